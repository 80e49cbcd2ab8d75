/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the truth table: every cell, what a screen reader gets, and rows pointed at or selected.
 */
#include "ui/table/hp-truth-table.h"

#include "testing.h"
#include "ui/table/hp-truth-row.h"

#include <string.h>

#define MATCHES "Matches the target."
#define MINUS "\xe2\x88\x92"
#define ON "\xe2\x97\x8f 1"
#define OFF "\xe2\x97\x8b 0"
#define RIGHT "\xe2\x9c\x93"
#define TOO_LOW "\xe2\x96\xb2 +1"
#define TOO_HIGH "\xe2\x96\xbc " MINUS "1"
#define TIE "on the line"

typedef struct
{
  HpModel *model;
  HpViewContext *context;
  GtkWindow *window;
  HpTruthTable *table;
  HpTruthRow *rows[HP_N_ROWS];
} Fixture;

/* Something else has the focus: a row would be selected by it. */
static GtkWidget *
make_column (HpTruthTable *table)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (column), gtk_button_new_with_label ("other"));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (table));
  return column;
}

static Fixture
set_up (HpState state)
{
  Fixture fixture = { .model = hp_model_new (),
                      .context = hp_view_context_new (),
                      .table = g_object_new (HP_TYPE_TRUTH_TABLE, NULL) };
  GtkListBox *list;

  hp_model_start_from (fixture.model, state);
  g_object_set (fixture.table, "context", fixture.context, "model", fixture.model, NULL);
  fixture.window = ui_show (make_column (fixture.table), 400, 240);
  list = ui_find (fixture.table, GTK_TYPE_LIST_BOX);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    fixture.rows[row] = HP_TRUTH_ROW (gtk_list_box_get_row_at_index (list, row));
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  ui_close (fixture->window, fixture->table);
  g_assert_finalize_object (fixture->context);
  g_assert_finalize_object (fixture->model);
}

static void
test_create_and_destroy (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH);

  tear_down (&fixture);
}

/* Every cell. */

typedef struct
{
  const char *name;
  HpNeuron neuron;
  HpGate target;
  const char *cells[HP_N_ROWS][HP_TRUTH_COLUMNS];
  const char *words[HP_N_ROWS]; /* what a row is called */
} CellRow;

static const CellRow CELL_ROWS[] = {
  { "and",
    { { -50, 60, 60, 50 } },
    HP_GATE_AND,
    { { "0", "0", NULL, NULL, MINUS "0.50", "", OFF, "0", RIGHT },
      { "0", "1", NULL, NULL, "0.10", "", OFF, "0", RIGHT },
      { "1", "0", NULL, NULL, "0.10", "", OFF, "0", RIGHT },
      { "1", "1", NULL, NULL, "0.70", "", ON, "1", RIGHT } },
    { "A 0, B 0: z " MINUS "0.50, output 0. " MATCHES, "A 0, B 1: z 0.10, output 0. " MATCHES,
      "A 1, B 0: z 0.10, output 0. " MATCHES, "A 1, B 1: z 0.70, output 1. " MATCHES } },
  { "nor-on-the-line",
    { { 50, -60, -60, 50 } },
    HP_GATE_NOR,
    { { "0", "0", NULL, NULL, "0.50", TIE, ON, "1", RIGHT },
      { "0", "1", NULL, NULL, MINUS "0.10", "", OFF, "0", RIGHT },
      { "1", "0", NULL, NULL, MINUS "0.10", "", OFF, "0", RIGHT },
      { "1", "1", NULL, NULL, MINUS "0.70", "", OFF, "0", RIGHT } },
    { "A 0, B 0: z 0.50, on the line, output 1. " MATCHES,
      "A 0, B 1: z " MINUS "0.10, output 0. " MATCHES,
      "A 1, B 0: z " MINUS "0.10, output 0. " MATCHES,
      "A 1, B 1: z " MINUS "0.70, output 0. " MATCHES } },
  { "xor-wanted",
    { { -50, 60, 60, 50 } },
    HP_GATE_XOR,
    { { "0", "0", NULL, NULL, MINUS "0.50", "", OFF, "0", RIGHT },
      { "0", "1", NULL, NULL, "0.10", "", OFF, "1", TOO_LOW },
      { "1", "0", NULL, NULL, "0.10", "", OFF, "1", TOO_LOW },
      { "1", "1", NULL, NULL, "0.70", "", ON, "0", TOO_HIGH } },
    { "A 0, B 0: z " MINUS "0.50, output 0. " MATCHES,
      "A 0, B 1: z 0.10, output 0. Wrong: should be 1.",
      "A 1, B 0: z 0.10, output 0. Wrong: should be 1.",
      "A 1, B 1: z 0.70, output 1. Wrong: should be 0." } },
  { "no-target",
    { { -1000, 1000, 999, 999 } },
    HP_GATE_NONE,
    { { "0", "0", NULL, NULL, MINUS "10.00", "", OFF, NULL, NULL },
      { "0", "1", NULL, NULL, MINUS "0.01", "", OFF, NULL, NULL },
      { "1", "0", NULL, NULL, "0.00", "", OFF, NULL, NULL },
      { "1", "1", NULL, NULL, "9.99", TIE, ON, NULL, NULL } },
    { "A 0, B 0: z " MINUS "10.00, output 0.", "A 0, B 1: z " MINUS "0.01, output 0.",
      "A 1, B 0: z 0.00, output 0.", "A 1, B 1: z 9.99, on the line, output 1." } },
  { "doubles-would-be-wrong",
    { { -180, 60, 170, 50 } },
    HP_GATE_FALSE,
    { { "0", "0", NULL, NULL, MINUS "1.80", "", OFF, "0", RIGHT },
      { "0", "1", NULL, NULL, MINUS "0.10", "", OFF, "0", RIGHT },
      { "1", "0", NULL, NULL, MINUS "1.20", "", OFF, "0", RIGHT },
      { "1", "1", NULL, NULL, "0.50", TIE, ON, "0", TOO_HIGH } },
    { "A 0, B 0: z " MINUS "1.80, output 0. " MATCHES,
      "A 0, B 1: z " MINUS "0.10, output 0. " MATCHES,
      "A 1, B 0: z " MINUS "1.20, output 0. " MATCHES,
      "A 1, B 1: z 0.50, on the line, output 1. Wrong: should be 0." } },
  { "largest",
    { { 1000, 1000, 1000, -1000 } },
    HP_GATE_TRUE,
    { { "0", "0", NULL, NULL, "10.00", "", ON, "1", RIGHT },
      { "0", "1", NULL, NULL, "20.00", "", ON, "1", RIGHT },
      { "1", "0", NULL, NULL, "20.00", "", ON, "1", RIGHT },
      { "1", "1", NULL, NULL, "30.00", "", ON, "1", RIGHT } },
    { "A 0, B 0: z 10.00, output 1. " MATCHES, "A 0, B 1: z 20.00, output 1. " MATCHES,
      "A 1, B 0: z 20.00, output 1. " MATCHES, "A 1, B 1: z 30.00, output 1. " MATCHES } },
};

