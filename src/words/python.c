/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fills the neuron's numbers into a template.
 */
#include "python.h"

#include <glib.h>

/* Named after the gate that the neuron computes, unless that is still to be predicted. */
#define IMPORT                                                                                     \
  "from decimal import Decimal  # exact, so that a sum can meet the threshold\n"                   \
  "\n"                                                                                             \
  "\n"

#define FUNCTION                                                                                   \
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

#define NETWORK_TABLE                                                                              \
  "print('A', 'B', 'H1', 'H2', 'z', 'y', sep='\\t')\n"                                             \
  "for a, b in [(0, 0), (0, 1), (1, 0), (1, 1)]:\n"                                                \
  "    h1, h2 = h1_perceptron(a, b)[1], h2_perceptron(a, b)[1]\n"                                  \
  "    z, y = y_perceptron(h1, h2)\n"                                                              \
  "    print(a, b, h1, h2, z, y, sep='\\t')\n"

#define NETWORK_TABLE_WITH_TARGET                                                                  \
  "print('A', 'B', 'H1', 'H2', 'z', 'y', 'target', 'error', sep='\\t')\n"                         \
  "for a, b, t in [(0, 0, %d), (0, 1, %d), (1, 0, %d), (1, 1, %d)]:\n"                             \
  "    h1, h2 = h1_perceptron(a, b)[1], h2_perceptron(a, b)[1]\n"                                  \
  "    z, y = y_perceptron(h1, h2)\n"                                                              \
  "    print(a, b, h1, h2, z, y, t, t - y, sep='\\t')\n"

/* "A AND NOT B" becomes "a_and_not_b". */
static char *
make_name (HpState state)
{
  if (hp_state_masks_any (state))
    return g_strdup ("neuron");
  return g_strdelimit (g_ascii_strdown (hp_gate_name (hp_neuron_gate (state.neuron)), -1), " ",
                       '_');
}

static char *
write_function (HpNeuron neuron, const char *name)
{
  char numbers[HP_N_PARAMETERS][HP_HUNDREDTHS_SIZE];

  for (int i = 0; i < HP_N_PARAMETERS; i++)
    hp_hundredths_print (neuron.value[i], &HP_NUMERALS_PLAIN, numbers[i]);
  return g_strdup_printf (FUNCTION, name, numbers[HP_W0], numbers[HP_W1], numbers[HP_W2],
                          neuron.rule == HP_RULE_EXCEEDS ? ">" : ">=", numbers[HP_THETA]);
}

char *
hp_python_text (HpState state)
{
  g_autofree char *name = make_name (state), *function = NULL, *table = NULL;
  HpGate t = state.target;

  function = write_function (state.neuron, name);
  if (t == HP_GATE_NONE)
    table = g_strdup_printf (TABLE, name);
  else
    table = g_strdup_printf (TABLE_WITH_TARGET, hp_gate_output (t, 0), hp_gate_output (t, 1),
                             hp_gate_output (t, 2), hp_gate_output (t, 3), name);
  return g_strconcat (IMPORT, function, table, NULL);
}

char *
hp_python_network_text (const HpNetwork *network)
{
  g_autofree char *h1 = write_function (network->neuron[HP_ROLE_H1].neuron, "h1");
  g_autofree char *h2 = write_function (network->neuron[HP_ROLE_H2].neuron, "h2");
  g_autofree char *y = write_function (network->neuron[HP_ROLE_Y].neuron, "y"), *table = NULL;
  HpGate t = network->target;

  if (t == HP_GATE_NONE)
    table = g_strdup (NETWORK_TABLE);
  else
    table = g_strdup_printf (NETWORK_TABLE_WITH_TARGET, hp_gate_output (t, 0),
                             hp_gate_output (t, 1), hp_gate_output (t, 2), hp_gate_output (t, 3));
  return g_strconcat (IMPORT, h1, h2, y, table, NULL);
}
