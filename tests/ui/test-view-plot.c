/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the other views on screen: what pointer and keys do in each, and what is said of it.
 */
#include "ui/plot/hp-plot-kinds.h"

#include "core/gate-map.h"
#include "plot/gate-map-view.h"
#include "plot/neuron-view.h"
#include "plot/weight-view.h"
#include "testing.h"
#include "ui/common/hp-appearance.h"
#include "words/words.h"

#include <math.h>

typedef struct
{
  HpModel *model;
  HpViewContext *context;
  GtkWindow *window;
  HpPlot *plot;
} Fixture;

static Fixture
set_up (HpViewKind kind, HpState state)
{
  Fixture fixture = { .model = hp_model_new (), .context = hp_view_context_new () };

  hp_model_start_from (fixture.model, state);
  fixture.plot = hp_plot_new (kind, fixture.model, fixture.context);
  fixture.window = ui_show (GTK_WIDGET (fixture.plot), 640, 560);
  gtk_widget_grab_focus (GTK_WIDGET (fixture.plot));
  ui_settle (fixture.plot);
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  ui_close (fixture->window, fixture->plot);
  g_assert_finalize_object (fixture->context);
  g_assert_finalize_object (fixture->model);
}

static int
get_selected_row (const Fixture *fixture)
{
  return hp_view_context_get_selected_row (fixture->context);
}

static HpSpot
get_spot (const Fixture *fixture)
{
  return hp_plot_get_view (fixture->plot).interaction.at;
}

static void
click (const Fixture *fixture, HpPoint place)
{
  ui_point_at (fixture->plot, place.x, place.y);
  ui_button_down ();
  ui_button_up ();
}

static void
assert_cursor (const Fixture *fixture, const char *name)
{
  GdkCursor *cursor = gtk_widget_get_cursor (GTK_WIDGET (fixture->plot));

  g_assert_cmpstr (cursor != NULL ? gdk_cursor_get_name (cursor) : NULL, ==, name);
}

static void
test_create_and_destroy (void)
{
  for (int kind = 0; kind < HP_N_VIEWS; kind++)
    {
      Fixture fixture = set_up ((HpViewKind) kind, HP_STATE_FRESH);

      tear_down (&fixture);
    }
}

static void
assert_description (const Fixture *fixture, const char *text)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->plot),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
}

static void
assert_label (const Fixture *fixture, const char *text)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->plot),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, text);
}

/* Label and description are those of the view, of the state now and of the row selected. */
static void
test_accessible (void)
{
  Fixture fixture = set_up (HP_VIEW_NEURON, HP_STATE_FRESH);
  g_autofree char *third = hp_words_neuron_view (HP_STATE_FRESH, 3, HP_W0, HP_ROLE_ONE);
  g_autofree char *second = hp_words_neuron_view (HP_STATE_FRESH, 2, HP_W0, HP_ROLE_ONE);
  g_autofree char *moved = NULL;

  gtk_window_set_focus (fixture.window, NULL);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture.plot), GTK_ACCESSIBLE_ROLE_IMG);
  assert_label (&fixture, "Neuron");
  assert_description (&fixture, third);
  g_object_set (fixture.context, "selected-row", 2, NULL);
  assert_description (&fixture, second);
  hp_model_set_value (fixture.model, HP_W1, -70);
  moved = hp_words_neuron_view (hp_model_get_state (fixture.model), 2, HP_W0, HP_ROLE_ONE);
  assert_description (&fixture, moved);
  tear_down (&fixture);
}

typedef struct
{
  const char *name;
  HpViewKind kind;
  HpGate target;
  const char *label, *description;
} SpokenRow;

static const SpokenRow SPOKEN_ROWS[] = {
  { "weights", HP_VIEW_WEIGHTS, HP_GATE_AND, "Weight space",
    "w1 \u22120.70, w2 0.60, c 1.00: the region of FALSE. 3 of 4 rows match AND." },
  { "gates", HP_VIEW_GATES, HP_GATE_AND, "Map of the 16 gates",
    "Outputs 0 0 0 0. FALSE now. One flip away: NOR, B AND NOT A, A AND NOT B, AND. XOR and XNOR "
    "are out of reach. The target is AND." },
  { "xor", HP_VIEW_XOR, HP_GATE_XNOR, "Why not XOR", NULL },
};

