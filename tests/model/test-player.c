/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of walking through a lesson: scenes, goals, edits, files, and leaving.
 */
#include "model/hp-player.h"

#include "folder.h"
#include "lessons.h"
#include "model/hp-lesson-file.h"

#include <glib/gstdio.h>

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

/* A player, and how often it told of something. */
typedef struct
{
  HpModel *model;
  HpPlayer *player;
  int entered, scene, hidden, goal, lesson;
} Fixture;

static void
count_cb (int *count)
{
  ++*count;
}

static void
watch (Fixture *fixture, const char *signal, int *count)
{
  g_signal_connect_swapped (fixture->player, signal, G_CALLBACK (count_cb), count);
}

static Fixture *
fixture_new (void)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->model = hp_model_new ();
  fixture->player = hp_player_new (fixture->model);
  watch (fixture, "entered", &fixture->entered);
  watch (fixture, "notify::scene", &fixture->scene);
  watch (fixture, "notify::hidden", &fixture->hidden);
  watch (fixture, "notify::goal-met", &fixture->goal);
  watch (fixture, "notify::lesson", &fixture->lesson);
  return fixture;
}

static void
fixture_free (Fixture *fixture)
{
  g_assert_finalize_object (fixture->player);
  g_assert_finalize_object (fixture->model);
  g_free (fixture);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fixture, fixture_free)

/* A lesson whose scenes have the biases 0.00, 0.01, ... and titles "0", "1", ... */
static HpLesson *
make_lesson (guint n_scenes)
{
  HpLesson *lesson = hp_lesson_new ();

  for (guint i = 0; i < n_scenes; i++)
    {
      HpScene scene = hp_scene (hp_state_with_value (HP_STATE_FRESH, HP_W0, (int) i));
      g_autofree char *title = g_strdup_printf ("%u", i);

      scene.hidden = i;
      hp_lesson_insert (lesson, i, &scene);
      hp_lesson_edit_text (lesson, i, HP_LESSON_TITLE, title);
    }
  hp_lesson_set_unmodified (lesson);
  return lesson;
}

static Fixture *
fixture_in_lesson (guint n_scenes)
{
  Fixture *fixture = fixture_new ();
  g_autoptr (HpLesson) lesson = make_lesson (n_scenes);

  hp_player_open (fixture->player, lesson, NULL);
  return fixture;
}

static void
assert_at (const Fixture *fixture, int scene, int bias)
{
  g_assert_cmpint (hp_player_get_scene (fixture->player), ==, scene);
  g_assert_cmpint (hp_model_get_value (fixture->model, HP_W0), ==, bias);
}

/* The titles of all scenes in their order. */
static void
assert_titles (const Fixture *fixture, const char *expected)
{
  HpLesson *lesson = hp_player_get_lesson (fixture->player);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < hp_lesson_get_n_scenes (lesson); i++)
    g_string_append_printf (titles, "%s ", hp_lesson_read (lesson, i, HP_LESSON_TITLE));
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
test_new (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  g_assert_null (hp_player_get_lesson (fixture->player));
  g_assert_null (hp_player_get_path (fixture->player));
  g_assert_cmpint (hp_player_get_scene (fixture->player), ==, -1);
  g_assert_cmpuint (hp_player_get_hidden (fixture->player), ==, 0);
  g_assert_false (hp_player_is_goal_met (fixture->player));
  g_assert_false (hp_player_is_file_changed (fixture->player));
  hp_player_go (fixture->player, 0);
  hp_player_go_on (fixture->player, 1);
  hp_player_move_scene (fixture->player, 1);
  g_assert_false (hp_player_remove_scene (fixture->player));
  hp_player_leave (fixture->player);
  g_assert_cmpint (fixture->entered + fixture->scene + fixture->lesson, ==, 0);
}

