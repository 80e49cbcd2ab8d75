/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widget of each kind of view. Those with a header of their own have more to say.
 */
#pragma once

#include "hp-plot.h"

G_BEGIN_DECLS

/* The neuron: a click or a key switches an input, which selects another row. */
#define HP_TYPE_NEURON_PLOT (hp_neuron_plot_get_type ())
G_DECLARE_FINAL_TYPE (HpNeuronPlot, hp_neuron_plot, HP, NEURON_PLOT, HpPlot)

/* Weight space: the dot of the present weights can be dragged, and moved by arrow keys. */
#define HP_TYPE_WEIGHT_PLOT (hp_weight_plot_get_type ())
G_DECLARE_FINAL_TYPE (HpWeightPlot, hp_weight_plot, HP, WEIGHT_PLOT, HpPlot)

/* The map of the gates: a click or Return makes a gate the target; a double click or Control and
 * Return take weights for it, too. */
#define HP_TYPE_GATE_MAP_PLOT (hp_gate_map_plot_get_type ())
G_DECLARE_FINAL_TYPE (HpGateMapPlot, hp_gate_map_plot, HP, GATE_MAP_PLOT, HpPlot)

HpPlot *hp_plot_new (HpViewKind kind, HpModel *model, HpViewContext *context);

G_END_DECLS
