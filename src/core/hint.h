/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tells from the errors of the four rows together if a parameter should be higher or lower.
 */
#pragma once

#include "neuron.h"

typedef enum
{
  HP_HINT_NONE,   /* there is no target, or the neuron already computes it */
  HP_HINT_RAISE,  /* the errors call for a higher value */
  HP_HINT_LOWER,  /* the errors call for a lower value */
  HP_HINT_CANCEL, /* equally many rows call for more and for less */
  HP_HINT_KEEP,   /* no wrong row has this input switched on */
} HpHint;

/* The sign of the sum of e*x over the rows, as in the perceptron rule summed over one epoch. Theta
 * counts as the weight of an input -1, so its hint is the opposite of that of w0. */
HpHint hp_hint (HpNeuron neuron, HpGate target, HpParameter parameter);