static void
test_spoken (gconstpointer data)
{
  const SpokenRow *row = data;
  Fixture fixture = set_up (row->kind, HP_STATE_FRESH);
  g_autofree char *words = NULL;

  hp_model_set_value (fixture.model, HP_W1, -70);
  hp_model_set_target (fixture.model, row->target);
  assert_label (&fixture, row->label);
  words = hp_words_xor_view (hp_model_get_state (fixture.model), row->target);
  assert_description (&fixture, row->description != NULL ? row->description : words);
  tear_down (&fixture);
}

/* The description begins with the part that a key has come to: of a gate, with the outputs. */
static void
assert_place (const Fixture *fixture, const char *place)
{
  HpView view = hp_plot_get_view (fixture->plot);
  g_autofree char *words = view.kind == HP_VIEW_NEURON
      ? hp_words_neuron_view (view.state, hp_neuron_view_row (&view), HP_W0, HP_ROLE_ONE)
      : hp_words_gate_map (view.state, HP_GATE_NONE);
  gboolean is_gate = place[0] != '\0' && view.kind == HP_VIEW_GATES;
  g_autofree char *description
      = g_strconcat (place, is_gate ? strchr (words, '.') + 2 : words, NULL);

  assert_description (fixture, description);
}

static void
test_place_of_inputs (void)
{
  Fixture fixture = set_up (HP_VIEW_NEURON, HP_STATE_FRESH);

  assert_place (&fixture, "You are at input A. ");
  ui_key ("Right");
  assert_place (&fixture, "You are at input B. ");
  ui_key ("space");
  assert_place (&fixture, "You are at input B. ");
  ui_key ("Up");
  assert_place (&fixture, "You are at input A. ");
  gtk_window_set_focus (fixture.window, NULL);
  assert_place (&fixture, "");
  tear_down (&fixture);
}

/* The pointer's place is told as well, and nothing while an output is masked. */
static void
test_place_of_gates (void)
{
  Fixture fixture = set_up (HP_VIEW_GATES, HP_STATE_FRESH);
  g_autofree char *place = NULL;
  HpState state = HP_STATE_FRESH;

  ui_point_at (fixture.plot, 5, 5);
  assert_place (&fixture, "");
  ui_key ("Right");
  g_assert_cmpint (hp_gate_map_view_step (HP_GATE_AND, 1, 0), ==, HP_GATE_A_AND_NOT_B);
  place = g_strdup ("You are at A AND NOT B. Outputs 0 0 1 0. ");
  assert_place (&fixture, place);
  ui_key ("Return");
  assert_place (&fixture, place);
  state.prediction = hp_prediction_begin ();
  hp_model_set_state (fixture.model, state);
  assert_description (&fixture, hp_words_mask ());
  hp_model_set_state (fixture.model, HP_STATE_FRESH);
  ui_point_at (fixture.plot, 7, 5);
  assert_place (&fixture, "");
  tear_down (&fixture);
}

/* The neuron. */

static HpPoint
find_input (const Fixture *fixture, HpParameter input)
{
  HpView view = hp_plot_get_view (fixture->plot);

  for (double y = 0; y < view.height; y += 4)
    for (double x = 0; x < view.width; x += 4)
      if (hp_neuron_view_hit (&view, NULL, (HpPoint) { x, y }).spot.index == (int) input
          && hp_neuron_view_hit (&view, NULL, (HpPoint) { x, y + 16 }).spot.index == (int) input)
        return (HpPoint) { x, y + 10 };
  g_assert_not_reached ();
}

