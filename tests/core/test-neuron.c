/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the decision, against known rows and against two ways of deciding that share nothing
 * with the core.
 */
#include "core/neuron.h"
#include "testing.h"

typedef struct
{
  const char *name;
  HpNeuron neuron;
  HpHundredths sums[HP_N_ROWS];
  const char *outputs;
  const char *ties; /* rows on the boundary: 1 */
  HpGate gate;
} KnownRow;

static const KnownRow KNOWN_ROWS[] = {
  { "article-and", { { -50, 60, 60, 50 } }, { -50, 10, 10, 70 }, "0001", "0000", HP_GATE_AND },
  { "article-nor", { { 50, -60, -60, 50 } }, { 50, -10, -10, -70 }, "1000", "1000", HP_GATE_NOR },
  { "wrong-in-doubles", { { -180, 60, 170, 50 } }, { -180, -10, -120, 50 }, "0001", "0001",
    HP_GATE_AND },
  { "all-zero", { { 0, 0, 0, 0 } }, { 0, 0, 0, 0 }, "1111", "1111", HP_GATE_TRUE },
  { "constant-below", { { 0, 0, 0, 1 } }, { 0, 0, 0, 0 }, "0000", "0000", HP_GATE_FALSE },
  { "a-hundredth-below", { { 0, 100, 99, 100 } }, { 0, 99, 100, 199 }, "0011", "0010", HP_GATE_A },
  { "b-not-a", { { 0, -100, 50, 25 } }, { 0, 50, -100, -50 }, "0100", "0000",
    HP_GATE_B_AND_NOT_A },
  { "greatest", { { 1000, 1000, 1000, -1000 } }, { 1000, 2000, 2000, 3000 }, "1111", "0000",
    HP_GATE_TRUE },
};

/* The output of a known row; the table has those of the usual rule. */
static gboolean
known_output (const KnownRow *known, HpRow row)
{
  return known->outputs[row] == '1'
         && (tested_rule () == HP_RULE_REACHES || known->ties[row] != '1');
}

static HpGate
known_gate (const KnownRow *known)
{
  int gate = 0;

  if (tested_rule () == HP_RULE_REACHES)
    return known->gate;
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    gate = 2 * gate + known_output (known, row);
  return (HpGate) gate;
}

static void
test_known (gconstpointer data)
{
  const KnownRow *known = data;
  HpNeuron neuron = by_tested_rule (known->neuron);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpHundredths sum = known->sums[row], theta = known->neuron.value[HP_THETA];

      g_assert_cmpint (hp_neuron_sum (neuron, row), ==, sum);
      g_assert_cmpint (hp_neuron_excess (neuron, row), ==, sum - theta);
      g_assert_cmpint (hp_neuron_fires (neuron, row), ==, known_output (known, row));
      g_assert_cmpint (hp_neuron_is_tie (neuron, row), ==, known->ties[row] == '1');
    }
  g_assert_cmpint (hp_neuron_gate (neuron), ==, known_gate (known));
}

/* t - y, for every output wanted and given. */
static void
test_error (gconstpointer data)
{
  const KnownRow *known = data;
  HpNeuron neuron = by_tested_rule (known->neuron);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      gboolean fires = known_output (known, row);

      g_assert_cmpint (hp_neuron_error (neuron, HP_GATE_TRUE, row), ==, fires ? 0 : 1);
      g_assert_cmpint (hp_neuron_error (neuron, HP_GATE_FALSE, row), ==, fires ? -1 : 0);
      g_assert_cmpint (hp_neuron_error (neuron, HP_GATE_AND, row), ==,
                       row < 3 ? -fires : 1 - fires);
      g_assert_cmpint (hp_neuron_error (neuron, known_gate (known), row), ==, 0);
      g_assert_cmpint (hp_neuron_error (neuron, HP_GATE_NONE, row), ==, 0);
    }
}

static void
test_with_and_equal (void)
{
  const HpNeuron neuron = { { 1, 2, 3, 4 } };

  g_assert_true (hp_neuron_equal (neuron, (HpNeuron) { { 1, 2, 3, 4 } }));
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      HpNeuron other = hp_neuron_with (neuron, (HpParameter) parameter, -7);

      g_assert_false (hp_neuron_equal (neuron, other));
      for (int i = 0; i < HP_N_PARAMETERS; i++)
        g_assert_cmpint (other.value[i], ==, i == parameter ? -7 : neuron.value[i]);
      g_assert_true (hp_neuron_equal (
          neuron, hp_neuron_with (other, (HpParameter) parameter, neuron.value[parameter])));
    }
  g_assert_false (hp_neuron_equal (neuron, (HpNeuron) { { 1, 2, 3, 4 }, HP_RULE_EXCEEDS }));
}

static void
test_inputs (void)
{
  static const char *const INPUTS[HP_N_PARAMETERS] = { "++++", "00++", "0+0+", "----" };

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    for (HpRow row = 0; row < HP_N_ROWS; row++)
      {
        char input = INPUTS[parameter][row];

        g_assert_cmpint (hp_row_input (row, (HpParameter) parameter), ==,
                         input == '+' ? 1 : input == '-' ? -1 : 0);
      }
}

/* Four outputs as four digits, first row first: 1 for AND. */
static int
outputs_of (HpNeuron neuron)
{
  return hp_neuron_fires (neuron, 0) * 1000 + hp_neuron_fires (neuron, 1) * 100
         + hp_neuron_fires (neuron, 2) * 10 + hp_neuron_fires (neuron, 3);
}

/* How many of four digits differ. */
static int
count_wrong (int one, int other)
{
  int wrong = 0;

  for (; one != other; one /= 10, other /= 10)
    wrong += one % 10 != other % 10;
  return wrong;
}

