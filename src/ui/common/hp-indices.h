/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Indices in labels, such as the 1 of w1. The characters that Unicode has for them are little more
 * than half as high as others, too small to be read from the back row.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns Pango markup of a text, to be freed, with its formulas tied (hp_formulas_tie ()).
 * Subscripts are digits of this size, in percent of the text's. With 0 they stay the small
 * characters that Unicode has for them. */
char *hp_indices_make_markup (const char *text, int percent);

/* Sets a label's text likewise. Large subscripts can be read from the back row where the label's
 * type is 1.3 times as large as the smallest. */
void hp_indices_show (GtkLabel *label, const char *text, gboolean large);

G_END_DECLS
