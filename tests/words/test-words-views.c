/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the sentences of the other views: known ones, and that all are plain and short enough.
 */
#include "core/gate-map.h"
#include "testing.h"
#include "words/words.h"

#include <pango/pango.h>
#include <stdlib.h>
#include <string.h>

#define MINUS "\xe2\x88\x92" /* U+2212, the true minus */
#define TIMES "\xc2\xb7"     /* U+00B7, the dot between factors */
#define THETA "\xce\xb8"
#define AT_LEAST "\xe2\x89\xa5"

typedef struct
{
  const char *name;
  HpState state;
  HpRow row;
  const char *text;
} NeuronRow;

static const NeuronRow NEURON_ROWS[] = {
  { "below", { { { -50, 60, 60, 50 } }, HP_GATE_AND }, 2,
    "A 1, B 0: 1" TIMES "(" MINUS "0.50) + 1" TIMES "0.60 + 0" TIMES "0.60 = 0.10 < 0.50, so 0." },
  { "above", { { { -50, 60, 60, 50 } }, HP_GATE_AND }, 3,
    "A 1, B 1: 1" TIMES "(" MINUS "0.50) + 1" TIMES "0.60 + 1" TIMES "0.60 = 0.70 > 0.50, so 1." },
  { "tie", { { { 50, -60, -60, 50 } }, HP_GATE_NOR }, 0,
    "A 0, B 0: 1" TIMES "0.50 + 0" TIMES "(" MINUS "0.60) + 0" TIMES "(" MINUS
    "0.60) = 0.50 = 0.50, so 1. z = " THETA ": the neuron fires. Textbooks that say z > " THETA
    " are a click away, on the sign before the threshold, and " THETA " + 0.01 does the same." },
  { "strict-tie", { { { 50, -60, -60, 50 }, HP_RULE_EXCEEDS }, HP_GATE_NOR }, 0,
    "A 0, B 0: 1" TIMES "0.50 + 0" TIMES "(" MINUS "0.60) + 0" TIMES "(" MINUS
    "0.60) = 0.50 = 0.50, so 0. z = " THETA ": the neuron is silent, as with z " AT_LEAST " " THETA
    " + 0.01. The lessons' z " AT_LEAST " " THETA
    " is a click away, on the sign before the threshold." },
  { "negative-sum", { { { -1000, 0, -1000, -1000 } }, HP_GATE_NONE }, 1,
    "A 0, B 1: 1" TIMES "(" MINUS "10.00) + 0" TIMES "0.00 + 1" TIMES "(" MINUS "10.00) = " MINUS
    "20.00 < " MINUS "10.00, so 0." },
};

/* Takes the words. */
static void
assert_words (char *words, const char *wanted)
{
  g_assert_cmpstr (words, ==, wanted);
  g_free (words);
}

static void
test_neuron (gconstpointer data)
{
  const NeuronRow *row = data;

  assert_words (hp_words_neuron_view (row->state, row->row, HP_W0, HP_ROLE_ONE), row->text);
}

/* Of a table's row: 50 characters long at most, the last one 53 if it were written out. */
static const struct
{
  const char *name;
  HpNeuron neuron;
  HpRow row;
  const char *text;
} SUM_ROWS[] = {
  { "below", { { -50, 60, 60, 50 } }, 2,
    "1" TIMES "(" MINUS "0.50) + 1" TIMES "0.60 + 0" TIMES "0.60 = 0.10 < 0.50" },
  { "tie", { { 50, -60, -60, 50 } }, 0,
    "1" TIMES "0.50 + 0" TIMES "(" MINUS "0.60) + 0" TIMES "(" MINUS "0.60) = 0.50 = 0.50" },
  { "longest", { { -199, -199, -199, -199 } }, 3,
    "1" TIMES "(" MINUS "1.99) + 1" TIMES "(" MINUS "1.99) + 1" TIMES "(" MINUS "1.99) = " MINUS
    "5.97 < " MINUS "1.99" },
  { "too-long", { { -1000, -999, -1000, -900 } }, 1,
    MINUS "10.00 " MINUS " 10.00 = " MINUS "20.00 < " MINUS "9.00" },
};

static void
test_row_sum (gconstpointer data)
{
  int i = GPOINTER_TO_INT (data);

  assert_words (hp_words_row_sum (SUM_ROWS[i].neuron, SUM_ROWS[i].row), SUM_ROWS[i].text);
}

static const HpState ARTICLE = { { { -50, 60, 60, 50 } }, HP_GATE_AND };
static const HpState NO_TARGET = { { { 0, -120, 5, -100 } }, HP_GATE_NONE };

static void
test_weights (void)
{
  assert_words (hp_words_weight_view (ARTICLE),
                "w1 0.60, w2 0.60, c 1.00: the region of AND. All four rows match AND.");
  assert_words (hp_words_weight_view (NO_TARGET),
                "w1 " MINUS "1.20, w2 0.05, c " MINUS "1.00: the region of NOT A.");
}

static void
test_gates (void)
{
  assert_words (hp_words_gate_map (ARTICLE, HP_GATE_NONE),
                "Outputs 0 0 0 1. AND now. One flip away: XNOR, B, A, FALSE. XOR and XNOR are out "
                "of reach. The target is AND.");
  assert_words (hp_words_gate_map (NO_TARGET, HP_GATE_NONE),
                "Outputs 1 1 0 0. NOT A now. One flip away: B AND NOT A, NOR, NAND, B OR NOT A. "
                "XOR and XNOR are out of reach.");
  assert_words (hp_words_gate_map (NO_TARGET, HP_GATE_OR),
                "You are at OR. Outputs 0 1 1 1. NOT A now. One flip away: B AND NOT A, NOR, NAND, "
                "B OR NOT A. XOR and XNOR are out of reach.");
}

