/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each sentence is translated as a whole. A description consists of several whole sentences.
 */
#include "words.h"
#include "core/boundary.h"

#include <glib/gi18n.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

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
hp_words_verdict (HpState state, char buffer[HP_WORDS_SIZE])
{
  if (hp_state_masks_any (state))
    {
      snprintf (buffer, HP_WORDS_SIZE, "%s", _("What does this neuron compute?"));
      return buffer;
    }
  /* Translators: %s is the name of a gate, such as AND. */
  snprintf (buffer, HP_WORDS_SIZE, _("This neuron computes %s"),
            hp_gate_name (hp_neuron_gate (state.neuron)));
  return buffer;
}

char *
hp_words_tally (HpState state, char buffer[HP_WORDS_SIZE])
{
  int revealed = hp_prediction_revealed (&state.prediction);

  buffer[0] = '\0';
  if (!state.prediction.is_on)
    return buffer;
  if (revealed == 0)
    snprintf (buffer, HP_WORDS_SIZE, "%s", _("Say 0 or 1 for each row, then reveal."));
  else
    /* Translators: how many rows were predicted right, and how many were revealed. */
    snprintf (buffer, HP_WORDS_SIZE, _("%d of %d predicted right"),
              hp_prediction_right (&state.prediction, state.neuron), revealed);
  return buffer;
}

char *
hp_words_match (HpState state, char buffer[HP_WORDS_SIZE])
{
  int matches;

  buffer[0] = '\0';
  if (state.prediction.is_on)
    return hp_words_tally (state, buffer);
  if (state.target == HP_GATE_NONE)
    return buffer;
  matches = hp_gate_matches (hp_neuron_gate (state.neuron), state.target);
  if (matches == HP_N_ROWS)
    /* Translators: %s is the target, the name of a gate. */
    snprintf (buffer, HP_WORDS_SIZE, _("All four rows match %s"), hp_gate_name (state.target));
  else
    /* Translators: %d counts rows, 0 to 3; %s is the target, the name of a gate. */
    snprintf (buffer, HP_WORDS_SIZE,
              ngettext ("%d of 4 rows matches %s", "%d of 4 rows match %s", (unsigned) matches),
              matches, hp_gate_name (state.target));
  return buffer;
}

void
hp_words_print_term (HpHundredths value, char term[2 * HP_HUNDREDTHS_SIZE])
{
  char number[HP_HUNDREDTHS_SIZE];

  sprintf (term, "%s%s", value < 0 ? " \u2212 " : " + ",
           hp_words_number (value < 0 ? -value : value, number));
}

char *
hp_words_terms (HpNeuron neuron, HpRow row, char buffer[HP_WORDS_SIZE])
{
  char bias[HP_HUNDREDTHS_SIZE], a[2 * HP_HUNDREDTHS_SIZE] = "", b[2 * HP_HUNDREDTHS_SIZE] = "";

  if (hp_row_a (row))
    hp_words_print_term (neuron.value[HP_W1], a);
  if (hp_row_b (row))
    hp_words_print_term (neuron.value[HP_W2], b);
  snprintf (buffer, HP_WORDS_SIZE, "%s%s%s", hp_words_number (neuron.value[HP_W0], bias), a, b);
  return buffer;
}

/* Enough for a distance in words. */
#define DISTANCE_SIZE 64

/* The distance of a row's point from the line: "0.24", "less than 0.01" if it is just off the line,
 * "0.00" if it is on it. */
static char *
print_distance (HpNeuron neuron, HpRow row, char distance[DISTANCE_SIZE])
{
  HpHundredths rounded = hp_boundary_rounded_distance (neuron, row);
  char number[HP_HUNDREDTHS_SIZE];

  if (rounded > 0 || hp_neuron_excess (neuron, row) == 0)
    return hp_words_number (rounded, distance);
  /* Translators: a distance, such as 0.01; it stands in the place of a number. */
  snprintf (distance, DISTANCE_SIZE, _("less than %s"), hp_words_number (1, number));
  return distance;
}

char *
hp_words_sum (HpNeuron neuron, const char *a, const char *b, char buffer[HP_WORDS_SIZE])
{
  char bias[HP_HUNDREDTHS_SIZE], w1[2 * HP_HUNDREDTHS_SIZE], w2[2 * HP_HUNDREDTHS_SIZE];

  hp_words_number (neuron.value[HP_W0], bias);
  hp_words_print_term (neuron.value[HP_W1], w1);
  hp_words_print_term (neuron.value[HP_W2], w2);
  snprintf (buffer, HP_WORDS_SIZE, "<i>z</i> = %s%s\u00b7%s%s\u00b7%s", bias, w1, a, w2, b);
  return buffer;
}

char *
hp_words_condition (HpNeuron neuron, char buffer[HP_WORDS_SIZE])
{
  char theta[HP_HUNDREDTHS_SIZE];

  hp_words_number (neuron.value[HP_THETA], theta);
  /* Translators: %s is the threshold; keep <i>z</i>. */
  snprintf (buffer, HP_WORDS_SIZE, _("fires when <i>z</i> \u2265 %s"), theta);
  return buffer;
}

char *
hp_words_margin (HpNeuron neuron, char buffer[HP_WORDS_SIZE])
{
  HpHundredths best = hp_boundary_best_margin (hp_neuron_gate (neuron));
  char margin_text[DISTANCE_SIZE], best_text[HP_HUNDREDTHS_SIZE];

  print_distance (neuron, hp_boundary_nearest (neuron), margin_text);
  if (best >= 0)
    /* Translators: two distances. */
    snprintf (buffer, HP_WORDS_SIZE, _("margin %s, best %s"), margin_text,
              hp_words_number (best, best_text));
  else
    /* Translators: a distance. */
    snprintf (buffer, HP_WORDS_SIZE, _("margin %s"), margin_text);
  return buffer;
}

