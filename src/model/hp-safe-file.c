/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file is written beside the old one and takes its place when it is whole. If the old file would
 * lose something by that, such as the group that shares it, or if the folder allows no other file,
 * the new contents are written into the old file.
 */
#include "hp-safe-file.h"

#include "hp-new-file.h"
#include "hp-overwrite.h"
#include "hp-visible.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* A chain with more links is taken for a circle. */
#define MAX_LINKS 40

/* These return NULL or FALSE, so that a caller can return what they return. The path is put before
 * the message at the end, whatever it is. */

static gpointer
refuse_errno (GError **error, int number)
{
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (number), g_strerror (number));
  return NULL;
}

static gpointer
refuse_irregular (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _("not a regular file"));
  return NULL;
}

static guint
count_lines (const char *text, const char *end)
{
  guint n = 1;

  for (const char *c = text; c < end; c++)
    n += *c == '\n';
  return n;
}

/* Asks for one byte past the limit, which is how too much is noticed. */
static char *
read_text (FILE *file, gsize limit, GError **error)
{
  g_autofree char *text = g_malloc (limit + 2);
  gsize length = fread (text, 1, limit + 1, file);
  const char *end;

  if (ferror (file))
    return refuse_errno (error, errno);
  text[length] = '\0';
  if (length > limit)
    g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, _("larger than %lu bytes"),
                 (gulong) limit);
  else if (!g_utf8_validate_len (text, length, &end))
    g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_UNKNOWN_ENCODING,
                 _("line %u: not valid UTF-8"), count_lines (text, end));
  else
    return g_steal_pointer (&text);
  return NULL;
}

/* A pipe that nobody writes to would block without O_NONBLOCK. */
char *
hp_safe_file_read (const char *path, gsize limit, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  FILE *file = fd >= 0 ? fdopen (fd, "rb") : NULL;
  struct stat status;
  char *text;

  if (file == NULL || fstat (fd, &status) < 0)
    text = refuse_errno (error, errno);
  else if (!S_ISREG (status.st_mode))
    text = refuse_irregular (error);
  else
    text = read_text (file, limit, error);
  if (file != NULL)
    fclose (file);
  if (text == NULL)
    hp_visible_prefix (error, path);
  return text;
}

/* Returns where a chain of symbolic links leads, whether anything is there or not; for a chain that
 * never ends, its last link. */
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

static gboolean
overwrite (const char *place, gconstpointer data, gsize length, GError **error)
{
  g_autofree char *kept = NULL, *name = NULL;
  int number;

  if (hp_overwrite (place, data, length, &kept))
    return TRUE;
  number = errno;
  if (kept == NULL)
    return refuse_errno (error, number) != NULL;
  name = hp_visible_line (kept);
  /* Translators: a reason, such as "No space left on device", and the name of a file. */
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (number),
               _("%s. Its old contents are kept in %s."), g_strerror (number), name);
  return FALSE;
}

/* Only a regular file can be written, and it must not be write-protected, even if its folder would
 * let another file take its place. */
static gboolean
check_old (const char *place, const GStatBuf *old, GError **error)
{
  if (S_ISDIR (old->st_mode))
    return refuse_errno (error, EISDIR) != NULL;
  if (!S_ISREG (old->st_mode))
    return refuse_irregular (error) != NULL;
  return g_access (place, W_OK) == 0 || refuse_errno (error, errno) != NULL;
}

static gboolean
write_at (const char *place, gconstpointer data, gsize length, GError **error)
{
  GStatBuf old;
  gboolean is_there = g_stat (place, &old) == 0;

  if (!is_there && errno != ENOENT)
    return refuse_errno (error, errno) != NULL;
  if (is_there && !check_old (place, &old, error))
    return FALSE;
  hp_safe_file_sweep (place);
  if (is_there && old.st_nlink > 1)
    return overwrite (place, data, length, error);
  if (hp_new_file_write (place, is_there ? 0600 : 0666, is_there, data, length))
    return TRUE;
  /* These may be about the folder, and then writing into the file may succeed. */
  if (is_there && (errno == EACCES || errno == EPERM || errno == EROFS || errno == EBUSY))
    return overwrite (place, data, length, error);
  return refuse_errno (error, errno) != NULL;
}

gboolean
hp_safe_file_write_bytes (const char *path, gconstpointer data, gsize length, GError **error)
{
  g_autofree char *place = follow_links (path);
  gboolean is_written = write_at (place, data, length, error);

  if (!is_written)
    hp_visible_prefix (error, path);
  return is_written;
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

  hp_new_file_sweep (folder);
}
