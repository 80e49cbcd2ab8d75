/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing into a file that is there, so that it stays the same file, with its owner, its hard links
 * and all else. A copy of its old contents is kept meanwhile.
 *
 * The copy lies beside the file, or with the session if that folder can't be written to. It has the
 * file's name with ".kept-" and eight hexadecimal digits added. If the writer is killed the copy
 * stays, and nothing ever removes it, as it may be all that is left of the old contents.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns FALSE with errno set. The file is then as it was; or else *kept is the path of the copy,
 * a new string. */
gboolean hp_overwrite (const char *path, gconstpointer data, gsize length, char **kept);

G_END_DECLS
