/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of help on demand, in a real window: in every scene that has a goal its answer, as it is
 * read there, reaches the goal under the scene's locks.
 */
#include "program-window.h"

#include "ui/lessons/hp-builtin-lessons.h"
#include "ui/lessons/hp-lesson-bar.h"

#include <math.h>
#include <string.h>

#define LESSONS hp_builtin_lessons_get_names ()

static GtkWidget *
find_button (const ProgramWindow *window)
{
  return ui_find_action (window->window, "win.help-goal");
}

/* Returns the text in the place of the scene's text, its formulas no longer tied. */
static char *
read_text (const ProgramWindow *window)
{
  const char *text = ui_get_text (ui_find_class (window->window, "scene-text"));
  GString *plain = g_string_new (text);

  g_string_replace (plain, "\u2060", "", 0);
  g_string_replace (plain, "\u00a0", " ", 0);
  g_string_replace (plain, "\u2212", "-", 0);
  return g_string_free (plain, FALSE);
}

/* Presses until the last step, counting; returns its sentence. */
static char *
press_to_end (const ProgramWindow *window, int n_steps)
{
  for (int step = 1; step <= n_steps; step++)
    {
      g_autofree char *start = g_strdup_printf ("Help %d of %d: ", step, n_steps);
      g_autofree char *text = NULL;

      ui_key ("ctrl+h");
      text = read_text (window);
      g_assert_true (g_str_has_prefix (text, start));
      if (step == n_steps)
        return g_steal_pointer (&text);
    }
  g_assert_not_reached ();
}

/* Reads the four numbers of an answer. */
static HpNeuron
read_answer (const char *text, HpRule rule)
{
  static const char *const NAMES[] = { "w\u2080 = ", "w\u2081 = ", "w\u2082 = ", "\u03b8 = " };
  HpNeuron answer = { .rule = rule };

  g_assert_nonnull (strstr (text, "One answer: "));
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      const char *number = strstr (text, NAMES[parameter]);

      g_assert_nonnull (number);
      answer.value[parameter]
          = (int) floor (100 * g_ascii_strtod (number + strlen (NAMES[parameter]), NULL) + 0.5);
    }
  return answer;
}

/* Sets one number after another: the help stays until the neuron is what it has to be. */
static void
give_answer (const ProgramWindow *window, const char *text)
{
  HpNeuron answer = read_answer (text, hp_model_get_state (window->model).neuron.rule);

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      g_autofree char *now = read_text (window);

      if (hp_neuron_gate (hp_model_get_state (window->model).neuron) != hp_neuron_gate (answer))
        g_assert_cmpstr (now, ==, text);
      hp_model_set_value (window->model, (HpParameter) parameter, answer.value[parameter]);
    }
  ui_settle (window->window);
  g_assert_true (hp_neuron_equal (hp_model_get_state (window->model).neuron, answer));
}

/* For three neurons the help says which one has to be taken in hand. */
static void
reach_with_three (const ProgramWindow *window)
{
  for (int i = 0; i < 8 && program_window_can (window, "win.help-goal"); i++)
    {
      g_autofree char *text = NULL, *answer = NULL;

      program_window_do (window, "win.help-goal", NULL);
      text = read_text (window);
      if (g_str_has_prefix (text, "Take "))
        {
          g_auto (GStrv) words = g_strsplit (text, " ", 3);

          hp_model_take (window->model, (HpRole) hp_name_find (HP_ROLE_NAMES, words[1]));
          ui_settle (window->window);
          continue;
        }
      g_assert_nonnull (strstr (text, " has to become "));
      for (int step = 1; step < 5; step++)
        program_window_do (window, "win.help-goal", NULL);
      answer = read_text (window);
      give_answer (window, answer);
    }
}

static void
check_scene (const ProgramWindow *window, HpLesson *lesson, guint index)
{
  const HpScene *scene = hp_lesson_get_scene (lesson, index);
  const char *task = hp_lesson_read (lesson, index, HP_LESSON_TEXT);
  gboolean has_goal = scene->goal != HP_GATE_NONE || scene->network_goal != HP_GATE_NONE;
  gboolean is_due = has_goal && scene->goal != HP_GOAL_PREDICTED
                    && !hp_network_state (&scene->network).prediction.is_on;

  program_window_do (window, "win.go-to-scene", "i", (int) index);
  g_assert_cmpint (gtk_widget_get_mapped (find_button (window)), ==, has_goal);
  g_assert_cmpint (program_window_can (window, "win.help-goal"), ==, is_due);
  if (!is_due)
    return;
  if (scene->network_goal != HP_GATE_NONE)
    reach_with_three (window);
  else
    {
      g_autofree char *answer = press_to_end (window, 4);

      give_answer (window, answer);
    }
  g_assert_false (program_window_can (window, "win.help-goal"));
  g_assert_true (hp_scene_is_goal_met (scene, hp_model_get_network (window->model)));
  g_assert_nonnull (ui_find_label (ui_find (window->window, HP_TYPE_LESSON_BAR), task));
}

