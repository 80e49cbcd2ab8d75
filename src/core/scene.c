/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goals, locks, and the names of what a scene sets.
 */
#include "scene.h"

#include <string.h>

static const char *const VIEWS[HP_N_VIEWS] = { "boundary", "neuron", "weights", "gates", "xor" };
static const char *const LOCKS[HP_N_LOCKS]
    = { "w0", "w1", "w2", "theta", "target", "learning" };
static const char *const PARTS[HP_N_PARTS]
    = { "target", "verdict", "weights", "table", "strips", "hints", "learning" };

_Static_assert ((int) HP_LOCK_THETA == (int) HP_THETA, "locks are in the order of parameters");

HpScene
hp_scene (HpState state)
{
  return (HpScene) { .state = state, .view = HP_VIEW_ANY, .goal = HP_GATE_NONE };
}

bool
hp_scene_is_goal_met (const HpScene *scene, HpState state)
{
  return scene->goal != HP_GATE_NONE && !hp_state_masks_any (state)
         && hp_neuron_gate (state.neuron) == scene->goal;
}

/* Whether next comes from before by learning alone. */
static bool
is_learnt_from (HpState before, HpState next)
{
  return hp_neuron_equal (before.learning.start, next.learning.start)
         && before.target == next.target && before.rate == next.rate
         && (before.learning.n != next.learning.n || before.learning.end != next.learning.end);
}

bool
hp_locks_hold (unsigned locked, HpState state, HpParameter parameter)
{
  unsigned pair = 1u << HP_W0 | 1u << HP_THETA, moved = 1u << parameter;

  if (state.linked && (moved & pair) != 0)
    moved = pair;
  return (locked & moved) != 0;
}

bool
hp_locks_allow (unsigned locked, HpState before, HpState next)
{
  bool may_learn = (locked & 1u << HP_LOCK_LEARNING) == 0;

  if (before.target != next.target && (locked & 1u << HP_LOCK_TARGET))
    return false;
  if (before.rate != next.rate && !may_learn)
    return false;
  /* Where learning began may also have been set by hand. */
  if (is_learnt_from (before, next) && (may_learn || next.learning.n != 0))
    return may_learn;
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    if (before.neuron.value[parameter] != next.neuron.value[parameter]
        && (locked & 1u << parameter))
      return false;
  return true;
}

bool
hp_scene_equal (const HpScene *one, const HpScene *other)
{
  return hp_state_equal (one->state, other->state) && one->view == other->view
         && one->locked == other->locked && one->hidden == other->hidden
         && one->goal == other->goal;
}

static int
find (const char *const *names, int n_names, const char *name)
{
  for (int i = 0; i < n_names; i++)
    if (strcmp (names[i], name) == 0)
      return i;
  return -1;
}

const char *
hp_view_kind_name (HpViewKind kind)
{
  return VIEWS[kind];
}

const char *
hp_lock_name (HpLock lock)
{
  return LOCKS[lock];
}

const char *
hp_part_name (HpPart part)
{
  return PARTS[part];
}

HpViewKind
hp_view_kind_from_name (const char *name)
{
  return (HpViewKind) find (VIEWS, HP_N_VIEWS, name);
}

int
hp_lock_from_name (const char *name)
{
  return find (LOCKS, HP_N_LOCKS, name);
}

int
hp_part_from_name (const char *name)
{
  return find (PARTS, HP_N_PARTS, name);
}
