/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Choosing a file to open or to save, by the desktop's own dialog.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A kind of file: what people call it, and the ending of its name. */
typedef struct
{
  const char *label;
  const char *pattern; /* such as "*.svg" */
} HpFileKind;

typedef struct
{
  const char *title;
  const HpFileKind *kinds; /* the first one is shown at once; ends with one without a label */
  const char *path;        /* where to begin, or NULL */
  const char *name;        /* the name suggested for a new file, or NULL */
  gboolean saves;
} HpFileChoice;

/* Gets the path that was chosen, or NULL. */
typedef void (*HpFileChosen) (gpointer data, const char *path);

/* Asks over a window. chosen is called once, unless data, an object, is gone before. */
void hp_file_choose (GtkWindow *parent,
                     const HpFileChoice *choice,
                     HpFileChosen chosen,
                     GObject *data);

/* Among the files that the desktop lists as used lately. */
void hp_file_note_recent (const char *path);

G_END_DECLS
