/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each action is a bit of the scene.
 */
#include "hp-scene-marks.h"

#include <string.h>

#define LOCK "lock-"
#define HIDE "hide-"

/* The bits of a scene in which an action has its own, and that one. */
static unsigned *
find_bit (HpScene *scene, const char *action, unsigned *bit)
{
  gboolean is_lock = g_str_has_prefix (action, LOCK);
  const char *name = action + strlen (is_lock ? LOCK : HIDE);

  *bit = 1u << hp_name_find (is_lock ? HP_LOCK_NAMES : HP_PART_NAMES, name);
  return is_lock ? &scene->locked : &scene->hidden;
}

static void
change_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  HpPlayer *player = data;
  unsigned *bits, bit;
  HpScene scene;

  if (!hp_player_is_editing (player))
    return;
  scene = *hp_player_get_current (player);
  bits = find_bit (&scene, g_action_get_name (G_ACTION (action)), &bit);
  *bits = g_variant_get_boolean (value) ? *bits | bit : *bits & ~bit;
  hp_player_edit (player, &scene);
}

static void
refresh (HpPlayer *player, GParamSpec *pspec, GSimpleAction *action)
{
  gboolean editing = hp_player_is_editing (player);
  HpScene scene = editing ? *hp_player_get_current (player) : hp_scene (HP_STATE_FRESH);
  unsigned bit, *bits = find_bit (&scene, g_action_get_name (G_ACTION (action)), &bit);

  g_simple_action_set_enabled (action, editing);
  g_simple_action_set_state (action, g_variant_new_boolean ((*bits & bit) != 0));
}

static void
add (GActionMap *window, HpPlayer *player, const char *kind, const char *name)
{
  static const char *const SIGNALS[] = { "notify::scene", "notify::hidden", "notify::editing" };
  g_autofree char *action_name = g_strconcat (kind, name, NULL);
  g_autoptr (GSimpleAction) action
      = g_simple_action_new_stateful (action_name, NULL, g_variant_new_boolean (FALSE));

  g_signal_connect_object (action, "change-state", G_CALLBACK (change_cb), player, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (SIGNALS); i++)
    g_signal_connect_object (player, SIGNALS[i], G_CALLBACK (refresh), action, 0);
  refresh (player, NULL, action);
  g_action_map_add_action (window, G_ACTION (action));
}

void
hp_scene_marks_add (GActionMap *window, HpPlayer *player)
{
  for (int lock = 0; lock < HP_N_LOCKS; lock++)
    add (window, player, LOCK, HP_LOCK_NAMES[lock]);
  for (int part = 0; part < HP_N_PARTS; part++)
    add (window, player, HIDE, HP_PART_NAMES[part]);
}
