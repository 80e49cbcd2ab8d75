/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of presenting, run on screens of several sizes: all that is shown can be read from the back
 * row, and the keys of a presenter's remote.
 */
#include "presented.h"
#include "program-window.h"
#include "ui/common/hp-appearance.h"
#include "ui/common/hp-number-field.h"
#include "ui/learning/hp-learning-panel.h"
#include "ui/lessons/hp-builtin-lessons.h"
#include "ui/lessons/hp-lesson-bar.h"
#include "ui/lessons/hp-scene-text.h"
#include "ui/plot/hp-boundary-plot.h"
#include "ui/sliders/hp-gate-strip.h"
#include "ui/sliders/hp-slider.h"

#include <string.h>

/* Away with the pointer from the button where the test before left it: if a tooltip is shown when
 * the window's place on its surface changes, GTK 4.8 takes the window for the tooltip's
 * (surface_transform_changed_cb () in gtktooltipwindow.c). */
static ProgramWindow
set_up (void)
{
  ui_xdotool ("mousemove", "0 0");
  return program_window_new (1000, 700);
}

static void
activate (const ProgramWindow *fixture, const char *action, const char *name)
{
  if (name != NULL)
    g_assert_true (
        gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, "s", name));
  else
    g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static void
wait_for_screen (const ProgramWindow *fixture)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  ui_wait_until (gtk_widget_get_height (window) == ui_get_screen ().height);
}

static void
begin (const ProgramWindow *fixture)
{
  activate (fixture, "win.present", NULL);
  wait_for_screen (fixture);
  ui_settle (fixture->window);
}

/* Legibility. */

static void
check_in_theme (const ProgramWindow *fixture, const char *theme, const char *what)
{
  g_autofree char *where = g_strdup_printf ("%s, %s", what, theme);

  hp_appearance_set_choice (hp_appearance_get_default (), theme);
  ui_settle (fixture->window);
  presented_check (HP_WINDOW (fixture->window), ui_get_screen (), where);
}

/* In all themes; in a short run in one of them, which is another one each time. */
static void
check (const ProgramWindow *fixture, const char *what)
{
  static guint turn;
  const char *const *choices = hp_appearance_get_choices ();
  guint n_choices = g_strv_length ((char **) choices);

  turn = (turn + 1) % (n_choices - 1); /* the last one is the system's, one of the others */
  for (guint theme = 0; theme < n_choices - 1; theme++)
    if (theme == turn || is_long ())
      check_in_theme (fixture, choices[theme], what);
}

static const struct
{
  const char *name;
  HpNeuron neuron;
  HpGate target;
  gboolean only_long;
} STATE_ROWS[] = {
  { "or", { { -50, 60, 60, 50 } }, HP_GATE_OR, FALSE },
  { "ties", { { 50, -60, -60, 50 } }, HP_GATE_NOR, TRUE },
  { "no-target", { { -50, 60, 60, 50 } }, HP_GATE_NONE, TRUE },
  { "no-line", { { 25, 0, 0, 75 } }, HP_GATE_B_AND_NOT_A, TRUE },
  { "long-name", { { 50, 60, -60, 50 } }, HP_GATE_B_AND_NOT_A, FALSE },
  { "far", { { -1000, -1000, -1000, -1000 } }, HP_GATE_A_OR_NOT_B, FALSE },
};

static void
show (const ProgramWindow *fixture, int index)
{
  HpState state = ui_state (STATE_ROWS[index].neuron, STATE_ROWS[index].target);

  hp_model_start_from (fixture->model, state);
}

static void
test_view (gconstpointer data)
{
  const char *view = HP_VIEW_NAMES[GPOINTER_TO_INT (data)];
  ProgramWindow fixture = set_up ();

  begin (&fixture);
  activate (&fixture, "win.view", view);
  for (guint i = 0; i < G_N_ELEMENTS (STATE_ROWS); i++)
    {
      g_autofree char *what = g_strdup_printf ("%s, %s", view, STATE_ROWS[i].name);

      if (STATE_ROWS[i].only_long && !is_long ())
        continue;
      show (&fixture, (int) i);
      check (&fixture, what);
    }
  program_window_close (&fixture);
}

