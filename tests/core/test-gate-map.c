/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of flips, of the weights that make a gate best, of why not XOR, and of w0 tied to theta.
 */
#include "core/gate-map.h"
#include "core/state.h"
#include "testing.h"

#include <math.h>

/* The digit of a row in the gate's number written in binary. */
static int
get_digit (int gate, HpRow row)
{
  return gate >> (3 - row) & 1;
}

static void
test_flips (void)
{
  for (int gate = 0; gate < HP_N_GATES; gate++)
    for (HpRow row = 0; row < HP_N_ROWS; row++)
      {
        HpGate flipped = hp_gate_flipped ((HpGate) gate, row);

        for (HpRow other = 0; other < HP_N_ROWS; other++)
          g_assert_cmpint (get_digit (gate, other) != get_digit (flipped, other), ==, other == row);
      }
}

static void
test_ones (void)
{
  for (int gate = 0; gate < HP_N_GATES; gate++)
    g_assert_cmpint (hp_gate_matches ((HpGate) gate, HP_GATE_TRUE), ==,
                     get_digit (gate, 0) + get_digit (gate, 1) + get_digit (gate, 2)
                         + get_digit (gate, 3));
}

/* The best weights. */

/* Facts about a neuron with an offset w0 - theta: its gate, its least |z - theta|. */
typedef struct
{
  int gate;
  double least;
} Made;

static Made
make (double offset, double w1, double w2)
{
  const double excess[] = { offset, offset + w2, offset + w1, offset + w1 + w2 };
  Made made = { 0, INFINITY };

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      made.gate = 2 * made.gate + decides (excess[row] > 0 ? 1 : excess[row] < 0 ? -1 : 0);
      made.least = fmin (made.least, fabs (excess[row]));
    }
  return made;
}

/* The margins |z - theta| / |(w0 - theta, w1, w2)| found by trying directions all around, a third
 * of a degree apart. */
static void
try_directions (double best[HP_N_GATES])
{
  const double step = acos (-1) / 540;

  for (int gate = 0; gate < HP_N_GATES; gate++)
    best[gate] = 0;
  for (int down = 0; down <= 540; down++)
    for (int around = 0; around < 1080; around++)
      {
        double across = sin (step * down);
        Made made = make (cos (step * down), across * cos (step * around),
                          across * sin (step * around));

        best[made.gate] = fmax (best[made.gate], made.least);
      }
}

/* The margins in the plot, |z - theta| / |(w1, w2)|, for lines of all angles and offsets. */
static void
try_lines (double best[HP_N_GATES])
{
  const double step = acos (-1) / 360;

  for (int gate = 0; gate < HP_N_GATES; gate++)
    best[gate] = 0;
  for (int around = 0; around < 720; around++)
    for (int offset = -300; offset <= 300; offset++)
      {
        Made made = make (offset / 200.0, cos (step * around), sin (step * around));

        best[made.gate] = fmax (best[made.gate], made.least);
      }
}

static void
check_best (HpGate gate, HpHundredths theta, double best, double best_in_plot)
{
  HpNeuron start = hp_neuron_with (draw_neuron (), HP_THETA, theta);
  HpNeuron neuron = hp_gate_best_neuron (gate, start);
  const HpHundredths *v = neuron.value;
  int offset = v[HP_W0] - v[HP_THETA];
  Made made = make (offset, v[HP_W1], v[HP_W2]);
  double length = sqrt (pow (offset, 2) + pow (v[HP_W1], 2) + pow (v[HP_W2], 2));

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    g_assert_cmpint (ABS (v[parameter]), <=, HP_LIMIT);
  g_assert_cmpint (made.gate, ==, gate);
  g_assert_cmpint (hp_neuron_gate (neuron), ==, gate);
  g_assert_cmpfloat (made.least / length, >=, 0.98 * best);
  g_assert_cmpfloat (made.least / hypot (v[HP_W1], v[HP_W2]), >=, 0.98 * best_in_plot);
  if (ABS (theta + offset) <= HP_LIMIT)
    g_assert_cmpint (v[HP_THETA], ==, theta);
  else
    g_assert_cmpint (v[HP_W0], ==, theta > 0 ? HP_LIMIT : -HP_LIMIT);
}

