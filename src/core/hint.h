/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tells from the errors of the four rows together if a parameter should be higher or lower, how
 * strongly, and follows that.
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

/* How far one notch of a hint moves a parameter, in hundredths. */
#define HP_HINT_NOTCH 5

/* The sum of e*x over the rows, as in the perceptron rule summed over one epoch: how many notches
 * to raise the parameter by, or to lower it if negative. Theta counts as the weight of an input -1,
 * so its hint is the opposite of that of w0. */
int hp_hint_notches (HpNeuron neuron, HpGate target, HpParameter parameter);

/* The sign of the sum, and why it is 0 if it is. */
HpHint hp_hint (HpNeuron neuron, HpGate target, HpParameter parameter);

/* A set of parameters, a bit (1u << HpParameter) for each: those that following a hint changes. */
#define HP_HINTS_OF_WEIGHTS (1u << HP_W0 | 1u << HP_W1 | 1u << HP_W2)

/* Moves some parameters at once, each by its notches and no further than to the end of its range.
 * With all three weights that is the batch perceptron rule with a rate of 0.05: from every start it
 * reaches, again and again, every gate that a neuron can be, unless an end stops it. One weight at
 * a time, or each by a single notch, can go round for ever. */
HpNeuron hp_hint_follow (HpNeuron neuron, HpGate target, unsigned parameters);
