/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that undo, a saved session or a lesson would bring back, as one value, and the pure
 * steps from one such value to the next.
 */
#pragma once

#include "learning.h"
#include "prediction.h"
#include "strip.h"

typedef struct
{
  HpNeuron neuron;
  HpGate target;       /* the gate wanted, or HP_GATE_NONE */
  bool linked;         /* setting w0 or theta moves both, which changes nothing else; learning
                        * moves w0 alone, as ever */
  HpHundredths rate;   /* the learning rate eta, HP_RATE_MIN .. HP_RATE_MAX */
  HpLearning learning; /* how this neuron came about, if it was learnt */
  HpPrediction prediction; /* of this neuron's outputs; asked anew when it changes */
} HpState;

/* A fresh start: the article's AND, which is also the target. */
extern const HpState HP_STATE_FRESH;

/* One parameter set, in hundredths; a value beyond -HP_LIMIT .. HP_LIMIT leaves the state as it is
 * (whoever lets a person type says so first). Linked, w0 takes theta along and theta w0, as far as
 * both stay in range. */
HpState hp_state_with_value (HpState state, HpParameter parameter, HpHundredths value);

HpState hp_state_with_target (HpState state, HpGate target);

/* Ties w0 and theta together, or lets them go. */
HpState hp_state_with_link (HpState state, bool linked);

/* What a number can be set to: all from -limit to limit, and where w0 and theta are linked, only
 * what leaves both there. */
void hp_state_value_range (HpState state, HpParameter parameter, HpHundredths limit,
                           HpHundredths *lowest, HpHundredths *highest);

/* The strip of a parameter as hp_strip () has it, but of one part where w0 and theta are linked:
 * together they change no output. Without any part while an output is masked, which it would tell.
 */
HpStrip hp_state_strip (HpState state, HpParameter parameter, HpHundredths lowest,
                        HpHundredths highest);

/* A rate beyond its range leaves the state as it is. */
HpState hp_state_with_rate (HpState state, HpHundredths rate);

/* All four numbers at once; learning begins anew, as with every change by a person. */
HpState hp_state_with_neuron (HpState state, HpNeuron neuron);

/* Masks all four outputs, or ends predicting. */
HpState hp_state_with_prediction (HpState state, bool is_on);

/* What is committed to for a masked row, and the row revealed; otherwise nothing happens. */
HpState hp_state_with_commit (HpState state, HpRow row, HpCommit commit);
HpState hp_state_with_row_revealed (HpState state, HpRow row);

/* Whether the output of some row may not be seen yet. */
bool hp_state_masks_any (HpState state);

/* One row shown to the neuron, and rows up to the end of the epoch; without a target, or at an end
 * of learning other than a loop, nothing happens. */
HpState hp_state_learn_step (HpState state);
HpState hp_state_learn_epoch (HpState state);

/* Whether a step of learning would do anything: there is a target, and learning may go on. */
bool hp_state_can_learn (HpState state);

/* Whether two states belong to one learning: it began on the same neuron, towards the same target
 * and at the same rate. */
bool hp_state_same_learning (HpState one, HpState other);

/* How many steps of learning lead from one state to another, negative if they lead back; 0 if the
 * states don't belong to one learning. Finding that the next correction would leave the range is a
 * step, too. */
int hp_state_learning_steps (HpState from, HpState to);

/* Why the learning under way ended and begins anew with the next step. */
typedef enum
{
  HP_ANEW_NOT,
  HP_ANEW_NEURON, /* a weight or the threshold changed, other than by learning */
  HP_ANEW_TARGET,
  HP_ANEW_RATE,
} HpAnew;

/* What of a change from one state to another emptied the ledger; HP_ANEW_NOT if it was empty, or if
 * learning only went back to its start. */
HpAnew hp_state_why_anew (HpState before, HpState after);

/* The state as it was after n presentations of the learning under way, 0 .. learning.n: that is how
 * one goes back. With a larger n, up to HP_LEARNING_MAX, it learns on. The rounds of a loop are
 * skipped, not repeated. */
HpState hp_state_learned (HpState state, int n);

/* How many corrections each epoch of the learning under way made, from an epoch (counted from 1)
 * on: fills in at most max counts, the epoch under way last, and gives how many it filled in. */
int hp_state_epoch_corrections (HpState state, int epoch, int max, int *counts);

/* Presentation n of the learning under way, 1 .. learning.n: an entry of the ledger. */
HpPresentation hp_state_presentation (HpState state, int n);

bool hp_state_equal (HpState one, HpState other);

/* The shortest of 200, 500 and 1000 hundredths that holds a value, either way; 1000 if none
 * does. */
HpHundredths hp_range_of (int value);

/* Half the length of all four sliders' tracks: the shortest range that holds every parameter. */
HpHundredths hp_state_range (HpState state);
