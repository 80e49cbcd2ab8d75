/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Indices in labels, such as the 1 of w1. The characters that Unicode has for them are little more
 * than half as high as others, too small to be read from the back row.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Sets a label's text, with its indices nearly as large as the rest if they shall be large, and
 * with its formulas tied (hp_formulas_tie ()). */
void hp_indices_show (GtkLabel *label, const char *text, gboolean large);

G_END_DECLS
