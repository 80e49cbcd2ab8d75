/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests that a step of learning is seen, in a whole window: its sentence, its row, the line before,
 * and for a moment what it changed; that the panel is one button until it is used; and the ways on
 * at the end of learning.
 */
#include "learning.h"
#include "program-window.h"

#include "config.h"
#include "ui/plot/hp-plot.h"
#include "ui/sliders/hp-weight-row.h"
#include "ui/table/hp-truth-row.h"
#include "ui/table/hp-truth-table.h"
#include "ui/verdict/hp-target-chooser.h"

typedef struct
{
  ProgramWindow window;
  GtkWidget *panel;
} Fixture;

static Fixture
set_up (HpState state)
{
  Fixture fixture = { .window = program_window_new (1280, 900) };

  fixture.panel = ui_find (fixture.window.window, HP_TYPE_LEARNING_PANEL);
  hp_model_start_from (fixture.window.model, state);
  ui_settle (fixture.window.window);
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  program_window_close (&fixture->window);
}

static void
do_learning (const Fixture *fixture, const char *action)
{
  gtk_widget_activate_action (fixture->panel, action, NULL);
  ui_settle (fixture->window.window);
}

static void
assert_says (const Fixture *fixture, const char *text)
{
  if (ui_find_label (fixture->panel, text) == NULL)
    g_error ("nothing says \"%s\"", text);
}

static HpRow
get_marked (const Fixture *fixture)
{
  return hp_view_context_get_selected_row (ui_get_context (fixture->window.window));
}

static HpView
get_view (const Fixture *fixture)
{
  return hp_plot_get_view (ui_find_plot (fixture->window.window, HP_VIEW_BOUNDARY));
}

/* The article's AND learns NAND: three rows are wrong, and then (1, 1). */

static const struct
{
  const char *sentence;
  HpRow row;
  HpNeuron before;
} STEPS[] = {
  { "(0, 0): wanted 1, got 0, so w\u2080 +0.10.", 0, { { -50, 60, 60, 50 } } },
  { "(0, 1): wanted 1, got 0, so w\u2080 and w\u2082 +0.10.", 1, { { -40, 60, 60, 50 } } },
  { "(1, 0): wanted 1, got 0, so w\u2080 and w\u2081 +0.10.", 2, { { -30, 60, 70, 50 } } },
  { "(1, 1): wanted 0, got 1, so w\u2080, w\u2081 and w\u2082 \u22120.10.", 3,
    { { -20, 70, 70, 50 } } },
};

static HpState
start_of_nand (void)
{
  return hp_state_with_target (HP_STATE_FRESH, HP_GATE_NAND);
}

static void
test_steps (void)
{
  Fixture fixture = set_up (start_of_nand ());

  g_assert_false (get_view (&fixture).has_ghost);
  for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++)
    {
      HpView view;

      do_learning (&fixture, "learning.step");
      view = get_view (&fixture);
      assert_says (&fixture, STEPS[i].sentence);
      g_assert_cmpint (get_marked (&fixture), ==, STEPS[i].row);
      g_assert_cmpint (hp_view_marked_row (&view), ==, STEPS[i].row);
      g_assert_true (view.has_ghost);
      g_assert_true (hp_neuron_equal (view.ghost, STEPS[i].before));
    }
  for (guint i = G_N_ELEMENTS (STEPS) - 1; i > 0; i--)
    {
      do_learning (&fixture, "learning.back");
      assert_says (&fixture, STEPS[i - 1].sentence);
      g_assert_cmpint (get_marked (&fixture), ==, STEPS[i - 1].row);
      g_assert_true (hp_neuron_equal (get_view (&fixture).ghost, STEPS[i - 1].before));
    }
  do_learning (&fixture, "learning.restart");
  g_assert_null (ui_find_label (fixture.panel, STEPS[0].sentence));
  g_assert_cmpint (get_marked (&fixture), ==, HP_NO_ROW);
  g_assert_false (get_view (&fixture).has_ghost);
  tear_down (&fixture);
}

/* The marks of a step go when a person changes something, but a row that they have selected
 * stays. */
static void
test_marks_go (void)
{
  Fixture fixture = set_up (start_of_nand ());

  for (int own = 0; own < 2; own++)
    {
      do_learning (&fixture, "learning.step");
      g_assert_cmpint (get_marked (&fixture), ==, 0);
      if (own)
        g_object_set (ui_get_context (fixture.window.window), "selected-row", 2, NULL);
      hp_model_set_value (fixture.window.model, HP_W1, 10 + own);
      g_assert_cmpint (get_marked (&fixture), ==, own ? 2 : HP_NO_ROW);
      g_assert_false (get_view (&fixture).has_ghost);
    }
  tear_down (&fixture);
}

