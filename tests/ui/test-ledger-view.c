/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the ledger on screen: its rows and their texts, that the newest is in view, and going
 * back to one.
 */
#include "ui/learning/hp-ledger-view.h"

#include "model/hp-ledger.h"
#include "testing.h"

#include <stdlib.h>
#include <string.h>

#define MINUS "\xe2\x88\x92"
#define DASH "\xe2\x80\x93"
#define W0 "w\xe2\x82\x80 "
#define W1 "w\xe2\x82\x81 "
#define W2 "w\xe2\x82\x82 "

#define N_COLUMNS 11

typedef struct
{
  HpModel *model;
  GtkWindow *window;
  HpLedgerView *view;
  GtkColumnView *list;
  GtkWidget *rows; /* whose children are the rows that are made */
} Fixture;

static Fixture
set_up (HpState state)
{
  Fixture fixture = { .model = hp_model_new (), .view = g_object_new (HP_TYPE_LEDGER_VIEW, NULL) };

  hp_model_start_from (fixture.model, state);
  g_object_set (fixture.view, "model", fixture.model, NULL);
  gtk_widget_set_visible (GTK_WIDGET (fixture.view), TRUE);
  fixture.window = ui_show (GTK_WIDGET (fixture.view), 700, 200);
  fixture.list = ui_find (fixture.view, GTK_TYPE_COLUMN_VIEW);
  fixture.rows = ui_find (fixture.list, GTK_TYPE_LIST_VIEW);
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  ui_close (fixture->window, fixture->view);
  g_assert_finalize_object (fixture->model);
}

static HpState
get_state (const Fixture *fixture)
{
  return hp_model_get_state (fixture->model);
}

/* AND from zero with theta -0.10: fourteen corrections in seven epochs. */
static HpState
make_start (void)
{
  return hp_state_with_value (ui_state ((HpNeuron) { { 0 } }, HP_GATE_AND), HP_THETA, -10);
}

static HpState
learn_steps (HpState state, int steps)
{
  for (int i = 0; i < steps; i++)
    state = hp_state_learn_step (state);
  return state;
}

static void
test_create_and_destroy (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH);

  g_assert_null (gtk_widget_get_first_child (fixture.rows));
  tear_down (&fixture);
}

/* Rows and their texts. */

