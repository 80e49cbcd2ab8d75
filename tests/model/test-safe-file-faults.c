/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of writing when something goes wrong in the middle of it: a folder that can't be written, a
 * full disk, a kill at any moment; of what is left then, and of files that users share.
 */
#define _GNU_SOURCE /* setgroups () */
#include "model/hp-safe-file.h"
#include "folder.h"
#include "testing.h"

#include <glib/gstdio.h>

#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ptrace.h>
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

/* Runs in a process of its own. Returns 0 if writing failed, named the file, and left the old
 * contents with nothing beside them. */
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

/* A disk of 64 KiB, seen by this process alone, on which the old text still fits. */
static int
write_full (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!mount_disk (folder, 64))
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

/* The same for a file that has another name, too, and can't be replaced. */
static int
add_name (const char *path)
{
  g_autofree char *other = g_strconcat (path, ".other", NULL);

  return link (path, other);
}

static int
write_limited_in_place (const char *path)
{
  return add_name (path) == 0 ? write_limited (path) : SKIPPED;
}

static int
write_without_descriptors_in_place (const char *path)
{
  return add_name (path) == 0 ? write_without_descriptors (path) : SKIPPED;
}

/* rest is what is left on the disk, in pages, when the old text is there. */
static int
write_full_in_place (const char *path, int rest)
{
  g_autofree char *folder = g_path_get_dirname (path), *filler = NULL;
  g_autofree char *page = g_strnfill (4096, 'f');
  FILE *file;

  if (!mount_disk (folder, 64))
    return SKIPPED;
  put_text (path, OLD);
  filler = g_build_filename (folder, "filler", NULL);
  file = g_fopen (filler, "w");
  for (int i = 0; i < 15 - rest; i++)
    fputs (page, file);
  return fclose (file) == 0 && add_name (path) == 0 ? write_in_vain (path) : SKIPPED;
}

static int
write_full_before_copy (const char *path)
{
  return write_full_in_place (path, 0);
}

static int
write_full_after_copy (const char *path)
{
  return write_full_in_place (path, 1);
}

static int
write_full_later (const char *path)
{
  return write_full_in_place (path, 8);
}

/* Files may not grow at all any more. */
static void
limit_cb (int number)
{
  setrlimit (RLIMIT_FSIZE, &(struct rlimit) { 0, RLIM_INFINITY });
}

/* If the new contents do not fit, the old ones do not either: they are in a copy, and the
 * error names it. */
static int
write_without_return (const char *path)
{
  g_autofree char *text = long_text ('n'), *begin = g_strconcat (path, ".kept-", NULL);
  g_autofree char *kept = NULL, *contents = NULL;
  g_autoptr (GError) error = NULL;

  signal (SIGXFSZ, limit_cb);
  if (setrlimit (RLIMIT_FSIZE, &(struct rlimit) { 1000, RLIM_INFINITY }) != 0)
    return SKIPPED;
  if (hp_safe_file_write (path, text, &error))
    return 1;
  if (!g_str_has_prefix (error->message, path) || strstr (error->message, begin) == NULL)
    return 2;
  kept = g_strndup (strstr (error->message, begin), strlen (begin) + 8);
  contents = get_text (kept);
  return strcmp (contents, OLD) == 0 ? 0 : 3;
}

static void
test_no_return (void)
{
  g_auto (Place) place = place_new ();

  put_text (place.path, OLD);
  add_name (place.path);
  g_assert_cmpint (run_apart (write_without_return, place.path), ==, 0);
  g_assert_cmpint (count_files (place.folder), ==, 3);
}

typedef struct
{
  const char *name;
  int (*write) (const char *path);
} FaultRow;

static const FaultRow FAULT_ROWS[] = {
  { "write-protected", write_protected },
  { "limited-size", write_limited },
  { "full-disk", write_full },
  { "no-descriptors", write_without_descriptors },
  { "limited-size-in-place", write_limited_in_place },
  { "no-descriptors-in-place", write_without_descriptors_in_place },
  { "no-space-for-the-copy", write_full_before_copy },
  { "space-for-the-copy-only", write_full_after_copy },
  { "full-disk-in-place", write_full_later },
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
  g_assert_cmpint (count_files (place.folder), <=, 2); /* the other name */
}

