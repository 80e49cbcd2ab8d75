/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which neuron is in hand: the one neuron, or H1, H2 or Y of three; and, while a class watches, the
 * target of the three.
 */
#pragma once

#include "ui/common/hp-panel.h"

G_BEGIN_DECLS

#define HP_TYPE_ROLE_CHOOSER (hp_role_chooser_get_type ())
G_DECLARE_FINAL_TYPE (HpRoleChooser, hp_role_chooser, HP, ROLE_CHOOSER, HpPanel)

G_END_DECLS
