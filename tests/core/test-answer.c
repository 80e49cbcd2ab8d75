/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the answers to scenes: they reach what is asked for and move nothing that is locked.
 */
#include "core/answer.h"
#include "testing.h"

/* The tests' own decision. */
static int
gate_of (HpNeuron neuron)
{
  const HpHundredths *v = neuron.value;
  int gate = 0;

  for (int a = 0; a < 2; a++)
    for (int b = 0; b < 2; b++)
      {
        int excess = v[0] + v[1] * a + v[2] * b - v[3];

        gate = 2 * gate + (neuron.rule == HP_RULE_EXCEEDS ? excess > 0 : excess >= 0);
      }
  return gate;
}

static HpScene
draw_scene (void)
{
  HpState state = { .neuron = { { 0 } }, .rate = 10 };
  HpScene scene;

  for (int i = 0; i < HP_N_PARAMETERS; i++)
    state.neuron.value[i] = 5 * g_test_rand_int_range (-30, 31);
  state.neuron.rule = g_test_rand_bit () ? HP_RULE_EXCEEDS : HP_RULE_REACHES;
  state.target = (HpGate) g_test_rand_int_range (0, HP_N_GATES);
  state.linked = g_test_rand_int_range (0, 5) == 0;
  scene = hp_scene (state);
  scene.locked = (unsigned) g_test_rand_int_range (0, 16);
  scene.goal = g_test_rand_bit () ? g_test_rand_int_range (0, HP_N_GATES) : HP_GOAL_TARGET;
  return scene;
}

static bool
is_free (const HpScene *scene, int parameter)
{
  bool is_pair = parameter == HP_W0 || parameter == HP_THETA;

  return (scene->locked >> parameter & 1) == 0
         && !(is_pair && scene->network.neuron[HP_ROLE_ONE].linked);
}

/* Returns whether any neuron within 2.00 does it; the test's own search. */
static bool
can_reach (const HpScene *scene, int wanted)
{
  HpNeuron start = scene->network.neuron[HP_ROLE_ONE].neuron;
  int reach[HP_N_PARAMETERS], shift = 0;

  for (int i = 0; i < HP_N_PARAMETERS; i++)
    reach[i] = is_free (scene, i) ? 40 : 0;
  shift = MAX (reach[HP_W0], reach[HP_THETA]);
  for (int w1 = -reach[HP_W1]; w1 <= reach[HP_W1]; w1++)
    for (int w2 = -reach[HP_W2]; w2 <= reach[HP_W2]; w2++)
      for (int w0 = -shift; w0 <= shift; w0++)
        {
          HpNeuron neuron = start;

          neuron.value[HP_W0] += 5 * w0;
          neuron.value[HP_W1] += 5 * w1;
          neuron.value[HP_W2] += 5 * w2;
          if (gate_of (neuron) == wanted)
            return true;
        }
  return false;
}

static void
test_answers (void)
{
  int n_answers = 0, n_none = 0;

  for (int i = 0; i < 600; i++)
    {
      HpScene scene = draw_scene ();
      HpNeuron start = scene.network.neuron[HP_ROLE_ONE].neuron;
      int wanted = scene.goal == HP_GOAL_TARGET ? (int) scene.network.neuron[HP_ROLE_ONE].target
                                                : scene.goal;
      HpNetwork answer;

      g_assert_cmpint (hp_scene_asked_gate (&scene), ==, wanted);
      if (!hp_scene_answer (&scene, &answer))
        {
          if (n_none++ < 30)
            g_assert_false (can_reach (&scene, wanted));
          continue;
        }
      n_answers++;
      g_assert_cmpint (gate_of (answer.neuron[HP_ROLE_ONE].neuron), ==, wanted);
      for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
        if (answer.neuron[HP_ROLE_ONE].neuron.value[parameter] != start.value[parameter])
          {
            g_assert_true (is_free (&scene, parameter));
            g_assert_true (hp_scene_asked_parameters (&scene) >> parameter & 1);
            g_assert_cmpint (gate_of (start), !=, wanted);
          }
    }
  g_assert_cmpint (n_answers, >, 200);
  g_assert_cmpint (n_none, >, 30);
}

/* Without a gate to reach the numbers are those of the scene. */
static void
test_nothing_asked (void)
{
  HpScene scene = hp_scene (HP_STATE_FRESH);
  HpNetwork answer;

  for (int i = 0; i < 2; i++)
    {
      scene.goal = i == 0 ? (HpGoal) HP_GATE_NONE : (HpGoal) HP_GOAL_PREDICTED;
      g_assert_cmpint (hp_scene_asked_gate (&scene), ==, HP_GATE_NONE);
      g_assert_cmpuint (hp_scene_asked_parameters (&scene), ==, 0);
      g_assert_true (hp_scene_answer (&scene, &answer));
      g_assert_true (hp_network_equal (&answer, &scene.network));
    }
}

/* The gate of three neurons. */
static int
network_gate_of (const HpNetwork *network)
{
  int gate = 0;

  for (int row = 0; row < 4; row++)
    {
      int h1 = gate_of (network->neuron[HP_ROLE_H1].neuron) >> (3 - row) & 1;
      int h2 = gate_of (network->neuron[HP_ROLE_H2].neuron) >> (3 - row) & 1;

      gate = 2 * gate + (gate_of (network->neuron[HP_ROLE_Y].neuron) >> (3 - 2 * h1 - h2) & 1);
    }
  return gate;
}

/* Three neurons reach each of the 16 gates, whatever they begin with. */
static void
test_networks (void)
{
  for (int wanted = 0; wanted < HP_N_GATES; wanted++)
    {
      HpScene scene = hp_scene (HP_STATE_FRESH);
      HpNetwork answer;

      scene.network.in_hand = HP_ROLE_H2;
      scene.network_goal = (HpGate) wanted;
      g_assert_true (hp_scene_answer (&scene, &answer));
      g_assert_cmpint (network_gate_of (&answer), ==, wanted);
    }
}

/* Each keeps what is locked. */
static void
test_locked_networks (void)
{
  int n_answers = 0, n_none = 0;

  for (int i = 0; i < 60; i++)
    {
      HpScene scene = draw_scene ();
      HpNetwork answer;

      scene.goal = HP_GATE_NONE;
      scene.network_goal = (HpGate) g_test_rand_int_range (0, HP_N_GATES);
      scene.network.in_hand = HP_ROLE_Y;
      for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
        scene.network.neuron[role] = draw_scene ().network.neuron[HP_ROLE_ONE];
      if (!hp_scene_answer (&scene, &answer))
        {
          n_none++;
          g_assert_cmpint (network_gate_of (&scene.network), !=, scene.network_goal);
          continue;
        }
      n_answers++;
      g_assert_cmpint (network_gate_of (&answer), ==, scene.network_goal);
      for (int role = 0; role < HP_N_ROLES; role++)
        for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
          if (scene.locked >> parameter & 1)
            g_assert_cmpint (answer.neuron[role].neuron.value[parameter], ==,
                             scene.network.neuron[role].neuron.value[parameter]);
    }
  g_assert_cmpint (n_answers, >, 20);
  g_assert_cmpint (n_none, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer/answers", test_answers);
  g_test_add_func ("/answer/nothing-asked", test_nothing_asked);
  g_test_add_func ("/answer/networks", test_networks);
  g_test_add_func ("/answer/locked-networks", test_locked_networks);
  return g_test_run ();
}
