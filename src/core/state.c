/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The steps from state to state.
 */
#include "state.h"

#include <stdlib.h>

const HpState HP_STATE_FRESH = {
  .neuron = { .value = { [HP_W0] = -50, [HP_W1] = 60, [HP_W2] = 60, [HP_THETA] = 50 } },
  .target = HP_GATE_AND,
};

static const HpHundredths RANGES[] = { 200, 500, HP_LIMIT };

HpState
hp_state_with_value (HpState state, HpParameter parameter, HpHundredths value)
{
  if (value >= -HP_LIMIT && value <= HP_LIMIT)
    state.neuron = hp_neuron_with (state.neuron, parameter, value);
  return state;
}

HpState
hp_state_with_target (HpState state, HpGate target)
{
  state.target = target;
  return state;
}

bool
hp_state_equal (HpState one, HpState other)
{
  return hp_neuron_equal (one.neuron, other.neuron) && one.target == other.target;
}

HpHundredths
hp_state_range (HpState state)
{
  const HpHundredths *range = RANGES;

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    while (abs (state.neuron.value[parameter]) > *range)
      range++;
  return *range;
}
