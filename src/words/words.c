/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each sentence is translated as a whole. A description consists of several whole sentences.
 */
#include "words.h"
#include "core/boundary.h"

#include <glib/gi18n.h>
#include <stdarg.h>
#include <stdio.h>

HpNumerals
hp_numerals (void)
{
  /* Translators: the decimal point of your language, as in 0.60. */
  return (HpNumerals) { "\u2212", _(".") };
}

char *
hp_words_number (HpHundredths value, char buffer[HP_HUNDREDTHS_SIZE])
{
  HpNumerals numerals = hp_numerals ();

  return hp_hundredths_print (value, &numerals, buffer);
}

char *
hp_words_verdict (HpState state)
{
  if (hp_state_masks_any (state))
    return g_strdup (_("What does this neuron compute?"));
  /* Translators: %s is the name of a gate, such as AND. */
  return g_strdup_printf (_("This neuron computes %s"),
                          hp_gate_name (hp_neuron_gate (state.neuron)));
}

char *
hp_words_tally (const HpPrediction *prediction, HpGate outputs)
{
  int right = hp_prediction_right (prediction, outputs);
  int wrong = hp_prediction_wrong (prediction, outputs);
  int masked = HP_N_ROWS - hp_prediction_revealed (prediction);

  if (!prediction->is_on)
    return g_strdup ("");
  if (masked > 0 && right + wrong == 0)
    return g_strdup (_("Say 0 or 1 for each row, then reveal."));
  if (masked > 0)
    /* Translators: how many rows were predicted right, how many wrong, and how many are left. */
    return g_strdup_printf (_("\u2713 %d right, \u2717 %d wrong, %d to come"), right, wrong,
                            masked);
  /* Translators: how many rows were predicted right, and how many were revealed. */
  return g_strdup_printf (_("%d of %d predicted right"), right, HP_N_ROWS);
}

char *
hp_words_gate_match (HpGate gate, HpGate target, const HpPrediction *prediction)
{
  int matches;

  if (prediction->is_on || target == HP_GATE_NONE)
    return hp_words_tally (prediction, gate);
  matches = hp_gate_matches (gate, target);
  if (matches == HP_N_ROWS)
    /* Translators: %s is the target, the name of a gate. */
    return g_strdup_printf (_("All four rows match %s"), hp_gate_name (target));
  /* Translators: %d counts rows, 0 to 3; %s is the target, the name of a gate. */
  return g_strdup_printf (ngettext ("%d of 4 rows matches %s", "%d of 4 rows match %s",
                                    (unsigned) matches),
                          matches, hp_gate_name (target));
}

void
hp_words_print_term (HpHundredths value, char term[2 * HP_HUNDREDTHS_SIZE])
{
  char number[HP_HUNDREDTHS_SIZE];

  sprintf (term, "%s%s", value < 0 ? " \u2212 " : " + ",
           hp_words_number (value < 0 ? -value : value, number));
}

char *
hp_words_terms (HpNeuron neuron, HpRow row)
{
  char bias[HP_HUNDREDTHS_SIZE], a[2 * HP_HUNDREDTHS_SIZE] = "", b[2 * HP_HUNDREDTHS_SIZE] = "";

  if (hp_row_a (row))
    hp_words_print_term (neuron.value[HP_W1], a);
  if (hp_row_b (row))
    hp_words_print_term (neuron.value[HP_W2], b);
  return g_strconcat (hp_words_number (neuron.value[HP_W0], bias), a, b, NULL);
}

/* The distance of a row's point from the line: "0.24", "less than 0.01" if it is just off the line,
 * "0.00" if it is on it. */
static char *
describe_distance (HpNeuron neuron, HpRow row)
{
  HpHundredths rounded = hp_boundary_rounded_distance (neuron, row);
  char number[HP_HUNDREDTHS_SIZE];

  if (rounded > 0 || hp_neuron_excess (neuron, row) == 0)
    return g_strdup (hp_words_number (rounded, number));
  /* Translators: a distance, such as 0.01; it stands in the place of a number. */
  return g_strdup_printf (_("less than %s"), hp_words_number (1, number));
}

