/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of writing when something goes wrong in the middle of it: a folder that can't be written, a
 * full disk, a kill at any moment; and of what is left then.
 */
#define _GNU_SOURCE /* unshare () */
#include "model/hp-safe-file.h"
#include "folder.h"
#include "testing.h"

#include <glib/gstdio.h>

#include <fcntl.h>
#include <grp.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define OLD "old text\n"
#define SKIPPED 77
#define NOBODY 65534

/* A text of many pages, all of one letter. */
static char *
long_text (char letter)
{
  return g_strnfill (300000, letter);
}

/* What a process apart gives back: 0 if the writing failed, named the file and left what was there,
 * and nothing beside it. */
static int
write_in_vain (const char *path)
{
  g_autofree char *text = long_text ('n'), *found = NULL, *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  int count = count_files (folder);

  if (hp_safe_file_write (path, text, &error))
    return 1;
  if (error == NULL || strstr (error->message, path) == NULL)
    return 2;
  found = get_text (path);
  if (strcmp (found, OLD) != 0)
    return 3;
  return count_files (folder) == count ? 0 : 4;
}

/* The same as a plain user, who has these rights. */
static int
write_as_nobody (const char *path, int folder_mode, int mode)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_chmod (folder, folder_mode) != 0 || g_chmod (path, mode) != 0)
    return SKIPPED;
  if (geteuid () == 0 && (setgroups (0, NULL) != 0 || setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    return SKIPPED;
  return write_in_vain (path);
}

static int
write_read_only (const char *path)
{
  return write_as_nobody (path, 0555, 0666);
}

/* The folder would let another file take its place. */
static int
write_protected (const char *path)
{
  return write_as_nobody (path, 0777, 0444);
}

/* Files may not grow past a few bytes: the error comes from write (). */
static int
write_limited (const char *path)
{
  struct rlimit limit = { 1000, 1000 };

  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
    return SKIPPED;
  return write_in_vain (path);
}

/* A disk of 64 KiB, seen by this process alone, on which the old text still has room. */
static int
write_full (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (unshare (CLONE_NEWNS) != 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0
      || mount ("tmpfs", folder, "tmpfs", 0, "size=64k") != 0)
    return SKIPPED;
  put_text (path, OLD);
  return write_in_vain (path);
}

/* No more files may be opened: the error comes from open (). */
static int
write_without_descriptors (const char *path)
{
  struct rlimit limit, none;
  g_autoptr (GError) error = NULL;
  gboolean written;

  getrlimit (RLIMIT_NOFILE, &limit);
  none = (struct rlimit) { 0, limit.rlim_max };
  setrlimit (RLIMIT_NOFILE, &none);
  written = hp_safe_file_write (path, "new text\n", &error);
  setrlimit (RLIMIT_NOFILE, &limit);
  return written || error == NULL || strstr (error->message, path) == NULL;
}

typedef struct
{
  const char *name;
  int (*write) (const char *path);
} FaultRow;

static const FaultRow FAULT_ROWS[] = {
  { "read-only-folder", write_read_only },
  { "write-protected", write_protected },
  { "limited-size", write_limited },
  { "full-disk", write_full },
  { "no-descriptors", write_without_descriptors },
};

static void
test_fault (gconstpointer data)
{
  const FaultRow *row = data;
  g_auto (Place) place = place_new ();
  g_autofree char *found = NULL;
  int status;

  put_text (place.path, OLD);
  status = run_apart (row->write, place.path);
  g_chmod (place.folder, 0700);
  if (status == SKIPPED)
    {
      g_test_skip ("this can't be set up here");
      return;
    }
  g_assert_cmpint (status, ==, 0);
  found = get_text (place.path);
  g_assert_cmpstr (found, ==, OLD);
  g_assert_cmpint (count_files (place.folder), ==, 1);
}

/* Writes all of one letter, then of the next, until it is killed. */
G_NORETURN static void
write_for_ever (const char *path)
{
  alarm (30); /* if the test fails and nobody kills it */
  for (char letter = 'a';; letter = letter == 'z' ? 'a' : (char) (letter + 1))
    {
      g_autofree char *text = long_text (letter);

      if (!hp_safe_file_write (path, text, NULL))
        _exit (1);
    }
}

/* Starts a writer and kills it after a time. */
static void
write_and_kill (const char *path, gulong microseconds)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    write_for_ever (path);
  g_usleep (microseconds);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

/* Whole, and all of one letter. */
static void
assert_whole (const char *path)
{
  g_autofree char *text = get_text (path);
  g_autofree char *wanted = long_text (text[0]);

  g_assert_true (strcmp (text, wanted) == 0);
}

/* Makes all but the file itself older than a minute. */
static int
age_left_overs (const Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;
  int count = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_equal (name, "file"))
      {
        g_autofree char *path = beside (place, name);

        make_older (path, 120);
        count++;
      }
  return count;
}

