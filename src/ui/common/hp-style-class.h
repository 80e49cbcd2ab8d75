/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Style classes that depend on what is shown.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds a class to a GtkWidget, or removes it. */
void hp_style_class_set (gpointer widget, const char *name, gboolean has_it);

G_END_DECLS