/* There and back, and no further than the ends. */
static void
test_walk (void)
{
  g_autoptr (Fixture) fixture = fixture_in_lesson (3);

  assert_at (fixture, 0, 0);
  g_assert_cmpint (fixture->entered, ==, 1);
  g_assert_cmpint (fixture->lesson, ==, 1);
  hp_player_go_on (fixture->player, -1);
  g_assert_cmpint (fixture->entered, ==, 1);
  for (int scene = 1; scene < 3; scene++)
    {
      hp_player_go_on (fixture->player, 1);
      assert_at (fixture, scene, scene);
      g_assert_cmpuint (hp_player_get_hidden (fixture->player), ==, (unsigned) scene);
    }
  hp_player_go_on (fixture->player, 1);
  assert_at (fixture, 2, 2);
  g_assert_cmpint (fixture->entered, ==, 3);
  g_assert_cmpint (fixture->hidden, ==, 3);
  hp_player_go (fixture->player, 0);
  assert_at (fixture, 0, 0);
  hp_player_go (fixture->player, 3);
  hp_player_go (fixture->player, -1);
  assert_at (fixture, 0, 0);
  g_assert_false (hp_lesson_is_modified (hp_player_get_lesson (fixture->player)));
}

/* A scene starts from its beginning each time. */
static void
test_begin_again (void)
{
  g_autoptr (Fixture) fixture = fixture_in_lesson (2);

  hp_model_set_value (fixture->model, HP_W0, 99);
  hp_player_go_on (fixture->player, 1);
  hp_player_go_on (fixture->player, -1);
  assert_at (fixture, 0, 0);
  hp_model_set_value (fixture->model, HP_W0, 99);
  hp_player_go (fixture->player, 0);
  assert_at (fixture, 0, 0);
  hp_model_set_value (fixture->model, HP_W0, 99);
  hp_model_reset (fixture->model);
  assert_at (fixture, 0, 0);
}

/* The goal is told once when it is reached and once when it is lost; a near miss is not told. */
static void
test_goal (void)
{
  g_autoptr (Fixture) fixture = fixture_in_lesson (2);
  HpLesson *lesson = hp_player_get_lesson (fixture->player);

  hp_model_set_value (fixture->model, HP_W0, -50);
  hp_lesson_set_goals (lesson, 0, HP_GATE_OR, HP_GATE_NONE);
  g_assert_cmpint (fixture->goal, ==, 0);
  hp_model_set_value (fixture->model, HP_W0, -11);
  g_assert_false (hp_player_is_goal_met (fixture->player));
  g_assert_cmpint (fixture->goal, ==, 0);
  hp_model_set_value (fixture->model, HP_W0, -10);
  g_assert_true (hp_player_is_goal_met (fixture->player));
  g_assert_cmpint (fixture->goal, ==, 1);
  hp_model_set_value (fixture->model, HP_W0, -9);
  g_assert_cmpint (fixture->goal, ==, 1);
  hp_model_undo (fixture->model);
  hp_model_undo (fixture->model);
  g_assert_false (hp_player_is_goal_met (fixture->player));
  g_assert_cmpint (fixture->goal, ==, 2);
  hp_lesson_set_goals (lesson, 0, HP_GATE_AND, HP_GATE_NONE);
  g_assert_true (hp_player_is_goal_met (fixture->player));
  hp_player_go_on (fixture->player, 1);
  g_assert_false (hp_player_is_goal_met (fixture->player));
  hp_player_go_on (fixture->player, -1);
  g_assert_false (hp_player_is_goal_met (fixture->player));
  hp_model_set_value (fixture->model, HP_W0, -50);
  g_assert_true (hp_player_is_goal_met (fixture->player));
  hp_player_leave (fixture->player);
  g_assert_false (hp_player_is_goal_met (fixture->player));
}

/* While predicting, "reached" would tell. */
static void
test_goal_masked (void)
{
  g_autoptr (Fixture) fixture = fixture_in_lesson (1);

  hp_lesson_set_goals (hp_player_get_lesson (fixture->player), 0, HP_GATE_OR, HP_GATE_NONE);
  hp_model_set_predicting (fixture->model, TRUE);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      g_assert_false (hp_player_is_goal_met (fixture->player));
      hp_model_set_state (fixture->model, hp_state_with_row_revealed (
                                              hp_model_get_state (fixture->model), row));
    }
  g_assert_true (hp_player_is_goal_met (fixture->player));
}

/* Edits: the scene that is on stays on. */

