/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the first use: the line that says what can be dragged, until something has been, and the
 * mark of the first lesson, until one has been opened; and of what the line says of ties, and to a
 * teacher.
 */
#include "program-window.h"

#include "config.h"
#include "ui/common/hp-text.h"
#include "ui/plot/hp-plot-note.h"
#include "words/formulas.h"
#include "words/words.h"

static const char GUIDE[]
    = "Drag the line, its round ends, the arrow or a slider, and watch the table.";

static const HpNeuron OFF = { { -50, 60, 60, 50 } }, ON = { { 50, -60, -60, 50 } };

typedef struct
{
  ProgramWindow window;
  GSettings *settings;
} Fixture;

static Fixture
set_up (gboolean is_new)
{
  Fixture fixture = { .settings = g_settings_new (APP_ID) };

  g_settings_set_boolean (fixture.settings, "guide", is_new);
  g_settings_set_boolean (fixture.settings, "new-to-lessons", is_new);
  fixture.window = program_window_new_remembering (1280, 830, fixture.settings);
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  program_window_close (&fixture->window);
  g_clear_object (&fixture->settings);
}

static void
assert_says (const Fixture *fixture, const char *expected)
{
  GtkWidget *note = ui_find (fixture->window.window, HP_TYPE_PLOT_NOTE);
  g_autofree char *tied = hp_formulas_tie (expected);

  g_assert_cmpstr (ui_get_text (gtk_widget_get_first_child (note)), ==, tied);
}

static void
set_neuron (const Fixture *fixture, HpNeuron neuron)
{
  HpModel *model = fixture->window.model;

  hp_model_set_state (model, hp_state_with_neuron (hp_model_get_state (model), neuron));
}

/* Neither a run of learning nor a typed number is a drag. */
static void
test_first_drag (void)
{
  Fixture fixture = set_up (TRUE);
  HpModel *model = fixture.window.model;

  assert_says (&fixture, GUIDE);
  hp_model_set_value (model, HP_W0, -40);
  hp_model_begin_run (model);
  hp_model_set_state (model, hp_state_learn_step (ui_state (OFF, HP_GATE_OR)));
  hp_model_end_gesture (model);
  assert_says (&fixture, GUIDE);
  hp_model_begin_gesture (model);
  hp_model_end_gesture (model);
  assert_says (&fixture, GUIDE);
  set_neuron (&fixture, OFF);
  hp_model_begin_gesture (model);
  hp_model_set_value (model, HP_W1, 65);
  assert_says (&fixture, "");
  hp_model_end_gesture (model);
  hp_model_undo (model);
  assert_says (&fixture, "");
  g_assert_false (g_settings_get_boolean (fixture.settings, "guide"));
  tear_down (&fixture);
}

/* While outputs are masked nothing can be dragged, a scene has a text of its own, and a class is
 * not told. */
static void
test_not_now (void)
{
  Fixture fixture = set_up (TRUE);
  HpModel *model = fixture.window.model;

  hp_model_set_state (model, hp_state_with_prediction (hp_model_get_state (model), true));
  assert_says (&fixture, "");
  hp_model_undo (model);
  assert_says (&fixture, GUIDE);
  program_window_do (&fixture.window, "win.open-builtin", "s", "2-and");
  assert_says (&fixture, "");
  program_window_do (&fixture.window, "win.leave-lesson", NULL);
  assert_says (&fixture, GUIDE);
  program_window_do (&fixture.window, "win.present", NULL);
  g_assert_false (
      gtk_widget_get_mapped (gtk_widget_get_first_child (ui_find (fixture.window.window,
                                                                  HP_TYPE_PLOT_NOTE))));
  tear_down (&fixture);
}

/* In any view, by both rules, and nothing of a masked row. */
static void
test_ties (void)
{
  Fixture fixture = set_up (FALSE);
  HpModel *model = fixture.window.model;

  assert_says (&fixture, "");
  for (int view = 0; view < HP_N_VIEWS; view++)
    for (HpRule rule = HP_RULE_REACHES; rule <= HP_RULE_EXCEEDS; rule++)
      {
        program_window_do (&fixture.window, "win.view", "s", HP_VIEW_NAMES[view]);
        hp_model_take (model, HP_ROLE_ONE);
        hp_model_set_state (model, hp_state_with_rule (ui_state (ON, HP_GATE_NOR), rule));
        assert_says (&fixture, hp_words_tie (rule));
        hp_model_set_state (model, hp_state_with_rule (ui_state (OFF, HP_GATE_NOR), rule));
        assert_says (&fixture, "");
      }
  hp_model_set_state (model, hp_state_with_prediction (ui_state (ON, HP_GATE_NOR), true));
  assert_says (&fixture, "");
  hp_model_set_state (model, hp_state_with_row_revealed (hp_model_get_state (model), 1));
  assert_says (&fixture, "");
  hp_model_set_state (model, hp_state_with_row_revealed (hp_model_get_state (model), 0));
  assert_says (&fixture, hp_words_tie (HP_RULE_REACHES));
  tear_down (&fixture);
}

