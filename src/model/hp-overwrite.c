/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the moment the copy is whole until it is removed, the file may hold neither the old contents
 * nor the new.
 *
 *     copy written -> new contents over the old -> copy removed
 *                       | failed
 *                       v
 *                     old contents over the new -> copy removed
 *                       | failed
 *                       v
 *                     copy stays
 */
#include "hp-overwrite.h"

#include "hp-new-file.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define KEPT ".kept-"

/* In bytes, with what is added. */
#define LONGEST_NAME 255

/* Its name is as much of the file's as fits, cut between characters, and what makes it another. */
static char *
keep_in (const char *folder, const char *path, const char *data, gsize length)
{
  g_autofree char *name = g_path_get_basename (path), *kept_name = NULL, *kept = NULL;
  gsize fits = MIN (strlen (name), LONGEST_NAME - strlen (KEPT) - 8);

  while (fits > 0 && ((guchar) name[fits] & 0xc0) == 0x80)
    fits--;
  kept_name = g_strdup_printf ("%.*s" KEPT "%08x", (int) fits, name, g_random_int ());
  kept = g_build_filename (folder, kept_name, NULL);
  return hp_new_file_write (kept, 0600, FALSE, data, length) ? g_steal_pointer (&kept) : NULL;
}

/* Returns the path of the copy; or NULL with errno set to what is wrong with the file's own folder,
 * which is the one that the person knows. */
static char *
keep (const char *path, const char *data, gsize length)
{
  g_autofree char *folder = g_path_get_dirname (path), *own_folder = NULL;
  char *kept = keep_in (folder, path, data, length);
  int number = errno;

  if (kept != NULL)
    return kept;
  own_folder = g_build_filename (g_get_user_state_dir (), "halfplane", NULL);
  if (g_mkdir_with_parents (own_folder, 0700) == 0)
    kept = keep_in (own_folder, path, data, length);
  errno = number;
  return kept;
}

static gboolean
overwrite (int fd, const char *path, gconstpointer data, gsize length, char **kept)
{
  g_autofree char *old = NULL, *copy = NULL;
  gsize old_length;
  gboolean done;
  int number;

  errno = EIO; /* unless the contents can be read */
  if (!g_file_get_contents (path, &old, &old_length, NULL)
      || (copy = keep (path, old, old_length)) == NULL)
    return FALSE;
  done = hp_write_contents (fd, data, length);
  number = errno;
  if (done || hp_write_contents (fd, old, old_length))
    g_unlink (copy);
  else
    *kept = g_steal_pointer (&copy);
  errno = number;
  return done;
}

gboolean
hp_overwrite (const char *path, gconstpointer data, gsize length, char **kept)
{
  int fd = g_open (path, O_RDWR | O_CLOEXEC, 0), number;
  gboolean done = fd >= 0 && overwrite (fd, path, data, length, kept);

  number = errno;
  if (fd >= 0 && close (fd) != 0 && done)
    return FALSE;
  errno = number;
  return done;
}
