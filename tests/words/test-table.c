/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the truth table as text for programs.
 */
#include "testing.h"
#include "words/table.h"

typedef struct
{
  const char *name;
  HpState state;
  const char *heading, *rows[HP_N_ROWS];
} TableRow;

#define HEADING "A\tB\tz\ty"
#define WITH_TARGET HEADING "\ttarget\terror"

static const TableRow TABLE_ROWS[] = {
  { "article-and",
    { { { -50, 60, 60, 50 } }, HP_GATE_AND },
    WITH_TARGET,
    { "0\t0\t-0.50\t0\t0\t0", "0\t1\t0.10\t0\t0\t0", "1\t0\t0.10\t0\t0\t0",
      "1\t1\t0.70\t1\t1\t0" } },
  { "article-nor",
    { { { 50, -60, -60, 50 } }, HP_GATE_NOR },
    WITH_TARGET,
    { "0\t0\t0.50\t1\t1\t0", "0\t1\t-0.10\t0\t0\t0", "1\t0\t-0.10\t0\t0\t0",
      "1\t1\t-0.70\t0\t0\t0" } },
  { "wrong-in-doubles",
    { { { -180, 60, 170, 50 } }, HP_GATE_NONE },
    HEADING,
    { "0\t0\t-1.80\t0", "0\t1\t-0.10\t0", "1\t0\t-1.20\t0", "1\t1\t0.50\t1" } },
  { "errors",
    { { { 0, 60, 60, 50 } }, HP_GATE_XNOR },
    WITH_TARGET,
    { "0\t0\t0.00\t0\t1\t1", "0\t1\t0.60\t1\t0\t-1", "1\t0\t0.60\t1\t0\t-1",
      "1\t1\t1.20\t1\t1\t0" } },
  { "widest",
    { { { -1000, -1000, -1000, 1000 } }, HP_GATE_TRUE },
    WITH_TARGET,
    { "0\t0\t-10.00\t0\t1\t1", "0\t1\t-20.00\t0\t1\t1", "1\t0\t-20.00\t0\t1\t1",
      "1\t1\t-30.00\t0\t1\t1" } },
};

static void
test_table (gconstpointer data)
{
  const TableRow *known = data;
  char line[HP_TABLE_LINE_SIZE];

  g_assert_cmpstr (hp_table_heading (known->state, line), ==, known->heading);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      g_assert_true (hp_table_row (known->state, row, line) == line);
      g_assert_cmpstr (line, ==, known->rows[row]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/table/", TABLE_ROWS, test_table);
  return g_test_run ();
}
