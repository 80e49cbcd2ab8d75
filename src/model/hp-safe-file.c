/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is written beside the old one and takes its place when it is whole. Where the old one
 * would lose something by that, be it the group that shares it, or where the folder allows no other
 * file, the old one is written into.
 */
#include "hp-safe-file.h"

#include "hp-file-attributes.h"
#include "hp-overwrite.h"
#include "hp-temporary-file.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

/* More links than this are taken for a circle. */
#define MAX_LINKS 40

static void
set_errno_error (GError **error, const char *path, int number)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), "%s: %s", name,
               g_strerror (number));
}

static void
set_irregular_error (GError **error, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("%s: not a regular file"), name);
}

/* Reads until the end or one byte past the limit, which is how too much is noticed. */
static gssize
read_all (int fd, char *buffer, gsize size)
{
  gsize total = 0;

  while (total < size)
    {
      gssize got = read (fd, buffer + total, size - total);

      if (got < 0 && errno == EINTR)
        continue;
      if (got < 0)
        return -1;
      if (got == 0)
        break;
      total += (gsize) got;
    }
  return (gssize) total;
}

static guint
count_lines (const char *text, const char *end)
{
  guint n = 1;

  for (const char *c = text; c < end; c++)
    n += *c == '\n';
  return n;
}

static char *
read_descriptor (int fd, const char *path, gsize limit, GError **error)
{
  g_autofree char *text = g_malloc (limit + 2);
  gssize length = read_all (fd, text, limit + 1);
  const char *end;

  if (length < 0)
    {
      set_errno_error (error, path, errno);
      return NULL;
    }
  if ((gsize) length > limit)
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, _("%s: larger than %lu bytes"),
                   name, (gulong) limit);
      return NULL;
    }
  text[length] = '\0';
  if (!g_utf8_validate_len (text, (gsize) length, &end))
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_UNKNOWN_ENCODING,
                   _("%s: line %u: not valid UTF-8"), name, count_lines (text, end));
      return NULL;
    }
  return g_steal_pointer (&text);
}

char *
hp_safe_file_read (const char *path, gsize limit, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  GStatBuf status;
  char *text = NULL;

  if (fd < 0 || fstat (fd, &status) < 0)
    set_errno_error (error, path, errno);
  else if (!S_ISREG (status.st_mode))
    set_irregular_error (error, path);
  else
    text = read_descriptor (fd, path, limit, error);
  if (fd >= 0)
    close (fd);
  return text;
}

/* Where a chain of symbolic links leads, whether anything is there or not; the last link of one
 * that never ends. */
static char *
follow_links (const char *path)
{
  g_autofree char *place = g_strdup (path);

  for (int link = 0; link < MAX_LINKS; link++)
    {
      g_autofree char *target = g_file_read_link (place, NULL);
      g_autofree char *folder = g_path_get_dirname (place);

      if (target == NULL)
        break;
      g_free (place);
      place = g_path_is_absolute (target) ? g_steal_pointer (&target)
                                          : g_build_filename (folder, target, NULL);
    }
  return g_steal_pointer (&place);
}

/* Whether the folder has no place for another file, but the old one may still be written into. */
static gboolean
is_refused_by_folder (int number)
{
  return number == EACCES || number == EPERM || number == EROFS || number == EBUSY;
}

/* old is the status of the file that is there, or NULL. FALSE with errno set, or with *in_place:
 * then the old file can't be replaced by one that has all that it has. */
static gboolean
replace (const char *place, const GStatBuf *old, gconstpointer data, gsize length,
         gboolean *in_place)
{
  g_autofree char *folder = g_path_get_dirname (place);
  g_auto (HpTemporaryFile) file = { NULL, -1 };

  hp_temporary_file_sweep (folder);
  *in_place = old != NULL && old->st_nlink > 1;
  if (*in_place)
    return FALSE;
  if (hp_temporary_file_open (&file, folder, old != NULL ? 0600 : 0666))
    {
      *in_place = old != NULL && !hp_file_attributes_copy (place, old, file.fd);
      if (*in_place || !hp_temporary_file_write (&file, data, length))
        return FALSE;
      if (hp_temporary_file_rename (&file, place))
        return TRUE;
    }
  *in_place = old != NULL && is_refused_by_folder (errno);
  return FALSE;
}

static gboolean
overwrite (const char *path, const char *place, gconstpointer data, gsize length, GError **error)
{
  g_autofree char *kept = NULL, *kept_name = NULL, *name = NULL;
  int number;

  if (hp_overwrite (place, data, length, &kept))
    return TRUE;
  number = errno;
  if (kept == NULL)
    {
      set_errno_error (error, path, number);
      return FALSE;
    }
  name = g_filename_display_name (path);
  kept_name = g_filename_display_name (kept);
  /* Translators: the names of two files with a reason between, such as "No space left on device" */
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number),
               _("%s: %s. Its old contents are kept in %s."), name, g_strerror (number), kept_name);
  return FALSE;
}

/* A folder and an end of the links can't be written; nor may a file that is write-protected, even
 * if its folder would let another one take its place. */
static gboolean
check_old (const char *path, const GStatBuf *old, GError **error)
{
  if (S_ISDIR (old->st_mode))
    set_errno_error (error, path, EISDIR);
  else if (!S_ISREG (old->st_mode))
    set_irregular_error (error, path);
  else if (g_access (path, W_OK) != 0)
    set_errno_error (error, path, errno);
  else
    return TRUE;
  return FALSE;
}

gboolean
hp_safe_file_write_bytes (const char *path, gconstpointer data, gsize length, GError **error)
{
  g_autofree char *place = follow_links (path);
  GStatBuf old;
  gboolean is_there = g_stat (path, &old) == 0, in_place = FALSE;

  if (!is_there && errno != ENOENT)
    {
      set_errno_error (error, path, errno);
      return FALSE;
    }
  if (is_there && !check_old (path, &old, error))
    return FALSE;
  if (replace (place, is_there ? &old : NULL, data, length, &in_place))
    return TRUE;
  if (in_place)
    return overwrite (path, place, data, length, error);
  set_errno_error (error, path, errno);
  return FALSE;
}

gboolean
hp_safe_file_write (const char *path, const char *text, GError **error)
{
  return hp_safe_file_write_bytes (path, text, strlen (text), error);
}

void
hp_safe_file_sweep (const char *path)
{
  g_autofree char *place = follow_links (path);
  g_autofree char *folder = g_path_get_dirname (place);

  hp_temporary_file_sweep (folder);
}
