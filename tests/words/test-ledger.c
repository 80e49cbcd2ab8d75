/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the ledger: its lines as text, going back to any of them, and what restarts it.
 */
#include "testing.h"
#include "words/table.h"

#include <limits.h>

#define HEADING "n\tepoch\tA\tB\tz\ty\ttarget\terror\tw0\tw1\tw2\n"

/* One presentation, number n, by going back to the state before it. */
static HpPresentation
present (HpState state, int n)
{
  bool out_of_range;

  state = hp_state_learned (state, n - 1);
  return hp_state_present (&state, state.neuron, n, &out_of_range);
}

/* Learns to the first end and writes everything down. */
static char *
write_ledger (HpState state)
{
  g_autofree char *ledger = NULL, *end = NULL;

  while (state.learning.end == HP_LEARNING_GOES_ON)
    state = hp_state_learn_epoch (state);
  ledger = hp_ledger_text (state, &HP_TABLE_PLAIN);
  end = hp_ledger_end_text (state);
  return g_strconcat (ledger, end, NULL);
}

typedef struct
{
  const char *name;
  HpNeuron start;
  HpGate target;
  HpHundredths rate;
  const char *text;
} TextRow;

/* Worked out apart from the program, with decimals. */
static const TextRow TEXT_ROWS[] = {
  { "converged", { { 0, 0, 0, -10 } }, HP_GATE_AND, 10,
    HEADING
    "1\t1\t0\t0\t0.00\t1\t0\t-1\t-0.10\t0.00\t0.00\n"
    "2\t1\t0\t1\t-0.10\t1\t0\t-1\t-0.20\t0.00\t-0.10\n"
    "3\t1\t1\t0\t-0.20\t0\t0\t0\t-0.20\t0.00\t-0.10\n"
    "4\t1\t1\t1\t-0.30\t0\t1\t1\t-0.10\t0.10\t0.00\n"
    "5\t2\t0\t0\t-0.10\t1\t0\t-1\t-0.20\t0.10\t0.00\n"
    "6\t2\t0\t1\t-0.20\t0\t0\t0\t-0.20\t0.10\t0.00\n"
    "7\t2\t1\t0\t-0.10\t1\t0\t-1\t-0.30\t0.00\t0.00\n"
    "8\t2\t1\t1\t-0.30\t0\t1\t1\t-0.20\t0.10\t0.10\n"
    "9\t3\t0\t0\t-0.20\t0\t0\t0\t-0.20\t0.10\t0.10\n"
    "10\t3\t0\t1\t-0.10\t1\t0\t-1\t-0.30\t0.10\t0.00\n"
    "11\t3\t1\t0\t-0.20\t0\t0\t0\t-0.30\t0.10\t0.00\n"
    "12\t3\t1\t1\t-0.20\t0\t1\t1\t-0.20\t0.20\t0.10\n"
    "13\t4\t0\t0\t-0.20\t0\t0\t0\t-0.20\t0.20\t0.10\n"
    "14\t4\t0\t1\t-0.10\t1\t0\t-1\t-0.30\t0.20\t0.00\n"
    "15\t4\t1\t0\t-0.10\t1\t0\t-1\t-0.40\t0.10\t0.00\n"
    "16\t4\t1\t1\t-0.30\t0\t1\t1\t-0.30\t0.20\t0.10\n"
    "17\t5\t0\t0\t-0.30\t0\t0\t0\t-0.30\t0.20\t0.10\n"
    "18\t5\t0\t1\t-0.20\t0\t0\t0\t-0.30\t0.20\t0.10\n"
    "19\t5\t1\t0\t-0.10\t1\t0\t-1\t-0.40\t0.10\t0.10\n"
    "20\t5\t1\t1\t-0.20\t0\t1\t1\t-0.30\t0.20\t0.20\n"
    "21\t6\t0\t0\t-0.30\t0\t0\t0\t-0.30\t0.20\t0.20\n"
    "22\t6\t0\t1\t-0.10\t1\t0\t-1\t-0.40\t0.20\t0.10\n"
    "23\t6\t1\t0\t-0.20\t0\t0\t0\t-0.40\t0.20\t0.10\n"
    "24\t6\t1\t1\t-0.10\t1\t1\t0\t-0.40\t0.20\t0.10\n"
    "25\t7\t0\t0\t-0.40\t0\t0\t0\t-0.40\t0.20\t0.10\n"
    "26\t7\t0\t1\t-0.30\t0\t0\t0\t-0.40\t0.20\t0.10\n"
    "27\t7\t1\t0\t-0.20\t0\t0\t0\t-0.40\t0.20\t0.10\n"
    "28\t7\t1\t1\t-0.10\t1\t1\t0\t-0.40\t0.20\t0.10\n"
    "# converged epochs=7 corrections=14 bound=57\n" },
  { "loop", { { 0, 0, 0, 0 } }, HP_GATE_XOR, 10,
    HEADING
    "1\t1\t0\t0\t0.00\t1\t0\t-1\t-0.10\t0.00\t0.00\n"
    "2\t1\t0\t1\t-0.10\t0\t1\t1\t0.00\t0.00\t0.10\n"
    "3\t1\t1\t0\t0.00\t1\t1\t0\t0.00\t0.00\t0.10\n"
    "4\t1\t1\t1\t0.10\t1\t0\t-1\t-0.10\t-0.10\t0.00\n"
    "5\t2\t0\t0\t-0.10\t0\t0\t0\t-0.10\t-0.10\t0.00\n"
    "6\t2\t0\t1\t-0.10\t0\t1\t1\t0.00\t-0.10\t0.10\n"
    "7\t2\t1\t0\t-0.10\t0\t1\t1\t0.10\t0.00\t0.10\n"
    "8\t2\t1\t1\t0.20\t1\t0\t-1\t0.00\t-0.10\t0.00\n"
    "9\t3\t0\t0\t0.00\t1\t0\t-1\t-0.10\t-0.10\t0.00\n"
    "10\t3\t0\t1\t-0.10\t0\t1\t1\t0.00\t-0.10\t0.10\n"
    "11\t3\t1\t0\t-0.10\t0\t1\t1\t0.10\t0.00\t0.10\n"
    "12\t3\t1\t1\t0.20\t1\t0\t-1\t0.00\t-0.10\t0.00\n"
    "# loop epochs=3 corrections=10\n" },
  { "range", { { 990, 0, 0, 1000 } }, HP_GATE_A, 30,
    HEADING
    "1\t1\t0\t0\t9.90\t0\t0\t0\t9.90\t0.00\t0.00\n"
    "2\t1\t0\t1\t9.90\t0\t0\t0\t9.90\t0.00\t0.00\n"
    "# range epochs=1 corrections=0\n" },
};