/* Without a selected row (1, 1) is shown, so that is where a click begins. */
static void
test_click_inputs (void)
{
  Fixture fixture = set_up (HP_VIEW_NEURON, HP_STATE_FRESH);
  static const struct
  {
    HpParameter input;
    int row;
  } CLICKS[] = { { HP_W1, 1 }, { HP_W2, 0 }, { HP_W1, 2 }, { HP_W2, 3 },
                 { HP_W2, 2 } };

  g_assert_cmpint (get_selected_row (&fixture), ==, HP_NO_ROW);
  for (guint i = 0; i < G_N_ELEMENTS (CLICKS); i++)
    {
      click (&fixture, find_input (&fixture, CLICKS[i].input));
      assert_cursor (&fixture, "pointer");
      g_assert_cmpint (get_selected_row (&fixture), ==, CLICKS[i].row);
      g_assert_cmpint (get_spot (&fixture).index, ==, CLICKS[i].input);
    }
  click (&fixture, (HpPoint) { 4, 4 });
  assert_cursor (&fixture, NULL);
  g_assert_cmpint (get_selected_row (&fixture), ==, 2);
  g_assert_false (hp_model_can_undo (fixture.model));
  tear_down (&fixture);
}

static void
count_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ++*(int *) data;
}

/* A click on the program copies it, and one on the figure above does not. */
static void
test_click_program (void)
{
  Fixture fixture = set_up (HP_VIEW_NEURON, HP_STATE_FRESH);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) copy = g_simple_action_new ("copy-python", NULL);
  int n_copies = 0;
  HpView view;

  g_signal_connect (copy, "activate", G_CALLBACK (count_cb), &n_copies);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (copy));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture.window), "win", G_ACTION_GROUP (actions));
  g_object_set (fixture.context, "program", TRUE, NULL);
  view = hp_plot_get_view (fixture.plot);
  click (&fixture, (HpPoint) { view.width / 2, view.height - 20 });
  assert_cursor (&fixture, "pointer");
  g_assert_cmpint (n_copies, ==, 1);
  click (&fixture, find_input (&fixture, HP_W1));
  g_assert_cmpint (n_copies, ==, 1);
  g_assert_cmpint (get_selected_row (&fixture), ==, 1);
  tear_down (&fixture);
}

/* A nerve cell that stands alone has no input to switch. */
static void
test_cell_alone (void)
{
  static const char *const KEYS[] = { "space", "Return", "Down", "space" };
  Fixture fixture = set_up (HP_VIEW_NEURON, HP_STATE_FRESH);
  HpPoint input = find_input (&fixture, HP_W1);

  g_object_set (fixture.context, "cell", TRUE, "cell-alone", TRUE, NULL);
  click (&fixture, input);
  gtk_widget_grab_focus (GTK_WIDGET (fixture.plot));
  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    ui_key (KEYS[i]);
  g_assert_cmpint (get_selected_row (&fixture), ==, HP_NO_ROW);
  tear_down (&fixture);
}

