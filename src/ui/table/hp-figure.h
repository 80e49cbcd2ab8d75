/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A short text that changes while something is dragged: its room is fixed by a sample, so that a
 * change redraws it and lays out nothing.
 *
 * Property "sample" (string): the widest text to make room for.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_FIGURE (hp_figure_get_type ())
G_DECLARE_FINAL_TYPE (HpFigure, hp_figure, HP, FIGURE, GtkWidget)

void hp_figure_set_text (HpFigure *self, const char *text);

G_END_DECLS