static void
test_add (void)
{
  g_autoptr (Fixture) fixture = fixture_in_lesson (3);
  HpLesson *lesson = hp_player_get_lesson (fixture->player);

  hp_player_go (fixture->player, 1);
  hp_model_set_value (fixture->model, HP_W0, 77);
  hp_model_set_predicting (fixture->model, TRUE);
  g_assert_true (hp_player_add_state (fixture->player, HP_VIEW_WEIGHTS));
  assert_at (fixture, 2, 77);
  assert_titles (fixture, "0 1  2 ");
  g_assert_true (hp_lesson_is_modified (lesson));
  g_assert_cmpint (hp_lesson_get_scene (lesson, 2)->view, ==, HP_VIEW_WEIGHTS);
  g_assert_cmpuint (hp_lesson_get_scene (lesson, 2)->hidden, ==, 1);
  g_assert_true (hp_lesson_get_scene (lesson, 2)->network.neuron[HP_ROLE_ONE].prediction.is_on);
  hp_model_set_value (fixture->model, HP_W0, 78);
  hp_player_go_on (fixture->player, -1);
  assert_at (fixture, 1, 1);
  hp_player_go_on (fixture->player, 1);
  assert_at (fixture, 2, 77);
}

/* The present state in a file is a lesson of one scene; nothing is opened for it. */
static void
test_save_state (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_auto (Place) place = place_new ();
  g_autoptr (HpLesson) lesson = NULL;
  g_autoptr (GError) error = NULL;

  hp_model_set_value (fixture->model, HP_W0, 77);
  g_assert_true (hp_player_save_state (fixture->player, HP_VIEW_XOR, place.path, &error));
  g_assert_null (hp_player_get_lesson (fixture->player));
  g_assert_true (hp_model_can_undo (fixture->model));
  lesson = hp_lesson_file_open (place.path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hp_lesson_get_n_scenes (lesson), ==, 1);
  g_assert_cmpint (hp_lesson_get_scene (lesson, 0)->network.neuron[HP_ROLE_ONE].neuron.value[HP_W0],
                   ==, 77);
  g_assert_cmpint (hp_lesson_get_scene (lesson, 0)->view, ==, HP_VIEW_XOR);
}

/* With no lesson open, one is begun. */
static void
test_add_first (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();

  hp_model_set_value (fixture->model, HP_W0, 77);
  g_assert_true (hp_player_add_state (fixture->player, HP_VIEW_ANY));
  assert_at (fixture, 0, 77);
  g_assert_true (hp_lesson_is_modified (hp_player_get_lesson (fixture->player)));
  g_assert_null (hp_player_get_path (fixture->player));
  hp_model_set_value (fixture->model, HP_W0, 78);
  hp_player_leave (fixture->player);
  g_assert_cmpint (hp_model_get_value (fixture->model, HP_W0), ==, 77);
  hp_model_undo (fixture->model);
  g_assert_true (hp_state_equal (hp_model_get_state (fixture->model), HP_STATE_FRESH));
}

static void
test_add_too_many (void)
{
  g_autoptr (Fixture) fixture = fixture_in_lesson (HP_LESSON_MAX_SCENES);

  g_assert_false (hp_player_add_state (fixture->player, HP_VIEW_ANY));
  assert_at (fixture, 0, 0);
  g_assert_false (hp_lesson_is_modified (hp_player_get_lesson (fixture->player)));
}

typedef struct
{
  const char *name;
  int scene; /* of 0, 1, 2 */
  int step;  /* to move by, or 0 to remove */
  const char *titles;
  int next, bias;
} EditRow;

/* Moving a scene does not enter it again: the bias keeps the value it was dragged to. */
#define HAND 99

static const EditRow EDIT_ROWS[] = {
  { "remove-first", 0, 0, "1 2 ", 0, 1 },
  { "remove-middle", 1, 0, "0 2 ", 1, 2 },
  { "remove-last", 2, 0, "0 1 ", 1, 1 },
  { "move-first-later", 0, 1, "1 0 2 ", 1, HAND },
  { "move-middle-later", 1, 1, "0 2 1 ", 2, HAND },
  { "move-middle-earlier", 1, -1, "1 0 2 ", 0, HAND },
  { "move-last-earlier", 2, -1, "0 2 1 ", 1, HAND },
  { "move-last-later", 2, 1, "0 1 2 ", 2, HAND },
  { "move-first-earlier", 0, -1, "0 1 2 ", 0, HAND },
};

static void
test_edit (gconstpointer data)
{
  const EditRow *row = data;
  g_autoptr (Fixture) fixture = fixture_in_lesson (3);

  hp_player_go (fixture->player, row->scene);
  hp_model_set_value (fixture->model, HP_W0, HAND);
  if (row->step == 0)
    g_assert_true (hp_player_remove_scene (fixture->player));
  else
    hp_player_move_scene (fixture->player, row->step);
  assert_titles (fixture, row->titles);
  assert_at (fixture, row->next, row->bias);
}

