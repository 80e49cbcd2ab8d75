/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walks through a lesson: knows which one is open and from which file, the current scene, and
 * whether its goal is reached. The model visits the scene; leaving the lesson returns to what was
 * there before.
 *
 * Properties: "lesson" (HpLesson, or NULL), "scene" (int: its index from 0, or -1), "hidden" (uint:
 * a bit for each HpPart that is not shown; none while editing), "goal-met" (boolean); "editing" and
 * "predicting" (boolean, writable); "can-undo" and "can-redo" (boolean).
 * Signals: "entered": a scene was entered, the same one again perhaps; "edited": the lesson was.
 */
#pragma once

#include "hp-lesson.h"
#include "hp-model.h"
#include "hp-ticks.h"

G_BEGIN_DECLS

#define HP_TYPE_PLAYER (hp_player_get_type ())
G_DECLARE_FINAL_TYPE (HpPlayer, hp_player, HP, PLAYER, GObject)

HpPlayer *hp_player_new (HpModel *model);

/* Opens a lesson at its first scene, in place of the one that is open. path is its file, or NULL if
 * it has none. */
void hp_player_open (HpPlayer *self, HpLesson *lesson, const char *path);

/* Reads a file and opens the lesson; on an error, which names the file, nothing changes. */
gboolean hp_player_open_file (HpPlayer *self, const char *path, GError **error);

/* Writes the open lesson to a file, which is its file from then on. On an error, which names the
 * file, nothing changes. */
gboolean hp_player_save (HpPlayer *self, const char *path, GError **error);

/* Writes the present state, with a view, to a file as a lesson of one scene, without opening it. An
 * error names the file. */
gboolean hp_player_save_state (HpPlayer *self, HpViewKind view, const char *path, GError **error);

/* Returns whether anyone else has written to the lesson's file since it was opened or saved. */
gboolean hp_player_is_file_changed (HpPlayer *self);

/* Closes the lesson. */
void hp_player_leave (HpPlayer *self);

/* The lesson that is open and the path of its file belong to the player; NULL if there is none. The
 * others are the properties. */
HpModel *hp_player_get_model (HpPlayer *self);
HpLesson *hp_player_get_lesson (HpPlayer *self);
const char *hp_player_get_path (HpPlayer *self);
int hp_player_get_scene (HpPlayer *self);
unsigned hp_player_get_hidden (HpPlayer *self);
gboolean hp_player_is_goal_met (HpPlayer *self);

/* Return the goals reached in any lesson, and whether that of a scene of the open lesson was
 * reached. Editing a lesson forgets its goals. */
HpTicks *hp_player_get_ticks (HpPlayer *self);
gboolean hp_player_was_goal_met (HpPlayer *self, guint scene);

/* The name of the open lesson if it comes with the program and has no file of its own, or NULL. */
const char *hp_player_get_name (HpPlayer *self);

/* Returns whether the current scene is the last one. */
gboolean hp_player_is_at_end (HpPlayer *self);

/* Goes to a scene, by its index or by steps from the current one; does nothing if there is none. */
void hp_player_go (HpPlayer *self, int index);
void hp_player_go_on (HpPlayer *self, int step);

/* Edit the open lesson. The present state becomes a new scene like the current one, after it, and
 * is entered; if no lesson is open, a new one is begun. The last scene of a lesson can't be
 * removed. Return FALSE if there are too many scenes, or none to remove. */
gboolean hp_player_add_state (HpPlayer *self, HpViewKind view);
gboolean hp_player_remove_scene (HpPlayer *self);
void hp_player_move_scene (HpPlayer *self, int step);

/* While a lesson is edited, nothing in it is locked, hidden or masked for the one who edits, and
 * what they set on the model belongs to the scene at once. A scene is entered again when this
 * begins and when it ends. */
void hp_player_set_editing (HpPlayer *self, gboolean editing);
gboolean hp_player_is_editing (HpPlayer *self);

/* The current scene of the open lesson, or NULL; and sets it, but only while it is edited. */
const HpScene *hp_player_get_current (HpPlayer *self);
void hp_player_edit (HpPlayer *self, const HpScene *scene);

/* Go back and forth: while a lesson is edited, in all that belongs to it, whichever scene was
 * current; otherwise in the model. */
void hp_player_undo (HpPlayer *self);
void hp_player_redo (HpPlayer *self);

/* Returns and sets whether outputs are to be predicted: by the model or, while the lesson is
 * edited, in the scene. */
gboolean hp_player_is_predicting (HpPlayer *self);
void hp_player_set_predicting (HpPlayer *self, gboolean predicting);

G_END_DECLS