/* In a scene: the panel is whole, and nothing of it is out of view. */
static void
check_learning (const ProgramWindow *fixture, const char *what)
{
  GtkWidget *panel = ui_find (fixture->window, HP_TYPE_LEARNING_PANEL);
  GtkWidget *scrolled = gtk_widget_get_ancestor (panel, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t place;

  check (fixture, what);
  g_assert_true (gtk_widget_compute_bounds (panel, scrolled, &place));
  if (place.origin.y + place.size.height > gtk_widget_get_height (scrolled))
    g_error ("%s: learning ends at %g of %d", what, place.origin.y + place.size.height,
             gtk_widget_get_height (scrolled));
}

/* Five steps that correct one weight or more, then all ends. */
static void
test_learn (void)
{
  static const HpState STARTS[] = {
    { .neuron = { { -50, 60, 60, 50 } }, .target = HP_GATE_NAND, .rate = 10 },
    { .target = HP_GATE_AND, .rate = 10 },
    { .target = HP_GATE_XOR, .rate = 10, .fixed_bias = true, .order = HP_N_ORDERS - 1 },
    { .neuron = { { -980, 0, 0, -1000 } }, .target = HP_GATE_FALSE, .rate = 10 },
  };
  ProgramWindow fixture = set_up ();

  begin (&fixture);
  g_object_set (ui_find (fixture.window, HP_TYPE_LEARNING_PANEL), "used", TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (STARTS); i++)
    {
      HpState state = STARTS[i];

      state.learning = hp_learning_begin (state.neuron);
      hp_model_start_from (fixture.model, state);
      check_learning (&fixture, "before learning");
      for (int n = 1; n <= 5 && i == 0; n++)
        {
          hp_model_set_state (fixture.model, hp_state_learned (state, n));
          check_learning (&fixture, "a step");
        }
      hp_model_set_state (fixture.model, hp_state_learned (state, 400));
      check_learning (&fixture, "the end of learning");
    }
  program_window_close (&fixture);
}

/* The digits to press are as large as those to read. */
static void
check_digits_to_press (const ProgramWindow *fixture)
{
  GtkWidget *said = ui_find_class (fixture->window, "said");
  double least = ui_get_screen ().height / 24.0;

  for (int commit = 0; commit < 2; commit++)
    {
      GtkWidget *button = ui_find_button (said, commit ? "1" : "0");
      graphene_rect_t place;

      g_assert_cmpfloat (hp_text_get_font_size (gtk_button_get_child (GTK_BUTTON (button))), >=,
                         least);
      g_assert_true (gtk_widget_compute_bounds (button, said, &place));
      g_assert_cmpfloat (MIN (place.size.width, place.size.height), >=, least);
    }
}

/* From four questions to four answers, one of them wrong, of a gate with a long name. */
static void
test_predict (void)
{
  ProgramWindow fixture = set_up ();
  HpState state = ui_state ((HpNeuron) { { 50, 60, -60, 50 } }, HP_GATE_AND);

  begin (&fixture);
  state = hp_state_with_commit (hp_state_with_prediction (state, true), 1, HP_COMMIT_1);
  hp_model_start_from (fixture.model, state);
  check (&fixture, "predict");
  check_digits_to_press (&fixture);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      state = hp_state_with_row_revealed (state, row);
      hp_model_set_state (fixture.model, state);
      check (&fixture, "predict, revealed");
    }
  program_window_close (&fixture);
}

static const char *
get_title (const ProgramWindow *fixture)
{
  return hp_text_get_text (ui_find (fixture->window, HP_TYPE_SCENE_TEXT));
}

static void
test_lesson (gconstpointer data)
{
  const char *name = data;
  g_autoptr (HpLesson) lesson = hp_builtin_lessons_open (name);
  ProgramWindow fixture = set_up ();

  begin (&fixture);
  activate (&fixture, "win.open-builtin", name);
  for (guint scene = 0; scene < hp_lesson_get_n_scenes (lesson); scene++)
    {
      g_autofree char *what = g_strdup_printf ("lesson %s, scene %u", name, scene + 1);

      if (scene > 0)
        activate (&fixture, "win.next-scene", NULL);
      g_assert_cmpstr (get_title (&fixture), ==,
                       hp_lesson_read (lesson, scene, HP_LESSON_TITLE));
      check (&fixture, what);
    }
  program_window_close (&fixture);
}

/* Keys. */

static gboolean
is_presenting (const ProgramWindow *fixture)
{
  return gtk_widget_has_css_class (GTK_WIDGET (fixture->window), "presenting");
}

static gboolean
is_blank (const ProgramWindow *fixture)
{
  return gtk_widget_get_mapped (ui_find_class (GTK_WIDGET (fixture->window), "blank-screen"));
}

