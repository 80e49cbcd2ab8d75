/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the errors of the four rows together ask of one parameter.
 */
#pragma once

#include "neuron.h"

typedef enum
{
  HP_HINT_NONE,   /* there is no target, or the neuron already makes it */
  HP_HINT_RAISE,  /* the errors ask for a higher value */
  HP_HINT_LOWER,  /* the errors ask for a lower value */
  HP_HINT_CANCEL, /* some rows ask for more, as many for less */
  HP_HINT_KEEP,   /* no wrong row has this input switched on */
} HpHint;

/* The sign of the sum of e*x over the rows, as in the perceptron rule summed over one epoch; theta,
 * which counts as a weight of the input -1, is asked the opposite of w0. */
HpHint hp_hint (HpNeuron neuron, HpGate target, HpParameter parameter);
