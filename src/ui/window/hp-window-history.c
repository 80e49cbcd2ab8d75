/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line for each action: the model has the history.
 */
#include "hp-window-history.h"

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer model)
{
  hp_model_undo (model);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer model)
{
  hp_model_redo (model);
}

static void
reset_cb (GSimpleAction *action, GVariant *parameter, gpointer model)
{
  hp_model_reset (model);
}

static const GActionEntry ACTIONS[]
    = { { "undo", undo_cb }, { "redo", redo_cb }, { "reset", reset_cb } };

void
hp_window_history_add_actions (GActionMap *map, HpModel *model)
{
  g_action_map_add_action_entries (map, ACTIONS, G_N_ELEMENTS (ACTIONS), model);
  g_object_bind_property (model, "can-undo", g_action_map_lookup_action (map, "undo"), "enabled",
                          G_BINDING_SYNC_CREATE);
  g_object_bind_property (model, "can-redo", g_action_map_lookup_action (map, "redo"), "enabled",
                          G_BINDING_SYNC_CREATE);
}