/* A window that is not presenting has its header and its strips, and no part for presenting. */
static void
assert_plain (const ProgramWindow *fixture)
{
  ui_wait_until (!gtk_window_is_fullscreen (fixture->window));
  ui_wait_until (gtk_widget_get_height (GTK_WIDGET (fixture->window)) == fixture->height);
  ui_settle (fixture->window);
  g_assert_false (is_presenting (fixture));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), ==, fixture->width);
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_titlebar (fixture->window)));
  g_assert_true (gtk_widget_get_mapped (ui_find (fixture->window, HP_TYPE_GATE_STRIP)));
  g_assert_false (is_blank (fixture));
}

static void
assert_presents (const ProgramWindow *fixture)
{
  ui_settle (fixture->window);
  g_assert_true (is_presenting (fixture));
  g_assert_true (gtk_window_is_fullscreen (fixture->window));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture->window)), ==,
                   ui_get_screen ().height);
  g_assert_false (gtk_widget_get_mapped (gtk_window_get_titlebar (fixture->window)));
  g_assert_false (gtk_widget_get_mapped (ui_find (fixture->window, HP_TYPE_GATE_STRIP)));
}

/* One button of a remote sends F5 and Escape in turn, and may be out of turn. */
static void
test_begin_and_end (void)
{
  ProgramWindow fixture = set_up ();

  assert_plain (&fixture);
  ui_key ("Escape");
  assert_plain (&fixture);
  for (int time = 0; time < 2; time++)
    {
      ui_key ("F5");
      wait_for_screen (&fixture);
      assert_presents (&fixture);
      ui_key ("F5");
      assert_presents (&fixture);
      ui_key ("Escape");
      assert_plain (&fixture);
      ui_key ("Escape");
      assert_plain (&fixture);
    }
  program_window_close (&fixture);
}

static void
assert_scene (const ProgramWindow *fixture, HpLesson *lesson, guint scene)
{
  g_assert_cmpstr (get_title (fixture), ==, hp_lesson_read (lesson, scene, HP_LESSON_TITLE));
}

/* Lays out a scene's text in every language that it has, and checks that it is short. */
static void
check_lines (HpSceneText *shown, HpTexts *texts, const char *where)
{
  g_autofree const char **languages = hp_texts_list_locales (texts);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      PangoLayout *layout;

      hp_scene_text_set_text (shown, hp_texts_get (texts, languages[i]), TRUE);
      layout = hp_text_get_layout_for (HP_TEXT (shown), gtk_widget_get_width (GTK_WIDGET (shown)));
      g_test_message ("%s [%s]: %d lines", where, languages[i],
                      pango_layout_get_line_count (layout));
      g_assert_cmpint (pango_layout_get_line_count (layout), <=, 3);
    }
}

/* No text of the program's lessons has more than three lines, in any language. */
static void
test_short_texts (void)
{
  ProgramWindow fixture = set_up ();
  HpSceneText *shown;

  activate (&fixture, "win.open-builtin", "2-and");
  begin (&fixture);
  shown = HP_SCENE_TEXT (ui_find_class (fixture.window, "scene-text"));
  for (const char *const *name = hp_builtin_lessons_get_names (); *name != NULL; name++)
    {
      g_autoptr (HpLesson) lesson = hp_builtin_lessons_open (*name);

      for (guint scene = 0; scene < hp_lesson_get_n_scenes (lesson); scene++)
        {
          g_autofree char *where = g_strdup_printf ("%s, scene %u", *name, scene + 1);

          check_lines (shown, hp_lesson_get_texts (lesson, scene, HP_LESSON_TEXT), where);
        }
    }
  program_window_close (&fixture);
}

/* A slider would take the page keys for itself. The last scene leads to the next lesson. */
static void
test_scenes (void)
{
  g_autoptr (HpLesson) lesson = hp_builtin_lessons_open ("2-and");
  g_autoptr (HpLesson) following = hp_builtin_lessons_open ("3-nor");
  ProgramWindow fixture = set_up ();
  guint last = hp_lesson_get_n_scenes (lesson) - 1;

  activate (&fixture, "win.open-builtin", "2-and");
  begin (&fixture);
  for (guint scene = 1; scene <= last; scene++)
    {
      gtk_widget_grab_focus (ui_find (fixture.window, HP_TYPE_SLIDER));
      ui_key ("Next");
      assert_scene (&fixture, lesson, scene);
      g_assert_true (hp_network_equal (hp_model_get_network (fixture.model),
                                       &hp_lesson_get_scene (lesson, scene)->network));
    }
  for (guint scene = last; scene-- > 0;)
    {
      gtk_widget_grab_focus (ui_find (fixture.window, HP_TYPE_SLIDER));
      ui_key ("Prior");
      assert_scene (&fixture, lesson, scene);
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture.window), "win.go-to-scene", "i", (int) last);
  ui_key ("Next");
  assert_scene (&fixture, following, 0);
  program_window_close (&fixture);
}