static void
test_keys_of_inputs (void)
{
  Fixture fixture = set_up (HP_VIEW_NEURON, HP_STATE_FRESH);
  static const struct
  {
    const char *key;
    HpParameter focused;
    int row;
  } KEYS[] = { { "space", HP_W1, 1 },  { "Down", HP_W2, 1 }, { "space", HP_W2, 0 },
               { "Return", HP_W2, 1 }, { "Up", HP_W1, 1 },   { "space", HP_W1, 3 },
               { "Right", HP_W2, 3 },  { "Left", HP_W1, 3 },
               { "KP_Down", HP_W2, 3 }, { "KP_Enter", HP_W2, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      ui_key (KEYS[i].key);
      g_assert_cmpint (get_spot (&fixture).index, ==, KEYS[i].focused);
      g_assert_cmpint (get_selected_row (&fixture), ==, KEYS[i].row);
    }
  g_assert_false (hp_model_can_undo (fixture.model));
  tear_down (&fixture);
}

/* Weight space. */

static void
assert_weights (const Fixture *fixture, HpHundredths w1, HpHundredths w2)
{
  g_assert_cmpint (hp_model_get_value (fixture->model, HP_W1), ==, w1);
  g_assert_cmpint (hp_model_get_value (fixture->model, HP_W2), ==, w2);
  g_assert_cmpint (hp_model_get_value (fixture->model, HP_W0), ==, -50);
  g_assert_cmpint (hp_model_get_value (fixture->model, HP_THETA), ==, 50);
}

static void
test_keys_of_weights (void)
{
  Fixture fixture = set_up (HP_VIEW_WEIGHTS, HP_STATE_FRESH);
  static const struct
  {
    const char *key;
    HpHundredths w1, w2;
  } KEYS[] = { { "Right", 70, 60 },       { "Up", 70, 70 },       { "shift+Left", 69, 70 },
               { "shift+Down", 69, 69 },  { "Left", 59, 69 },     { "Down", 59, 59 },
               { "shift+Right", 60, 59 }, { "shift+Up", 60, 60 },   { "KP_Left", 50, 60 },
               { "KP_Up", 50, 70 },       { "KP_Right", 60, 70 },   { "KP_Down", 60, 60 } };

  for (guint i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      ui_key (KEYS[i].key);
      assert_weights (&fixture, KEYS[i].w1, KEYS[i].w2);
    }
  for (int i = G_N_ELEMENTS (KEYS) - 2; i >= 0; i--)
    {
      hp_model_undo (fixture.model);
      assert_weights (&fixture, KEYS[i].w1, KEYS[i].w2);
    }
  hp_model_undo (fixture.model);
  assert_weights (&fixture, 60, 60);
  g_assert_false (hp_model_can_undo (fixture.model));
  tear_down (&fixture);
}

/* A key held down repeats, and is one step until it is let go. */
static void
test_held_key (void)
{
  Fixture fixture = set_up (HP_VIEW_WEIGHTS, HP_STATE_FRESH);

  ui_key_down ("Left");
  ui_wait_until (hp_model_get_value (fixture.model, HP_W1) <= 30);
  ui_key_up ("Left");
  g_assert_false (hp_model_get_gesture (fixture.model) != 0);
  hp_model_undo (fixture.model);
  assert_weights (&fixture, 60, 60);
  g_assert_false (hp_model_can_undo (fixture.model));
  tear_down (&fixture);
}

static HpPoint
find_dot (const Fixture *fixture)
{
  HpView view = hp_plot_get_view (fixture->plot);
  HpViewport viewport = hp_weight_view_viewport (&view);
  const HpHundredths *w = view.state.neuron.value;

  return hp_viewport_to_pixels (&viewport, (HpPoint) { w[HP_W1], w[HP_W2] });
}

/* With the button down, in some steps; the dot stays under the pointer all the way, to a pixel or a
 * hundredth. */
static void
drag_by (const Fixture *fixture, double right, double down)
{
  HpPoint start = find_dot (fixture);

  for (int step = 1; step <= 8 && !g_test_failed (); step++)
    {
      HpPoint dot, place = { round (start.x + right * step / 8),
                             round (start.y + down * step / 8) };

      ui_point_at (fixture->plot, place.x, place.y);
      dot = find_dot (fixture);
      g_assert_cmpfloat (hypot (dot.x - place.x, dot.y - place.y), <=, 2.5);
    }
}

/* One undo takes a whole drag back, wherever it went. */
static void
test_drag (void)
{
  Fixture fixture = set_up (HP_VIEW_WEIGHTS, HP_STATE_FRESH);
  HpPoint dot = find_dot (&fixture);

  ui_point_at (fixture.plot, dot.x, dot.y);
  assert_cursor (&fixture, "grab");
  ui_button_down ();
  drag_by (&fixture, -120, 80);
  g_assert_true (hp_model_get_gesture (fixture.model) != 0);
  drag_by (&fixture, 60, 60);
  ui_button_up ();
  g_assert_false (hp_model_get_gesture (fixture.model) != 0);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W1), <, 40);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W2), <, 0);
  hp_model_undo (fixture.model);
  assert_weights (&fixture, 60, 60);
  g_assert_false (hp_model_can_undo (fixture.model));
  hp_model_redo (fixture.model);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W2), <, 0);
  tear_down (&fixture);
}

