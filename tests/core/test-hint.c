/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of what the rows' errors ask of each parameter, and that following it leads to the target.
 */
#include "core/hint.h"
#include "testing.h"

#include <stdlib.h>

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
        {
          Votes votes = count_votes (neuron, target, VOTERS[parameter]);

          g_assert_cmpint (letter_of (hp_hint (neuron, (HpGate) target, (HpParameter) parameter)),
                           ==, elect (votes));
          g_assert_cmpint (hp_hint_notches (neuron, (HpGate) target, (HpParameter) parameter), ==,
                           votes.more - votes.less);
        }
      g_assert_cmpint (hp_hint_notches (neuron, (HpGate) target, HP_THETA), ==,
                       of_theta.less - of_theta.more);
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

/* Following the hints. */

#define N_TARGETS 14

static const int TARGETS[N_TARGETS] = { 0, 1, 2, 3, 4, 5, 7, 8, 10, 11, 12, 13, 14, 15 };

/* The batch perceptron rule, written down once more: by c = w0 - theta, w1 and w2 in hundredths. */
typedef struct
{
  int c, w1, w2;
} Weights;

static int
find_outputs (Weights at)
{
  return decides (at.c) << 3 | decides (at.c + at.w2) << 2 | decides (at.c + at.w1) << 1
         | decides (at.c + at.w1 + at.w2);
}

static Weights
move_by_rule (Weights at, int target)
{
  int more = target & ~find_outputs (at), less = find_outputs (at) & ~target;

  for (int row = 0; row < 4; row++)
    {
      int change = 5 * ((more >> (3 - row) & 1) - (less >> (3 - row) & 1));

      at.c += change;
      at.w1 += row >= 2 ? change : 0;
      at.w2 += row % 2 == 1 ? change : 0;
    }
  return at;
}

static Weights
get_weights (HpNeuron neuron)
{
  return (Weights) { neuron.value[HP_W0] - neuron.value[HP_THETA], neuron.value[HP_W1],
                     neuron.value[HP_W2] };
}

/* Follows the hints to the target; returns by how many moves, or -1 if they are more than the most.
 * Every move is that of the rule. */
static int
follow (HpNeuron *neuron, int target, int most)
{
  HpNeuron at = *neuron;
  int moves = 0;

  for (Weights now = get_weights (at); find_outputs (now) != target; moves++)
    {
      if (moves == most)
        return -1;
      now = move_by_rule (now, target);
      g_assert_cmpint (abs (now.c - get_weights (*neuron).c), <=, 800);
      at = hp_hint_follow (at, (HpGate) target, HP_HINTS_OF_WEIGHTS);
      if (at.value[HP_W0] - at.value[HP_THETA] != now.c || at.value[HP_W1] != now.w1
          || at.value[HP_W2] != now.w2)
        g_error ("to gate %d: another move than the rule's", target);
    }
  *neuron = at;
  return moves;
}

/* The most that a start of the grid in -2.00 .. 2.00 needs. */
#define MOST_MOVES 125

