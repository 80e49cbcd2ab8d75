/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On GtkFileChooserNative, which newer versions of GTK replace: it stands in this file alone.
 */
#include "hp-file-choice.h"

/* What is kept while the dialog is open. */
typedef struct
{
  GtkFileChooserNative *chooser;
  HpFileChosen chosen;
  GWeakRef data;
} Waiting;

static void
waiting_free (Waiting *waiting)
{
  g_clear_object (&waiting->chooser);
  g_weak_ref_clear (&waiting->data);
  g_free (waiting);
}

static void
response_cb (Waiting *waiting, int response)
{
  g_autoptr (GObject) data = g_weak_ref_get (&waiting->data);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (waiting->chooser));
  if (file != NULL)
    path = g_file_get_path (file);
  if (data != NULL)
    waiting->chosen (data, path);
  waiting_free (waiting);
}

static void
add_kinds (GtkFileChooser *chooser, const HpFileKind *kinds)
{
  for (const HpFileKind *kind = kinds; kind->label != NULL; kind++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

      gtk_file_filter_set_name (filter, kind->label);
      gtk_file_filter_add_pattern (filter, kind->pattern);
      gtk_file_chooser_add_filter (chooser, filter);
    }
}

static void
set_beginning (GtkFileChooser *chooser, const HpFileChoice *choice)
{
  g_autoptr (GFile) file = choice->path != NULL ? g_file_new_for_path (choice->path) : NULL;

  if (file != NULL)
    gtk_file_chooser_set_file (chooser, file, NULL);
  else if (choice->name != NULL)
    gtk_file_chooser_set_current_name (chooser, choice->name);
}

void
hp_file_choose (GtkWindow *parent, const HpFileChoice *choice, HpFileChosen chosen, GObject *data)
{
  Waiting *waiting = g_new0 (Waiting, 1);
  GtkFileChooserAction action
      = choice->saves ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN;

  waiting->chooser = gtk_file_chooser_native_new (choice->title, parent, action, NULL, NULL);
  waiting->chosen = chosen;
  g_weak_ref_init (&waiting->data, data);
  add_kinds (GTK_FILE_CHOOSER (waiting->chooser), choice->kinds);
  set_beginning (GTK_FILE_CHOOSER (waiting->chooser), choice);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (waiting->chooser), TRUE);
  g_signal_connect_swapped (waiting->chooser, "response", G_CALLBACK (response_cb), waiting);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (waiting->chooser));
}

void
hp_file_note_recent (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
}
