/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows in words, and what a screen reader says when learning or a prediction goes on.
 */
#include "words.h"

#include <glib/gi18n.h>

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
hp_words_row (HpState state, HpRow row)
{
  g_autofree char *target = describe_target (state, row);
  char z[HP_HUNDREDTHS_SIZE];

  if (hp_prediction_masks (&state.prediction, row))
    return g_strdup_printf (_("A %d, B %d: not revealed yet"), hp_row_a (row), hp_row_b (row));
  /* Translators: A, B, z, then the output, then one of two sentences on the target or nothing. */
  return g_strchomp (g_strdup_printf (hp_neuron_is_tie (state.neuron, row)
                                          ? _("A %d, B %d: z %s, on the line, output %d. %s")
                                          : _("A %d, B %d: z %s, output %d. %s"),
                                      hp_row_a (row), hp_row_b (row),
                                      hp_words_number (hp_neuron_sum (state.neuron, row), z),
                                      hp_neuron_fires (state.neuron, row), target));
}

/* Takes the line. */
static void
append_line (GString *lines, char *line)
{
  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
  g_free (line);
}

static void
append_presentation (GString *lines, HpState before, HpState after)
{
  bool out_of_range = false;
  HpPresentation seen
      = hp_state_present (&before, before.neuron, after.learning.n, &out_of_range);

  append_line (lines, hp_words_row (before, seen.row));
  if (seen.error != 0)
    append_line (lines, hp_words_change (&seen));
}

char *
hp_words_learnt (HpState before, HpState after)
{
  GString *lines = g_string_new (NULL);

  if (hp_state_why_anew (before, after) == HP_ANEW_NOT
      && (before.learning.n != after.learning.n || before.learning.end != after.learning.end))
    {
      if (after.learning.n == before.learning.n + 1)
        append_presentation (lines, before, after);
      append_line (lines, hp_words_learning (after, HP_ANEW_NOT));
    }
  return g_string_free (lines, FALSE);
}

static void
append_row (GString *lines, HpState before, HpState after, HpRow row)
{
  HpCommit commit = after.prediction.commits[row];

  if (hp_prediction_masks (&before.prediction, row)
      && !hp_prediction_masks (&after.prediction, row))
    append_line (lines, hp_words_row (after, row));
  else if (commit != before.prediction.commits[row] && commit != HP_COMMIT_NONE)
    /* Translators: the two inputs. */
    append_line (lines, g_strdup_printf (commit == HP_COMMIT_0 ? _("Predict 0 for A %d, B %d")
                                                               : _("Predict 1 for A %d, B %d"),
                                         hp_row_a (row), hp_row_b (row)));
}

char *
hp_words_predicted (HpState before, HpState after)
{
  GString *lines = g_string_new (NULL);

  if (hp_prediction_equal (&before.prediction, &after.prediction))
    return g_string_free (lines, FALSE);
  for (HpRow row = 0; row < HP_N_ROWS && after.prediction.is_on; row++)
    append_row (lines, before, after, row);
  if (lines->len == 0
      || hp_prediction_revealed (&after.prediction) > hp_prediction_revealed (&before.prediction))
    append_line (lines, hp_words_tally (after));
  if (!hp_state_masks_any (after))
    append_line (lines, hp_words_verdict (after));
  return g_string_free (lines, FALSE);
}
