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

char *
hp_words_change (const HpPresentation *seen)
{
  static const char *const NAMES[] = { "w\u2080", "w\u2081", "w\u2082" };
  GString *words = g_string_new (NULL);
  char number[HP_HUNDREDTHS_SIZE];

  for (int weight = HP_W0; weight <= HP_W2; weight++)
    {
      HpHundredths change = seen->after.value[weight] - seen->before.value[weight];

      if (change != 0)
        g_string_append_printf (words, "%s%s %s%s", words->len > 0 ? ", " : "", NAMES[weight],
                                change > 0 ? "+" : "", hp_words_number (change, number));
    }
  if (words->len == 0)
    g_string_append (words, "\u2013");
  return g_string_free (words, FALSE);
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
