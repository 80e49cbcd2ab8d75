/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map of the gates on screen: a click or Return makes a gate the target; a double click or
 * Control and Return take weights for it, too.
 */
#pragma once

#include "hp-plot.h"

G_BEGIN_DECLS

#define HP_TYPE_GATE_MAP_PLOT (hp_gate_map_plot_get_type ())
G_DECLARE_FINAL_TYPE (HpGateMapPlot, hp_gate_map_plot, HP, GATE_MAP_PLOT, HpPlot)

G_END_DECLS
