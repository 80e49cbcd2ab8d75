/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The neuron's arithmetic, on integers alone.
 */
#include "neuron.h"

int
hp_row_input (HpRow row, HpParameter parameter)
{
  const int inputs[HP_N_PARAMETERS] = { 1, hp_row_a (row), hp_row_b (row), -1 };

  return inputs[parameter];
}

HpHundredths
hp_neuron_sum (HpNeuron neuron, HpRow row)
{
  return neuron.value[HP_W0] + neuron.value[HP_W1] * hp_row_a (row)
         + neuron.value[HP_W2] * hp_row_b (row);
}

HpHundredths
hp_neuron_excess (HpNeuron neuron, HpRow row)
{
  return hp_neuron_sum (neuron, row) - neuron.value[HP_THETA];
}

bool
hp_neuron_fires (HpNeuron neuron, HpRow row)
{
  return hp_neuron_excess (neuron, row) >= (HpHundredths) neuron.rule;
}

bool
hp_neuron_is_tie (HpNeuron neuron, HpRow row)
{
  return hp_neuron_excess (neuron, row) == 0;
}

HpGate
hp_neuron_gate (HpNeuron neuron)
{
  int outputs = 0;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    outputs = outputs * 2 + hp_neuron_fires (neuron, row);
  return (HpGate) outputs;
}

int
hp_neuron_error (HpNeuron neuron, HpGate target, HpRow row)
{
  if (target == HP_GATE_NONE)
    return 0;
  return hp_gate_output (target, row) - hp_neuron_fires (neuron, row);
}

HpNeuron
hp_neuron_with (HpNeuron neuron, HpParameter parameter, HpHundredths value)
{
  neuron.value[parameter] = value;
  return neuron;
}

bool
hp_neuron_equal (HpNeuron one, HpNeuron other)
{
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    if (one.value[parameter] != other.value[parameter])
      return false;
  return one.rule == other.rule;
}
