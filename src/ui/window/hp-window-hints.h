/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The button that follows the hints: once a click, and again and again while it is held.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Sets up the button of a window that has the action "follow-hints", which is enabled while the
 * button is on screen and there is something to follow. Holding the button is one step of undo. */
void hp_window_hints_set_up (GtkWidget *button, HpModel *model);

G_END_DECLS
