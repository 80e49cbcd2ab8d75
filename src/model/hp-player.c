/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Connects the open lesson, the model and whoever shows them. Two more files have what it does with
 * files and edits.
 */
#include "hp-player-private.h"

enum
{
  PROP_0,
  PROP_LESSON,
  PROP_SCENE,
  PROP_HIDDEN,
  PROP_GOAL_MET,
  PROP_EDITING,
  PROP_PREDICTING,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint entered_signal, edited_signal;

G_DEFINE_FINAL_TYPE (HpPlayer, hp_player, G_TYPE_OBJECT)

const HpScene *
hp_player_get_current (HpPlayer *self)
{
  return self->scene >= 0 ? hp_lesson_get_scene (self->lesson, (guint) self->scene) : NULL;
}

/* Notifies of a boolean that is another one now. */
static void
check (HpPlayer *self, int id, gboolean *told, gboolean now)
{
  if (*told == now)
    return;
  *told = now;
  g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

/* A lesson that is new or changed, and has no file; as a path it is no file's. */
#define UNSAVED "/"

/* Returns the name by which the ticks know the lesson. */
static const char *
get_key (HpPlayer *self)
{
  const char *name = hp_player_get_name (self);

  if (self->path != NULL)
    return self->path;
  return name != NULL && !hp_lesson_is_modified (self->lesson) ? name : UNSAVED;
}

static void
check_goal (HpPlayer *self)
{
  const HpScene *scene = hp_player_get_current (self);
  gboolean is_met
      = scene != NULL && hp_scene_is_goal_met (scene, hp_model_get_network (self->model));

  if (is_met && !self->editing)
    hp_ticks_add (self->ticks, get_key (self), (guint) self->scene);
  check (self, PROP_GOAL_MET, &self->goal_met, is_met);
}

static void
check_all (HpPlayer *self)
{
  check_goal (self);
  check (self, PROP_PREDICTING, &self->predicting, hp_player_is_predicting (self));
  check (self, PROP_CAN_UNDO, &self->can_undo,
         hp_player_is_editing (self) ? hp_lesson_history_can_undo (&self->history)
                                     : hp_model_can_undo (self->model));
  check (self, PROP_CAN_REDO, &self->can_redo,
         hp_player_is_editing (self) ? hp_lesson_history_can_redo (&self->history)
                                     : hp_model_can_redo (self->model));
}

void
hp_player_tell_scene (HpPlayer *self)
{
  const HpScene *scene = hp_player_get_current (self);

  self->hidden = scene != NULL ? scene->hidden : 0;
  self->locked = scene != NULL ? scene->locked : 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIDDEN]);
}

/* Nothing is locked for the one who edits. */
void
hp_player_enter (HpPlayer *self, int index)
{
  HpScene visited;

  self->scene = index;
  visited = *hp_player_get_current (self);
  if (self->editing)
    visited = hp_scene_unlocked (visited);
  hp_model_enter_scene (self->model, &visited);
  hp_lesson_history_enter (&self->history, index);
  hp_player_tell_scene (self);
  check_all (self);
  g_signal_emit (self, entered_signal, 0);
}

static void
lesson_changed_cb (HpPlayer *self)
{
  guint gesture = hp_model_get_gesture (self->model), typing = hp_lesson_get_typing (self->lesson);
  const HpScene *scene;

  if (!self->is_restoring)
    hp_lesson_history_note (&self->history, self->lesson,
                            gesture != 0 ? (guint64) gesture << 32 : typing);
  hp_ticks_forget_lesson (self->ticks, get_key (self));
  g_signal_emit (self, edited_signal, 0);
  check_all (self);
  scene = hp_player_get_current (self);
  if (scene != NULL && (self->hidden != scene->hidden || self->locked != scene->locked))
    hp_player_tell_scene (self);
}

/* While the lesson is edited, every change of the model is a change of the scene. */
static void
model_changed_cb (HpPlayer *self)
{
  if (self->editing && self->scene >= 0)
    {
      HpScene scene = hp_scene_with_network (*hp_player_get_current (self),
                                             hp_model_get_network (self->model));

      hp_player_edit (self, &scene);
    }
  check_all (self);
}

static void
set_lesson (HpPlayer *self, HpLesson *lesson)
{
  if (self->lesson != NULL)
    g_signal_handlers_disconnect_by_data (self->lesson, self);
  g_set_object (&self->lesson, lesson);
  hp_lesson_history_start (&self->history, lesson, 0);
  if (lesson != NULL)
    g_signal_connect_object (lesson, "changed", G_CALLBACK (lesson_changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LESSON]);
}

static void
hp_player_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HpPlayer *self = HP_PLAYER (object);

  if (id == PROP_LESSON)
    g_value_set_object (value, self->lesson);
  else if (id == PROP_SCENE)
    g_value_set_int (value, self->scene);
  else if (id == PROP_HIDDEN)
    g_value_set_uint (value, hp_player_get_hidden (self));
  else if (id == PROP_EDITING)
    g_value_set_boolean (value, self->editing);
  else if (id == PROP_PREDICTING)
    g_value_set_boolean (value, hp_player_is_predicting (self));
  else if (id == PROP_CAN_UNDO)
    g_value_set_boolean (value, self->can_undo);
  else if (id == PROP_CAN_REDO)
    g_value_set_boolean (value, self->can_redo);
  else
    g_value_set_boolean (value, self->goal_met);
}

