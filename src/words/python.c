/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fills the neuron's numbers into a template.
 */
#include "python.h"

#include <glib.h>

/* Named after the gate that the neuron computes, unless that is still to be predicted. */
#define FUNCTION                                                                                   \
  "from decimal import Decimal  # exact, so that a sum can meet the threshold\n"                   \
  "\n"                                                                                             \
  "\n"                                                                                             \
  "def %s_perceptron(x1, x2):\n"                                                                   \
  "    w0 = Decimal('%s')\n"                                                                       \
  "    w1 = Decimal('%s')\n"                                                                       \
  "    w2 = Decimal('%s')\n"                                                                       \
  "    z = w0 + w1 * x1 + w2 * x2\n"                                                               \
  "    thresh = lambda x: 1 if x %s Decimal('%s') else 0\n"                                        \
  "    return z, thresh(z)\n"                                                                      \
  "\n"                                                                                             \
  "\n"

#define TABLE                                                                                      \
  "print('A', 'B', 'z', 'y', sep='\\t')\n"                                                         \
  "for a, b in [(0, 0), (0, 1), (1, 0), (1, 1)]:\n"                                                \
  "    z, y = %s_perceptron(a, b)\n"                                                               \
  "    print(a, b, z, y, sep='\\t')\n"

#define TABLE_WITH_TARGET                                                                          \
  "print('A', 'B', 'z', 'y', 'target', 'error', sep='\\t')\n"                                      \
  "for a, b, t in [(0, 0, %d), (0, 1, %d), (1, 0, %d), (1, 1, %d)]:\n"                             \
  "    z, y = %s_perceptron(a, b)\n"                                                               \
  "    print(a, b, z, y, t, t - y, sep='\\t')\n"

/* "A AND NOT B" becomes "a_and_not_b". */
static char *
make_name (HpState state)
{
  if (hp_state_masks_any (state))
    return g_strdup ("neuron");
  return g_strdelimit (g_ascii_strdown (hp_gate_name (hp_neuron_gate (state.neuron)), -1), " ",
                       '_');
}

char *
hp_python_text (HpState state)
{
  g_autofree char *name = make_name (state), *function = NULL, *table = NULL;
  char numbers[HP_N_PARAMETERS][HP_HUNDREDTHS_SIZE];
  HpGate t = state.target;

  for (int i = 0; i < HP_N_PARAMETERS; i++)
    hp_hundredths_print (state.neuron.value[i], &HP_NUMERALS_PLAIN, numbers[i]);
  function = g_strdup_printf (FUNCTION, name, numbers[HP_W0], numbers[HP_W1], numbers[HP_W2],
                              state.neuron.rule == HP_RULE_EXCEEDS ? ">" : ">=",
                              numbers[HP_THETA]);
  if (t == HP_GATE_NONE)
    table = g_strdup_printf (TABLE, name);
  else
    table = g_strdup_printf (TABLE_WITH_TARGET, hp_gate_output (t, 0), hp_gate_output (t, 1),
                             hp_gate_output (t, 2), hp_gate_output (t, 3), name);
  return g_strconcat (function, table, NULL);
}
