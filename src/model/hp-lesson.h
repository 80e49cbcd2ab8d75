/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A lesson: a title and an ordered list of scenes, to be walked through and edited.
 *
 * Signal "changed": emitted once after each edit.
 */
#pragma once

#include "core/scene.h"
#include "hp-texts.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define HP_TYPE_LESSON (hp_lesson_get_type ())
G_DECLARE_FINAL_TYPE (HpLesson, hp_lesson, HP, LESSON, GObject)

/* The most scenes that a lesson can have. */
#define HP_LESSON_MAX_SCENES 1000

/* In place of a scene's index: the lesson's own title and comment. */
#define HP_LESSON_HEAD G_MAXUINT

/* The most characters and lines of a title and of a text or notes, the most characters of a name,
 * which is one line, and the most combining marks of a character. A window could not show more, nor
 * lay it out in time. */
#define HP_TITLE_CHARACTERS 200
#define HP_TITLE_LINES 4
#define HP_TEXT_CHARACTERS 2000
#define HP_TEXT_LINES 40
#define HP_NAME_CHARACTERS 24
#define HP_MARKS 10

/* The texts of a lesson or a scene. */
typedef enum
{
  HP_LESSON_TITLE,
  HP_LESSON_TEXT, /* the head has none of these */
  HP_LESSON_NOTES,  /* for the teacher */
  HP_LESSON_NAME_A, /* of the inputs and the output in this scene */
  HP_LESSON_NAME_B,
  HP_LESSON_NAME_Y,
  HP_N_LESSON_TEXTS,
} HpLessonText;

/* Returns NULL if a text of a kind is within the limits above, or the reason for refusing it,
 * translated and static. */
const char *hp_lesson_refuse_text (HpLessonText kind, const char *text);

/* Returns a new lesson without scenes. */
HpLesson *hp_lesson_new (void);

/* The name of a lesson that comes with the program; NULL for others. It is neither copied nor
 * saved. */
const char *hp_lesson_get_name (HpLesson *self);
void hp_lesson_set_name (HpLesson *self, const char *name);

guint hp_lesson_get_n_scenes (HpLesson *self);
const HpScene *hp_lesson_get_scene (HpLesson *self, guint index);

/* A title or text, which belongs to the lesson. Changing it directly is no edit. */
HpTexts *hp_lesson_get_texts (HpLesson *self, guint index, HpLessonText kind);

/* Returns whether a text of this kind stands in any scene. */
gboolean hp_lesson_has_any (HpLesson *self, HpLessonText kind);

/* Returns the text in the language of this person; the string belongs to the lesson. */
const char *hp_lesson_read (HpLesson *self, guint index, HpLessonText kind);

/* The lines above a heading in the file that begin with # or are empty, each with its line end, or
 * "". They move with their scene. */
const char *hp_lesson_get_comment (HpLesson *self, guint index);
void hp_lesson_set_comment (HpLesson *self, guint index, const char *comment);

/* Edits. A scene is inserted without texts, at an index up to the number of scenes; returns FALSE
 * if there are too many. It is moved to the index that it has afterwards. Texts must be within the
 * limits, and are set in the language that hp_lesson_read () returns. */
gboolean hp_lesson_insert (HpLesson *self, guint index, const HpScene *scene);
void hp_lesson_remove (HpLesson *self, guint index);
void hp_lesson_move (HpLesson *self, guint from, guint to);
void hp_lesson_set_scene (HpLesson *self, guint index, const HpScene *scene);
void hp_lesson_set_goals (HpLesson *self, guint index, HpGoal goal, HpGate network_goal);
void hp_lesson_edit_text (HpLesson *self, guint index, HpLessonText kind, const char *text);

/* While "changed" is emitted, returns a number for the text that is being typed, or 0 for any other
 * edit. */
guint hp_lesson_get_typing (HpLesson *self);

/* Returns a new lesson with all that this one holds; and goes back to what a copy holds, which is
 * an edit. */
HpLesson *hp_lesson_copy (HpLesson *self);
void hp_lesson_restore (HpLesson *self, HpLesson *copy);

/* Returns whether the lesson was edited since it was opened or saved. The second function is to be
 * called when it was. */
gboolean hp_lesson_is_modified (HpLesson *self);
void hp_lesson_set_unmodified (HpLesson *self);

G_END_DECLS
