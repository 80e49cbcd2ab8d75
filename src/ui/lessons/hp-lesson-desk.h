/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with lessons in a window: opening by dialog, by drop or from those that come
 * with the program, saving, adding the present state, leaving. Whatever would lose changes asks
 * first.
 *
 * Actions, added to the window: open-lesson, open-builtin (name), save-lesson, save-lesson-as,
 * add-scene, leave-lesson, and those of HpSceneActions.
 * Property "problem" (string, readable): what went wrong last, in one sentence, or NULL.
 */
#pragma once

#include "hp-lesson-bar.h"

G_BEGIN_DECLS

#define HP_TYPE_LESSON_DESK (hp_lesson_desk_get_type ())
G_DECLARE_FINAL_TYPE (HpLessonDesk, hp_lesson_desk, HP, LESSON_DESK, GObject)

/* For a window that takes actions and has a property "view", and its bar; both outlive the desk. */
HpLessonDesk *hp_lesson_desk_new (GtkWindow *window, HpPlayer *player, HpLessonBar *bar,
                                  HpModel *model);

/* Opens a file, after asking about unsaved changes. That nothing is opened while a dialog waits for
 * its answer is told; so is NULL, which stands for a file that is not on this computer. */
void hp_lesson_desk_open (HpLessonDesk *self, const char *path);

/* The same for the first of several files; once it is open, the window says that the others are
 * not. */
void hp_lesson_desk_open_first (HpLessonDesk *self, const char *path);

/* Whether the window may close now; if not, the person is asked, and it closes then. */
gboolean hp_lesson_desk_may_close (HpLessonDesk *self);

const char *hp_lesson_desk_get_problem (HpLessonDesk *self);

G_END_DECLS
