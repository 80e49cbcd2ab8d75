/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the steps from state to state.
 */
#include "core/state.h"
#include "testing.h"

#include <limits.h>

static void
test_fresh (void)
{
  const HpNeuron article = { { -50, 60, 60, 50 } };

  g_assert_true (hp_neuron_equal (HP_STATE_FRESH.neuron, article));
  g_assert_cmpint (HP_STATE_FRESH.target, ==, HP_GATE_AND);
  g_assert_cmpint (hp_neuron_gate (HP_STATE_FRESH.neuron), ==, HP_GATE_AND);
  g_assert_cmpint (hp_state_range (HP_STATE_FRESH), ==, 200);
}

typedef struct
{
  const char *name;
  HpHundredths value;
  gboolean taken;
} ValueRow;

static const ValueRow VALUE_ROWS[] = {
  { "zero", 0, TRUE },
  { "hundredth", 1, TRUE },
  { "highest", HP_LIMIT, TRUE },
  { "lowest", -HP_LIMIT, TRUE },
  { "above", HP_LIMIT + 1, FALSE },
  { "below", -HP_LIMIT - 1, FALSE },
  { "greatest", INT_MAX, FALSE },
  { "least", INT_MIN, FALSE },
};

/* A step changes the one parameter and nothing else, or nothing at all. */
static void
test_value (gconstpointer data)
{
  const HpState state = { { { 11, 22, 33, 44 } }, HP_GATE_OR };
  const ValueRow *row = data;

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      HpState next = hp_state_with_value (state, (HpParameter) parameter, row->value);
      HpState wanted = state;

      if (row->taken)
        wanted.neuron.value[parameter] = row->value;
      for (int i = 0; i < HP_N_PARAMETERS; i++)
        g_assert_cmpint (next.neuron.value[i], ==, wanted.neuron.value[i]);
      g_assert_cmpint (next.target, ==, HP_GATE_OR);
    }
}

/* A value in the range is taken as it is, one just outside is not; w0 and theta, linked, keep
 * their distance. */
static void
test_value_range (void)
{
  for (int i = 0; i < draw_count (2000); i++)
    {
      HpParameter parameter = (HpParameter) g_test_rand_int_range (0, HP_N_PARAMETERS);
      HpState state = HP_STATE_FRESH;
      HpHundredths lowest, highest;

      for (int any = 0; any < HP_N_PARAMETERS; any++)
        state.neuron.value[any] = g_test_rand_int_range (-HP_LIMIT, HP_LIMIT + 1);
      state.linked = g_test_rand_bit ();
      hp_state_value_range (state, parameter, HP_LIMIT, &lowest, &highest);
      for (int beyond = -1; beyond <= 1; beyond++)
        {
          HpState low = hp_state_with_value (state, parameter, lowest - beyond);
          HpState high = hp_state_with_value (state, parameter, highest + beyond);

          g_assert_cmpint (low.neuron.value[parameter] == lowest - beyond, ==, beyond <= 0);
          g_assert_cmpint (high.neuron.value[parameter] == highest + beyond, ==, beyond <= 0);
        }
    }
}

/* On shorter tracks: what is moved and what goes along both stay there, and end at the very end. */
static void
test_shorter_value_range (void)
{
  for (int i = 0; i < draw_count (2000); i++)
    {
      HpParameter parameter = g_test_rand_bit () ? HP_W0 : HP_THETA;
      HpState state = HP_STATE_FRESH;
      HpHundredths ends[2];

      state.linked = TRUE;
      state.neuron.value[HP_W0] = g_test_rand_int_range (-200, 201);
      state.neuron.value[HP_THETA] = g_test_rand_int_range (-200, 201);
      hp_state_value_range (state, parameter, 200, &ends[0], &ends[1]);
      for (int end = 0; end < 2; end++)
        {
          HpState there = hp_state_with_value (state, parameter, ends[end]);
          int w0 = there.neuron.value[HP_W0], theta = there.neuron.value[HP_THETA];

          g_assert_cmpint (end == 0 ? MIN (w0, theta) : MAX (w0, theta), ==, end == 0 ? -200 : 200);
          g_assert_cmpint (hp_state_range (there), ==, 200);
        }
    }
}

