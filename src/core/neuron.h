/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One artificial neuron (a perceptron with two inputs) and the one function that decides.
 */
#pragma once

#include "gate.h"
#include "hundredths.h"

/* The four numbers of the neuron. */
typedef enum
{
  HP_W0,    /* the bias: the weight of x0 = 1 */
  HP_W1,    /* the weight of A */
  HP_W2,    /* the weight of B */
  HP_THETA, /* the threshold */
  HP_N_PARAMETERS,
} HpParameter;

/* When the neuron fires: the least excess z - theta that fires, in hundredths. On the grid,
 * z > theta is z >= theta + 0.01. */
typedef enum
{
  HP_RULE_REACHES, /* z >= theta: a tie fires (the article's rule) */
  HP_RULE_EXCEEDS, /* z > theta: a tie is silent, as in half of the textbooks */
  HP_N_RULES,
} HpRule;

/* A neuron, as a value: each number in hundredths, -HP_LIMIT .. HP_LIMIT. */
typedef struct
{
  HpHundredths value[HP_N_PARAMETERS];
  HpRule rule;
} HpNeuron;

/* The factor of a parameter in a row: 1 for w0, A for w1, B for w2, and -1 for theta, so that
 * z - theta is the sum of all four products. */
static inline int
hp_row_input (HpRow row, HpParameter parameter)
{
  return parameter == HP_W0   ? 1
         : parameter == HP_W1 ? hp_row_a (row)
         : parameter == HP_W2 ? hp_row_b (row)
                              : -1;
}

/* z = w0 + w1*A + w2*B, in hundredths. */
static inline HpHundredths
hp_neuron_sum (HpNeuron neuron, HpRow row)
{
  return neuron.value[HP_W0] + neuron.value[HP_W1] * hp_row_a (row)
         + neuron.value[HP_W2] * hp_row_b (row);
}

/* z - theta, in hundredths: how far the sum is above the threshold (negative: below it). */
static inline HpHundredths
hp_neuron_excess (HpNeuron neuron, HpRow row)
{
  return hp_neuron_sum (neuron, row) - neuron.value[HP_THETA];
}

/* The decision: whether z >= theta or, by the strict rule, z > theta. Everything that shows or
 * saves an output calls this. */
static inline bool
hp_neuron_fires (HpNeuron neuron, HpRow row)
{
  return hp_neuron_excess (neuron, row) >= (HpHundredths) neuron.rule;
}

/* Returns whether z == theta: the point of this row lies exactly on the decision boundary. */
bool hp_neuron_is_tie (HpNeuron neuron, HpRow row);

/* The gate that the neuron computes, by its outputs in the four rows. */
HpGate hp_neuron_gate (HpNeuron neuron);

/* t - y for a row: -1, 0 or 1; always 0 if the target is HP_GATE_NONE. */
static inline int
hp_neuron_error (HpNeuron neuron, HpGate target, HpRow row)
{
  if (target == HP_GATE_NONE)
    return 0;
  return hp_gate_output (target, row) - hp_neuron_fires (neuron, row);
}

/* Returns the neuron with one parameter set to a value in hundredths, -HP_LIMIT .. HP_LIMIT. */
HpNeuron hp_neuron_with (HpNeuron neuron, HpParameter parameter, HpHundredths value);

/* Returns whether two neurons have the same four numbers and the same rule. */
bool hp_neuron_equal (HpNeuron one, HpNeuron other);
