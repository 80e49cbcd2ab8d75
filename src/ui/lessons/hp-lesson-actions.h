/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window's actions on lessons: opening one by dialog, by drop or from those that come with the
 * program, saving it, adding the present state as a scene, leaving it. Whatever would lose changes
 * asks first.
 *
 * Actions, added to the window: open-lesson, open-builtin (name), save-lesson, save-lesson-as,
 * add-scene, leave-lesson, and those of HpSceneActions.
 * Property "problem" (string, read-only): one sentence on what went wrong last, or NULL.
 */
#pragma once

#include "hp-lesson-bar.h"

G_BEGIN_DECLS

#define HP_TYPE_LESSON_ACTIONS (hp_lesson_actions_get_type ())
G_DECLARE_FINAL_TYPE (HpLessonActions, hp_lesson_actions, HP, LESSON_ACTIONS, GObject)

/* For a window that takes actions and has a property "view", and its bar; both outlive it. */
HpLessonActions *hp_lesson_actions_new (GtkWindow *window, HpPlayer *player, HpLessonBar *bar,
                                        HpModel *model);

/* Opens a file, after asking about unsaved changes. Reports a problem instead while a dialog waits
 * for its answer, and for NULL, which stands for a file that is not on this computer. */
void hp_lesson_actions_open (HpLessonActions *self, const char *path);

/* The same for the first of several files; once it is open, reports that the others are not. */
void hp_lesson_actions_open_first (HpLessonActions *self, const char *path);

/* Returns whether the window may close now. If not, asks about unsaved changes, and the window
 * closes after the answer. */
gboolean hp_lesson_actions_may_close (HpLessonActions *self);

const char *hp_lesson_actions_get_problem (HpLessonActions *self);

G_END_DECLS
