/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One state as text: a lesson file with one scene.
 */
#pragma once

#include "core/state.h"

#include <glib.h>

G_BEGIN_DECLS

/* The most bytes that such a text may have. */
#define HP_STATE_FILE_LIMIT 65536

/* A new string. */
char *hp_state_file_write (HpState state);

/* Takes a text that is UTF-8. Sets *state and gives TRUE; or FALSE, with *state left alone and an
 * error that names group, key and reason. */
gboolean hp_state_file_read (const char *text, HpState *state, GError **error);

G_END_DECLS
