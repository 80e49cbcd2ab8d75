/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of learning in a state file: however it stands comes back, even deep in a loop.
 */
#include "model/hp-state-file.h"
#include "states.h"

#include <string.h>

#define LOOP(n) \
  "[Halfplane]\nVersion=1\n[Scene 1]\nW0=0.00\nW1=-0.10\nW2=0.00\nTheta=0.00\nTarget=XOR\n" \
  "Start=0.00,0.00,0.00\nPresentations=" n "\n"

static HpState
read_text (const char *text)
{
  HpState state = HP_STATE_FRESH;
  g_autoptr (GError) error = NULL;

  g_assert_true (read_one (text, &state, &error));
  g_assert_no_error (error);
  return state;
}

static void
assert_comes_back (HpState state)
{
  g_autofree char *text = write_one (state);

  assert_same_state (read_text (text), state);
}

static HpState
draw_start (void)
{
  HpState state = hp_state_with_neuron (HP_STATE_FRESH, draw_neuron ());

  state = hp_state_with_rate (state, g_test_rand_int_range (HP_RATE_MIN, HP_RATE_MAX + 1));
  return hp_state_with_target (state, (HpGate) g_test_rand_int_range (0, HP_N_GATES));
}

/* Learns to an end, unless that is very far. */
static HpState
learn_to_end (HpState state)
{
  for (int i = 0; i < 20000 && state.learning.end == HP_LEARNING_GOES_ON; i++)
    state = hp_state_learn_step (state);
  return state;
}

/* Comes back as it ends, some rows later and some earlier. */
static void
test_end (gconstpointer end)
{
  int found = 0;

  for (int i = 0; i < 100000 && found < draw_count (200); i++)
    {
      HpState state = learn_to_end (draw_start ());

      if (state.learning.end != (HpLearningEnd) GPOINTER_TO_INT (end))
        continue;
      found++;
      assert_comes_back (state);
      assert_comes_back (learn_steps (state, g_test_rand_int_range (1, 9)));
      if (state.learning.n > 0)
        assert_comes_back (hp_state_learned (state, state.learning.n - 1));
    }
  g_assert_cmpint (found, >, draw_count (100));
}

/* A state that is read learns on as the written one would have done. */
static void
test_goes_on (void)
{
  for (int i = draw_count (1000); i > 0; i--)
    {
      HpState state = learn_steps (draw_start (), g_test_rand_int_range (0, 40));
      g_autofree char *text = write_one (state);
      HpState found = read_text (text);

      for (int step = 0; step < 12; step++)
        {
          state = hp_state_learn_step (state);
          found = hp_state_learn_step (found);
          assert_same_state (found, state);
        }
    }
}

/* As many rows as a run may show. */
static void
test_deep (void)
{
  HpState state = hp_state_with_neuron (HP_STATE_FRESH, (HpNeuron) { { 0 } });

  state = learn_steps (hp_state_with_target (state, HP_GATE_XOR), 12);
  for (int n = HP_LEARNING_MAX - 20; n <= HP_LEARNING_MAX; n++)
    assert_comes_back (hp_state_learned (state, n));
}

/* More rows than a run may show, as older versions wrote them: the same row of a round, as late as
 * may be. */
static void
test_too_deep (void)
{
  static const struct
  {
    const char *text;
    int n;
  } ROWS[] = {
    { LOOP ("40000000"), 40000000 },   { LOOP ("40000004"), 40000000 },
    { LOOP ("1000000000"), 40000000 }, { LOOP ("2147483644"), 40000000 },
  };
  HpState at_the_end = read_text (ROWS[0].text);

  g_assert_cmpint (HP_LEARNING_MAX, ==, 40000000);
  for (guint i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_assert_cmpint (read_text (ROWS[i].text).learning.n, ==, ROWS[i].n);
      assert_same_state (read_text (ROWS[i].text), at_the_end);
    }
  for (int before = 1; before < 4; before++)
    {
      HpState state = hp_state_learned (at_the_end, 40000000 - before);
      g_autofree char *text = write_one (state);
      g_autofree char *count = g_strdup_printf ("%d", 40000000 - before);
      g_autofree char *more = g_strdup_printf ("%d", 900000000 - before);
      g_autoptr (GString) deeper = g_string_new (text);

      g_assert_cmpuint (g_string_replace (deeper, count, more, 0), ==, 1);
      assert_same_state (read_text (deeper->str), state);
    }
}

/* If the file has no keys of learning, nothing has been learnt, and the rate is the default. */
static void
test_defaults (void)
{
  g_autofree char *text = g_strdup (LOOP ("12"));
  HpState state;

  *strstr (text, "Start") = '\0';
  state = read_text (text);
  g_assert_cmpint (state.rate, ==, 10);
  assert_same_state (state, hp_state_with_neuron (state, (HpNeuron) { { 0, -10, 0, 0 } }));
  g_assert_cmpint (state.learning.n, ==, 0);
  g_assert_cmpint (state.learning.start.value[HP_W1], ==, -10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/state-file-learning/converged", GINT_TO_POINTER (HP_LEARNING_CONVERGED),
                        test_end);
  g_test_add_data_func ("/state-file-learning/loops", GINT_TO_POINTER (HP_LEARNING_LOOPS),
                        test_end);
  g_test_add_data_func ("/state-file-learning/out-of-range",
                        GINT_TO_POINTER (HP_LEARNING_OUT_OF_RANGE), test_end);
  g_test_add_func ("/state-file-learning/goes-on", test_goes_on);
  g_test_add_func ("/state-file-learning/deep", test_deep);
  g_test_add_func ("/state-file-learning/too-deep", test_too_deep);
  g_test_add_func ("/state-file-learning/defaults", test_defaults);
  return g_test_run ();
}