/* From weights that need a long range to weights that do not: nothing moves during the drag. */
static void
test_drag_to_short_range (void)
{
  HpState state = ui_state ((HpNeuron) { { -50, 450, 60, 50 } }, HP_GATE_AND);
  Fixture fixture = set_up (HP_VIEW_WEIGHTS, state);
  HpPoint dot = find_dot (&fixture);

  ui_point_at (fixture.plot, dot.x, dot.y);
  ui_button_down ();
  drag_by (&fixture, -200, 10);
  ui_button_up ();
  hp_model_undo (fixture.model);
  assert_weights (&fixture, 450, 60);
  tear_down (&fixture);
}

static void
test_drag_far (void)
{
  Fixture fixture = set_up (HP_VIEW_WEIGHTS, HP_STATE_FRESH);
  HpPoint dot = find_dot (&fixture);

  ui_point_at (fixture.plot, dot.x, dot.y);
  ui_button_down ();
  ui_point_at (fixture.plot, 3, 557);
  assert_weights (&fixture, -200, -200);
  ui_key ("Escape");
  assert_weights (&fixture, 60, 60);
  ui_point_at (fixture.plot, 300, 300);
  assert_weights (&fixture, 60, 60);
  ui_button_up ();
  g_assert_false (hp_model_can_undo (fixture.model));
  g_assert_false (hp_model_can_redo (fixture.model));
  tear_down (&fixture);
}

static void
lock (const Fixture *fixture, unsigned locked)
{
  HpScene scene = hp_scene (HP_STATE_FRESH);

  scene.locked = locked;
  hp_model_enter_scene (fixture->model, &scene);
}

/* A locked weight stays while the other one goes; with both locked there is nothing to take. */
static void
test_drag_locked (void)
{
  Fixture fixture = set_up (HP_VIEW_WEIGHTS, HP_STATE_FRESH);
  HpPoint dot = find_dot (&fixture);

  lock (&fixture, 1u << HP_LOCK_W1);
  ui_point_at (fixture.plot, dot.x, dot.y);
  assert_cursor (&fixture, "grab");
  ui_button_down ();
  ui_point_at (fixture.plot, dot.x - 80, dot.y + 40);
  ui_button_up ();
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W1), ==, 60);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W2), <, 60);
  lock (&fixture, 1u << HP_LOCK_W1 | 1u << HP_LOCK_W2);
  ui_point_at (fixture.plot, dot.x - 60, dot.y);
  ui_point_at (fixture.plot, dot.x, dot.y);
  assert_cursor (&fixture, NULL);
  ui_button_down ();
  ui_point_at (fixture.plot, dot.x - 80, dot.y + 40);
  g_assert_false (hp_model_get_gesture (fixture.model) != 0);
  ui_button_up ();
  assert_weights (&fixture, 60, 60);
  hp_model_leave_scenes (fixture.model);
  tear_down (&fixture);
}

static void
press_at (const Fixture *fixture, HpHundredths w1, HpHundredths w2)
{
  HpView view = hp_plot_get_view (fixture->plot);
  HpViewport viewport = hp_weight_view_viewport (&view);
  HpPoint place = hp_viewport_to_pixels (&viewport, (HpPoint) { w1, w2 });

  ui_point_at (fixture->plot, place.x, place.y);
  assert_cursor (fixture, "crosshair");
  ui_button_down ();
}

/* A click beside the dot puts it to the nearest notch, from where it can be dragged on; Escape and
 * one undo take it back. */
static void
test_put (void)
{
  Fixture fixture = set_up (HP_VIEW_WEIGHTS, HP_STATE_FRESH);

  press_at (&fixture, -96, 141);
  assert_weights (&fixture, -95, 140);
  ui_key ("Escape");
  assert_weights (&fixture, 60, 60);
  ui_button_up ();
  g_assert_false (hp_model_can_undo (fixture.model));
  press_at (&fixture, -95, 140);
  drag_by (&fixture, 60, 60);
  ui_button_up ();
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W1), >, -95);
  hp_model_undo (fixture.model);
  assert_weights (&fixture, 60, 60);
  g_assert_false (hp_model_can_undo (fixture.model));
  tear_down (&fixture);
}

