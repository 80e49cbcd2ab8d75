/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of a session that can't be read or saved: what becomes of the file, and what is said.
 */
#include "model/hp-state-file.h"
#include "work.h"

#include <glib/gstdio.h>

#include <string.h>
#include <sys/stat.h>

/* Files that can't be read. */

static void
make_empty (const char *path)
{
  put_text (path, "");
}

static void
make_junk (const char *path)
{
  put_text (path, "\x7f" "ELF");
}

static void
make_newer (const char *path)
{
  put_text (path, "[Halfplane]\nVersion=3\n");
}

static void
make_half (const char *path)
{
  g_autofree char *text = write_one (HP_STATE_FRESH);

  text[strlen (text) / 2] = '\0';
  put_text (path, text);
}

static void
make_nul (const char *path)
{
  g_file_set_contents (path, "[Halfplane]\0", 12, NULL);
}

static void
make_latin (const char *path)
{
  put_text (path, "# caf\xe9\n[Halfplane]\n");
}

static void
make_large (const char *path)
{
  g_autofree char *text = g_strnfill (HP_STATE_FILE_LIMIT + 1, '#');

  put_text (path, text);
}

static void
make_fifo (const char *path)
{
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static void
make_directory (const char *path)
{
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

typedef struct
{
  const char *name;
  void (*make) (const char *path);
  const char *says;
} BrokenRow;

static const BrokenRow BROKEN_ROWS[] = {
  { "empty", make_empty, "Halfplane" },
  { "junk", make_junk, "key" },
  { "newer", make_newer, "another version" },
  { "half", make_half, "Scene 1" },
  { "nul", make_nul, "UTF-8" },
  { "latin-1", make_latin, "UTF-8" },
  { "large", make_large, "65536" },
  { "fifo", make_fifo, "regular" },
  { "directory", make_directory, "regular" },
};

/* The article's AND and a word about it; the file is put aside as it is, and stays there. */
static void
test_broken (gconstpointer data)
{
  const BrokenRow *row = data;
  g_auto (Place) place = place_new ();
  g_autofree char *aside = beside (&place, "file.broken");
  guint64 number;
  Work work;

  row->make (place.path);
  number = number_of (place.path);
  make_older (place.path, 10000);
  work_begin (&work, place.path);
  assert_same_state (hp_model_get_state (work.model), HP_STATE_FRESH);
  g_assert_nonnull (strstr (hp_session_get_problem (work.session), place.path));
  g_assert_nonnull (strstr (hp_session_get_problem (work.session), row->says));
  g_assert_false (is_there (place.path));
  g_assert_cmpuint (number_of (aside), ==, number);
  hp_model_set_value (work.model, HP_W0, 100);
  hp_session_flush (work.session);
  g_assert_true (holds (place.path, hp_model_get_state (work.model)));
  g_assert_nonnull (hp_session_get_problem (work.session));
  work_end (&work);
  work_begin (&work, place.path);
  g_assert_null (hp_session_get_problem (work.session));
  g_assert_cmpint (hp_model_get_value (work.model, HP_W0), ==, 100);
  work_end (&work);
  g_assert_true (is_there (aside));
  g_assert_cmpuint (number_of (aside), ==, number);
}

/* Each broken file is kept, not the last one alone. */
static void
test_broken_again (void)
{
  g_auto (Place) place = place_new ();

  for (int i = 1; i <= 3; i++)
    {
      g_autofree char *name = i > 1 ? g_strdup_printf ("file.broken-%d", i)
                                    : g_strdup ("file.broken");
      g_autofree char *aside = beside (&place, name);
      Work work;

      put_text (place.path, name);
      work_begin (&work, place.path);
      work_end (&work);
      g_assert_cmpint (count_files (place.folder), ==, i);
      g_autofree char *found = get_text (aside);
      g_assert_cmpstr (found, ==, name);
    }
}

/* One that can't be put aside stays where it is: then nothing is saved there. */
static void
test_broken_stays (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *aside = beside (&place, "file.broken"), *found = NULL;
  Work work;

  put_text (aside, "");
  for (int i = 2; i <= HP_SESSION_MAX_BROKEN; i++)
    {
      g_autofree char *taken = g_strdup_printf ("%s-%d", aside, i);

      put_text (taken, "");
    }
  put_text (place.path, "broken");
  work_begin (&work, place.path);
  g_assert_nonnull (strstr (hp_session_get_problem (work.session), place.path));
  g_assert_nonnull (strstr (hp_session_get_problem (work.session), "not being saved"));
  hp_model_set_value (work.model, HP_W0, 100);
  run_for (3000 * HP_SESSION_DELAY);
  hp_session_flush (work.session);
  g_assert_nonnull (hp_session_get_problem (work.session));
  work_end (&work);
  found = get_text (place.path);
  g_assert_cmpstr (found, ==, "broken");
  g_assert_cmpint (count_files (place.folder), ==, HP_SESSION_MAX_BROKEN + 1);
}

/* A place where nothing can be written says so once and, when it can be written again, is all right
 * again, even if nothing changes any more. */
static void
test_unwritable (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = beside (&place, "file/session");
  Work work;

  put_text (place.path, "in the way");
  work_begin (&work, path);
  g_assert_null (hp_session_get_problem (work.session));
  for (int value = 1; value <= 100; value++)
    {
      hp_model_set_value (work.model, HP_W0, value);
      run_for (10000);
    }
  g_assert_nonnull (hp_session_get_problem (work.session));
  g_assert_nonnull (strstr (hp_session_get_problem (work.session), path));
  g_assert_cmpint (work.problems, ==, 1);
  g_assert_false (hp_session_flush (work.session));
  g_remove (place.path);
  g_assert_true (is_saved_soon (path, hp_model_get_state (work.model)));
  g_assert_true (hp_session_flush (work.session));
  g_assert_null (hp_session_get_problem (work.session));
  work_end (&work);
}

/* In a folder whose name is not UTF-8 the problem can be shown all the same, whatever it is. */
static void
test_odd_folder (void)
{
  static const char *const CONTENTS[] = { "junk", "\xff", "[Halfplane]\nVersion=1\n" };
  g_auto (Place) place = place_new ();
  g_autofree char *folder = beside (&place, "caf\xe9"), *shown = g_filename_display_name (folder);
  g_autofree char *path = g_build_filename (folder, "session", NULL);
  Work work;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (CONTENTS); i++)
    {
      put_text (path, CONTENTS[i]);
      work_begin (&work, path);
      g_assert_true (g_utf8_validate (hp_session_get_problem (work.session), -1, NULL));
      g_assert_nonnull (strstr (hp_session_get_problem (work.session), shown));
      work_end (&work);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/session-problems/broken/", BROKEN_ROWS, test_broken);
  g_test_add_func ("/session-problems/broken-again", test_broken_again);
  g_test_add_func ("/session-problems/broken-stays", test_broken_stays);
  g_test_add_func ("/session-problems/odd-folder", test_odd_folder);
  g_test_add_func ("/session-problems/unwritable", test_unwritable);
  return g_test_run ();
}
