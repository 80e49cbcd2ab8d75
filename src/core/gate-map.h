/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The 16 gates as neighbours: one flip of a row leads from one to the next. And the weights that
 * make a gate best.
 */
#pragma once

#include "neuron.h"

/* The gate after one row of the truth table has flipped. */
HpGate hp_gate_flipped (HpGate gate, HpRow row);

/* How many rows of a gate fire, 0 .. 4. */
int hp_gate_count_ones (HpGate gate);

/* The direction (w0 - theta, w1, w2) in which a gate has its best margin, as the shortest whole
 * numbers with |z - theta| >= 1 in every row; all 0 for XOR and XNOR, which have none. */
const int *hp_gate_best_direction (HpGate gate);

/* A neuron that makes the gate with the best possible margin and keeps theta as near to what it is
 * as the range allows; XOR and XNOR leave the neuron as it is. */
HpNeuron hp_gate_best_neuron (HpGate gate, HpNeuron neuron);

/* (2t - 1)(z - theta) of a row, in hundredths: above 0 where the row is on the right side of the
 * line. For XOR and XNOR the four of them sum to exactly 0, since z(0,1) + z(1,0) = z(0,0) +
 * z(1,1): never can all be above. Takes one of the 16 gates. */
HpHundredths hp_gate_pull (HpGate target, HpNeuron neuron, HpRow row);
