/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the goals that are ticked, in a real window: in the list of a lesson's scenes, in the
 * menu of lessons, and in the settings.
 */
#include "program-window.h"

#include "config.h"
#include "ui/lessons/hp-builtin-lessons.h"
#include "ui/lessons/hp-lesson-bar.h"

#include <string.h>

#define LESSON "3-nor"
#define TITLE "NOR and the tie"
#define SCENES 20 /* as many as any lesson has */

static HpPlayer *
get_player (const ProgramWindow *window)
{
  return hp_lesson_bar_get_player (ui_find (window->window, HP_TYPE_LESSON_BAR));
}

/* The labels of a menu, a line each, and of all its sections. */
static void
append_labels (GString *labels, GMenuModel *menu)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *label = NULL;

      if (section != NULL)
        append_labels (labels, section);
      else if (g_menu_model_get_item_attribute (menu, i, "label", "s", &label))
        g_string_append_printf (labels, "%s\n", label);
    }
}

static gboolean
has_tooltip (GtkWidget *widget, gconstpointer tooltip)
{
  return GTK_IS_MENU_BUTTON (widget)
         && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0;
}

/* Opens the menu of a button, for what it says then. */
static char *
read_menu (const ProgramWindow *window, const char *tooltip)
{
  GtkMenuButton *button = ui_find_first (window->window, has_tooltip, tooltip);
  GString *labels = g_string_new ("\n");

  gtk_menu_button_popup (button);
  append_labels (labels, gtk_menu_button_get_menu_model (button));
  gtk_menu_button_popdown (button);
  ui_settle (window->window);
  return g_string_free (labels, FALSE);
}

static void
assert_line (const ProgramWindow *window, const char *tooltip, const char *line)
{
  g_autofree char *labels = read_menu (window, tooltip);
  g_autofree char *whole = g_strdup_printf ("\n%s\n", line);

  g_assert_cmpstr (strstr (labels, whole), !=, NULL);
}

static HpLesson *
open_lesson (const ProgramWindow *window)
{
  program_window_do (window, "win.open-builtin", "s", LESSON);
  return hp_player_get_lesson (get_player (window));
}

/* The line of a scene in the list, with its mark. */
static char *
make_line (HpLesson *lesson, guint scene, const char *mark)
{
  return g_strdup_printf ("%u  %s  %s", scene + 1, hp_lesson_read (lesson, scene, HP_LESSON_TITLE),
                          mark);
}

static guint
find_goal (HpLesson *lesson)
{
  guint scene = 0;

  while (hp_lesson_get_scene (lesson, scene)->goal != HP_GATE_NOR)
    scene++;
  return scene;
}

/* The settings keep a tick for the next window, until all are forgotten. */
static void
test_scene (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID);
  ProgramWindow window = program_window_new_remembering (1280, 830, settings);
  HpLesson *lesson = open_lesson (&window);
  guint scene = find_goal (lesson);
  g_autofree char *open = make_line (lesson, scene, "\u25cb");
  g_autofree char *reached = make_line (lesson, scene, "\u2713");
  HpNeuron nor = { .value = { 50, -60, -60, 50 } };

  program_window_do (&window, "win.go-to-scene", "i", (int) scene);
  assert_line (&window, "Contents of the lesson", open);
  g_assert_false (program_window_can (&window, "win.forget-goals"));
  hp_model_set_state (window.model,
                      hp_state_with_neuron (hp_model_get_state (window.model), nor));
  ui_settle (window.window);
  g_assert_true (hp_player_is_goal_met (get_player (&window)));
  assert_line (&window, "Contents of the lesson", reached);
  program_window_close (&window);

  window = program_window_new_remembering (1280, 830, settings);
  open_lesson (&window);
  assert_line (&window, "Contents of the lesson", reached);
  program_window_do (&window, "win.forget-goals", NULL);
  assert_line (&window, "Contents of the lesson", open);
  program_window_close (&window);
  window = program_window_new_remembering (1280, 830, settings);
  open_lesson (&window);
  assert_line (&window, "Contents of the lesson", open);
  program_window_close (&window);
}

/* A lesson is ticked once the last of its goals is reached. */
static void
test_menu (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  HpLesson *lesson = open_lesson (&window);
  HpTicks *ticks = hp_player_get_ticks (get_player (&window));

  for (guint scene = 0; scene < hp_lesson_get_n_scenes (lesson); scene++)
    if (hp_scene_has_goal (hp_lesson_get_scene (lesson, scene)))
      {
        assert_line (&window, "Lessons", TITLE);
        hp_ticks_add (ticks, LESSON, scene);
      }
  assert_line (&window, "Lessons", TITLE "  \u2713");
  program_window_do (&window, "win.forget-goals", NULL);
  assert_line (&window, "Lessons", TITLE);
  program_window_close (&window);
}

/* The list beside a scene without any panels has the same marks, and follows them. */
static void
test_list (void)
{
  ProgramWindow window = program_window_new (1280, 830);
  GtkWidget *contents = ui_find_class (window.window, "contents");

  program_window_do (&window, "win.open-builtin", "s", "1-neuron");
  g_assert_true (gtk_widget_get_mapped (contents));
  g_assert_nonnull (ui_find_label (contents, "\u25cb"));
  g_assert_null (ui_find_label (contents, "\u2713"));
  for (guint scene = 0; scene < SCENES; scene++)
    hp_ticks_add (hp_player_get_ticks (get_player (&window)), "1-neuron", scene);
  g_assert_nonnull (ui_find_label (contents, "\u2713"));
  program_window_close (&window);
}

static void
add_tests (void)
{
  g_test_add_func ("/ticks/scene", test_scene);
  g_test_add_func ("/ticks/menu", test_menu);
  g_test_add_func ("/ticks/list", test_list);
}

int
main (int argc, char **argv)
{
  return program_main (argc, argv, add_tests);
}