static void
open_second_scene (const ProgramWindow *fixture, gpointer focus)
{
  activate (fixture, "win.open-builtin", "2-and");
  activate (fixture, "win.next-scene", NULL);
  begin (fixture);
  gtk_window_set_focus (fixture->window, focus);
}

typedef struct
{
  const char *name;
  guint scene; /* where it leads from the second one, number 1 */
} SceneKeyRow;

static const SceneKeyRow SCENE_KEY_ROWS[] = {
  { "Right", 2 },   { "Left", 0 }, { "space", 2 }, { "KP_Right", 2 },
  { "KP_Left", 0 }, { "Next", 2 }, { "Prior", 0 },
};

/* If no widget wants it; where the focus is does not show. */
static void
test_scene_key (gconstpointer data)
{
  const SceneKeyRow *row = data;
  g_autoptr (HpLesson) lesson = hp_builtin_lessons_open ("2-and");
  ProgramWindow fixture = set_up ();

  open_second_scene (&fixture, NULL);
  gtk_window_set_focus_visible (fixture.window, TRUE);
  ui_key (row->name);
  assert_scene (&fixture, lesson, row->scene);
  g_assert_false (gtk_window_get_focus_visible (fixture.window));
  program_window_close (&fixture);
}

/* A blank screen comes back with the other scene. */
static void
test_scene_key_while_blank (gconstpointer data)
{
  const SceneKeyRow *row = data;
  g_autoptr (HpLesson) lesson = hp_builtin_lessons_open ("2-and");
  ProgramWindow fixture = set_up ();

  open_second_scene (&fixture, ui_find (fixture.window, HP_TYPE_SLIDER));
  ui_key ("b");
  ui_key (row->name);
  g_assert_false (is_blank (&fixture));
  assert_scene (&fixture, lesson, row->scene);
  program_window_close (&fixture);
}

/* The row under the pointer is another one, or none, once the window has its new size. */
static void
test_no_stale_row (void)
{
  ProgramWindow fixture = set_up ();
  HpViewContext *context = ui_get_context (fixture.window);

  ui_point_at (fixture.window, 2, 2);
  hp_view_context_set_hovered_row (context, 0);
  begin (&fixture);
  g_assert_cmpint (hp_view_context_get_hovered_row (context), ==, HP_NO_ROW);
  program_window_close (&fixture);
}

/* The class is not shown where the keyboard focus is, whatever has it. */
static void
test_no_focus_ring (void)
{
  const char *const KEYS[] = { "F5", "Next", "Prior", "b", "b", "period", "period" };
  ProgramWindow fixture = set_up ();
  GtkWidget *parts[] = {
    ui_find (fixture.window, HP_TYPE_BOUNDARY_PLOT),
    ui_find (fixture.window, HP_TYPE_SLIDER),
    ui_find (fixture.window, GTK_TYPE_LIST_BOX_ROW),
  };

  activate (&fixture, "win.open-builtin", "2-and");
  begin (&fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      ui_point_at (parts[i], 30, 10);
      ui_button_down ();
      ui_button_up ();
      g_assert_nonnull (gtk_window_get_focus (fixture.window));
      for (gsize key = 0; key < G_N_ELEMENTS (KEYS); key++)
        {
          ui_key (KEYS[key]);
          g_test_message ("%s after a click on %s", KEYS[key], G_OBJECT_TYPE_NAME (parts[i]));
          g_assert_false (gtk_window_get_focus_visible (fixture.window));
        }
    }
  program_window_close (&fixture);
}

/* F5 moves the focus out of the header, which is not there while presenting; a key that a person
 * moves it with shows it. */
static void
test_no_focus_ring_at_start (void)
{
  ProgramWindow fixture = set_up ();

  activate (&fixture, "win.open-builtin", "2-and");
  gtk_widget_grab_focus (ui_find_button (fixture.window, "Boundary"));
  ui_key ("Tab");
  g_assert_true (gtk_window_get_focus_visible (fixture.window));
  ui_key ("F5");
  wait_for_screen (&fixture);
  ui_settle (fixture.window);
  g_assert_false (gtk_window_get_focus_visible (fixture.window));
  ui_key ("Tab");
  g_assert_true (gtk_window_get_focus_visible (fixture.window));
  program_window_close (&fixture);
}

