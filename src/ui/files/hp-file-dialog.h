/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks which file to open, or where to save.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One kind of file. */
typedef struct
{
  const char *name;   /* for people, translated */
  const char *ending; /* with its point: ".svg" */
  int scale;          /* how much larger than on screen; whatever the caller makes of it */
} HpFileKind;

/* Called with the path chosen, or with NULL and a reason if the place can't be used; not called if
 * the person cancels. A path to save to has the ending of one of the kinds; scale is that of the
 * kind chosen, or of the first one with that ending. */
typedef void (*HpFileChosen) (const char *path, const char *reason, int scale, gpointer data);

/* Each opens a dialog over a window; data must live as long as that. */
void hp_file_dialog_open (GtkWindow *parent, const char *title, const HpFileKind *kind,
                          HpFileChosen chosen, gpointer data);

/* Suggests a name. A name without one of the endings gets that of the kind chosen. */
void hp_file_dialog_save (GtkWindow *parent, const char *title, const char *name,
                          const HpFileKind *kinds, int n_kinds, HpFileChosen chosen,
                          gpointer data);

/* Puts a file among those that the desktop lists as recently used. */
void hp_file_dialog_note_recent (const char *path);

G_END_DECLS
