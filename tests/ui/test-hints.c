/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the hints beside the sliders, in a real window: what they show, what a click on one
 * does, and following all of them.
 */
#include "program-window.h"

#include "ui/common/hp-number-field.h"
#include "ui/common/hp-track.h"
#include "ui/sliders/hp-gate-strip.h"
#include "ui/sliders/hp-slider.h"
#include "ui/sliders/hp-weight-row.h"

/* The row of a parameter, and the button of its hint. */
static gboolean
is_row_of (GtkWidget *widget, gconstpointer parameter)
{
  int its_parameter = -1;

  if (HP_IS_WEIGHT_ROW (widget))
    g_object_get (widget, "parameter", &its_parameter, NULL);
  return its_parameter == GPOINTER_TO_INT (parameter);
}

static GtkWidget *
find_part (const ProgramWindow *window, HpParameter parameter, GType type)
{
  return ui_find (ui_find_first (window->window, is_row_of, GINT_TO_POINTER (parameter)), type);
}

static GtkWidget *
find_hint (const ProgramWindow *window, HpParameter parameter)
{
  return ui_find_class (ui_find_first (window->window, is_row_of, GINT_TO_POINTER (parameter)),
                        "hint");
}

static GtkWidget *
find_follow (const ProgramWindow *window)
{
  return ui_find_action (window->window, "win.follow-hints");
}

/* Returns the hint beside a slider, "" for none. */
static const char *
read_hint (const ProgramWindow *window, HpParameter parameter)
{
  GtkWidget *hint = find_hint (window, parameter);

  return gtk_widget_get_mapped (hint) ? gtk_button_get_label (GTK_BUTTON (hint)) : "";
}

static void
click (GtkWidget *widget)
{
  ui_point_at (widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
  ui_button_down ();
  ui_button_up ();
  ui_settle (widget);
}

static void
set_up_state (const ProgramWindow *window, HpState state)
{
  hp_model_start_from (window->model, state);
  ui_settle (window->window);
}

/* Neurons and what their hints say. */
static const struct
{
  HpNeuron neuron;
  HpGate target;
  const char *hints[HP_N_PARAMETERS];
} SHOWN[] = {
  { { { -50, 60, 60, 50 } }, HP_GATE_AND, { "", "", "", "" } },
  { { { -50, 60, 60, 50 } }, HP_GATE_NONE, { "", "", "", "" } },
  { { { -50, 60, 60, 50 } },
    HP_GATE_OR,
    { "raise \u25b2\u25b2", "raise \u25b2", "raise \u25b2", "lower \u25bc\u25bc" } },
  { { { 0, 0, 0, 0 } },
    HP_GATE_FALSE,
    { "lower \u25bc\u25bc\u25bc\u25bc", "lower \u25bc\u25bc", "lower \u25bc\u25bc",
      "raise \u25b2\u25b2\u25b2\u25b2" } },
  { { { -50, 60, 60, 50 } },
    HP_GATE_XNOR,
    { "raise \u25b2", "keep \u25cf", "keep \u25cf", "lower \u25bc" } },
  { { { 0, 100, 0, 50 } },
    HP_GATE_B,
    { "errors cancel \u25c6", "lower \u25bc", "raise \u25b2", "errors cancel \u25c6" } },
  /* At the end of its range one can go no further. */
  { { { -1000, 0, 0, -1000 } },
    HP_GATE_FALSE,
    { "", "lower \u25bc\u25bc", "lower \u25bc\u25bc", "raise \u25b2\u25b2\u25b2\u25b2" } },
};

static void
test_shown (void)
{
  ProgramWindow window = program_window_new (1280, 830);

  for (guint i = 0; i < G_N_ELEMENTS (SHOWN); i++)
    {
      set_up_state (&window, ui_state (SHOWN[i].neuron, SHOWN[i].target));
      for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
        {
          const char *hint = SHOWN[i].hints[parameter];
          gboolean can_click = g_str_has_prefix (hint, "raise") || g_str_has_prefix (hint, "lower");

          g_assert_cmpstr (read_hint (&window, (HpParameter) parameter), ==, hint);
          g_assert_cmpint (
              gtk_widget_get_sensitive (find_hint (&window, (HpParameter) parameter)), ==,
              can_click);
        }
    }
  program_window_close (&window);
}

static void
test_accessible (void)
{
  ProgramWindow window = program_window_new (1280, 830);

  set_up_state (&window, ui_state ((HpNeuron) { { -13, 60, 60, 50 } }, HP_GATE_NAND));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_hint (&window, HP_W0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "raise, strength 2 of 4: by 0.10");
  set_up_state (&window, ui_state ((HpNeuron) { { -50, 60, 60, 50 } }, HP_GATE_XNOR));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_hint (&window, HP_THETA)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "lower, strength 1 of 4: by 0.05");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_hint (&window, HP_W1)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "keep \u25cf");
  program_window_close (&window);
}

