/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing into a file that is there, which stays the same file: with its owner, its links and all
 * else. What was in it is kept meanwhile.
 *
 * The copy lies beside the file, or with the session if that folder may not be written to, under
 * the file's name with ".kept-" and some letters added. A writer that is killed leaves it there,
 * and nothing takes it away: it may be all that is left of the old contents.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* FALSE with errno set. Then the file is as it was; or else *kept is the path of the copy, a new
 * string. */
gboolean hp_overwrite (const char *path, gconstpointer data, gsize length, char **kept);

G_END_DECLS
