/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Showing and hiding a part of a window.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Before a part is hidden, the focus that it has, or something in it, goes to the heir, or nowhere
 * with NULL: GTK 4.8 would have a field that is hidden go on blinking, and pass the focus to
 * whatever comes next, where the keys of a lesson might be typed. */
void hp_show (GtkWidget *part, gboolean shown, GtkWidget *heir);

G_END_DECLS