static void
test_text (gconstpointer data)
{
  const TextRow *row = data;
  HpState state = hp_state_with_target (HP_STATE_FRESH, row->target);
  g_autofree char *text = NULL;

  state = hp_state_with_rate (hp_state_with_neuron (state, row->start), row->rate);
  text = write_ledger (state);
  g_assert_cmpstr (text, ==, row->text);
}

static void
append_number (GString *text, int hundredths)
{
  g_string_append_printf (text, "\t%s%d.%02d", hundredths < 0 ? "-" : "", ABS (hundredths) / 100,
                          ABS (hundredths) % 100);
}

/* Each entry is the presentation that the state itself returns, in and after a loop, too. */
static void
test_entries (void)
{
  for (int count = draw_count (100); count > 0; count--)
    {
      HpState state = { .neuron = draw_neuron (), .rate = g_test_rand_int_range (1, 101),
                        .target = (HpGate) g_test_rand_int_range (0, HP_N_GATES) };
      g_autoptr (GString) expected = g_string_new (HEADING);
      g_autofree char *ledger = NULL;

      state.learning = hp_learning_begin (state.neuron);
      for (int i = g_test_rand_int_range (0, 60); i > 0; i--)
        state = hp_state_learn_step (state);
      for (int n = 1; n <= state.learning.n; n++)
        {
          HpPresentation seen = present (state, n);

          g_string_append_printf (expected, "%d\t%d\t%d\t%d", n, (n + 3) / 4, seen.row / 2,
                                  seen.row % 2);
          append_number (expected, seen.z);
          g_string_append_printf (expected, "\t%d\t%d\t%d", seen.output, seen.target, seen.error);
          for (int weight = HP_W0; weight <= HP_W2; weight++)
            append_number (expected, seen.after.value[weight]);
          g_string_append_c (expected, '\n');
        }
      ledger = hp_ledger_text (state, &HP_TABLE_PLAIN);
      g_assert_cmpstr (ledger, ==, expected->str);
    }
}

