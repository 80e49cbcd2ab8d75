/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the 16 gates: names, outputs, and which of them one neuron can be.
 */
#include "core/gate.h"
#include "testing.h"

#include <string.h>

/* The table of the specification: outputs for (0,0), (0,1), (1,0), (1,1). */
typedef struct
{
  const char *name;
  HpGate gate;
  const char *outputs;
} GateRow;

static const GateRow GATE_ROWS[] = {
  { "FALSE", HP_GATE_FALSE, "0000" },
  { "AND", HP_GATE_AND, "0001" },
  { "A AND NOT B", HP_GATE_A_AND_NOT_B, "0010" },
  { "A", HP_GATE_A, "0011" },
  { "B AND NOT A", HP_GATE_B_AND_NOT_A, "0100" },
  { "B", HP_GATE_B, "0101" },
  { "XOR", HP_GATE_XOR, "0110" },
  { "OR", HP_GATE_OR, "0111" },
  { "NOR", HP_GATE_NOR, "1000" },
  { "XNOR", HP_GATE_XNOR, "1001" },
  { "NOT B", HP_GATE_NOT_B, "1010" },
  { "A OR NOT B", HP_GATE_A_OR_NOT_B, "1011" },
  { "NOT A", HP_GATE_NOT_A, "1100" },
  { "B OR NOT A", HP_GATE_B_OR_NOT_A, "1101" },
  { "NAND", HP_GATE_NAND, "1110" },
  { "TRUE", HP_GATE_TRUE, "1111" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (GATE_ROWS) == HP_N_GATES);

static void
test_rows (void)
{
  g_assert_cmpint (hp_row_a (0) * 10 + hp_row_b (0), ==, 0);
  g_assert_cmpint (hp_row_a (1) * 10 + hp_row_b (1), ==, 1);
  g_assert_cmpint (hp_row_a (2) * 10 + hp_row_b (2), ==, 10);
  g_assert_cmpint (hp_row_a (3) * 10 + hp_row_b (3), ==, 11);
}

static void
test_outputs (gconstpointer data)
{
  const GateRow *known = data;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    g_assert_cmpint (hp_gate_output (known->gate, row), ==, known->outputs[row] - '0');
}

static void
test_name (gconstpointer data)
{
  const GateRow *known = data;
  g_autofree char *lower = g_ascii_strdown (known->name, -1);
  g_autofree char *longer = g_strconcat (known->name, " ", NULL);
  g_autofree char *shorter = g_strndup (known->name, strlen (known->name) - 1);

  g_assert_cmpstr (hp_gate_name (known->gate), ==, known->name);
  g_assert_cmpint (hp_gate_from_name (known->name), ==, known->gate);
  g_assert_cmpint (hp_gate_from_name (lower), ==, known->gate);
  g_assert_cmpint (hp_gate_from_name (longer), ==, HP_GATE_NONE);
  g_assert_cmpint (hp_gate_from_name (shorter), !=, known->gate);
}

typedef struct
{
  const char *name, *text;
} NoGateRow;

static const NoGateRow NO_GATE_ROWS[] = {
  { "empty", "" },         { "space", " " },       { "none", "NONE" },
  { "incomplete", "NOT" }, { "longer", "ANDY" },   { "space-before", " AND" },
  { "number", "1" },       { "spaces", "NOT  A" }, { "not-ascii", "NOT \xc3\x81" },
};

static void
test_no_gate (gconstpointer data)
{
  const NoGateRow *row = data;

  g_assert_cmpint (hp_gate_from_name (row->text), ==, HP_GATE_NONE);
}

static void
test_matches (gconstpointer data)
{
  const GateRow *one = data;

  for (guint i = 0; i < G_N_ELEMENTS (GATE_ROWS); i++)
    {
      const GateRow *other = &GATE_ROWS[i];
      int same = 0;

      for (int row = 0; row < 4; row++)
        same += one->outputs[row] == other->outputs[row];
      g_assert_cmpint (hp_gate_matches (one->gate, other->gate), ==, same);
    }
}

/* Which outputs occur at all: small whole weights make everything that any weights can. */
static void
test_reachable (void)
{
  gboolean occurs[16] = { FALSE };

  for (int bias = -3; bias <= 3; bias++)
    for (int a = -3; a <= 3; a++)
      for (int b = -3; b <= 3; b++)
        occurs[(bias >= 0) * 8 + (bias + b >= 0) * 4 + (bias + a >= 0) * 2 + (bias + a + b >= 0)]
            = TRUE;
  for (int gate = 0; gate < 16; gate++)
    g_assert_cmpint (hp_gate_is_reachable ((HpGate) gate), ==, occurs[gate]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/gate/rows", test_rows);
  ADD_ROWS ("/gate/outputs/", GATE_ROWS, test_outputs);
  ADD_ROWS ("/gate/name/", GATE_ROWS, test_name);
  ADD_ROWS ("/gate/no-gate/", NO_GATE_ROWS, test_no_gate);
  ADD_ROWS ("/gate/matches/", GATE_ROWS, test_matches);
  g_test_add_func ("/gate/reachable", test_reachable);
  return g_test_run ();
}