/* The labels of a row, in the order of the columns. */
static void
find_labels (GtkWidget *widget, GtkLabel *labels[N_COLUMNS], int *n_labels)
{
  if (GTK_IS_LABEL (widget))
    {
      g_assert_cmpint (*n_labels, <, N_COLUMNS);
      labels[(*n_labels)++] = GTK_LABEL (widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_labels (child, labels, n_labels);
}

static const char *
get_text (GtkWidget *row, int column)
{
  GtkLabel *labels[N_COLUMNS];
  int n_labels = 0;

  find_labels (row, labels, &n_labels);
  return n_labels == N_COLUMNS ? gtk_label_get_text (labels[column]) : NULL;
}

/* The row of a presentation, if there is a widget for it. */
static GtkWidget *
find_row (const Fixture *fixture, int n)
{
  g_autofree char *number = g_strdup_printf ("%d", n);

  for (GtkWidget *row = gtk_widget_get_first_child (fixture->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_mapped (row) && g_strcmp0 (get_text (row, 0), number) == 0)
      return row;
  return NULL;
}

static const char *const TEXTS[][N_COLUMNS] = {
  { "1", "1", "(0, 0)", "0.00 = 0.00", "1", "0", MINUS "1", W0 MINUS "0.10",
    MINUS "0.10", "0.00", "0.00" },
  { "2", "1", "(0, 1)", MINUS "0.10 + 0.00 = " MINUS "0.10", "1", "0", MINUS "1",
    W0 MINUS "0.10, " W2 MINUS "0.10", MINUS "0.20", "0.00", MINUS "0.10" },
  { "3", "1", "(1, 0)", MINUS "0.20 + 0.00 = " MINUS "0.20", "0", "0", "0", DASH,
    MINUS "0.20", "0.00", MINUS "0.10" },
  { "4", "1", "(1, 1)", MINUS "0.20 + 0.00 " MINUS " 0.10 = " MINUS "0.30", "0", "1", "+1",
    W0 "+0.10, " W1 "+0.10, " W2 "+0.10", MINUS "0.10", "0.10", "0.00" },
  { "5", "2", "(0, 0)", MINUS "0.10 = " MINUS "0.10", "1", "0", MINUS "1", W0 MINUS "0.10",
    MINUS "0.20", "0.10", "0.00" },
};

static void
assert_texts (const Fixture *fixture, int n)
{
  GtkWidget *row = find_row (fixture, n);
  GtkLabel *labels[N_COLUMNS];
  int n_labels = 0;

  g_assert_nonnull (row);
  find_labels (row, labels, &n_labels);
  for (int column = 0; column < N_COLUMNS; column++)
    {
      g_assert_cmpstr (gtk_label_get_text (labels[column]), ==, TEXTS[n - 1][column]);
      g_assert_cmpint (gtk_widget_has_css_class (GTK_WIDGET (labels[column]), "corrected"), ==,
                       strcmp (TEXTS[n - 1][6], "0") != 0);
    }
}

static int
count_rows (const Fixture *fixture)
{
  int count = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (fixture->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    count++;
  return count;
}

static void
test_texts (void)
{
  Fixture fixture = set_up (make_start ());

  for (int n = 1; n <= (int) G_N_ELEMENTS (TEXTS); n++)
    {
      hp_model_set_state (fixture.model, hp_state_learn_step (get_state (&fixture)));
      ui_settle (fixture.view);
      g_assert_cmpint (count_rows (&fixture), ==, n);
      for (int seen = 1; seen <= n; seen++)
        assert_texts (&fixture, seen);
    }
  hp_model_set_value (fixture.model, HP_W0, 100);
  ui_settle (fixture.view);
  g_assert_cmpint (count_rows (&fixture), ==, 0);
  tear_down (&fixture);
}

/* No text is wider than its column. */
static void
test_widths (void)
{
  Fixture fixture = set_up (learn_steps (make_start (), 5));
  GtkLabel *labels[N_COLUMNS];
  int n_labels = 0, natural;

  ui_settle (fixture.view);
  find_labels (find_row (&fixture, 4), labels, &n_labels);
  for (int column = 0; column < N_COLUMNS; column++)
    {
      gtk_widget_measure (GTK_WIDGET (labels[column]), GTK_ORIENTATION_HORIZONTAL, -1, NULL,
                          &natural, NULL, NULL);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (labels[column])), >=, natural);
    }
  tear_down (&fixture);
}

/* The edge of a label's text towards which it is aligned, in a widget. */
static double
get_text_edge (GtkWidget *label, gpointer widget)
{
  double xalign = gtk_label_get_xalign (GTK_LABEL (label));
  PangoRectangle ink;
  graphene_point_t edge;
  int x;

  gtk_label_get_layout_offsets (GTK_LABEL (label), &x, NULL);
  pango_layout_get_pixel_extents (gtk_label_get_layout (GTK_LABEL (label)), NULL, &ink);
  edge = GRAPHENE_POINT_INIT ((float) (x + ink.x + xalign * ink.width), 0);
  g_assert_true (gtk_widget_compute_point (label, widget, &edge, &edge));
  return edge.x;
}

/* Each heading stands over its numbers, and none of them under a scroll bar. */
static void
test_headings (gconstpointer direction)
{
  Fixture fixture;
  GtkWidget *title, *bar, *window;
  GtkLabel *labels[N_COLUMNS];
  graphene_rect_t bounds;
  int n_labels = 0;

  gtk_widget_set_default_direction (GPOINTER_TO_INT (direction));
  fixture = set_up (learn_steps (make_start (), 28));
  window = ui_find (fixture.view, GTK_TYPE_SCROLLED_WINDOW);
  for (int frame = 0; frame < 6; frame++)
    ui_settle (fixture.view);
  find_labels (find_row (&fixture, 28), labels, &n_labels);
  title = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (fixture.list)));
  for (int column = 0; column < N_COLUMNS; column++)
    {
      GtkWidget *heading = ui_find (title, GTK_TYPE_LABEL), *label = GTK_WIDGET (labels[column]);

      g_assert_cmpfloat_with_epsilon (get_text_edge (heading, window),
                                      get_text_edge (label, window), 1);
      title = gtk_widget_get_next_sibling (title);
    }
  bar = gtk_scrolled_window_get_vscrollbar (GTK_SCROLLED_WINDOW (window));
  g_assert_true (gtk_widget_compute_bounds (bar, GTK_WIDGET (fixture.list), &bounds));
  if (GPOINTER_TO_INT (direction) == GTK_TEXT_DIR_LTR)
    g_assert_cmpfloat (bounds.origin.x, >=, gtk_widget_get_width (GTK_WIDGET (fixture.list)));
  else
    g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, 0);
  tear_down (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* The newest entry. */

/* All of the row is within what the scrolled window shows below the headings. */
static void
assert_in_view (const Fixture *fixture, int n)
{
  GtkWidget *row, *window = ui_find (fixture->view, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds, port;

  ui_settle (fixture->view);
  row = find_row (fixture, n);
  if (row == NULL)
    g_error ("there is no row %d", n);
  g_assert_true (gtk_widget_compute_bounds (row, window, &bounds));
  g_assert_true (gtk_widget_compute_bounds (fixture->rows, window, &port));
  g_assert_cmpfloat (bounds.origin.y, >=, port.origin.y - 1);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     (float) gtk_widget_get_height (window) + 1);
}

/* Nothing is left of entries that are no more. */
static void
assert_rows_up_to (const Fixture *fixture, int n)
{
  for (GtkWidget *row = gtk_widget_get_first_child (fixture->rows); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    g_assert_cmpint (atoi (get_text (row, 0)), <=, n);
}

static void
test_newest_by_steps (void)
{
  Fixture fixture = set_up (make_start ());

  for (int n = 1; n <= 28; n++)
    {
      hp_model_set_state (fixture.model, hp_state_learn_step (get_state (&fixture)));
      if (n % 3 == 1 || n > 25)
        assert_in_view (&fixture, n);
    }
  tear_down (&fixture);
}

/* Many at once, and back. */
static void
test_newest_by_leaps (void)
{
  const int LENGTHS[] = { 4, 60, 61, 1000, 900, 250000, 250250, 400, 3 };
  Fixture fixture = set_up (ui_state ((HpNeuron) { { 0 } }, HP_GATE_XOR));

  for (guint i = 0; i < G_N_ELEMENTS (LENGTHS); i++)
    {
      hp_model_set_state (fixture.model, hp_state_learned (get_state (&fixture), LENGTHS[i]));
      assert_in_view (&fixture, LENGTHS[i]);
      assert_rows_up_to (&fixture, LENGTHS[i]);
    }
  tear_down (&fixture);
}

/* The mark of a correction is where one was made, also in rows that showed others before: of the
 * first three epochs on XOR, these rows made none. */
static void
test_scrolled_back (void)
{
  const int RIGHT[] = { 3, 5 };
  Fixture fixture = set_up (ui_state ((HpNeuron) { { 0 } }, HP_GATE_XOR));
  GtkScrolledWindow *window = ui_find (fixture.view, GTK_TYPE_SCROLLED_WINDOW);

  hp_model_set_state (fixture.model, hp_state_learned (get_state (&fixture), 1000));
  ui_settle (fixture.view);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (window), 500);
  ui_settle (fixture.view);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (window), 0);
  ui_settle (fixture.view);
  for (int n = 1; n <= 5; n++)
    {
      GtkLabel *labels[N_COLUMNS];
      int n_labels = 0;
      gboolean is_right = n == RIGHT[0] || n == RIGHT[1];

      find_labels (find_row (&fixture, n), labels, &n_labels);
      g_assert_cmpint (gtk_widget_has_css_class (GTK_WIDGET (labels[7]), "corrected"), ==,
                       !is_right);
      g_assert_cmpint (strcmp (gtk_label_get_text (labels[7]), DASH) == 0, ==, is_right);
    }
  tear_down (&fixture);
}

