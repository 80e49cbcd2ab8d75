/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The last session, saved while the person works, so that a crash loses less than a second. In a
 * lesson, the state saved is the person's own, to which leaving the lesson returns.
 *
 * Property "problem" (string or NULL): one sentence on what could not be read or saved.
 */
#pragma once

#include "hp-model.h"

G_BEGIN_DECLS

#define HP_TYPE_SESSION (hp_session_get_type ())
G_DECLARE_FINAL_TYPE (HpSession, hp_session, HP, SESSION, GObject)

/* The least time from a change until its saving begins, in milliseconds. */
#define HP_SESSION_DELAY 250

/* The time between the beginnings of two saves while changes go on, in milliseconds. */
#define HP_SESSION_INTERVAL 900

/* The time from a failed save to the next attempt, whether anything changes or not, in
 * milliseconds. */
#define HP_SESSION_RETRY_DELAY 4000

/* The most unreadable files that are kept. */
#define HP_SESSION_MAX_BROKEN 20

/* Brings the model to the state saved in the file, if there is one, and saves its changes there
 * from now on. A file that can't be read is renamed, with ".broken", ".broken-2" and so on added to
 * its name; if that fails it stays, and nothing is saved. */
HpSession *hp_session_new (HpModel *model, const char *path);

/* Waits until everything is saved. Returns FALSE if that failed; the problem then says why. */
gboolean hp_session_flush (HpSession *self);

/* Returns NULL if all is well. */
const char *hp_session_get_problem (HpSession *self);

/* The path of this person's session: a new string. */
char *hp_session_default_path (void);

G_END_DECLS