/* Decides as a pair of scales does. Nothing is ever subtracted: each weight is put by its size on
 * the pan that it pulls down, and the neuron fires unless the silent pan is the heavier, or, by the
 * strict rule, as heavy. */
typedef struct
{
  unsigned firing, silent;
} Scales;

static Scales
scales_put (Scales scales, int tenths)
{
  for (; tenths > 0; tenths--)
    scales.firing++;
  for (; tenths < 0; tenths++)
    scales.silent++;
  return scales;
}

static int
scales_decide (Scales scales)
{
  if (scales.silent == scales.firing)
    return tested_rule () == HP_RULE_REACHES;
  return scales.silent > scales.firing ? 0 : 1;
}

static int
scales_outputs (int w0, int w1, int w2, int theta)
{
  Scales none = scales_put (scales_put ((Scales) { 0, 0 }, w0), -theta);
  Scales b = scales_put (none, w2), a = scales_put (none, w1), both = scales_put (a, w2);

  return scales_decide (none) * 1000 + scales_decide (b) * 100 + scales_decide (a) * 10
         + scales_decide (both);
}

/* Every setting of w0 and w1 fixed on the grid of tenths: 41 x 41 of them. */
static int
wrong_rows_for (int w0, int w1)
{
  int wrong = 0;

  for (int w2 = -20; w2 <= 20; w2++)
    for (int theta = -20; theta <= 20; theta++)
      {
        HpNeuron neuron = { { w0 * 10, w1 * 10, w2 * 10, theta * 10 }, tested_rule () };

        wrong += count_wrong (outputs_of (neuron), scales_outputs (w0, w1, w2, theta));
      }
  return wrong;
}

static void
test_every_tenth (void)
{
  int wrong = 0;

  for (int w0 = -20; w0 <= 20; w0++)
    for (int w1 = -20; w1 <= 20; w1++)
      wrong += wrong_rows_for (w0, w1);
  g_test_message ("wrong rows: %d of %d", wrong, 4 * 41 * 41 * 41 * 41);
  g_assert_cmpint (wrong, ==, 0);
}

/* A number as it is written: a sign and the digits of tens, units, tenths and hundredths. */
#define N_DIGITS 4

typedef struct
{
  int sign, digits[N_DIGITS];
} Written;

static Written
draw_written (void)
{
  Written written = { g_test_rand_bit () ? 1 : -1, { 0 } };

  if (g_test_rand_int_range (0, 1000) == 0)
    written.digits[0] = 1; /* 10.00, the limit */
  else
    for (int i = 1; i < N_DIGITS; i++)
      written.digits[i] = g_test_rand_int_range (0, 10);
  return written;
}

static HpHundredths
read_written (const Written *written)
{
  const int *d = written->digits;
  g_autofree char *text
      = g_strdup_printf ("%s%d%d.%d%d", written->sign < 0 ? "-" : "", d[0], d[1], d[2], d[3]);
  HpHundredths value = G_MAXINT;

  g_assert_cmpint (hp_hundredths_parse (text, -HP_LIMIT, HP_LIMIT, &value), ==, HP_PARSE_OK);
  return value;
}

/* Decides on paper: writes the numbers below each other (NULL where an input is 0), adds column by
 * column from the right with only 0 .. 9 left standing, and looks at the sign of what is carried
 * out of the last. By the strict rule something but zeros must stand there. */
static int
paper_decide (const Written *w0, const Written *w1, const Written *w2, const Written *theta)
{
  int carry = 0, standing = 0;

  for (int column = N_DIGITS - 1; column >= 0; column--)
    {
      int sum = carry + w0->sign * w0->digits[column] - theta->sign * theta->digits[column];

      sum += w1 != NULL ? w1->sign * w1->digits[column] : 0;
      sum += w2 != NULL ? w2->sign * w2->digits[column] : 0;
      for (carry = 0; sum < 0; carry--)
        sum += 10;
      for (; sum > 9; carry++)
        sum -= 10;
      standing |= sum;
    }
  if (carry == 0 && standing == 0)
    return tested_rule () == HP_RULE_REACHES;
  return carry < 0 ? 0 : 1;
}

static int
wrong_rows_of_drawn (void)
{
  Written w[HP_N_PARAMETERS];
  HpNeuron neuron = { .rule = tested_rule () };
  int paper;

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      w[parameter] = draw_written ();
      neuron.value[parameter] = read_written (&w[parameter]);
    }
  paper = paper_decide (&w[HP_W0], NULL, NULL, &w[HP_THETA]) * 1000
          + paper_decide (&w[HP_W0], NULL, &w[HP_W2], &w[HP_THETA]) * 100
          + paper_decide (&w[HP_W0], &w[HP_W1], NULL, &w[HP_THETA]) * 10
          + paper_decide (&w[HP_W0], &w[HP_W1], &w[HP_W2], &w[HP_THETA]);
  return count_wrong (outputs_of (neuron), paper);
}

static void
test_random_hundredths (void)
{
  int count = draw_count (100000), wrong = 0;

  for (int i = 0; i < count; i++)
    wrong += wrong_rows_of_drawn ();
  g_test_message ("wrong rows: %d of %d", wrong, 4 * count);
  g_assert_cmpint (wrong, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/neuron/known/", KNOWN_ROWS, test_known);
  ADD_ROWS ("/neuron/error/", KNOWN_ROWS, test_error);
  g_test_add_func ("/neuron/with-and-equal", test_with_and_equal);
  g_test_add_func ("/neuron/inputs", test_inputs);
  g_test_add_func ("/neuron/every-tenth", test_every_tenth);
  g_test_add_func ("/neuron/random-hundredths", test_random_hundredths);
  return g_test_run ();
}