/* Whether a name ends in a word, a number or one after the other. */
static gboolean
may_be_own (const char *name)
{
  return g_regex_match_simple ("^file(\\.[A-Z]*[0-9]*)?$", name, 0, 0);
}

static void
assert_swept (const Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (!may_be_own (name))
      g_error ("%s was left", name);
}

static void
test_killed (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *first = long_text ('a');
  int left_over;

  g_assert_true (hp_safe_file_write (place.path, first, NULL));
  for (int i = draw_count (60); i > 0; i--)
    {
      write_and_kill (place.path, (gulong) g_test_rand_int_range (500, 20000));
      assert_whole (place.path);
    }
  left_over = age_left_overs (&place);
  g_test_message ("%d left over", left_over);
  hp_safe_file_sweep (place.path);
  assert_swept (&place);
  assert_whole (place.path);
}

/* What a sweep finds beside a file, and takes away only if a killed writer may have left it. */
typedef struct
{
  const char *name, *found;
  int age; /* in seconds */
  gboolean stays;
} SweepRow;

static const SweepRow SWEEP_ROWS[] = {
  { "old", "file.AB3DE6", 120, FALSE },
  { "very-old", "file.0BCDEF", 10000000, FALSE },
  { "new", "file.AB3DE6", 0, TRUE },
  { "half-a-minute", "file.AB3DE6", 30, TRUE },
  { "set-aside", "file.broken", 10000000, TRUE },
  { "backup", "file.backup", 10000000, TRUE },
  { "capitals", "file.BACKUP", 10000000, TRUE },
  { "two-words", "file.MyCopy", 10000000, TRUE },
  { "numbered", "file.COPY01", 10000000, TRUE },
  { "small", "file.my2cop", 10000000, TRUE },
  { "dated", "file.261126", 10000000, TRUE },
  { "of-another", "life.AB3DE6", 120, TRUE },
  { "of-a-longer-name", "myfile.AB3DE6", 120, TRUE },
  { "too-short", "file.AB3DE", 120, TRUE },
  { "too-long", "file.AB3DE67", 120, TRUE },
  { "no-point", "file-AB3DE6", 120, TRUE },
};

static void
test_sweep (gconstpointer data)
{
  const SweepRow *row = data;
  g_auto (Place) place = place_new ();
  g_autofree char *found = beside (&place, row->found);

  put_text (place.path, OLD);
  make_older (place.path, 10000);
  put_text (found, "");
  make_older (found, row->age);
  hp_safe_file_sweep (place.path);
  g_assert_true (is_there (place.path));
  g_assert_cmpint (is_there (found), ==, row->stays);
}

/* Folders and links stay, whatever their names. */
static void
test_sweep_other_kinds (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *inner = beside (&place, "file.AB3DE6"), *link = beside (&place, "file.AB3DE7");
  const struct timespec long_ago[2] = { { 1000000, 0 }, { 1000000, 0 } };

  put_text (place.path, OLD);
  make_older (place.path, 10000);
  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  make_older (inner, 10000);
  g_assert_cmpint (symlink ("file", link), ==, 0);
  g_assert_cmpint (utimensat (AT_FDCWD, link, long_ago, AT_SYMLINK_NOFOLLOW), ==, 0);
  hp_safe_file_sweep (place.path);
  g_assert_cmpint (count_files (place.folder), ==, 3);
}

/* A file that is a link: its writers leave things beside what it leads to. */
static void
test_sweep_by_link (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *inner = beside (&place, "folder"), *target = beside (&place, "folder/target");
  g_autofree char *left_over = beside (&place, "folder/target.AB3DE6");

  g_assert_cmpint (g_mkdir (inner, 0700), ==, 0);
  g_assert_cmpint (symlink ("folder/target", place.path), ==, 0);
  put_text (target, OLD);
  put_text (left_over, "");
  make_older (left_over, 120);
  hp_safe_file_sweep (place.path);
  g_assert_cmpint (count_files (inner), ==, 1);
}

static void
test_sweep_nothing (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *nowhere = beside (&place, "nowhere/file");

  hp_safe_file_sweep (place.path);
  hp_safe_file_sweep (nowhere);
  g_assert_cmpint (count_files (place.folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/safe-file-faults/write/", FAULT_ROWS, test_fault);
  g_test_add_func ("/safe-file-faults/killed", test_killed);
  ADD_ROWS ("/safe-file-faults/sweep/", SWEEP_ROWS, test_sweep);
  g_test_add_func ("/safe-file-faults/sweep-other-kinds", test_sweep_other_kinds);
  g_test_add_func ("/safe-file-faults/sweep-by-link", test_sweep_by_link);
  g_test_add_func ("/safe-file-faults/sweep-nothing", test_sweep_nothing);
  return g_test_run ();
}