/* Shown for the first time with learning under way, as after a restart. */
static void
test_newest_at_first (void)
{
  Fixture fixture = set_up (learn_steps (make_start (), 28));

  assert_in_view (&fixture, 28);
  tear_down (&fixture);
}

/* However long the ledger is, a change of it asks for few entries. */

static gpointer (*get_item) (GListModel *list, guint position);
static int n_asked;

static gpointer
count_item (GListModel *list, guint position)
{
  n_asked++;
  return get_item (list, position);
}

static void
begin_to_count (void)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (HP_TYPE_LEDGER);
  GListModelInterface *interface = g_type_interface_peek (klass, G_TYPE_LIST_MODEL);

  if (get_item == NULL)
    get_item = interface->get_item;
  interface->get_item = count_item;
}

static void
go_back (Fixture *fixture)
{
  HpState state = get_state (fixture);

  hp_model_set_state (fixture->model, hp_state_learned (state, state.learning.n - 1));
}

static void
choose (Fixture *fixture)
{
  g_signal_emit_by_name (fixture->list, "activate", get_state (fixture).learning.n - 7);
}

static void
choose_far_back (Fixture *fixture)
{
  g_signal_emit_by_name (fixture->list, "activate", get_state (fixture).learning.n - 700);
}

static void
restart (Fixture *fixture)
{
  hp_model_set_state (fixture->model, hp_state_learned (get_state (fixture), 0));
}

