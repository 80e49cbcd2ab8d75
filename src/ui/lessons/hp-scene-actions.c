/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever may enable or disable one of the actions leads to refresh ().
 */
#include "hp-scene-actions.h"

#include "hp-builtin-lessons.h"

/* The data of the actions is the bar. */

/* The last scene leads to the next lesson. */
static void
next_cb (GSimpleAction *action, GVariant *parameter, gpointer bar)
{
  HpPlayer *player = hp_lesson_bar_get_player (bar);
  const char *lesson = hp_builtin_lessons_find_next (player);

  if (lesson != NULL)
    gtk_widget_activate_action (bar, "win.open-builtin", "s", lesson);
  else
    hp_player_go_on (player, 1);
}

static void
previous_cb (GSimpleAction *action, GVariant *parameter, gpointer bar)
{
  hp_player_go_on (hp_lesson_bar_get_player (bar), -1);
}

static void
go_cb (GSimpleAction *action, GVariant *index, gpointer bar)
{
  hp_player_go (hp_lesson_bar_get_player (bar), g_variant_get_int32 (index));
}

static void
help_cb (GSimpleAction *action, GVariant *parameter, gpointer bar)
{
  hp_lesson_bar_help (bar);
}

static void
forget_cb (GSimpleAction *action, GVariant *parameter, gpointer bar)
{
  hp_ticks_forget (hp_player_get_ticks (hp_lesson_bar_get_player (bar)));
}

static void
move_earlier_cb (GSimpleAction *action, GVariant *parameter, gpointer bar)
{
  hp_player_move_scene (hp_lesson_bar_get_player (bar), -1);
}

static void
move_later_cb (GSimpleAction *action, GVariant *parameter, gpointer bar)
{
  hp_player_move_scene (hp_lesson_bar_get_player (bar), 1);
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer bar)
{
  hp_player_remove_scene (hp_lesson_bar_get_player (bar));
}

static const GActionEntry ACTIONS[] = {
  { "next-scene", next_cb },
  { "previous-scene", previous_cb },
  { "go-to-scene", go_cb, "i" },
  { "help-goal", help_cb },
  { "forget-goals", forget_cb },
  { "move-scene-earlier", move_earlier_cb },
  { "move-scene-later", move_later_cb },
  { "remove-scene", remove_cb },
};

/* Disables whatever has nothing to leave or to go to. */
static void
refresh (HpLessonBar *bar)
{
  HpPlayer *player = hp_lesson_bar_get_player (bar);
  HpLesson *lesson = hp_player_get_lesson (player);
  GActionMap *window = G_ACTION_MAP (gtk_widget_get_root (GTK_WIDGET (bar)));
  int scene = hp_player_get_scene (player);
  int last = lesson != NULL ? (int) hp_lesson_get_n_scenes (lesson) - 1 : -1;
  gboolean editing = hp_player_is_editing (player);
  const struct
  {
    const char *action;
    gboolean enabled;
  } ENABLED[] = {
    { "leave-lesson", lesson != NULL },
    { "remove-scene", editing && last > 0 },
    { "previous-scene", scene > 0 },
    { "next-scene", scene < last || hp_builtin_lessons_find_next (player) != NULL },
    { "move-scene-earlier", editing && scene > 0 },
    { "move-scene-later", editing && scene < last },
    { "help-goal", hp_lesson_bar_can_help (bar) },
    { "forget-goals", !hp_ticks_is_empty (hp_player_get_ticks (player)) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ENABLED); i++)
    {
      GAction *action = g_action_map_lookup_action (window, ENABLED[i].action);

      if (action != NULL) /* a window that closes has none any more */
        g_object_set (action, "enabled", ENABLED[i].enabled, NULL);
    }
}

static void
listen (HpLessonBar *bar, gpointer source, const char *signal)
{
  g_signal_connect_object (source, signal, G_CALLBACK (refresh), bar, G_CONNECT_SWAPPED);
}

void
hp_scene_actions_add (GtkWindow *window, HpLessonBar *bar)
{
  HpPlayer *player = hp_lesson_bar_get_player (bar);
  g_autoptr (GPropertyAction) edit = g_property_action_new ("edit-lesson", bar, "editing");

  g_action_map_add_action_entries (G_ACTION_MAP (window), ACTIONS, G_N_ELEMENTS (ACTIONS), bar);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (edit));
  listen (bar, player, "notify::scene");
  listen (bar, player, "notify::editing");
  listen (bar, player, "entered");
  listen (bar, hp_player_get_ticks (player), "notify::list");
  listen (bar, bar, "notify::brief");
  listen (bar, hp_panel_get_model (HP_PANEL (bar)), "changed");
  refresh (bar);
}

HpViewKind
hp_scene_actions_get_view (GtkWindow *window)
{
  g_autofree char *view = NULL;

  g_object_get (window, "view", &view, NULL);
  return hp_view_kind_from_name (view);
}