char *
hp_words_sum (HpNeuron neuron, const char *a, const char *b)
{
  char bias[HP_HUNDREDTHS_SIZE], w1[2 * HP_HUNDREDTHS_SIZE], w2[2 * HP_HUNDREDTHS_SIZE];

  hp_words_number (neuron.value[HP_W0], bias);
  hp_words_print_term (neuron.value[HP_W1], w1);
  hp_words_print_term (neuron.value[HP_W2], w2);
  return g_strdup_printf ("<i>z</i> = %s%s\u00b7%s%s\u00b7%s", bias, w1, a, w2, b);
}

char *
hp_words_condition (HpNeuron neuron)
{
  bool is_strict = neuron.rule == HP_RULE_EXCEEDS;
  char theta[HP_HUNDREDTHS_SIZE];

  /* Translators: %s is the threshold; keep <i>z</i>. */
  return g_strdup_printf (is_strict ? _("fires when <i>z</i> &gt; %s")
                                    : _("fires when <i>z</i> \u2265 %s"),
                          hp_words_number (neuron.value[HP_THETA], theta));
}

const char *
hp_words_tie (HpRule rule)
{
  return rule == HP_RULE_EXCEEDS
             ? _("z = \u03b8: the neuron is silent, as with z \u2265 \u03b8 + 0.01. The "
                 "lessons' z \u2265 \u03b8 is a click away, on the sign before the threshold.")
             : _("z = \u03b8: the neuron fires. Textbooks that say z > \u03b8 are a click away, on "
                 "the sign before the threshold, and \u03b8 + 0.01 does the same.");
}

char *
hp_words_margin (HpNeuron neuron)
{
  HpHundredths best = hp_boundary_best_margin (hp_neuron_gate (neuron));
  g_autofree char *margin = describe_distance (neuron, hp_boundary_nearest (neuron));
  char number[HP_HUNDREDTHS_SIZE];

  if (best < 0)
    /* Translators: a distance. */
    return g_strdup_printf (_("margin %s"), margin);
  /* Translators: two distances. */
  return g_strdup_printf (_("margin %s, best %s"), margin, hp_words_number (best, number));
}

void
hp_words_say (GString *words, const char *format, ...)
{
  va_list values;

  if (words->len > 0)
    g_string_append_c (words, ' ');
  va_start (values, format);
  g_string_append_vprintf (words, format, values);
  va_end (values);
}

/* Prints the place where the line crosses the axis of a weight: (theta - w0) / weight. */
static char *
print_crossing (HpNeuron neuron, HpParameter weight, char number[HP_HUNDREDTHS_SIZE])
{
  HpHundredths offset = neuron.value[HP_THETA] - neuron.value[HP_W0];

  return hp_words_number (hp_hundredths_ratio (offset, neuron.value[weight]), number);
}

static void
say_line (HpNeuron neuron, GString *words)
{
  char a[HP_HUNDREDTHS_SIZE], b[HP_HUNDREDTHS_SIZE];
  bool has_a = neuron.value[HP_W1] != 0, has_b = neuron.value[HP_W2] != 0;

  if (has_a && has_b)
    hp_words_say (words, _("The line crosses input A at %s and input B at %s."),
                  print_crossing (neuron, HP_W1, a), print_crossing (neuron, HP_W2, b));
  else if (has_a)
    hp_words_say (words, _("The line is vertical at A = %s."), print_crossing (neuron, HP_W1, a));
  else if (has_b)
    hp_words_say (words, _("The line is horizontal at B = %s."), print_crossing (neuron, HP_W2, b));
  else if (hp_neuron_fires (neuron, 0))
    hp_words_say (words, _("w1 and w2 are 0, so there is no line: always 1."));
  else
    hp_words_say (words, _("w1 and w2 are 0, so there is no line: never 1."));
}