/* To a ledger that is nearly as long: 300 entries are taken back. */
static void
undo (Fixture *fixture)
{
  HpState state = get_state (fixture);

  hp_model_set_state (fixture->model, hp_state_learned (state, state.learning.n - 300));
  hp_model_set_state (fixture->model, state);
  ui_settle (fixture->view);
  hp_model_undo (fixture->model);
}

/* Another scene with a ledger of the same length. */
static void
enter_scene (Fixture *fixture)
{
  HpScene scene = hp_scene (hp_state_learned (ui_state ((HpNeuron) { { 0 } }, HP_GATE_XNOR),
                                              get_state (fixture).learning.n));

  hp_model_enter_scene (fixture->model, &scene);
}

static void
leave_scene (Fixture *fixture)
{
  enter_scene (fixture);
  ui_settle (fixture->view);
  hp_model_leave_scenes (fixture->model);
}

typedef struct
{
  const char *name;
  void (*act) (Fixture *fixture);
} CostRow;

static const CostRow COST_ROWS[] = {
  { "back", go_back },
  { "choose", choose },
  { "choose-far-back", choose_far_back },
  { "restart", restart },
  { "undo", undo },
  { "enter-scene", enter_scene },
  { "leave-scene", leave_scene },
};

/* How many entries are asked for, from a change until the list is at rest. */
static int
measure_cost (void (*act) (Fixture *fixture), int n)
{
  Fixture fixture = set_up (hp_state_learned (ui_state ((HpNeuron) { { 0 } }, HP_GATE_XOR), n));

  for (int frame = 0; frame < 6; frame++)
    ui_settle (fixture.view);
  n_asked = 0;
  act (&fixture);
  for (int frame = 0; frame < 6; frame++)
    ui_settle (fixture.view);
  tear_down (&fixture);
  return n_asked;
}

static void
test_cost (gconstpointer data)
{
  const CostRow *row = data;
  int few, many;

  begin_to_count ();
  few = measure_cost (row->act, 1000);
  many = measure_cost (row->act, 40000000);
  g_assert_cmpint (many, <=, 3 * few + 10);
}

/* Going back. */

static void
assert_state (const Fixture *fixture, HpState wanted)
{
  HpState state = get_state (fixture);

  g_assert_cmpmem (&state, sizeof state, &wanted, sizeof wanted);
}

