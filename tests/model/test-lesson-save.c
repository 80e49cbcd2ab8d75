/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of saving a lesson when something goes wrong: a full disk, a folder or a file that may not
 * be written, a kill at any moment. There is the old lesson or the new one, whole.
 */
#define _GNU_SOURCE /* setgroups () */
#include "model/hp-lesson-file.h"
#include "model/hp-player.h"

#include "folder.h"
#include "testing.h"
#include "same-lesson.h"

#include <glib/gstdio.h>

#include <grp.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define SKIPPED 77
#define NOBODY 65534

/* A lesson of a hundred pages, all in one letter, so that two mixed are not taken for one. */
static HpLesson *
make_lesson (char letter)
{
  HpLesson *lesson = hp_lesson_new ();
  g_autofree char *text = g_strnfill (1000, letter);

  for (guint i = 0; i < 100; i++)
    {
      HpScene scene = hp_scene (HP_STATE_FRESH);

      hp_lesson_insert (lesson, i, &scene);
      hp_lesson_edit_text (lesson, i, HP_LESSON_TEXT, text);
    }
  return lesson;
}

/* The letter that all pages of a lesson in a file are in; 0 if it is not whole. */
static char
read_letter (const char *path)
{
  g_autoptr (HpLesson) lesson = hp_lesson_file_open (path, NULL), expected = NULL;
  char letter;

  if (lesson == NULL || hp_lesson_get_n_scenes (lesson) == 0)
    return 0;
  letter = hp_lesson_read (lesson, 0, HP_LESSON_TEXT)[0];
  expected = make_lesson (letter);
  return lessons_are_same (lesson, expected) ? letter : 0;
}

/* Runs in a process of its own. Returns 0 if saving failed with one sentence, the old lesson is
 * there with nothing beside it, and the player is as it was. */
static int
save_in_vain (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (HpModel) model = hp_model_new ();
  g_autoptr (HpPlayer) player = hp_player_new (model);
  g_autoptr (HpLesson) lesson = make_lesson ('n');
  g_autoptr (GError) error = NULL;
  int count = count_files (folder);

  hp_player_open (player, lesson, "/before");
  if (hp_player_save (player, path, &error) || error == NULL)
    return 1;
  if (strstr (error->message, path) == NULL || strchr (error->message, '\n') != NULL)
    return 2;
  if (read_letter (path) != 'o' || count_files (folder) != count)
    return 3;
  if (g_strcmp0 (hp_player_get_path (player), "/before") != 0 || !hp_lesson_is_modified (lesson))
    return 4;
  return 0;
}

/* Only root can: then file and folder belong to somebody else. */
static gboolean
become_nobody (void)
{
  return geteuid () == 0 && setgroups (0, NULL) == 0 && setgid (NOBODY) == 0
         && setuid (NOBODY) == 0;
}

static int
save_into_read_only_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_chmod (folder, 0555) != 0 || g_chmod (path, 0666) != 0 || !become_nobody ())
    return SKIPPED;
  return save_in_vain (path);
}

/* Neither the file nor the folder is one's own. */
static int
save_over_another_ones_file (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_chmod (folder, 0755) != 0 || g_chmod (path, 0444) != 0 || !become_nobody ())
    return SKIPPED;
  return save_in_vain (path);
}

/* Files may not grow past a few bytes: the error comes from write (). */
static int
save_limited (const char *path)
{
  struct rlimit limit = { 5000, 5000 };

  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
    return SKIPPED;
  return save_in_vain (path);
}

/* A disk of its own, on which the old lesson fits, but no second one. */
static int
save_on_full_disk (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (HpLesson) old = make_lesson ('o');

  if (!mount_disk (folder, 160))
    return SKIPPED;
  if (!hp_lesson_file_save (old, path, NULL))
    return 9;
  return save_in_vain (path);
}

typedef struct
{
  const char *name;
  int (*save) (const char *path);
} FaultRow;

static const FaultRow FAULT_ROWS[] = {
  { "read-only-folder", save_into_read_only_folder },
  { "another-ones-file", save_over_another_ones_file },
  { "limited-size", save_limited },
  { "full-disk", save_on_full_disk },
};