/* A locked weight stays; and nothing is put where an output is masked. */
static void
test_put_locked (void)
{
  Fixture fixture = set_up (HP_VIEW_WEIGHTS, HP_STATE_FRESH);
  HpState state = HP_STATE_FRESH;

  lock (&fixture, 1u << HP_LOCK_W1);
  press_at (&fixture, -96, 141);
  ui_button_up ();
  assert_weights (&fixture, 60, 140);
  hp_model_leave_scenes (fixture.model);
  state.prediction = hp_prediction_begin ();
  hp_model_set_state (fixture.model, state);
  ui_point_at (fixture.plot, 200, 200);
  ui_button_down ();
  ui_button_up ();
  assert_weights (&fixture, 60, 60);
  tear_down (&fixture);
}

/* The map. */

static HpPoint
find_gate (const Fixture *fixture, HpGate gate)
{
  HpView view = hp_plot_get_view (fixture->plot);

  view.interaction.locked = 0;
  for (double y = 0; y < view.height; y += 3)
    for (double x = 0; x < view.width; x += 3)
      if (hp_gate_map_view_hit (&view, NULL, (HpPoint) { x, y }).spot.kind == HP_SPOT_GATE
          && hp_gate_map_view_hit (&view, NULL, (HpPoint) { x, y }).spot.index == (int) gate)
        return (HpPoint) { x + 9, y + 9 };
  g_assert_not_reached ();
}

static void
assert_target (const Fixture *fixture, HpGate target, gboolean has_weights)
{
  HpState state = hp_model_get_state (fixture->model);
  HpNeuron wanted = has_weights ? hp_gate_best_neuron (target, HP_STATE_FRESH.neuron)
                                : HP_STATE_FRESH.neuron;

  g_assert_cmpint (state.target, ==, target);
  g_assert_true (hp_neuron_equal (state.neuron, wanted));
}

static void
test_click_gates (void)
{
  Fixture fixture = set_up (HP_VIEW_GATES, HP_STATE_FRESH);

  for (int gate = 0; gate < HP_N_GATES; gate += 3)
    {
      click (&fixture, find_gate (&fixture, (HpGate) gate));
      assert_cursor (&fixture, "pointer");
      assert_target (&fixture, (HpGate) gate, FALSE);
    }
  click (&fixture, (HpPoint) { 5, 5 });
  assert_cursor (&fixture, NULL);
  assert_target (&fixture, HP_GATE_TRUE, FALSE);
  hp_model_undo (fixture.model);
  assert_target (&fixture, HP_GATE_NOT_A, FALSE);
  tear_down (&fixture);
}

static void
test_click_locked (void)
{
  Fixture fixture = set_up (HP_VIEW_GATES, HP_STATE_FRESH);

  lock (&fixture, 1u << HP_LOCK_TARGET);
  click (&fixture, find_gate (&fixture, HP_GATE_OR));
  assert_cursor (&fixture, NULL);
  assert_target (&fixture, HP_GATE_AND, FALSE);
  hp_model_leave_scenes (fixture.model);
  tear_down (&fixture);
}

/* Both clicks are one step. */
static void
test_double_click_gate (void)
{
  Fixture fixture = set_up (HP_VIEW_GATES, HP_STATE_FRESH);

  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 8000, NULL);
  click (&fixture, find_gate (&fixture, HP_GATE_NAND));
  assert_target (&fixture, HP_GATE_NAND, FALSE);
  ui_button_down ();
  ui_button_up ();
  assert_target (&fixture, HP_GATE_NAND, TRUE);
  hp_model_undo (fixture.model);
  assert_target (&fixture, HP_GATE_AND, FALSE);
  g_assert_false (hp_model_can_undo (fixture.model));
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-double-click-time");
  tear_down (&fixture);
}

