/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the views in the window: which of them are shown, that all follow one drag, and w0 tied
 * to theta.
 */
#include "ui/window/hp-window.h"

#include "plot/weight-view.h"
#include "program-window.h"
#include "ui/plot/hp-boundary-plot.h"
#include "ui/plot/hp-plot.h"
#include "ui/sliders/hp-slider.h"
#include "ui/sliders/hp-weight-row.h"
#include "ui/table/hp-truth-table.h"

#include <math.h>
#include <string.h>

typedef struct
{
  ProgramWindow whole;
  HpModel *model;
  GtkWindow *window;
  GtkWidget *boundary; /* the plot that is always there */
} Fixture;

static Fixture
set_up (int width, int height)
{
  ProgramWindow whole = program_window_new (width, height);

  return (Fixture) { .whole = whole,
                     .model = whole.model,
                     .window = whole.window,
                     .boundary = ui_find_plot (whole.window, HP_VIEW_BOUNDARY) };
}

static void
tear_down (Fixture *fixture)
{
  program_window_close (&fixture->whole);
}

/* With the frame that GTK draws. */
static int
get_width (const Fixture *fixture)
{
  return gdk_surface_get_width (gtk_native_get_surface (GTK_NATIVE (fixture->window)));
}

/* The views that are shown. */

static void
show_view (const Fixture *fixture, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.view", "s", name);
  ui_settle (fixture->window);
}

static gpointer
find_plot (const Fixture *fixture, HpViewKind kind)
{
  return ui_find_plot (fixture->window, kind);
}

/* A view that was never shown has no plot. */
static void
assert_shown (const Fixture *fixture, gboolean boundary, HpViewKind other)
{
  for (int kind = 0; kind < HP_N_VIEWS; kind++)
    {
      GtkWidget *plot = find_plot (fixture, (HpViewKind) kind);

      g_assert_cmpint (plot != NULL && gtk_widget_get_mapped (plot), ==,
                       kind == HP_VIEW_BOUNDARY ? boundary : kind == (int) other);
    }
}

/* The focus moves from the view that is replaced to the new one. */
static void
test_focus (void)
{
  Fixture fixture = set_up (1000, 800);

  gtk_widget_grab_focus (fixture.boundary);
  show_view (&fixture, "xor");
  g_assert_true (gtk_window_get_focus (fixture.window) == find_plot (&fixture, HP_VIEW_XOR));
  show_view (&fixture, "weights");
  g_assert_true (gtk_window_get_focus (fixture.window) == find_plot (&fixture, HP_VIEW_WEIGHTS));
  show_view (&fixture, "boundary");
  g_assert_true (gtk_window_get_focus (fixture.window) == fixture.boundary);
  tear_down (&fixture);
}

typedef struct
{
  const char *name;
  int width;
  gboolean is_wide;
} WidthRow;

static const WidthRow WIDTH_ROWS[] = {
  { "1000", 1000, FALSE },
  { "1499", 1499, FALSE },
  { "1500", 1500, TRUE },
  { "1900", 1900, TRUE },
};

/* One at a time, or side by side, and then as wide as each other. */
static void
test_views (gconstpointer data)
{
  const WidthRow *row = data;
  Fixture fixture = set_up (row->width, 800);
  g_autofree char *view = NULL;

  g_assert_cmpint (get_width (&fixture), ==, row->width);
  assert_shown (&fixture, TRUE, row->is_wide ? HP_VIEW_NEURON : HP_VIEW_ANY);
  for (int other = HP_N_VIEWS - 1; other > HP_VIEW_BOUNDARY; other--)
    {
      show_view (&fixture, HP_VIEW_NAMES[other]);
      assert_shown (&fixture, row->is_wide, (HpViewKind) other);
      if (row->is_wide)
        g_assert_cmpint (ABS (gtk_widget_get_width (fixture.boundary)
                              - gtk_widget_get_width (find_plot (&fixture, other))), <=, 1);
    }
  show_view (&fixture, "boundary");
  assert_shown (&fixture, TRUE, row->is_wide ? HP_VIEW_NEURON : HP_VIEW_ANY);
  g_object_get (fixture.window, "view", &view, NULL);
  g_assert_cmpstr (view, ==, "boundary");
  tear_down (&fixture);
}

/* Digits with Control and with Alt, in the row above the letters and on the keypad. */

static const struct
{
  const char *name;
} LAYOUT_ROWS[] = {
  { "us" }, { "de" }, { "fr" }, { "be" }, { "cz" }, { "sk" }, { "lt" }, { "ru,us" }, { "ara,us" },
};