/* The text of a label is its own; that of any other cell is known by its name alone. */
static void
assert_cell (GtkWidget *cell, const char *text)
{
  g_assert_cmpint (gtk_widget_get_visible (cell), ==, text != NULL);
  if (text == NULL)
    return;
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_ROLE_CELL);
  if (GTK_IS_LABEL (cell))
    g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (cell)), ==, text);
  else
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         text);
}

static void
assert_row (HpTruthRow *row, const char *const *cells, const char *words)
{
  const char *error = cells[HP_TRUTH_COLUMNS - 1];
  gboolean is_wrong = error != NULL && strcmp (error, RIGHT) != 0;
  g_autofree char *told = NULL;

  for (int column = 0; column < HP_TRUTH_COLUMNS; column++)
    assert_cell (hp_truth_row_get_cell (row, column), cells[column]);
  g_assert_cmpint (gtk_widget_has_css_class (GTK_WIDGET (row), "wrong"), ==, is_wrong);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_ROW);
  told = gtk_test_accessible_check_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                             words);
  if (told != NULL && g_str_has_prefix (told, words)) /* a blank at the end does no harm */
    return;
  g_assert_cmpstr (told, ==, NULL);
}

static void
assert_table (const Fixture *fixture, const CellRow *expected)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    assert_row (fixture->rows[row], expected->cells[row], expected->words[row]);
}

static void
test_cells (gconstpointer data)
{
  const CellRow *row = data;
  Fixture fixture = set_up (ui_state (row->neuron, row->target));

  assert_table (&fixture, row);
  tear_down (&fixture);
}

