/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menus of the window. Each is made when it is first opened: at the start of the program they
 * would be a third of all its widgets.
 */
#pragma once

#include "model/hp-player.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives buttons the main menu, the menu of lessons (the program's own ones, and what can be done
 * with any) and the menu of views, for a window too narrow for a button each. */
void hp_window_menus_add (GtkMenuButton *main, GtkMenuButton *lessons, GtkMenuButton *views);

/* Marks the button of the lessons, and the first lesson in its menu, until a lesson has been
 * opened, which the settings remember, if there are any. */
void hp_window_menus_guide (GtkMenuButton *lessons, HpPlayer *player, GSettings *settings);

G_END_DECLS