/* Presses a key with Control for each view, from the last one to the first. */
static void
check_digits (const Fixture *fixture, const int places[5])
{
  for (int view = HP_VIEW_XOR; view >= HP_VIEW_BOUNDARY; view--)
    {
      int place = places[view - HP_VIEW_BOUNDARY];
      g_autofree char *key = g_strdup_printf ("ctrl+%d", place), *shown = NULL;

      ui_key (key);
      g_object_get (fixture->window, "view", &shown, NULL);
      g_assert_cmpstr (shown, ==, HP_VIEW_NAMES[view]);
    }
}

/* Presses a key with Alt for each neuron, from Y to the one neuron. */
static void
check_neuron_digits (const Fixture *fixture, const int places[HP_N_ROLES])
{
  for (int role = HP_ROLE_Y; role >= HP_ROLE_ONE; role--)
    {
      g_autofree char *key = g_strdup_printf ("alt+%d", places[role]);

      ui_key (key);
      g_assert_cmpint (hp_model_get_network (fixture->model)->in_hand, ==, role);
    }
}

static void
test_digits (gconstpointer data)
{
  const char *const *layout = data;
  Fixture fixture = set_up (1000, 800);

  ui_set_layout (*layout);
  check_digits (&fixture, (const int[]) { 10, 11, 12, 13, 14 });
  check_neuron_digits (&fixture, (const int[]) { 19, 10, 11, 12 });
  ui_key ("Num_Lock");
  check_digits (&fixture, (const int[]) { 87, 88, 89, 83, 84 });
  check_neuron_digits (&fixture, (const int[]) { 90, 87, 88, 89 });
  ui_key ("Num_Lock");
  ui_set_layout ("us");
  tear_down (&fixture);
}

/* The window grows and shrinks with a view chosen. */
static void
test_resize (void)
{
  Fixture fixture = set_up (1200, 800);

  show_view (&fixture, "gates");
  assert_shown (&fixture, FALSE, HP_VIEW_GATES);
  gtk_window_set_default_size (fixture.window, 1600, 800);
  ui_wait_until (get_width (&fixture) == 1600);
  ui_settle (fixture.window);
  assert_shown (&fixture, TRUE, HP_VIEW_GATES);
  gtk_window_set_default_size (fixture.window, 1200, 800);
  ui_wait_until (get_width (&fixture) == 1200);
  ui_settle (fixture.window);
  assert_shown (&fixture, FALSE, HP_VIEW_GATES);
  tear_down (&fixture);
}

/* An unknown view changes nothing. */
static void
test_names (void)
{
  Fixture fixture = set_up (1000, 700);
  g_autofree char *view = NULL;

  g_object_set (fixture.window, "view", "weights", NULL);
  g_object_set (fixture.window, "view", "plot", NULL);
  g_object_get (fixture.window, "view", &view, NULL);
  g_assert_cmpstr (view, ==, "weights");
  tear_down (&fixture);
}

/* A row that is selected is shown by all views, also by one that comes later. */
static void
test_selected_row (void)
{
  Fixture fixture = set_up (1000, 700);
  GtkListBox *table = ui_find (ui_find (fixture.window, HP_TYPE_TRUTH_TABLE), GTK_TYPE_LIST_BOX);

  gtk_list_box_select_row (table, gtk_list_box_get_row_at_index (table, 1));
  g_assert_cmpint (hp_plot_get_view (find_plot (&fixture, HP_VIEW_BOUNDARY)).row, ==, 1);
  show_view (&fixture, "neuron");
  g_assert_cmpint (hp_plot_get_view (find_plot (&fixture, HP_VIEW_NEURON)).row, ==, 1);
  g_object_set (ui_get_context (fixture.window), "selected-row", 2, NULL);
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (table)), ==, 2);
  tear_down (&fixture);
}

/* A mark under the pointer disappears when the pointer leaves. */
static void
test_leave (void)
{
  Fixture fixture = set_up (1000, 700);
  GtkWidget *plot;
  HpView view;

  show_view (&fixture, "gates");
  plot = find_plot (&fixture, HP_VIEW_GATES);
  ui_point_at (plot, 0.5 * gtk_widget_get_width (plot),
               0.1 * gtk_widget_get_height (plot));
  view = hp_plot_get_view (HP_PLOT (plot));
  g_assert_true (view.interaction.at.kind == HP_SPOT_GATE);
  g_assert_cmpint (view.interaction.at.index, ==, HP_GATE_TRUE);
  ui_point_at (ui_find (fixture.window, HP_TYPE_TRUTH_TABLE), 20, 20);
  view = hp_plot_get_view (HP_PLOT (plot));
  g_assert_true (view.interaction.at.kind == HP_SPOT_NONE);
  tear_down (&fixture);
}

/* All follow one drag. */