/* A field shows that it has the focus, whatever gave it. */
static void
test_no_focus_in_field (void)
{
  ProgramWindow fixture = set_up ();
  GtkWidget *field = ui_find (fixture.window, HP_TYPE_NUMBER_FIELD);

  activate (&fixture, "win.open-builtin", "2-and");
  gtk_widget_grab_focus (field);
  begin (&fixture);
  g_assert_false (GTK_IS_TEXT (gtk_window_get_focus (fixture.window)));
  gtk_widget_grab_focus (field);
  ui_key ("Next");
  g_assert_false (GTK_IS_TEXT (gtk_window_get_focus (fixture.window)));
  program_window_close (&fixture);
}

/* Returns whether something under the pointer could show one. */
static gboolean
has_tooltip (GtkWidget *widget)
{
  while (widget != NULL && !gtk_widget_get_has_tooltip (widget))
    widget = gtk_widget_get_parent (widget);
  return widget != NULL;
}

static gboolean
is_shown_target (GtkWidget *widget, gconstpointer unused)
{
  return gtk_widget_has_css_class (widget, "whole") && gtk_widget_get_mapped (widget);
}

/* The target of three neurons stands beside the chooser of the one in hand, and nothing that stands
 * there otherwise lies under them. */
static void
test_target_of_three (void)
{
  ProgramWindow fixture = set_up ();
  GtkWidget *target;

  activate (&fixture, "win.view", "network");
  begin (&fixture);
  ui_settle (fixture.window);
  target = ui_find_first (fixture.window, is_shown_target, NULL);
  g_assert_nonnull (target);
  gtk_drop_down_set_selected (ui_find (target, GTK_TYPE_DROP_DOWN), HP_GATE_XNOR + 1);
  g_assert_cmpint (hp_model_get_network (fixture.model)->target, ==, HP_GATE_XNOR);
  g_assert_false (gtk_widget_get_mapped (ui_find_button (fixture.window, "Follow hints")));
  activate (&fixture, "win.view", "boundary");
  hp_model_take (fixture.model, HP_ROLE_ONE);
  ui_wait_until (gtk_widget_get_mapped (ui_find_button (fixture.window, "Follow hints")));
  program_window_close (&fixture);
}

/* The baseline of a label's first line, from the top of the window. */
static int
get_baseline (GtkWidget *label, GtkWindow *window)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));
  int y;
  double top;

  gtk_label_get_layout_offsets (GTK_LABEL (label), NULL, &y);
  gtk_widget_translate_coordinates (label, GTK_WIDGET (window), 0, y, NULL, &top);
  return (int) top + PANGO_PIXELS (pango_layout_get_baseline (layout));
}

/* A weight's letter, its subscript left aside, stands on the line of the name beside it. */
static void
test_baselines (void)
{
  ProgramWindow fixture = set_up ();
  const char *const NAMES[] = { "bias", "weight of A", "weight of B", "threshold" };

  begin (&fixture);
  for (int i = 0; i < HP_N_PARAMETERS; i++)
    {
      GtkWidget *name = ui_find_label (fixture.window, NAMES[i]);
      GtkWidget *symbol = ui_find_class (gtk_widget_get_parent (name), "symbol");
      int difference
          = get_baseline (name, fixture.window) - get_baseline (symbol, fixture.window);

      g_assert_cmpint (ABS (difference), <=, 1);
    }
  program_window_close (&fixture);
}

/* A tooltip would cover what the class looks at. */
static void
test_no_tooltips (void)
{
  ProgramWindow fixture = set_up ();
  GtkWidget *bar = ui_find (fixture.window, HP_TYPE_LESSON_BAR);
  GtkWidget *button;

  activate (&fixture, "win.open-builtin", "7-gates");
  button = ui_find (bar, GTK_TYPE_MENU_BUTTON);
  for (int time = 0; time < 2; time++)
    {
      g_assert_true (has_tooltip (button));
      begin (&fixture);
      ui_point_at (button, 2, 2);
      ui_point_at (button, 3, 3);
      g_assert_false (has_tooltip (button));
      ui_key ("Escape");
      ui_wait_until (!gtk_window_is_fullscreen (fixture.window));
    }
  program_window_close (&fixture);
}

