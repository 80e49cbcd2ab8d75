/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The boundary view on screen: the line and its ends can be dragged.
 *
 *     arrows                 shift the line by 0.05 that way     Shift: by 0.01
 *     Ctrl+Left, Ctrl+Right  turn it by 5 degrees                Shift: by 1 degree
 *     Ctrl+Up, Ctrl+Down     make the weights larger, smaller    Shift: finer
 */
#pragma once

#include "hp-plot.h"
#include "plot/boundary-view.h"

G_BEGIN_DECLS

#define HP_TYPE_BOUNDARY_PLOT (hp_boundary_plot_get_type ())
G_DECLARE_FINAL_TYPE (HpBoundaryPlot, hp_boundary_plot, HP, BOUNDARY_PLOT, HpPlot)

/* Works out the picture as it would be drawn now. */
void hp_boundary_plot_get_picture (HpBoundaryPlot *self, HpBoundaryPicture *picture);

/* Moves the line of the neuron in hand by an arrow key, as HpPlotClass.move: shifts it, or with
 * Control turns it or lets the weights grow. While an output is masked there is no line to be seen,
 * nor to be shifted; with w1 = w2 = 0 there is none to turn or to grow. */
gboolean hp_boundary_plot_move (HpPlot *plot, int right, int up, GdkModifierType modifiers);

G_END_DECLS
