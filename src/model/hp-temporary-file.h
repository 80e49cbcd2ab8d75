/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files under names that this program alone gives: ".halfplane-", eight letters or digits, ".tmp".
 * However long the name is that such a file is to get, its own is short; and one that a killed
 * writer left behind is recognized. The writer holds a lock on it as long as it lives.
 *
 * Functions that return FALSE have set errno.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *path; /* NULL once the file has got another name */
  int fd;     /* for reading and writing, or -1 */
} HpTemporaryFile;

/* Makes one in the folder, with these permissions less those that the process masks. */
gboolean hp_temporary_file_open (HpTemporaryFile *self, const char *folder, int mode);

/* Adds to what has been written. */
gboolean hp_temporary_file_write (HpTemporaryFile *self, gconstpointer data, gsize length);

/* Gives it the name for good, on the same disk, once all of it is on that disk. */
gboolean hp_temporary_file_rename (HpTemporaryFile *self, const char *path);

/* Closes it, and removes it if it still has its own name. Keeps errno. */
void hp_temporary_file_clear (HpTemporaryFile *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HpTemporaryFile, hp_temporary_file_clear)

/* Removes from a folder those of this user that are older than a minute and that no living writer
 * holds. */
void hp_temporary_file_sweep (const char *folder);

/* write () until all is written. */
gboolean hp_write_all (int fd, gconstpointer data, gsize length);

G_END_DECLS
