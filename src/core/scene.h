/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene of a lesson without its texts: the state it starts with, what is shown and what is
 * locked, and its goal.
 */
#pragma once

#include "network.h"

/* The kinds of views, named as in files and on the command line. */
typedef enum
{
  HP_VIEW_ANY = -1, /* the one on screen */
  HP_VIEW_BOUNDARY,
  HP_VIEW_NEURON,
  HP_VIEW_WEIGHTS,
  HP_VIEW_GATES,
  HP_VIEW_XOR,
  HP_VIEW_NETWORK, /* three neurons; needs version 2 of lesson files */
  HP_N_VIEWS,
} HpViewKind;

/* Things that can be locked against changes by the user. Learning still moves locked weights,
 * unless it is locked itself; its rate, the order of its rows and whether it learns the bias are
 * locked with it, and the rule with the threshold. The first four are in the order of
 * HpParameter. */
typedef enum
{
  HP_LOCK_NONE = -1,
  HP_LOCK_W0,
  HP_LOCK_W1,
  HP_LOCK_W2,
  HP_LOCK_THETA,
  HP_LOCK_TARGET,
  HP_LOCK_LEARNING,
  HP_N_LOCKS,
} HpLock;

/* The parts of the window that a scene can hide. */
typedef enum
{
  HP_PART_TARGET,   /* where the target is chosen */
  HP_PART_VERDICT,  /* which gate it is */
  HP_PART_WEIGHTS,  /* the four sliders */
  HP_PART_TABLE,    /* the truth table */
  HP_PART_STRIPS,   /* the gate strips under the sliders */
  HP_PART_HINTS,    /* whether to raise or lower */
  HP_PART_LEARNING, /* the learning panel */
  HP_N_PARTS,
} HpPart;

/* The things that can be shown or left out, in the pictures and below them. */
typedef enum
{
  HP_SHOWN_RULER,    /* the distance of the nearest point */
  HP_SHOWN_GHOST,    /* the line before the last change */
  HP_SHOWN_EQUATION, /* the sum under the boundary */
  HP_SHOWN_LEDGER,   /* the list of presentations */
  HP_SHOWN_CHART,    /* the corrections of each epoch */
  HP_SHOWN_BOUND,    /* Novikoff's bound on them */
  HP_SHOWN_CELL,     /* the nerve cell */
  HP_SHOWN_PROGRAM,  /* the neuron as a Python function */
  HP_N_SHOWN,
} HpShown;

/* A goal for the neuron in hand at the start: HP_GATE_NONE, an HpGate to reach, or one of these. */
typedef int HpGoal;
enum
{
  HP_GOAL_TARGET = HP_N_GATES, /* whichever gate is its target */
  HP_GOAL_PREDICTED,           /* all four outputs predicted, right or wrong */
  HP_N_GOALS,
};

/* Returns whether every part beside the view is hidden: then a nerve cell stands alone. */
bool hp_scene_hides_side (unsigned hidden);

typedef struct
{
  HpNetwork network; /* the neurons that it starts with, and the one in hand */
  HpViewKind view;
  unsigned locked; /* a bit (1u << HpLock) for each lock */
  unsigned hidden; /* a bit (1u << HpPart) for each hidden part */
  bool sets_shown; /* whether the scene says what is shown; otherwise it stays as it is */
  unsigned shown;  /* then a bit (1u << HpShown) for each that is */
  HpRow row;       /* the row pointed at, or HP_NO_ROW */
  HpGoal goal;
  HpGate network_goal; /* the gate to reach with three neurons, or HP_GATE_NONE */
} HpScene;

/* A scene with the one neuron in a state, nothing locked or hidden, and no goal. */
HpScene hp_scene (HpState state);

bool hp_scene_has_goal (const HpScene *scene);

/* Returns whether there is a goal, or both, and it is reached; false while an output is masked, as
 * it would reveal it. */
bool hp_scene_is_goal_met (const HpScene *scene, const HpNetwork *network);

/* Returns whether a parameter is locked, by its own lock or by that of the one linked with it. */
bool hp_locks_hold (unsigned locked, HpState state, HpParameter parameter);

/* The first lock that forbids a step from one state to the next, or HP_LOCK_NONE. */
HpLock hp_locks_refuse (unsigned locked, HpState before, HpState next);

/* The same for all neurons and the target of the three. */
HpLock hp_locks_refuse_network (unsigned locked, const HpNetwork *before, const HpNetwork *next);

/* Returns the scene for the one who edits it: nothing is locked, hidden or masked. */
HpScene hp_scene_unlocked (HpScene scene);

/* Returns the scene with the neurons of such a one. What it masks is to be predicted anew if they
 * differ from its own. */
HpScene hp_scene_with_network (HpScene scene, const HpNetwork *network);

bool hp_scene_equal (const HpScene *one, const HpScene *other);

/* The kind of a name in HP_VIEW_NAMES, or HP_VIEW_ANY for an unknown one. */
HpViewKind hp_view_kind_from_name (const char *name);

/* All names of views, locks, parts and what can be shown, in the order of their enums, each list to
 * a NULL; and the place of a name in such a list, or -1. */
extern const char *const HP_VIEW_NAMES[HP_N_VIEWS + 1];
extern const char *const HP_LOCK_NAMES[HP_N_LOCKS + 1];
extern const char *const HP_PART_NAMES[HP_N_PARTS + 1];
extern const char *const HP_SHOWN_NAMES[HP_N_SHOWN + 1];
int hp_name_find (const char *const names[], const char *name);
