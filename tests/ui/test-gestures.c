/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the steps that gestures are in a whole window, for each thing that can be held. Whatever
 * comes over the window ends the gesture: dialogs, the menu, another window. A number that was
 * typed just before it is a step of its own.
 */
#include "program-window.h"

#include "plot/weight-view.h"
#include "ui/common/hp-number-field.h"
#include "ui/plot/hp-boundary-plot.h"
#include "ui/plot/hp-plot-kinds.h"
#include "ui/sliders/hp-slider.h"

typedef struct
{
  const char *name;
  GType (*get_type) (void);
  const char *view, *key; /* or NULL: the pointer holds it */
} HeldRow;

static const HeldRow HELD_ROWS[] = {
  { "slider", hp_slider_get_type, "boundary", NULL },
  { "line", hp_boundary_plot_get_type, "boundary", NULL },
  { "dot", hp_weight_plot_get_type, "weights", NULL },
  { "slider-key", hp_slider_get_type, "boundary", "Right" },
  { "line-key", hp_boundary_plot_get_type, "boundary", "Right" },
  { "dot-key", hp_weight_plot_get_type, "weights", "Right" },
  { "number-key", hp_number_field_get_type, "boundary", "Up" },
};

/* Keys that open something over the window; the last one opens by itself. The menu is another. */
static const char *const INTERRUPTIONS[] = { "F1", "ctrl+o", "ctrl+p", "ctrl+w", "window" };

typedef struct
{
  ProgramWindow window;
  const HeldRow *held;
  HpState state; /* before something was held */
} Fixture;

/* The lesson has changes, so that closing the window asks. */
static Fixture
set_up (const HeldRow *held)
{
  Fixture fixture = { .window = program_window_new (1280, 900), .held = held };

  program_window_do (&fixture.window, "win.add-scene", NULL);
  program_window_do (&fixture.window, "win.edit-lesson", NULL);
  program_window_do (&fixture.window, "win.view", "s", held->view);
  fixture.state = hp_model_get_state (fixture.window.model);
  return fixture;
}

static gboolean
has_moved (const Fixture *fixture)
{
  return !hp_state_equal (hp_model_get_state (fixture->window.model), fixture->state);
}

/* A place where the pointer can grab it. */
static HpPoint
find_place (GtkWidget *widget)
{
  graphene_rect_t bounds;

  if (HP_IS_BOUNDARY_PLOT (widget))
    {
      HpBoundaryPicture picture;

      hp_boundary_plot_get_picture (HP_BOUNDARY_PLOT (widget), &picture);
      return hp_viewport_to_pixels (&picture.plane.viewport, (HpPoint) { 0.7, 1 / 0.6 - 0.7 });
    }
  if (HP_IS_WEIGHT_PLOT (widget))
    {
      HpView view = hp_plot_get_view (HP_PLOT (widget));
      HpViewport viewport = hp_weight_view_viewport (&view);

      return hp_viewport_to_pixels (&viewport, (HpPoint) { view.state.neuron.value[HP_W1],
                                                           view.state.neuron.value[HP_W2] });
    }
  g_assert_true (gtk_widget_compute_bounds (ui_find_css (widget, "slider"), widget, &bounds));
  return (HpPoint) { bounds.origin.x + bounds.size.width / 2,
                     bounds.origin.y + bounds.size.height / 2 };
}

static void
hold_with_pointer (const Fixture *fixture, GtkWidget *widget)
{
  HpPoint place = find_place (widget);

  ui_point_at (widget, place.x, place.y);
  ui_button_down ();
  ui_point_at (widget, place.x + 20, place.y);
  ui_point_at (widget, place.x + 40, place.y);
  ui_wait_until (has_moved (fixture));
}

static void
hold (const Fixture *fixture)
{
  GtkWidget *widget = ui_find (fixture->window.window, fixture->held->get_type ());

  if (fixture->held->key == NULL)
    hold_with_pointer (fixture, widget);
  else
    {
      g_assert_true (gtk_widget_grab_focus (widget));
      ui_key_down (fixture->held->key);
    }
  g_assert_true (has_moved (fixture));
  g_assert_cmpuint (hp_model_get_gesture (fixture->window.model), !=, 0);
}

/* Over other windows the window does not hear of it. */
static void
let_go (const Fixture *fixture)
{
  if (fixture->held->key == NULL)
    ui_xdotool ("mouseup", "1");
  else
    ui_xdotool ("keyup", fixture->held->key);
  ui_drain ();
}

