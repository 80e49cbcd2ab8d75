/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small text files read with suspicion and written so that the old one or the new one stays, whole.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads a regular file of at most limit bytes that is UTF-8 without NUL; never waits on a pipe.
 * Gives a new string, or NULL with an error that names the file and the reason: of G_IO_ERROR if it
 * can't be read, of G_KEY_FILE_ERROR if what is in it is no such text. */
char *hp_safe_file_read (const char *path, gsize limit, GError **error);

/* Puts the text in the place of the file, whose folder must exist; a symbolic link is followed. A
 * file that is there keeps its owner, group, permissions, extended attributes and hard links. One
 * that is write-protected or not a regular file is refused. FALSE with an error that names the
 * file, which then is as it was; or, if even that fails, the error names a copy of it.
 *
 * Whenever the process is killed, the old contents or the new are there, whole: in the file, or the
 * old ones in a copy beside it (hp-overwrite.h). */
gboolean hp_safe_file_write (const char *path, const char *text, GError **error);

/* The same with any bytes. */
gboolean hp_safe_file_write_bytes (const char *path,
                                   gconstpointer data,
                                   gsize length,
                                   GError **error);

/* Removes temporary files that killed writers left beside the file, as every writing does. */
void hp_safe_file_sweep (const char *path);

G_END_DECLS