/* A run that nobody can follow marks nothing until it ends. */
static void
test_quick_run (void)
{
  Fixture fixture = set_up (panel_from_zero (HP_GATE_XOR));
  HpLearningPanel *panel = HP_LEARNING_PANEL (fixture.panel);
  HpViewContext *context = ui_get_context (fixture.window.window);

  do_learning (&fixture, "learning.step");
  gtk_drop_down_set_selected (ui_find (panel, GTK_TYPE_DROP_DOWN), FULL_SPEED);
  do_learning (&fixture, "learning.run"); /* to the loop */
  ui_wait_until (!hp_runner_is_running (hp_learning_panel_get_runner (panel)));
  g_assert_cmpint (get_marked (&fixture), ==, 3);
  g_assert_cmpint (hp_view_context_get_step (context), ==, 12);
  assert_says (&fixture, "(1, 1): wanted 0, got 1, so w\u2080, w\u2081 and w\u2082 \u22120.10.");
  do_learning (&fixture, "learning.run");
  ui_wait_until (hp_model_get_state (fixture.window.model).learning.n > 1000);
  g_assert_cmpint (get_marked (&fixture), ==, HP_NO_ROW);
  g_assert_cmpint (hp_view_context_get_step (context), ==, 0);
  g_assert_false (get_view (&fixture).has_ghost);
  do_learning (&fixture, "learning.run");
  g_assert_cmpint (get_marked (&fixture), !=, HP_NO_ROW);
  g_assert_cmpint (hp_view_context_get_step (context), >, 1000);
  tear_down (&fixture);
}

/* Y is told by the names of its inputs. */
static void
test_y (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH);

  hp_model_take (fixture.window.model, HP_ROLE_Y);
  hp_model_set_target (fixture.window.model, HP_GATE_NAND);
  do_learning (&fixture, "learning.step");
  assert_says (&fixture, "H1 0, H2 0: wanted 1, got 0, so w\u2080 +0.10.");
  tear_down (&fixture);
}

/* Changed numbers are marked for a moment. */

/* Any difference in a widget's picture within a second. */
static gboolean
changes_by_itself (gpointer widget)
{
  cairo_surface_t *first = ui_paint (widget);
  int width = cairo_image_surface_get_width (first);
  int height = cairo_image_surface_get_height (first);
  gint64 end = g_get_monotonic_time () + 2 * G_USEC_PER_SEC;
  gboolean differs = FALSE;

  while (!differs && g_get_monotonic_time () < end)
    {
      cairo_surface_t *now;

      ui_turn ();
      now = ui_paint (widget);
      for (int y = 0; y < height && !differs; y++)
        differs = memcmp (cairo_image_surface_get_data (first)
                              + y * cairo_image_surface_get_stride (first),
                          cairo_image_surface_get_data (now)
                              + y * cairo_image_surface_get_stride (now),
                          4 * (size_t) width) != 0;
      cairo_surface_destroy (now);
    }
  cairo_surface_destroy (first);
  return differs;
}

static GtkWidget *
find_row (const Fixture *fixture, HpRow row)
{
  GtkWidget *found = ui_find (fixture->window.window, HP_TYPE_TRUTH_ROW);

  for (int i = 0; i < row; i++)
    found = gtk_widget_get_next_sibling (found);
  return found;
}

/* The field of w1 or w2. */
static GtkWidget *
find_field (const Fixture *fixture, HpParameter parameter)
{
  GtkWidget *row = ui_find (fixture->window.window, HP_TYPE_WEIGHT_ROW);

  if (parameter == HP_W2)
    row = ui_find (gtk_widget_get_next_sibling (gtk_widget_get_parent (row)), HP_TYPE_WEIGHT_ROW);
  else
    row = gtk_widget_get_next_sibling (row);
  return ui_find (row, HP_TYPE_NUMBER_FIELD);
}

static void
test_flash (gconstpointer animated)
{
  gboolean is_animated = GPOINTER_TO_INT (animated);
  Fixture fixture = set_up (start_of_nand ());

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", is_animated, NULL);
  do_learning (&fixture, "learning.step");
  for (int step = 0; step < 2; step++) /* the second one marks w2, and the third one w1 */
    {
      do_learning (&fixture, "learning.step");
      g_assert_cmpint (changes_by_itself (find_field (&fixture, step ? HP_W1 : HP_W2)), ==,
                       is_animated);
      g_assert_false (changes_by_itself (find_field (&fixture, step ? HP_W2 : HP_W1)));
    }
  do_learning (&fixture, "learning.step");
  g_assert_cmpint (changes_by_itself (find_row (&fixture, 3)), ==, is_animated);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  tear_down (&fixture);
}