/* If all rows have the same output, there is no best line: it may be any distance away. */
static void
test_best (void)
{
  double best[HP_N_GATES], best_in_plot[HP_N_GATES];

  try_directions (best);
  try_lines (best_in_plot);
  for (int gate = 0; gate < HP_N_GATES; gate++)
    {
      gboolean reachable = gate != HP_GATE_XOR && gate != HP_GATE_XNOR;

      g_assert_cmpint (best[gate] > 0, ==, reachable);
      g_assert_cmpint (best_in_plot[gate] > 0, ==, reachable);
      for (int i = reachable ? draw_count (200) : 0; i > 0; i--)
        check_best ((HpGate) gate, draw_number (HP_LIMIT, 1), best[gate], best_in_plot[gate]);
      for (int i = -5; reachable && i <= 5; i++)
        check_best ((HpGate) gate, i * HP_LIMIT / 5, best[gate], best_in_plot[gate]);
    }
}

static void
test_unreachable (void)
{
  for (int i = draw_count (100); i > 0; i--)
    {
      HpNeuron neuron = draw_neuron ();

      g_assert_true (hp_neuron_equal (hp_gate_best_neuron (HP_GATE_XOR, neuron), neuron));
      g_assert_true (hp_neuron_equal (hp_gate_best_neuron (HP_GATE_XNOR, neuron), neuron));
    }
}

