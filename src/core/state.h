/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that undo, a saved session or a lesson would bring back, as one value, and the pure
 * steps from one such value to the next.
 */
#pragma once

#include "neuron.h"

typedef struct
{
  HpNeuron neuron;
  HpGate target; /* the gate wanted, or HP_GATE_NONE */
} HpState;

/* A fresh start: the article's AND, which is also the target. */
extern const HpState HP_STATE_FRESH;

/* One parameter set, in hundredths; a value beyond -HP_LIMIT .. HP_LIMIT leaves the state as it is
 * (whoever lets a person type says so first). */
HpState hp_state_with_value (HpState state, HpParameter parameter, HpHundredths value);

HpState hp_state_with_target (HpState state, HpGate target);

bool hp_state_equal (HpState one, HpState other);

/* Half the length of all four sliders' tracks, in hundredths: 200, 500 or 1000, the shortest that
 * holds every parameter. */
HpHundredths hp_state_range (HpState state);
