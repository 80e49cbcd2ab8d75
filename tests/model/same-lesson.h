/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether two lessons are the same in all that a file holds.
 */
#pragma once

#include "model/hp-lesson.h"

#include <string.h>

static inline gboolean
texts_are_same (const HpTexts *one, const HpTexts *other)
{
  g_autofree const char **locales = hp_texts_list_locales (one);
  g_autofree const char **others = hp_texts_list_locales (other);

  for (const char **locale = locales; *locale != NULL; locale++)
    if (strcmp (hp_texts_get (one, *locale), hp_texts_get (other, *locale)) != 0)
      return FALSE;
  return g_strv_length ((char **) locales) == g_strv_length ((char **) others);
}

/* The index may be HP_LESSON_HEAD. */
static inline gboolean
pages_are_same (HpLesson *one, HpLesson *other, guint index)
{
  for (int kind = 0; kind < HP_N_LESSON_TEXTS; kind++)
    if (!texts_are_same (hp_lesson_get_texts (one, index, (HpLessonText) kind),
                         hp_lesson_get_texts (other, index, (HpLessonText) kind)))
      return FALSE;
  return hp_scene_equal (hp_lesson_get_scene (one, index), hp_lesson_get_scene (other, index))
         && strcmp (hp_lesson_get_comment (one, index), hp_lesson_get_comment (other, index)) == 0;
}

static inline gboolean
lessons_are_same (HpLesson *one, HpLesson *other)
{
  gboolean is_same = hp_lesson_get_n_scenes (one) == hp_lesson_get_n_scenes (other)
                     && pages_are_same (one, other, HP_LESSON_HEAD);

  for (guint index = 0; is_same && index < hp_lesson_get_n_scenes (one); index++)
    is_same = pages_are_same (one, other, index);
  return is_same;
}