/* A click moves this value alone, by so many notches, as one step of undo. */
static void
test_click (void)
{
  static const struct
  {
    HpParameter parameter;
    HpNeuron after;
  } CLICKS[] = {
    { HP_W0, { { -40, 60, 60, 50 } } },
    { HP_W1, { { -50, 65, 60, 50 } } },
    { HP_W2, { { -50, 60, 65, 50 } } },
    { HP_THETA, { { -50, 60, 60, 40 } } },
  };
  ProgramWindow window = program_window_new (1280, 830);
  HpState start = ui_state ((HpNeuron) { { -50, 60, 60, 50 } }, HP_GATE_OR);

  for (guint i = 0; i < G_N_ELEMENTS (CLICKS); i++)
    {
      set_up_state (&window, start);
      click (find_hint (&window, CLICKS[i].parameter));
      g_assert_true (
          hp_neuron_equal (hp_model_get_state (window.model).neuron, CLICKS[i].after));
      hp_model_undo (window.model);
      g_assert_true (hp_state_equal (hp_model_get_state (window.model), start));
      g_assert_false (hp_model_can_undo (window.model));
    }
  program_window_close (&window);
}

/* An end of the range stops a value, and then there is nothing left to ask. */
static void
test_click_at_end (void)
{
  ProgramWindow window = program_window_new (1280, 830);

  set_up_state (&window, ui_state ((HpNeuron) { { 997, 0, 0, 1000 } }, HP_GATE_TRUE));
  g_assert_cmpstr (read_hint (&window, HP_W0), ==, "raise \u25b2\u25b2\u25b2\u25b2");
  click (find_hint (&window, HP_W0));
  g_assert_cmpint (hp_model_get_value (window.model, HP_W0), ==, 1000);
  g_assert_cmpstr (read_hint (&window, HP_W0), ==, "");
  program_window_close (&window);
}

/* Beside what is locked or linked a hint asks for nothing. */
static void
test_locked (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  HpScene scene = hp_scene (ui_state ((HpNeuron) { { -50, 60, 60, 50 } }, HP_GATE_OR));

  scene.locked = 1u << HP_LOCK_W1 | 1u << HP_LOCK_THETA;
  hp_model_enter_scene (window.model, &scene);
  ui_settle (window.window);
  g_assert_cmpstr (read_hint (&window, HP_W0), ==, "raise \u25b2\u25b2");
  g_assert_cmpstr (read_hint (&window, HP_W1), ==, "");
  g_assert_cmpstr (read_hint (&window, HP_THETA), ==, "");
  g_assert_false (program_window_can (&window, "win.follow-hints"));
  ui_key ("ctrl+f");
  g_assert_false (hp_model_can_undo (window.model));
  hp_model_leave_scenes (window.model);
  set_up_state (&window, hp_state_with_link (hp_network_state (&scene.network), true));
  g_assert_cmpstr (read_hint (&window, HP_W0), ==, "");
  g_assert_cmpstr (read_hint (&window, HP_W1), ==, "raise \u25b2");
  g_assert_cmpstr (read_hint (&window, HP_THETA), ==, "");
  program_window_close (&window);
}

