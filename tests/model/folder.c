/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Folders and files for tests.
 */
#define _GNU_SOURCE /* nftw (), unshare () */
#include "folder.h"

#include <glib/gstdio.h>

#include <ftw.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

Place
place_new (void)
{
  g_autoptr (GError) error = NULL;
  Place place = { .folder = g_dir_make_tmp ("halfplane-test-XXXXXX", &error) };

  g_assert_no_error (error);
  place.path = g_build_filename (place.folder, "file", NULL);
  return place;
}

static int
remove_cb (const char *path, const struct stat *status, int type, struct FTW *where)
{
  return remove (path);
}

void
place_clear (Place *place)
{
  g_assert_cmpint (nftw (place->folder, remove_cb, 8, FTW_DEPTH | FTW_PHYS), ==, 0);
  g_clear_pointer (&place->folder, g_free);
  g_clear_pointer (&place->path, g_free);
}

char *
beside (const Place *place, const char *name)
{
  return g_build_filename (place->folder, name, NULL);
}

void
put_text (const char *path, const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

char *
get_text (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

void
make_older (const char *path, int seconds)
{
  time_t then = time (NULL) - seconds;

  g_assert_cmpint (utime (path, &(struct utimbuf) { then, then }), ==, 0);
}

int
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  int count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

gboolean
is_there (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0;
}

int
run_apart (int (*function) (const char *path), const char *path)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (function (path));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

/* Has a mount below the path remain in this process's namespace. The root of a chroot need not be a
 * mount. */
static gboolean
make_private (const char *path)
{
  g_autofree char *parent = g_path_get_dirname (path);

  if (mount (NULL, path, NULL, MS_PRIVATE, NULL) == 0)
    return TRUE;
  return !g_str_equal (path, parent) && make_private (parent);
}

gboolean
mount_disk (const char *folder, int kib)
{
  g_autofree char *size = g_strdup_printf ("size=%dk", kib);

  return unshare (CLONE_NEWNS) == 0 && make_private (folder)
         && mount ("tmpfs", folder, "tmpfs", 0, size) == 0;
}

static gboolean
has_changed (const char *path, const GStatBuf *before)
{
  GStatBuf now;

  return g_stat (path, &now) == 0
         && (now.st_ino != before->st_ino || now.st_mtim.tv_sec != before->st_mtim.tv_sec
             || now.st_mtim.tv_nsec != before->st_mtim.tv_nsec);
}

void
run_and_kill (void (*function) (const char *path), const char *path, gulong microseconds)
{
  GStatBuf before;
  pid_t child;
  int status;

  g_assert_cmpint (g_stat (path, &before), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    function (path);
  while (!has_changed (path, &before))
    {
      g_assert_cmpint (waitpid (child, &status, WNOHANG), ==, 0);
      g_usleep (100);
    }
  g_usleep (microseconds);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}
