/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of which goals have been reached: what is remembered, and what an edit forgets.
 */
#include "model/hp-player.h"

static void
assert_list (HpTicks *ticks, const char *expected)
{
  g_auto (GStrv) list = NULL;
  g_autofree char *joined = NULL;

  g_object_get (ticks, "list", &list, NULL);
  joined = g_strjoinv (" ", list);
  g_assert_cmpstr (joined, ==, expected);
}

static void
count_cb (int *count)
{
  ++*count;
}

/* The list has the program's own lessons alone. */
static void
test_list (void)
{
  g_autoptr (HpTicks) ticks = hp_ticks_new ();
  int told = 0;

  g_signal_connect_swapped (ticks, "notify::list", G_CALLBACK (count_cb), &told);
  g_assert_true (hp_ticks_is_empty (ticks));
  hp_ticks_add (ticks, "2-and", 2);
  hp_ticks_add (ticks, "2-and", 2);
  hp_ticks_add (ticks, "1-neuron", 0);
  hp_ticks_add (ticks, "/a/2-and", 2);
  g_assert_cmpint (told, ==, 3);
  assert_list (ticks, "1-neuron/1 2-and/3");
  g_assert_true (hp_ticks_has (ticks, "2-and", 2));
  g_assert_false (hp_ticks_has (ticks, "2-and", 1));
  g_assert_false (hp_ticks_has (ticks, "2-an", 2));
  g_assert_true (hp_ticks_has (ticks, "/a/2-and", 2));
  hp_ticks_forget_lesson (ticks, "2-and");
  hp_ticks_forget_lesson (ticks, "1-neu");
  assert_list (ticks, "1-neuron/1");
  g_assert_true (hp_ticks_has (ticks, "/a/2-and", 2));
  hp_ticks_forget (ticks);
  hp_ticks_forget (ticks);
  g_assert_cmpint (told, ==, 5);
  g_assert_true (hp_ticks_is_empty (ticks));
}

/* The list of the settings replaces the one there, be it nonsense, and no file's ticks. */
static void
test_set (void)
{
  g_autoptr (HpTicks) ticks = hp_ticks_new ();

  hp_ticks_add (ticks, "2-and", 2);
  hp_ticks_add (ticks, "/file", 0);
  g_object_set (ticks, "list", (const char *const[]) { "3-nor/1", "", "nonsense", NULL }, NULL);
  assert_list (ticks, " 3-nor/1 nonsense");
  g_assert_true (hp_ticks_has (ticks, "3-nor", 0));
  g_assert_false (hp_ticks_has (ticks, "2-and", 2));
  g_assert_true (hp_ticks_has (ticks, "/file", 0));
  hp_ticks_forget_lesson (ticks, "nonsense");
  g_object_set (ticks, "list", NULL, NULL);
  assert_list (ticks, "");
}

typedef struct
{
  HpModel *model;
  HpPlayer *player;
  HpLesson *lesson;
} Fixture;

/* Two scenes whose goal is OR, and between them one without a goal. */
static Fixture
set_up (const char *name, const char *path)
{
  Fixture fixture = { .model = hp_model_new (), .lesson = hp_lesson_new () };
  HpScene scene = hp_scene (HP_STATE_FRESH);

  for (guint i = 0; i < 3; i++)
    {
      scene.goal = i != 1 ? HP_GATE_OR : HP_GATE_NONE;
      hp_lesson_insert (fixture.lesson, i, &scene);
    }
  hp_lesson_set_unmodified (fixture.lesson);
  hp_lesson_set_name (fixture.lesson, name);
  fixture.player = hp_player_new (fixture.model);
  hp_player_open (fixture.player, fixture.lesson, path);
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  g_assert_finalize_object (fixture->player);
  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->lesson);
}

static void
assert_met (const Fixture *fixture, gboolean first, gboolean last)
{
  g_assert_cmpint (hp_player_was_goal_met (fixture->player, 0), ==, first);
  g_assert_false (hp_player_was_goal_met (fixture->player, 1));
  g_assert_cmpint (hp_player_was_goal_met (fixture->player, 2), ==, last);
}

static void
reach_or (const Fixture *fixture)
{
  hp_model_set_value (fixture->model, HP_W0, 0);
  g_assert_cmpint (hp_neuron_gate (hp_model_get_state (fixture->model).neuron), ==, HP_GATE_OR);
}

/* A tick stays when the goal is no longer reached, in another scene, and after leaving. */
static void
test_reached (void)
{
  Fixture fixture = set_up ("a-lesson", NULL);
  HpTicks *ticks = hp_player_get_ticks (fixture.player);

  assert_met (&fixture, FALSE, FALSE);
  reach_or (&fixture);
  assert_met (&fixture, TRUE, FALSE);
  hp_model_set_value (fixture.model, HP_W0, -50);
  g_assert_false (hp_player_is_goal_met (fixture.player));
  hp_player_go (fixture.player, 1);
  reach_or (&fixture);
  assert_met (&fixture, TRUE, FALSE);
  hp_player_go (fixture.player, 2);
  reach_or (&fixture);
  assert_met (&fixture, TRUE, TRUE);
  hp_player_leave (fixture.player);
  assert_list (ticks, "a-lesson/1 a-lesson/3");
  hp_player_open (fixture.player, fixture.lesson, NULL);
  assert_met (&fixture, TRUE, TRUE);
  tear_down (&fixture);
}

/* Those of a file are not in the list; one who edits reaches nothing, and an edit forgets. */
static void
test_edited (void)
{
  Fixture fixture = set_up (NULL, "/a/file.halfplane");

  hp_player_set_editing (fixture.player, TRUE);
  reach_or (&fixture);
  assert_met (&fixture, FALSE, FALSE);
  hp_player_undo (fixture.player);
  hp_player_set_editing (fixture.player, FALSE);
  reach_or (&fixture);
  assert_met (&fixture, TRUE, FALSE);
  assert_list (hp_player_get_ticks (fixture.player), "");
  hp_model_set_value (fixture.model, HP_W0, -50);
  hp_player_move_scene (fixture.player, 1);
  assert_met (&fixture, FALSE, FALSE);
  tear_down (&fixture);
}

/* One of the program's lessons keeps its ticks when it is changed; what was made of it has none,
 * nor has the next lesson without a file. */
static void
test_changed (void)
{
  Fixture fixture = set_up ("a-lesson", NULL);
  g_autoptr (HpLesson) other = hp_lesson_copy (fixture.lesson);
  HpTicks *ticks = hp_player_get_ticks (fixture.player);

  reach_or (&fixture);
  hp_model_set_value (fixture.model, HP_W0, -50);
  hp_lesson_edit_text (fixture.lesson, 0, HP_LESSON_TITLE, "mine");
  assert_met (&fixture, FALSE, FALSE);
  hp_player_go (fixture.player, 2);
  reach_or (&fixture);
  assert_met (&fixture, FALSE, TRUE);
  assert_list (ticks, "a-lesson/1");
  hp_player_open (fixture.player, other, NULL);
  assert_met (&fixture, FALSE, FALSE);
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ticks/list", test_list);
  g_test_add_func ("/ticks/set", test_set);
  g_test_add_func ("/ticks/reached", test_reached);
  g_test_add_func ("/ticks/edited", test_edited);
  g_test_add_func ("/ticks/changed", test_changed);
  return g_test_run ();
}