static void
test_fault (gconstpointer data)
{
  const FaultRow *row = data;
  g_auto (Place) place = place_new ();
  g_autoptr (HpLesson) old = make_lesson ('o');
  int status;

  g_assert_true (hp_lesson_file_save (old, place.path, NULL));
  status = run_apart (row->save, place.path);
  g_chmod (place.folder, 0700);
  if (status == SKIPPED)
    {
      g_test_skip ("this can't be set up here");
      return;
    }
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpint (read_letter (place.path), ==, 'o');
  g_assert_cmpint (count_files (place.folder), ==, 1);
}

/* A file that is read-only in a folder that is not: the new lesson or the old one, as it says. */
static int
save_over_read_only (const char *path)
{
  g_autoptr (HpLesson) lesson = make_lesson ('n');
  gboolean is_saved;

  if (geteuid () == 0)
    {
      g_autofree char *folder = g_path_get_dirname (path);

      if (chown (folder, NOBODY, NOBODY) != 0 || chown (path, NOBODY, NOBODY) != 0
          || !become_nobody ())
        return SKIPPED;
    }
  is_saved = hp_lesson_file_save (lesson, path, NULL);
  return read_letter (path) != (is_saved ? 'n' : 'o') || hp_lesson_is_modified (lesson) == is_saved;
}

static void
test_read_only_file (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (HpLesson) old = make_lesson ('o');
  int status;

  g_assert_true (hp_lesson_file_save (old, place.path, NULL));
  g_chmod (place.path, 0444);
  status = run_apart (save_over_read_only, place.path);
  if (status == SKIPPED)
    g_test_skip ("this can't be set up here");
  else
    g_assert_cmpint (status, ==, 0);
  g_assert_cmpint (count_files (place.folder), ==, 1);
}

/* A lesson that the format has no space for is refused before anything is written. */
static void
test_too_large (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (HpLesson) old = make_lesson ('o'), lesson = make_lesson ('n');
  g_autofree char *text = g_strnfill (HP_LESSON_FILE_LIMIT, 'n');
  g_autoptr (GError) error = NULL;

  g_assert_true (hp_lesson_file_save (old, place.path, NULL));
  hp_lesson_edit_text (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE, text);
  g_assert_false (hp_lesson_file_save (lesson, place.path, &error));
  g_assert_nonnull (strstr (error->message, place.path));
  g_assert_true (hp_lesson_is_modified (lesson));
  g_assert_cmpint (read_letter (place.path), ==, 'o');
}

/* A folder where the file should be, and one that is not there. */
static void
test_no_place (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *nowhere = beside (&place, "no/file");
  g_autoptr (HpLesson) lesson = make_lesson ('n');
  g_autoptr (GError) error = NULL;

  g_assert_false (hp_lesson_file_save (lesson, place.folder, &error));
  g_assert_nonnull (strstr (error->message, place.folder));
  g_clear_error (&error);
  g_assert_false (hp_lesson_file_save (lesson, nowhere, &error));
  g_assert_nonnull (strstr (error->message, nowhere));
  g_assert_true (hp_lesson_is_modified (lesson));
}

/* Kills. */

/* Saves a lesson in one letter, then in the next, until it is killed. */
G_NORETURN static void
save_for_ever (const char *path)
{
  alarm (30); /* if the test fails and nobody kills it */
  for (char letter = 'a';; letter = letter == 'z' ? 'a' : (char) (letter + 1))
    {
      g_autoptr (HpLesson) lesson = make_lesson (letter);

      if (!hp_lesson_file_save (lesson, path, NULL))
        _exit (1);
    }
}

/* At 40 random moments, or at 400 in a long run. */
static void
test_killed (void)
{
  g_auto (Place) place = place_new ();
  g_autoptr (HpLesson) old = make_lesson ('o');

  g_assert_true (hp_lesson_file_save (old, place.path, NULL));
  for (int i = draw_count (40); i > 0; i--)
    {
      char letter;

      run_and_kill (save_for_ever, place.path, (gulong) g_test_rand_int_range (500, 60000));
      letter = read_letter (place.path);
      g_assert_cmpint (letter, !=, 0);
      g_assert_cmpint (letter, !=, 'o');
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/lesson-save/fault/", FAULT_ROWS, test_fault);
  g_test_add_func ("/lesson-save/read-only-file", test_read_only_file);
  g_test_add_func ("/lesson-save/too-large", test_too_large);
  g_test_add_func ("/lesson-save/no-place", test_no_place);
  g_test_add_func ("/lesson-save/killed", test_killed);
  return g_test_run ();
}