/* By the button and by the key: all at once, one step of undo each. */
static void
test_follow (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  HpState start = ui_state ((HpNeuron) { { -50, 60, 60, 50 } }, HP_GATE_OR);
  HpNeuron once = { { -40, 65, 65, 50 } };

  set_up_state (&window, start);
  click (find_follow (&window));
  g_assert_true (hp_neuron_equal (hp_model_get_state (window.model).neuron, once));
  hp_model_undo (window.model);
  g_assert_true (hp_state_equal (hp_model_get_state (window.model), start));
  g_assert_false (hp_model_can_undo (window.model));
  for (int i = 0; program_window_can (&window, "win.follow-hints"); i++)
    {
      g_assert_cmpint (i, <, 10);
      ui_key ("ctrl+f");
    }
  g_assert_cmpint (hp_neuron_gate (hp_model_get_state (window.model).neuron), ==, HP_GATE_OR);
  g_assert_false (gtk_widget_get_sensitive (find_follow (&window)));
  program_window_close (&window);
}

/* As long as the button is held, move follows move, in one step of undo, up to the target; then
 * nothing is left of the press. */
static void
test_follow_held (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  HpState start = ui_state ((HpNeuron) { { -50, 60, 60, 50 } }, HP_GATE_OR);
  GtkWidget *follow = find_follow (&window);

  for (int i = 0; i < 2; i++)
    {
      set_up_state (&window, start);
      ui_point_at (follow, 10, 10);
      ui_button_down ();
      ui_wait_until (!hp_neuron_equal (hp_model_get_state (window.model).neuron, start.neuron));
      if (i == 0)
        ui_wait_until (!program_window_can (&window, "win.follow-hints"));
      ui_button_up ();
      ui_settle (window.window);
      g_assert_cmpuint (hp_model_get_gesture (window.model), ==, 0);
      g_assert_cmpint (program_window_can (&window, "win.follow-hints"), ==, i > 0);
      hp_model_undo (window.model);
      g_assert_true (hp_state_equal (hp_model_get_state (window.model), start));
      g_assert_false (hp_model_can_undo (window.model));
    }
  program_window_close (&window);
}

/* The neuron in hand is the one that follows; linked or not, w0 goes alone, as in learning. */
static void
test_follow_in_hand (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  HpNetwork network = *hp_model_get_network (window.model);
  HpState state = ui_state ((HpNeuron) { { -50, 60, 60, 50 } }, HP_GATE_OR);

  network.in_hand = HP_ROLE_H2;
  network.neuron[HP_ROLE_H2] = hp_state_with_link (state, true);
  hp_model_start_with (window.model, &network);
  program_window_do (&window, "win.follow-hints", NULL);
  g_assert_true (hp_neuron_equal (hp_model_get_network (window.model)->neuron[HP_ROLE_H2].neuron,
                                  (HpNeuron) { { -40, 65, 65, 50 } }));
  g_assert_true (hp_state_equal (hp_model_get_network (window.model)->neuron[HP_ROLE_ONE],
                                 network.neuron[HP_ROLE_ONE]));
  program_window_close (&window);
}

/* Hints that are hidden or would give an output away cannot be followed, by key either;
 * the button keeps its place. */
static void
test_hidden (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  HpState start = ui_state ((HpNeuron) { { -50, 60, 60, 50 } }, HP_GATE_OR);

  set_up_state (&window, start);
  g_assert_true (program_window_can (&window, "win.follow-hints"));
  hp_model_set_predicting (window.model, TRUE);
  ui_settle (window.window);
  g_assert_cmpstr (read_hint (&window, HP_W0), ==, "");
  g_assert_false (gtk_widget_get_mapped (find_follow (&window)));
  g_assert_false (program_window_can (&window, "win.follow-hints"));
  hp_model_set_predicting (window.model, FALSE);
  ui_settle (window.window);
  g_assert_true (program_window_can (&window, "win.follow-hints"));
  program_window_do (&window, "win.open-builtin", "s", "3-nor");
  program_window_do (&window, "win.go-to-scene", "i", 4);
  g_assert_false (gtk_widget_get_mapped (find_follow (&window)));
  g_assert_false (program_window_can (&window, "win.follow-hints"));
  program_window_close (&window);
}

