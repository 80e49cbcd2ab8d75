/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All neurons as text: a lesson file with one scene.
 */
#pragma once

#include "core/network.h"

#include <glib.h>

G_BEGIN_DECLS

/* The length of the longest such text, in bytes. */
#define HP_STATE_FILE_LIMIT 65536

/* Returns a new string. */
char *hp_state_file_write (const HpNetwork *network);

/* Takes a text that is UTF-8. Sets *network and returns TRUE; or returns FALSE with an error that
 * names group, key and reason, and leaves *network alone. */
gboolean hp_state_file_read (const char *text, HpNetwork *network, GError **error);

G_END_DECLS