/* Sliders, the plot and numbers take the arrows, a number the space bar. */
static void
test_keys_of_widgets (void)
{
  g_autoptr (HpLesson) lesson = hp_builtin_lessons_open ("2-and");
  const struct
  {
    GType type;
    const char *key;
  } ROWS[] = {
    { HP_TYPE_SLIDER, "Right" },        { HP_TYPE_SLIDER, "Left" },
    { HP_TYPE_BOUNDARY_PLOT, "Right" }, { HP_TYPE_BOUNDARY_PLOT, "Left" },
    { HP_TYPE_NUMBER_FIELD, "Right" },  { HP_TYPE_NUMBER_FIELD, "Left" },
    { HP_TYPE_NUMBER_FIELD, "space" },
  };
  ProgramWindow fixture = set_up ();

  open_second_scene (&fixture, NULL);
  ui_key ("Next"); /* to a scene that locks nothing */
  for (gsize i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_assert_true (gtk_widget_grab_focus (ui_find (fixture.window, ROWS[i].type)));
      ui_key (ROWS[i].key);
      g_test_message ("%s on %s", ROWS[i].key, g_type_name (ROWS[i].type));
      assert_scene (&fixture, lesson, 2);
    }
  program_window_close (&fixture);
}

/* A slider turns its pages as ever when nothing is presented. */
static void
test_page_keys_outside (void)
{
  ProgramWindow fixture = set_up ();

  gtk_widget_grab_focus (ui_find (fixture.window, HP_TYPE_SLIDER));
  ui_key ("Prior");
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W0), ==, 0);
  ui_key ("b");
  g_assert_false (is_blank (&fixture));
  program_window_close (&fixture);
}

static void
test_blank (void)
{
  const char *const KEYS[] = { "period", "b" };
  int height = ui_get_screen ().height;
  ProgramWindow fixture = set_up ();

  begin (&fixture);
  gtk_widget_grab_focus (ui_find (fixture.window, HP_TYPE_SLIDER));
  for (int i = 0; i < 2; i++)
    {
      ui_key (KEYS[i]);
      g_assert_true (is_blank (&fixture));
      ui_settle (fixture.window);
      cairo_surface_t *picture = ui_paint (fixture.window);
      g_assert_cmphex (ui_pixel (picture, 5, 5), ==, 0);
      g_assert_cmphex (ui_pixel (picture, height, height - 5), ==, 0);
      cairo_surface_destroy (picture);
      ui_key (KEYS[i]);
      g_assert_false (is_blank (&fixture));
    }
  ui_key ("b");
  ui_key ("Escape");
  assert_plain (&fixture);
  program_window_close (&fixture);
}

/* The places of b and of the full stop on a US keyboard, which are what a remote sends. */
#define PLACE_OF_B "56"
#define PLACE_OF_PERIOD "60"

/* With one group, whose letters may not be Latin ones; and with a second group that has them. */
static const char *const LAYOUTS[] = {
  "us", "de", "fr", "be", "tr", "cz", "us(dvorak)", "ara", "ru", "ua", "bg", "gr", "il",
  "ir", "th", "jp", "ge", "in", "ara,us", "ru,us", "gr,us", "il,us", "ir,us", "th,us", "in,us",
};

static const struct
{
  const char *name;
} TYPING_ROWS[] = { { "us" }, { "fr" }, { "tr" }, { "ru" }, { "il,us" } };

static void
press_and_expect (const ProgramWindow *fixture, const char *key, gboolean is_blank_then)
{
  ui_key (key);
  g_test_message ("after key %s", key);
  g_assert_cmpint (is_blank (fixture), ==, is_blank_then);
}

static void
test_layouts (void)
{
  ProgramWindow fixture = set_up ();

  begin (&fixture);
  gtk_widget_grab_focus (ui_find (fixture.window, HP_TYPE_SLIDER));
  for (guint i = 0; i < G_N_ELEMENTS (LAYOUTS); i++)
    {
      g_test_message ("layout %s", LAYOUTS[i]);
      ui_set_layout (LAYOUTS[i]);
      press_and_expect (&fixture, PLACE_OF_B, TRUE);
      press_and_expect (&fixture, PLACE_OF_B, FALSE);
      press_and_expect (&fixture, PLACE_OF_PERIOD, TRUE);
      press_and_expect (&fixture, PLACE_OF_PERIOD, FALSE);
    }
  ui_set_layout ("us");
  program_window_close (&fixture);
}