/* For a class, and while they predict, the table is that of three neurons as a whole. */
static void
test_whole (void)
{
  static const CellRow WHOLE = {
    .cells = { { "0", "0", "0", "1", "0.10", "", OFF, "0", RIGHT },
               { "0", "1", "1", "1", "0.70", "", ON, "1", RIGHT },
               { "1", "0", "1", "1", "0.70", "", ON, "1", RIGHT },
               { "1", "1", "1", "0", "0.10", "", OFF, "0", RIGHT } },
    .words = { "A 0, B 0: z 0.10, output 0. " MATCHES " H1 0, H2 1.",
               "A 0, B 1: z 0.70, output 1. " MATCHES " H1 1, H2 1.",
               "A 1, B 0: z 0.70, output 1. " MATCHES " H1 1, H2 1.",
               "A 1, B 1: z 0.10, output 0. " MATCHES " H1 1, H2 0." },
  };
  Fixture fixture = set_up (HP_STATE_FRESH);

  hp_model_take (fixture.model, HP_ROLE_H1);
  g_object_set (fixture.table, "brief", TRUE, NULL);
  assert_table (&fixture, &WHOLE);
  hp_model_set_predicting (fixture.model, TRUE);
  hp_model_set_state (fixture.model,
                      hp_state_with_row_revealed (hp_model_get_state (fixture.model), 1));
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      for (int column = HP_TRUTH_HIDDEN_COLUMN; column < HP_TRUTH_Z_COLUMN; column++)
        assert_cell (hp_truth_row_get_cell (fixture.rows[row], column), row == 1 ? "1" : "?");
      assert_cell (hp_truth_row_get_cell (fixture.rows[row], HP_TRUTH_Z_COLUMN), NULL);
    }
  hp_model_set_predicting (fixture.model, FALSE);
  hp_model_take (fixture.model, HP_ROLE_ONE);
  assert_table (&fixture, &CELL_ROWS[0]);
  tear_down (&fixture);
}

static HpState
get_state (guint row)
{
  return ui_state (CELL_ROWS[row].neuron, CELL_ROWS[row].target);
}

/* Coming from any other state leaves nothing of it behind. */
static void
test_changes (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH);

  for (guint from = 0; from < G_N_ELEMENTS (CELL_ROWS); from++)
    for (guint to = 0; to < G_N_ELEMENTS (CELL_ROWS); to++)
      {
        hp_model_set_state (fixture.model, get_state (from));
        hp_model_set_state (fixture.model, get_state (to));
        assert_table (&fixture, &CELL_ROWS[to]);
      }
  tear_down (&fixture);
}

/* Headings. */

/* The heading's labels stand in the order of the columns. */
static GtkWidget *
find_heading (const Fixture *fixture)
{
  return ui_find (ui_find_class (fixture->table, "heading-row"), GTK_TYPE_LABEL);
}

static void
assert_headings (const Fixture *fixture, gboolean has_target)
{
  static const char *const TEXTS[HP_TRUTH_COLUMNS]
      = { "A", "B", "H1", "H2", "z", TIE, "y", "target", "error" };
  GtkWidget *heading = find_heading (fixture);

  for (int column = 0; column < HP_TRUTH_COLUMNS; column++)
    {
      gboolean is_hidden = column == HP_TRUTH_HIDDEN_COLUMN || column == HP_TRUTH_HIDDEN_COLUMN + 1;
      gboolean shown = !is_hidden && (has_target || column < HP_TRUTH_TARGET_COLUMN);

      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (heading)), ==, TEXTS[column]);
      g_assert_cmpint (gtk_widget_get_visible (heading), ==, shown);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_ROLE_CELL);
      heading = gtk_widget_get_next_sibling (heading);
    }
  g_assert_null (heading);
}

static void
test_headings (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH);

  assert_headings (&fixture, TRUE);
  hp_model_set_target (fixture.model, HP_GATE_NONE);
  assert_headings (&fixture, FALSE);
  hp_model_set_target (fixture.model, HP_GATE_XOR);
  assert_headings (&fixture, TRUE);
  tear_down (&fixture);
}

static void
test_roles (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH);
  GtkAccessible *list = ui_find (fixture.table, GTK_TYPE_LIST_BOX);

  gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_TABLE);
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Truth table");
  tear_down (&fixture);
}

/* The place of a cell in the table. */
static graphene_rect_t
find_bounds (const Fixture *fixture, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->table), &bounds));
  return bounds;
}

static void
assert_column (const Fixture *fixture, GtkWidget *heading, int column)
{
  graphene_rect_t first = find_bounds (fixture, heading);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      graphene_rect_t cell = find_bounds (fixture,
                                          hp_truth_row_get_cell (fixture->rows[row], column));

      g_assert_cmpfloat (cell.origin.x, ==, first.origin.x);
      g_assert_cmpfloat (cell.size.width, ==, first.size.width);
    }
}

/* Heading and cells stand in line. */
static void
test_columns (void)
{
  Fixture fixture = set_up (get_state (G_N_ELEMENTS (CELL_ROWS) - 1));
  GtkWidget *heading = find_heading (&fixture);

  for (int column = 0; column < HP_TRUTH_TARGET_COLUMN; column++)
    {
      assert_column (&fixture, heading, column);
      heading = gtk_widget_get_next_sibling (heading);
    }
  tear_down (&fixture);
}