/* While an output is masked, no entry gives it away. */
static void
test_masked (void)
{
  HpState state = hp_state_learn_step (hp_state_with_target (HP_STATE_FRESH, HP_GATE_OR));
  g_autofree char *ledger = NULL;

  ledger = hp_ledger_text (hp_state_with_prediction (state, true), &HP_TABLE_PLAIN);
  g_assert_cmpstr (ledger, ==, HEADING);
}

static void
assert_same_neuron (HpNeuron one, HpNeuron other)
{
  g_assert_cmpmem (one.value, sizeof one.value, other.value, sizeof other.value);
}

/* Field by field, those too that hp_state_equal () leaves out because they follow. */
static void
assert_same (HpState one, HpState other)
{
  assert_same_neuron (one.neuron, other.neuron);
  g_assert_cmpint (one.target, ==, other.target);
  g_assert_cmpint (one.linked, ==, other.linked);
  g_assert_cmpint (one.rate, ==, other.rate);
  assert_same_neuron (one.learning.start, other.learning.start);
  g_assert_cmpint (one.learning.n, ==, other.learning.n);
  g_assert_cmpint (one.learning.corrections, ==, other.learning.corrections);
  assert_same_neuron (one.learning.epochs.last, other.learning.epochs.last);
  g_assert_cmpint (one.learning.epoch_corrections, ==, other.learning.epoch_corrections);
  g_assert_cmpint (one.learning.end, ==, other.learning.end);
  g_assert_true (hp_state_equal (one, other));
}

static void
assert_same_entry (HpPresentation one, HpPresentation other)
{
  g_assert_cmpint (one.n, ==, other.n);
  g_assert_cmpint (one.epoch, ==, other.epoch);
  g_assert_cmpint (one.row, ==, other.row);
  g_assert_cmpint (one.z, ==, other.z);
  g_assert_cmpint (one.output, ==, other.output);
  g_assert_cmpint (one.target, ==, other.target);
  g_assert_cmpint (one.error, ==, other.error);
  assert_same_neuron (one.before, other.before);
  assert_same_neuron (one.after, other.after);
}

/* A state in which a person has set everything, at random, and nothing is learnt yet. */
static HpState
draw_state (void)
{
  HpState state = hp_state_with_neuron (HP_STATE_FRESH, draw_neuron ());

  state = hp_state_with_target (state, (HpGate) g_test_rand_int_range (0, HP_N_GATES));
  state = hp_state_with_rate (state, g_test_rand_int_range (HP_RATE_MIN, HP_RATE_MAX + 1));
  g_assert_cmpint (state.learning.n, ==, 0);
  return state;
}

/* The state after the next step. */
static HpPresentation
entry_after (HpState state)
{
  bool out_of_range;

  return hp_state_present (&state, state.neuron, state.learning.n + 1, &out_of_range);
}

#define MANY_STEPS 60

/* Up to so many steps; states[n] becomes the one after n of them. Gives back the last. */
static HpState
record (HpState states[MANY_STEPS + 1], HpPresentation entries[MANY_STEPS + 1])
{
  HpState state = states[0] = hp_state_with_link (draw_state (), g_test_rand_bit ());

  for (int n = 1; n <= MANY_STEPS; n++)
    {
      entries[n] = entry_after (state);
      state = hp_state_learn_step (state);
      assert_same_neuron (state.neuron, entries[n].after);
      if (state.learning.n != n)
        break;
      states[n] = state;
    }
  return state;
}

