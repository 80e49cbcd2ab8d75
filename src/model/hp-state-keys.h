/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The state as keys in a group of a key file:
 *
 *     W0=-0.50
 *     W1=0.60
 *     W2=0.60
 *     Theta=0.50
 *     Target=AND                  (or none)
 *     Linked=false                (whether w0 and theta move together; false if missing)
 *     Rate=0.10                   (0.10 if missing)
 *     Start=-0.50,0.60,0.60       (where learning under way began: w0, w1, w2; and how many rows
 *     Presentations=3              it has shown since, 1 or more, or 0 if it stopped; both keys or
 *                                  neither)
 *     Stopped=false               (whether the next correction would have left the range)
 *     Masked=true                 (whether the outputs are to be predicted)
 *     Commits=01??                (what was committed to, row by row; nothing if missing)
 *     Revealed=1000               (which rows were revealed; none if missing)
 *
 * and from version 2 of lesson files on, for what is not as in the article:
 *
 *     Strict=true                 (fires on z > theta only)
 *     FixedBias=true              (learning leaves w0 alone)
 *     Order=11,10,01,00           (in which learning shows the rows)
 */
#pragma once

#include "core/state.h"

#include "hp-key-file.h"

G_BEGIN_DECLS

/* The names of these keys, and of those that need version 2. Both lists end with NULL. */
extern const char *const HP_STATE_KEYS[];
extern const char *const HP_STATE_KEYS_2[];

/* The lowest version of lesson files that has the keys for a state. */
int hp_state_keys_version (HpState state);

/* Appends the lines. */
void hp_state_keys_write (GString *text, HpState state);

/* Sets *state and returns TRUE; or FALSE, with an error that names line, key, value and reason. */
gboolean hp_state_keys_read (const HpKeyGroup *group, HpState *state, GError **error);

G_END_DECLS
