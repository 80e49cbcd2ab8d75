/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing a new file, which gets its name only when all of it is on the disk. Until then it has a
 * name that this program alone uses, ".halfplane-XXXXXX.tmp": short however long its own name is,
 * and recognized when a killed writer leaves it behind. The writer holds a lock on it.
 *
 * Functions that return FALSE have set errno.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes to a path, whose folder must exist; a file that is there is replaced. The new file has
 * these permissions, less those that the process masks; or, with keeps_attributes, the owner, the
 * group, the permissions and the extended attributes (access control lists are among them) of the
 * file that is there. If it can't be given these, errno is EPERM. */
gboolean hp_new_file_write (const char *path,
                            int mode,
                            gboolean keeps_attributes,
                            gconstpointer data,
                            gsize length);

/* Removes from a folder the temporary files of this user that are older than a minute and that no
 * living writer holds. */
void hp_new_file_sweep (const char *folder);

/* Replaces the contents of an open file, and waits until they are on the disk. */
gboolean hp_write_contents (int fd, gconstpointer data, gsize length);

G_END_DECLS
