/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The last session: saved while the person works, so that a crash loses less than a second. What is
 * saved is the person's own state: in a lesson, the one that leaving it gives back.
 *
 * Property "problem" (string or NULL): one sentence on what could not be read or saved.
 */
#pragma once

#include "hp-model.h"

G_BEGIN_DECLS

#define HP_TYPE_SESSION (hp_session_get_type ())
G_DECLARE_FINAL_TYPE (HpSession, hp_session, HP, SESSION, GObject)

/* From a change to the moment its saving begins, in milliseconds, at least. */
#define HP_SESSION_DELAY 250

/* From the moment a save begins to that of the next, in milliseconds, while changes go on. */
#define HP_SESSION_INTERVAL 900

/* From a save that failed to the next attempt, whether anything changes or not. */
#define HP_SESSION_RETRY_DELAY 4000

/* How many files that could not be read are kept. */
#define HP_SESSION_MAX_BROKEN 20

/* Brings the model to the state saved in the file, if there is one, and saves its changes there
 * from now on. A file that can't be read is kept beside it under the name with ".broken" added, or
 * ".broken-2" and so on; where that can't be done it stays, and nothing is saved. */
HpSession *hp_session_new (HpModel *model, const char *path);

/* Waits until everything is saved. FALSE if that failed, which is the problem then. */
gboolean hp_session_flush (HpSession *self);

/* NULL if all is well. */
const char *hp_session_get_problem (HpSession *self);

/* Where the session of this person is kept: a new string. */
char *hp_session_default_path (void);

G_END_DECLS
