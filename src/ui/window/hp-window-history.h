/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Undo, redo, reset and following the hints as actions of the window.
 */
#pragma once

#include "model/hp-player.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Adds "undo", "redo", "reset" and "follow-hints" of a player, which must outlive them. */
void hp_window_history_add_actions (GActionMap *map, HpPlayer *player);

G_END_DECLS
