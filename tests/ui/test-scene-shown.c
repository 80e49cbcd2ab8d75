/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of what a scene shows beyond its texts: what it says comes and goes with it, and what the
 * person has chosen is neither lost nor overwritten.
 */
#include "program-window.h"

#include "config.h"
#include "model/hp-lesson-file.h"
#include "plot/view-kinds.h"
#include "ui/common/hp-view-context.h"
#include "ui/table/hp-truth-table.h"
#include "ui/window/hp-window.h"

#define HEAD "[Halfplane]\nVersion=2\n"
#define NUMBERS "W0=-0.50\nW1=0.60\nW2=0.60\nTheta=0.50\nTarget=AND\nView=boundary\n"

typedef struct
{
  ProgramWindow window;
  GSettings *settings;
  HpViewContext *context;
} Fixture;

/* A person who has chosen the ruler, and neither chart nor equation. */
static Fixture
set_up (void)
{
  Fixture fixture = { .settings = g_settings_new (APP_ID) };

  g_settings_set_boolean (fixture.settings, "ruler", TRUE);
  g_settings_set_boolean (fixture.settings, "chart", FALSE);
  g_settings_set_boolean (fixture.settings, "equation", FALSE);
  fixture.window = program_window_new_remembering (1280, 830, fixture.settings);
  g_object_get (fixture.window.window, "context", &fixture.context, NULL);
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  g_clear_object (&fixture->context);
  program_window_close (&fixture->window);
  for (int i = 0; i < HP_N_SHOWN; i++)
    g_settings_reset (fixture->settings, HP_SHOWN_NAMES[i]);
  g_clear_object (&fixture->settings);
}

static void
open_lesson (const Fixture *fixture, const char *text)
{
  g_autofree char *folder = g_dir_make_tmp ("halfplane-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "lesson.halfplane", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path), parent = g_file_new_for_path (folder);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  hp_lesson_actions_open (hp_window_get_lesson_actions (HP_WINDOW (fixture->window.window)), path);
  ui_settle (fixture->window.window);
  g_file_delete (file, NULL, NULL);
  g_file_delete (parent, NULL, NULL);
}

/* Checks by name which things are shown and which the settings remember. */
static void
assert_shown (const Fixture *fixture, unsigned shown, unsigned remembered)
{
  for (int i = 0; i < HP_N_SHOWN; i++)
    {
      g_autoptr (GVariant) state = g_action_group_get_action_state (
          G_ACTION_GROUP (fixture->window.window), HP_SHOWN_NAMES[i]);

      g_test_message ("%s", HP_SHOWN_NAMES[i]);
      g_assert_cmpint (g_variant_get_boolean (state), ==, (shown & 1u << i) != 0);
      g_assert_cmpint (g_settings_get_boolean (fixture->settings, HP_SHOWN_NAMES[i]), ==,
                       (remembered & 1u << i) != 0);
    }
}

/* Each one alone, all, and none; a scene without the key has what the person has, and what they
 * change there is remembered. */
static void
test_shown (void)
{
  Fixture fixture = set_up ();
  unsigned own = 1 << HP_SHOWN_RULER
                 | (g_settings_get_boolean (fixture.settings, "cell") ? 1 << HP_SHOWN_CELL : 0);
  g_autoptr (GString) text = g_string_new (HEAD "[Scene 1]\n" NUMBERS);

  for (int i = 0; i < HP_N_SHOWN; i++)
    g_string_append_printf (text, "[Scene %d]\n" NUMBERS "Shown=%s\n", i + 2, HP_SHOWN_NAMES[i]);
  g_string_append_printf (text, "[Scene %d]\n" NUMBERS "Shown=\n", HP_N_SHOWN + 2);
  open_lesson (&fixture, text->str);
  assert_shown (&fixture, own, own);
  for (int i = 0; i <= HP_N_SHOWN; i++)
    {
      program_window_do (&fixture.window, "win.next-scene", NULL);
      assert_shown (&fixture, i < HP_N_SHOWN ? 1u << i : 0, own);
    }
  program_window_do (&fixture.window, "win.ghost", NULL);
  assert_shown (&fixture, 1u << HP_SHOWN_GHOST, own);
  program_window_do (&fixture.window, "win.go-to-scene", "i", 0);
  assert_shown (&fixture, own, own);
  program_window_do (&fixture.window, "win.ghost", NULL);
  own |= 1u << HP_SHOWN_GHOST;
  assert_shown (&fixture, own, own);
  program_window_do (&fixture.window, "win.go-to-scene", "i", 3);
  program_window_do (&fixture.window, "win.leave-lesson", NULL);
  assert_shown (&fixture, own, own);
  tear_down (&fixture);
}

static void
test_row (void)
{
  Fixture fixture = set_up ();

  open_lesson (&fixture, HEAD "[Scene 1]\n" NUMBERS "Row=10\n[Scene 2]\n" NUMBERS);
  g_assert_cmpint (hp_view_context_get_selected_row (fixture.context), ==, 2);
  program_window_do (&fixture.window, "win.next-scene", NULL);
  g_assert_cmpint (hp_view_context_get_selected_row (fixture.context), ==, HP_NO_ROW);
  program_window_do (&fixture.window, "win.previous-scene", NULL);
  program_window_do (&fixture.window, "win.leave-lesson", NULL);
  g_assert_cmpint (hp_view_context_get_selected_row (fixture.context), ==, HP_NO_ROW);
  tear_down (&fixture);
}

static void
assert_meanings (const Fixture *fixture, const char *line)
{
  GtkWidget *table = ui_find (fixture->window.window, HP_TYPE_TRUTH_TABLE);
  GtkWidget *label = gtk_widget_get_first_child (table);

  g_assert_cmpint (gtk_widget_get_visible (label), ==, line != NULL);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, line != NULL ? line : "");
}

/* Table, views and their descriptions say what the letters stand for; the line in the table is
 * there in all scenes of the lesson, so that nothing moves. */
static void
test_meanings (void)
{
  Fixture fixture = set_up ();
  g_autofree char *description = NULL;
  HpView view;

  assert_meanings (&fixture, NULL);
  open_lesson (&fixture, HEAD "[Scene 1]\n" NUMBERS "NameA=rain\nNameY=<wet>?\n[Scene 2]\n"
                         NUMBERS "[Scene 3]\n" NUMBERS "NameB=wind\nInHand=Y\n");
  assert_meanings (&fixture, "A: rain   y: <wet>?");
  view = hp_window_get_view (HP_WINDOW (fixture.window.window));
  description = hp_view_words (&view);
  g_assert_true (g_str_has_prefix (description, "A stands for \u201crain\u201d. "
                                                "y stands for \u201c<wet>?\u201d. AND."));
  program_window_do (&fixture.window, "win.next-scene", NULL);
  assert_meanings (&fixture, "");
  program_window_do (&fixture.window, "win.next-scene", NULL);
  assert_meanings (&fixture, "");
  program_window_do (&fixture.window, "win.in-hand", "i", HP_ROLE_H1);
  assert_meanings (&fixture, "B: wind");
  program_window_do (&fixture.window, "win.leave-lesson", NULL);
  assert_meanings (&fixture, NULL);
  tear_down (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/scene-shown/shown", test_shown);
  g_test_add_func ("/scene-shown/row", test_row);
  g_test_add_func ("/scene-shown/meanings", test_meanings);
}

int
main (int argc, char *argv[])
{
  return program_main (argc, argv, add_tests);
}