/* One scene always stays. */
static void
test_remove_all (void)
{
  g_autoptr (Fixture) fixture = fixture_in_lesson (3);

  g_assert_true (hp_player_remove_scene (fixture->player));
  g_assert_true (hp_player_remove_scene (fixture->player));
  g_assert_false (hp_player_remove_scene (fixture->player));
  assert_titles (fixture, "2 ");
  assert_at (fixture, 0, 2);
}

/* Listeners never hear of a scene that does not exist. */
static void
check_scene_cb (Fixture *fixture)
{
  HpLesson *lesson = hp_player_get_lesson (fixture->player);

  g_assert_cmpint (hp_player_get_scene (fixture->player), <, hp_lesson_get_n_scenes (lesson));
  hp_lesson_read (lesson, (guint) hp_player_get_scene (fixture->player), HP_LESSON_TITLE);
}

static void
test_random_edits (void)
{
  g_autoptr (Fixture) fixture = fixture_in_lesson (4);
  HpLesson *lesson = hp_player_get_lesson (fixture->player);

  g_signal_connect_swapped (lesson, "changed", G_CALLBACK (check_scene_cb), fixture);
  g_signal_connect_swapped (fixture->player, "notify::scene", G_CALLBACK (check_scene_cb),
                            fixture);
  for (int i = draw_count (2000); i > 0; i--)
    switch (g_test_rand_int_range (0, 5))
      {
      case 0:
        if (hp_lesson_get_n_scenes (lesson) < 9)
          hp_player_add_state (fixture->player, HP_VIEW_ANY);
        break;
      case 1:
        hp_player_remove_scene (fixture->player);
        break;
      case 2:
        hp_player_move_scene (fixture->player, g_test_rand_bit () ? 1 : -1);
        break;
      case 3:
        hp_player_go (fixture->player, g_test_rand_int_range (-1, 10));
        break;
      default:
        hp_model_set_state (fixture->model, draw_any_state ());
      }
  g_signal_handlers_disconnect_by_data (lesson, fixture);
  g_signal_handlers_disconnect_by_func (fixture->player, check_scene_cb, fixture);
}

/* Files. */

static void
test_save (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (Fixture) fixture = fixture_in_lesson (2);
  g_autofree char *other = beside (&place, "other"), *nowhere = beside (&place, "no/file");
  HpLesson *lesson = hp_player_get_lesson (fixture->player);
  g_autoptr (HpLesson) found = NULL;
  g_autoptr (GError) error = NULL;

  hp_lesson_edit_text (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE, "Title");
  g_assert_true (hp_player_save (fixture->player, place.path, &error));
  g_assert_cmpstr (hp_player_get_path (fixture->player), ==, place.path);
  g_assert_false (hp_lesson_is_modified (lesson));
  g_assert_false (hp_player_is_file_changed (fixture->player));
  found = hp_lesson_file_open (place.path, &error);
  g_assert_no_error (error);
  assert_same_lesson (found, lesson);
  hp_lesson_edit_text (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE, "Another title");
  g_assert_true (hp_player_save (fixture->player, hp_player_get_path (fixture->player), &error));
  g_assert_true (hp_player_save (fixture->player, other, &error));
  g_assert_cmpstr (hp_player_get_path (fixture->player), ==, other);
  hp_lesson_edit_text (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE, "A third title");
  g_assert_false (hp_player_save (fixture->player, nowhere, &error));
  g_assert_nonnull (strstr (error->message, nowhere));
  g_assert_cmpstr (hp_player_get_path (fixture->player), ==, other);
  g_assert_true (hp_lesson_is_modified (lesson));
  g_assert_false (hp_player_is_file_changed (fixture->player));
}

/* The player notices that others write the file, and ignores that they read it; if the file is
 * gone, nothing can be lost. */
static void
test_file_changed (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (Fixture) fixture = fixture_in_lesson (1);
  g_autofree char *text = NULL;

  g_assert_true (hp_player_save (fixture->player, place.path, NULL));
  text = get_text (place.path);
  g_assert_false (hp_player_is_file_changed (fixture->player));
  put_text (place.path, text);
  g_assert_true (hp_player_is_file_changed (fixture->player));
  g_assert_true (hp_player_save (fixture->player, place.path, NULL));
  g_assert_false (hp_player_is_file_changed (fixture->player));
  make_older (place.path, 100);
  g_assert_true (hp_player_is_file_changed (fixture->player));
  g_assert_true (hp_player_open_file (fixture->player, place.path, NULL));
  g_assert_false (hp_player_is_file_changed (fixture->player));
  g_unlink (place.path);
  g_assert_false (hp_player_is_file_changed (fixture->player));
  g_assert_true (hp_player_save (fixture->player, place.path, NULL));
  g_assert_false (hp_player_is_file_changed (fixture->player));
}

