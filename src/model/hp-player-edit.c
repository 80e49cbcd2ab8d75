/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person does to the lesson that is open, and undo of it.
 */
#include "hp-player-private.h"

/* A scene like the current one, without its goal and its texts but with its names, that begins with
 * the present state. */
static gboolean
insert_like (HpPlayer *self, HpViewKind view)
{
  guint index = (guint) self->scene;
  HpScene scene = *hp_player_get_current (self);

  if (!self->editing)
    scene.network = *hp_model_get_network (self->model);
  scene.view = view;
  scene.goal = HP_GATE_NONE;
  scene.network_goal = HP_GATE_NONE;
  if (!hp_lesson_insert (self->lesson, index + 1, &scene))
    return FALSE;
  for (int kind = HP_LESSON_NAME_A; kind < HP_N_LESSON_TEXTS; kind++)
    hp_texts_copy (hp_lesson_get_texts (self->lesson, index + 1, (HpLessonText) kind),
                   hp_lesson_get_texts (self->lesson, index, (HpLessonText) kind));
  return TRUE;
}

gboolean
hp_player_add_state (HpPlayer *self, HpViewKind view)
{
  g_autoptr (HpLesson) begun = NULL;

  if (self->lesson != NULL && !insert_like (self, view))
    return FALSE;
  if (self->lesson != NULL)
    {
      hp_player_enter (self, self->scene + 1);
      hp_lesson_history_arrive (&self->history, self->scene);
      return TRUE;
    }
  begun = hp_player_make_lesson (self, view);
  hp_player_open (self, begun, NULL);
  return TRUE;
}

gboolean
hp_player_remove_scene (HpPlayer *self)
{
  guint index = (guint) self->scene;

  if (self->lesson == NULL || hp_lesson_get_n_scenes (self->lesson) < 2)
    return FALSE;
  self->scene = MAX (self->scene - 1, 0);
  hp_lesson_remove (self->lesson, index);
  hp_player_enter (self, MIN ((int) index, (int) hp_lesson_get_n_scenes (self->lesson) - 1));
  hp_lesson_history_arrive (&self->history, self->scene);
  return TRUE;
}

void
hp_player_move_scene (HpPlayer *self, int step)
{
  int from = self->scene, to = from + step;

  if (!hp_player_has_scene (self, to))
    return;
  self->scene = to;
  hp_lesson_move (self->lesson, (guint) from, (guint) to);
  hp_lesson_history_arrive (&self->history, to);
  hp_player_tell_scene (self);
}

void
hp_player_edit (HpPlayer *self, const HpScene *scene)
{
  if (hp_player_is_editing (self))
    hp_lesson_set_scene (self->lesson, (guint) self->scene, scene);
}

gboolean
hp_player_is_predicting (HpPlayer *self)
{
  HpState state = hp_player_is_editing (self)
                      ? hp_network_state (&hp_player_get_current (self)->network)
                      : hp_model_get_state (self->model);

  return state.prediction.is_on;
}

void
hp_player_set_predicting (HpPlayer *self, gboolean predicting)
{
  HpScene scene;

  if (!hp_player_is_editing (self))
    {
      hp_model_set_predicting (self->model, predicting);
      return;
    }
  scene = *hp_player_get_current (self);
  scene.network = hp_network_with (
      scene.network, hp_state_with_prediction (hp_network_state (&scene.network), predicting));
  hp_player_edit (self, &scene);
}

/* One step of the lesson back or forth; without one, nothing happens. */
static void
step (HpPlayer *self, HpLesson *(*go) (HpLessonHistory *history, int *scene))
{
  HpLesson *lesson;
  int scene;

  hp_model_end_gesture (self->model);
  lesson = go (&self->history, &scene);
  if (lesson == NULL)
    return;
  self->is_restoring = TRUE;
  self->scene = scene;
  hp_lesson_restore (self->lesson, lesson);
  self->is_restoring = FALSE;
  hp_player_enter (self, scene);
}

void
hp_player_undo (HpPlayer *self)
{
  if (hp_player_is_editing (self))
    step (self, hp_lesson_history_undo);
  else
    hp_model_undo (self->model);
}

void
hp_player_redo (HpPlayer *self)
{
  if (hp_player_is_editing (self))
    step (self, hp_lesson_history_redo);
  else
    hp_model_redo (self->model);
}
