/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The 16 gates as neighbours, which differ in the output of one row, and the best weights for each.
 */
#pragma once

#include "neuron.h"

/* The gate whose output differs in one row. */
HpGate hp_gate_flipped (HpGate gate, HpRow row);

/* The direction (w0 - theta, w1, w2) in which a gate has its best margin, as the shortest whole
 * numbers with |z - theta| >= 1 in every row; all 0 for XOR and XNOR, which have none. */
const int *hp_gate_best_direction (HpGate gate);

/* A neuron that computes the gate with the best possible margin and keeps theta as close to its
 * value as the range allows; for XOR and XNOR the neuron as it is. */
HpNeuron hp_gate_best_neuron (HpGate gate, HpNeuron neuron);

/* (2t - 1)(z - theta) of a row, in hundredths: positive if the row is on the correct side of the
 * line. For XOR and XNOR the four of them sum to exactly 0, since z(0,1) + z(1,0) = z(0,0) +
 * z(1,1): they can never all be positive. Takes one of the 16 gates. */
HpHundredths hp_gate_pull (HpGate target, HpNeuron neuron, HpRow row);
