/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the sentence on a step of learning, against a second learner that writes it by itself:
 * for all gates, rules, orders and ways to learn, after a step and after a jump, by the names of
 * its inputs.
 */
#include "testing.h"
#include "words/words.h"

#include <string.h>

#define N_STEPS 20000

/* The second learner: four numbers in hundredths, and the rows as texts such as "01". */
typedef struct
{
  int w[3], theta;
  gboolean is_strict, is_fixed;
  int outputs; /* of the target, as bits in the usual order of the rows, the last one first */
  int rate;
  char rows[4][3];
  int n;
} Twin;

static const char *const USUAL[] = { "00", "01", "10", "11" };

static Twin
draw_twin (void)
{
  Twin twin = { .theta = draw_number (100, 5), .is_strict = g_test_rand_bit (),
                .is_fixed = g_test_rand_bit (), .outputs = g_test_rand_int_range (0, 16),
                .rate = g_test_rand_bit () ? 10 : g_test_rand_int_range (1, 101) };

  for (int i = 0; i < 3; i++)
    twin.w[i] = g_test_rand_bit () ? draw_number (100, 5) : draw_number (1000, 1);
  for (int i = 0; i < 4; i++) /* each goes to a place before or at its own, and the others on */
    {
      int place = g_test_rand_int_range (0, i + 1);

      memmove (twin.rows[place + 1], twin.rows[place], (size_t) (i - place) * sizeof twin.rows[0]);
      strcpy (twin.rows[place], USUAL[i]);
    }
  return twin;
}

/* The same for the program. */
static HpState
get_state (const Twin *twin)
{
  HpState state = HP_STATE_FRESH;
  g_autofree char *order = g_strdup_printf ("%s,%s,%s,%s", twin->rows[0], twin->rows[1],
                                            twin->rows[2], twin->rows[3]);

  state.target = (HpGate) twin->outputs;
  state.rate = twin->rate;
  state.fixed_bias = twin->is_fixed;
  state.order = hp_order_parse (order);
  return hp_state_with_neuron (
      state, (HpNeuron) { { twin->w[0], twin->w[1], twin->w[2], twin->theta },
                          twin->is_strict ? HP_RULE_EXCEEDS : HP_RULE_REACHES });
}

/* Adds "w0 and w2 -0.10" to a sentence. */
static void
add_changes (GString *sentence, const char *const *names, int n_names, int change)
{
  for (int i = 0; i < n_names; i++)
    g_string_append_printf (sentence, "%s%s", i == 0 ? "" : i == n_names - 1 ? " and " : ", ",
                            names[i]);
  g_string_append_printf (sentence, " %s%d.%02d.", change < 0 ? "\u2212" : "+", ABS (change) / 100,
                          ABS (change) % 100);
}

/* Takes its next row and writes what it did, or returns NULL if that would lead out of range. */
static char *
learn (Twin *twin, gboolean is_of_y)
{
  const char *row = twin->rows[twin->n % 4];
  gboolean on[3] = { !twin->is_fixed, row[0] == '1', row[1] == '1' };
  int sum = twin->w[0] + (row[0] == '1' ? twin->w[1] : 0) + (row[1] == '1' ? twin->w[2] : 0);
  int output = twin->is_strict ? sum > twin->theta : sum >= twin->theta;
  int wanted = twin->outputs >> (3 - (2 * (row[0] - '0') + row[1] - '0')) & 1, n_names = 0;
  const char *names[3];
  GString *sentence = g_string_new (NULL);

  g_string_printf (sentence, is_of_y ? "H1 %c, H2 %c: wanted %d, got %d, "
                                     : "(%c, %c): wanted %d, got %d, ", row[0], row[1], wanted,
                   output);
  for (int i = 0; i < 3 && wanted != output; i++)
    if (on[i])
      {
        twin->w[i] += twin->rate * (wanted - output);
        names[n_names++] = i == 0 ? "w\u2080" : i == 1 ? "w\u2081" : "w\u2082";
        if (ABS (twin->w[i]) > 1000)
          return g_string_free (sentence, TRUE);
      }
  twin->n++;
  if (n_names > 0)
    add_changes (g_string_append (sentence, "so "), names, n_names,
                 twin->rate * (wanted - output));
  else
    g_string_append (sentence, wanted == output ? "so nothing changes."
                                                : "but the bias is fixed.");
  return g_string_free (sentence, FALSE);
}

static void
check (HpState state, HpRole role, const char *wanted)
{
  g_autofree char *sentence = hp_words_step (state, role);

  g_assert_cmpstr (sentence, ==, wanted);
}

/* Some are in a loop, some end; all of them are left after so many. */
static int
check_run (int most)
{
  Twin twin = draw_twin ();
  HpRole role = g_test_rand_bit () ? HP_ROLE_Y : (HpRole) g_test_rand_int_range (0, HP_ROLE_Y);
  HpState state = get_state (&twin);
  int n = 0;

  check (state, role, "");
  for (; n < most && hp_state_can_learn (state); n++)
    {
      HpState before = state;
      g_autofree char *wanted = learn (&twin, role == HP_ROLE_Y), *learnt = NULL;

      state = hp_state_learn_step (state);
      if (wanted == NULL)
        {
          g_assert_cmpint (state.learning.end, ==, HP_LEARNING_OUT_OF_RANGE);
          return n;
        }
      check (state, role, wanted);
      if (n % 4 == 3 || n % 16 == 0) /* a whole epoch is a jump of its own */
        check (hp_state_learned (state, n + 1), role, wanted);
      learnt = hp_words_learnt (before, state, role);
      g_assert_true (g_str_has_prefix (learnt, wanted) && learnt[strlen (wanted)] == '\n');
      g_assert_cmpint (state.learning.n, ==, n + 1);
    }
  return n;
}

static void
test_sentences (void)
{
  for (int left = draw_count (N_STEPS); left > 0;)
    left -= check_run (MIN (left, 200));
}

/* By hand, from the article's AND. */
static void
test_examples (void)
{
  HpState state = HP_STATE_FRESH;
  const char *const SENTENCES[] = {
    "(0, 0): wanted 1, got 0, so w\u2080 +0.10.",
    "(0, 1): wanted 1, got 0, so w\u2080 and w\u2082 +0.10.",
    "(1, 0): wanted 1, got 0, so w\u2080 and w\u2081 +0.10.",
    "(1, 1): wanted 0, got 1, so w\u2080, w\u2081 and w\u2082 \u22120.10.",
  };

  state.target = HP_GATE_NAND;
  for (int i = 0; i < 4; i++)
    {
      state = hp_state_learn_step (state);
      check (state, HP_ROLE_ONE, SENTENCES[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/steps/examples", test_examples);
  g_test_add_func ("/steps/sentences", test_sentences);
  return g_test_run ();
}