/* The part that holds a value names the gate that setting the value makes, linked or not. */
static void
test_strip (void)
{
  for (int i = 0; i < draw_count (2000); i++)
    {
      HpParameter parameter = (HpParameter) g_test_rand_int_range (0, HP_N_PARAMETERS);
      HpState state = HP_STATE_FRESH;
      HpHundredths lowest, highest, value;
      HpStrip strip;

      for (int any = 0; any < HP_N_PARAMETERS; any++)
        state.neuron.value[any] = g_test_rand_int_range (-200, 201);
      state.linked = g_test_rand_bit ();
      hp_state_value_range (state, parameter, 200, &lowest, &highest);
      value = g_test_rand_int_range (lowest, highest + 1);
      strip = hp_state_strip (state, parameter, -200, 200);
      g_assert_cmpint (strip.segments[hp_strip_find (&strip, value)].gate, ==,
                       hp_neuron_gate (hp_state_with_value (state, parameter, value).neuron));
      state = hp_state_with_prediction (state, true);
      strip = hp_state_strip (state, parameter, -200, 200);
      g_assert_cmpint (strip.n_segments + strip.n_flips, ==, 0);
      g_assert_cmpint (hp_strip_jump (&strip, value, g_test_rand_bit () ? 1 : -1), ==, value);
    }
}

static void
test_target (void)
{
  for (int gate = HP_GATE_NONE; gate < HP_N_GATES; gate++)
    {
      HpState next = hp_state_with_target (HP_STATE_FRESH, (HpGate) gate);

      g_assert_cmpint (next.target, ==, gate);
      g_assert_true (hp_neuron_equal (next.neuron, HP_STATE_FRESH.neuron));
    }
}

static void
test_equal (void)
{
  const HpState state = HP_STATE_FRESH;

  g_assert_true (hp_state_equal (state, HP_STATE_FRESH));
  g_assert_false (hp_state_equal (state, hp_state_with_target (state, HP_GATE_NONE)));
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      HpState other = hp_state_with_value (state, (HpParameter) parameter, -1);

      g_assert_false (hp_state_equal (state, other));
      g_assert_false (hp_state_equal (other, state));
      g_assert_true (hp_state_equal (other, other));
    }
}

typedef struct
{
  const char *name;
  HpHundredths value, range;
} RangeRow;

static const RangeRow RANGE_ROWS[] = {
  { "zero", 0, 200 },      { "two", 200, 200 },         { "minus-two", -200, 200 },
  { "past-two", 201, 500 }, { "past-minus-two", -201, 500 }, { "five", 500, 500 },
  { "minus-five", -500, 500 }, { "past-five", 501, 1000 }, { "past-minus-five", -501, 1000 },
  { "ten", 1000, 1000 },   { "minus-ten", -1000, 1000 },
};

/* The widest parameter says how long all the tracks are, whichever it is. */
static void
test_range (gconstpointer data)
{
  const RangeRow *row = data;

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      HpState state = hp_state_with_value (HP_STATE_FRESH, (HpParameter) parameter, row->value);

      g_assert_cmpint (hp_state_range (state), ==, row->range);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/state/fresh", test_fresh);
  ADD_ROWS ("/state/value/", VALUE_ROWS, test_value);
  g_test_add_func ("/state/value-range", test_value_range);
  g_test_add_func ("/state/value-range/shorter", test_shorter_value_range);
  g_test_add_func ("/state/strip", test_strip);
  g_test_add_func ("/state/target", test_target);
  g_test_add_func ("/state/equal", test_equal);
  ADD_ROWS ("/state/range/", RANGE_ROWS, test_range);
  return g_test_run ();
}
