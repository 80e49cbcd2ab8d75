/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the sentences about the neuron: known ones, and that none is ever too long.
 */
#include "testing.h"
#include "words/terms.h"
#include "words/words.h"

#include <stdlib.h>
#include <string.h>

#define MINUS "\xe2\x88\x92" /* U+2212, the true minus */
#define TIMES "\xc2\xb7"     /* U+00B7, the dot between factors */
#define AT_LEAST "\xe2\x89\xa5"

typedef struct
{
  const char *name;
  HpHundredths value;
  const char *text;
} NumberRow;

static const NumberRow NUMBER_ROWS[] = {
  { "zero", 0, "0.00" },
  { "hundredth", 1, "0.01" },
  { "minus-hundredth", -1, MINUS "0.01" },
  { "half", 50, "0.50" },
  { "minus-one-and-a-quarter", -125, MINUS "1.25" },
  { "highest", HP_LIMIT, "10.00" },
  { "lowest", -HP_LIMIT, MINUS "10.00" },
};

static void
test_number (gconstpointer data)
{
  const NumberRow *row = data;
  char buffer[HP_HUNDREDTHS_SIZE];

  g_assert_true (hp_words_number (row->value, buffer) == buffer);
  g_assert_cmpstr (buffer, ==, row->text);
}

typedef struct
{
  const char *name;
  HpState state;
  const char *verdict, *match, *outputs;
} VerdictRow;

static const VerdictRow VERDICT_ROWS[] = {
  { "article-and", { { { -50, 60, 60, 50 } }, HP_GATE_AND }, "This neuron computes AND",
    "All four rows match AND", "Outputs 0 0 0 1: AND." },
  { "article-nor", { { { 50, -60, -60, 50 } }, HP_GATE_NOR }, "This neuron computes NOR",
    "All four rows match NOR", "Outputs 1 0 0 0: NOR." },
  { "three-rows", { { { 0, 60, 60, 50 } }, HP_GATE_XOR }, "This neuron computes OR",
    "3 of 4 rows match XOR", "Outputs 0 1 1 1: OR." },
  { "two-rows", { { { -50, 60, 60, 50 } }, HP_GATE_OR }, "This neuron computes AND",
    "2 of 4 rows match OR", "Outputs 0 0 0 1: AND." },
  { "one-row", { { { -50, 60, 60, 50 } }, HP_GATE_NOT_A }, "This neuron computes AND",
    "1 of 4 rows matches NOT A", "Outputs 0 0 0 1: AND." },
  { "no-row", { { { -50, 60, 60, 50 } }, HP_GATE_NAND }, "This neuron computes AND",
    "0 of 4 rows match NAND", "Outputs 0 0 0 1: AND." },
  { "no-target", { { { 0, 60, -60, 50 } }, HP_GATE_NONE }, "This neuron computes A AND NOT B",
    "", "Outputs 0 0 1 0: A AND NOT B." },
};

/* Takes the words. */
static void
assert_words (char *words, const char *wanted)
{
  g_assert_cmpstr (words, ==, wanted);
  g_free (words);
}

static char *
match_of (HpState state)
{
  return hp_words_gate_match (hp_neuron_gate (state.neuron), state.target, &state.prediction);
}

static void
test_verdict (gconstpointer data)
{
  const VerdictRow *row = data;

  assert_words (hp_words_verdict (row->state), row->verdict);
  assert_words (match_of (row->state), row->match);
  assert_words (hp_words_outputs (row->state), row->outputs);
}

typedef struct
{
  const char *name;
  HpNeuron neuron;
  const char *sum, *condition;
} SumRow;