static gboolean
is_final (HpState state)
{
  return state.learning.end == HP_LEARNING_CONVERGED
         || state.learning.end == HP_LEARNING_OUT_OF_RANGE;
}

/* Step by step to the very first, and from the last to anywhere before; past an end is nothing. */
static void
test_back (void)
{
  guint seen = 0;

  for (int i = draw_count (1000); i > 0; i--)
    {
      HpState states[MANY_STEPS + 1];
      HpPresentation entries[MANY_STEPS + 1];
      HpState last = record (states, entries), state = last;

      seen |= 1u << last.learning.end;
      while (state.learning.n > 0)
        {
          int n = state.learning.n;

          assert_same_entry (present (last, n), entries[n]);
          state = hp_state_learned (state, n - 1);
          assert_same (state, states[n - 1]);
          assert_same (hp_state_learned (last, n - 1), states[n - 1]);
        }
      assert_same (hp_state_learned (last, last.learning.n), last);
      if (is_final (last))
        assert_same (hp_state_learned (last, INT_MAX), last);
    }
  g_assert_cmphex (seen, ==, 0xf); /* every end, and none */
}

/* An epoch is so many steps that n is a multiple of four, or as many as there are to an end. */
static void
test_epoch (void)
{
  for (int i = draw_count (3000); i > 0; i--)
    {
      HpState one = hp_state_learned (draw_state (), g_test_rand_int_range (0, 10)), other = one;
      int n;

      do
        {
          n = other.learning.n;
          other = hp_state_learn_step (other);
        }
      while (other.learning.n == n + 1 && other.learning.n % 4 != 0);
      assert_same (hp_state_learn_epoch (one), other);
    }
}

/* A million steps around a loop: each state on the way is there to go back to. */
static void
test_deep (void)
{
  const int steps = 1000000, every = 997;
  g_autofree HpState *states = g_new (HpState, steps / every + 1);
  HpState state = hp_state_with_target (HP_STATE_FRESH, HP_GATE_XOR);

  for (int n = 0; n <= steps; n++, state = hp_state_learn_step (state))
    if (n % every == 0)
      states[n / every] = state;
  g_assert_cmpint (state.learning.n, ==, steps + 1);
  for (int i = steps / every; i >= 0; i--)
    assert_same (hp_state_learned (state, i * every), states[i]);
}

/* So deep that without skipping rounds this would not come to an end. */
static void
test_abyss (void)
{
  HpState state = hp_state_with_target (HP_STATE_FRESH, HP_GATE_XNOR);
  HpState near, next;
  int round;

  do
    state = hp_state_learn_epoch (state);
  while (state.learning.end == HP_LEARNING_GOES_ON);
  round = state.learning.epoch_corrections;
  for (int i = 0; i < 1000; i++)
    {
      int rounds = g_test_rand_int_range (0, HP_LEARNING_MAX / 4 - 100);

      near = hp_state_learned (state, state.learning.n + i % 4);
      near.learning.n += 4 * rounds;
      near.learning.corrections += rounds * round;
      assert_same (hp_state_learned (state, near.learning.n), near);
      next = hp_state_learn_step (near);
      assert_same_entry (present (next, next.learning.n), entry_after (near));
    }
}

/* Without a target there is nothing to learn. */
static void
test_no_target (void)
{
  HpState state = hp_state_with_target (draw_state (), HP_GATE_NONE);

  assert_same (hp_state_learn_step (state), state);
  assert_same (hp_state_learn_epoch (state), state);
  assert_same (hp_state_learned (state, 0), state);
}

/* A state that has learnt for a while, but not to an end. */
static HpState
draw_learning (void)
{
  HpState state;

  do
    state = hp_state_learned (draw_state (), g_test_rand_int_range (1, 9));
  while (state.learning.end != HP_LEARNING_GOES_ON || state.learning.n == 0);
  return state;
}

static void
assert_begun (HpState next, HpNeuron neuron, HpGate target, HpHundredths rate)
{
  const HpState begun = { .neuron = neuron,
                          .target = target,
                          .rate = rate,
                          .learning = hp_learning_begin (neuron) };

  assert_same (next, begun);
}

