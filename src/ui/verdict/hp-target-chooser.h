/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The target, any of the 16 gates or none: of the neuron in hand, or of three as a whole, which has
 * no label while a class watches.
 *
 * Property "whole" (boolean, construct-only): whether it is that of the three.
 */
#pragma once

#include "ui/common/hp-panel.h"

G_BEGIN_DECLS

#define HP_TYPE_TARGET_CHOOSER (hp_target_chooser_get_type ())
G_DECLARE_FINAL_TYPE (HpTargetChooser, hp_target_chooser, HP, TARGET_CHOOSER, HpPanel)

/* Opens the list of targets. */
void hp_target_chooser_open (HpTargetChooser *self);

G_END_DECLS
