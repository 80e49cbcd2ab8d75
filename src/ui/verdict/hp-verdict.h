/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows the gate that the neuron computes, and how well it matches the target.
 */
#pragma once

#include "ui/common/hp-panel.h"

G_BEGIN_DECLS

#define HP_TYPE_VERDICT (hp_verdict_get_type ())
G_DECLARE_FINAL_TYPE (HpVerdict, hp_verdict, HP, VERDICT, HpPanel)

G_END_DECLS