/* The least squared length of whole numbers that make the gate with |z - theta| >= 1 everywhere. */
static int
find_shortest (int gate)
{
  int shortest = G_MAXINT;

  for (int i = 0; i < 9 * 9 * 9; i++)
    {
      int v[] = { i / 81 - 4, i / 9 % 9 - 4, i % 9 - 4 };
      Made made = make (v[0], v[1], v[2]);

      if (made.gate == gate && made.least >= 1)
        shortest = MIN (shortest, v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    }
  return shortest;
}

static void
test_direction (void)
{
  for (int gate = 0; gate < HP_N_GATES; gate++)
    {
      const int *v = hp_gate_best_direction ((HpGate) gate);
      Made made = make (v[0], v[1], v[2]);
      int length = v[0] * v[0] + v[1] * v[1] + v[2] * v[2];

      if (gate == HP_GATE_XOR || gate == HP_GATE_XNOR)
        {
          g_assert_cmpint (length, ==, 0);
          continue;
        }
      g_assert_cmpint (made.gate, ==, gate);
      g_assert_cmpfloat (made.least, >=, 1);
      g_assert_cmpint (length, ==, find_shortest (gate));
    }
}

/* Why not XOR. */

static HpHundredths
pull_of (HpGate target, HpNeuron neuron, HpRow row)
{
  const HpHundredths *v = neuron.value;
  HpHundredths excess
      = v[HP_W0] + v[HP_W1] * (row / 2) + v[HP_W2] * (row % 2) - v[HP_THETA];

  return get_digit (target, row) ? excess : -excess;
}

/* Above 0 on the right side, below 0 on the wrong one, for any gate. */
static void
test_pull (void)
{
  for (int i = draw_count (3000); i > 0; i--)
    {
      HpNeuron neuron = draw_neuron ();
      HpGate target = (HpGate) g_test_rand_int_range (0, HP_N_GATES);

      for (HpRow row = 0; row < HP_N_ROWS; row++)
        {
          HpHundredths pull = hp_gate_pull (target, neuron, row);

          g_assert_cmpint (pull, ==, pull_of (target, neuron, row));
          if (pull != 0)
            g_assert_cmpint (pull > 0, ==, hp_neuron_error (neuron, target, row) == 0);
        }
    }
}

static void
test_sum (void)
{
  for (int i = draw_count (5000); i > 0; i--)
    {
      HpNeuron neuron = draw_neuron ();
      HpGate target = g_test_rand_bit () ? HP_GATE_XOR : HP_GATE_XNOR;
      HpHundredths sum = 0;

      for (HpRow row = 0; row < HP_N_ROWS; row++)
        sum += hp_gate_pull (target, neuron, row);
      g_assert_cmpint (sum, ==, 0);
    }
}

/* w0 tied to theta. */

/* The one moves as far as it was asked to, or until the other is at an end. */
static void
assert_moved (HpState state, HpState next, HpParameter parameter, HpHundredths value)
{
  HpParameter other = parameter == HP_W0 ? HP_THETA : HP_W0;
  HpHundredths before = state.neuron.value[parameter], after = next.neuron.value[parameter];

  if (value < -HP_LIMIT || value > HP_LIMIT)
    g_assert_true (hp_state_equal (state, next));
  else if (after != value)
    {
      g_assert_cmpint (next.neuron.value[other], ==, value > before ? HP_LIMIT : -HP_LIMIT);
      g_assert_cmpint (ABS (after - before), <, ABS (value - before));
    }
}

static void
assert_same_decisions (HpNeuron one, HpNeuron other)
{
  g_assert_cmpint (one.value[HP_W0] - one.value[HP_THETA], ==,
                   other.value[HP_W0] - other.value[HP_THETA]);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    g_assert_cmpint (hp_neuron_fires (one, row), ==, hp_neuron_fires (other, row));
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    g_assert_cmpint (ABS (other.value[parameter]), <=, HP_LIMIT);
  g_assert_cmpint (one.value[HP_W1], ==, other.value[HP_W1]);
  g_assert_cmpint (one.value[HP_W2], ==, other.value[HP_W2]);
}

static void
test_link (void)
{
  for (int i = draw_count (300); i > 0; i--)
    {
      HpState state = hp_state_with_link (hp_state_with_neuron (HP_STATE_FRESH, draw_neuron ()),
                                          true);

      for (int move = 0; move < 20; move++)
        {
          HpParameter parameter = g_test_rand_bit () ? HP_W0 : HP_THETA;
          HpHundredths value = draw_number (HP_LIMIT + 100, g_test_rand_bit () ? 1 : 100);
          HpState next = hp_state_with_value (state, parameter, value);

          assert_same_decisions (state.neuron, next.neuron);
          assert_moved (state, next, parameter, value);
          g_assert_true (next.linked);
          state = next;
        }
    }
}

/* The weights of A and B are not tied, and untied everything moves alone; tying moves nothing. */
static void
test_untied (void)
{
  HpState state = hp_state_with_link (HP_STATE_FRESH, true);

  g_assert_true (hp_neuron_equal (state.neuron, HP_STATE_FRESH.neuron));
  g_assert_false (hp_state_equal (state, HP_STATE_FRESH));
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    for (int linked = 0; linked < 2; linked++)
      {
        gboolean tied = linked && (parameter == HP_W0 || parameter == HP_THETA);
        HpState from = hp_state_with_link (HP_STATE_FRESH, linked);
        HpState to = hp_state_with_value (from, (HpParameter) parameter, 7);
        HpNeuron wanted = hp_neuron_with (from.neuron, (HpParameter) parameter, 7);

        g_assert_cmpint (hp_neuron_equal (to.neuron, wanted), ==, !tied);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gate-map/flips", test_flips);
  g_test_add_func ("/gate-map/ones", test_ones);
  g_test_add_func ("/gate-map/best", test_best);
  g_test_add_func ("/gate-map/unreachable", test_unreachable);
  g_test_add_func ("/gate-map/direction", test_direction);
  g_test_add_func ("/gate-map/pull", test_pull);
  g_test_add_func ("/gate-map/sum-of-pulls", test_sum);
  g_test_add_func ("/link/moves", test_link);
  g_test_add_func ("/link/untied", test_untied);
  return g_test_run ();
}
