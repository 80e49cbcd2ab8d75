/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The neuron on screen: a click or a key switches an input, which selects another row.
 */
#pragma once

#include "hp-plot.h"

G_BEGIN_DECLS

#define HP_TYPE_NEURON_PLOT (hp_neuron_plot_get_type ())
G_DECLARE_FINAL_TYPE (HpNeuronPlot, hp_neuron_plot, HP, NEURON_PLOT, HpPlot)

G_END_DECLS
