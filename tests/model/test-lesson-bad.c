/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests that bad lesson files are refused: each in one sentence that names file, group, key and
 * reason, with the lesson that is open as it was; and that the program says so, without a display,
 * with a status, and ends.
 */
#define _GNU_SOURCE /* setgroups () */
#include "../core/testing.h"
#include "bad-lessons.h"
#include "model/hp-lesson-file.h"
#include "model/hp-player.h"

#include <glib/gstdio.h>

#include <grp.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* One line, of a length that can be read, that says what it should. */
static void
check_message (const BadLesson *bad, const char *message, const char *path)
{
  g_assert_true (g_utf8_validate (message, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (message, -1), <, 500);
  for (const char *c = message; *c != '\0'; c = g_utf8_next_char (c))
    g_assert_false (g_unichar_iscntrl (g_utf8_get_char (c)));
  g_assert_true (strstr (message, path) != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bad->says) && bad->says[i] != NULL; i++)
    if (strstr (message, bad->says[i]) == NULL)
      g_error ("\"%s\" does not say \"%s\"", message, bad->says[i]);
}

/* The line of that number, with no blanks around it and its equals sign. */
static char *
get_line (const char *text, int number)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GRegex) equals = g_regex_new (" *= *", 0, 0, NULL);

  g_assert_cmpint (number, >=, 1);
  g_assert_cmpint (number, <=, (int) g_strv_length (lines));
  return g_regex_replace_literal (equals, g_strstrip (lines[number - 1]), -1, 0, "=", 0, NULL);
}

/* The line that is named has what is wrong: it is told as it stands there, with its group before
 * it; where a key is missing, it is the group's. Nothing to check where something can't be seen. */
static void
check_line (const BadLesson *bad, const char *message)
{
  const char *place = strstr (message, ": line ");
  g_autofree char *line = NULL, *behind_group = NULL;

  if (strstr (message, "not valid UTF-8") != NULL)
    return;
  if (place == NULL)
    {
      g_assert_nonnull (strstr (message, "is missing"));
      return;
    }
  line = get_line (bad->text, atoi (place + strlen (": line ")));
  behind_group = g_strconcat ("] ", line, ": ", NULL);
  place = strstr (place + 2, ": ") + 2;
  if (g_str_is_ascii (line) && strpbrk (line, "\x1a\x1b") == NULL
      && !g_str_has_prefix (place, line) && strstr (place, behind_group) == NULL)
    g_error ("\"%s\" is not about \"%s\"", message, line);
}

/* A player in the midst of a lesson that came from a file. */
typedef struct
{
  HpModel *model;
  HpPlayer *player;
  HpLesson *lesson;
  int notices;
} Class;

static void
count_cb (Class *class)
{
  class->notices++;
}

static void
class_begin (Class *class, const char *path)
{
  HpScene scene = hp_scene (HP_STATE_FRESH);

  *class = (Class) { .model = hp_model_new (), .lesson = hp_lesson_new () };
  class->player = hp_player_new (class->model);
  hp_lesson_insert (class->lesson, 0, &scene);
  hp_lesson_insert (class->lesson, 1, &scene);
  hp_player_open (class->player, class->lesson, path);
  hp_player_go (class->player, 1);
  hp_model_set_value (class->model, HP_W1, -123);
  g_signal_connect_swapped (class->player, "notify", G_CALLBACK (count_cb), class);
  g_signal_connect_swapped (class->player, "entered", G_CALLBACK (count_cb), class);
  g_signal_connect_swapped (class->model, "changed", G_CALLBACK (count_cb), class);
  g_signal_connect_swapped (class->lesson, "changed", G_CALLBACK (count_cb), class);
}

/* Ends the class, in which nothing has happened. */
static void
class_end (Class *class, const char *path)
{
  g_assert_cmpint (class->notices, ==, 0);
  g_assert_true (hp_player_get_lesson (class->player) == class->lesson);
  g_assert_cmpstr (hp_player_get_path (class->player), ==, path);
  g_assert_cmpint (hp_player_get_scene (class->player), ==, 1);
  g_assert_true (hp_lesson_is_modified (class->lesson));
  g_assert_cmpint (hp_model_get_value (class->model, HP_W1), ==, -123);
  g_assert_true (hp_model_can_undo (class->model));
  g_assert_finalize_object (class->player);
  g_assert_finalize_object (class->model);
  g_assert_finalize_object (class->lesson);
}

static void
test_bad (gconstpointer data)
{
  const BadLesson *bad = data;
  g_auto (Place) place = place_new ();
  g_autoptr (GError) error = NULL;
  Class class;

  if (!bad_lesson_make (bad, place.path))
    {
      g_test_skip ("this can't be made here");
      return;
    }
  class_begin (&class, "/is/not/there");
  g_assert_false (hp_player_open_file (class.player, place.path, &error));
  check_message (bad, error->message, place.path);
  if (bad->make == NULL)
    check_line (bad, error->message);
  class_end (&class, "/is/not/there");
  if (bad->make == NULL) /* nobody has to take the error */
    g_assert_null (hp_lesson_file_open (place.path, NULL));
}

