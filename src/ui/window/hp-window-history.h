/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Undo, redo, reset and following the hints as actions of the window.
 */
#pragma once

#include "model/hp-player.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds "undo", "redo", "reset" and "follow-hints" of a player, which must outlive them. */
void hp_window_history_add_actions (GActionMap *map, HpPlayer *player);

/* The button for the hints, in the window that has the actions: "follow-hints" is enabled while the
 * button is on screen and there is something to follow. */
void hp_window_history_follow_hints (GtkWidget *button, HpModel *model);

G_END_DECLS