/* Users. */

/* Becomes a plain user with these groups. */
static gboolean
become (uid_t user, gid_t group, gid_t other_group)
{
  return setgroups (1, &other_group) == 0 && setgid (group) == 0 && setuid (user) == 0;
}

/* Writes once and looks at what came of it: 0 if all is well. The user has a home of his own. */
static int
write_as (uid_t user, gid_t group, gid_t other_group, const char *path, const char *text)
{
  g_autofree char *found = NULL;
  g_autofree char *home = g_strdup_printf ("%s/%u", g_getenv ("XDG_STATE_HOME"), user);
  g_autoptr (GError) error = NULL;

  g_setenv ("XDG_STATE_HOME", home, TRUE);
  if (!become (user, group, other_group))
    return SKIPPED;
  if (!hp_safe_file_write (path, text, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  found = get_text (path);
  return strcmp (found, text) == 0 ? 0 : 2;
}

#define ONE 4001
#define TWO 4002
#define TEACHERS 4100

static int
write_as_one (const char *path)
{
  return write_as (ONE, ONE, TEACHERS, path, "from one\n");
}

static int
write_as_two (const char *path)
{
  return write_as (TWO, TWO, TEACHERS, path, "from two\n");
}

typedef struct
{
  const char *name;
  uid_t owner, group;
  int mode;
  uid_t folder_owner, folder_group;
  int folder_mode;
} SharedRow;

static const SharedRow SHARED_ROWS[] = {
  { "of-one", ONE, TEACHERS, 0664, ONE, TEACHERS, 0775 },
  { "of-two", TWO, TEACHERS, 0660, ONE, TEACHERS, 0770 },
  { "of-nobody", NOBODY, TEACHERS, 0664, NOBODY, TEACHERS, 02775 },
  { "own-group", ONE, TEACHERS, 0664, ONE, TEACHERS, 02770 },
  { "sticky-folder", ONE, TEACHERS, 0664, 0, 0, 01777 },
  { "folder-of-others", ONE, TEACHERS, 0664, 0, 0, 0755 },
  { "anyone", ONE, ONE, 0666, 0, 0, 0777 },
};

/* Two users of a group save a file in turn: it stays what it is, and nothing is left beside it. */
static void
test_shared (gconstpointer data)
{
  const SharedRow *row = data;
  g_auto (Place) place = place_new (), home = place_new ();
  int (*const writers[2]) (const char *) = { write_as_one, write_as_two };
  GStatBuf status;

  put_text (place.path, OLD);
  if (geteuid () != 0 || chown (place.path, row->owner, row->group) != 0
      || chown (place.folder, row->folder_owner, row->folder_group) != 0)
    g_test_skip ("only the system's user can be other users");
  else
    {
      g_chmod (place.path, row->mode);
      g_chmod (place.folder, row->folder_mode);
      g_chmod (home.folder, 0777);
      g_setenv ("XDG_STATE_HOME", home.folder, TRUE);
      for (int turn = 0; turn < 10; turn++)
        {
          g_assert_cmpint (run_apart (writers[turn % 2], place.path), ==, 0);
          g_assert_cmpint (g_stat (place.path, &status), ==, 0);
          g_assert_cmpuint (status.st_uid, ==, row->owner);
          g_assert_cmpuint (status.st_gid, ==, row->group);
          g_assert_cmpint (status.st_mode & 07777, ==, row->mode);
          g_assert_cmpint (count_files (place.folder), ==, 1);
        }
    }
}

/* A writable file in a folder that is not can be written, if only there is a place for the copy. */
static int
write_read_only (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_chmod (folder, 0555);
  g_chmod (path, 0666);
  return geteuid () == 0 ? write_as (NOBODY, NOBODY, NOBODY, path, "new\n")
                         : !hp_safe_file_write (path, "new\n", NULL);
}

static int
write_read_only_in_vain (const char *path)
{
  return write_as_nobody (path, 0555, 0666);
}

static void
test_read_only_folder (void)
{
  g_auto (Place) place = place_new (), home = place_new ();
  g_autofree char *found = NULL;

  put_text (place.path, OLD);
  put_text (home.path, "");
  g_chmod (home.folder, 0777);
  g_setenv ("XDG_STATE_HOME", home.path, TRUE); /* where no folder can be made */
  g_assert_cmpint (run_apart (write_read_only_in_vain, place.path), ==, 0);
  g_setenv ("XDG_STATE_HOME", home.folder, TRUE);
  g_assert_cmpint (run_apart (write_read_only, place.path), ==, 0);
  g_chmod (place.folder, 0700);
  found = get_text (place.path);
  g_assert_cmpstr (found, ==, "new\n");
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

/* Whole, and all of one letter. */
static gboolean
is_whole (const char *path)
{
  g_autofree char *text = get_text (path);
  g_autofree char *wanted = long_text (text[0]);

  return strcmp (text, wanted) == 0;
}

/* The file is whole, or a copy of it is, from which it is restored. */
static void
assert_not_lost (const Place *place)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  if (is_whole (place->path))
    return;
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = beside (place, name), *text = NULL;

      if (!g_str_has_prefix (name, "file.kept-") || !is_whole (path))
        continue;
      text = get_text (path);
      g_assert_true (hp_safe_file_write (place->path, text, NULL));
      return;
    }
  g_error ("neither the file nor a copy of it is whole");
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

/* Nothing is left but the file and, if has_copies, its other name and copies. */
static void
assert_swept (const Place *place, gboolean has_copies)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (!g_str_equal (name, "file") && (!has_copies || !g_str_has_prefix (name, "file.")))
      g_error ("%s was left", name);
}

static void
test_killed (gconstpointer in_place)
{
  g_auto (Place) place = place_new ();
  g_autofree char *first = long_text ('a');
  int left_over;

  g_assert_true (hp_safe_file_write (place.path, first, NULL));
  if (in_place != NULL)
    add_name (place.path);
  for (int i = draw_count (60); i > 0; i--)
    {
      run_and_kill (write_for_ever, place.path, (gulong) g_test_rand_int_range (500, 20000));
      if (in_place == NULL)
        g_assert_true (is_whole (place.path));
      assert_not_lost (&place);
    }
  left_over = age_left_overs (&place);
  g_test_message ("%d left over", left_over);
  g_assert_true (hp_safe_file_write (place.path, first, NULL));
  assert_swept (&place, in_place != NULL);
}

/* A process that writes another letter, stopped and killed at its nth call of the system; FALSE if
 * it came to its end before. */
static gboolean
write_and_kill_at (const char *path, int n_calls)
{
  g_autofree char *text = long_text ('n');
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (ptrace (PTRACE_TRACEME, 0, NULL, NULL) != 0)
        _exit (SKIPPED);
      raise (SIGSTOP);
      _exit (!hp_safe_file_write (path, text, NULL));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  for (int n = 0; WIFSTOPPED (status); n++)
    {
      if (n == n_calls)
        kill (child, SIGKILL);
      else
        ptrace (PTRACE_SYSCALL, child, NULL, NULL);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
    }
  if (WIFEXITED (status) && WEXITSTATUS (status) == SKIPPED)
    g_test_skip ("no process can be traced here");
  return WIFSIGNALED (status);
}

/* Before and after every call there is. */
static void
test_killed_everywhere (gconstpointer in_place)
{
  g_autofree char *first = long_text ('a');
  int n_calls = 0;

  for (gboolean was_killed = TRUE; was_killed; n_calls++)
    {
      g_auto (Place) place = place_new ();

      put_text (place.path, first);
      if (in_place != NULL)
        add_name (place.path);
      was_killed = write_and_kill_at (place.path, n_calls);
      if (in_place == NULL)
        g_assert_true (is_whole (place.path));
      assert_not_lost (&place);
      age_left_overs (&place);
      g_assert_true (hp_safe_file_write (place.path, first, NULL));
      assert_swept (&place, in_place != NULL);
    }
  g_test_message ("%d calls", n_calls);
}

/* Files that a sweep finds beside a file; it removes those that a killed writer may have left. */
typedef struct
{
  const char *name, *found;
  int age; /* in seconds */
  gboolean stays;
} SweepRow;

static const SweepRow SWEEP_ROWS[] = {
  { "old", ".halfplane-a0B1c2.tmp", 120, FALSE },
  { "very-old", ".halfplane-zzzzzz.tmp", 10000000, FALSE },
  { "digits", ".halfplane-123456.tmp", 120, FALSE },
  { "new", ".halfplane-a0B1c2.tmp", 0, TRUE },
  { "half-a-minute", ".halfplane-a0B1c2.tmp", 30, TRUE },
  { "of-the-future", ".halfplane-a0B1c2.tmp", -10000, TRUE },
  { "kept", "file.kept-01234567", 10000000, TRUE },
  { "set-aside", "file.broken", 10000000, TRUE },
  { "of-another-program", ".goutputstream-A0B1C2", 10000000, TRUE },
  { "not-hidden", "halfplane-a0B1c2.tmp", 10000000, TRUE },
  { "hyphen", ".halfplane-a0B1-2.tmp", 10000000, TRUE },
  { "too-short", ".halfplane-a0B1c.tmp", 10000000, TRUE },
  { "too-long", ".halfplane-a0B1c2d.tmp", 10000000, TRUE },
  { "other-ending", ".halfplane-a0B1c2.tmp~", 10000000, TRUE },
  { "no-ending", ".halfplane-a0B1c2", 10000000, TRUE },
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
  g_autofree char *inner = beside (&place, ".halfplane-a0B1c2.tmp");
  g_autofree char *link = beside (&place, ".halfplane-a0B1c3.tmp");
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

/* One that a living writer holds stays, whatever its clock says. */
static void
test_sweep_held (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *held = beside (&place, ".halfplane-a0B1c2.tmp");
  int fd;

  put_text (held, "");
  fd = g_open (held, O_RDWR, 0);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);
  make_older (held, 10000);
  hp_safe_file_sweep (place.path);
  g_assert_true (is_there (held));
  close (fd);
  hp_safe_file_sweep (place.path);
  g_assert_false (is_there (held));
}

/* Nor are those of other users this one's. */
static void
test_sweep_of_others (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *found = beside (&place, ".halfplane-a0B1c2.tmp");

  put_text (found, "");
  make_older (found, 10000);
  if (chown (found, ONE, ONE) != 0)
    {
      g_test_skip ("only the system's user can give files away");
      return;
    }
  hp_safe_file_sweep (place.path);
  g_assert_true (is_there (found));
}

/* A file that is a link: its writers leave things beside what it leads to. */
static void
test_sweep_by_link (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *inner = beside (&place, "folder"), *target = beside (&place, "folder/target");
  g_autofree char *left_over = beside (&place, "folder/.halfplane-a0B1c2.tmp");

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
  ADD_ROWS ("/safe-file-faults/shared/", SHARED_ROWS, test_shared);
  g_test_add_func ("/safe-file-faults/no-return", test_no_return);
  g_test_add_func ("/safe-file-faults/read-only-folder", test_read_only_folder);
  g_test_add_data_func ("/safe-file-faults/killed", NULL, test_killed);
  g_test_add_data_func ("/safe-file-faults/killed-in-place", "", test_killed);
  g_test_add_data_func ("/safe-file-faults/killed-everywhere", NULL, test_killed_everywhere);
  g_test_add_data_func ("/safe-file-faults/killed-everywhere-in-place", "",
                        test_killed_everywhere);
  g_test_add_func ("/safe-file-faults/sweep-held", test_sweep_held);
  g_test_add_func ("/safe-file-faults/sweep-of-others", test_sweep_of_others);
  ADD_ROWS ("/safe-file-faults/sweep/", SWEEP_ROWS, test_sweep);
  g_test_add_func ("/safe-file-faults/sweep-other-kinds", test_sweep_other_kinds);
  g_test_add_func ("/safe-file-faults/sweep-by-link", test_sweep_by_link);
  g_test_add_func ("/safe-file-faults/sweep-nothing", test_sweep_nothing);
  return g_test_run ();
}