/* A name that no terminal takes well. */
static void
test_bad_name (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = beside (&place, "a\nb\x1b[31m\xff.halfplane");
  g_autoptr (GError) error = NULL;
  const BadLesson bad = { "bad-name", "", { "a<U+000A>b", ".halfplane", "is missing" } };

  put_text (path, "");
  g_assert_null (hp_lesson_file_open (path, &error));
  check_message (&bad, error->message, place.folder);
  g_clear_error (&error);
  g_assert_cmpint (unlink (path), ==, 0);
  g_assert_null (hp_lesson_file_open (path, &error));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strchr (error->message, '\n'));
}

#define NOBODY 65534
#define SKIPPED 77

/* In a process apart, as a user who may look into the folder, but not read the file. */
static int
open_as_nobody (const char *path)
{
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0 && (setgroups (0, NULL) != 0 || setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    return SKIPPED;
  return hp_lesson_file_open (path, &error) != NULL || strstr (error->message, path) == NULL
         || strstr (error->message, "Permission denied") == NULL;
}

static void
test_unreadable (void)
{
  g_auto (Place) place = place_new ();
  int status;

  put_text (place.path, BAD_LESSONS[0].text);
  g_chmod (place.folder, 0755);
  g_chmod (place.path, 0);
  status = run_apart (open_as_nobody, place.path);
  g_chmod (place.folder, 0700);
  if (status == SKIPPED)
    g_test_skip ("this can't be set up here");
  else
    g_assert_cmpint (status, ==, 0);
}

/* The program. */

/* Runs the program for some seconds at most: its output and its status. */
static int
run (const char *path, const char *option, char **out, char **err)
{
  const char *const arguments[] = { g_getenv ("HALFPLANE"), path, option, NULL };
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  int status;

  environment = g_environ_unsetenv (environment, "DISPLAY");
  environment = g_environ_unsetenv (environment, "WAYLAND_DISPLAY");
  alarm (20); /* if it never ends */
  g_spawn_sync (NULL, (char **) arguments, environment,
                G_SPAWN_LEAVE_DESCRIPTORS_OPEN, NULL, NULL, out, err, &status, &error);
  alarm (0);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

/* With --table nothing is printed but the sentence; without, it never comes to a window. */
static void
check_program (const BadLesson *bad, const char *path, const char *option)
{
  g_autofree char *out = NULL, *err = NULL;
  int status = run (path, option, &out, &err);

  g_assert_cmpint (status, ==, bad->status != 0 ? bad->status : 2);
  g_assert_cmpstr (out, ==, "");
  g_assert_true (g_str_has_prefix (err, "halfplane: "));
  g_assert_true (g_str_has_suffix (err, "\n"));
  err[strlen (err) - 1] = '\0';
  check_message (bad, err, path);
}

/* All of them take half a minute; a short run has those that are read in ways of their own. */
static gboolean
is_due (const BadLesson *bad, int i)
{
  return is_long ()
         || (bad->make != NULL && !bad->takes_long) || i % 10 == 0;
}

static void
test_program (gconstpointer data)
{
  const BadLesson *bad = data;
  g_auto (Place) place = place_new ();

  if (!bad_lesson_make (bad, place.path))
    {
      g_test_skip ("this can't be made here");
      return;
    }
  check_program (bad, place.path, "--table");
  if (bad->status == 1 || is_long ())
    check_program (bad, place.path, NULL);
}

/* A sound file is not refused: its table is printed, or there is no display. */
static void
test_program_good (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *out = NULL, *err = NULL;
  g_autoptr (HpLesson) lesson = hp_lesson_new ();
  HpScene scene = hp_scene (hp_state_with_prediction (HP_STATE_FRESH, true));

  hp_lesson_insert (lesson, 0, &scene);
  g_assert_true (hp_lesson_file_save (lesson, place.path, NULL));
  g_assert_cmpint (run (place.path, "--table", &out, &err), ==, 0);
  g_assert_cmpstr (err, ==, "");
  g_assert_true (g_str_has_prefix (out, "A\tB\tz\ty\ttarget\terror\n0\t0\t-0.50\t0\t0\t0\n"));
  g_clear_pointer (&out, g_free);
  g_clear_pointer (&err, g_free);
  g_assert_cmpint (run (place.path, NULL, &out, &err), ==, 1);
  g_assert_nonnull (strstr (err, "there is no display"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (int i = 0; i < N_BAD_LESSONS; i++)
    {
      g_autofree char *read = g_strconcat ("/lesson-bad/read/", BAD_LESSONS[i].name, NULL);
      g_autofree char *program = g_strconcat ("/lesson-bad/program/", BAD_LESSONS[i].name, NULL);

      g_test_add_data_func (read, &BAD_LESSONS[i], test_bad);
      if (g_getenv ("HALFPLANE") != NULL && is_due (&BAD_LESSONS[i], i))
        g_test_add_data_func (program, &BAD_LESSONS[i], test_program);
    }
  g_test_add_func ("/lesson-bad/bad-name", test_bad_name);
  g_test_add_func ("/lesson-bad/unreadable", test_unreadable);
  if (g_getenv ("HALFPLANE") != NULL)
    g_test_add_func ("/lesson-bad/program-good", test_program_good);
  return g_test_run ();
}