void
hp_words_say (char buffer[HP_WORDS_SIZE], const char *format, ...)
{
  size_t length = strlen (buffer);
  va_list values;

  if (length > 0 && length + 1 < HP_WORDS_SIZE)
    {
      buffer[length++] = ' ';
      buffer[length] = '\0';
    }
  va_start (values, format);
  vsnprintf (buffer + length, HP_WORDS_SIZE - length, format, values);
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
say_line (HpNeuron neuron, char buffer[HP_WORDS_SIZE])
{
  char a[HP_HUNDREDTHS_SIZE], b[HP_HUNDREDTHS_SIZE];
  bool has_a = neuron.value[HP_W1] != 0, has_b = neuron.value[HP_W2] != 0;

  if (has_a && has_b)
    hp_words_say (buffer, _("The line crosses input A at %s and input B at %s."),
         print_crossing (neuron, HP_W1, a), print_crossing (neuron, HP_W2, b));
  else if (has_a)
    hp_words_say (buffer, _("The line is vertical at A = %s."),
                  print_crossing (neuron, HP_W1, a));
  else if (has_b)
    hp_words_say (buffer, _("The line is horizontal at B = %s."),
                  print_crossing (neuron, HP_W2, b));
  else if (hp_neuron_fires (neuron, 0))
    hp_words_say (buffer, _("w1 and w2 are 0, so there is no line: always 1."));
  else
    hp_words_say (buffer, _("w1 and w2 are 0, so there is no line: never 1."));
}

static void
say_nearest (HpNeuron neuron, char buffer[HP_WORDS_SIZE])
{
  HpRow row = hp_boundary_nearest (neuron);
  char away[DISTANCE_SIZE];

  if (neuron.value[HP_W1] == 0 && neuron.value[HP_W2] == 0)
    return;
  print_distance (neuron, row, away);
  if (hp_neuron_is_tie (neuron, row))
    hp_words_say (buffer, _("(%d, %d) is on the line, so it fires."), hp_row_a (row),
                  hp_row_b (row));
  else if (hp_neuron_fires (neuron, row))
    hp_words_say (buffer, _("(%d, %d) fires, nearest, %s away."), hp_row_a (row), hp_row_b (row),
                  away);
  else
    hp_words_say (buffer, _("(%d, %d) is silent, nearest, %s away."), hp_row_a (row),
                  hp_row_b (row), away);
}

/* hp_words_match () as a sentence. All rows are revealed here. */
static void
say_match (HpState state, char buffer[HP_WORDS_SIZE])
{
  int matches;

  if (state.prediction.is_on)
    /* Translators: how many rows were predicted right, and how many were revealed. */
    hp_words_say (buffer, _("%d of %d predicted right."),
                  hp_prediction_right (&state.prediction, state.neuron),
                  hp_prediction_revealed (&state.prediction));
  if (state.prediction.is_on || state.target == HP_GATE_NONE)
    return;
  matches = hp_gate_matches (hp_neuron_gate (state.neuron), state.target);
  if (matches == HP_N_ROWS)
    /* Translators: %s is the target, the name of a gate. */
    hp_words_say (buffer, _("All four rows match %s."), hp_gate_name (state.target));
  else
    hp_words_say (buffer,
                  /* Translators: %d counts rows, 0 to 3; %s is the target, the name of a gate. */
                  ngettext ("%d of 4 rows matches %s.", "%d of 4 rows match %s.",
                            (unsigned) matches),
                  matches, hp_gate_name (state.target));
}

/* Only the revealed rows, while predicting. */
static char *
say_masked (HpState state, char buffer[HP_WORDS_SIZE])
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if (hp_prediction_masks (&state.prediction, row))
      hp_words_say (buffer, _("(%d, %d) is not revealed yet."), hp_row_a (row), hp_row_b (row));
    else
      hp_words_say (buffer, hp_neuron_fires (state.neuron, row) ? _("(%d, %d) fires.")
                                                                : _("(%d, %d) is silent."),
                    hp_row_a (row), hp_row_b (row));
  return buffer;
}

char *
hp_words_boundary (HpState state, char buffer[HP_WORDS_SIZE])
{
  buffer[0] = '\0';
  if (hp_state_masks_any (state))
    return say_masked (state, buffer);
  /* Translators: the name of a gate, which is a sentence of its own here. */
  hp_words_say (buffer, _("%s."), hp_gate_name (hp_neuron_gate (state.neuron)));
  say_line (state.neuron, buffer);
  say_nearest (state.neuron, buffer);
  say_match (state, buffer);
  return buffer;
}

char *
hp_words_outputs (HpState state, char buffer[HP_WORDS_SIZE])
{
  HpGate gate = hp_neuron_gate (state.neuron);

  buffer[0] = '\0';
  if (hp_state_masks_any (state))
    return buffer;
  /* Translators: four outputs, 0 or 1, and the gate that they make. */
  snprintf (buffer, HP_WORDS_SIZE, _("Outputs %d %d %d %d: %s."), hp_gate_output (gate, 0),
            hp_gate_output (gate, 1), hp_gate_output (gate, 2), hp_gate_output (gate, 3),
            hp_gate_name (gate));
  return buffer;
}