/* A click that no other one follows is a step when that is sure. */
static void
test_click_is_step (void)
{
  Fixture fixture = set_up (HP_VIEW_GATES, HP_STATE_FRESH);

  click (&fixture, find_gate (&fixture, HP_GATE_NAND));
  ui_wait_until (hp_model_get_gesture (fixture.model) == 0);
  g_assert_true (hp_model_can_undo (fixture.model));
  tear_down (&fixture);
}

/* The window closes while another click could follow: nothing of the gesture is left. */
static void
test_close_after_click (void)
{
  Fixture fixture = set_up (HP_VIEW_GATES, HP_STATE_FRESH);

  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 8000, NULL);
  click (&fixture, find_gate (&fixture, HP_GATE_NAND));
  g_assert_cmpuint (hp_model_get_gesture (fixture.model), !=, 0);
  ui_close (fixture.window, fixture.plot);
  g_assert_cmpuint (hp_model_get_gesture (fixture.model), ==, 0);
  g_assert_finalize_object (fixture.context);
  g_assert_finalize_object (fixture.model);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-double-click-time");
}

/* The keys start at the gate of now; Return takes the target, Control+Return the weights, too. */
static void
test_keys_of_gates (void)
{
  Fixture fixture = set_up (HP_VIEW_GATES, HP_STATE_FRESH);
  HpGate next = hp_gate_map_view_step (HP_GATE_AND, 1, 0);

  ui_point_at (fixture.plot, 5, 5);
  ui_key ("Right");
  g_assert_cmpint (get_spot (&fixture).index, ==, next);
  assert_target (&fixture, HP_GATE_AND, FALSE);
  ui_key ("Return");
  assert_target (&fixture, next, FALSE);
  ui_key ("ctrl+Return");
  assert_target (&fixture, next, TRUE);
  hp_model_undo (fixture.model);
  assert_target (&fixture, next, FALSE);
  ui_key ("Up");
  ui_key ("space");
  next = hp_gate_map_view_step (next, 0, 1);
  assert_target (&fixture, next, FALSE);
  ui_key ("ctrl+KP_Enter");
  assert_target (&fixture, next, TRUE);
  tear_down (&fixture);
}

/* Nothing sets weights for a gate out of reach. */
static void
test_unreachable (void)
{
  Fixture fixture = set_up (HP_VIEW_GATES, HP_STATE_FRESH);
  HpPoint place = find_gate (&fixture, HP_GATE_XOR);

  ui_point_at (fixture.plot, place.x, place.y);
  ui_key ("ctrl+Return");
  assert_target (&fixture, HP_GATE_XOR, FALSE);
  tear_down (&fixture);
}

