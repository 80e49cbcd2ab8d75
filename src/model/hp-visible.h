/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Foreign text as part of a message: on one line, and with nothing in it that can't be seen.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Takes any bytes. Returns a new string that is UTF-8, in which characters that can't be seen, and
 * spaces at either end, are written like <U+00A0>. */
char *hp_visible_line (const char *text);

/* Puts the name of a file, as such a line, before the message of an error. */
void hp_visible_prefix (GError **error, const char *path);

/* Like hp_visible_line (), but only the beginning and the end of a long text. */
char *hp_visible_text (const char *text);

G_END_DECLS