static void
test_pulls (void)
{
  assert_words (hp_words_pulls (ARTICLE.neuron, HP_GATE_XOR),
                "1.00 " MINUS " 0.40 " MINUS " 0.40 " MINUS " 0.20 = 0.00");
  assert_words (hp_words_pulls (ARTICLE.neuron, HP_GATE_XNOR),
                MINUS "1.00 + 0.40 + 0.40 + 0.20 = 0.00");
  assert_words (hp_words_xor_view (ARTICLE, HP_GATE_XOR),
                "XOR: 1.00 " MINUS " 0.40 " MINUS " 0.40 " MINUS " 0.20 = 0.00. The sum is "
                "always 0.00, so all four can never point up: three is the most.");
}

/* The numbers in a text, in order; a minus, with or without a space after it, counts. */
static int
read_numbers (const char *text, int numbers[8])
{
  int count = 0;

  for (int sign = 1; *text != '\0' && count < 8; text++)
    {
      char *end;

      if (g_str_has_prefix (text, MINUS))
        sign = -1;
      if (!g_ascii_isdigit (*text))
        continue;
      numbers[count] = sign * 100 * (int) strtol (text, &end, 10);
      numbers[count++] += sign * (int) strtol (end + 1, &end, 10);
      text = end - 1;
      sign = 1;
    }
  return count;
}

/* The four that are written sum to the fifth, which is exactly 0. */
static void
test_random_pulls (void)
{
  for (int i = draw_count (2000); i > 0; i--)
    {
      HpNeuron neuron = draw_neuron ();
      HpGate gate = g_test_rand_bit () ? HP_GATE_XOR : HP_GATE_XNOR;
      g_autofree char *words = hp_words_pulls (neuron, gate);
      int numbers[8];

      g_assert_cmpint (read_numbers (words, numbers), ==, 5);
      for (HpRow row = 0; row < HP_N_ROWS; row++)
        g_assert_cmpint (numbers[row], ==, hp_gate_pull (gate, neuron, row));
      g_assert_cmpint (numbers[0] + numbers[1] + numbers[2] + numbers[3], ==, 0);
      g_assert_true (g_str_has_suffix (words, " = 0.00"));
    }
}

/* Every text for any state. */
static char *
say (int kind, HpState state)
{
  HpGate gate = state.target == HP_GATE_XNOR ? HP_GATE_XNOR : HP_GATE_XOR;

  switch (kind)
    {
    case 0:
      return hp_words_weight_view (state);
    case 1:
      return hp_words_gate_map (state, HP_GATE_NONE);
    case 2:
      return hp_words_xor_view (state, gate);
    default:
      return hp_words_neuron_view (state, kind - 3, HP_W0, HP_ROLE_ONE);
    }
}

/* No markup, no ASCII hyphen for a minus. */
static void
check_words (HpState state)
{
  for (int kind = 0; kind < 7; kind++)
    {
      g_autofree char *words = say (kind, state);

      g_assert_true (g_utf8_validate (words, -1, NULL));
      g_assert_null (strpbrk (words, "&;-"));
      g_assert_null (strstr (words, "</"));
    }
}

/* As it is drawn it is markup, and without the markup it is what is said. */
static void
check_markup (HpState state, HpRow row)
{
  g_autofree char *markup = hp_words_written_out (state.neuron, row), *text = NULL, *wanted = NULL;

  g_assert_true (pango_parse_markup (markup, -1, 0, NULL, &text, NULL, NULL));
  wanted = g_strdup_printf ("A %d, B %d: %s.%s%s", row / 2, row % 2, text,
                            hp_neuron_is_tie (state.neuron, row) ? " " : "",
                            hp_neuron_is_tie (state.neuron, row)
                                ? hp_words_tie (state.neuron.rule)
                                : "");
  assert_words (hp_words_neuron_view (state, row, HP_W0, HP_ROLE_ONE), wanted);
}

static void
test_plain (void)
{
  for (int i = draw_count (1000); i > 0; i--)
    {
      HpState state = { draw_neuron (), (HpGate) g_test_rand_int_range (-1, HP_N_GATES) };

      if (i % 4 == 0)
        for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
          state.neuron.value[parameter] = g_test_rand_bit () ? -HP_LIMIT : HP_LIMIT;
      check_words (state);
      check_markup (state, i % 4);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/words-views/neuron/", NEURON_ROWS, test_neuron);
  for (guint i = 0; i < G_N_ELEMENTS (SUM_ROWS); i++)
    {
      g_autofree char *path = g_strconcat ("/words-views/row-sum/", SUM_ROWS[i].name, NULL);

      g_test_add_data_func (path, GINT_TO_POINTER (i), test_row_sum);
    }
  g_test_add_func ("/words-views/weights", test_weights);
  g_test_add_func ("/words-views/gates", test_gates);
  g_test_add_func ("/words-views/pulls", test_pulls);
  g_test_add_func ("/words-views/random-pulls", test_random_pulls);
  g_test_add_func ("/words-views/plain", test_plain);
  return g_test_run ();
}
