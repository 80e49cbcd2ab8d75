/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Undo, redo and reset as actions of the window.
 */
#pragma once

#include "model/hp-model.h"

G_BEGIN_DECLS

/* Adds "undo", "redo" and "reset" of a model, which must outlive them. */
void hp_window_history_add_actions (GActionMap *map, HpModel *model);

G_END_DECLS
