/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene.h"

#include <string.h>

const char *const HP_VIEW_NAMES[]
    = { "boundary", "neuron", "weights", "gates", "xor", "network", [HP_N_VIEWS] = NULL };
const char *const HP_LOCK_NAMES[]
    = { "w0", "w1", "w2", "theta", "target", "learning", [HP_N_LOCKS] = NULL };
const char *const HP_PART_NAMES[] = { "target", "verdict", "weights",  "table",
                                      "strips", "hints",   "learning", [HP_N_PARTS] = NULL };
const char *const HP_SHOWN_NAMES[]
    = { "ruler", "ghost", "equation", "ledger", "chart", "bound", "cell", "program",
        [HP_N_SHOWN] = NULL };

_Static_assert ((int) HP_LOCK_THETA == (int) HP_THETA, "locks are in the order of parameters");

bool
hp_scene_hides_side (unsigned hidden)
{
  const unsigned side = 1u << HP_PART_TARGET | 1u << HP_PART_VERDICT | 1u << HP_PART_WEIGHTS
                        | 1u << HP_PART_TABLE | 1u << HP_PART_LEARNING;

  return (hidden & side) == side;
}

HpScene
hp_scene (HpState state)
{
  return (HpScene) { .network = hp_network (state),
                     .view = HP_VIEW_ANY,
                     .row = HP_NO_ROW,
                     .goal = HP_GATE_NONE,
                     .network_goal = HP_GATE_NONE };
}

static bool
is_reached (HpGoal goal, HpGate gate, HpState state)
{
  if (goal == HP_GOAL_PREDICTED)
    return hp_prediction_is_complete (&state.prediction);
  if (goal == HP_GOAL_TARGET)
    return gate == state.target && !hp_state_masks_any (state);
  return goal == HP_GATE_NONE || ((HpGoal) gate == goal && !hp_state_masks_any (state));
}

bool
hp_scene_has_goal (const HpScene *scene)
{
  return scene->goal != HP_GATE_NONE || scene->network_goal != HP_GATE_NONE;
}

bool
hp_scene_is_goal_met (const HpScene *scene, const HpNetwork *network)
{
  HpState state = network->neuron[scene->network.in_hand];

  return hp_scene_has_goal (scene)
         && is_reached (scene->goal, hp_neuron_gate (state.neuron), state)
         && is_reached (scene->network_goal, hp_network_gate (network), network->neuron[HP_ROLE_Y]);
}

bool
hp_locks_hold (unsigned locked, HpState state, HpParameter parameter)
{
  unsigned pair = 1u << HP_W0 | 1u << HP_THETA, moved = 1u << parameter;

  if (state.linked && (moved & pair) != 0)
    moved = pair;
  return (locked & moved) != 0;
}

/* Returns whether a locked thing would change. Learning moves locked weights, but not while it is
 * locked, too: going back to where it began is then a change by hand. */
static bool
refuses (HpLock lock, bool may_learn, HpState before, HpState next)
{
  bool is_learnt = hp_state_learning_steps (before, next) != 0;

  switch (lock)
    {
    case HP_LOCK_W0:
    case HP_LOCK_W1:
    case HP_LOCK_W2:
    case HP_LOCK_THETA:
      return (lock == HP_LOCK_THETA && before.neuron.rule != next.neuron.rule)
             || (before.neuron.value[lock] != next.neuron.value[lock] && !(is_learnt && may_learn));
    case HP_LOCK_TARGET:
      return before.target != next.target;
    case HP_LOCK_LEARNING:
      return before.rate != next.rate || before.fixed_bias != next.fixed_bias
             || before.order != next.order || (is_learnt && next.learning.n != 0);
    case HP_LOCK_NONE:
    case HP_N_LOCKS:
      break;
    }
  return false;
}

HpLock
hp_locks_refuse (unsigned locked, HpState before, HpState next)
{
  bool may_learn = (locked & 1u << HP_LOCK_LEARNING) == 0;

  for (int lock = 0; lock < HP_N_LOCKS; lock++)
    if ((locked & 1u << lock) != 0 && refuses ((HpLock) lock, may_learn, before, next))
      return (HpLock) lock;
  return HP_LOCK_NONE;
}

HpLock
hp_locks_refuse_network (unsigned locked, const HpNetwork *before, const HpNetwork *next)
{
  HpLock lock = HP_LOCK_NONE;

  for (int role = 0; role < HP_N_ROLES && lock == HP_LOCK_NONE; role++)
    lock = hp_locks_refuse (locked, before->neuron[role], next->neuron[role]);
  if (lock == HP_LOCK_NONE && (locked & 1u << HP_LOCK_TARGET) != 0
      && before->target != next->target)
    return HP_LOCK_TARGET;
  return lock;
}

static HpNetwork
unmask (HpNetwork network)
{
  for (int role = 0; role < HP_N_ROLES; role++)
    network.neuron[role] = hp_state_with_prediction (network.neuron[role], false);
  return network;
}

HpScene
hp_scene_unlocked (HpScene scene)
{
  scene.network = unmask (scene.network);
  scene.locked = 0;
  scene.hidden = 0;
  return scene;
}

HpScene
hp_scene_with_network (HpScene scene, const HpNetwork *network)
{
  HpNetwork before = unmask (scene.network);
  bool is_same = hp_network_equal (&before, network);

  for (int role = 0; role < HP_N_ROLES; role++)
    {
      HpPrediction asked = scene.network.neuron[role].prediction;

      scene.network.neuron[role] = network->neuron[role];
      if (asked.is_on)
        scene.network.neuron[role].prediction = is_same ? asked : hp_prediction_begin ();
    }
  scene.network.target = network->target;
  scene.network.in_hand = network->in_hand;
  return scene;
}

bool
hp_scene_equal (const HpScene *one, const HpScene *other)
{
  return hp_network_equal (&one->network, &other->network)
         && one->network.in_hand == other->network.in_hand && one->view == other->view
         && one->locked == other->locked && one->hidden == other->hidden
         && one->sets_shown == other->sets_shown && one->shown == other->shown
         && one->row == other->row
         && one->goal == other->goal && one->network_goal == other->network_goal;
}

int
hp_name_find (const char *const names[], const char *name)
{
  for (int i = 0; names[i] != NULL; i++)
    if (strcmp (names[i], name) == 0)
      return i;
  return -1;
}

HpViewKind
hp_view_kind_from_name (const char *name)
{
  return (HpViewKind) hp_name_find (HP_VIEW_NAMES, name);
}