/* A place that types no part of a number blanks the screen even while one is being typed. */
static void
test_layout_while_typing (gconstpointer data)
{
  const char *const *layout = data;
  ProgramWindow fixture = set_up ();
  GtkEditable *field = ui_find (fixture.window, HP_TYPE_NUMBER_FIELD);

  ui_set_layout (*layout);
  begin (&fixture);
  gtk_widget_grab_focus (GTK_WIDGET (field));
  gtk_editable_select_region (field, 0, -1);
  press_and_expect (&fixture, PLACE_OF_B, TRUE);
  press_and_expect (&fixture, PLACE_OF_B, FALSE);
  ui_key (PLACE_OF_PERIOD);
  if (g_str_equal (gtk_editable_get_text (field), "."))
    g_assert_false (is_blank (&fixture));
  else
    {
      g_assert_true (is_blank (&fixture));
      press_and_expect (&fixture, PLACE_OF_PERIOD, FALSE);
      g_assert_cmpint (strlen (gtk_editable_get_text (field)), >, 1);
    }
  ui_set_layout ("us");
  program_window_close (&fixture);
}

/* The letter is the key's, not what Caps Lock makes of it. */
static void
test_blank_in_capitals (void)
{
  ProgramWindow fixture = set_up ();

  begin (&fixture);
  ui_key ("Caps_Lock");
  ui_key ("b");
  g_assert_true (is_blank (&fixture));
  ui_key ("b");
  g_assert_false (is_blank (&fixture));
  ui_key ("Caps_Lock");
  program_window_close (&fixture);
}

/* No menu hangs from a header that is not there. */
static void
test_no_menu (void)
{
  ProgramWindow fixture = set_up ();

  begin (&fixture);
  ui_key ("F10");
  g_assert_null (ui_find (fixture.window, GTK_TYPE_POPOVER_MENU));
  program_window_close (&fixture);
}

/* Nothing but the remote's keys reaches a window that nobody sees. */
static void
test_blank_keys (void)
{
  const char *const KEYS[] = { "Up", "Tab", "Return", "ctrl+Right", "Home", "ctrl+r", "F5", "F10" };
  ProgramWindow fixture = set_up ();
  HpState state;

  hp_model_set_value (fixture.model, HP_W0, 10);
  begin (&fixture);
  gtk_widget_grab_focus (ui_find (fixture.window, HP_TYPE_SLIDER));
  ui_key ("b");
  state = hp_model_get_state (fixture.model);
  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      ui_key (KEYS[i]);
      g_assert_true (is_blank (&fixture));
      g_assert_true (hp_state_equal (hp_model_get_state (fixture.model), state));
    }
  ui_key ("period");
  g_assert_false (is_blank (&fixture));
  ui_key ("Right");
  g_assert_false (hp_state_equal (hp_model_get_state (fixture.model), state));
  program_window_close (&fixture);
}

/* In a number field a point is a character like others; b, which no number has, is not. */
static void
test_typing (void)
{
  ProgramWindow fixture = set_up ();
  GtkEditable *field = ui_find (fixture.window, HP_TYPE_NUMBER_FIELD);

  begin (&fixture);
  gtk_widget_grab_focus (GTK_WIDGET (field));
  gtk_editable_select_region (field, 0, -1);
  ui_key ("period");
  ui_key ("7");
  g_assert_cmpstr (gtk_editable_get_text (field), ==, ".7");
  g_assert_false (is_blank (&fixture));
  ui_key ("b");
  g_assert_cmpstr (gtk_editable_get_text (field), ==, ".7");
  g_assert_true (is_blank (&fixture));
  ui_key ("b");
  g_assert_false (is_blank (&fixture));
  program_window_close (&fixture);
}

/* Typed text is taken when the field loses the focus, as it does when the window closes. */
static void
test_close_while_typing (void)
{
  ProgramWindow fixture = set_up ();
  GtkEditable *field = ui_find (fixture.window, HP_TYPE_NUMBER_FIELD);

  gtk_widget_grab_focus (GTK_WIDGET (field));
  gtk_editable_select_region (field, 0, -1);
  ui_key ("7");
  g_assert_cmpstr (gtk_editable_get_text (field), ==, "7");
  program_window_close (&fixture);
}

static gboolean
is_hidden_over (gpointer widget)
{
  GdkCursor *cursor = gtk_widget_get_cursor (widget);

  return cursor != NULL && g_strcmp0 (gdk_cursor_get_name (cursor), "none") == 0;
}

