/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of predicting: what is masked, what a step may change, and the tally.
 */
#include "core/scene.h"
#include "testing.h"

#include <string.h>

static HpState
predict (HpNeuron neuron)
{
  return hp_state_with_prediction (hp_state_with_neuron (HP_STATE_FRESH, neuron), true);
}

/* Off: nothing is masked, and there is nothing to commit to or to reveal. */
static void
test_off (void)
{
  HpState state = HP_STATE_FRESH;

  g_assert_false (state.prediction.is_on);
  g_assert_false (hp_state_masks_any (state));
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      g_assert_false (hp_prediction_masks (&state.prediction, row));
      g_assert_true (hp_state_equal (state, hp_state_with_commit (state, row, HP_COMMIT_1)));
      g_assert_true (hp_state_equal (state, hp_state_with_row_revealed (state, row)));
    }
  g_assert_cmpint (hp_prediction_revealed (&state.prediction), ==, 0);
}

static void
test_begin (void)
{
  HpState state = predict (HP_STATE_FRESH.neuron);

  g_assert_true (state.prediction.is_on);
  g_assert_true (hp_state_masks_any (state));
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      g_assert_true (hp_prediction_masks (&state.prediction, row));
      g_assert_cmpint (state.prediction.commits[row], ==, HP_COMMIT_NONE);
    }
  g_assert_false (hp_state_equal (state, HP_STATE_FRESH));
  g_assert_true (hp_state_equal (hp_state_with_prediction (state, false), HP_STATE_FRESH));
}

/* The tests' own idea of a prediction. */
typedef struct
{
  int commits[HP_N_ROWS]; /* -1, 0 or 1 */
  bool revealed[HP_N_ROWS];
} Class;

static const Class NEW_CLASS = { { -1, -1, -1, -1 }, { false } };

static int
z_of (HpNeuron neuron, HpRow row)
{
  const HpHundredths *v = neuron.value;

  return v[HP_W0] + (row >= 2 ? v[HP_W1] : 0) + (row % 2 == 1 ? v[HP_W2] : 0);
}

static int
y_of (HpNeuron neuron, HpRow row)
{
  return decides (z_of (neuron, row) - neuron.value[HP_THETA]);
}

static void
assert_class (HpState state, const Class *class)
{
  int revealed = 0, right = 0;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      revealed += class->revealed[row];
      right += class->revealed[row] && class->commits[row] == y_of (state.neuron, row);
      g_assert_cmpint ((int) state.prediction.commits[row] - 1, ==, class->commits[row]);
      g_assert_cmpint (hp_prediction_masks (&state.prediction, row), ==, !class->revealed[row]);
    }
  g_assert_cmpint (hp_prediction_revealed (&state.prediction), ==, revealed);
  g_assert_cmpint (hp_prediction_right (&state.prediction, hp_neuron_gate (state.neuron)), ==,
                   right);
  g_assert_cmpint (hp_state_masks_any (state), ==, revealed < HP_N_ROWS);
}

static HpState
commit (HpState state, Class *class)
{
  HpRow row = g_test_rand_int_range (0, HP_N_ROWS);
  int said = g_test_rand_int_range (-1, 2);

  if (!class->revealed[row])
    class->commits[row] = said;
  return hp_state_with_commit (state, row, (HpCommit) (said + 1));
}

static HpState
reveal (HpState state, Class *class)
{
  HpRow row = g_test_rand_int_range (0, HP_N_ROWS);

  class->revealed[row] = true;
  return hp_state_with_row_revealed (state, row);
}

/* Only other numbers ask again: target, rate and link are not what is predicted. */
static HpState
change (HpState state, Class *class)
{
  HpParameter parameter = (HpParameter) g_test_rand_int_range (0, HP_N_PARAMETERS);
  HpState next = hp_state_with_value (state, parameter, draw_number (200, 50));

  if (!hp_neuron_equal (state.neuron, next.neuron))
    *class = NEW_CLASS;
  next = hp_state_with_target (next, (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES));
  next = hp_state_with_rate (next, g_test_rand_int_range (HP_RATE_MIN, HP_RATE_MAX + 1));
  return hp_state_with_link (next, g_test_rand_bit ());
}

