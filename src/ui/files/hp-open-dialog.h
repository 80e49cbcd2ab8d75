/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asking which file to open.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called with the path chosen, or with NULL if that is no file on this computer. Not called when
 * the person thinks better of it. */
typedef void (*HpOpenChosen) (const char *path, gpointer data);

/* Opens the dialog over a window; data must live as long as that. kind is what people call such
 * files, and pattern the shape of their names, such as "*.svg". */
void hp_open_dialog_open (GtkWindow *parent,
                          const char *title,
                          const char *kind,
                          const char *pattern,
                          HpOpenChosen chosen,
                          gpointer data);

/* Puts a file among those that the desktop lists as used lately. */
void hp_open_dialog_note_recent (const char *path);

G_END_DECLS
