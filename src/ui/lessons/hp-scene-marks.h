/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions of the window for the locks and the hidden parts of the scene that is edited: "lock-"
 * with a name of HP_LOCK_NAMES and "hide-" with one of HP_PART_NAMES. They are enabled while a
 * lesson is edited.
 */
#pragma once

#include "model/hp-player.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Adds the actions to a window, which the player outlives. */
void hp_scene_marks_add (GActionMap *window, HpPlayer *player);

G_END_DECLS