/* A drag across a tie moves no column. */
static void
test_tie_in_place (void)
{
  Fixture fixture = set_up (ui_state ((HpNeuron) { { 49, -60, -60, 50 } }, HP_GATE_NOR));
  graphene_rect_t before[HP_TRUTH_COLUMNS];

  for (int column = 0; column < HP_TRUTH_COLUMNS; column++)
    before[column] = find_bounds (&fixture, hp_truth_row_get_cell (fixture.rows[0], column));
  hp_model_set_value (fixture.model, HP_W0, 50);
  ui_settle (fixture.window);
  for (int column = 0; column < HP_TRUTH_COLUMNS; column++)
    {
      graphene_rect_t after = find_bounds (&fixture,
                                           hp_truth_row_get_cell (fixture.rows[0], column));

      g_assert_true (graphene_rect_equal (&after, &before[column]));
    }
  tear_down (&fixture);
}

/* Rows pointed at and selected. */

static void
assert_hovered (const Fixture *fixture, HpRow hovered)
{
  g_assert_cmpint (hp_view_context_get_hovered_row (fixture->context), ==, hovered);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    g_assert_cmpint (gtk_widget_has_css_class (GTK_WIDGET (fixture->rows[row]), "hovered"), ==,
                     row == hovered);
}

static void
assert_selected (const Fixture *fixture, HpRow selected)
{
  g_assert_cmpint (hp_view_context_get_selected_row (fixture->context), ==, selected);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    g_assert_cmpint (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (fixture->rows[row])), ==,
                     row == selected);
}

static void
test_hovered (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH);

  assert_hovered (&fixture, HP_NO_ROW);
  for (HpRow row = HP_N_ROWS - 1; row >= 0; row--)
    {
      ui_point_at (fixture.rows[row], 50, 10);
      assert_hovered (&fixture, row);
    }
  ui_point_at (find_heading (&fixture), 1, 1);
  assert_hovered (&fixture, HP_NO_ROW);
  g_object_set (fixture.context, "hovered-row", 2, NULL);
  assert_hovered (&fixture, 2);
  tear_down (&fixture);
}

static void
test_selected (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH);

  assert_selected (&fixture, HP_NO_ROW);
  ui_point_at (fixture.rows[1], 50, 10);
  ui_button_down ();
  ui_button_up ();
  assert_selected (&fixture, 1);
  ui_key ("Down");
  assert_selected (&fixture, 2);
  ui_key ("Down");
  ui_key ("Down");
  assert_selected (&fixture, 3);
  ui_key ("Escape");
  assert_selected (&fixture, HP_NO_ROW);
  g_object_set (fixture.context, "selected-row", 0, NULL);
  assert_selected (&fixture, 0);
  g_object_set (fixture.context, "selected-row", HP_NO_ROW, NULL);
  assert_selected (&fixture, HP_NO_ROW);
  tear_down (&fixture);
}

/* The right end of a label's text, in pixels from the label's right edge. */
static int
find_right_end (gpointer label)
{
  PangoRectangle extents;
  int x;

  gtk_label_get_layout_offsets (label, &x, NULL);
  pango_layout_get_pixel_extents (gtk_label_get_layout (label), NULL, &extents);
  return x + extents.x + extents.width - gtk_widget_get_width (label);
}

/* In a language that is written from right to left, a sign still stands before its number, and the
 * heading of a sum over the sums, which end at the right. */
static void
test_mirrored (void)
{
  Fixture fixture;
  gpointer z;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  fixture = set_up (ui_state ((HpNeuron) { { -50, 60, 60, 50 } }, HP_GATE_NOR));
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      GtkWidget *error = hp_truth_row_get_cell (fixture.rows[row], HP_TRUTH_COLUMNS - 1);

      g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (fixture.window)), ==,
                       GTK_TEXT_DIR_RTL);
      g_assert_true (ui_reads_rightwards (error));
    }
  z = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (find_heading (&fixture)));
  g_assert_cmpint (find_right_end (z), >=, -1);
  tear_down (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add_tests (void)
{
  g_test_add_func ("/truth-table/create-and-destroy", test_create_and_destroy);
  ADD_ROWS ("/truth-table/cells/", CELL_ROWS, test_cells);
  g_test_add_func ("/truth-table/changes", test_changes);
  g_test_add_func ("/truth-table/whole", test_whole);
  g_test_add_func ("/truth-table/headings", test_headings);
  g_test_add_func ("/truth-table/roles", test_roles);
  g_test_add_func ("/truth-table/columns", test_columns);
  g_test_add_func ("/truth-table/tie-in-place", test_tie_in_place);
  g_test_add_func ("/truth-table/hovered", test_hovered);
  g_test_add_func ("/truth-table/selected", test_selected);
  g_test_add_func ("/truth-table/mirrored", test_mirrored);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  add_tests ();
  return g_test_run ();
}
