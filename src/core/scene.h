/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A scene of a lesson, but for its words: the state it begins with, what is shown of it, what is
 * kept from the hand, and what is to be reached.
 */
#pragma once

#include "state.h"

/* A picture of the neuron, by the name that files and the command line use. */
typedef enum
{
  HP_VIEW_ANY = -1, /* whichever is on screen */
  HP_VIEW_BOUNDARY,
  HP_VIEW_NEURON,
  HP_VIEW_WEIGHTS,
  HP_VIEW_GATES,
  HP_VIEW_XOR,
  HP_N_VIEWS,
} HpViewKind;

/* What can be locked, so that no hand changes it. Learning still moves weights, unless it is
 * locked, too, and its rate with it. The first four are in the order of HpParameter. */
typedef enum
{
  HP_LOCK_W0,
  HP_LOCK_W1,
  HP_LOCK_W2,
  HP_LOCK_THETA,
  HP_LOCK_TARGET,
  HP_LOCK_LEARNING,
  HP_N_LOCKS,
} HpLock;

/* What of the window can be hidden. */
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

typedef struct
{
  HpState state;
  HpViewKind view;
  unsigned locked; /* a bit (1u << HpLock) for each that is */
  unsigned hidden; /* a bit (1u << HpPart) for each that is */
  HpGate goal;     /* the gate that is to be reached, or HP_GATE_NONE */
} HpScene;

/* A scene with a state, nothing locked or hidden, and no goal. */
HpScene hp_scene (HpState state);

/* Whether the goal is reached; never while an output is masked, which it would give away. */
bool hp_scene_is_goal_met (const HpScene *scene, HpState state);

/* Whether the locks keep a parameter as it is, by itself or linked with one that is locked. */
bool hp_locks_hold (unsigned locked, HpState state, HpParameter parameter);

/* Whether the locks let a state be followed by another one. */
bool hp_locks_allow (unsigned locked, HpState before, HpState next);

bool hp_scene_equal (const HpScene *one, const HpScene *other);

/* The names in files: static strings; and the other way, -1 for a name that there is none of. */
const char *hp_view_kind_name (HpViewKind kind);
const char *hp_lock_name (HpLock lock);
const char *hp_part_name (HpPart part);
HpViewKind hp_view_kind_from_name (const char *name);
int hp_lock_from_name (const char *name);
int hp_part_from_name (const char *name);
