/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of help on the way to a goal: an answer is found where there is one and keeps to the locks,
 * and what was said is put away when it is right no longer.
 */
#include "core/help.h"
#include "core/hint.h"
#include "testing.h"

#include <stdlib.h>

/* Tries every value of one parameter, or of two. */
static gboolean
is_reachable_by_one (HpNeuron neuron, HpGate gate, HpParameter parameter)
{
  for (HpHundredths value = -HP_LIMIT; value <= HP_LIMIT; value++)
    if (hp_neuron_gate (hp_neuron_with (neuron, parameter, value)) == gate)
      return TRUE;
  return FALSE;
}

static gboolean
is_reachable_by_two (HpNeuron neuron, HpGate gate, HpParameter one, HpParameter other)
{
  for (HpHundredths value = -HP_LIMIT; value <= HP_LIMIT; value++)
    if (is_reachable_by_one (hp_neuron_with (neuron, one, value), gate, other))
      return TRUE;
  return FALSE;
}

static void
check_answer (HpNeuron neuron, HpGate gate, unsigned held, HpNeuron answer)
{
  g_assert_cmpint (hp_neuron_gate (answer), ==, gate);
  g_assert_cmpint (answer.rule, ==, neuron.rule);
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      g_assert_cmpint (abs (answer.value[parameter]), <=, HP_LIMIT);
      if (held & 1u << parameter)
        g_assert_cmpint (answer.value[parameter], ==, neuron.value[parameter]);
    }
}

/* With one number free, and any three held. */
static void
test_find_one (void)
{
  int found = 0;

  for (int i = 0; i < draw_count (400); i++)
    {
      HpNeuron neuron = draw_neuron (), answer;
      HpParameter free = (HpParameter) g_test_rand_int_range (0, HP_N_PARAMETERS);
      HpGate gate = (HpGate) g_test_rand_int_range (0, HP_N_GATES);
      unsigned held = 15 & ~(1u << free);
      gboolean is_found = hp_help_find (neuron, gate, held, &answer);

      g_assert_cmpint (is_found, ==, is_reachable_by_one (neuron, gate, free));
      if (is_found)
        check_answer (neuron, gate, held, answer);
      found += is_found;
    }
  g_assert_cmpint (found, >, 20);
}

/* With two free, on narrow gaps, too: weights of a hundredth leave one value of the rest. */
static void
test_find_two (void)
{
  for (int i = 0; i < draw_count (6); i++)
    {
      HpNeuron neuron = draw_neuron (), answer;
      HpParameter one = (HpParameter) g_test_rand_int_range (0, HP_N_PARAMETERS);
      HpParameter other = (one + (HpParameter) g_test_rand_int_range (1, HP_N_PARAMETERS))
                          % HP_N_PARAMETERS;
      HpGate gate = (HpGate) g_test_rand_int_range (0, HP_N_GATES);
      unsigned held = 15 & ~(1u << one | 1u << other);
      gboolean is_found = hp_help_find (neuron, gate, held, &answer);

      g_assert_cmpint (is_found, ==, is_reachable_by_two (neuron, gate, one, other));
      if (is_found)
        check_answer (neuron, gate, held, answer);
    }
}

/* With nothing held every gate but two can be had, even at the ends of the range. */
static void
test_find_all (void)
{
  for (int i = 0; i < draw_count (500); i++)
    {
      HpNeuron neuron = draw_neuron (), answer;
      HpGate gate = (HpGate) g_test_rand_int_range (0, HP_N_GATES);

      if (g_test_rand_bit ())
        neuron.value[HP_THETA] = g_test_rand_bit () ? HP_LIMIT : -HP_LIMIT;
      g_assert_cmpint (hp_help_find (neuron, gate, 0, &answer), ==,
                       gate != HP_GATE_XOR && gate != HP_GATE_XNOR);
      if (gate != HP_GATE_XOR && gate != HP_GATE_XNOR)
        check_answer (neuron, gate, 0, answer);
    }
}

/* Gaps that a step of 0.05 leaps over, and what lies between is found. */
static void
test_find_narrow (void)
{
  HpNeuron neuron = by_tested_rule ((HpNeuron) { { 300, 1, 1, 50 } }), answer;
  unsigned held = 1u << HP_W1 | 1u << HP_W2;

  g_assert_true (hp_help_find (neuron, HP_GATE_AND, held, &answer));
  check_answer (neuron, HP_GATE_AND, held, answer);
  g_assert_true (hp_help_find (neuron, HP_GATE_OR, held, &answer));
  check_answer (neuron, HP_GATE_OR, held, answer);
  g_assert_false (hp_help_find (neuron, HP_GATE_NOR, held, &answer));
  neuron = by_tested_rule ((HpNeuron) { { -950, 1000, 3, 50 } }); /* w0 - theta below -10.00 */
  g_assert_true (hp_help_find (neuron, HP_GATE_AND, held, &answer));
  check_answer (neuron, HP_GATE_AND, held, answer);
}

/* The help of a scene. */

static HpState
make_state (HpNeuron neuron, HpGate target)
{
  return hp_state_with_target (hp_state_with_neuron (HP_STATE_FRESH, neuron), target);
}

