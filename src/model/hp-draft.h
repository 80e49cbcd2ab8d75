/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lesson with unsaved changes, saved beside the session while the person works, so that a crash
 * loses less than a second. Without unsaved changes there is no file.
 */
#pragma once

#include "hp-player.h"

G_BEGIN_DECLS

#define HP_TYPE_DRAFT (hp_draft_get_type ())
G_DECLARE_FINAL_TYPE (HpDraft, hp_draft, HP, DRAFT, GObject)

/* The time from a change until its saving begins, in milliseconds. */
#define HP_DRAFT_DELAY 400

/* Opens the lesson that a crash has left in the file, with its unsaved changes and at the scene
 * that was current, and saves those of the player's lesson there from now on. What can't be read
 * is renamed, with ".broken" added to its name. */
HpDraft *hp_draft_new (HpPlayer *player, const char *path);

/* Returns whether a lesson was opened. */
gboolean hp_draft_is_restored (HpDraft *self);

/* Brings the file up to date soon. Call this when the lesson was saved, too, which is no edit. */
void hp_draft_update (HpDraft *self);

/* Ends the draft when the person has decided about the changes: waits for the last write and
 * removes the file. */
void hp_draft_end (HpDraft *self);

/* The path of this person's draft: a new string. */
char *hp_draft_default_path (void);

G_END_DECLS
