/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asking where to save.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One kind of file that can be saved. */
typedef struct
{
  const char *name;   /* for people, translated */
  const char *ending; /* with its point: ".svg" */
  int scale;          /* how much larger than on screen; whatever the caller makes of it */
} HpFileKind;

/* Called with the path chosen, which has the ending of one of the kinds, and the scale of the kind
 * chosen, or of the first one with that ending; path is NULL with a reason if the place can't be
 * used. Not called when the person thinks better of it. */
typedef void (*HpSaveChosen) (const char *path, const char *reason, int scale, gpointer data);

/* Opens the dialog over a window; data must live as long as that. A name without one of the endings
 * gets that of the kind chosen. */
void hp_save_dialog_open (GtkWindow *parent,
                          const char *title,
                          const char *name,
                          const HpFileKind *kinds,
                          int n_kinds,
                          HpSaveChosen chosen,
                          gpointer data);

G_END_DECLS
