/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that undo, a saved session or a lesson restores, as one value, and the pure functions
 * that lead from one such value to the next.
 */
#pragma once

#include "learning.h"
#include "prediction.h"
#include "strip.h"

typedef struct
{
  HpNeuron neuron;
  HpGate target;       /* or HP_GATE_NONE */
  bool linked;         /* setting w0 or theta moves both, which changes nothing else; learning
                        * moves w0 alone, as ever */
  HpHundredths rate;   /* the learning rate eta, HP_RATE_MIN .. HP_RATE_MAX */
  bool fixed_bias;     /* learning leaves w0 alone */
  HpOrder order;       /* in which learning shows the rows */
  HpLearning learning; /* how this neuron came about, if it was learnt */
  HpPrediction prediction; /* of this neuron's outputs; starts again when it changes */
} HpState;

/* A fresh start: the article's AND, which is also the target. */
extern const HpState HP_STATE_FRESH;

/* Sets one parameter, in hundredths. A value beyond -HP_LIMIT .. HP_LIMIT leaves the state as it
 * is, so entries must report it first. If linked, w0 and theta move together while both stay in
 * range. */
HpState hp_state_with_value (HpState state, HpParameter parameter, HpHundredths value);

HpState hp_state_with_target (HpState state, HpGate target);

/* Links w0 and theta, or unlinks them. */
HpState hp_state_with_link (HpState state, bool linked);

/* The values that a parameter can be set to: from -limit to limit, less if w0 and theta are linked,
 * as both must stay within. */
void hp_state_value_range (HpState state, HpParameter parameter, HpHundredths limit,
                           HpHundredths *lowest, HpHundredths *highest);

/* The strip of a parameter, as by hp_strip (), with two exceptions: a single segment if w0 and
 * theta are linked, as moving both changes no output, and none while an output is masked, which it
 * would reveal. */
HpStrip hp_state_strip (HpState state, HpParameter parameter, HpHundredths lowest,
                        HpHundredths highest);

/* Follows the hints of all three weights at once, as by hp_hint_follow (), linked or not: like
 * learning, it moves w0 alone. Does nothing while an output is masked. */
HpState hp_state_with_hints_followed (HpState state);

/* A rate beyond its range leaves the state as it is. */
HpState hp_state_with_rate (HpState state, HpHundredths rate);

/* Sets the rule by which a sum fires, whether the bias is learnt, and the order of the rows. */
HpState hp_state_with_rule (HpState state, HpRule rule);
HpState hp_state_with_fixed_bias (HpState state, bool fixed_bias);
HpState hp_state_with_order (HpState state, HpOrder order);

/* Sets all four numbers and the rule. Learning starts again, as after every change by the user. */
HpState hp_state_with_neuron (HpState state, HpNeuron neuron);

/* Masks all four outputs, or ends predicting. */
HpState hp_state_with_prediction (HpState state, bool is_on);

/* Commits to an output for a row, and reveals the row, if it is masked. */
HpState hp_state_with_commit (HpState state, HpRow row, HpCommit commit);
HpState hp_state_with_row_revealed (HpState state, HpRow row);

/* Returns whether the output of some row is still masked. Then nothing may be shown that reveals
 * it, such as the line or the gate's name. */
bool hp_state_masks_any (HpState state);

/* Returns whether a row that is not masked is on the line. */
bool hp_state_shows_tie (const HpState *state);

/* Shows the neuron one row, or all rows up to the end of the epoch. Does nothing without a target,
 * or if learning has ended in anything but a loop. */
HpState hp_state_learn_step (HpState state);
HpState hp_state_learn_epoch (HpState state);

/* Shows a row like hp_state_learn_step (), but in place: for many of them, as copying a state takes
 * longer than the step. */
void hp_state_take_step (HpState *state);

/* Returns whether a step of learning would have an effect. */
bool hp_state_can_learn (HpState state);

/* Presentation n (counted from 1) of this run to a neuron, as by hp_learning_present (). There must
 * be a target. */
HpPresentation hp_state_present (const HpState *state, HpNeuron neuron, int n, bool *out_of_range);

/* The last presentation of this run, of which there must be one. */
HpPresentation hp_state_last_presentation (const HpState *state);

/* Novikoff's bound for this run, or -1 if there is none: for XOR and XNOR, without a target, and if
 * the bias is not learnt. */
int hp_state_learning_bound (const HpState *state);

/* Returns whether two states belong to the same run of learning: same start and training. */
bool hp_state_same_learning (HpState one, HpState other);

/* How many steps of learning lead from one state to another, negative if they lead back; 0 if the
 * states belong to different runs. Finding that the next correction would leave the range counts as
 * a step. */
int hp_state_learning_steps (HpState from, HpState to);

/* Why the run of learning was dropped, so that the next step starts again. */
typedef enum
{
  HP_ANEW_NOT,
  HP_ANEW_NEURON, /* a weight, the threshold or the rule changed, other than by learning */
  HP_ANEW_TARGET,
  HP_ANEW_RATE,
  HP_ANEW_WAY, /* whether the bias is learnt, or the order of the rows */
  HP_N_ANEW,
} HpAnew;

/* Which part of a change from one state to another emptied the ledger; HP_ANEW_NOT if it was empty,
 * or if learning only went back to its start. */
HpAnew hp_state_why_anew (HpState before, HpState after);

/* The state after n presentations of this run: goes back for n up to learning.n, and learns on for
 * larger ones, up to HP_LEARNING_MAX. The rounds of a loop are skipped, not repeated. */
HpState hp_state_learned (HpState state, int n);

/* The corrections of each epoch of this run, from an epoch (counted from 1) on, the current one
 * last: writes at most max counts and returns how many it wrote. */
int hp_state_epoch_corrections (HpState state, int epoch, int max, int *counts);

bool hp_state_equal (HpState one, HpState other);

/* The smallest of 200, 500 and 1000 hundredths that is at least |value|; 1000 if none is. */
HpHundredths hp_range_of (int value);

/* Half the length of all four sliders' tracks: the smallest range that holds every parameter. */
HpHundredths hp_state_range (HpState state);
