/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The copy is made under a temporary name and gets its own when it is whole. From then on until it
 * is removed the file may be neither the old nor the new one.
 *
 *     copy (temporary) -> copy (kept) -> new contents over the old -> copy removed
 *                                          | failed
 *                                          v
 *                                        old contents over the new -> copy removed
 */
#include "hp-overwrite.h"

#include "hp-temporary-file.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define KEPT ".kept-"

/* In bytes; what is added must fit, too. */
#define LONGEST_NAME 255

/* All of an open file into another. */
static gboolean
copy_contents (int from, int to)
{
  char buffer[65536];
  gssize got;

  if (lseek (from, 0, SEEK_SET) < 0 || lseek (to, 0, SEEK_SET) < 0)
    return FALSE;
  while ((got = read (from, buffer, sizeof buffer)) != 0)
    if ((got < 0 && errno != EINTR) || (got > 0 && !hp_write_all (to, buffer, (gsize) got)))
      return FALSE;
  return ftruncate (to, lseek (to, 0, SEEK_CUR)) == 0 && fsync (to) == 0;
}

static gboolean
write_contents (int fd, gconstpointer data, gsize length)
{
  return lseek (fd, 0, SEEK_SET) == 0 && hp_write_all (fd, data, length)
         && ftruncate (fd, (off_t) length) == 0 && fsync (fd) == 0;
}

/* As much of the file's name as fits, cut between letters, and what makes it another one. */
static char *
make_kept_path (const char *path, const char *folder)
{
  g_autofree char *name = g_path_get_basename (path), *kept_name = NULL;
  guint32 number = g_random_int ();
  gsize length = MIN (strlen (name), LONGEST_NAME - strlen (KEPT) - 8);

  while (length > 0 && ((guchar) name[length] & 0xc0) == 0x80)
    length--;
  kept_name = g_strdup_printf ("%.*s" KEPT "%08x", (int) length, name, number);
  return g_build_filename (folder, kept_name, NULL);
}

static gboolean
open_copy_in (HpTemporaryFile *copy, const char *path, const char *folder, char **kept)
{
  if (!hp_temporary_file_open (copy, folder, 0600))
    return FALSE;
  *kept = make_kept_path (path, folder);
  return TRUE;
}

/* Opens a file for the copy, and says where it is to be kept. */
static gboolean
open_copy (HpTemporaryFile *copy, const char *path, char **kept)
{
  g_autofree char *folder = g_path_get_dirname (path), *own_folder = NULL;
  int number;

  if (open_copy_in (copy, path, folder, kept))
    return TRUE;
  number = errno; /* the reason to report: the file's folder is the one that the person knows */
  own_folder = g_build_filename (g_get_user_state_dir (), "halfplane", NULL);
  if (g_mkdir_with_parents (own_folder, 0700) == 0
      && open_copy_in (copy, path, own_folder, kept))
    return TRUE;
  errno = number;
  return FALSE;
}

/* Nothing else than what was in it can be put back; if even that fails, the copy stays. */
static gboolean
overwrite (int fd, int copy, gconstpointer data, gsize length, gboolean *is_whole)
{
  int number;

  if (write_contents (fd, data, length))
    return TRUE;
  number = errno;
  *is_whole = copy_contents (copy, fd);
  errno = number;
  return FALSE;
}

static gboolean
overwrite_with_copy (int fd, const char *path, gconstpointer data, gsize length, char **kept)
{
  g_auto (HpTemporaryFile) copy = { NULL, -1 };
  g_autofree char *place = NULL;
  gboolean is_whole = TRUE, done;

  if (!open_copy (&copy, path, &place) || !copy_contents (fd, copy.fd)
      || !hp_temporary_file_rename (&copy, place))
    return FALSE;
  done = overwrite (fd, copy.fd, data, length, &is_whole);
  if (is_whole)
    {
      int number = errno;

      g_unlink (place);
      errno = number;
    }
  else
    *kept = g_steal_pointer (&place);
  return done;
}

gboolean
hp_overwrite (const char *path, gconstpointer data, gsize length, char **kept)
{
  int fd = g_open (path, O_RDWR | O_CLOEXEC, 0), number;
  gboolean done = fd >= 0 && overwrite_with_copy (fd, path, data, length, kept);

  number = errno;
  if (fd >= 0 && close (fd) != 0 && done)
    return FALSE;
  errno = number;
  return done;
}