/* One button, until it is used. */

static gboolean
is_folded (const Fixture *fixture)
{
  GtkWidget *button = ui_find_button (fixture->panel, "Let it learn");
  GtkWidget *step = panel_find_button (fixture->panel, "step");
  gboolean is_folded = gtk_widget_get_mapped (button);

  g_assert_cmpint (step != NULL && gtk_widget_get_mapped (step), !=, is_folded);
  return is_folded;
}

static graphene_rect_t
get_place (const Fixture *fixture, GType type)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (ui_find (fixture->window.window, type),
                                            GTK_WIDGET (fixture->window.window), &place));
  return place;
}

static void
test_unfold (void)
{
  const GType ABOVE[] = { HP_TYPE_TARGET_CHOOSER, HP_TYPE_WEIGHT_ROW, HP_TYPE_TRUTH_TABLE };
  Fixture fixture = set_up (start_of_nand ());
  graphene_rect_t places[G_N_ELEMENTS (ABOVE)];
  GtkWidget *button = ui_find_button (fixture.panel, "Let it learn");

  g_assert_true (is_folded (&fixture));
  g_assert_null (panel_find_button (fixture.panel, "step")); /* not even made: it takes long */
  for (guint i = 0; i < G_N_ELEMENTS (ABOVE); i++)
    places[i] = get_place (&fixture, ABOVE[i]);
  gtk_widget_grab_focus (button);
  ui_key ("space");
  ui_settle (fixture.window.window);
  g_assert_false (is_folded (&fixture));
  g_assert_true (gtk_window_get_focus (fixture.window.window)
                 == panel_find_button (fixture.panel, "step"));
  for (guint i = 0; i < G_N_ELEMENTS (ABOVE); i++)
    {
      graphene_rect_t now = get_place (&fixture, ABOVE[i]);

      g_assert_true (graphene_rect_equal (&now, &places[i]));
    }
  assert_says (&fixture, "Press Step: the neuron looks at one row and corrects itself.");
  program_window_do (&fixture.window, "win.reset", NULL);
  g_assert_false (is_folded (&fixture));
  tear_down (&fixture);
}

/* The third scene is the first one with learning. */
static void
open_scene (const Fixture *fixture)
{
  program_window_do (&fixture->window, "win.open-builtin", "s", "5-learning");
  program_window_do (&fixture->window, "win.go-to-scene", "i", 2);
}

/* A state that was learnt is shown, and so is what a scene shows, but only who learns there uses
 * it. */
static void
test_use (void)
{
  Fixture fixture = set_up (hp_state_learned (start_of_nand (), 2));
  gboolean is_used;

  g_assert_false (is_folded (&fixture));
  hp_model_start_from (fixture.window.model, start_of_nand ());
  g_assert_true (is_folded (&fixture));
  open_scene (&fixture);
  g_assert_false (is_folded (&fixture));
  program_window_do (&fixture.window, "win.leave-lesson", NULL);
  g_assert_true (is_folded (&fixture));
  open_scene (&fixture);
  do_learning (&fixture, "learning.step");
  program_window_do (&fixture.window, "win.leave-lesson", NULL);
  g_assert_false (is_folded (&fixture));
  g_object_get (fixture.panel, "used", &is_used, NULL);
  g_assert_true (is_used);
  tear_down (&fixture);
}

/* Whoever used it once sees it whole in the next session. */
static void
test_remembered (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);

  for (int session = 0; session < 2; session++)
    {
      Fixture fixture = { program_window_new_remembering (1280, 900, settings) };

      fixture.panel = ui_find (fixture.window.window, HP_TYPE_LEARNING_PANEL);
      g_assert_cmpint (is_folded (&fixture), ==, session == 0);
      do_learning (&fixture, "learning.step");
      tear_down (&fixture);
    }
  g_settings_reset (settings, "learning");
}

/* The end. */

static gboolean
can_go_on (const Fixture *fixture, const char *label)
{
  GtkWidget *button = ui_find_button (fixture->panel, label);

  return button != NULL && gtk_widget_get_mapped (button) && gtk_widget_is_sensitive (button);
}

typedef struct
{
  const char *name;
  HpNeuron start;
  HpGate target;
} EndRow;

static const EndRow END_ROWS[] = {
  { "converged", { { 0 } }, HP_GATE_AND },
  { "loops", { { 0 } }, HP_GATE_XOR },
  { "out-of-range", { { -980, 0, 0, -1000 } }, HP_GATE_FALSE },
};