/* A still pointer hides over the line, too, where the plot has a cursor of its own. */
static void
test_still_pointer (void)
{
  ProgramWindow fixture = set_up ();
  GtkWidget *plot = ui_find (fixture.window, HP_TYPE_BOUNDARY_PLOT);
  HpBoundaryPicture picture;
  HpPoint line;

  begin (&fixture);
  hp_boundary_plot_get_picture (HP_BOUNDARY_PLOT (plot), &picture);
  line = hp_viewport_to_pixels (&picture.plane.viewport, (HpPoint) { 0.7, 1 / 0.6 - 0.7 });
  ui_point_at (plot, line.x, line.y);
  g_assert_cmpstr (gdk_cursor_get_name (gtk_widget_get_cursor (plot)), ==, "grab");
  ui_wait_until (is_hidden_over (plot));
  ui_point_at (plot, line.x, line.y + 1);
  g_assert_cmpstr (gdk_cursor_get_name (gtk_widget_get_cursor (plot)), ==, "grab");
  ui_wait_until (is_hidden_over (plot));
  ui_key ("Escape");
  assert_plain (&fixture);
  g_assert_false (is_hidden_over (plot));
  program_window_close (&fixture);
}

/* With the focus in the table, Escape is the table's only where a row is selected. */
static void
test_escape_in_table (void)
{
  ProgramWindow fixture = set_up ();
  GtkWidget *row = ui_find (fixture.window, GTK_TYPE_LIST_BOX_ROW);

  begin (&fixture);
  ui_point_at (row, 50, 10);
  ui_button_down ();
  ui_button_up ();
  ui_key ("Escape");
  assert_presents (&fixture);
  ui_key ("Escape");
  assert_plain (&fixture);
  program_window_close (&fixture);
}

static void
add_lessons (void)
{
  for (const char *const *name = hp_builtin_lessons_get_names (); *name != NULL; name++)
    {
      g_autofree char *path = g_strconcat ("/presenting/shown/lesson/", *name, NULL);

      g_test_add_data_func (path, *name, test_lesson);
    }
}

static void
add_tests (void)
{
  add_names ("/presenting/shown/view/", HP_VIEW_NAMES, test_view);
  /* On some screens a short run has the views only. */
  if (is_long () || g_getenv ("HP_TEST_VIEWS_ONLY") == NULL)
    add_lessons ();
  g_test_add_func ("/presenting/shown/learn", test_learn);
  g_test_add_func ("/presenting/shown/predict", test_predict);
  g_test_add_func ("/presenting/lines/lessons", test_short_texts);
  g_test_add_func ("/presenting/keys/begin-and-end", test_begin_and_end);
  g_test_add_func ("/presenting/keys/scenes", test_scenes);
  ADD_ROWS ("/presenting/keys/scene/", SCENE_KEY_ROWS, test_scene_key);
  ADD_ROWS ("/presenting/keys/scene-while-blank/", SCENE_KEY_ROWS, test_scene_key_while_blank);
  g_test_add_func ("/presenting/keys/of-widgets", test_keys_of_widgets);
  g_test_add_func ("/presenting/keys/no-focus-ring", test_no_focus_ring);
  g_test_add_func ("/presenting/keys/no-focus-ring-at-start", test_no_focus_ring_at_start);
  g_test_add_func ("/presenting/keys/no-stale-row", test_no_stale_row);
  g_test_add_func ("/presenting/keys/no-focus-in-field", test_no_focus_in_field);
  g_test_add_func ("/presenting/keys/baselines", test_baselines);
  g_test_add_func ("/presenting/keys/no-tooltips", test_no_tooltips);
  g_test_add_func ("/presenting/keys/target-of-three", test_target_of_three);
  g_test_add_func ("/presenting/keys/page-keys-outside", test_page_keys_outside);
  g_test_add_func ("/presenting/keys/blank", test_blank);
  g_test_add_func ("/presenting/keys/blank-in-capitals", test_blank_in_capitals);
  g_test_add_func ("/presenting/keys/layouts", test_layouts);
  ADD_ROWS ("/presenting/keys/layout-while-typing/", TYPING_ROWS, test_layout_while_typing);
  g_test_add_func ("/presenting/keys/no-menu", test_no_menu);
  g_test_add_func ("/presenting/keys/blank-keys", test_blank_keys);
  g_test_add_func ("/presenting/keys/typing", test_typing);
  g_test_add_func ("/presenting/keys/still-pointer", test_still_pointer);
  g_test_add_func ("/presenting/keys/escape-in-table", test_escape_in_table);
  g_test_add_func ("/presenting/keys/close-while-typing", test_close_while_typing);
}

int
main (int argc, char **argv)
{
  return program_main (argc, argv, add_tests);
}
