/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line for each action: the player knows whose history it is.
 */
#include "hp-window-history.h"

#include "ui/common/hp-focus.h"

#include <glib/gi18n.h>

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer player)
{
  hp_player_undo (player);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer player)
{
  hp_player_redo (player);
}

static void
reset_cb (GSimpleAction *action, GVariant *parameter, gpointer player)
{
  hp_model_reset (hp_player_get_model (player));
}

static void
follow_cb (GSimpleAction *action, GVariant *parameter, gpointer player)
{
  hp_model_follow_hints (hp_player_get_model (player));
}

static const GActionEntry ACTIONS[]
    = { { "undo", undo_cb },
        { "redo", redo_cb },
        { "reset", reset_cb },
        { "follow-hints", follow_cb } };

void
hp_window_history_add_actions (GActionMap *map, HpPlayer *player)
{
  g_action_map_add_action_entries (map, ACTIONS, G_N_ELEMENTS (ACTIONS), player);
  g_object_bind_property (player, "can-undo", g_action_map_lookup_action (map, "undo"), "enabled",
                          G_BINDING_SYNC_CREATE);
  g_object_bind_property (player, "can-redo", g_action_map_lookup_action (map, "redo"), "enabled",
                          G_BINDING_SYNC_CREATE);
}

static void
refresh_follow (GtkWidget *button)
{
  GtkRoot *window = gtk_widget_get_root (button);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), "follow-hints");
  g_autoptr (HpModel) model = NULL;
  gboolean is_enabled;

  g_object_get (window, "model", &model, NULL);
  if (action == NULL) /* a window that closes has none any more */
    return;
  is_enabled = gtk_widget_get_mapped (button) && hp_model_can_follow_hints (model);
  if (!is_enabled)
    hp_focus_pass_on (button);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

void
hp_window_history_follow_hints (GtkWidget *button, HpModel *model)
{
  gtk_widget_set_tooltip_text (
      button,
      _("Move w\u2080, w\u2081 and w\u2082 by their hints, all at once. Again and again this "
        "reaches every gate; one weight at a time can go round forever. Not while one of them is "
        "locked."));
  g_signal_connect (button, "map", G_CALLBACK (refresh_follow), NULL);
  g_signal_connect (button, "unmap", G_CALLBACK (refresh_follow), NULL);
  g_signal_connect_object (model, "changed", G_CALLBACK (refresh_follow), button,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "notify::locked", G_CALLBACK (refresh_follow), button,
                           G_CONNECT_SWAPPED);
  refresh_follow (button);
}
