/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing, renaming and sweeping temporary files. g_file_set_contents_full () would be enough but
 * for three promises: a file keeps its group and attributes, its name may be as long as names can
 * be, and what a killed writer leaves is removed.
 */
#include "hp-new-file.h"

#include <glib/gstdio.h>

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/xattr.h>
#include <unistd.h>

#define PREFIX ".halfplane-"
#define SUFFIX ".tmp"
#define LETTERS G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS
#define N_LETTERS 6 /* by g_mkstemp_full () */

/* In seconds. The lock alone would do, but a file has none in the moment after it is made, and some
 * network disks know no locks. */
#define LEAST_AGE 60

/* In bytes: the most that Linux takes for a value, and for all names of a file. */
#define LARGEST_ATTRIBUTE 65536

gboolean
hp_write_contents (int fd, gconstpointer data, gsize length)
{
  gsize done = 0;

  while (done < length)
    {
      gssize written = pwrite (fd, (const char *) data + done, length - done, (off_t) done);

      if (written < 0 && errno != EINTR)
        return FALSE;
      done += (gsize) MAX (written, 0);
    }
  return ftruncate (fd, (off_t) length) == 0 && fsync (fd) == 0;
}

static gboolean
copy_extended_attribute (const char *path, const char *name, int fd)
{
  g_autofree char *value = g_malloc (LARGEST_ATTRIBUTE), *present = g_malloc (LARGEST_ATTRIBUTE);
  gssize length = getxattr (path, name, value, LARGEST_ATTRIBUTE);

  return length >= 0
         && ((fgetxattr (fd, name, present, LARGEST_ATTRIBUTE) == length
              && memcmp (present, value, (gsize) length) == 0)
             || fsetxattr (fd, name, value, (gsize) length, 0) == 0);
}

/* A new file may have some already, from its folder or from the system's rules. If it has more than
 * the other one in the end, its list of names is longer. */
static gboolean
copy_extended_attributes (const char *path, int fd)
{
  g_autofree char *names = g_malloc (LARGEST_ATTRIBUTE);
  gssize length = listxattr (path, names, LARGEST_ATTRIBUTE);

  if (length < 0)
    return errno == ENOTSUP;
  for (const char *name = names; name < names + length; name += strlen (name) + 1)
    if (!copy_extended_attribute (path, name, fd))
      return FALSE;
  return flistxattr (fd, NULL, 0) == length;
}

/* In this order: a new owner takes permissions away, and an access control list changes them. */
static gboolean
copy_attributes (const char *path, int fd)
{
  struct stat old, new;

  return stat (path, &old) == 0 && fstat (fd, &new) == 0
         && ((old.st_uid == new.st_uid && old.st_gid == new.st_gid)
             || fchown (fd, old.st_uid, old.st_gid) == 0)
         && fchmod (fd, old.st_mode & 07777) == 0 && copy_extended_attributes (path, fd);
}

/* A name is on the disk when its folder is. Not every disk can be asked to write a folder; the file
 * is whole in any case. */
static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

gboolean
hp_new_file_write (const char *path, int mode, gboolean keeps_attributes, gconstpointer data,
                   gsize length)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, PREFIX "XXXXXX" SUFFIX, NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, mode), number;
  gboolean is_like, done;

  if (fd < 0)
    return FALSE;
  flock (fd, LOCK_EX | LOCK_NB);
  is_like = !keeps_attributes || copy_attributes (path, fd);
  done = is_like && hp_write_contents (fd, data, length) && g_rename (temporary, path) == 0;
  number = is_like ? errno : EPERM;
  if (done)
    sync_folder (folder);
  else
    g_unlink (temporary);
  close (fd);
  errno = number;
  return done;
}

static gboolean
is_temporary (const char *name)
{
  return g_str_has_prefix (name, PREFIX)
         && strspn (name + strlen (PREFIX), LETTERS) == N_LETTERS
         && strcmp (name + strlen (PREFIX) + N_LETTERS, SUFFIX) == 0;
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
hp_new_file_sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = is_temporary (name) ? g_build_filename (folder, name, NULL) : NULL;

      if (path != NULL && is_old (path))
        remove_unless_held (path);
    }
}