static const SumRow SUM_ROWS[] = {
  { "article-and", { { -50, 60, 60, 50 } },
    "<i>z</i> = " MINUS "0.50 + 0.60" TIMES "A + 0.60" TIMES "B",
    "fires when <i>z</i> " AT_LEAST " 0.50" },
  { "article-nor", { { 50, -60, -60, 50 } },
    "<i>z</i> = 0.50 " MINUS " 0.60" TIMES "A " MINUS " 0.60" TIMES "B",
    "fires when <i>z</i> " AT_LEAST " 0.50" },
  { "strict", { { 50, -60, -60, 50 }, HP_RULE_EXCEEDS },
    "<i>z</i> = 0.50 " MINUS " 0.60" TIMES "A " MINUS " 0.60" TIMES "B",
    "fires when <i>z</i> &gt; 0.50" },
  { "zeros", { { 0, 0, 0, 0 } }, "<i>z</i> = 0.00 + 0.00" TIMES "A + 0.00" TIMES "B",
    "fires when <i>z</i> " AT_LEAST " 0.00" },
  { "lowest", { { -1000, -1000, -1, -1000 } },
    "<i>z</i> = " MINUS "10.00 " MINUS " 10.00" TIMES "A " MINUS " 0.01" TIMES "B",
    "fires when <i>z</i> " AT_LEAST " " MINUS "10.00" },
};

static void
test_sum (gconstpointer data)
{
  const SumRow *row = data;

  assert_words (hp_words_sum (row->neuron, "A", "B"), row->sum);
  assert_words (hp_words_condition (row->neuron), row->condition);
}

typedef struct
{
  const char *name;
  HpState state;
  const char *text;
} BoundaryRow;

static const BoundaryRow BOUNDARY_ROWS[] = {
  { "article-and", { { { -50, 60, 60, 50 } }, HP_GATE_AND },
    "AND. The line crosses input A at 1.67 and input B at 1.67. (1, 1) fires, nearest, 0.24 away. "
    "All four rows match AND." },
  { "article-nor", { { { 50, -60, -60, 50 } }, HP_GATE_NOR },
    "NOR. The line crosses input A at 0.00 and input B at 0.00. (0, 0) is on the line, so it "
    "fires. All four rows match NOR." },
  { "strict-nor", { { { 50, -60, -60, 50 }, HP_RULE_EXCEEDS }, HP_GATE_NOR },
    "FALSE. The line crosses input A at 0.00 and input B at 0.00. (0, 0) is on the line, so it is "
    "silent. 3 of 4 rows match NOR." },
  { "strict-never", { { { 50, 0, 0, 50 }, HP_RULE_EXCEEDS }, HP_GATE_NONE },
    "FALSE. w1 and w2 are 0, so there is no line: never 1." },
  { "nearest-is-silent", { { { 0, 100, -100, 40 } }, HP_GATE_XOR },
    "A AND NOT B. The line crosses input A at 0.40 and input B at " MINUS "0.40. (0, 0) is "
    "silent, nearest, 0.28 away. 3 of 4 rows match XOR." },
  { "upright", { { { 0, 100, 0, 40 } }, HP_GATE_NONE },
    "A. The line is vertical at A = 0.40. (0, 0) is silent, nearest, 0.40 away." },
  { "upright-negative", { { { 0, -200, 0, 60 } }, HP_GATE_NONE },
    "FALSE. The line is vertical at A = " MINUS "0.30. (0, 0) is silent, nearest, 0.30 away." },
  { "level", { { { 0, 0, -100, -80 } }, HP_GATE_NAND },
    "NOT B. The line is horizontal at B = 0.80. (0, 1) is silent, nearest, 0.20 away. 3 of 4 rows "
    "match NAND." },
  { "always", { { { 50, 0, 0, 50 } }, HP_GATE_TRUE },
    "TRUE. w1 and w2 are 0, so there is no line: always 1. All four rows match TRUE." },
  { "never", { { { 49, 0, 0, 50 } }, HP_GATE_NONE },
    "FALSE. w1 and w2 are 0, so there is no line: never 1." },
  { "half-away", { { { 23, 40, 0, 0 } }, HP_GATE_NONE },
    "TRUE. The line is vertical at A = " MINUS "0.58. (0, 0) fires, nearest, 0.58 away." },
  { "next-to-the-line", { { { -1, 1000, 0, 0 } }, HP_GATE_NONE },
    "A. The line is vertical at A = 0.00. (0, 0) is silent, nearest, less than 0.01 away." },
  { "far-away", { { { -1000, 1, -1, 1000 } }, HP_GATE_FALSE },
    "FALSE. The line crosses input A at 2000.00 and input B at " MINUS "2000.00. (1, 0) is "
    "silent, nearest, 1413.51 away. All four rows match FALSE." },
};

