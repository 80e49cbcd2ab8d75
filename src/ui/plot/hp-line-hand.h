/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The hand that takes the line in the plot: dragging by pointer, moving and turning by keys.
 */
#pragma once

#include "hp-boundary-plot.h"

G_BEGIN_DECLS

/* Lets the plot's line be taken. The model is the one that the plot shows. */
void hp_line_hand_add (HpBoundaryPlot *plot, HpModel *model);

/* The keys, which are the same for every plot: to be called in its class_init. */
void hp_line_hand_add_keys (GtkWidgetClass *plot_class);

G_END_DECLS
