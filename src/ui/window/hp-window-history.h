/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window's actions on the neurons.
 */
#pragma once

#include "model/hp-player.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Adds "undo", "redo", "reset" and "follow-hints", and the states "predict" and "in-hand", of a
 * player, which must outlive them. */
void hp_window_history_add_actions (GActionMap *map, HpPlayer *player);

G_END_DECLS