static GtkWindow *
find_other_window (const Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (window != fixture->window.window && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static GtkWidget *
find_menu (const Fixture *fixture)
{
  GtkWidget *menu = ui_find (fixture->window.window, GTK_TYPE_POPOVER_MENU);

  return menu != NULL && gtk_widget_get_mapped (menu) ? menu : NULL;
}

static void
interrupt (const Fixture *fixture, const char *what)
{
  if (g_str_equal (what, "window"))
    gtk_window_present (GTK_WINDOW (gtk_window_new ()));
  else
    ui_xdotool ("key --delay 0", what);
  ui_wait_until (find_other_window (fixture) != NULL || find_menu (fixture) != NULL);
  ui_settle (fixture->window.window);
}

static void
end_interruption (const Fixture *fixture)
{
  GtkWindow *other = find_other_window (fixture);

  if (find_menu (fixture) != NULL)
    gtk_popover_popdown (GTK_POPOVER (find_menu (fixture)));
  else if (GTK_IS_DIALOG (other))
    gtk_dialog_response (GTK_DIALOG (other), GTK_RESPONSE_CANCEL);
  else
    gtk_window_close (other);
  ui_wait_until (find_other_window (fixture) == NULL && find_menu (fixture) == NULL);
  ui_wait_until (gtk_window_is_active (fixture->window.window));
  ui_drain ();
}

/* The next change is a step of its own, too. */
static void
check_steps (const Fixture *fixture)
{
  HpModel *model = fixture->window.model;
  HpState moved = hp_model_get_state (model);

  g_assert_true (hp_model_can_undo (model));
  hp_model_set_target (model, HP_GATE_NOR);
  hp_model_undo (model);
  g_assert_true (hp_state_equal (hp_model_get_state (model), moved));
  hp_model_undo (model);
  g_assert_false (has_moved (fixture));
  g_assert_false (hp_model_can_undo (model));
}

static void
close_window (Fixture *fixture)
{
  program_window_do (&fixture->window, "win.leave-lesson", NULL);
  program_window_answer ("_Discard");
  program_window_close (&fixture->window);
}

static void
check_interruption (const HeldRow *held, const char *what)
{
  Fixture fixture = set_up (held);

  g_test_message ("%s", what);
  hold (&fixture);
  interrupt (&fixture, what);
  ui_wait_until (hp_model_get_gesture (fixture.window.model) == 0); /* a manager takes its time */
  let_go (&fixture);
  end_interruption (&fixture);
  check_steps (&fixture);
  close_window (&fixture);
}

/* GTK 4.8 loses count of what is pressed when a menu opens meanwhile, and warns. */
static void
check_menu (const HeldRow *held)
{
  GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);

  check_interruption (held, "F10");
  g_log_set_always_fatal (fatal);
}

/* By each interruption; in a short run by one, which is another one for each that is held. */
static void
test_interrupted (gconstpointer data)
{
  guint turn = (guint) ((const HeldRow *) data - HELD_ROWS) % (G_N_ELEMENTS (INTERRUPTIONS) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (INTERRUPTIONS); i++)
    if (i == turn || is_long ())
      check_interruption (data, INTERRUPTIONS[i]);
  if (turn == G_N_ELEMENTS (INTERRUPTIONS) || is_long ())
    check_menu (data);
}

/* Types a bias without Enter, which moves little, and takes hold of something. */
static void
type_and_hold (const Fixture *fixture)
{
  GtkWidget *field = ui_find (fixture->window.window, HP_TYPE_NUMBER_FIELD);

  g_assert_true (gtk_widget_grab_focus (field));
  for (const char *const *key = (const char *const[]) { "minus", "period", "4", "9", NULL };
       *key != NULL; key++)
    ui_key (*key);
  g_assert_false (has_moved (fixture));
  hold (fixture);
}

static void
assert_typed (const Fixture *fixture)
{
  HpState typed = hp_state_with_value (fixture->state, HP_W0, -49);

  g_assert_true (hp_state_equal (hp_model_get_state (fixture->window.model), typed));
}

static void
test_typed (gconstpointer data)
{
  Fixture fixture = set_up (data);

  type_and_hold (&fixture);
  ui_point_at (fixture.window.window, 300, 300); /* wherever that leads */
  ui_button_up ();
  hp_model_undo (fixture.window.model);
  assert_typed (&fixture);
  hp_model_undo (fixture.window.model);
  g_assert_false (has_moved (&fixture));
  close_window (&fixture);
}

/* Escape puts back the drag, and nothing else. */
static void
test_typed_escape (gconstpointer data)
{
  Fixture fixture = set_up (data);

  type_and_hold (&fixture);
  ui_key ("Escape");
  assert_typed (&fixture);
  ui_button_up ();
  assert_typed (&fixture);
  close_window (&fixture);
}

static void
add_tests (void)
{
  ADD_ROWS ("/gestures/interrupted/", HELD_ROWS, test_interrupted);
  for (guint i = 0; HELD_ROWS[i].key == NULL; i++)
    {
      g_autofree char *typed = g_strconcat ("/gestures/typed/", HELD_ROWS[i].name, NULL);
      g_autofree char *escape = g_strconcat ("/gestures/typed-escape/", HELD_ROWS[i].name, NULL);

      g_test_add_data_func (typed, &HELD_ROWS[i], test_typed);
      g_test_add_data_func (escape, &HELD_ROWS[i], test_typed_escape);
    }
}

int
main (int argc, char *argv[])
{
  return program_main (argc, argv, add_tests);
}
