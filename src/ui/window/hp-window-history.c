/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-window-history.h"

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
  g_autoptr (GPropertyAction) predict = g_property_action_new ("predict", player, "predicting");
  g_autoptr (GPropertyAction) in_hand
      = g_property_action_new ("in-hand", hp_player_get_model (player), "in-hand");

  g_action_map_add_action_entries (map, ACTIONS, G_N_ELEMENTS (ACTIONS), player);
  g_action_map_add_action (map, G_ACTION (predict));
  g_action_map_add_action (map, G_ACTION (in_hand));
  g_object_bind_property (player, "can-undo", g_action_map_lookup_action (map, "undo"), "enabled",
                          G_BINDING_SYNC_CREATE);
  g_object_bind_property (player, "can-redo", g_action_map_lookup_action (map, "redo"), "enabled",
                          G_BINDING_SYNC_CREATE);
}