static void
test_end (gconstpointer data)
{
  const EndRow *row = data;
  HpState start = ui_state (row->start, row->target);
  Fixture fixture = set_up (start);
  GtkWidget *field, *drop_down;
  HpState state;

  while (hp_model_get_state (fixture.window.model).learning.end == HP_LEARNING_GOES_ON)
    {
      g_assert_false (can_go_on (&fixture, "Back to the start"));
      g_assert_false (can_go_on (&fixture, "Another target"));
      do_learning (&fixture, "learning.step");
    }
  field = ui_find (fixture.panel, HP_TYPE_NUMBER_FIELD);
  g_assert_false (gtk_widget_get_mapped (field));
  g_assert_true (can_go_on (&fixture, "Another target"));
  gtk_widget_grab_focus (ui_find_button (fixture.panel, "Back to the start"));
  ui_key ("space");
  ui_settle (fixture.window.window);
  state = hp_model_get_state (fixture.window.model);
  g_assert_true (hp_state_equal (state, start));
  g_assert_true (gtk_widget_get_mapped (field));
  g_assert_true (gtk_window_get_focus (fixture.window.window)
                 == panel_find_button (fixture.panel, "step"));
  hp_model_set_state (fixture.window.model, hp_state_learned (start, 1000));
  ui_settle (fixture.window.window);
  gtk_widget_grab_focus (ui_find_button (fixture.panel, "Another target"));
  ui_key ("space");
  drop_down = ui_find (ui_find (fixture.window.window, HP_TYPE_TARGET_CHOOSER), GTK_TYPE_POPOVER);
  ui_wait_until (gtk_widget_get_mapped (drop_down));
  ui_xdotool ("key", "Escape"); /* goes to the list */
  ui_wait_until (!gtk_widget_get_mapped (drop_down));
  tear_down (&fixture);
}

/* A scene that locks the target or hides it has the lesson go on. */
static void
test_locked_target (void)
{
  HpScene scene = hp_scene (hp_state_learned (panel_from_zero (HP_GATE_AND), 100));
  Fixture fixture = set_up (HP_STATE_FRESH);

  scene.locked = 1u << HP_LOCK_TARGET;
  hp_model_enter_scene (fixture.window.model, &scene);
  ui_settle (fixture.window.window);
  g_assert_true (can_go_on (&fixture, "Back to the start"));
  g_assert_false (can_go_on (&fixture, "Another target"));
  hp_model_leave_scenes (fixture.window.model);
  hp_model_set_state (fixture.window.model, scene.network.neuron[HP_ROLE_ONE]);
  ui_settle (fixture.window.window);
  g_assert_true (can_go_on (&fixture, "Another target"));
  tear_down (&fixture);
}

/* A rate that somebody types is not taken away by a run that ends. */
static void
test_typed_rate (void)
{
  Fixture fixture = set_up (panel_from_zero (HP_GATE_AND));
  GtkWidget *field;

  do_learning (&fixture, "learning.step");
  field = ui_find (fixture.panel, HP_TYPE_NUMBER_FIELD);
  gtk_widget_grab_focus (field);
  hp_model_set_state (fixture.window.model,
                      hp_state_learned (hp_model_get_state (fixture.window.model), 100));
  ui_settle (fixture.window.window);
  g_assert_true (gtk_widget_get_mapped (field));
  gtk_widget_grab_focus (panel_find_button (fixture.panel, "back"));
  ui_settle (fixture.window.window);
  g_assert_false (gtk_widget_get_mapped (field));
  tear_down (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/learning-steps/steps", test_steps);
  g_test_add_func ("/learning-steps/marks-go", test_marks_go);
  g_test_add_func ("/learning-steps/quick-run", test_quick_run);
  g_test_add_func ("/learning-steps/y", test_y);
  g_test_add_data_func ("/learning-steps/flash/animated", GINT_TO_POINTER (TRUE), test_flash);
  g_test_add_data_func ("/learning-steps/flash/still", GINT_TO_POINTER (FALSE), test_flash);
  g_test_add_func ("/learning-steps/unfold", test_unfold);
  g_test_add_func ("/learning-steps/use", test_use);
  g_test_add_func ("/learning-steps/remembered", test_remembered);
  ADD_ROWS ("/learning-steps/end/", END_ROWS, test_end);
  g_test_add_func ("/learning-steps/locked-target", test_locked_target);
  g_test_add_func ("/learning-steps/typed-rate", test_typed_rate);
}

int
main (int argc, char **argv)
{
  return program_main (argc, argv, add_tests);
}
