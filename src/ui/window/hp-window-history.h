/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Undo, redo and reset as actions of the window: win.undo, win.redo, win.reset.
 */
#pragma once

#include "hp-window.h"

G_BEGIN_DECLS

/* Gives the windows of a class the actions. */
void hp_window_history_add (GtkWidgetClass *window_class);

/* Has a window, whose model is set, offer what can be undone and redone from now on. */
void hp_window_history_follow (HpWindow *window);

G_END_DECLS
