/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two stacks of moments around the present one.
 */
#include "hp-lesson-history.h"

#include "hp-history.h"

typedef struct
{
  HpLesson *lesson;
  int made;  /* the scene that was current after the edit that led here */
  int scene; /* the one that was current last, and so before the next edit */
} Moment;

static void
moment_free (gpointer data)
{
  Moment *moment = data;

  g_clear_object (&moment->lesson);
  g_free (moment);
}

static Moment *
moment_new (HpLesson *lesson, int scene)
{
  Moment *moment = g_new0 (Moment, 1);

  moment->lesson = hp_lesson_copy (lesson);
  moment->made = moment->scene = scene;
  return moment;
}

void
hp_lesson_history_start (HpLessonHistory *self, HpLesson *lesson, int scene)
{
  g_clear_pointer (&self->past, g_ptr_array_unref);
  g_clear_pointer (&self->future, g_ptr_array_unref);
  g_clear_pointer (&self->now, moment_free);
  if (lesson == NULL)
    return;
  self->past = g_ptr_array_new_with_free_func (moment_free);
  self->future = g_ptr_array_new_with_free_func (moment_free);
  self->now = moment_new (lesson, scene);
  self->run = 0;
}

void
hp_lesson_history_enter (HpLessonHistory *self, int scene)
{
  if (self->now == NULL)
    return;
  ((Moment *) self->now)->scene = scene;
  self->run = 0;
}

void
hp_lesson_history_arrive (HpLessonHistory *self, int scene)
{
  hp_lesson_history_enter (self, scene);
  if (self->now != NULL)
    ((Moment *) self->now)->made = scene;
}

/* Returns whether a gesture was given up, or leads back to where it began. */
static gboolean
is_given_up (HpLessonHistory *self, HpLesson *lesson, guint64 run)
{
  const Moment *now = self->now, *before;

  if ((run != 0 && run != self->run) || self->run <= G_MAXUINT || self->past->len == 0)
    return FALSE;
  before = g_ptr_array_index (self->past, self->past->len - 1);
  return hp_lesson_get_n_scenes (before->lesson) == hp_lesson_get_n_scenes (lesson)
         && hp_scene_equal (hp_lesson_get_scene (before->lesson, (guint) now->scene),
                            hp_lesson_get_scene (lesson, (guint) now->scene));
}

void
hp_lesson_history_note (HpLessonHistory *self, HpLesson *lesson, guint64 run)
{
  Moment *before = self->now;

  if (before == NULL)
    return;
  if (is_given_up (self, lesson, run))
    {
      moment_free (before);
      self->now = g_ptr_array_steal_index (self->past, self->past->len - 1);
      self->run = 0;
      return;
    }
  self->now = moment_new (lesson, before->scene);
  g_ptr_array_set_size (self->future, 0);
  if (run != 0 && run == self->run)
    moment_free (before);
  else
    g_ptr_array_add (self->past, before);
  if (self->past->len > HP_HISTORY_MAX_UNDO)
    g_ptr_array_remove_index (self->past, 0);
  self->run = run;
}

gboolean
hp_lesson_history_can_undo (const HpLessonHistory *self)
{
  return self->past != NULL && self->past->len > 0;
}

gboolean
hp_lesson_history_can_redo (const HpLessonHistory *self)
{
  return self->future != NULL && self->future->len > 0;
}

static Moment *
step (HpLessonHistory *self, GPtrArray *from, GPtrArray *onto)
{
  if (from == NULL || from->len == 0)
    return NULL;
  g_ptr_array_add (onto, self->now);
  self->now = g_ptr_array_steal_index (from, from->len - 1);
  self->run = 0;
  return self->now;
}

HpLesson *
hp_lesson_history_undo (HpLessonHistory *self, int *scene)
{
  const Moment *now = step (self, self->past, self->future);

  *scene = now != NULL ? now->scene : 0;
  return now != NULL ? now->lesson : NULL;
}

HpLesson *
hp_lesson_history_redo (HpLessonHistory *self, int *scene)
{
  const Moment *now = step (self, self->future, self->past);

  *scene = now != NULL ? now->made : 0;
  return now != NULL ? now->lesson : NULL;
}