static void
test_lesson (gconstpointer data)
{
  const char *name = LESSONS[GPOINTER_TO_INT (data)];
  ProgramWindow window = program_window_new (1280, 830);
  g_autoptr (HpLesson) lesson = hp_builtin_lessons_open (name);

  program_window_do (&window, "win.open-builtin", "s", name);
  for (guint scene = 0; scene < hp_lesson_get_n_scenes (lesson); scene++)
    check_scene (&window, lesson, scene);
  program_window_close (&window);
}

/* A scene whose goal is NOR, from AND. */
static ProgramWindow
open_scene (void)
{
  ProgramWindow window = program_window_new (1280, 830);

  program_window_do (&window, "win.open-builtin", "s", "5-learning");
  program_window_do (&window, "win.go-to-scene", "i", 1);
  return window;
}

static void
assert_text (const ProgramWindow *window, const char *expected)
{
  g_autofree char *text = read_text (window);

  g_assert_cmpstr (text, ==, expected);
}

/* By the button; after the last step the scene's text comes back. */
static void
test_steps (void)
{
  ProgramWindow window = open_scene ();
  g_autofree char *task = read_text (&window);
  GtkWidget *button = find_button (&window);
  static const char *const STEPS[] = {
    "Help 1 of 4: Start with w\u2081.",
    "Help 2 of 4: Lower w\u2081: the wrong rows together ask for less.",
    "Help 3 of 4: All at once: w\u2081 -0.05, w\u2082 -0.05. Then look again. One at a time can go "
    "round forever.",
  };

  for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++)
    {
      ui_point_at (button, 10, 10);
      ui_button_down ();
      ui_button_up ();
      ui_settle (button);
      assert_text (&window, STEPS[i]);
    }
  ui_key ("ctrl+h");
  ui_key ("ctrl+h");
  assert_text (&window, task);
  program_window_close (&window);
}

/* Help that is no longer right is put away: another way, another scene, a masked output. */
static void
test_outdated (void)
{
  ProgramWindow window = open_scene ();
  g_autofree char *task = read_text (&window);

  ui_key ("ctrl+h");
  hp_model_set_value (window.model, HP_W1, 40);
  assert_text (&window, "Help 1 of 4: Start with w\u2081.");
  hp_model_set_value (window.model, HP_W1, -200);
  hp_model_set_value (window.model, HP_W0, 120);
  assert_text (&window, task);
  ui_key ("ctrl+h");
  hp_model_set_predicting (window.model, TRUE);
  assert_text (&window, task);
  g_assert_false (program_window_can (&window, "win.help-goal"));
  hp_model_set_predicting (window.model, FALSE);
  ui_key ("ctrl+h");
  program_window_do (&window, "win.reset", NULL);
  program_window_do (&window, "win.next-scene", NULL);
  program_window_do (&window, "win.previous-scene", NULL);
  assert_text (&window, task);
  ui_key ("ctrl+h");
  assert_text (&window, "Help 1 of 4: Start with w\u2081.");
  program_window_close (&window);
}

/* Linked numbers are unlinked first, or the answer can't be set. */
static void
test_linked (void)
{
  ProgramWindow window = open_scene ();

  hp_model_set_state (window.model,
                      hp_state_with_link (hp_model_get_state (window.model), true));
  hp_model_set_value (window.model, HP_W1, -60);
  hp_model_set_value (window.model, HP_W2, -60);
  for (int i = 0; i < 3; i++)
    ui_key ("ctrl+h");
  assert_text (&window, "Help 3 of 4: unlink w\u2080 and \u03b8 first. All at once: w\u2080 +0.05. "
                        "Then look again. One at a time can go round forever.");
  program_window_close (&window);
}

static void
add_tests (void)
{
  add_names ("/goal-help/lesson/", LESSONS, test_lesson);
  g_test_add_func ("/goal-help/steps", test_steps);
  g_test_add_func ("/goal-help/outdated", test_outdated);
  g_test_add_func ("/goal-help/linked", test_linked);
}

int
main (int argc, char **argv)
{
  return program_main (argc, argv, add_tests);
}
