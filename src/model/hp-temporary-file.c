/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making, renaming and sweeping temporary files.
 */
#include "hp-temporary-file.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define PREFIX ".halfplane-"
#define SUFFIX ".tmp"
#define RANDOM G_CSET_a_2_z G_CSET_DIGITS
#define N_RANDOM 8

/* In seconds. The lock alone would do, but for a moment after the file is made it has none, and
 * some network's disks have none at all. */
#define LEAST_AGE 60

#define ATTEMPTS 100

gboolean
hp_write_all (int fd, gconstpointer data, gsize length)
{
  for (const char *rest = data; length > 0;)
    {
      gssize written = write (fd, rest, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      rest += written;
      length -= (gsize) written;
    }
  return TRUE;
}

static char *
make_path (const char *folder)
{
  char name[] = PREFIX "xxxxxxxx" SUFFIX;

  G_STATIC_ASSERT (sizeof name == sizeof PREFIX - 1 + N_RANDOM + sizeof SUFFIX);
  for (gsize i = 0; i < N_RANDOM; i++)
    name[strlen (PREFIX) + i] = RANDOM[g_random_int_range (0, (int) strlen (RANDOM))];
  return g_build_filename (folder, name, NULL);
}

gboolean
hp_temporary_file_open (HpTemporaryFile *self, const char *folder, int mode)
{
  *self = (HpTemporaryFile) { .fd = -1 };
  for (int i = 0; i < ATTEMPTS; i++)
    {
      g_autofree char *path = make_path (folder);

      self->fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode);
      if (self->fd >= 0)
        {
          self->path = g_steal_pointer (&path);
          flock (self->fd, LOCK_EX | LOCK_NB);
          return TRUE;
        }
      if (errno != EEXIST)
        return FALSE;
    }
  return FALSE;
}

gboolean
hp_temporary_file_write (HpTemporaryFile *self, gconstpointer data, gsize length)
{
  return hp_write_all (self->fd, data, length);
}

/* A name is in its folder, which is written to the disk apart from the file. Not every disk can be
 * asked to; the file is whole in any case. */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

gboolean
hp_temporary_file_rename (HpTemporaryFile *self, const char *path)
{
  if (fsync (self->fd) != 0 || g_rename (self->path, path) != 0)
    return FALSE;
  g_clear_pointer (&self->path, g_free);
  sync_folder (path);
  return TRUE;
}

void
hp_temporary_file_clear (HpTemporaryFile *self)
{
  int number = errno;

  if (self->path != NULL)
    g_unlink (self->path);
  g_clear_pointer (&self->path, g_free);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
  errno = number;
}

static gboolean
is_ours (const char *name)
{
  return g_str_has_prefix (name, PREFIX)
         && strspn (name + strlen (PREFIX), RANDOM) == N_RANDOM
         && strcmp (name + strlen (PREFIX) + N_RANDOM, SUFFIX) == 0;
}

static gboolean
is_old (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0 && S_ISREG (status.st_mode) && status.st_uid == geteuid ()
         && g_get_real_time () / G_USEC_PER_SEC - status.st_mtime > LEAST_AGE;
}

static void
remove_unless_held (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0);

  if (fd >= 0 && (flock (fd, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK))
    g_unlink (path);
  if (fd >= 0)
    close (fd);
}

void
hp_temporary_file_sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = is_ours (name) ? g_build_filename (folder, name, NULL) : NULL;

      if (path != NULL && is_old (path))
        remove_unless_held (path);
    }
}
