/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Connects the open lesson, the model and whoever shows them.
 */
#include "hp-player.h"
#include "hp-lesson-file.h"

#include <gio/gio.h>

struct _HpPlayer
{
  GObject parent_instance;

  HpModel *model;
  HpLesson *lesson;
  char *path;
  char *stamp; /* of the file when it was opened or saved */
  int scene;
  gboolean goal_met; /* as was notified last */
};

enum
{
  PROP_0,
  PROP_LESSON,
  PROP_SCENE,
  PROP_HIDDEN,
  PROP_GOAL_MET,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint entered_signal;

G_DEFINE_FINAL_TYPE (HpPlayer, hp_player, G_TYPE_OBJECT)

static const HpScene *
get_current (HpPlayer *self)
{
  return self->scene >= 0 ? hp_lesson_get_scene (self->lesson, (guint) self->scene) : NULL;
}

static void
check_goal (HpPlayer *self)
{
  const HpScene *scene = get_current (self);
  gboolean is_met
      = scene != NULL && hp_scene_is_goal_met (scene, hp_model_get_network (self->model));

  if (self->goal_met == is_met)
    return;
  self->goal_met = is_met;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GOAL_MET]);
}

static void
tell_scene (HpPlayer *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HIDDEN]);
}

static void
enter (HpPlayer *self, int index)
{
  self->scene = index;
  hp_model_enter_scene (self->model, get_current (self));
  tell_scene (self);
  check_goal (self);
  g_signal_emit (self, entered_signal, 0);
}

/* Identifies the contents of a file by its time, its size and, since the time may be coarse, its
 * inode. NULL if there is no file. */
static char *
get_stamp (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info
      = g_file_query_info (file,
                           G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE
                           "," G_FILE_ATTRIBUTE_UNIX_INODE,
                           G_FILE_QUERY_INFO_NONE, NULL, NULL);

  if (info == NULL)
    return NULL;
  return g_strdup_printf ("%s %" G_GOFFSET_FORMAT " %" G_GUINT64_FORMAT,
                          g_file_info_get_etag (info), g_file_info_get_size (info),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE));
}

static void
set_path (HpPlayer *self, const char *path)
{
  char *own = g_strdup (path); /* it may be self->path */

  g_free (self->path);
  self->path = own;
  g_free (self->stamp);
  self->stamp = own != NULL ? get_stamp (own) : NULL;
}

static void
set_lesson (HpPlayer *self, HpLesson *lesson)
{
  if (self->lesson != NULL)
    g_signal_handlers_disconnect_by_data (self->lesson, self);
  g_set_object (&self->lesson, lesson);
  if (lesson != NULL)
    g_signal_connect_object (lesson, "changed", G_CALLBACK (check_goal), self, G_CONNECT_SWAPPED);
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
  else
    g_value_set_boolean (value, self->goal_met);
}

static void
hp_player_finalize (GObject *object)
{
  HpPlayer *self = HP_PLAYER (object);

  g_clear_object (&self->lesson);
  g_clear_object (&self->model);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->stamp, g_free);
  G_OBJECT_CLASS (hp_player_parent_class)->finalize (object);
}