static void
say_nearest (HpNeuron neuron, GString *words)
{
  HpRow row = hp_boundary_nearest (neuron);
  g_autofree char *away = NULL;

  if (neuron.value[HP_W1] == 0 && neuron.value[HP_W2] == 0)
    return;
  away = describe_distance (neuron, row);
  if (hp_neuron_is_tie (neuron, row))
    hp_words_say (words,
                  hp_neuron_fires (neuron, row) ? _("(%d, %d) is on the line, so it fires.")
                                                : _("(%d, %d) is on the line, so it is silent."),
                  hp_row_a (row), hp_row_b (row));
  else
    hp_words_say (words, hp_neuron_fires (neuron, row) ? _("(%d, %d) fires, nearest, %s away.")
                                                       : _("(%d, %d) is silent, nearest, %s away."),
                  hp_row_a (row), hp_row_b (row), away);
}

void
hp_words_say_match (GString *words, HpState state)
{
  int matches;

  if (state.prediction.is_on)
    /* Translators: how many rows were predicted right, and how many were revealed. */
    hp_words_say (words, _("%d of %d predicted right."),
                  hp_prediction_right (&state.prediction, hp_neuron_gate (state.neuron)),
                  hp_prediction_revealed (&state.prediction));
  if (state.prediction.is_on || state.target == HP_GATE_NONE)
    return;
  matches = hp_gate_matches (hp_neuron_gate (state.neuron), state.target);
  if (matches == HP_N_ROWS)
    /* Translators: %s is the target, the name of a gate. */
    hp_words_say (words, _("All four rows match %s."), hp_gate_name (state.target));
  else
    hp_words_say (words,
                  /* Translators: %d counts rows, 0 to 3; %s is the target, the name of a gate. */
                  ngettext ("%d of 4 rows matches %s.", "%d of 4 rows match %s.",
                            (unsigned) matches),
                  matches, hp_gate_name (state.target));
}

/* Only the revealed rows, while predicting. */
static void
say_masked (HpState state, GString *words)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    hp_words_say (words,
                  hp_prediction_masks (&state.prediction, row) ? _("(%d, %d) is not revealed yet.")
                  : hp_neuron_fires (state.neuron, row)        ? _("(%d, %d) fires.")
                                                               : _("(%d, %d) is silent."),
                  hp_row_a (row), hp_row_b (row));
}

char *
hp_words_boundary (HpState state)
{
  GString *words = g_string_new (NULL);

  if (hp_state_masks_any (state))
    say_masked (state, words);
  else
    {
      /* Translators: the name of a gate, which is a sentence of its own here. */
      hp_words_say (words, _("%s."), hp_gate_name (hp_neuron_gate (state.neuron)));
      say_line (state.neuron, words);
      say_nearest (state.neuron, words);
      hp_words_say_match (words, state);
    }
  return g_string_free (words, FALSE);
}

char *
hp_words_outputs (HpState state)
{
  HpGate gate = hp_neuron_gate (state.neuron);

  if (hp_state_masks_any (state))
    return g_strdup ("");
  /* Translators: four outputs, 0 or 1, and the gate that they make. */
  return g_strdup_printf (_("Outputs %d %d %d %d: %s."), hp_gate_output (gate, 0),
                          hp_gate_output (gate, 1), hp_gate_output (gate, 2),
                          hp_gate_output (gate, 3), hp_gate_name (gate));
}

const char *
hp_words_goal (HpGoal goal)
{
  if (goal == HP_GOAL_TARGET)
    /* Translators: as a goal: "Goal: the target". */
    return _("the target");
  /* Translators: as a goal: "Goal: all four predicted". */
  return goal == HP_GOAL_PREDICTED ? _("all four predicted") : hp_gate_name ((HpGate) goal);
}
