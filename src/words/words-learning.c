/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences about learning.
 */
#include "words.h"

#include <glib/gi18n.h>
#include <stdio.h>

char *
hp_words_presented_sum (const HpPresentation *seen, char buffer[HP_WORDS_SIZE])
{
  char terms[HP_WORDS_SIZE], sum[HP_HUNDREDTHS_SIZE];

  snprintf (buffer, HP_WORDS_SIZE, "%s = %s", hp_words_terms (seen->before, seen->row, terms),
            hp_words_number (seen->z, sum));
  return buffer;
}

char *
hp_words_change (const HpPresentation *seen, char buffer[HP_WORDS_SIZE])
{
  static const char *const NAMES[] = { "w\u2080", "w\u2081", "w\u2082" };
  char number[HP_HUNDREDTHS_SIZE];
  size_t length = 0;

  snprintf (buffer, HP_WORDS_SIZE, "\u2013");
  for (int weight = HP_W0; weight <= HP_W2; weight++)
    {
      HpHundredths change = seen->after.value[weight] - seen->before.value[weight];

      if (change != 0)
        length += (size_t) snprintf (buffer + length, HP_WORDS_SIZE - length, "%s%s %s%s",
                                     length > 0 ? ", " : "", NAMES[weight], change > 0 ? "+" : "",
                                     hp_words_number (change, number));
    }
  return buffer;
}

static char *
say_converged (const HpLearning *learning, char buffer[HP_WORDS_SIZE])
{
  if (learning->corrections == 0)
    snprintf (buffer, HP_WORDS_SIZE, _("All four right: nothing to correct."));
  else
    /* Translators: %d counts corrections. */
    snprintf (buffer, HP_WORDS_SIZE,
              ngettext ("All four right after %d correction.",
                        "All four right after %d corrections.",
                        (unsigned long) learning->corrections),
              learning->corrections);
  return buffer;
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
    case HP_ANEW_NOT:
      break;
    }
  return _("Press Step: the neuron looks at one row and corrects itself.");
}

char *
hp_words_learning (HpState state, HpAnew anew, char buffer[HP_WORDS_SIZE])
{
  const HpLearning *learning = &state.learning;

  if (state.target == HP_GATE_NONE)
    snprintf (buffer, HP_WORDS_SIZE, _("Choose a target to learn."));
  else if (learning->end == HP_LEARNING_CONVERGED)
    say_converged (learning, buffer);
  else if (learning->end == HP_LEARNING_OUT_OF_RANGE)
    snprintf (buffer, HP_WORDS_SIZE,
              _("Stopped: the next correction would take a weight out of range."));
  else if (learning->n >= HP_LEARNING_MAX)
    /* Translators: %d counts rows shown to the neuron. */
    snprintf (buffer, HP_WORDS_SIZE,
              _("Stopped after %d rows, the most that the ledger can hold."), learning->n);
  else if (learning->end == HP_LEARNING_LOOPS)
    /* Translators: %d counts epochs. */
    snprintf (buffer, HP_WORDS_SIZE,
              _("Epoch %d ended on the weights it began with: learning will loop forever."),
              hp_learning_epochs (learning));
  else if (learning->n == 0)
    snprintf (buffer, HP_WORDS_SIZE, "%s", get_words_before_learning (anew));
  else
    /* Translators: the first %d is the number of the epoch, the second counts corrections. */
    snprintf (buffer, HP_WORDS_SIZE,
              ngettext ("Epoch %d, %d correction.", "Epoch %d, %d corrections.",
                        (unsigned long) learning->corrections),
              hp_learning_epochs (learning), learning->corrections);
  return buffer;
}

char *
hp_words_bound (HpState state, char buffer[HP_WORDS_SIZE])
{
  int bound = hp_learning_bound (state.learning.start, state.target, state.rate);

  if (state.target == HP_GATE_NONE)
    buffer[0] = '\0';
  else if (bound < 0)
    /* Translators: %s is XOR or XNOR. */
    snprintf (buffer, HP_WORDS_SIZE, _("No bound: one neuron can't be %s."),
              hp_gate_name (state.target));
  else
    /* Translators: %d counts corrections. Novikoff proved the bound. */
    snprintf (buffer, HP_WORDS_SIZE,
              ngettext ("At most %d correction from this start (Novikoff).",
                        "At most %d corrections from this start (Novikoff).",
                        (unsigned long) bound), bound);
  return buffer;
}
