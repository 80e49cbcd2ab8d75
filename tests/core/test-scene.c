/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of scenes: goals and near misses, what locks let through, and the names in files.
 */
#include "core/scene.h"
#include "testing.h"

#include <string.h>

static const HpNeuron ARTICLE_NOR = { { 50, -60, -60, 50 } };

static bool
allows (unsigned locked, HpState before, HpState next)
{
  return hp_locks_refuse (locked, before, next) == HP_LOCK_NONE;
}

static bool
is_met (const HpScene *scene, HpState state)
{
  HpNetwork network = hp_network (state);

  return hp_scene_is_goal_met (scene, &network);
}

/* The same scene with a goal, of every gate against every gate that a neuron is. */
static void
test_goal (void)
{
  for (int i = draw_count (4000); i > 0; i--)
    {
      HpState state = hp_state_with_neuron (HP_STATE_FRESH, draw_neuron ());
      HpScene scene = hp_scene (state);

      g_assert_false (is_met (&scene, state));
      for (int gate = 0; gate < HP_N_GATES; gate++)
        {
          scene.goal = (HpGate) gate;
          g_assert_cmpint (is_met (&scene, state), ==,
                           hp_gate_matches ((HpGate) gate, hp_neuron_gate (state.neuron)) == 4);
        }
    }
}

/* A hundredth decides: the tie of the article's NOR fires. */
static void
test_near_miss (void)
{
  HpState state = hp_state_with_neuron (HP_STATE_FRESH, ARTICLE_NOR);
  HpScene scene = hp_scene (state);

  scene.goal = HP_GATE_NOR;
  g_assert_true (is_met (&scene, state));
  g_assert_false (is_met (&scene, hp_state_with_value (state, HP_W0, 49)));
  g_assert_false (is_met (&scene, hp_state_with_value (state, HP_THETA, 51)));
  g_assert_true (is_met (&scene, hp_state_with_target (state, HP_GATE_AND)));
}

/* "Reached" would tell what is masked; it is said once all four are revealed. */
static void
test_masked_goal (void)
{
  HpState state = hp_state_with_neuron (HP_STATE_FRESH, ARTICLE_NOR);
  HpScene scene = hp_scene (state);

  scene.goal = HP_GATE_NOR;
  state = hp_state_with_prediction (state, true);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      g_assert_false (is_met (&scene, state));
      state = hp_state_with_row_revealed (state, row);
    }
  g_assert_true (is_met (&scene, state));
}

/* The target is whichever is set now, so there is none to reach without one. */
static void
test_target_goal (void)
{
  for (int i = draw_count (4000); i > 0; i--)
    {
      HpState state = hp_state_with_neuron (HP_STATE_FRESH, draw_neuron ());
      HpScene scene = hp_scene (state);

      scene.goal = HP_GOAL_TARGET;
      for (int gate = HP_GATE_NONE; gate < HP_N_GATES; gate++)
        {
          HpState aimed = hp_state_with_target (state, (HpGate) gate);

          g_assert_cmpint (is_met (&scene, aimed), ==,
                           gate != HP_GATE_NONE
                               && hp_gate_matches ((HpGate) gate, hp_neuron_gate (state.neuron))
                                      == HP_N_ROWS);
          g_assert_false (is_met (&scene, hp_state_with_prediction (aimed, true)));
        }
    }
}

/* Right or wrong, each row must be committed to and revealed; revealing alone is no prediction. */
static void
test_predicted_goal (void)
{
  HpScene scene = hp_scene (HP_STATE_FRESH);
  HpState begun = hp_state_with_prediction (HP_STATE_FRESH, true);

  scene.goal = HP_GOAL_PREDICTED;
  g_assert_false (is_met (&scene, HP_STATE_FRESH));
  for (int said = 0; said < 1 << HP_N_ROWS; said++)
    {
      HpState state = begun, unsaid = begun;

      for (HpRow row = 0; row < HP_N_ROWS; row++)
        {
          HpCommit commit = (said & 1 << row) != 0 ? HP_COMMIT_1 : HP_COMMIT_0;

          g_assert_false (is_met (&scene, state));
          state = hp_state_with_commit (state, row, commit);
          g_assert_false (is_met (&scene, state));
          state = hp_state_with_row_revealed (state, row);
          unsaid = row != 2 ? hp_state_with_commit (unsaid, row, commit) : unsaid;
          unsaid = hp_state_with_row_revealed (unsaid, row);
        }
      g_assert_true (is_met (&scene, state));
      g_assert_false (is_met (&scene, unsaid));
      g_assert_false (is_met (&scene, hp_state_with_prediction (state, false)));
    }
}

/* The goal is about the neuron that was in hand at the start, whichever is now, and the other one
 * about the three, of every gate and while any row is masked. */