static HpHundredths
draw_other (HpHundredths value)
{
  HpHundredths other;

  do
    other = draw_number (HP_LIMIT, 1);
  while (other == value);
  return other;
}

/* A parameter set to another value restarts learning; the same or a refused one does not. */
static void
change_value (HpState state)
{
  int parameter = g_test_rand_int_range (0, HP_N_PARAMETERS);
  HpHundredths old = state.neuron.value[parameter];
  HpNeuron neuron = state.neuron;

  neuron.value[parameter] = draw_other (old);
  assert_begun (hp_state_with_value (state, (HpParameter) parameter, neuron.value[parameter]),
                neuron, state.target, state.rate);
  assert_same (hp_state_with_value (state, (HpParameter) parameter, old), state);
  assert_same (hp_state_with_value (state, (HpParameter) parameter, HP_LIMIT + 1), state);
  assert_same (hp_state_with_value (state, (HpParameter) parameter, INT_MIN), state);
}

static void
change_neuron (HpState state)
{
  HpNeuron neuron = draw_neuron ();

  neuron.value[HP_W2] = draw_other (state.neuron.value[HP_W2]);
  assert_begun (hp_state_with_neuron (state, neuron), neuron, state.target, state.rate);
  assert_same (hp_state_with_neuron (state, state.neuron), state);
}

static void
change_target (HpState state)
{
  for (int gate = HP_GATE_NONE; gate < HP_N_GATES; gate++)
    if (gate != (int) state.target)
      assert_begun (hp_state_with_target (state, (HpGate) gate), state.neuron, (HpGate) gate,
                    state.rate);
  assert_same (hp_state_with_target (state, state.target), state);
}

static void
change_rate (HpState state)
{
  static const HpHundredths REFUSED[] = { INT_MIN, -10, 0, 101, INT_MAX };

  for (HpHundredths rate = 1; rate <= 100; rate++)
    if (rate != state.rate)
      assert_begun (hp_state_with_rate (state, rate), state.neuron, state.target, rate);
  assert_same (hp_state_with_rate (state, state.rate), state);
  for (guint i = 0; i < G_N_ELEMENTS (REFUSED); i++)
    assert_same (hp_state_with_rate (state, REFUSED[i]), state);
}

typedef struct
{
  const char *name;
  void (*change) (HpState);
} ChangeRow;

static const ChangeRow CHANGE_ROWS[] = {
  { "value", change_value },
  { "neuron", change_neuron },
  { "target", change_target },
  { "rate", change_rate },
};

static void
test_change (gconstpointer data)
{
  const ChangeRow *row = data;

  for (int i = draw_count (1000); i > 0; i--)
    row->change (draw_learning ());
}

/* Learning is part of the state: states that differ in nothing else are not equal. */
static void
test_equal (void)
{
  HpState state = hp_state_with_target (HP_STATE_FRESH, HP_GATE_XOR), other = state;

  assert_begun (HP_STATE_FRESH, HP_STATE_FRESH.neuron, HP_GATE_AND, 10);
  g_assert_false (hp_state_equal (state, hp_state_with_rate (state, 11)));
  other.learning.n++;
  g_assert_false (hp_state_equal (state, other));
  other = state;
  other.learning.end = HP_LEARNING_OUT_OF_RANGE;
  g_assert_false (hp_state_equal (state, other));
  other = state;
  other.learning.start.value[HP_W1]++;
  g_assert_false (hp_state_equal (state, other));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/ledger/text/", TEXT_ROWS, test_text);
  g_test_add_func ("/ledger/entries", test_entries);
  g_test_add_func ("/ledger/masked", test_masked);
  g_test_add_func ("/ledger/back", test_back);
  g_test_add_func ("/ledger/epoch", test_epoch);
  g_test_add_func ("/ledger/deep", test_deep);
  g_test_add_func ("/ledger/abyss", test_abyss);
  g_test_add_func ("/ledger/no-target", test_no_target);
  ADD_ROWS ("/ledger/change/", CHANGE_ROWS, test_change);
  g_test_add_func ("/ledger/equal", test_equal);
  return g_test_run ();
}
