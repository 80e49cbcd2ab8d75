/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two pages on XOR, why not one neuron and three neurons, and the target of the three.
 */
#pragma once

#include "ui/common/hp-panel.h"

G_BEGIN_DECLS

#define HP_TYPE_NETWORK_BAR (hp_network_bar_get_type ())
G_DECLARE_FINAL_TYPE (HpNetworkBar, hp_network_bar, HP, NETWORK_BAR, HpPanel)

/* Adds the target of the three, which the other page does not need. */
void hp_network_bar_add_target (HpNetworkBar *self);

G_END_DECLS