/* Others may write so soon that the file keeps its time. */
static void
test_file_changed_at_once (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (Fixture) fixture = fixture_in_lesson (1);
  GStatBuf status;
  FILE *file;

  g_assert_true (hp_player_save (fixture->player, place.path, NULL));
  g_assert_cmpint (g_stat (place.path, &status), ==, 0);
  file = g_fopen (place.path, "a");
  fputs ("# more\n", file);
  fclose (file);
  g_assert_cmpint (utimensat (AT_FDCWD, place.path,
                              (struct timespec[]) { status.st_atim, status.st_mtim }, 0),
                   ==, 0);
  g_assert_true (hp_player_is_file_changed (fixture->player));
}

static void
test_open_another (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (Fixture) fixture = fixture_in_lesson (3);
  g_autoptr (HpLesson) lesson = make_lesson (2);
  g_autoptr (GError) error = NULL;

  g_assert_true (hp_lesson_file_save (lesson, place.path, NULL));
  hp_player_go (fixture->player, 2);
  g_assert_true (hp_player_open_file (fixture->player, place.path, &error));
  g_assert_no_error (error);
  assert_at (fixture, 0, 0);
  assert_titles (fixture, "0 1 ");
  g_assert_cmpstr (hp_player_get_path (fixture->player), ==, place.path);
  hp_player_leave (fixture->player);
  g_assert_true (hp_state_equal (hp_model_get_state (fixture->model), HP_STATE_FRESH));
}

/* Back to what was there before the lesson, with its history and no locks. */
static void
test_leave (void)
{
  g_autoptr (Fixture) fixture = fixture_new ();
  g_autoptr (HpLesson) lesson = make_lesson (2);
  HpScene scene = hp_scene (HP_STATE_FRESH);

  scene.locked = 1;
  hp_lesson_insert (lesson, 2, &scene);
  hp_model_set_value (fixture->model, HP_W0, 77);
  hp_player_open (fixture->player, lesson, "/some/path");
  hp_player_go (fixture->player, 2);
  g_assert_cmpuint (hp_model_get_locked (fixture->model), ==, 1);
  hp_player_leave (fixture->player);
  g_assert_cmpuint (hp_model_get_locked (fixture->model), ==, 0);
  assert_at (fixture, -1, 77);
  g_assert_null (hp_player_get_lesson (fixture->player));
  g_assert_null (hp_player_get_path (fixture->player));
  g_assert_cmpuint (hp_player_get_hidden (fixture->player), ==, 0);
  hp_model_undo (fixture->model);
  g_assert_true (hp_state_equal (hp_model_get_state (fixture->model), HP_STATE_FRESH));
  hp_lesson_set_goals (lesson, 0, HP_GATE_AND, HP_GATE_NONE); /* nobody listens any longer */
  g_assert_cmpint (fixture->goal, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/player/new", test_new);
  g_test_add_func ("/player/walk", test_walk);
  g_test_add_func ("/player/begin-again", test_begin_again);
  g_test_add_func ("/player/goal", test_goal);
  g_test_add_func ("/player/goal-masked", test_goal_masked);
  g_test_add_func ("/player/add", test_add);
  g_test_add_func ("/player/save-state", test_save_state);
  g_test_add_func ("/player/add-first", test_add_first);
  g_test_add_func ("/player/add-too-many", test_add_too_many);
  ADD_ROWS ("/player/edit/", EDIT_ROWS, test_edit);
  g_test_add_func ("/player/remove-all", test_remove_all);
  g_test_add_func ("/player/random-edits", test_random_edits);
  g_test_add_func ("/player/save", test_save);
  g_test_add_func ("/player/file-changed", test_file_changed);
  g_test_add_func ("/player/file-changed-at-once", test_file_changed_at_once);
  g_test_add_func ("/player/open-another", test_open_another);
  g_test_add_func ("/player/leave", test_leave);
  return g_test_run ();
}