static HpScene
make_scene (HpNeuron neuron, HpGoal goal, unsigned locked)
{
  HpScene scene = hp_scene (make_state (neuron, HP_GATE_OR));

  scene.goal = goal;
  scene.locked = locked;
  return scene;
}

static HpHelp
help (const HpScene *scene)
{
  return hp_help (scene, &scene->network, scene->locked, NULL);
}

static const HpNeuron AND = { { -50, 60, 60, 50 } };

static void
test_kinds (void)
{
  HpScene scene = make_scene (AND, HP_GATE_OR, 0);
  HpHelp given = help (&scene);

  g_assert_cmpint (given.kind, ==, HP_HELP_CHANGE);
  g_assert_cmpint (given.parameter, ==, HP_W0);
  g_assert_cmpint (given.moves[HP_W0], ==, 10);
  g_assert_cmpint (given.moves[HP_W1], ==, 5);
  g_assert_cmpint (given.moves[HP_THETA], ==, 0);
  g_assert_cmpint (hp_help_n_steps (&given), ==, 4);
  g_assert_cmpint (hp_help_step (&given, 3), ==, HP_HELP_STEP_ANSWER);
  scene.goal = HP_GOAL_TARGET;
  g_assert_cmpint (help (&scene).gate, ==, HP_GATE_OR);
  scene.goal = HP_GATE_AND; /* which it is */
  g_assert_cmpint (help (&scene).kind, ==, HP_HELP_NONE);
  scene.goal = HP_GOAL_PREDICTED;
  g_assert_cmpint (help (&scene).kind, ==, HP_HELP_NONE);
  scene.goal = HP_GATE_XOR;
  g_assert_cmpint (help (&scene).kind, ==, HP_HELP_IMPOSSIBLE);
  scene.goal = HP_GATE_OR;
  scene.network.neuron[HP_ROLE_ONE].prediction = hp_prediction_begin ();
  g_assert_cmpint (help (&scene).kind, ==, HP_HELP_NONE);
}

/* Locks: theta goes where the bias is held, nothing goes that is held, and learning may still. */
static void
test_locks (void)
{
  const unsigned weights = 1u << HP_LOCK_W0 | 1u << HP_LOCK_W1 | 1u << HP_LOCK_W2;
  HpScene scene = make_scene (AND, HP_GATE_OR, weights);
  HpHelp given = help (&scene);

  g_assert_cmpint (given.kind, ==, HP_HELP_CHANGE);
  g_assert_cmpint (given.parameter, ==, HP_THETA);
  g_assert_cmpint (given.moves[HP_THETA], ==, -10);
  check_answer (AND, HP_GATE_OR, weights, given.answer);
  scene.locked |= 1u << HP_LOCK_THETA;
  g_assert_cmpint (help (&scene).kind, ==, HP_HELP_LEARN);
  scene.goal = HP_GATE_NOR; /* which it does not learn */
  g_assert_cmpint (help (&scene).kind, ==, HP_HELP_IMPOSSIBLE);
  scene.network.neuron[HP_ROLE_ONE].fixed_bias = true; /* and it goes round */
  scene.network.neuron[HP_ROLE_ONE].target = HP_GATE_NOR;
  scene.goal = HP_GATE_NOR;
  g_assert_cmpint (help (&scene).kind, ==, HP_HELP_IMPOSSIBLE);
  scene = make_scene (AND, HP_GATE_OR, weights | 1u << HP_LOCK_THETA | 1u << HP_LOCK_LEARNING);
  g_assert_cmpint (help (&scene).kind, ==, HP_HELP_IMPOSSIBLE);
}

/* Three neurons. */

static HpScene
make_network_scene (HpNeuron h1, HpNeuron h2, HpNeuron y, HpRole in_hand)
{
  HpScene scene = hp_scene (HP_STATE_FRESH);

  scene.network.neuron[HP_ROLE_H1] = make_state (h1, HP_GATE_NONE);
  scene.network.neuron[HP_ROLE_H2] = make_state (h2, HP_GATE_NONE);
  scene.network.neuron[HP_ROLE_Y] = make_state (y, HP_GATE_NONE);
  scene.network.in_hand = in_hand;
  scene.network_goal = HP_GATE_XOR;
  return scene;
}

/* Gives each answer that the help leads to, in the hand that it asks for, until the goal is
 * reached. */
static int
walk (HpScene *scene)
{
  int changes = 0;

  for (int i = 0; i < 10 && !hp_scene_is_goal_met (scene, &scene->network); i++)
    {
      HpHelp given = help (scene);

      g_assert_true (given.is_part);
      if (given.kind == HP_HELP_TAKE)
        scene->network.in_hand = given.role;
      else
        {
          g_assert_cmpint (given.kind, ==, HP_HELP_CHANGE);
          g_assert_cmpint (given.role, ==, scene->network.in_hand);
          scene->network.neuron[given.role]
              = hp_state_with_neuron (scene->network.neuron[given.role], given.answer);
          g_assert_cmpint (hp_neuron_gate (given.answer), ==, given.gate);
          changes++;
        }
    }
  g_assert_true (hp_scene_is_goal_met (scene, &scene->network));
  return changes;
}

