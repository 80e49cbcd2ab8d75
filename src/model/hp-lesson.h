/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A lesson: a title and scenes in their order, to be walked through and edited.
 *
 * Property "modified" (boolean): whether it was edited since it was opened or saved.
 * Signal "changed": emitted once after each edit.
 */
#pragma once

#include "core/scene.h"
#include "hp-texts.h"

G_BEGIN_DECLS

#define HP_TYPE_LESSON (hp_lesson_get_type ())
G_DECLARE_FINAL_TYPE (HpLesson, hp_lesson, HP, LESSON, GObject)

/* The most scenes that a lesson can have. */
#define HP_LESSON_MAX_SCENES 1000

/* The most characters and lines of a title and of a text, and the most combining marks that one
 * character may have: more than a window can show, and in time. */
#define HP_TITLE_CHARACTERS 200
#define HP_TITLE_LINES 4
#define HP_TEXT_CHARACTERS 2000
#define HP_TEXT_LINES 40
#define HP_MARKS 10

/* The texts of a scene. */
typedef enum
{
  HP_LESSON_TITLE,
  HP_LESSON_TEXT,
  HP_N_LESSON_TEXTS,
} HpLessonText;

/* Returns NULL if a title or a text is within these limits, or the reason for refusing it,
 * translated and static. */
const char *hp_lesson_refuse_text (HpLessonText kind, const char *text);

/* Without a scene. */
HpLesson *hp_lesson_new (void);

/* The lesson's own title. */
HpTexts *hp_lesson_get_title (HpLesson *self);

guint hp_lesson_get_n_scenes (HpLesson *self);
const HpScene *hp_lesson_get_scene (HpLesson *self, guint index);

/* Title or text of a scene in all its languages. Change it through hp_lesson_edit_text (). */
HpTexts *hp_lesson_get_texts (HpLesson *self, guint index, HpLessonText kind);

/* The same in the language of this person; the string belongs to the lesson. */
const char *hp_lesson_read (HpLesson *self, guint index, HpLessonText kind);
const char *hp_lesson_read_title (HpLesson *self);

/* What stands in the file above a scene's heading, or above the lesson's own for the index -1:
 * lines that begin with # or are empty, each with its line end; "" if nothing does. It goes with
 * its scene wherever that is moved. */
const char *hp_lesson_get_comment (HpLesson *self, int index);
void hp_lesson_set_comment (HpLesson *self, int index, const char *comment);

/* Edits. A scene is put in at an index up to the number of scenes, without texts; FALSE if there
 * are too many. It is moved to the index that it has afterwards. Texts, which must be within the
 * limits, are set in the language that hp_lesson_read () returns. */
gboolean hp_lesson_insert (HpLesson *self, guint index, const HpScene *scene);
void hp_lesson_remove (HpLesson *self, guint index);
void hp_lesson_move (HpLesson *self, guint from, guint to);
void hp_lesson_set_scene (HpLesson *self, guint index, const HpScene *scene);
void hp_lesson_set_goal (HpLesson *self, guint index, HpGate goal);
void hp_lesson_edit_text (HpLesson *self, guint index, HpLessonText kind, const char *text);
void hp_lesson_edit_title (HpLesson *self, const char *text);

gboolean hp_lesson_is_modified (HpLesson *self);

/* After opening or saving. */
void hp_lesson_set_unmodified (HpLesson *self);

gboolean hp_lesson_equal (HpLesson *one, HpLesson *other);

G_END_DECLS
