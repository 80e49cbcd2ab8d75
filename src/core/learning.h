/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The perceptron rule: row by row in fixed order, w <- w + eta * e * x with x0 = 1. The threshold
 * is never learnt, and the bias need not be. All on integers: eta lies on the grid of hundredths
 * and the inputs are 0 or 1.
 *
 * No ledger is kept. Everything learnt follows from where learning began, so any presentation can
 * be computed again (hp_state_learned ()), and memory does not grow with the length of a run.
 */
#pragma once

#include "loop.h"
#include "order.h"

/* The learning rate eta, in hundredths. */
#define HP_RATE_MIN 1
#define HP_RATE_MAX 100
#define HP_RATE_FRESH 10

/* The most presentations of one run. Only a loop gets that far, after three quarters of an hour at
 * full speed. A list view of GTK 4.8 shows nothing if it is higher than INT_MAX pixels, which
 * allows this many rows of 53 pixels. */
#define HP_LEARNING_MAX 40000000

/* The aim of learning, and how it goes on. */
typedef struct
{
  HpGate target;     /* one of the 16 gates */
  HpHundredths rate; /* eta, HP_RATE_MIN .. HP_RATE_MAX */
  bool fixed_bias;   /* only w1 and w2 are corrected */
  HpOrder order;     /* in which the rows are shown */
} HpTraining;

/* How far learning has come. */
typedef enum
{
  HP_LEARNING_GOES_ON,
  HP_LEARNING_CONVERGED,    /* a whole epoch made no correction: all four rows are right */
  HP_LEARNING_LOOPS,        /* an epoch ended on weights that an earlier one began with, without
                             * having converged: what was done since repeats for ever */
  HP_LEARNING_OUT_OF_RANGE, /* the next correction would take a weight beyond HP_LIMIT, and is
                             * not made */
} HpLearningEnd;

/* A run of learning. It starts again whenever the user changes the neuron or the training. */
typedef struct
{
  HpNeuron start;        /* the neuron on which it began */
  int n;                 /* presentations so far; the next one shows row n % 4 of the order */
  int corrections;       /* how many of them made a correction */
  int epoch_corrections; /* in this epoch; after its last row those of the whole epoch */
  int error;             /* of the last presentation */
  HpLearningEnd end;
  HpLoop epochs;         /* the neurons with which epochs began and ended */
  int round;             /* of a loop: how many epochs go round */
} HpLearning;

/* One row shown to the neuron. */
typedef struct
{
  int n;          /* counted from 1 */
  int epoch;      /* counted from 1 */
  HpRow row;
  HpHundredths z;
  int output, target, error; /* y, t and e = t - y */
  HpNeuron before, after;
} HpPresentation;

/* A run that starts on a neuron. */
HpLearning hp_learning_begin (HpNeuron start);

/* Makes presentation n (counted from 1) to a neuron. If the correction would take a weight
 * beyond HP_LIMIT, *out_of_range becomes true and after is before. */
HpPresentation hp_learning_present (HpNeuron neuron,
                                    const HpTraining *training,
                                    int n,
                                    bool *out_of_range);

/* Returns the last presentation, n > 0, which led to a neuron. */
HpPresentation hp_learning_last (const HpLearning *learning,
                                 HpNeuron neuron,
                                 const HpTraining *training);

/* Returns whether there is another step: learning has neither converged nor left the range nor
 * reached HP_LEARNING_MAX. A loop can go round again. */
bool hp_learning_may_go_on (const HpLearning *learning);

/* Shows the neuron its next row and updates both; does nothing if learning may not go on. */
void hp_learning_step (HpLearning *learning, HpNeuron *neuron, const HpTraining *training);

/* Goes on until so many presentations were made, at most HP_LEARNING_MAX, or learning may not go
 * on. The rounds of a loop are skipped, not repeated. */
void hp_learning_run (HpLearning *learning, HpNeuron *neuron, const HpTraining *training, int n);

/* The number of epochs begun so far. */
int hp_learning_epochs (const HpLearning *learning);

/* Novikoff's bound on the number of corrections from a start, for any start (not only zero): with
 * v = (w0 - theta, w1, w2), a unit vector u that separates with the best margin gamma, a = u.v0,
 * B = |v0| and R^2 = 3,
 *
 *   k <= [eta R^2 - 2 a gamma + sqrt ((eta R^2 - 2 a gamma)^2 + 4 gamma^2 (B^2 - a^2))]
 *        / (2 eta gamma^2)
 *
 * which follows from u.v >= a + k eta gamma and |v|^2 <= B^2 + k eta^2 R^2. (A. Novikoff: On
 * convergence proofs for perceptrons, 1962.) Returns the largest whole k, or -1 for XOR, XNOR and
 * no target, which have none. */
int hp_learning_bound (HpNeuron start, HpGate target, HpHundredths rate);
