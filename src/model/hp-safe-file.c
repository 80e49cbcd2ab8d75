/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading and writing safely, on top of g_file_set_contents_full ().
 */
#include "hp-safe-file.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

/* g_file_set_contents_full () writes to the name with a point and six random characters. */
#define RANDOM_SUFFIX 7

/* More links than this are taken for a circle. */
#define MAX_LINKS 40

static void
set_errno_error (GError **error, const char *path, int number)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number), "%s: %s", path,
               g_strerror (number));
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

static char *
read_descriptor (int fd, const char *path, gsize limit, GError **error)
{
  g_autofree char *text = g_malloc (limit + 2);
  gssize length = read_all (fd, text, limit + 1);

  if (length < 0)
    {
      set_errno_error (error, path, errno);
      return NULL;
    }
  if ((gsize) length > limit)
    {
      g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, _("%s: larger than %lu bytes"),
                   path, (gulong) limit);
      return NULL;
    }
  text[length] = '\0';
  if (!g_utf8_validate_len (text, (gsize) length, NULL))
    {
      g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_UNKNOWN_ENCODING,
                   _("%s: not a UTF-8 text"), path);
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
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("%s: not a regular file"), path);
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

/* GLib's sentence may name the temporary file, which is another one each time. */
static void
name_file_itself (GError *error, const char *place)
{
  g_autofree char *temporary = g_strconcat (place, ".", NULL);
  char *found = strstr (error->message, temporary);

  if (found == NULL || strlen (found) < strlen (place) + RANDOM_SUFFIX)
    return;
  found += strlen (place);
  memmove (found, found + RANDOM_SUFFIX, strlen (found + RANDOM_SUFFIX) + 1);
}

static gboolean
replace_file (const char *place, gconstpointer data, gsize length, int mode, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (g_file_set_contents_full (place, data, (gssize) length,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                mode, &problem))
    return TRUE;
  name_file_itself (problem, place);
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
write_all (int fd, const char *data, gsize length)
{
  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      length -= (gsize) written;
    }
  return TRUE;
}

/* Opened without waiting, then written to with patience. */
static gboolean
write_to_device (const char *path, gconstpointer data, gsize length, GError **error)
{
  int fd = g_open (path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0);
  gboolean written = fd >= 0 && fcntl (fd, F_SETFL, 0) == 0 && write_all (fd, data, length);
  int problem = errno;

  if (fd >= 0 && close (fd) != 0 && written)
    {
      written = FALSE;
      problem = errno;
    }
  if (!written)
    set_errno_error (error, path, problem);
  return written;
}

gboolean
hp_safe_file_write_bytes (const char *path, gconstpointer data, gsize length, GError **error)
{
  g_autofree char *place = follow_links (path);
  GStatBuf status;
  gboolean is_there = g_stat (path, &status) == 0;

  if (!is_there && errno == ELOOP)
    {
      set_errno_error (error, path, ELOOP);
      return FALSE;
    }
  if (is_there && (S_ISCHR (status.st_mode) || S_ISFIFO (status.st_mode)))
    return write_to_device (path, data, length, error);
  if (is_there && !S_ISREG (status.st_mode))
    {
      set_errno_error (error, path, S_ISDIR (status.st_mode) ? EISDIR : EINVAL);
      return FALSE;
    }
  if (is_there && g_access (path, W_OK) != 0) /* to replace it, the folder's rights would do */
    {
      set_errno_error (error, path, errno);
      return FALSE;
    }
  if (!replace_file (place, data, length, is_there ? (int) (status.st_mode & 07777) : 0666, error))
    return FALSE;
  if (is_there) /* the mask of the process does not count for a file that was there */
    g_chmod (place, (int) (status.st_mode & 07777));
  return TRUE;
}

gboolean
hp_safe_file_write (const char *path, const char *text, GError **error)
{
  return hp_safe_file_write_bytes (path, text, strlen (text), error);
}

/* GLib's random characters are capitals and digits. A suffix that could be a word and a number,
 * such as "BACKUP" or "COPY01", may be somebody's own and stays. */
static gboolean
is_random (const char *suffix)
{
  const char *digit = strpbrk (suffix, G_CSET_DIGITS);

  return suffix[strspn (suffix, G_CSET_A_2_Z G_CSET_DIGITS)] == '\0' && digit != NULL
         && strpbrk (digit, G_CSET_A_2_Z) != NULL;
}

static gboolean
is_left_over (const char *folder, const char *name, const char *base)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  gsize length = strlen (base);
  GStatBuf status;

  return g_str_has_prefix (name, base) && strlen (name) == length + RANDOM_SUFFIX
         && name[length] == '.' && is_random (name + length + 1)
         && g_lstat (path, &status) == 0 && S_ISREG (status.st_mode)
         && g_get_real_time () / G_USEC_PER_SEC - status.st_mtime > 60;
}

void
hp_safe_file_sweep (const char *path)
{
  g_autofree char *place = follow_links (path);
  g_autofree char *folder = g_path_get_dirname (place);
  g_autofree char *base = g_path_get_basename (place);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_left_over (folder, name, base))
      {
        g_autofree char *left_over = g_build_filename (folder, name, NULL);

        g_unlink (left_over);
      }
}