static GtkWidget *
find_nth (GtkWidget *widget, GType type, int *n)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_nth (child, type, n);
  return found;
}

/* The row of a parameter: they stand in its order. */
static GtkWidget *
find_weight_row (const Fixture *fixture, HpParameter parameter)
{
  int n = (int) parameter;

  return find_nth (GTK_WIDGET (fixture->window), HP_TYPE_WEIGHT_ROW, &n);
}

/* All texts of a widget in a row. */
static void
add_texts (GtkWidget *widget, GString *texts)
{
  if (ui_get_text (widget) != NULL)
    g_string_append_printf (texts, "%s\n", ui_get_text (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_texts (child, texts);
}

static char *
get_texts (gpointer widget)
{
  GString *texts = g_string_new ("");

  add_texts (widget, texts);
  return g_string_free (texts, FALSE);
}

static void
assert_sliders (const Fixture *fixture)
{
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      GtkWidget *row = find_weight_row (fixture, (HpParameter) parameter);
      double value = gtk_range_get_value (ui_find (row, HP_TYPE_SLIDER));

      g_assert_cmpint ((int) lround (100 * value), ==,
                       hp_model_get_value (fixture->model, (HpParameter) parameter));
    }
}

static HpPoint
find_dot (const Fixture *fixture)
{
  HpView view = hp_plot_get_view (find_plot (fixture, HP_VIEW_WEIGHTS));
  HpViewport viewport = hp_weight_view_viewport (&view);
  const HpHundredths *w = view.state.neuron.value;

  return hp_viewport_to_pixels (&viewport, (HpPoint) { w[HP_W1], w[HP_W2] });
}

static int
differ (cairo_surface_t *one, cairo_surface_t *other)
{
  int count = 0;

  for (int y = 0; y < cairo_image_surface_get_height (one); y++)
    for (int x = 0; x < cairo_image_surface_get_width (one); x++)
      count += ui_pixel (one, x, y) != ui_pixel (other, x, y);
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
  return count;
}

/* As soon as the pointer has moved, before a frame is drawn, sliders and table have the new values;
 * the frame shows line and dot in their new places. */
static void
test_drag (void)
{
  Fixture fixture = set_up (1700, 900);
  GtkWidget *table = ui_find (fixture.window, HP_TYPE_TRUTH_TABLE);
  g_autofree char *before = get_texts (table), *during = NULL, *after = NULL;
  cairo_surface_t *line, *dot;
  GtkWidget *plot;
  HpPoint place;

  show_view (&fixture, "weights");
  plot = find_plot (&fixture, HP_VIEW_WEIGHTS);
  place = find_dot (&fixture);
  ui_point_at (plot, place.x, place.y);
  ui_settle (fixture.window);
  line = ui_paint (fixture.boundary);
  dot = ui_paint (plot);
  ui_button_down ();
  ui_point_at (plot, place.x - 60, place.y + 90);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W1), <, 60);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W2), <, 60);
  assert_sliders (&fixture);
  during = get_texts (table);
  g_assert_cmpstr (before, !=, during);
  ui_settle (fixture.window);
  g_assert_cmpint (differ (line, ui_paint (fixture.boundary)), >, 1000);
  g_assert_cmpint (differ (dot, ui_paint (plot)), >, 300);
  ui_button_up ();
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.undo", NULL);
  g_assert_true (hp_state_equal (hp_model_get_state (fixture.model), HP_STATE_FRESH));
  assert_sliders (&fixture);
  after = get_texts (table);
  g_assert_cmpstr (before, ==, after);
  tear_down (&fixture);
}

/* w0 tied to theta. */

static GtkWidget *
find_link (const Fixture *fixture)
{
  return ui_find (find_weight_row (fixture, HP_W0), GTK_TYPE_TOGGLE_BUTTON);
}

/* The formula at its end is tied. */
static const char WHY[] = "When dragged, w\u2080 and \u03b8 move together: only "
                          "w\u2080\u00a0\u2212\u00a0\u03b8 matters.";

static void
assert_linked (const Fixture *fixture, gboolean linked)
{
  ui_settle (fixture->window);
  g_assert_cmpint (hp_model_get_state (fixture->model).linked, ==, linked);
  g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_link (fixture))), ==,
                   linked);
  g_assert_cmpint (ui_find_label (fixture->window, WHY) != NULL, ==, linked);
}

