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

/* With the inputs of Y, and those of all others. */
static char *
describe_row (HpState state, HpRow row, bool is_of_y, const char *target)
{
  char z[HP_HUNDREDTHS_SIZE];
  /* Translators: A, B, z, then the output, then one of two sentences on the target or nothing. */
  const char *tie = is_of_y ? _("H1 %d, H2 %d: z %s, on the line, output %d. %s")
                            : _("A %d, B %d: z %s, on the line, output %d. %s");
  const char *other = is_of_y ? _("H1 %d, H2 %d: z %s, output %d. %s")
                              : _("A %d, B %d: z %s, output %d. %s");

  return g_strdup_printf (hp_neuron_is_tie (state.neuron, row) ? tie : other, hp_row_a (row),
                          hp_row_b (row), hp_words_number (hp_neuron_sum (state.neuron, row), z),
                          hp_neuron_fires (state.neuron, row), target);
}

char *
hp_words_row (HpState state, HpRow row, HpRole role)
{
  g_autofree char *target = describe_target (state, row);

  if (hp_prediction_masks (&state.prediction, row))
    return g_strdup_printf (_("A %d, B %d: not revealed yet"), hp_row_a (row), hp_row_b (row));
  return g_strchomp (describe_row (state, row, role == HP_ROLE_Y, target));
}

/* Takes the line. */
static void
append_line (GString *lines, char *line)
{
  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
  g_free (line);
}

char *
hp_words_learnt (HpState before, HpState after, HpRole role)
{
  GString *lines = g_string_new (NULL);

  if (hp_state_why_anew (before, after) == HP_ANEW_NOT
      && (before.learning.n != after.learning.n || before.learning.end != after.learning.end))
    {
      if (after.learning.n == before.learning.n + 1)
        append_line (lines, hp_words_step (after, role));
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
    append_line (lines, hp_words_row (after, row, HP_ROLE_ONE));
  else if (commit != before.prediction.commits[row] && commit != HP_COMMIT_NONE)
    /* Translators: the two inputs. */
    append_line (lines, g_strdup_printf (commit == HP_COMMIT_0 ? _("Predict 0 for A %d, B %d")
                                                               : _("Predict 1 for A %d, B %d"),
                                         hp_row_a (row), hp_row_b (row)));
}

/* While three neurons are in use, it is the output of the whole that is predicted. */
static HpState
get_row_state (const HpNetwork *network, HpRow row)
{
  return network->in_hand == HP_ROLE_ONE ? hp_network_state (network)
                                         : hp_network_row_state (network, row);
}

static void
append_result (GString *lines, const HpNetwork *network)
{
  HpState state = hp_network_state (network);
  bool is_one = network->in_hand == HP_ROLE_ONE;

  append_line (lines, hp_words_tally (&state.prediction, is_one ? hp_neuron_gate (state.neuron)
                                                                : hp_network_gate (network)));
}

char *
hp_words_predicted (const HpNetwork *before, const HpNetwork *after)
{
  GString *lines = g_string_new (NULL);
  HpState was = hp_network_state (before), is = hp_network_state (after);

  if (hp_prediction_equal (&was.prediction, &is.prediction) || before->in_hand != after->in_hand)
    return g_string_free (lines, FALSE);
  for (HpRow row = 0; row < HP_N_ROWS && is.prediction.is_on; row++)
    append_row (lines, get_row_state (before, row), get_row_state (after, row), row);
  if (lines->len == 0
      || hp_prediction_revealed (&is.prediction) > hp_prediction_revealed (&was.prediction))
    append_result (lines, after);
  if (!hp_state_masks_any (is))
    append_line (lines, after->in_hand == HP_ROLE_ONE ? hp_words_verdict (is)
                                                      : hp_words_network_verdict (after));
  return g_string_free (lines, FALSE);
}
