/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window's actions on lessons: opening one by dialog, by drop or from those that come with the
 * program, saving it, adding the present state as a scene, leaving it. Whatever would lose changes
 * asks first.
 *
 * Actions, added to the window: open-lesson, open-builtin (name), save-lesson, save-lesson-as,
 * add-scene, leave-lesson, and those of HpSceneActions.
 */
#pragma once

#include "hp-lesson-bar.h"
#include "ui/common/hp-notice.h"

G_BEGIN_DECLS

#define HP_TYPE_LESSON_ACTIONS (hp_lesson_actions_get_type ())
G_DECLARE_FINAL_TYPE (HpLessonActions, hp_lesson_actions, HP, LESSON_ACTIONS, GObject)

/* For a window that takes actions and has a property "view". Its bar shows the player's lesson, and
 * its notice whatever goes wrong. All but the player must outlive the object. */
HpLessonActions *hp_lesson_actions_new (GtkWindow *window, HpPlayer *player, HpLessonBar *bar,
                                        HpNotice *notice);

/* Opens the lesson with unsaved changes that a crash has left in a file, and keeps those of the
 * lesson there from now on; the file goes with this object. */
void hp_lesson_actions_keep_draft (HpLessonActions *self, const char *path);

/* Opens a file, after asking about unsaved changes. Refuses, with a notice, while a dialog waits
 * for its answer, and if the path is NULL: the file is not on this computer then. */
void hp_lesson_actions_open (HpLessonActions *self, const char *path);

/* The same for the first of several files; once it is open, reports that the others are not. */
void hp_lesson_actions_open_first (HpLessonActions *self, const char *path);

/* Returns whether the window may close now. If not, asks about unsaved changes, and the window
 * closes after the answer. */
gboolean hp_lesson_actions_may_close (HpLessonActions *self);

G_END_DECLS
