/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences about learning.
 */
#include "words.h"

#include <glib/gi18n.h>

char *
hp_words_presented_sum (const HpPresentation *seen)
{
  g_autofree char *terms = hp_words_terms (seen->before, seen->row);
  char sum[HP_HUNDREDTHS_SIZE];

  return g_strdup_printf ("%s = %s", terms, hp_words_number (seen->z, sum));
}

static const char *const NAMES[] = { "w\u2080", "w\u2081", "w\u2082" };

static HpHundredths
get_change (const HpPresentation *seen, int weight)
{
  return seen->after.value[weight] - seen->before.value[weight];
}

char *
hp_words_change (const HpPresentation *seen)
{
  GString *words = g_string_new (NULL);
  char number[HP_HUNDREDTHS_SIZE];

  for (int weight = HP_W0; weight <= HP_W2; weight++)
    {
      HpHundredths change = get_change (seen, weight);

      if (change != 0)
        g_string_append_printf (words, "%s%s %s%s", words->len > 0 ? ", " : "", NAMES[weight],
                                change > 0 ? "+" : "", hp_words_number (change, number));
    }
  if (words->len == 0)
    g_string_append (words, "\u2013");
  return g_string_free (words, FALSE);
}

/* All changes of a presentation are the same. */
static char *
describe_correction (const HpPresentation *seen, const char *row)
{
  const char *names[3] = { NULL };
  char number[HP_HUNDREDTHS_SIZE + 2] = "+";
  HpHundredths change = 0;
  int n = 0;

  for (int weight = HP_W0; weight <= HP_W2; weight++)
    if (get_change (seen, weight) != 0)
      {
        change = get_change (seen, weight);
        names[n++] = NAMES[weight];
      }
  hp_words_number (change, number + (change > 0));
  if (n == 1)
    /* Translators: the row, its target, its output, a weight and its change: "(0, 0): wanted 0, got
     * 1, so w0 -0.10." */
    return g_strdup_printf (_("%s: wanted %d, got %d, so %s %s."), row, seen->target, seen->output,
                            names[0], number);
  if (n == 2)
    /* Translators: the same with two weights, each of which changes by this much. */
    return g_strdup_printf (_("%s: wanted %d, got %d, so %s and %s %s."), row, seen->target,
                            seen->output, names[0], names[1], number);
  /* Translators: the same with three weights. */
  return g_strdup_printf (_("%s: wanted %d, got %d, so %s, %s and %s %s."), row, seen->target,
                          seen->output, names[0], names[1], names[2], number);
}

/* The row's inputs have names of their own in Y. */
char *
hp_words_step (HpState state, HpRole role)
{
  g_autofree char *row = NULL;
  HpPresentation seen;

  if (state.learning.n == 0)
    return g_strdup ("");
  seen = hp_state_last_presentation (&state);
  /* Translators: the two inputs of the neuron Y, 0 or 1. */
  row = g_strdup_printf (role == HP_ROLE_Y ? _("H1 %d, H2 %d") : "(%d, %d)", hp_row_a (seen.row),
                         hp_row_b (seen.row));
  if (!hp_neuron_equal (seen.before, seen.after))
    return describe_correction (&seen, row);
  if (seen.error != 0)
    /* Translators: the row, its target and its output. */
    return g_strdup_printf (_("%s: wanted %d, got %d, but the bias is fixed."),
                            row, seen.target, seen.output);
  /* Translators: the row, its target and its output. */
  return g_strdup_printf (_("%s: wanted %d, got %d, so nothing changes."), row, seen.target,
                          seen.output);
}

static const char *
get_words_before_learning (HpAnew anew)
{
  switch (anew)
    {
    case HP_ANEW_NEURON:
      return _("The neuron changed, so learning starts again from here.");
    case HP_ANEW_TARGET:
      return _("The target changed, so learning starts again from here.");
    case HP_ANEW_RATE:
      return _("The rate changed, so learning starts again from here.");
    case HP_ANEW_WAY:
      return _("The way to learn changed, so learning starts again from here.");
    case HP_ANEW_NOT:
    case HP_N_ANEW:
      break;
    }
  return _("Press Step: the neuron looks at one row and corrects itself.");
}

/* A loop of more than one epoch is possible for all that is known, but none has been found. */
static char *
describe_loop (const HpLearning *learning)
{
  int epochs = hp_learning_epochs (learning);

  if (learning->round <= 1)
    /* Translators: %d counts epochs. */
    return g_strdup_printf (
        _("Epoch %d ended on the weights it began with: learning will loop forever."), epochs);
  /* Translators: the numbers of two epochs. */
  return g_strdup_printf (
      _("Epoch %d ended on the weights epoch %d began with: learning will loop forever."), epochs,
      epochs - learning->round + 1);
}

char *
hp_words_learning (HpState state, HpAnew anew)
{
  const HpLearning *learning = &state.learning;
  unsigned long corrections = (unsigned long) learning->corrections;

  if (state.target == HP_GATE_NONE)
    return g_strdup (_("Choose a target to learn."));
  if (learning->end == HP_LEARNING_CONVERGED && corrections == 0)
    return g_strdup (_("All four right: nothing to correct."));
  if (learning->end == HP_LEARNING_CONVERGED)
    /* Translators: %d counts corrections. */
    return g_strdup_printf (ngettext ("All four right after %d correction.",
                                      "All four right after %d corrections.", corrections),
                            learning->corrections);
  if (learning->end == HP_LEARNING_OUT_OF_RANGE)
    return g_strdup (_("Stopped: the next correction would take a weight out of range."));
  if (learning->n >= HP_LEARNING_MAX)
    /* Translators: %d counts rows shown to the neuron. */
    return g_strdup_printf (_("Stopped after %d rows, the most that the ledger can hold."),
                            learning->n);
  if (learning->end == HP_LEARNING_LOOPS)
    return describe_loop (learning);
  if (learning->n == 0)
    return g_strdup (get_words_before_learning (anew));
  /* Translators: the first %d is the number of the epoch, the second counts corrections. */
  return g_strdup_printf (ngettext ("Epoch %d, %d correction.", "Epoch %d, %d corrections.",
                                    corrections),
                          hp_learning_epochs (learning), learning->corrections);
}

char *
hp_words_training (HpState state)
{
  char order[HP_ORDER_SIZE];
  g_auto (GStrv) rows = g_strsplit (hp_order_print (state.order, order), ",", -1);
  g_autofree char *list = g_strjoinv (", ", rows);

  if (state.order == 0)
    return g_strdup (state.fixed_bias ? _("Bias fixed.") : "");
  /* Translators: %s is the four rows by their inputs, such as "11, 10, 01, 00". */
  return g_strdup_printf (state.fixed_bias ? _("Bias fixed, rows in the order %s.")
                                           : _("Rows in the order %s."), list);
}

char *
hp_words_bound (HpState state)
{
  int bound = hp_state_learning_bound (&state);

  if (state.target == HP_GATE_NONE)
    return g_strdup ("");
  if (state.fixed_bias)
    /* Translators: Novikoff proved the bound. */
    return g_strdup (_("No bound: Novikoff's holds only if the bias is learned."));
  if (bound < 0)
    /* Translators: %s is XOR or XNOR. */
    return g_strdup_printf (_("No bound: one neuron can't be %s."), hp_gate_name (state.target));
  /* Translators: %d counts corrections. Novikoff proved the bound. */
  return g_strdup_printf (ngettext ("At most %d correction from this start (Novikoff).",
                                    "At most %d corrections from this start (Novikoff).",
                                    (unsigned long) bound),
                          bound);
}
