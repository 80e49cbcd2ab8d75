/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows in words, and what a screen reader says when learning or a prediction goes on.
 */
#include "words.h"

#include <glib/gi18n.h>
#include <stdio.h>

static char *
describe_target (HpState state, HpRow row)
{
  if (state.target == HP_GATE_NONE || state.prediction.is_on)
    return g_strdup ("");
  if (hp_neuron_error (state.neuron, state.target, row) == 0)
    return g_strdup (_("Matches the target."));
  return g_strdup_printf (_("Wrong: should be %d."), hp_gate_output (state.target, row));
}

char *
hp_words_row (HpState state, HpRow row, char buffer[HP_WORDS_SIZE])
{
  gboolean tie = hp_neuron_is_tie (state.neuron, row);
  g_autofree char *target = describe_target (state, row);
  char z[HP_HUNDREDTHS_SIZE];
  /* Translators: A, B, z, then the output, then one of two sentences on the target or nothing. */
  const char *format = tie ? _("A %d, B %d: z %s, on the line, output %d. %s")
                           : _("A %d, B %d: z %s, output %d. %s");

  if (hp_prediction_masks (&state.prediction, row))
    snprintf (buffer, HP_WORDS_SIZE, _("A %d, B %d: not revealed yet"), hp_row_a (row),
              hp_row_b (row));
  else
    snprintf (buffer, HP_WORDS_SIZE, format, hp_row_a (row), hp_row_b (row),
              hp_words_number (hp_neuron_sum (state.neuron, row), z),
              hp_neuron_fires (state.neuron, row), target);
  return g_strchomp (buffer);
}

static void
append_line (GString *lines, const char *line)
{
  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

static void
append_presentation (GString *lines, HpState before, HpState after)
{
  bool out_of_range = false;
  HpPresentation seen = hp_learning_present (before.neuron, before.target, before.rate,
                                             after.learning.n, &out_of_range);
  char words[HP_WORDS_SIZE];

  append_line (lines, hp_words_row (before, seen.row, words));
  if (seen.error != 0)
    append_line (lines, hp_words_change (&seen, words));
}

char *
hp_words_learnt (HpState before, HpState after)
{
  GString *lines = g_string_new (NULL);
  char words[HP_WORDS_SIZE];

  if (hp_state_why_anew (before, after) == HP_ANEW_NOT
      && (before.learning.n != after.learning.n || before.learning.end != after.learning.end))
    {
      if (after.learning.n == before.learning.n + 1)
        append_presentation (lines, before, after);
      append_line (lines, hp_words_learning (after, HP_ANEW_NOT, words));
    }
  return g_string_free (lines, FALSE);
}

static void
append_row (GString *lines, HpState before, HpState after, HpRow row)
{
  HpCommit commit = after.prediction.commits[row];
  char words[HP_WORDS_SIZE];

  if (hp_prediction_masks (&before.prediction, row)
      && !hp_prediction_masks (&after.prediction, row))
    append_line (lines, hp_words_row (after, row, words));
  else if (commit != before.prediction.commits[row] && commit != HP_COMMIT_NONE)
    {
      /* Translators: the two inputs. */
      snprintf (words, sizeof words, commit == HP_COMMIT_0 ? _("Predict 0 for A %d, B %d")
                                                           : _("Predict 1 for A %d, B %d"),
                hp_row_a (row), hp_row_b (row));
      append_line (lines, words);
    }
}

char *
hp_words_predicted (HpState before, HpState after)
{
  GString *lines = g_string_new (NULL);
  char words[HP_WORDS_SIZE];

  if (hp_prediction_equal (&before.prediction, &after.prediction))
    return g_string_free (lines, FALSE);
  for (HpRow row = 0; row < HP_N_ROWS && after.prediction.is_on; row++)
    append_row (lines, before, after, row);
  if (lines->len == 0
      || hp_prediction_revealed (&after.prediction) > hp_prediction_revealed (&before.prediction))
    append_line (lines, after.prediction.is_on ? hp_words_tally (after, words) : "");
  if (!hp_state_masks_any (after))
    append_line (lines, hp_words_verdict (after, words));
  return g_string_free (lines, FALSE);
}
