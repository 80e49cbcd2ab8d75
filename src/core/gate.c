/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The 16 gates as four-bit numbers.
 */
#include "gate.h"

static const char *const NAMES[HP_N_GATES] = {
  "FALSE", "AND",  "A AND NOT B", "A",           "B AND NOT A", "B",           "XOR",  "OR",
  "NOR",   "XNOR", "NOT B",       "A OR NOT B",  "NOT A",       "B OR NOT A",  "NAND", "TRUE",
};

const char *
hp_gate_name (HpGate gate)
{
  return NAMES[gate];
}

static char
upper (char letter)
{
  return letter >= 'a' && letter <= 'z' ? (char) (letter - 'a' + 'A') : letter;
}

/* Like strcasecmp () == 0, but for ASCII in every locale, so that a Turkish i changes no gate. */
static bool
same_name (const char *one, const char *other)
{
  for (; *one != '\0' && upper (*one) == upper (*other); one++)
    other++;
  return *one == '\0' && *other == '\0';
}

HpGate
hp_gate_from_name (const char *name)
{
  for (int gate = 0; gate < HP_N_GATES; gate++)
    if (same_name (name, NAMES[gate]))
      return (HpGate) gate;
  return HP_GATE_NONE;
}

bool
hp_gate_is_reachable (HpGate gate)
{
  return gate != HP_GATE_XOR && gate != HP_GATE_XNOR;
}

int
hp_gate_matches (HpGate gate, HpGate other)
{
  int matches = 0;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    matches += hp_gate_output (gate, row) == hp_gate_output (other, row);
  return matches;
}
