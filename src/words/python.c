/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "python.h"

#include <glib.h>

#define IMPORT "from decimal import Decimal  # exact, so that a sum can meet the threshold\n"

#define FUNCTION                                                                                   \
  "\n"                                                                                             \
  "\n"                                                                                             \
  "def %s_perceptron(%s, %s):\n"                                                                   \
  "    w0 = Decimal('%s')\n"                                                                       \
  "    w1 = Decimal('%s')\n"                                                                       \
  "    w2 = Decimal('%s')\n"                                                                       \
  "    z = w0 + w1 * %s + w2 * %s\n"                                                               \
  "    thresh = lambda x: 1 if x %s Decimal('%s') else 0\n"                                        \
  "    return z, thresh(z)\n"

#define NETWORK                                                                                    \
  "\n"                                                                                             \
  "\n"                                                                                             \
  "def network(a, b):\n"                                                                           \
  "    h1 = h1_perceptron(a, b)[1]\n"                                                              \
  "    h2 = h2_perceptron(a, b)[1]\n"                                                              \
  "    z, y = y_perceptron(h1, h2)\n"                                                              \
  "    return h1, h2, z, y\n"

/* The headings of what a call returns, the names for it, the call, and the names again. */
#define TABLE                                                                                      \
  "\n"                                                                                             \
  "\n"                                                                                             \
  "print('A', 'B', %s, sep='\\t')\n"                                                               \
  "for a, b in [(0, 0), (0, 1), (1, 0), (1, 1)]:\n"                                                \
  "    %s = %s(a, b)\n"                                                                            \
  "    print(a, b, %s, sep='\\t')\n"

#define TABLE_WITH_TARGET                                                                          \
  "\n"                                                                                             \
  "\n"                                                                                             \
  "print('A', 'B', %s, 'target', 'error', sep='\\t')\n"                                            \
  "for a, b, t in [(0, 0, %d), (0, 1, %d), (1, 0, %d), (1, 1, %d)]:\n"                             \
  "    %s = %s(a, b)\n"                                                                            \
  "    print(a, b, %s, t, t - y, sep='\\t')\n"

/* The inputs of Y are called after the neurons that they come from. */
static void
append_function (GString *text, const char *name, HpNeuron neuron, HpRole role)
{
  const char *first = role == HP_ROLE_Y ? "h1" : "x1", *second = role == HP_ROLE_Y ? "h2" : "x2";
  char numbers[HP_N_PARAMETERS][HP_HUNDREDTHS_SIZE];

  for (int i = 0; i < HP_N_PARAMETERS; i++)
    hp_hundredths_print (neuron.value[i], &HP_NUMERALS_PLAIN, numbers[i]);
  g_string_append_printf (text, FUNCTION, name, first, second, numbers[HP_W0], numbers[HP_W1],
                          numbers[HP_W2], first, second,
                          neuron.rule == HP_RULE_EXCEEDS ? ">" : ">=", numbers[HP_THETA]);
}

static void
append_table (GString *text, const char *headings, const char *names, const char *call, HpGate t)
{
  if (t == HP_GATE_NONE)
    g_string_append_printf (text, TABLE, headings, names, call, names);
  else
    g_string_append_printf (text, TABLE_WITH_TARGET, headings, hp_gate_output (t, 0),
                            hp_gate_output (t, 1), hp_gate_output (t, 2), hp_gate_output (t, 3),
                            names, call, names);
}

static const char *const NAMES[]
    = { [HP_ROLE_H1] = "h1", [HP_ROLE_H2] = "h2", [HP_ROLE_Y] = "y" };

/* The function is named after the gate that the neuron computes, unless that is still to be
 * predicted: "A AND NOT B" becomes "a_and_not_b". */
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
  GString *text = g_string_new (IMPORT);
  g_autofree char *name = make_name (state), *call = g_strconcat (name, "_perceptron", NULL);

  append_function (text, name, state.neuron, HP_ROLE_ONE);
  append_table (text, "'z', 'y'", "z, y", call, state.target);
  return g_string_free (text, FALSE);
}

char *
hp_network_python_text (const HpNetwork *network)
{
  GString *text = g_string_new (IMPORT);

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    append_function (text, NAMES[role], network->neuron[role].neuron, (HpRole) role);
  g_string_append (text, NETWORK);
  append_table (text, "'H1', 'H2', 'z', 'y'", "h1, h2, z, y", "network", network->target);
  return g_string_free (text, FALSE);
}

char **
hp_python_function_lines (const HpNetwork *network)
{
  HpRole role = network->in_hand;
  HpState state = hp_network_shown_state (network);
  g_autofree char *name = role == HP_ROLE_ONE ? make_name (state) : g_strdup (NAMES[role]);
  GString *text = g_string_new (NULL);
  char **lines;

  append_function (text, name, state.neuron, role);
  lines = g_strsplit (g_strstrip (text->str), "\n", -1);
  g_string_free (text, TRUE);
  return lines;
}
