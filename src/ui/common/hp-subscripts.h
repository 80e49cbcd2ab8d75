/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Subscripts in labels, such as the 1 of w1. Unicode's subscript characters are about half as high
 * as other digits, too small to be read from the back row.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In percent: large enough for the back row in labels whose type is at least 1.3 times as large as
 * the smallest. */
#define HP_SUBSCRIPTS_LARGE 77

/* Returns a text as Pango markup, to be freed, with its formulas tied (hp_formulas_tie ()).
 * Subscripts become digits of this size, in percent of the text's; with 0 they stay Unicode's
 * characters. */
char *hp_subscripts_make_markup (const char *text, int percent);

G_END_DECLS