static void
click_strip (const ProgramWindow *window, HpParameter parameter, HpHundredths value)
{
  GtkWidget *strip = find_part (window, parameter, HP_TYPE_GATE_STRIP);
  double width = gtk_widget_get_width (strip);

  ui_point_at (strip, hp_track_to_pixels (value, hp_model_get_range (window->model), width), 12);
  ui_button_down ();
  ui_button_up ();
  ui_settle (strip);
}

/* A click on a segment is one step of undo; what was typed before it counts, as another one. In its
 * own segment, and beside a locked slider, it changes nothing. */
static void
test_strip (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  GtkWidget *field = find_part (&window, HP_W1, HP_TYPE_NUMBER_FIELD);
  HpState start = ui_state ((HpNeuron) { { -50, 60, 60, 50 } }, HP_GATE_OR);
  HpScene scene = hp_scene (start);

  set_up_state (&window, start);
  click_strip (&window, HP_W0, -40);
  g_assert_false (hp_model_can_undo (window.model));
  click_strip (&window, HP_W0, 20);
  g_assert_cmpint (hp_model_get_value (window.model, HP_W0), ==, -10);
  click_strip (&window, HP_W0, -150);
  g_assert_cmpint (hp_model_get_value (window.model, HP_W0), ==, -71);
  hp_model_undo (window.model);
  hp_model_undo (window.model);
  g_assert_true (hp_state_equal (hp_model_get_state (window.model), start));
  gtk_widget_grab_focus (field);
  gtk_editable_set_text (GTK_EDITABLE (field), "0.7");
  click_strip (&window, HP_THETA, -150);
  g_assert_cmpint (hp_model_get_value (window.model, HP_W1), ==, 70);
  g_assert_cmpint (hp_model_get_value (window.model, HP_THETA), ==, -50);
  g_assert_true (gtk_widget_has_focus (find_part (&window, HP_THETA, HP_TYPE_SLIDER)));
  hp_model_undo (window.model);
  g_assert_cmpint (hp_model_get_value (window.model, HP_W1), ==, 70);
  scene.locked = 1u << HP_LOCK_W0;
  hp_model_enter_scene (window.model, &scene);
  ui_settle (window.window);
  click_strip (&window, HP_W0, 20);
  g_assert_false (hp_model_can_undo (window.model));
  program_window_close (&window);
}

/* The track is long enough to drag with care. */
static void
test_track (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  graphene_rect_t bounds;

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      GtkWidget *slider = find_part (&window, (HpParameter) parameter, HP_TYPE_SLIDER);

      g_assert_true (
          gtk_widget_compute_bounds (gtk_widget_get_first_child (slider), slider, &bounds));
      g_assert_cmpfloat (bounds.size.width, >, 300);
    }
  program_window_close (&window);
}

static void
add_tests (void)
{
  g_test_add_func ("/hints/shown", test_shown);
  g_test_add_func ("/hints/accessible", test_accessible);
  g_test_add_func ("/hints/click", test_click);
  g_test_add_func ("/hints/click-at-end", test_click_at_end);
  g_test_add_func ("/hints/locked", test_locked);
  g_test_add_func ("/hints/follow", test_follow);
  g_test_add_func ("/hints/follow-held", test_follow_held);
  g_test_add_func ("/hints/follow-in-hand", test_follow_in_hand);
  g_test_add_func ("/hints/hidden", test_hidden);
  g_test_add_func ("/hints/strip", test_strip);
  g_test_add_func ("/hints/track", test_track);
}

int
main (int argc, char **argv)
{
  return program_main (argc, argv, add_tests);
}
