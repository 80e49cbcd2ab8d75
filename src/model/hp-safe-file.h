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

/* Puts the text in the place of the file, through a temporary one beside it. The folder must exist;
 * a symbolic link is followed and a file that is there keeps its mode. One that may not be written
 * is not replaced, even where the folder allows it. FALSE with an error that names the file; then
 * what was there is as it was. */
gboolean hp_safe_file_write (const char *path, const char *text, GError **error);

/* The same with any bytes. What is there and isn't a regular file, such as a pipe or a terminal, is
 * not replaced but written to; a pipe that nobody reads is an error, never waited for. */
gboolean hp_safe_file_write_bytes (const char *path,
                                   gconstpointer data,
                                   gsize length,
                                   GError **error);

/* Removes temporary files older than a minute that killed writers of this file left beside it. */
void hp_safe_file_sweep (const char *path);

G_END_DECLS