/* Padlocks and eyes are explained while they are there. */
static void
test_editing (void)
{
  static const char LEGEND[] = "Closed padlock: the class cannot change it. Crossed-out eye: the "
                               "class does not see it. For you, everything stays free and in view.";
  Fixture fixture = set_up (FALSE);

  program_window_do (&fixture.window, "win.open-builtin", "s", "2-and");
  assert_says (&fixture, "");
  program_window_do (&fixture.window, "win.edit-lesson", NULL);
  assert_says (&fixture, LEGEND);
  set_neuron (&fixture, ON);
  assert_says (&fixture, hp_words_tie (HP_RULE_REACHES));
  set_neuron (&fixture, OFF);
  assert_says (&fixture, LEGEND);
  program_window_do (&fixture.window, "win.edit-lesson", NULL);
  assert_says (&fixture, "");
  tear_down (&fixture);
}

static GtkMenuButton *
find_lessons (const Fixture *fixture)
{
  GtkWidget *label = ui_find_label (gtk_window_get_titlebar (fixture->window.window), "Lessons");

  return GTK_MENU_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_MENU_BUTTON));
}

/* Returns the label of the first lesson in the menu. */
static char *
read_first_lesson (const Fixture *fixture)
{
  GtkMenuButton *button = find_lessons (fixture);
  g_autoptr (GMenuModel) builtin = NULL, lessons = NULL;
  char *label = NULL;

  gtk_menu_button_popup (button);
  builtin = g_menu_model_get_item_link (gtk_menu_button_get_menu_model (button), 0, "section");
  lessons = g_menu_model_get_item_link (builtin, 0, "section");
  g_menu_model_get_item_attribute (lessons, 0, "label", "s", &label);
  gtk_menu_button_popdown (button);
  return label;
}

static void
test_first_lesson (void)
{
  Fixture fixture = set_up (TRUE);
  g_autofree char *before = read_first_lesson (&fixture), *after = NULL;

  g_assert_true (g_str_has_prefix (before, "Begin here: "));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (find_lessons (&fixture)), "marked"));
  program_window_do (&fixture.window, "win.open-builtin", "s", "2-and");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (find_lessons (&fixture)), "marked"));
  after = read_first_lesson (&fixture);
  g_assert_cmpstr (after, ==, before + strlen ("Begin here: "));
  g_assert_false (g_settings_get_boolean (fixture.settings, "new-to-lessons"));
  tear_down (&fixture);
}

/* Returns how far from the left edge the line's words begin if they are in this script. */
static int
begin_words (const Fixture *fixture, const char *words)
{
  HpText *label = HP_TEXT (
      gtk_widget_get_first_child (ui_find (fixture->window.window, HP_TYPE_PLOT_NOTE)));
  PangoRectangle extents;

  hp_text_set_text (label, words);
  pango_layout_get_pixel_extents (hp_text_get_layout (label), NULL, &extents);
  g_assert_cmpint (extents.width, <, gtk_widget_get_width (GTK_WIDGET (label)) / 2);
  return extents.x;
}

/* In a window that is mirrored, what is read from right to left begins at the right edge. */
static void
test_mirrored (void)
{
  Fixture fixture = set_up (TRUE);

  g_assert_cmpint (begin_words (&fixture, "line"), ==, 0);
  tear_down (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  fixture = set_up (TRUE);
  g_assert_cmpint (begin_words (&fixture, "\u062e\u0637"), >, 300);
  tear_down (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
add_tests (void)
{
  g_test_add_func ("/plot-note/first-drag", test_first_drag);
  g_test_add_func ("/plot-note/not-now", test_not_now);
  g_test_add_func ("/plot-note/ties", test_ties);
  g_test_add_func ("/plot-note/editing", test_editing);
  g_test_add_func ("/plot-note/first-lesson", test_first_lesson);
  g_test_add_func ("/plot-note/mirrored", test_mirrored);
}

int
main (int argc, char *argv[])
{
  return program_main (argc, argv, add_tests);
}
