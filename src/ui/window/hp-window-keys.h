/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys that are those of a text while one is being edited, and the window's otherwise. They are not
 * accelerators of the application, which come before the widget that has the focus.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives the windows of a class the keys to undo, to redo and to copy, for its actions. */
void hp_window_keys_add (GtkWidgetClass *window_class);

G_END_DECLS
