/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of truth table and ledger as text, for programs and for spreadsheets of either kind of
 * locale.
 */
#include "testing.h"
#include "words/table.h"

#include <string.h>

#define HEADING "A\tB\tz\ty\n"
#define WITH_TARGET "A\tB\tz\ty\ttarget\terror\n"

typedef struct
{
  const char *name;
  HpState state;
  const char *text;
} TableRow;

static const TableRow TABLE_ROWS[] = {
  { "article-and", { { { -50, 60, 60, 50 } }, HP_GATE_AND },
    WITH_TARGET "0\t0\t-0.50\t0\t0\t0\n0\t1\t0.10\t0\t0\t0\n1\t0\t0.10\t0\t0\t0\n"
                "1\t1\t0.70\t1\t1\t0\n" },
  { "article-nor", { { { 50, -60, -60, 50 } }, HP_GATE_NOR },
    WITH_TARGET "0\t0\t0.50\t1\t1\t0\n0\t1\t-0.10\t0\t0\t0\n1\t0\t-0.10\t0\t0\t0\n"
                "1\t1\t-0.70\t0\t0\t0\n" },
  { "wrong-in-doubles", { { { -180, 60, 170, 50 } }, HP_GATE_NONE },
    HEADING "0\t0\t-1.80\t0\n0\t1\t-0.10\t0\n1\t0\t-1.20\t0\n1\t1\t0.50\t1\n" },
  { "errors", { { { 0, 60, 60, 50 } }, HP_GATE_XNOR },
    WITH_TARGET "0\t0\t0.00\t0\t1\t1\n0\t1\t0.60\t1\t0\t-1\n1\t0\t0.60\t1\t0\t-1\n"
                "1\t1\t1.20\t1\t1\t0\n" },
  { "widest", { { { -1000, -1000, -1000, 1000 } }, HP_GATE_TRUE },
    WITH_TARGET "0\t0\t-10.00\t0\t1\t1\n0\t1\t-20.00\t0\t1\t1\n1\t0\t-20.00\t0\t1\t1\n"
                "1\t1\t-30.00\t0\t1\t1\n" },
  { "masked",
    { .neuron = { { -50, 60, 60, 50 } }, .target = HP_GATE_AND,
      .prediction = { .is_on = true, .revealed = { false, true, false, false } } },
    WITH_TARGET "0\t0\t?\t?\t0\t?\n0\t1\t0.10\t0\t0\t0\n1\t0\t?\t?\t0\t?\n1\t1\t?\t?\t1\t?\n" },
  { "masked-without-target",
    { .neuron = { { -50, 60, 60, 50 } }, .target = HP_GATE_NONE,
      .prediction = { .is_on = true, .revealed = { true, false, true, true } } },
    HEADING "0\t0\t-0.50\t0\n0\t1\t?\t?\n1\t0\t0.10\t0\n1\t1\t0.70\t1\n" },
};

static void
test_table (gconstpointer data)
{
  const TableRow *known = data;
  g_autofree char *text = hp_table_text (known->state, &HP_TABLE_PLAIN);

  g_assert_cmpstr (text, ==, known->text);
}

/* Forms. */

typedef struct
{
  const char *name, *point; /* the locale's */
  const char *csv, *pasted;
} FormRow;

static const FormRow FORM_ROWS[] = {
  { "point", ".",
    "A,B,z,y\r\n0,0,-0.50,0\r\n0,1,0.10,0\r\n1,0,0.10,0\r\n1,1,0.70,1\r\n",
    HEADING "0\t0\t-0.50\t0\n0\t1\t0.10\t0\n1\t0\t0.10\t0\n1\t1\t0.70\t1\n" },
  { "comma", ",",
    "A;B;z;y\r\n0;0;-0,50;0\r\n0;1;0,10;0\r\n1;0;0,10;0\r\n1;1;0,70;1\r\n",
    HEADING "0\t0\t-0,50\t0\n0\t1\t0,10\t0\n1\t0\t0,10\t0\n1\t1\t0,70\t1\n" },
  { "other", "\u066b",
    "A,B,z,y\r\n0,0,-0.50,0\r\n0,1,0.10,0\r\n1,0,0.10,0\r\n1,1,0.70,1\r\n",
    HEADING "0\t0\t-0.50\t0\n0\t1\t0.10\t0\n1\t0\t0.10\t0\n1\t1\t0.70\t1\n" },
  { "none", "",
    "A,B,z,y\r\n0,0,-0.50,0\r\n0,1,0.10,0\r\n1,0,0.10,0\r\n1,1,0.70,1\r\n",
    HEADING "0\t0\t-0.50\t0\n0\t1\t0.10\t0\n1\t0\t0.10\t0\n1\t1\t0.70\t1\n" },
};

static void
test_form (gconstpointer data)
{
  const FormRow *row = data;
  HpState state = { .neuron = { { -50, 60, 60, 50 } }, .target = HP_GATE_NONE };
  g_autofree char *csv = hp_table_text (state, hp_table_form_csv (row->point));
  g_autofree char *pasted = hp_table_text (state, hp_table_form_tabs (row->point));

  g_assert_cmpstr (csv, ==, row->csv);
  g_assert_cmpstr (pasted, ==, row->pasted);
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

/* Every line has as many cells as the plain text. */
static void
check_text (const HpTableForm *form, char *text, char *plain)
{
  g_autofree char *owned = text, *owned_plain = plain;
  const char separator[] = { form->separator, '\0' };
  g_auto (GStrv) lines = g_strsplit (text, form->end, -1);
  g_auto (GStrv) plain_lines = g_strsplit (plain, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (plain_lines));
  for (int i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], separator, -1);
      g_auto (GStrv) plain_cells = g_strsplit (plain_lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, g_strv_length (plain_cells));
      for (int cell = 0; cells[cell] != NULL; cell++)
        check_cell (cells[cell], form->point);
    }
}

/* All tables and ledgers of any kind. */
static void
test_cells (gconstpointer data)
{
  const HpTableForm *form = data;

  for (int count = draw_count (300); count > 0; count--)
    {
      HpState state = { .neuron = draw_neuron (), .rate = g_test_rand_int_range (1, 101),
                        .target = (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES) };

      state.learning = hp_learning_begin (state.neuron);
      for (int n = 0; n < 20; n++)
        state = hp_state_learn_step (state);
      check_text (form, hp_table_text (state, form), hp_table_text (state, &HP_TABLE_PLAIN));
      check_text (form, hp_ledger_text (state, form), hp_ledger_text (state, &HP_TABLE_PLAIN));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/table/", TABLE_ROWS, test_table);
  ADD_ROWS ("/table/form/", FORM_ROWS, test_form);
  g_test_add_data_func ("/table/cells/csv-point", hp_table_form_csv ("."), test_cells);
  g_test_add_data_func ("/table/cells/csv-comma", hp_table_form_csv (","), test_cells);
  g_test_add_data_func ("/table/cells/tabs-point", hp_table_form_tabs ("."), test_cells);
  g_test_add_data_func ("/table/cells/tabs-comma", hp_table_form_tabs (","), test_cells);
  return g_test_run ();
}