static void
test_follow_known (void)
{
  static const struct
  {
    HpNeuron start;
    int target, moves;
  } KNOWN[] = {
    { { { -50, 60, 60, 50 } }, HP_GATE_AND, 0 },
    { { { 0, 0, 0, 5 } }, HP_GATE_TRUE, 1 },
    { { { 22, 0, 0, 0 } }, HP_GATE_FALSE, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (KNOWN); i++)
    {
      HpNeuron neuron = by_tested_rule (KNOWN[i].start);

      g_assert_cmpint (follow (&neuron, KNOWN[i].target, 10), ==, KNOWN[i].moves);
    }
}

/* Moves the weight of the strongest hint alone, the first of equals. */
static HpNeuron
follow_strongest (HpNeuron neuron, HpGate target)
{
  HpParameter strongest = HP_W0;

  for (HpParameter weight = HP_W1; weight <= HP_W2; weight++)
    if (abs (hp_hint_notches (neuron, target, weight))
        > abs (hp_hint_notches (neuron, target, strongest)))
      strongest = weight;
  return hp_hint_follow (neuron, target, 1u << strongest);
}

/* A start from which the strongest hint alone goes round, and all together arrive. */
static void
test_follow_strongest (void)
{
  const HpNeuron start = by_tested_rule ((HpNeuron) { { -15, 0, 180, -10 } });
  HpNeuron one = start, all = start, seen;
  gboolean comes_back = FALSE;

  for (int i = 0; i < 1000; i++)
    {
      g_assert_cmpint (hp_neuron_gate (one), !=, HP_GATE_A_OR_NOT_B);
      one = follow_strongest (one, HP_GATE_A_OR_NOT_B);
    }
  seen = one;
  for (int i = 0; i < 1000 && !comes_back; i++)
    {
      one = follow_strongest (one, HP_GATE_A_OR_NOT_B);
      comes_back = hp_neuron_equal (one, seen);
    }
  g_assert_true (comes_back);
  g_assert_cmpint (follow (&all, HP_GATE_A_OR_NOT_B, MOST_MOVES), >, 0);
  g_assert_cmpint (hp_neuron_gate (all), ==, HP_GATE_A_OR_NOT_B);
}

static void
test_follow_sample (void)
{
  for (int i = 0; i < draw_count (20000); i++)
    {
      HpNeuron neuron = by_tested_rule ((HpNeuron) {
          { draw_number (200, 5), draw_number (200, 5), draw_number (200, 5),
            draw_number (200, 5) } });
      int moves = follow (&neuron, TARGETS[g_test_rand_int_range (0, N_TARGETS)], MOST_MOVES);

      g_assert_cmpint (moves, >=, 0);
    }
}

/* Every start of the grid in -2.00 .. 2.00. As w0 - theta alone matters, it stands for all w0 and
 * theta with this difference: as long as it stays within 8.00 of its start, w0 meets no end of its
 * range. */
static void
check_starts (int target, int c, int *longest)
{
  for (int w1 = -200; w1 <= 200; w1 += 5)
    for (int w2 = -200; w2 <= 200; w2 += 5)
      {
        HpNeuron neuron = by_tested_rule ((HpNeuron) { { c, w1, w2, 0 } });
        int moves = follow (&neuron, target, MOST_MOVES);

        if (moves < 0)
          g_error ("gate %d is not reached from w0 - theta = %d, w1 = %d, w2 = %d", target, c, w1,
                   w2);
        *longest = MAX (*longest, moves);
      }
}

static void
test_follow_every_start (void)
{
  int longest = 0;
  gint64 starts = 0;

  if (!is_long ())
    {
      g_test_skip ("only in a long run");
      return;
    }
  for (int i = 0; i < N_TARGETS; i++)
    for (int c = -400; c <= 400; c += 5)
      {
        check_starts (TARGETS[i], c, &longest);
        starts += (81 - abs (c) / 5) * 81 * 81; /* so many pairs have this difference */
      }
  g_test_message ("%" G_GINT64_FORMAT " starts, at most %d moves", starts, longest);
  g_assert_cmpint (starts, ==, 602654094);
  g_assert_cmpint (longest, ==, MOST_MOVES);
}

/* Off the grid and beyond the sliders' usual range it arrives, too, if theta leaves space: an end
 * of the range stops a weight, not the others. */
static void
test_follow_anywhere (void)
{
  for (int i = 0; i < draw_count (3000); i++)
    {
      HpNeuron neuron = by_tested_rule ((HpNeuron) {
          { draw_number (1000, 1), draw_number (1000, 1), draw_number (1000, 1),
            draw_number (900, 1) } });
      HpGate target = (HpGate) TARGETS[g_test_rand_int_range (0, N_TARGETS)];
      int moves = 0;

      for (; hp_neuron_gate (neuron) != target && moves < 700; moves++)
        neuron = hp_hint_follow (neuron, target, HP_HINTS_OF_WEIGHTS);
      g_assert_cmpint (hp_neuron_gate (neuron), ==, target);
      for (int weight = HP_W0; weight <= HP_W2; weight++)
        g_assert_cmpint (abs (neuron.value[weight]), <=, HP_LIMIT);
    }
}

/* At an end, and which ones move. */
static void
test_follow_limit (void)
{
  const HpNeuron start = { { 997, 1000, -300, 1000 } };
  HpNeuron all = hp_hint_follow (start, HP_GATE_TRUE, HP_HINTS_OF_WEIGHTS);
  HpNeuron some = hp_hint_follow (start, HP_GATE_TRUE, 1u << HP_W2 | 1u << HP_THETA);

  g_assert_true (hp_neuron_equal (all, (HpNeuron) { { 1000, 1000, -295, 1000 } }));
  g_assert_true (hp_neuron_equal (some, (HpNeuron) { { 997, 1000, -295, 990 } }));
  g_assert_true (hp_neuron_equal (start, hp_hint_follow (start, HP_GATE_NONE, 15)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/hint/known/", KNOWN_ROWS, test_known);
  g_test_add_func ("/hint/every-gate", test_every_gate);
  g_test_add_func ("/hint/follow/known", test_follow_known);
  g_test_add_func ("/hint/follow/strongest", test_follow_strongest);
  g_test_add_func ("/hint/follow/sample", test_follow_sample);
  g_test_add_func ("/hint/follow/every-start", test_follow_every_start);
  g_test_add_func ("/hint/follow/anywhere", test_follow_anywhere);
  g_test_add_func ("/hint/follow/limit", test_follow_limit);
  return g_test_run ();
}