static void
hp_player_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_EDITING)
    hp_player_set_editing (HP_PLAYER (object), g_value_get_boolean (value));
  else
    hp_player_set_predicting (HP_PLAYER (object), g_value_get_boolean (value));
}

static void
hp_player_finalize (GObject *object)
{
  HpPlayer *self = HP_PLAYER (object);

  hp_lesson_history_start (&self->history, NULL, 0);
  g_clear_object (&self->lesson);
  g_clear_object (&self->model);
  g_clear_object (&self->ticks);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->stamp, g_free);
  G_OBJECT_CLASS (hp_player_parent_class)->finalize (object);
}

static void
hp_player_class_init (HpPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = flags | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = hp_player_get_property;
  object_class->set_property = hp_player_set_property;
  object_class->finalize = hp_player_finalize;
  properties[PROP_LESSON]
      = g_param_spec_object ("lesson", NULL, NULL, HP_TYPE_LESSON, flags);
  properties[PROP_SCENE]
      = g_param_spec_int ("scene", NULL, NULL, -1, HP_LESSON_MAX_SCENES - 1, -1, flags);
  properties[PROP_HIDDEN] = g_param_spec_uint ("hidden", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_GOAL_MET] = g_param_spec_boolean ("goal-met", NULL, NULL, FALSE, flags);
  properties[PROP_EDITING] = g_param_spec_boolean ("editing", NULL, NULL, FALSE, writable);
  properties[PROP_PREDICTING] = g_param_spec_boolean ("predicting", NULL, NULL, FALSE, writable);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  entered_signal = g_signal_new ("entered", HP_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  edited_signal = g_signal_new ("edited", HP_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
}

static void
hp_player_init (HpPlayer *self)
{
  self->scene = -1;
  self->ticks = hp_ticks_new ();
}

HpPlayer *
hp_player_new (HpModel *model)
{
  HpPlayer *self = g_object_new (HP_TYPE_PLAYER, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "notify::can-undo", G_CALLBACK (check_all), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "notify::can-redo", G_CALLBACK (check_all), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
hp_player_open (HpPlayer *self, HpLesson *lesson, const char *path)
{
  self->scene = -1;
  hp_player_set_path (self, path);
  set_lesson (self, lesson);
  hp_ticks_forget_lesson (self->ticks, UNSAVED);
  hp_player_enter (self, 0);
}

void
hp_player_leave (HpPlayer *self)
{
  if (self->lesson == NULL)
    return;
  self->scene = -1;
  hp_player_set_path (self, NULL);
  set_lesson (self, NULL);
  hp_model_leave_scenes (self->model);
  hp_player_tell_scene (self);
  check_all (self);
}

HpModel *
hp_player_get_model (HpPlayer *self)
{
  return self->model;
}

HpLesson *
hp_player_get_lesson (HpPlayer *self)
{
  return self->lesson;
}

const char *
hp_player_get_name (HpPlayer *self)
{
  return self->lesson != NULL && self->path == NULL ? hp_lesson_get_name (self->lesson) : NULL;
}

gboolean
hp_player_is_at_end (HpPlayer *self)
{
  return self->scene >= 0 && self->scene + 1 == (int) hp_lesson_get_n_scenes (self->lesson);
}

int
hp_player_get_scene (HpPlayer *self)
{
  return self->scene;
}

unsigned
hp_player_get_hidden (HpPlayer *self)
{
  const HpScene *scene = hp_player_get_current (self);

  return scene != NULL && !self->editing ? scene->hidden : 0;
}

HpTicks *
hp_player_get_ticks (HpPlayer *self)
{
  return self->ticks;
}

gboolean
hp_player_was_goal_met (HpPlayer *self, guint scene)
{
  return self->lesson != NULL && hp_ticks_has (self->ticks, get_key (self), scene);
}

gboolean
hp_player_is_goal_met (HpPlayer *self)
{
  return self->goal_met;
}

gboolean
hp_player_has_scene (HpPlayer *self, int index)
{
  return self->lesson != NULL && index >= 0 && index < (int) hp_lesson_get_n_scenes (self->lesson);
}

void
hp_player_go (HpPlayer *self, int index)
{
  if (hp_player_has_scene (self, index))
    hp_player_enter (self, index);
}

void
hp_player_go_on (HpPlayer *self, int step)
{
  hp_player_go (self, self->scene + step);
}

void
hp_player_set_editing (HpPlayer *self, gboolean editing)
{
  if (self->editing == editing)
    return;
  self->editing = editing;
  if (self->scene >= 0)
    hp_player_enter (self, self->scene);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EDITING]);
}

gboolean
hp_player_is_editing (HpPlayer *self)
{
  return self->editing && self->scene >= 0;
}
