/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading small text files with suspicion, and writing files so that either the old one or the new
 * one is there, whole.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads a regular file of at most limit bytes that is UTF-8 without NUL; never waits on a pipe.
 * Returns a new string, or NULL with an error that names the file and the reason: a G_IO_ERROR if
 * it can't be read, a G_KEY_FILE_ERROR if it holds no such text. */
char *hp_safe_file_read (const char *path, gsize limit, GError **error);

/* Writes the text to the file, whose folder must exist; a symbolic link is followed. A file that is
 * there keeps its owner, group, permissions, extended attributes and hard links. One that is
 * write-protected or not a regular file is refused. Returns FALSE with an error that names the
 * file, which is then as it was; if even that fails, the error names a copy of it.
 *
 * Whenever the process is killed, either the old contents or the new are there, whole: in the file,
 * or the old ones in a copy (hp-overwrite.h). */
gboolean hp_safe_file_write (const char *path, const char *text, GError **error);

/* Likewise with any bytes. */
gboolean hp_safe_file_write_bytes (const char *path,
                                   gconstpointer data,
                                   gsize length,
                                   GError **error);

/* Removes temporary files that killed writers left beside the file. Every write does so, too. */
void hp_safe_file_sweep (const char *path);

G_END_DECLS
