/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The hand that takes the dot of the present weights in weight space.
 */
#pragma once

#include "hp-view-plot.h"

G_BEGIN_DECLS

/* Lets the dot be dragged where the plot shows weight space. The model is the one that it shows. */
void hp_weight_hand_add (HpViewPlot *plot, HpModel *model);

/* Whether a press at a pixel of the plot would take the dot. */
gboolean hp_weight_hand_can_take (HpViewPlot *plot, HpModel *model, HpPoint pixel);

/* Moves the dot to weights, in hundredths, kept in what is in view; one that is locked stays, and
 * the other one goes. */
void hp_weight_hand_move (HpViewPlot *plot, HpModel *model, double w1, double w2);

G_END_DECLS
