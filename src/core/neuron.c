/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "neuron.h"

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