/* To each entry, from the newest on: exactly the state after it, and one step of undo. */
static void
test_activate (void)
{
  HpState states[29];
  Fixture fixture;

  states[0] = make_start ();
  for (int n = 1; n <= 28; n++)
    states[n] = hp_state_learn_step (states[n - 1]);
  fixture = set_up (states[28]);
  for (guint n = 28; n >= 1; n--)
    {
      g_signal_emit_by_name (fixture.list, "activate", n - 1);
      assert_state (&fixture, states[n]);
      hp_model_undo (fixture.model);
      assert_state (&fixture, states[28]);
    }
  tear_down (&fixture);
}

/* Learning that ended because a weight would leave the range: the newest entry is where one is. */
static void
test_activate_out_of_range (void)
{
  HpState state = ui_state ((HpNeuron) { { 990, 0, 0, 1000 } }, HP_GATE_A);
  Fixture fixture;

  state = learn_steps (hp_state_with_rate (state, 30), 3);
  g_assert_cmpint (state.learning.n, ==, 2);
  g_assert_cmpint (state.learning.end, ==, HP_LEARNING_OUT_OF_RANGE);
  fixture = set_up (state);
  g_signal_emit_by_name (fixture.list, "activate", 1);
  assert_state (&fixture, state);
  g_assert_false (hp_model_can_undo (fixture.model));
  g_signal_emit_by_name (fixture.list, "activate", 0);
  g_assert_cmpint (get_state (&fixture).learning.end, ==, HP_LEARNING_GOES_ON);
  tear_down (&fixture);
}

static void
test_click (void)
{
  Fixture fixture = set_up (learn_steps (make_start (), 4));

  for (int n = 3; n >= 1; n--)
    {
      ui_settle (fixture.view);
      ui_point_at (find_row (&fixture, n), 100, 8);
      ui_button_down ();
      ui_button_up ();
      assert_state (&fixture, learn_steps (make_start (), n));
      g_assert_cmpint (get_state (&fixture).learning.n, ==, n);
    }
  tear_down (&fixture);
}

static void
assert_focused (const Fixture *fixture, int n)
{
  ui_wait_until (get_state (fixture).learning.n == n);
  ui_wait_until (find_row (fixture, n) != NULL
                 && gtk_window_get_focus (fixture->window) == find_row (fixture, n));
}

/* The focus is on the entry that was chosen, and the next key counts from there. */
static void
test_focus (void)
{
  Fixture fixture = set_up (learn_steps (make_start (), 28));

  ui_point_at (find_row (&fixture, 26), 100, 8);
  ui_button_down ();
  ui_button_up ();
  assert_focused (&fixture, 26);
  ui_key ("Up");
  ui_key_down ("Return");
  assert_focused (&fixture, 25);
  ui_key_up ("Return");
  tear_down (&fixture);
}

/* Taken back while an entry has the focus, which stays in the ledger, on the newest entry, also if
 * the ledger was empty in between. */
static void
test_focus_kept (void)
{
  Fixture fixture = set_up (learn_steps (make_start (), 27));
  HpState longer = hp_state_learn_step (get_state (&fixture));

  hp_model_set_state (fixture.model, longer);
  for (int frame = 0; frame < 6; frame++)
    ui_settle (fixture.view);
  gtk_widget_grab_focus (find_row (&fixture, 28));
  hp_model_undo (fixture.model);
  assert_focused (&fixture, 27);
  hp_model_set_state (fixture.model, hp_state_learned (longer, 9));
  assert_focused (&fixture, 9);
  hp_model_set_state (fixture.model, hp_state_learned (longer, 0));
  for (int frame = 0; frame < 6; frame++)
    ui_settle (fixture.view);
  hp_model_undo (fixture.model);
  assert_focused (&fixture, 9);
  gtk_widget_grab_focus (find_row (&fixture, 6));
  hp_model_set_state (fixture.model, hp_state_learned (longer, 8));
  for (int frame = 0; frame < 6; frame++)
    ui_settle (fixture.view);
  g_assert_true (gtk_window_get_focus (fixture.window) == find_row (&fixture, 6));
  tear_down (&fixture);
}

static void
test_row_names (void)
{
  Fixture fixture = set_up (learn_steps (make_start (), 1));

  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (find_row (&fixture, 1)), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "no. 1, epoch 1, row (0, 0), z 0.00 = 0.00, y 1, t 0, e \u22121, "
      "change w\u2080 \u22120.10, w\u2080 \u22120.10, w\u2081 0.00, w\u2082 0.00");
  tear_down (&fixture);
}

