/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts of others as parts of a message: on one line, not too long, and with nothing in them that
 * can't be seen.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Takes any bytes. Returns a new string that is UTF-8: a character that can't be seen, and a space
 * at either end, is written like <U+00A0>; of a long text, beginning and end are kept. */
char *hp_visible_text (const char *text);

/* Makes an error's message, which may have names of files in it, valid UTF-8 on one line. */
void hp_visible_make_line (GError *error);

G_END_DECLS
