/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lesson files: a lesson as a key file, read strictly. LESSONS.md describes the format.
 */
#pragma once

#include "hp-lesson.h"

G_BEGIN_DECLS

/* The size of the largest lesson file, in bytes. */
#define HP_LESSON_FILE_LIMIT (1024 * 1024)

/* Returns the lesson as text: a new string. */
char *hp_lesson_file_write (HpLesson *lesson);

/* Takes a text that is UTF-8. Returns a new, unmodified lesson of at least one scene; or NULL with
 * an error that names line, group, key, value and reason. */
HpLesson *hp_lesson_file_read (const char *text, GError **error);

/* All keys that a file can have: a list of lists, each of which ends with NULL. */
extern const char *const *const HP_LESSON_FILE_KEYS[];

/* Read and write a file; the error names it, too. */
HpLesson *hp_lesson_file_open (const char *path, GError **error);
gboolean hp_lesson_file_save (HpLesson *lesson, const char *path, GError **error);

G_END_DECLS