static void
test_boundary (gconstpointer data)
{
  const BoundaryRow *row = data;

  assert_words (hp_words_boundary (row->state), row->text);
}

/* Every text of every kind, as a list to go through. */
static char *
sum_of (HpState state)
{
  return hp_words_sum (state.neuron, "A", "B");
}

static char *
condition_of (HpState state)
{
  return hp_words_condition (state.neuron);
}

static char *
outputs_of (HpState state)
{
  return hp_words_outputs (state);
}

static char *(*const WORDS[]) (HpState)
    = { hp_words_verdict, match_of, hp_words_boundary, sum_of, condition_of, outputs_of };

static void
check_words (HpState state)
{
  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    {
      g_autofree char *words = WORDS[i](state);

      g_assert_true (g_utf8_validate (words, -1, NULL));
      g_assert_null (strchr (words, '-'));
    }
}

static const HpHundredths EXTREMES[] = { -HP_LIMIT, -1, 0, 1, HP_LIMIT };

static HpNeuron
extreme_neuron (int number)
{
  HpNeuron neuron = { { 0 } };

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++, number /= 5)
    neuron.value[parameter] = EXTREMES[number % 5];
  return neuron;
}

static void
test_extremes (void)
{
  for (int number = 0; number < 5 * 5 * 5 * 5; number++)
    for (int target = HP_GATE_NONE; target < HP_N_GATES; target++)
      check_words ((HpState) { extreme_neuron (number), (HpGate) target });
}

/* A number of hundredths with the true minus, by way of printf. */
static char *
write_number (long long hundredths)
{
  return g_strdup_printf ("%s%lld.%02lld", hundredths < 0 ? MINUS : "", ABS (hundredths) / 100,
                          ABS (hundredths) % 100);
}

/* offset / weight, rounded to hundredths with halves away from zero. */
static char *
write_crossing (int offset, int weight)
{
  long long size = (200LL * ABS (offset) + ABS (weight)) / (2 * ABS (weight));

  return write_number ((offset < 0) == (weight < 0) ? size : -size);
}

/* The first row with the least |z - theta|, and that. */
static HpRow
find_nearest (HpNeuron neuron, int *excess)
{
  HpRow nearest = HP_NO_ROW;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      int found = neuron.value[HP_W0] + neuron.value[HP_W1] * (row / 2)
                  + neuron.value[HP_W2] * (row % 2) - neuron.value[HP_THETA];

      if (nearest == HP_NO_ROW || ABS (found) < ABS (*excess))
        {
          nearest = row;
          *excess = found;
        }
    }
  return nearest;
}

/* The least k hundredths with |excess| / |(w1, w2)| < k + 1/2, by squares. */
static char *
write_distance (int excess, long long w1, long long w2)
{
  long long k = 0;

  while ((2 * k + 1) * (2 * k + 1) * (w1 * w1 + w2 * w2) <= 40000LL * excess * excess)
    k++;
  return k == 0 ? g_strdup ("less than 0.01") : write_number (k);
}