static void
test_network_goal (void)
{
  for (int i = draw_count (1000); i > 0; i--)
    {
      HpNetwork network = hp_network (HP_STATE_FRESH);
      HpScene scene = hp_scene (HP_STATE_FRESH);
      HpRole begun = (HpRole) g_test_rand_int_range (HP_ROLE_H1, HP_N_ROLES);

      for (int role = 0; role < HP_N_ROLES; role++)
        network.neuron[role] = hp_state_with_neuron (network.neuron[role], draw_neuron ());
      network.in_hand = (HpRole) g_test_rand_int_range (0, HP_N_ROLES);
      scene.network.in_hand = begun;
      for (int gate = 0; gate < HP_N_GATES; gate++)
        {
          bool is_neuron = hp_neuron_gate (network.neuron[begun].neuron) == (HpGate) gate;
          bool is_network = hp_network_gate (&network) == (HpGate) gate;

          scene.goal = (HpGate) gate;
          scene.network_goal = HP_GATE_NONE;
          g_assert_cmpint (hp_scene_is_goal_met (&scene, &network), ==, is_neuron);
          scene.network_goal = (HpGate) gate;
          g_assert_cmpint (hp_scene_is_goal_met (&scene, &network), ==, is_neuron && is_network);
          scene.goal = HP_GATE_NONE;
          g_assert_cmpint (hp_scene_is_goal_met (&scene, &network), ==, is_network);
        }
      scene.network_goal = hp_network_gate (&network);
      network.in_hand = HP_ROLE_H2;
      network = hp_network_with (network, hp_state_with_prediction (hp_network_state (&network),
                                                                    true));
      g_assert_false (hp_scene_is_goal_met (&scene, &network));
    }
}

/* Every set of locks against a change of each parameter: just those that are locked don't move. */
static void
test_locked_parameters (void)
{
  for (unsigned locked = 0; locked < 1u << HP_N_LOCKS; locked++)
    for (int changed = 0; changed < 1 << HP_N_PARAMETERS; changed++)
      {
        HpState next = HP_STATE_FRESH;

        for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
          if (changed >> parameter & 1)
            next = hp_state_with_value (next, (HpParameter) parameter, -77);
        g_assert_cmpint (allows (locked, HP_STATE_FRESH, next), ==,
                         (locked & (unsigned) changed) == 0);
      }
}

/* A parameter is held where every other value of it would be refused. */
static void
test_held (void)
{
  for (unsigned locked = 0; locked < 1u << HP_N_LOCKS; locked++)
    for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
      for (int linked = 0; linked < 2; linked++)
        {
          HpState state = hp_state_with_link (HP_STATE_FRESH, linked);
          HpState next = hp_state_with_value (state, (HpParameter) parameter, -77);

          g_assert_cmpint (hp_locks_hold (locked, state, (HpParameter) parameter), ==,
                           !allows (locked, state, next));
        }
}

/* Changes that touch no number and no target are free; the rate is a number of learning. */
static void
test_locked_others (void)
{
  const unsigned all = (1u << HP_N_LOCKS) - 1;
  HpState state = hp_state_with_prediction (HP_STATE_FRESH, true);

  g_assert_true (allows (all, HP_STATE_FRESH, state));
  g_assert_true (allows (all, state, hp_state_with_commit (state, 0, HP_COMMIT_1)));
  g_assert_true (allows (all, state, hp_state_with_row_revealed (state, 3)));
  g_assert_true (allows (all, state, hp_state_with_link (state, true)));
  g_assert_false (allows (1u << HP_LOCK_LEARNING, state, hp_state_with_rate (state, 50)));
  g_assert_true (allows (1u << HP_LOCK_TARGET, state, hp_state_with_rate (state, 50)));
  g_assert_false (allows (1u << HP_LOCK_TARGET, state,
                                  hp_state_with_target (state, HP_GATE_OR)));
  g_assert_true (allows (all & ~(1u << HP_LOCK_TARGET), state,
                                 hp_state_with_target (state, HP_GATE_OR)));
}

/* A tie of w0 and theta takes neither past the other's lock. */
static void
test_locked_link (void)
{
  HpState linked = hp_state_with_link (HP_STATE_FRESH, true);
  HpState next = hp_state_with_value (linked, HP_THETA, 60);

  g_assert_cmpint (next.neuron.value[HP_W0], ==, -40);
  g_assert_false (allows (1u << HP_LOCK_W0, linked, next));
  g_assert_false (allows (1u << HP_LOCK_THETA, linked, next));
  g_assert_true (allows (1u << HP_LOCK_W1, linked, next));
}

/* Whatever else is locked, a change of one thing is refused by the lock of that thing. */
static void
test_refusing_lock (void)
{
  const unsigned all = (1u << HP_N_LOCKS) - 1;

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    g_assert_cmpint (hp_locks_refuse (all, HP_STATE_FRESH,
                                      hp_state_with_value (HP_STATE_FRESH,
                                                           (HpParameter) parameter, 7)),
                     ==, HP_LOCK_W0 + parameter);
  g_assert_cmpint (hp_locks_refuse (all, HP_STATE_FRESH,
                                    hp_state_with_target (HP_STATE_FRESH, HP_GATE_OR)),
                   ==, HP_LOCK_TARGET);
  g_assert_cmpint (hp_locks_refuse (all, HP_STATE_FRESH, hp_state_with_rate (HP_STATE_FRESH, 50)),
                   ==, HP_LOCK_LEARNING);
  g_assert_cmpint (hp_locks_refuse (all, HP_STATE_FRESH, HP_STATE_FRESH), ==, HP_LOCK_NONE);
}