static void
test_link (void)
{
  Fixture fixture = set_up (1280, 900);
  GtkWidget *link = find_link (&fixture);

  g_assert_true (gtk_widget_get_mapped (link));
  assert_linked (&fixture, FALSE);
  ui_point_at (link, 8, 8);
  ui_button_down ();
  ui_button_up ();
  assert_linked (&fixture, TRUE);
  gtk_widget_grab_focus (ui_find (find_weight_row (&fixture, HP_W0), HP_TYPE_SLIDER));
  ui_key ("Right");
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W0), ==, -40);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_THETA), ==, 60);
  assert_sliders (&fixture);
  hp_model_set_value (fixture.model, HP_THETA, 0);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W0), ==, -100);
  hp_model_undo (fixture.model);
  hp_model_undo (fixture.model);
  assert_linked (&fixture, TRUE);
  hp_model_undo (fixture.model);
  assert_linked (&fixture, FALSE);
  g_assert_false (hp_model_can_undo (fixture.model));
  hp_model_redo (fixture.model);
  assert_linked (&fixture, TRUE);
  tear_down (&fixture);
}

/* The rule. */

static gboolean
is_sign (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_TOGGLE_BUTTON (widget)
         && g_str_has_prefix (gtk_button_get_label (GTK_BUTTON (widget)) != NULL
                                  ? gtk_button_get_label (GTK_BUTTON (widget))
                                  : "",
                              "z ");
}

static void
assert_rule (const Fixture *fixture, HpRule rule, const char *sign, const char *verdict)
{
  GtkWidget *button = ui_find_first (fixture->window, is_sign, NULL);
  g_autofree char *words = NULL;

  ui_settle (fixture->window);
  g_assert_cmpint (hp_model_get_state (fixture->model).neuron.rule, ==, rule);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, sign);
  g_assert_cmpint (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)), ==,
                   rule == HP_RULE_EXCEEDS);
  g_assert_nonnull (ui_find_label (fixture->window, verdict));
  words = g_strdup (gtk_widget_get_tooltip_text (button));
  g_assert_nonnull (strstr (words, "\u03b8 + 0.01"));
  g_assert_nonnull (strstr (words, "a click away"));
}

/* A click on the sign before the threshold changes what a tie does, as one step of undo. */
static void
test_rule (void)
{
  const HpNeuron nor = { { 50, -60, -60, 50 } };
  HpScene locked = hp_scene (ui_state (nor, HP_GATE_NOR));
  Fixture fixture = set_up (1280, 900);
  GtkWidget *button = ui_find_first (fixture.window, is_sign, NULL);

  hp_model_set_state (fixture.model, ui_state (nor, HP_GATE_NOR));
  assert_rule (&fixture, HP_RULE_REACHES, "z \u2265", "This neuron computes NOR");
  ui_point_at (button, 8, 8);
  ui_button_down ();
  ui_button_up ();
  assert_rule (&fixture, HP_RULE_EXCEEDS, "z >", "This neuron computes FALSE");
  hp_model_undo (fixture.model);
  assert_rule (&fixture, HP_RULE_REACHES, "z \u2265", "This neuron computes NOR");
  hp_model_redo (fixture.model);
  hp_model_reset (fixture.model);
  g_assert_cmpint (hp_model_get_state (fixture.model).neuron.rule, ==, HP_RULE_REACHES);
  locked.locked = 1u << HP_LOCK_THETA;
  hp_model_enter_scene (fixture.model, &locked);
  g_assert_false (gtk_widget_is_sensitive (button));
  hp_model_leave_scenes (fixture.model);
  g_assert_true (gtk_widget_is_sensitive (button));
  tear_down (&fixture);
}

/* Only theta's row has the button. */
static void
test_one_link (void)
{
  Fixture fixture = set_up (1280, 900);

  for (int parameter = HP_W0; parameter < HP_N_PARAMETERS; parameter++)
    {
      GtkWidget *row = find_weight_row (&fixture, (HpParameter) parameter);

      g_assert_cmpint (gtk_widget_get_mapped (ui_find (row, GTK_TYPE_TOGGLE_BUTTON)), ==,
                       parameter == HP_W0);
    }
  tear_down (&fixture);
}

static void
add_tests (void)
{
  ADD_ROWS ("/view-window/views/", WIDTH_ROWS, test_views);
  ADD_ROWS ("/view-window/digits/", LAYOUT_ROWS, test_digits);
  g_test_add_func ("/view-window/focus", test_focus);
  g_test_add_func ("/view-window/resize", test_resize);
  g_test_add_func ("/view-window/names", test_names);
  g_test_add_func ("/view-window/selected-row", test_selected_row);
  g_test_add_func ("/view-window/leave", test_leave);
  g_test_add_func ("/view-window/drag", test_drag);
  g_test_add_func ("/view-window/link", test_link);
  g_test_add_func ("/view-window/rule", test_rule);
  g_test_add_func ("/view-window/one-link", test_one_link);
}

int
main (int argc, char **argv)
{
  return program_main (argc, argv, add_tests);
}
