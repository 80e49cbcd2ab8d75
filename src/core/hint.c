/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hint.h"

int
hp_hint_notches (HpNeuron neuron, HpGate target, HpParameter parameter)
{
  int sum = 0;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    sum += hp_neuron_error (neuron, target, row) * hp_row_input (row, parameter);
  return sum;
}

HpHint
hp_hint (HpNeuron neuron, HpGate target, HpParameter parameter)
{
  int sum = hp_hint_notches (neuron, target, parameter);
  bool is_met = true, is_asked = false;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if (hp_neuron_error (neuron, target, row) != 0)
      {
        is_met = false;
        is_asked = is_asked || hp_row_input (row, parameter) != 0;
      }
  if (is_met)
    return HP_HINT_NONE;
  if (!is_asked)
    return HP_HINT_KEEP;
  return sum > 0 ? HP_HINT_RAISE : sum < 0 ? HP_HINT_LOWER : HP_HINT_CANCEL;
}

HpNeuron
hp_hint_follow (HpNeuron neuron, HpGate target, unsigned parameters)
{
  HpNeuron next = neuron;

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      HpHundredths value = neuron.value[parameter]
                           + HP_HINT_NOTCH
                                 * hp_hint_notches (neuron, target, (HpParameter) parameter);

      if ((parameters & 1u << parameter) != 0)
        next.value[parameter] = value > HP_LIMIT    ? HP_LIMIT
                                : value < -HP_LIMIT ? -HP_LIMIT
                                                    : value;
    }
  return next;
}
