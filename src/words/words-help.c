/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Help on the way to a goal, sentence by sentence.
 */
#include "words.h"
#include "core/hint.h"

#include <glib/gi18n.h>

static const char *const SYMBOLS[] = { "w\u2080", "w\u2081", "w\u2082", "\u03b8" };

/* "w0 -0.10, w1 +0.05": all that move. */
static char *
list_moves (const HpHelp *help)
{
  GString *list = g_string_new (NULL);
  char number[HP_HUNDREDTHS_SIZE];

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    if (help->moves[parameter] != 0)
      g_string_append_printf (list, "%s%s %s%s", list->len > 0 ? ", " : "", SYMBOLS[parameter],
                              help->moves[parameter] > 0 ? "+" : "",
                              hp_words_number (help->moves[parameter], number));
  return g_string_free (list, FALSE);
}

/* "w0 = 0.50, w1 = -0.60": all four, so that it holds wherever they are now. */
static char *
list_answer (const HpHelp *help)
{
  GString *list = g_string_new (NULL);
  char number[HP_HUNDREDTHS_SIZE];

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    g_string_append_printf (list, "%s%s = %s", parameter > 0 ? ", " : "", SYMBOLS[parameter],
                            hp_words_number (help->answer.value[parameter], number));
  return g_string_free (list, FALSE);
}

/* The reason is given where it is one: the nearest answer may lie elsewhere than the hints say. */
static char *
describe_way (const HpHelp *help, const char *symbol)
{
  int notches = hp_hint_notches (help->neuron, help->gate, help->parameter);

  if (help->moves[help->parameter] > 0)
    return g_strdup_printf (notches > 0
                                /* Translators: %s is a weight, such as w1, or theta. */
                                ? _("Raise %s: the wrong rows together ask for more.")
                                /* Translators: %s is a weight, such as w1, or theta. */
                                : _("Raise %s."),
                            symbol);
  return g_strdup_printf (notches < 0
                              /* Translators: %s is a weight, such as w1, or theta. */
                              ? _("Lower %s: the wrong rows together ask for less.")
                              /* Translators: %s is a weight, such as w1, or theta. */
                              : _("Lower %s."),
                          symbol);
}

static char *
describe_step (const HpHelp *help, HpHelpStep step)
{
  const char *symbol = SYMBOLS[help->parameter];
  g_autofree char *list = NULL;

  switch (step)
    {
    case HP_HELP_STEP_GATE:
      /* Translators: the name of a neuron and that of a gate, such as H2 and NAND. */
      return g_strdup_printf (_("%s has to become %s."), HP_ROLE_NAMES[help->role],
                              hp_gate_name (help->gate));
    case HP_HELP_STEP_WHICH:
      /* Translators: %s is a weight, such as w1, or theta. */
      return g_strdup_printf (_("Start with %s."), symbol);
    case HP_HELP_STEP_WAY:
      return describe_way (help, symbol);
    case HP_HELP_STEP_STRENGTH:
      list = list_moves (help);
      /* Translators: %s is a list, such as w0 +0.10, w1 -0.05. */
      return g_strdup_printf (_("All at once: %s. Then look again. One at a time can go round "
                                "forever."), list);
    case HP_HELP_STEP_ANSWER:
      break;
    }
  list = list_answer (help);
  /* Translators: %s is a list of numbers, such as w0 = 0.50, w1 = -0.60. */
  return g_strdup_printf (_("One answer: %s."), list);
}

static char *
describe_kind (const HpHelp *help)
{
  switch (help->kind)
    {
    case HP_HELP_TAKE:
      /* Translators: the name of a neuron, such as H2. */
      return g_strdup_printf (_("Take %s in hand: it has to change."), HP_ROLE_NAMES[help->role]);
    case HP_HELP_LEARN:
      return g_strdup (_("The numbers are locked, but the neuron can learn: press Run."));
    case HP_HELP_IMPOSSIBLE:
      if (help->is_part || hp_gate_is_reachable (help->gate))
        return g_strdup (_("With what is locked here, no setting reaches this goal."));
      /* Translators: %s is XOR or XNOR. */
      return g_strdup_printf (_("No setting helps: one neuron can't be %s."),
                              hp_gate_name (help->gate));
    case HP_HELP_NONE:
    case HP_HELP_CHANGE:
      break;
    }
  return g_strdup ("");
}

/* w0 and theta that are linked move together, which changes nothing. */
char *
hp_words_help (const HpHelp *help, int index, bool is_linked)
{
  g_autofree char *words = help->kind == HP_HELP_CHANGE
                               ? describe_step (help, hp_help_step (help, index))
                               : describe_kind (help);

  if (help->kind != HP_HELP_CHANGE)
    return g_steal_pointer (&words);
  if (is_linked && (help->moves[HP_W0] != 0 || help->moves[HP_THETA] != 0)
      && hp_help_step (help, index) > HP_HELP_STEP_WAY)
    /* Translators: the number of a step of help, of how many; then its sentence. */
    return g_strdup_printf (_("Help %d of %d: unlink w\u2080 and \u03b8 first. %s"), index + 1,
                            hp_help_n_steps (help), words);
  /* Translators: the number of a step of help, of how many; then its sentence. */
  return g_strdup_printf (_("Help %d of %d: %s"), index + 1, hp_help_n_steps (help), words);
}
