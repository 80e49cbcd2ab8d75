/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The boundary view on screen.
 *
 * Properties: "hovered-row" and "selected-row" (HpRow as int, -1 for none); "equation", "ruler" and
 * "ghost" (boolean: whether the sum under the plot, the margin ruler, and the line before the last
 * change are shown); all writable.
 */
#pragma once

#include "model/hp-model.h"
#include "plot/boundary-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_BOUNDARY_PLOT (hp_boundary_plot_get_type ())
G_DECLARE_FINAL_TYPE (HpBoundaryPlot, hp_boundary_plot, HP, BOUNDARY_PLOT, GtkWidget)

/* To be called once: shows this model from now on. */
void hp_boundary_plot_bind (HpBoundaryPlot *self, HpModel *model);

/* What would be drawn now, in the widget's pixels. */
void hp_boundary_plot_get_picture (HpBoundaryPlot *self, HpBoundaryPicture *picture);

HpModel *hp_boundary_plot_get_model (HpBoundaryPlot *self);

/* The grip that is held, which is shown as such wherever the pointer goes; HP_GRIP_NONE to let
 * go. */
void hp_boundary_plot_set_held (HpBoundaryPlot *self, HpGrip grip);

/* While presenting the height of the screen in pixels, otherwise 0. */
void hp_boundary_plot_set_screen (HpBoundaryPlot *self, int screen);

G_END_DECLS
