/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of a lesson that is edited: what undo goes back to and redo brings back, each with
 * the scene that was current. Copies of a lesson share the pages that are the same, so that a step
 * is small.
 */
#pragma once

#include "hp-lesson.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *past, *future; /* of moments, the nearest last */
  gpointer now;             /* the moment as it was noted last */
  guint64 run;              /* the run of edits that the last step belongs to, or 0 */
} HpLessonHistory;

/* Begins again with a lesson, or forgets everything with NULL. */
void hp_lesson_history_start (HpLessonHistory *self, HpLesson *lesson, int scene);

/* Notes that another scene is current: the next edit is a step of its own. */
void hp_lesson_history_enter (HpLessonHistory *self, int scene);

/* Notes the scene that the last edit led to, by adding, removing or moving one. */
void hp_lesson_history_arrive (HpLessonHistory *self, int scene);

/* Notes that the lesson was edited. Edits of the same run, unless that is 0, make one step. Runs
 * above G_MAXUINT are gestures: if one leaves the scene as it was before, there is no step. */
void hp_lesson_history_note (HpLessonHistory *self, HpLesson *lesson, guint64 run);

gboolean hp_lesson_history_can_undo (const HpLessonHistory *self);
gboolean hp_lesson_history_can_redo (const HpLessonHistory *self);

/* Go one step back or forth, if there is one: return what the lesson is then, which belongs to the
 * history, and its current scene; or NULL. */
HpLesson *hp_lesson_history_undo (HpLessonHistory *self, int *scene);
HpLesson *hp_lesson_history_redo (HpLessonHistory *self, int *scene);

G_END_DECLS
