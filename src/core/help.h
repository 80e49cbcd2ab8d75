/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Help on the way to the goal of a scene: which neuron and which number to change, which way, how
 * far, and a setting that reaches the goal within the locks.
 */
#pragma once

#include "scene.h"

typedef enum
{
  HP_HELP_NONE,       /* there is no goal left to reach, or an output is masked */
  HP_HELP_CHANGE,     /* the numbers of the neuron in hand can reach it */
  HP_HELP_TAKE,       /* another neuron has to change: it must be taken in hand first */
  HP_HELP_LEARN,      /* the numbers are locked so that only learning reaches it */
  HP_HELP_IMPOSSIBLE, /* no neuron is this gate, or none within the locks */
} HpHelpKind;

typedef struct
{
  HpHelpKind kind;
  HpRole role; /* the neuron that has to change */
  HpGate gate; /* what it has to become */
  bool is_part; /* of three neurons that have a goal: then the gate is not given */
  /* For HP_HELP_CHANGE: */
  HpNeuron neuron;                        /* as it is */
  unsigned held;                          /* a bit (1u << HpParameter) for each that is locked */
  HpParameter parameter;                  /* the one to change first: the farthest move of all */
  HpHundredths moves[HP_N_PARAMETERS];    /* one step of following the hints */
  HpNeuron answer;                        /* makes the gate */
} HpHelp;

/* Returns whether there is something to help with: a goal that is not reached, nothing masked. */
bool hp_help_is_due (const HpScene *scene, const HpNetwork *network);

/* Help for the goal of a scene, where the neurons have come to. After other help was said, or NULL,
 * it goes on with the gate that was named then, if that still leads to the goal. */
HpHelp hp_help (const HpScene *scene, const HpNetwork *network, unsigned locked,
                const HpHelp *said);

/* Finds a neuron that makes a gate and keeps the numbers held, a bit for each: where following the
 * hints leads or, if they lead nowhere, the nearest of all. Returns false if there is none. */
bool hp_help_find (HpNeuron neuron, HpGate gate, unsigned held, HpNeuron *answer);

/* The steps of help: each says more than the one before. */
typedef enum
{
  HP_HELP_STEP_GATE, /* of a part of three neurons */
  HP_HELP_STEP_WHICH,
  HP_HELP_STEP_WAY,
  HP_HELP_STEP_STRENGTH,
  HP_HELP_STEP_ANSWER,
} HpHelpStep;

/* How many steps a help has; and the step with an index. All but HP_HELP_CHANGE have one step at
 * most, which is told by the kind. */
int hp_help_n_steps (const HpHelp *help);
HpHelpStep hp_help_step (const HpHelp *help, int index);

/* Returns whether what was said in a step of one help is still right now. */
bool hp_help_holds (const HpHelp *said, HpHelpStep step, const HpHelp *now);
