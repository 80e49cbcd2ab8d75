/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of which view comes back: the one that the person chose, whatever a lesson or the command
 * line has shown since.
 */
#include "program-window.h"

#include "config.h"
#include "ui/lessons/hp-lesson-bar.h"
#include "ui/plot/hp-boundary-plot.h"
#include "ui/window/hp-window.h"

typedef struct
{
  ProgramWindow window;
  GSettings *settings;
} Fixture;

/* A window that begins with the view of the neuron, as it was remembered. */
static Fixture
set_up (void)
{
  Fixture fixture = { .settings = g_settings_new (APP_ID) };

  g_settings_set_string (fixture.settings, "view", "neuron");
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
assert_views (const Fixture *fixture, const char *shown, const char *remembered)
{
  g_autofree char *view = NULL, *setting = g_settings_get_string (fixture->settings, "view");
  GtkWidget *boundary = ui_find (fixture->window.window, HP_TYPE_BOUNDARY_PLOT);

  g_object_get (fixture->window.window, "view", &view, NULL);
  g_assert_cmpstr (view, ==, shown);
  g_assert_cmpstr (setting, ==, remembered);
  g_assert_cmpint (gtk_widget_get_mapped (boundary), ==, g_str_equal (shown, "boundary"));
}

static void
choose (const Fixture *fixture, const char *view)
{
  program_window_do (&fixture->window, "win.view", "s", view);
}

static void
test_chosen (void)
{
  Fixture fixture = set_up ();

  assert_views (&fixture, "neuron", "neuron");
  choose (&fixture, "xor");
  assert_views (&fixture, "xor", "xor");
  choose (&fixture, "boundary");
  assert_views (&fixture, "boundary", "boundary");
  tear_down (&fixture);
}

/* For now: until the person chooses, be it the one that is shown already. */
static void
test_for_now (void)
{
  Fixture fixture = set_up ();

  hp_window_show_view (HP_WINDOW (fixture.window.window), HP_VIEW_ANY);
  assert_views (&fixture, "neuron", "neuron");
  hp_window_show_view (HP_WINDOW (fixture.window.window), HP_VIEW_BOUNDARY);
  assert_views (&fixture, "boundary", "neuron");
  choose (&fixture, "boundary");
  assert_views (&fixture, "boundary", "boundary");
  hp_window_show_view (HP_WINDOW (fixture.window.window), HP_VIEW_XOR);
  choose (&fixture, "gates");
  assert_views (&fixture, "gates", "gates");
  tear_down (&fixture);
}

/* A lesson's views, and those chosen in it, go with it; a second one in its place is no other
 * visit. */
static void
test_lesson (void)
{
  Fixture fixture = set_up ();

  program_window_do (&fixture.window, "win.open-builtin", "s", "3-nor");
  assert_views (&fixture, "boundary", "neuron");
  choose (&fixture, "weights");
  assert_views (&fixture, "weights", "neuron");
  program_window_do (&fixture.window, "win.open-builtin", "s", "7-gates");
  assert_views (&fixture, "gates", "neuron");
  program_window_do (&fixture.window, "win.leave-lesson", NULL);
  assert_views (&fixture, "neuron", "neuron");
  choose (&fixture, "gates");
  assert_views (&fixture, "gates", "gates");
  tear_down (&fixture);
}

/* The view asked for on the command line returns after a lesson, and is still not remembered. */
static void
test_lesson_after_for_now (void)
{
  Fixture fixture = set_up ();

  hp_window_show_view (HP_WINDOW (fixture.window.window), HP_VIEW_XOR);
  program_window_do (&fixture.window, "win.open-builtin", "s", "3-nor");
  assert_views (&fixture, "boundary", "neuron");
  program_window_do (&fixture.window, "win.leave-lesson", NULL);
  assert_views (&fixture, "xor", "neuron");
  tear_down (&fixture);
}

/* Taking the window away within a lesson is no choice, either. */
static void
test_close_in_lesson (void)
{
  Fixture fixture = set_up ();
  g_autofree char *setting = NULL;

  program_window_do (&fixture.window, "win.open-builtin", "s", "3-nor");
  program_window_close (&fixture.window);
  setting = g_settings_get_string (fixture.settings, "view");
  g_assert_cmpstr (setting, ==, "neuron");
  g_clear_object (&fixture.settings);
}

/* Settings may hold any text. */
static void
test_unknown (void)
{
  Fixture fixture = { .settings = g_settings_new (APP_ID) };

  g_settings_set_string (fixture.settings, "view", "pie");
  fixture.window = program_window_new_remembering (1280, 830, fixture.settings);
  assert_views (&fixture, "boundary", "pie");
  tear_down (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/remembered-view/unknown", test_unknown);
  g_test_add_func ("/remembered-view/chosen", test_chosen);
  g_test_add_func ("/remembered-view/for-now", test_for_now);
  g_test_add_func ("/remembered-view/lesson", test_lesson);
  g_test_add_func ("/remembered-view/lesson-after-for-now", test_lesson_after_for_now);
  g_test_add_func ("/remembered-view/close-in-lesson", test_close_in_lesson);
}

int
main (int argc, char *argv[])
{
  return program_main (argc, argv, add_tests);
}