static HpState
learn (HpState state, Class *class)
{
  HpState next = g_test_rand_bit () ? hp_state_learn_step (state) : hp_state_learn_epoch (state);

  if (next.learning.corrections != state.learning.corrections)
    *class = NEW_CLASS;
  return next;
}

/* Back to a presentation, or to the same one. */
static HpState
go_back (HpState state, Class *class)
{
  HpState next = hp_state_learned (state, g_test_rand_int_range (0, state.learning.n + 1));

  if (!hp_neuron_equal (state.neuron, next.neuron))
    *class = NEW_CLASS;
  return next;
}

/* Long random walks against a model of the class that is kept beside. */
static void
test_walk (void)
{
  HpState (*const steps[]) (HpState, Class *)
      = { commit, commit, commit, commit, reveal, reveal, reveal, reveal, change, learn,
            go_back };

  for (int i = draw_count (300); i > 0; i--)
    {
      HpState state = predict (draw_neuron ());
      Class class = NEW_CLASS;

      for (int step = 0; step < 100; step++)
        {
          state = steps[g_test_rand_int_range (0, G_N_ELEMENTS (steps))](state, &class);
          assert_class (state, &class);
        }
    }
}

/* All 16 sets of commits, and all orders of revealing by subsets: the tally counts what is right
 * among the revealed rows. */
static void
test_tally (void)
{
  for (int commits = 0; commits < 16; commits++)
    for (int shown = 0; shown < 16; shown++)
      for (int n = 0; n < 20; n++)
        {
          HpState state = predict (draw_neuron ());
          int right = 0, wrong = 0;

          for (HpRow row = 0; row < HP_N_ROWS; row++)
            {
              int said = commits >> row & 1;

              state = hp_state_with_commit (state, row, said ? HP_COMMIT_1 : HP_COMMIT_0);
              if (shown >> row & 1)
                {
                  state = hp_state_with_row_revealed (state, row);
                  right += said == y_of (state.neuron, row);
                  wrong += said != y_of (state.neuron, row);
                }
            }
          g_assert_cmpint (
              hp_prediction_right (&state.prediction, hp_neuron_gate (state.neuron)), ==, right);
          g_assert_cmpint (
              hp_prediction_wrong (&state.prediction, hp_neuron_gate (state.neuron)), ==, wrong);
          g_assert_cmpint (hp_state_masks_any (state), ==, shown != 15);
        }
}

/* A revealed row stays revealed, with its answer. */
static void
test_too_late (void)
{
  HpState state = predict (HP_STATE_FRESH.neuron), revealed;

  state = hp_state_with_commit (state, 2, HP_COMMIT_1);
  revealed = hp_state_with_row_revealed (state, 2);
  g_assert_true (hp_state_equal (revealed, hp_state_with_commit (revealed, 2, HP_COMMIT_0)));
  g_assert_true (hp_state_equal (revealed, hp_state_with_commit (revealed, 2, HP_COMMIT_NONE)));
  g_assert_true (hp_state_equal (revealed, hp_state_with_row_revealed (revealed, 2)));
  g_assert_cmpint (hp_prediction_right (&revealed.prediction, hp_neuron_gate (revealed.neuron)), ==,
                   0);
}

/* The two are equal only if everything in them is. */
static void
test_equal (void)
{
  const HpPrediction begun = hp_prediction_begin (), off = { .is_on = false };

  g_assert_true (hp_prediction_equal (&begun, &begun));
  g_assert_false (hp_prediction_equal (&begun, &off));
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpPrediction said = begun, shown = begun, other = begun;

      said.commits[row] = HP_COMMIT_0;
      other.commits[row] = HP_COMMIT_1;
      shown.revealed[row] = true;
      g_assert_false (hp_prediction_equal (&begun, &said));
      g_assert_false (hp_prediction_equal (&said, &other));
      g_assert_false (hp_prediction_equal (&begun, &shown));
      g_assert_true (hp_prediction_equal (&said, &said));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prediction/off", test_off);
  g_test_add_func ("/prediction/begin", test_begin);
  g_test_add_func ("/prediction/walk", test_walk);
  g_test_add_func ("/prediction/tally", test_tally);
  g_test_add_func ("/prediction/too-late", test_too_late);
  g_test_add_func ("/prediction/equal", test_equal);
  return g_test_run ();
}
