/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Classes of the style sheet that come and go with what is shown.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Takes a GtkWidget of any kind. */
void hp_style_class_set (gpointer widget, const char *name, gboolean has_it);

G_END_DECLS
