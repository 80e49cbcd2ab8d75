/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever may enable or disable one of the actions leads to refresh ().
 */
#include "hp-scene-actions.h"

#include "ui/files/hp-question.h"

#include <glib/gi18n.h>

struct _HpSceneActions
{
  GObject parent_instance;

  GtkWindow *window; /* owns this */
  HpPlayer *player;
  HpLessonBar *bar;
};

G_DEFINE_FINAL_TYPE (HpSceneActions, hp_scene_actions, G_TYPE_OBJECT)

static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hp_player_go_on (HP_SCENE_ACTIONS (data)->player, 1);
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hp_player_go_on (HP_SCENE_ACTIONS (data)->player, -1);
}

static void
go_cb (GSimpleAction *action, GVariant *index, gpointer data)
{
  hp_player_go (HP_SCENE_ACTIONS (data)->player, g_variant_get_int32 (index));
}

static void refresh (HpSceneActions *self);

static void
take_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HpSceneActions *self = data;

  hp_player_take_state (self->player, hp_scene_actions_get_view (self->window));
  refresh (self);
}

static void
move_earlier_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hp_player_move_scene (HP_SCENE_ACTIONS (data)->player, -1);
}

static void
move_later_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  hp_player_move_scene (HP_SCENE_ACTIONS (data)->player, 1);
}

static void
remove_asked_cb (gpointer data, int answer)
{
  if (answer == 1)
    hp_player_remove_scene (HP_SCENE_ACTIONS (data)->player);
}

/* Nothing brings the scene's text back. */
static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *const answers[] = { _("_Cancel"), _("_Remove"), NULL };

  hp_question_ask (HP_SCENE_ACTIONS (data)->window, _("Remove this scene and its text?"),
                   answers, remove_asked_cb, data);
}

static const GActionEntry ACTIONS[] = {
  { "next-scene", next_cb },
  { "previous-scene", previous_cb },
  { "go-to-scene", go_cb, "i" },
  { "take-state", take_cb },
  { "move-scene-earlier", move_earlier_cb },
  { "move-scene-later", move_later_cb },
  { "remove-scene", remove_cb },
};

static void
set_enabled (HpSceneActions *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->window), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* Disables whatever has nothing to go to or nothing to store. */
static void
refresh (HpSceneActions *self)
{
  HpLesson *lesson = hp_player_get_lesson (self->player);
  int scene = hp_player_get_scene (self->player);
  int last = lesson != NULL ? (int) hp_lesson_get_n_scenes (lesson) - 1 : -1;
  gboolean is_editing;

  g_object_get (self->bar, "editing", &is_editing, NULL);
  set_enabled (self, "previous-scene", scene > 0);
  set_enabled (self, "next-scene", scene < last);
  set_enabled (self, "move-scene-earlier", scene > 0);
  set_enabled (self, "move-scene-later", scene < last);
  set_enabled (self, "remove-scene", last > 0);
  set_enabled (self, "take-state",
               is_editing && scene >= 0
                   && hp_player_can_take_state (self->player,
                                                hp_scene_actions_get_view (self->window)));
}

static void
hp_scene_actions_dispose (GObject *object)
{
  g_clear_object (&HP_SCENE_ACTIONS (object)->player);
  G_OBJECT_CLASS (hp_scene_actions_parent_class)->dispose (object);
}

static void
hp_scene_actions_class_init (HpSceneActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hp_scene_actions_dispose;
}

static void
hp_scene_actions_init (HpSceneActions *self)
{
}

static void
listen (HpSceneActions *self, gpointer source, const char *signal)
{
  g_signal_connect_object (source, signal, G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

HpSceneActions *
hp_scene_actions_new (GtkWindow *window, HpPlayer *player, HpLessonBar *bar, HpModel *model)
{
  HpSceneActions *self = g_object_new (HP_TYPE_SCENE_ACTIONS, NULL);
  g_autoptr (GPropertyAction) edit = g_property_action_new ("edit-lesson", bar, "editing");

  self->window = window;
  self->player = g_object_ref (player);
  self->bar = bar;
  g_action_map_add_action_entries (G_ACTION_MAP (window), ACTIONS, G_N_ELEMENTS (ACTIONS), self);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (edit));
  listen (self, player, "notify::scene");
  listen (self, player, "entered");
  listen (self, bar, "notify::editing");
  listen (self, model, "changed");
  listen (self, window, "notify::view");
  refresh (self);
  return self;
}

HpViewKind
hp_scene_actions_get_view (GtkWindow *window)
{
  g_autofree char *view = NULL;

  g_object_get (window, "view", &view, NULL);
  return hp_view_kind_from_name (view);
}
