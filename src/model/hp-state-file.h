/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The state as text in a key file, strict in what it takes:
 *
 *     [Halfplane]
 *     Version=1
 *
 *     [Scene 1]
 *     W0=-0.50
 *     W1=0.60
 *     W2=0.60
 *     Theta=0.50
 *     Target=AND                  (or none)
 *     Linked=false                (whether w0 and theta move together; false if it is not there)
 *     Rate=0.10                   (0.10 if it is not there)
 *     Start=-0.50,0.60,0.60       (where learning under way began: w0, w1, w2; and how many rows
 *     Presentations=0              it has shown since; both or neither)
 *     Stopped=true                (whether the next correction would have left the range)
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
