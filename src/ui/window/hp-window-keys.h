/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys that come to the window if the widget that has the focus has not taken them, while the
 * application's accelerators come before that widget.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives the windows of a class the keys to undo, to redo and to copy, for its actions. */
void hp_window_keys_add (GtkWidgetClass *window_class);

/* Gives a window the places of the digits for its views, on layouts whose digits need Shift. */
void hp_window_keys_add_digits (GtkWidget *window);

G_END_DECLS