static void
test_network (void)
{
  const HpNeuron OR = { { 0, 60, 60, 50 } }, NAND = { { 140, -60, -60, 50 } };
  const HpNeuron NONE = { { 0, 0, 0, 50 } };
  HpScene scene = make_network_scene (OR, NONE, AND, HP_ROLE_H2);
  HpHelp said, now;

  g_assert_cmpint (help (&scene).gate, ==, HP_GATE_NAND);
  g_assert_cmpint (hp_help_n_steps (&(HpHelp) { .kind = HP_HELP_CHANGE, .is_part = true }), ==, 5);
  g_assert_cmpint (walk (&scene), ==, 1);
  scene = make_network_scene (OR, NAND, NONE, HP_ROLE_H1);
  g_assert_cmpint (help (&scene).kind, ==, HP_HELP_TAKE);
  g_assert_cmpint (help (&scene).role, ==, HP_ROLE_Y);
  g_assert_cmpint (walk (&scene), ==, 1);
  scene = make_network_scene (NONE, NONE, NONE, HP_ROLE_H1);
  scene.network.neuron[HP_ROLE_H1].target = HP_GATE_NAND;
  g_assert_cmpint (help (&scene).gate, ==, HP_GATE_NAND); /* its own target, which fits */
  g_assert_cmpint (walk (&scene), ==, 3);
  scene = make_network_scene (NONE, NONE, NONE, HP_ROLE_H1);
  said = help (&scene);
  g_assert_cmpint (said.gate, !=, HP_GATE_NAND);
  scene.network.neuron[HP_ROLE_H1] = make_state (NAND, HP_GATE_NONE); /* would do as well */
  now = hp_help (&scene, &scene.network, 0, &said);
  g_assert_cmpint (now.gate, ==, said.gate);
  g_assert_true (hp_help_holds (&said, HP_HELP_STEP_ANSWER, &now));
  scene.network.neuron[HP_ROLE_H1] = make_state (said.answer, HP_GATE_NONE);
  g_assert_cmpint (hp_help (&scene, &scene.network, 0, &said).kind, ==, HP_HELP_TAKE);
  scene = make_network_scene (NONE, NONE, NONE, HP_ROLE_H1);
  scene.locked = 15;
  g_assert_cmpint (help (&scene).kind, ==, HP_HELP_IMPOSSIBLE);
}

/* Help that was given before. */

static void
test_holds (void)
{
  HpScene scene = make_scene (AND, HP_GATE_OR, 1u << HP_LOCK_THETA), moved = scene, other = scene;
  HpHelp said = help (&scene), now;

  moved.network.neuron[HP_ROLE_ONE] = make_state ((HpNeuron) { { -50, 60, 65, 50 } }, HP_GATE_OR);
  now = help (&moved); /* one row is right now, and w0 is still to be raised */
  g_assert_true (hp_help_holds (&said, HP_HELP_STEP_WAY, &said));
  g_assert_true (hp_help_holds (&said, HP_HELP_STEP_WAY, &now));
  g_assert_true (hp_help_holds (&said, HP_HELP_STEP_ANSWER, &now));
  moved.network.neuron[HP_ROLE_ONE] = make_state ((HpNeuron) { { -10, 5, 60, 50 } }, HP_GATE_OR);
  now = help (&moved);
  g_assert_true (hp_help_holds (&said, HP_HELP_STEP_WHICH, &now));
  g_assert_false (hp_help_holds (&said, HP_HELP_STEP_STRENGTH, &now));
  moved.network.neuron[HP_ROLE_ONE] = make_state ((HpNeuron) { { 90, 60, 60, 50 } }, HP_GATE_OR);
  now = help (&moved); /* too high */
  g_assert_false (hp_help_holds (&said, HP_HELP_STEP_WHICH, &now));
  g_assert_false (hp_help_holds (&said, HP_HELP_STEP_WAY, &now));
  g_assert_true (hp_help_holds (&said, HP_HELP_STEP_ANSWER, &now));
  other.goal = HP_GATE_NOR;
  now = help (&other);
  g_assert_false (hp_help_holds (&said, HP_HELP_STEP_ANSWER, &now));
  other = scene;
  other.network.neuron[HP_ROLE_ONE] = make_state ((HpNeuron) { { -50, 60, 60, 60 } }, HP_GATE_OR);
  now = help (&other); /* learning or a teacher moved what is locked */
  g_assert_false (hp_help_holds (&said, HP_HELP_STEP_ANSWER, &now));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help/find/one", test_find_one);
  g_test_add_func ("/help/find/two", test_find_two);
  g_test_add_func ("/help/find/all", test_find_all);
  g_test_add_func ("/help/find/narrow", test_find_narrow);
  g_test_add_func ("/help/kinds", test_kinds);
  g_test_add_func ("/help/locks", test_locks);
  g_test_add_func ("/help/network", test_network);
  g_test_add_func ("/help/holds", test_holds);
  return g_test_run ();
}
