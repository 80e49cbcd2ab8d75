/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds out that a sequence of neurons goes round for ever, whatever the length of the round. Each
 * neuron must follow from the one before it alone, so that one which comes again is a proof.
 */
#pragma once

#include "neuron.h"

typedef struct
{
  int n;         /* neurons seen after the first */
  HpNeuron last; /* the one seen last */
  int marked;    /* which of them is the mark: the last n that was a power of two */
  HpNeuron mark;
} HpLoop;

HpLoop hp_loop_begin (HpNeuron first);

/* Sees the next neuron. Returns the length of the round, or 0 as long as none is known: a round of
 * one is found when the neuron comes again, a longer one after at most three times the length of
 * round or lead, whichever is larger. (R. Brent: An improved Monte Carlo factorization algorithm,
 * 1980.) */
int hp_loop_see (HpLoop *loop, HpNeuron next);
