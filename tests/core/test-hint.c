/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of what the rows' errors ask of each parameter.
 */
#include "core/hint.h"
#include "testing.h"

/* Hints as letters: raise, lower, cancel, keep, and - for none; in the order of the parameters. */
typedef struct
{
  const char *name;
  HpNeuron neuron;
  HpGate target;
  const char *hints;
} KnownRow;

static const KnownRow KNOWN_ROWS[] = {
  { "met", { { -50, 60, 60, 50 } }, HP_GATE_AND, "----" },
  { "no-target", { { -50, 60, 60, 50 } }, HP_GATE_NONE, "----" },
  { "zero-to-and", { { 0, 0, 0, 0 } }, HP_GATE_AND, "LLLR" },
  { "and-to-or", { { -50, 60, 60, 50 } }, HP_GATE_OR, "RRRL" },
  { "and-to-xor", { { -50, 60, 60, 50 } }, HP_GATE_XOR, "RCCL" },
  { "and-to-a", { { -50, 60, 60, 50 } }, HP_GATE_A, "RRkL" },
  { "and-to-xnor", { { -50, 60, 60, 50 } }, HP_GATE_XNOR, "RkkL" },
  { "a-to-b", { { 0, 100, 0, 50 } }, HP_GATE_B, "CLRC" },
  { "true-to-false", { { 0, 0, 0, 0 } }, HP_GATE_FALSE, "LLLR" },
  { "nor-to-nand", { { 50, -60, -60, 50 } }, HP_GATE_NAND, "RRRL" },
};

static char
letter_of (HpHint hint)
{
  switch (hint)
    {
    case HP_HINT_NONE:
      return '-';
    case HP_HINT_RAISE:
      return 'R';
    case HP_HINT_LOWER:
      return 'L';
    case HP_HINT_CANCEL:
      return 'C';
    case HP_HINT_KEEP:
      return 'k';
    }
  g_assert_not_reached ();
}

static void
test_known (gconstpointer data)
{
  const KnownRow *known = data;
  char hints[HP_N_PARAMETERS + 1] = "";

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    hints[parameter] = letter_of (hp_hint (known->neuron, known->target, (HpParameter) parameter));
  g_assert_cmpstr (hints, ==, known->hints);
}

/* The rows that want more of an input and those that want less; each votes if it has the input. */
typedef struct
{
  int wrong, more, less;
} Votes;

static Votes
count_votes (HpNeuron neuron, int target, const char *voters)
{
  Votes votes = { 0, 0, 0 };

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      gboolean wanted = (target & (8 >> row)) != 0, given = hp_neuron_fires (neuron, row);

      votes.wrong += wanted != given;
      votes.more += wanted && !given && voters[row] == '1';
      votes.less += !wanted && given && voters[row] == '1';
    }
  return votes;
}

static char
elect (Votes votes)
{
  if (votes.wrong == 0)
    return '-';
  if (votes.more + votes.less == 0)
    return 'k';
  return votes.more > votes.less ? 'R' : votes.more < votes.less ? 'L' : 'C';
}

/* Against every target: theta is asked the opposite of w0. */
static void
check_neuron (HpNeuron neuron)
{
  static const char *const VOTERS[HP_THETA] = { "1111", "0011", "0101" };

  for (int target = 0; target < HP_N_GATES; target++)
    {
      Votes of_theta = count_votes (neuron, target, "1111");
      Votes swapped = { of_theta.wrong, of_theta.less, of_theta.more };

      for (int parameter = 0; parameter < HP_THETA; parameter++)
        g_assert_cmpint (letter_of (hp_hint (neuron, (HpGate) target, (HpParameter) parameter)), ==,
                         elect (count_votes (neuron, target, VOTERS[parameter])));
      g_assert_cmpint (letter_of (hp_hint (neuron, (HpGate) target, HP_THETA)), ==,
                       elect (swapped));
    }
}

/* Small whole weights make every gate that a neuron can be, with and without ties. */
static void
test_every_gate (void)
{
  for (int w0 = -3; w0 <= 3; w0++)
    for (int w1 = -3; w1 <= 3; w1++)
      for (int w2 = -3; w2 <= 3; w2++)
        check_neuron ((HpNeuron) { { w0, w1, w2, 0 } });
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/hint/known/", KNOWN_ROWS, test_known);
  g_test_add_func ("/hint/every-gate", test_every_gate);
  return g_test_run ();
}
