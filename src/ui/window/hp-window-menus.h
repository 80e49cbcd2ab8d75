/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The menus of the window. Each is made when it is first opened: at the start of the program they
 * would be a third of all its widgets.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives the button the main menu. */
void hp_window_menus_add_main (GtkMenuButton *button);

/* Gives the button the menu of lessons: the program's own ones and what can be done with any. */
void hp_window_menus_add_lessons (GtkMenuButton *button);

/* Gives the button the menu of views, where the window is too narrow for a button each. */
void hp_window_menus_add_views (GtkMenuButton *button);

G_END_DECLS