static GskRenderNode *
take_node (const Fixture *fixture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (fixture->plot)->snapshot (GTK_WIDGET (fixture->plot), snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

static cairo_surface_t *
make_image (const Fixture *fixture)
{
  return cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                     gtk_widget_get_width (GTK_WIDGET (fixture->plot)),
                                     gtk_widget_get_height (GTK_WIDGET (fixture->plot)));
}

/* Draws what the widget shows, and what a widget that keeps nothing would show. */
static void
assert_up_to_date (const Fixture *fixture, GskRenderNode *node)
{
  HpView view = hp_plot_get_view (fixture->plot);
  cairo_surface_t *images[] = { make_image (fixture), make_image (fixture) };
  cairo_t *shown = cairo_create (images[0]), *wanted = cairo_create (images[1]);

  gsk_render_node_draw (node, shown);
  hp_view_draw (&view, hp_plot_get_lettering (fixture->plot), wanted);
  cairo_surface_flush (images[0]);
  cairo_surface_flush (images[1]);
  for (int y = 0; y < (int) view.height; y++)
    for (int x = 0; x < (int) view.width; x++)
      g_assert_cmphex (ui_pixel (images[0], x, y), ==, ui_pixel (images[1], x, y));
  cairo_destroy (shown);
  cairo_destroy (wanted);
  cairo_surface_destroy (images[0]);
  cairo_surface_destroy (images[1]);
}

static void
set_target (const Fixture *fixture, HpGate target)
{
  hp_model_set_state (fixture->model,
                      hp_state_with_target (hp_model_get_state (fixture->model), target));
}

static void
set_predicting (const Fixture *fixture, bool is_on)
{
  hp_model_set_state (fixture->model,
                      hp_state_with_prediction (hp_model_get_state (fixture->model), is_on));
}

/* Changes one thing on which the map depends; there are so many. */
#define N_MAP_CHANGES 8

static void
change_map (const Fixture *fixture, int change)
{
  switch (change)
    {
    case 0:
      hp_model_set_value (fixture->model, HP_W0, 70);
      break;
    case 1:
      set_target (fixture, HP_GATE_NAND);
      break;
    case 2:
      set_target (fixture, HP_GATE_NONE);
      break;
    case 3:
      hp_plot_set_spot (fixture->plot, (HpSpot) { HP_SPOT_GATE, HP_GATE_NOR });
      break;
    case 4:
      hp_plot_set_spot (fixture->plot, (HpSpot) { HP_SPOT_GATE, HP_GATE_XOR });
      break;
    case 5:
      set_predicting (fixture, true);
      break;
    case 6:
      set_predicting (fixture, false);
      break;
    default:
      hp_appearance_set_choice (hp_appearance_get_default (), "dark");
      break;
    }
}

/* The map is drawn again when something in it changes, and only then. */
static void
test_kept_map (void)
{
  Fixture fixture = set_up (HP_VIEW_GATES, HP_STATE_FRESH);

  for (int change = 0; change < N_MAP_CHANGES; change++)
    {
      g_autoptr (GskRenderNode) before = take_node (&fixture), same = NULL, after = NULL;

      hp_model_set_value (fixture.model, HP_W1, 61 + change); /* the same gate */
      same = take_node (&fixture);
      g_assert_true (same == before);
      assert_up_to_date (&fixture, same);
      change_map (&fixture, change);
      after = take_node (&fixture);
      g_assert_true (after != before);
      assert_up_to_date (&fixture, after);
    }
  tear_down (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/view-plot/create-and-destroy", test_create_and_destroy);
  g_test_add_func ("/view-plot/accessible", test_accessible);
  ADD_ROWS ("/view-plot/accessible/", SPOKEN_ROWS, test_spoken);
  g_test_add_func ("/view-plot/neuron/place", test_place_of_inputs);
  g_test_add_func ("/view-plot/gates/place", test_place_of_gates);
  g_test_add_func ("/view-plot/neuron/click", test_click_inputs);
  g_test_add_func ("/view-plot/neuron/keys", test_keys_of_inputs);
  g_test_add_func ("/view-plot/neuron/program", test_click_program);
  g_test_add_func ("/view-plot/neuron/cell-alone", test_cell_alone);
  g_test_add_func ("/view-plot/weights/keys", test_keys_of_weights);
  g_test_add_func ("/view-plot/weights/held-key", test_held_key);
  g_test_add_func ("/view-plot/weights/drag", test_drag);
  g_test_add_func ("/view-plot/weights/drag-to-short-range", test_drag_to_short_range);
  g_test_add_func ("/view-plot/weights/drag-far", test_drag_far);
  g_test_add_func ("/view-plot/weights/drag-locked", test_drag_locked);
  g_test_add_func ("/view-plot/weights/put", test_put);
  g_test_add_func ("/view-plot/weights/put-locked", test_put_locked);
  g_test_add_func ("/view-plot/gates/click", test_click_gates);
  g_test_add_func ("/view-plot/gates/click-locked", test_click_locked);
  g_test_add_func ("/view-plot/gates/double-click", test_double_click_gate);
  g_test_add_func ("/view-plot/gates/click-is-step", test_click_is_step);
  g_test_add_func ("/view-plot/gates/close-after-click", test_close_after_click);
  g_test_add_func ("/view-plot/gates/keys", test_keys_of_gates);
  g_test_add_func ("/view-plot/gates/unreachable", test_unreachable);
  g_test_add_func ("/view-plot/gates/kept", test_kept_map);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  add_tests ();
  return g_test_run ();
}
