/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three neurons on screen. All three lines can be dragged, which takes their neuron in hand; so
 * does a click on its name or on its place in the network, and Return takes the next one. The arrow
 * keys move the line of the one in hand.
 */
#pragma once

#include "hp-plot.h"

G_BEGIN_DECLS

#define HP_TYPE_NETWORK_PLOT (hp_network_plot_get_type ())
G_DECLARE_FINAL_TYPE (HpNetworkPlot, hp_network_plot, HP, NETWORK_PLOT, HpPlot)

G_END_DECLS
