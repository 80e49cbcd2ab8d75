/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gate-map.h"

HpGate
hp_gate_flipped (HpGate gate, HpRow row)
{
  return (HpGate) ((int) gate ^ 1 << (HP_N_ROWS - 1 - row));
}

const int *
hp_gate_best_direction (HpGate gate)
{
  static const int DIRECTIONS[HP_N_GATES][3] = {
    [HP_GATE_FALSE] = { -1, 0, 0 },        [HP_GATE_TRUE] = { 1, 0, 0 },
    [HP_GATE_A] = { -1, 2, 0 },            [HP_GATE_NOT_A] = { 1, -2, 0 },
    [HP_GATE_B] = { -1, 0, 2 },            [HP_GATE_NOT_B] = { 1, 0, -2 },
    [HP_GATE_AND] = { -3, 2, 2 },          [HP_GATE_NAND] = { 3, -2, -2 },
    [HP_GATE_OR] = { -1, 2, 2 },           [HP_GATE_NOR] = { 1, -2, -2 },
    [HP_GATE_A_AND_NOT_B] = { -1, 2, -2 }, [HP_GATE_B_OR_NOT_A] = { 1, -2, 2 },
    [HP_GATE_B_AND_NOT_A] = { -1, -2, 2 }, [HP_GATE_A_OR_NOT_B] = { 1, 2, -2 },
  };

  return DIRECTIONS[gate];
}

/* Weights other than 0 become 1 or -1, half-way along the sliders. */
#define SCALE 50

HpNeuron
hp_gate_best_neuron (HpGate gate, HpNeuron neuron)
{
  const int *direction = hp_gate_best_direction (gate);
  HpHundredths offset = SCALE * direction[0];

  if (!hp_gate_is_reachable (gate))
    return neuron;
  if (neuron.value[HP_THETA] + offset > HP_LIMIT)
    neuron.value[HP_THETA] = HP_LIMIT - offset;
  if (neuron.value[HP_THETA] + offset < -HP_LIMIT)
    neuron.value[HP_THETA] = -HP_LIMIT - offset;
  neuron.value[HP_W0] = neuron.value[HP_THETA] + offset;
  neuron.value[HP_W1] = SCALE * direction[1];
  neuron.value[HP_W2] = SCALE * direction[2];
  return neuron;
}

HpHundredths
hp_gate_pull (HpGate target, HpNeuron neuron, HpRow row)
{
  return (2 * hp_gate_output (target, row) - 1) * hp_neuron_excess (neuron, row);
}