/* Learning moves locked weights, unless it is locked itself; every step there and back. */
static void
test_locked_learning (void)
{
  const unsigned weights = 1u << HP_LOCK_W0 | 1u << HP_LOCK_W1 | 1u << HP_LOCK_W2
                           | 1u << HP_LOCK_THETA | 1u << HP_LOCK_TARGET;
  const unsigned learning = 1u << HP_LOCK_LEARNING;
  int moves = 0;

  for (int i = draw_count (500); i > 0; i--)
    {
      HpState start = hp_state_with_target (hp_state_with_neuron (HP_STATE_FRESH, draw_neuron ()),
                                            (HpGate) g_test_rand_int_range (0, HP_N_GATES));
      HpState state = start, next;

      for (int step = 0; step < 20; step++, state = next)
        {
          next = hp_state_learn_step (state);
          if (hp_state_equal (state, next))
            break;
          moves += !hp_neuron_equal (state.neuron, next.neuron);
          g_assert_true (allows (weights, state, next));
          g_assert_true (allows (weights, next, start));
          g_assert_false (allows (learning, state, next));
          g_assert_true (allows (learning, next, start)); /* as by hand */
          g_assert_false (allows (weights | learning, state, next));
        }
    }
  g_assert_cmpint (moves, >, 100);
}

static void
test_equal (void)
{
  const HpScene scene = hp_scene (HP_STATE_FRESH);
  HpScene other[8] = { scene, scene, scene, scene, scene, scene, scene, scene };

  g_assert_true (hp_scene_equal (&scene, &scene));
  other[0].network.neuron[HP_ROLE_ONE].linked = true;
  other[1].view = HP_VIEW_BOUNDARY;
  other[2].locked = 1;
  other[3].hidden = 1;
  other[4].goal = HP_GATE_FALSE;
  other[5].sets_shown = true;
  other[6].shown = 1;
  other[7].row = 0;
  for (int i = 0; i < 8; i++)
    {
      g_assert_false (hp_scene_equal (&scene, &other[i]));
      g_assert_false (hp_scene_equal (&other[i], &scene));
    }
}

/* All names lead back, each is another one, and nothing else is a name. */
static void
check_name (const char *name, int place, int (*find) (const char *))
{
  g_autofree char *upper = g_ascii_strup (name, -1);

  g_assert_cmpint (find (name), ==, place);
  g_assert_cmpint (find (upper), ==, -1);
}

static int
find_show (const char *name)
{
  return hp_view_kind_from_name (name);
}

static int
find_lock (const char *name)
{
  return hp_name_find (HP_LOCK_NAMES, name);
}

static int
find_part (const char *name)
{
  return hp_name_find (HP_PART_NAMES, name);
}

static int
find_shown (const char *name)
{
  return hp_name_find (HP_SHOWN_NAMES, name);
}

static void
test_names (void)
{
  static const char *const NOT[] = { "", " ", "W0", "boundary ", "Neuron", "-1", "0", "all" };

  for (int show = 0; show < HP_N_VIEWS; show++)
    check_name (HP_VIEW_NAMES[show], show, find_show);
  for (int lock = 0; lock < HP_N_LOCKS; lock++)
    check_name (HP_LOCK_NAMES[lock], lock, find_lock);
  for (int part = 0; part < HP_N_PARTS; part++)
    check_name (HP_PART_NAMES[part], part, find_part);
  for (int shown = 0; shown < HP_N_SHOWN; shown++)
    check_name (HP_SHOWN_NAMES[shown], shown, find_shown);
  for (guint i = 0; i < G_N_ELEMENTS (NOT); i++)
    {
      g_assert_cmpint (find_show (NOT[i]), ==, -1);
      g_assert_cmpint (find_lock (NOT[i]), ==, -1);
      g_assert_cmpint (find_part (NOT[i]), ==, -1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/goal", test_goal);
  g_test_add_func ("/scene/near-miss", test_near_miss);
  g_test_add_func ("/scene/masked-goal", test_masked_goal);
  g_test_add_func ("/scene/target-goal", test_target_goal);
  g_test_add_func ("/scene/predicted-goal", test_predicted_goal);
  g_test_add_func ("/scene/network-goal", test_network_goal);
  g_test_add_func ("/scene/locked-parameters", test_locked_parameters);
  g_test_add_func ("/scene/locked-held", test_held);
  g_test_add_func ("/scene/locked-others", test_locked_others);
  g_test_add_func ("/scene/locked-link", test_locked_link);
  g_test_add_func ("/scene/locked-learning", test_locked_learning);
  g_test_add_func ("/scene/refusing-lock", test_refusing_lock);
  g_test_add_func ("/scene/equal", test_equal);
  g_test_add_func ("/scene/names", test_names);
  return g_test_run ();
}
