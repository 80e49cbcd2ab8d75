/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of truth table and ledger as CSV: what spreadsheets of either kind of locale take.
 */
#include "testing.h"
#include "words/csv.h"

#include <string.h>

typedef struct
{
  const char *name, *point, *tabbed, *line;
  const char *pasted; /* or NULL if that is of no interest */
} LineRow;

static const LineRow LINE_ROWS[] = {
  { "heading", ".", "A\tB\tz\ty", "A,B,z,y\r\n", "A\tB\tz\ty\n" },
  { "heading-comma", ",", "A\tB\tz\ty", "A;B;z;y\r\n" },
  { "numbers", ".", "0\t1\t-0.50\t0\t1\t1", "0,1,-0.50,0,1,1\r\n",
    "0\t1\t-0.50\t0\t1\t1\n" },
  { "numbers-comma", ",", "0\t1\t-0.50\t0\t1\t1", "0;1;-0,50;0;1;1\r\n",
    "0\t1\t-0,50\t0\t1\t1\n" },
  { "other-point", "\u066b", "0\t1\t-0.50\t0", "0,1,-0.50,0\r\n",
    "0\t1\t-0.50\t0\n" },
  { "no-point", "", "0.10", "0.10\r\n" },
  { "one-cell", ",", "-10.00", "-10,00\r\n" },
  { "empty", ",", "", "\r\n" },
};

static void
test_line (gconstpointer data)
{
  const LineRow *row = data;
  char line[HP_CSV_LINE_SIZE];

  g_assert_true (hp_csv_line (hp_csv_for_point (row->point), row->tabbed, line) == line);
  g_assert_cmpstr (line, ==, row->line);
  if (row->pasted != NULL)
    g_assert_cmpstr (hp_csv_line (hp_tabs_for_point (row->point), row->tabbed, line), ==,
                     row->pasted);
}

/* The longest line that may come keeps its end. */
static void
test_longest (void)
{
  char tabbed[HP_TABLE_LINE_SIZE], line[HP_CSV_LINE_SIZE];

  memset (tabbed, 'x', sizeof tabbed - 1);
  tabbed[sizeof tabbed - 1] = '\0';
  hp_csv_line (&HP_CSV_POINT, tabbed, line);
  g_assert_cmpuint (strlen (line), ==, sizeof tabbed - 1 + 2);
  g_assert_true (g_str_has_suffix (line, "x\r\n"));
}

/* A cell is a heading that begins with a letter, or a number that a locale with this point reads
 * back as the hundredths that it was. */
static void
check_cell (const char *cell, char point)
{
  g_autofree char *pattern = g_strdup_printf ("^(-?[0-9]+(\\%c[0-9]{2})?|[A-Za-z][A-Za-z0-9]*)$",
                                              point);

  if (!g_regex_match_simple (pattern, cell, 0, 0))
    g_error ("the cell \"%s\" is neither a heading nor a number", cell);
}

static void
check_line (const HpCsv *csv, const char *tabbed)
{
  char line[HP_CSV_LINE_SIZE], separator[] = { csv->separator, '\0' };
  g_auto (GStrv) tabbed_cells = g_strsplit (tabbed, "\t", -1), cells = NULL;

  hp_csv_line (csv, tabbed, line);
  g_assert_true (g_str_has_suffix (line, csv->end));
  line[strlen (line) - strlen (csv->end)] = '\0';
  cells = g_strsplit (line, separator, -1);
  g_assert_cmpuint (g_strv_length (cells), ==, g_strv_length (tabbed_cells));
  for (int i = 0; cells[i] != NULL; i++)
    check_cell (cells[i], csv->point);
}

/* All lines of tables and ledgers of any kind. */
static void
test_cells (gconstpointer data)
{
  const HpCsv *csv = data;
  char line[HP_TABLE_LINE_SIZE];

  for (int count = draw_count (300); count > 0; count--)
    {
      HpState state = { .neuron = draw_neuron (), .rate = g_test_rand_int_range (1, 101),
                        .target = (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES) };

      state.learning = hp_learning_begin (state.neuron);
      check_line (csv, hp_table_heading (state, line));
      for (HpRow row = 0; row < HP_N_ROWS; row++)
        check_line (csv, hp_table_row (state, row, line));
      check_line (csv, hp_ledger_heading (line));
      for (int n = 0; n < 20; n++)
        state = hp_state_learn_step (state);
      for (int n = 1; n <= state.learning.n; n++)
        {
          HpPresentation seen = hp_state_presentation (state, n);

          check_line (csv, hp_ledger_entry (&seen, line));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/csv/line/", LINE_ROWS, test_line);
  g_test_add_func ("/csv/longest", test_longest);
  g_test_add_data_func ("/csv/cells/point", &HP_CSV_POINT, test_cells);
  g_test_add_data_func ("/csv/cells/comma", &HP_CSV_COMMA, test_cells);
  g_test_add_data_func ("/csv/cells/tabs-point", &HP_TABS_POINT, test_cells);
  g_test_add_data_func ("/csv/cells/tabs-comma", &HP_TABS_COMMA, test_cells);
  return g_test_run ();
}