/* However long the ledger is, Tab goes in and out of it at once. */
static void
test_tab (void)
{
  Fixture fixture = set_up (learn_steps (make_start (), 28));
  GtkWidget *view = GTK_WIDGET (fixture.view);
  const GtkDirectionType WAYS[] = { GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD };

  for (int i = 0; i < 2; i++)
    {
      gtk_window_set_focus (fixture.window, NULL);
      g_assert_true (gtk_widget_child_focus (view, WAYS[i]));
      g_assert_nonnull (gtk_widget_get_focus_child (view));
      gtk_widget_grab_focus (find_row (&fixture, 26));
      g_assert_false (gtk_widget_child_focus (view, WAYS[i]));
      ui_key ("Up");
      g_assert_true (gtk_window_get_focus (fixture.window) == find_row (&fixture, 25));
    }
  tear_down (&fixture);
}

/* To choose the newest one changes nothing, and takes no focus away later. */
static void
test_focus_elsewhere (void)
{
  Fixture fixture = set_up (learn_steps (make_start (), 28));

  ui_point_at (find_row (&fixture, 28), 100, 8);
  ui_button_down ();
  ui_button_up ();
  g_assert_true (gtk_window_get_focus (fixture.window) == find_row (&fixture, 28));
  gtk_window_set_focus (fixture.window, NULL);
  hp_model_set_state (fixture.model, hp_state_learn_step (get_state (&fixture)));
  for (int frame = 0; frame < 6; frame++)
    ui_settle (fixture.view);
  g_assert_null (gtk_window_get_focus (fixture.window));
  tear_down (&fixture);
}

/* In a language that is written from right to left, numbers and sums still are not. */
static void
test_mirrored (void)
{
  Fixture fixture;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  fixture = set_up (learn_steps (make_start (), 4));
  ui_settle (fixture.view);
  for (int n = 1; n <= 4; n++)
    {
      GtkLabel *labels[N_COLUMNS];
      int n_labels = 0;

      find_labels (find_row (&fixture, n), labels, &n_labels);
      for (int column = 0; column < N_COLUMNS; column++)
        g_assert_true (ui_reads_rightwards (labels[column]));
    }
  tear_down (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add_tests (void)
{
  g_test_add_func ("/ledger-view/create-and-destroy", test_create_and_destroy);
  g_test_add_func ("/ledger-view/texts", test_texts);
  g_test_add_func ("/ledger-view/widths", test_widths);
  g_test_add_data_func ("/ledger-view/headings/ltr", GINT_TO_POINTER (GTK_TEXT_DIR_LTR),
                        test_headings);
  g_test_add_data_func ("/ledger-view/headings/rtl", GINT_TO_POINTER (GTK_TEXT_DIR_RTL),
                        test_headings);
  g_test_add_func ("/ledger-view/newest/by-steps", test_newest_by_steps);
  g_test_add_func ("/ledger-view/newest/by-leaps", test_newest_by_leaps);
  g_test_add_func ("/ledger-view/newest/at-first", test_newest_at_first);
  g_test_add_func ("/ledger-view/scrolled-back", test_scrolled_back);
  ADD_ROWS ("/ledger-view/cost/", COST_ROWS, test_cost);
  g_test_add_func ("/ledger-view/activate", test_activate);
  g_test_add_func ("/ledger-view/activate-out-of-range", test_activate_out_of_range);
  g_test_add_func ("/ledger-view/click", test_click);
  g_test_add_func ("/ledger-view/focus", test_focus);
  g_test_add_func ("/ledger-view/focus-kept", test_focus_kept);
  g_test_add_func ("/ledger-view/tab", test_tab);
  g_test_add_func ("/ledger-view/row-names", test_row_names);
  g_test_add_func ("/ledger-view/focus-elsewhere", test_focus_elsewhere);
  g_test_add_func ("/ledger-view/mirrored", test_mirrored);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  add_tests ();
  return g_test_run ();
}
