/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A native file chooser, which lives until it is answered.
 */
#include "hp-open-dialog.h"

typedef struct
{
  GtkFileChooserNative *chooser;
  HpOpenChosen chosen;
  gpointer data;
} Dialog;

static void
dialog_free (gpointer data, GClosure *closure)
{
  Dialog *dialog = data;

  g_clear_object (&dialog->chooser);
  g_free (dialog);
}

static void
response_cb (GtkNativeDialog *native, int response, gpointer data)
{
  const Dialog *dialog = data;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  if (file != NULL)
    path = g_file_get_path (file);
  if (file != NULL)
    dialog->chosen (path, dialog->data);
  g_signal_handlers_disconnect_by_data (native, data); /* frees the dialog */
}

void
hp_open_dialog_open (GtkWindow *parent, const char *title, const char *kind, const char *pattern,
                     HpOpenChosen chosen, gpointer data)
{
  Dialog *dialog = g_new0 (Dialog, 1);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  dialog->chosen = chosen;
  dialog->data = data;
  dialog->chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, NULL,
                                                 NULL);
  gtk_file_filter_set_name (filter, kind);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog->chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog->chooser), TRUE);
  g_signal_connect_data (dialog->chooser, "response", G_CALLBACK (response_cb), dialog,
                         dialog_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog->chooser));
}

void
hp_open_dialog_note_recent (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
}
