/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Weight space on screen: the dot of the present weights can be dragged, and moved by arrow keys.
 */
#pragma once

#include "hp-plot.h"

G_BEGIN_DECLS

#define HP_TYPE_WEIGHT_PLOT (hp_weight_plot_get_type ())
G_DECLARE_FINAL_TYPE (HpWeightPlot, hp_weight_plot, HP, WEIGHT_PLOT, HpPlot)

G_END_DECLS
