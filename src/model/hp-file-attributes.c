/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Copying the attributes of files.
 */
#include "hp-file-attributes.h"

#include <errno.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

/* Of a path, or of an open file if that is NULL: the names of its extended attributes, one after
 * the other, each with its NUL. On a disk that has none there are none. NULL on an error. */
static GByteArray *
list_names (const char *path, int fd)
{
  g_autoptr (GByteArray) names = g_byte_array_new ();
  gssize length;

  do
    {
      g_byte_array_set_size (names, names->len + 1024);
      length = path != NULL ? listxattr (path, (char *) names->data, names->len)
                            : flistxattr (fd, (char *) names->data, names->len);
    }
  while (length < 0 && errno == ERANGE);
  if (length < 0 && errno != ENOTSUP)
    return NULL;
  g_byte_array_set_size (names, (guint) MAX (length, 0));
  return g_steal_pointer (&names);
}

/* The value of one of them; NULL if there is none. */
static GByteArray *
get_value (const char *path, int fd, const char *name)
{
  g_autoptr (GByteArray) value = g_byte_array_new ();
  gssize length;

  do
    {
      g_byte_array_set_size (value, value->len + 1024);
      length = path != NULL ? getxattr (path, name, value->data, value->len)
                            : fgetxattr (fd, name, value->data, value->len);
    }
  while (length < 0 && errno == ERANGE);
  if (length < 0)
    return NULL;
  g_byte_array_set_size (value, (guint) length);
  return g_steal_pointer (&value);
}

/* A new file may have some already: from its folder, or from the system's rules. */
static gboolean
remove_others (const char *path, int fd)
{
  g_autoptr (GByteArray) names = list_names (NULL, fd);

  if (names == NULL)
    return FALSE;
  for (const char *name = (char *) names->data, *end = name + names->len; name < end;
       name += strlen (name) + 1)
    {
      g_autoptr (GByteArray) value = get_value (path, -1, name);

      if (value == NULL && fremovexattr (fd, name) != 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
copy_value (const char *path, int fd, const char *name)
{
  g_autoptr (GByteArray) value = get_value (path, -1, name), present = get_value (NULL, fd, name);

  if (value == NULL)
    return FALSE;
  return (present != NULL && present->len == value->len
          && memcmp (present->data, value->data, value->len) == 0)
         || fsetxattr (fd, name, value->data, value->len, 0) == 0;
}

static gboolean
copy_values (const char *path, int fd)
{
  g_autoptr (GByteArray) names = list_names (path, -1);

  if (names == NULL)
    return FALSE;
  for (const char *name = (char *) names->data, *end = name + names->len; name < end;
       name += strlen (name) + 1)
    if (!copy_value (path, fd, name))
      return FALSE;
  return TRUE;
}

static gboolean
copy_owner (const GStatBuf *status, int fd)
{
  struct stat own;

  return fstat (fd, &own) == 0
         && ((own.st_uid == status->st_uid && own.st_gid == status->st_gid)
             || fchown (fd, status->st_uid, status->st_gid) == 0);
}

/* In this order: a new owner takes permissions away, and a list of its folder's is part of them. */
gboolean
hp_file_attributes_copy (const char *path, const GStatBuf *status, int fd)
{
  return copy_owner (status, fd) && remove_others (path, fd)
         && fchmod (fd, status->st_mode & 07777) == 0 && copy_values (path, fd);
}