static void
hp_player_class_init (HpPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hp_player_get_property;
  object_class->finalize = hp_player_finalize;
  properties[PROP_LESSON]
      = g_param_spec_object ("lesson", NULL, NULL, HP_TYPE_LESSON, flags);
  properties[PROP_SCENE]
      = g_param_spec_int ("scene", NULL, NULL, -1, HP_LESSON_MAX_SCENES - 1, -1, flags);
  properties[PROP_HIDDEN] = g_param_spec_uint ("hidden", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_GOAL_MET] = g_param_spec_boolean ("goal-met", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  entered_signal = g_signal_new ("entered", HP_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
hp_player_init (HpPlayer *self)
{
  self->scene = -1;
}

HpPlayer *
hp_player_new (HpModel *model)
{
  HpPlayer *self = g_object_new (HP_TYPE_PLAYER, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (check_goal), self, G_CONNECT_SWAPPED);
  return self;
}

void
hp_player_open (HpPlayer *self, HpLesson *lesson, const char *path)
{
  self->scene = -1;
  set_path (self, path);
  set_lesson (self, lesson);
  enter (self, 0);
}

gboolean
hp_player_open_file (HpPlayer *self, const char *path, GError **error)
{
  g_autoptr (HpLesson) lesson = hp_lesson_file_open (path, error);

  if (lesson == NULL)
    return FALSE;
  hp_player_open (self, lesson, path);
  return TRUE;
}

/* A lesson of one scene, which begins with the present state. */
static HpLesson *
make_lesson (HpPlayer *self, HpViewKind view)
{
  HpScene scene = hp_scene (HP_STATE_FRESH);
  HpLesson *lesson = hp_lesson_new ();

  scene.network = *hp_model_get_network (self->model);
  scene.view = view;
  hp_lesson_insert (lesson, 0, &scene);
  return lesson;
}

gboolean
hp_player_save (HpPlayer *self, const char *path, GError **error)
{
  if (!hp_lesson_file_save (self->lesson, path, error))
    return FALSE;
  set_path (self, path);
  return TRUE;
}

gboolean
hp_player_save_state (HpPlayer *self, HpViewKind view, const char *path, GError **error)
{
  g_autoptr (HpLesson) lesson = make_lesson (self, view);

  return hp_lesson_file_save (lesson, path, error);
}

gboolean
hp_player_is_file_changed (HpPlayer *self)
{
  g_autofree char *stamp = self->path != NULL ? get_stamp (self->path) : NULL;

  return stamp != NULL && g_strcmp0 (stamp, self->stamp) != 0;
}

void
hp_player_leave (HpPlayer *self)
{
  if (self->lesson == NULL)
    return;
  self->scene = -1;
  set_path (self, NULL);
  set_lesson (self, NULL);
  hp_model_leave_scenes (self->model);
  tell_scene (self);
  check_goal (self);
}

HpLesson *
hp_player_get_lesson (HpPlayer *self)
{
  return self->lesson;
}

const char *
hp_player_get_path (HpPlayer *self)
{
  return self->path;
}

int
hp_player_get_scene (HpPlayer *self)
{
  return self->scene;
}

unsigned
hp_player_get_hidden (HpPlayer *self)
{
  const HpScene *scene = get_current (self);

  return scene != NULL ? scene->hidden : 0;
}

gboolean
hp_player_is_goal_met (HpPlayer *self)
{
  return self->goal_met;
}

static gboolean
has_scene (HpPlayer *self, int index)
{
  return self->lesson != NULL && index >= 0 && index < (int) hp_lesson_get_n_scenes (self->lesson);
}

void
hp_player_go (HpPlayer *self, int index)
{
  if (has_scene (self, index))
    enter (self, index);
}

void
hp_player_go_on (HpPlayer *self, int step)
{
  hp_player_go (self, self->scene + step);
}

gboolean
hp_player_add_state (HpPlayer *self, HpViewKind view)
{
  g_autoptr (HpLesson) begun = make_lesson (self, view);

  if (self->lesson == NULL)
    hp_player_open (self, begun, NULL);
  else if (hp_lesson_insert (self->lesson, (guint) self->scene + 1,
                             hp_lesson_get_scene (begun, 0)))
    enter (self, self->scene + 1);
  else
    return FALSE;
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
  enter (self, MIN ((int) index, (int) hp_lesson_get_n_scenes (self->lesson) - 1));
  return TRUE;
}

void
hp_player_move_scene (HpPlayer *self, int step)
{
  int from = self->scene, to = from + step;

  if (!has_scene (self, to))
    return;
  self->scene = to;
  hp_lesson_move (self->lesson, (guint) from, (guint) to);
  tell_scene (self);
}

/* Sets *scene to the current one with the present state in it; returns whether it differs then. */
static gboolean
update_scene (HpPlayer *self, HpViewKind view, HpScene *scene)
{
  if (self->lesson == NULL)
    return FALSE;
  *scene = *get_current (self);
  scene->network = *hp_model_get_network (self->model);
  if (scene->view != HP_VIEW_ANY)
    scene->view = view;
  return !hp_scene_equal (scene, get_current (self));
}

gboolean
hp_player_can_take_state (HpPlayer *self, HpViewKind view)
{
  HpScene scene;

  return update_scene (self, view, &scene);
}

/* The scene is not entered again, so that what led here can still be undone. */
void
hp_player_take_state (HpPlayer *self, HpViewKind view)
{
  HpScene scene;

  if (!update_scene (self, view, &scene))
    return;
  hp_lesson_set_scene (self->lesson, (guint) self->scene, &scene);
  hp_model_set_home (self->model, &scene.network);
}