/* Returns the expected words for a line that crosses both axes, but for the gate and the match. */
static char *
describe (HpNeuron neuron)
{
  const HpHundredths *v = neuron.value;
  int excess = 0, offset = v[HP_THETA] - v[HP_W0];
  HpRow row = find_nearest (neuron, &excess);
  g_autofree char *a = write_crossing (offset, v[HP_W1]), *b = write_crossing (offset, v[HP_W2]);
  g_autofree char *away = write_distance (excess, v[HP_W1], v[HP_W2]);
  g_autofree char *nearest
      = excess == 0 ? g_strdup (decides (0) ? "is on the line, so it fires."
                                            : "is on the line, so it is silent.")
                    : g_strdup_printf ("%s, nearest, %s away.", excess > 0 ? "fires" : "is silent",
                                       away);

  return g_strdup_printf ("The line crosses input A at %s and input B at %s. (%d, %d) %s", a, b,
                          row / 2, row % 2, nearest);
}

static void
check_description (HpNeuron neuron)
{
  g_autofree char *truth = describe (neuron);
  g_autofree char *words = hp_words_boundary ((HpState) { neuron, HP_GATE_NONE });

  if (strstr (words, truth) == NULL)
    g_error ("\"%s\" is said, \"%s\" is true", words, truth);
}

typedef struct
{
  const char *name;
  HpNeuron neuron;
  const char *text;
} MarginRow;

static const MarginRow MARGIN_ROWS[] = {
  { "article", { { -50, 60, 60, 50 } }, "margin 0.24, best 0.35" },
  { "half", { { -23, 0, 40, 0 } }, "margin 0.43, best 0.50" },
  { "any", { { 23, 40, 0, 0 } }, "margin 0.58" },
  { "tie", { { 50, -60, -60, 50 } }, "margin 0.00, best 0.35" },
  { "next-to-the-line", { { -1, 1000, 0, 0 } }, "margin less than 0.01, best 0.50" },
};

static void
test_margin (gconstpointer data)
{
  const MarginRow *row = data;

  assert_words (hp_words_margin (row->neuron), row->text);
}

static void
test_random (void)
{
  for (int i = draw_count (20000); i > 0; i--)
    {
      HpNeuron neuron = draw_neuron ();

      if (neuron.value[HP_W1] != 0 && neuron.value[HP_W2] != 0)
        check_description (neuron);
    }
}

/* With all rows revealed the line is told of, and how the class did instead of the match. */
static void
test_predicted (void)
{
  HpState state = { { { -50, 60, 60, 50 } }, HP_GATE_AND };

  state.prediction = hp_prediction_begin ();
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      state.prediction.commits[row] = HP_COMMIT_0;
      state.prediction.revealed[row] = true;
    }
  for (int is_wanted = 1; is_wanted >= 0; is_wanted--)
    {
      g_autofree char *words = NULL;

      state.target = is_wanted ? HP_GATE_AND : HP_GATE_NONE;
      words = hp_words_boundary (state);
      g_assert_true (g_str_has_suffix (words, "0.24 away. 3 of 4 predicted right."));
    }
}

/* Each term has a name of its own and one sentence. */
static void
test_terms (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (HpTerm term = 0; term < HP_N_TERMS; term++)
    {
      const char *sentence = hp_term_sentence (term);

      g_assert_true (g_hash_table_add (names, (gpointer) hp_term_name (term)));
      g_assert_true (g_str_has_suffix (sentence, "."));
      g_assert_null (strstr (sentence, ". "));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/words/number/", NUMBER_ROWS, test_number);
  ADD_ROWS ("/words/verdict/", VERDICT_ROWS, test_verdict);
  ADD_ROWS ("/words/sum/", SUM_ROWS, test_sum);
  ADD_ROWS ("/words/boundary/", BOUNDARY_ROWS, test_boundary);
  ADD_ROWS ("/words/margin/", MARGIN_ROWS, test_margin);
  g_test_add_func ("/words/predicted", test_predicted);
  g_test_add_func ("/words/terms", test_terms);
  g_test_add_func ("/words/extremes", test_extremes);
  g_test_add_func ("/words/random", test_random);
  return g_test_run ();
}
