/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of scenes: goals and near misses, what locks let through, and the names in files.
 */
#include "core/scene.h"
#include "testing.h"

#include <string.h>

static const HpNeuron ARTICLE_NOR = { { 50, -60, -60, 50 } };

/* The same scene with a goal, of every gate against every gate that a neuron is. */
static void
test_goal (void)
{
  for (int i = draw_count (4000); i > 0; i--)
    {
      HpState state = hp_state_with_neuron (HP_STATE_FRESH, draw_neuron ());
      HpScene scene = hp_scene (state);

      g_assert_false (hp_scene_is_goal_met (&scene, state));
      for (int gate = 0; gate < HP_N_GATES; gate++)
        {
          scene.goal = (HpGate) gate;
          g_assert_cmpint (hp_scene_is_goal_met (&scene, state), ==,
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
  g_assert_true (hp_scene_is_goal_met (&scene, state));
  g_assert_false (hp_scene_is_goal_met (&scene, hp_state_with_value (state, HP_W0, 49)));
  g_assert_false (hp_scene_is_goal_met (&scene, hp_state_with_value (state, HP_THETA, 51)));
  g_assert_true (hp_scene_is_goal_met (&scene, hp_state_with_target (state, HP_GATE_AND)));
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
      g_assert_false (hp_scene_is_goal_met (&scene, state));
      state = hp_state_with_row_revealed (state, row);
    }
  g_assert_true (hp_scene_is_goal_met (&scene, state));
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
        g_assert_cmpint (hp_locks_allow (locked, HP_STATE_FRESH, next), ==,
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
                           !hp_locks_allow (locked, state, next));
        }
}

/* What changes no number and no target is free; the rate is a number of learning. */
static void
test_locked_others (void)
{
  const unsigned all = (1u << HP_N_LOCKS) - 1;
  HpState state = hp_state_with_prediction (HP_STATE_FRESH, true);

  g_assert_true (hp_locks_allow (all, HP_STATE_FRESH, state));
  g_assert_true (hp_locks_allow (all, state, hp_state_with_commit (state, 0, HP_COMMIT_1)));
  g_assert_true (hp_locks_allow (all, state, hp_state_with_row_revealed (state, 3)));
  g_assert_true (hp_locks_allow (all, state, hp_state_with_link (state, true)));
  g_assert_false (hp_locks_allow (1u << HP_LOCK_LEARNING, state, hp_state_with_rate (state, 50)));
  g_assert_true (hp_locks_allow (all & ~(1u << HP_LOCK_LEARNING), state,
                                 hp_state_with_rate (state, 50)));
  g_assert_false (hp_locks_allow (1u << HP_LOCK_TARGET, state,
                                  hp_state_with_target (state, HP_GATE_OR)));
  g_assert_true (hp_locks_allow (all & ~(1u << HP_LOCK_TARGET), state,
                                 hp_state_with_target (state, HP_GATE_OR)));
}

/* A tie of w0 and theta takes neither past the other's lock. */
static void
test_locked_link (void)
{
  HpState linked = hp_state_with_link (HP_STATE_FRESH, true);
  HpState next = hp_state_with_value (linked, HP_THETA, 60);

  g_assert_cmpint (next.neuron.value[HP_W0], ==, -40);
  g_assert_false (hp_locks_allow (1u << HP_LOCK_W0, linked, next));
  g_assert_false (hp_locks_allow (1u << HP_LOCK_THETA, linked, next));
  g_assert_true (hp_locks_allow (1u << HP_LOCK_W1, linked, next));
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
          g_assert_true (hp_locks_allow (weights, state, next));
          g_assert_true (hp_locks_allow (weights, next, start));
          g_assert_false (hp_locks_allow (learning, state, next));
          g_assert_true (hp_locks_allow (learning, next, start)); /* as by hand */
          g_assert_false (hp_locks_allow (weights | learning, state, next));
        }
    }
  g_assert_cmpint (moves, >, 100);
}

static void
test_equal (void)
{
  const HpScene scene = hp_scene (HP_STATE_FRESH);
  HpScene other[5] = { scene, scene, scene, scene, scene };

  g_assert_true (hp_scene_equal (&scene, &scene));
  other[0].state = hp_state_with_link (scene.state, true);
  other[1].view = HP_VIEW_BOUNDARY;
  other[2].locked = 1;
  other[3].hidden = 1;
  other[4].goal = HP_GATE_FALSE;
  for (int i = 0; i < 5; i++)
    {
      g_assert_false (hp_scene_equal (&scene, &other[i]));
      g_assert_false (hp_scene_equal (&other[i], &scene));
    }
}

/* All names lead back, each is another one, and nothing else is a name. */
static void
check_names (int n, const char *(*get) (int), int (*find) (const char *))
{
  static const char *const NOT[] = { "", " ", "W0", "boundary ", "Neuron", "-1", "0", "all" };

  for (int i = 0; i < n; i++)
    {
      g_autofree char *upper = g_ascii_strup (get (i), -1);

      g_assert_cmpint (find (get (i)), ==, i);
      g_assert_cmpint (find (upper), ==, -1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (NOT); i++)
    g_assert_cmpint (find (NOT[i]), ==, -1);
}

static const char *
get_show (int i)
{
  return hp_view_kind_name ((HpViewKind) i);
}

static const char *
get_lock (int i)
{
  return hp_lock_name ((HpLock) i);
}

static const char *
get_part (int i)
{
  return hp_part_name ((HpPart) i);
}

static int
find_show (const char *name)
{
  return hp_view_kind_from_name (name);
}

static void
test_names (void)
{
  check_names (HP_N_VIEWS, get_show, find_show);
  check_names (HP_N_LOCKS, get_lock, hp_lock_from_name);
  check_names (HP_N_PARTS, get_part, hp_part_from_name);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/goal", test_goal);
  g_test_add_func ("/scene/near-miss", test_near_miss);
  g_test_add_func ("/scene/masked-goal", test_masked_goal);
  g_test_add_func ("/scene/locked-parameters", test_locked_parameters);
  g_test_add_func ("/scene/locked-held", test_held);
  g_test_add_func ("/scene/locked-others", test_locked_others);
  g_test_add_func ("/scene/locked-link", test_locked_link);
  g_test_add_func ("/scene/locked-learning", test_locked_learning);
  g_test_add_func ("/scene/equal", test_equal);
  g_test_add_func ("/scene/names", test_names);
  return g_test_run ();
}
