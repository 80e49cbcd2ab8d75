/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a file has beside its contents: owner, group, permissions, and extended attributes, which
 * access control lists are among.
 */
#pragma once

#include <glib/gstdio.h>

G_BEGIN_DECLS

/* Gives an open, new file all that another one has, whose path and status these are. FALSE if this
 * user can't. */
gboolean hp_file_attributes_copy (const char *path, const GStatBuf *status, int fd);

G_END_DECLS
