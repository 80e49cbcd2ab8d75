/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A native file chooser, which lives until it is answered.
 */
#include "hp-save-dialog.h"

#include "model/hp-visible.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  GtkFileChooserNative *chooser;
  HpSaveChosen chosen;
  gpointer data;
} Dialog;

static void
dialog_free (gpointer data, GClosure *closure)
{
  Dialog *dialog = data;

  g_clear_object (&dialog->chooser);
  g_free (dialog);
}

static const HpFileKind *
get_kind (GtkFileFilter *filter)
{
  return g_object_get_data (G_OBJECT (filter), "kind");
}

static gboolean
has_ending (const char *path, const HpFileKind *kind)
{
  gsize length = strlen (path), tail = strlen (kind->ending);

  return length > tail && g_ascii_strcasecmp (path + length - tail, kind->ending) == 0;
}

/* The kind chosen if the path has its ending, otherwise the first one that it has; or NULL. */
static const HpFileKind *
find_kind (GtkFileChooser *chooser, const char *path)
{
  g_autoptr (GListModel) filters = gtk_file_chooser_get_filters (chooser);
  GtkFileFilter *chosen = gtk_file_chooser_get_filter (chooser);

  if (chosen != NULL && has_ending (path, get_kind (chosen)))
    return get_kind (chosen);
  for (guint i = 0; i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

      if (has_ending (path, get_kind (filter)))
        return get_kind (filter);
    }
  return NULL;
}

/* The path with an ending, or NULL with a reason, both to be freed. Where the ending is added here,
 * the chooser has not asked whether a file of that name may be replaced. */
static char *
get_path (GtkFileChooser *chooser, char **reason)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *ended = NULL;

  if (path == NULL)
    {
      *reason = g_strdup (_("Files can only be saved on this computer."));
      return NULL;
    }
  if (find_kind (chooser, path) != NULL)
    return g_steal_pointer (&path);
  ended = g_strconcat (path, get_kind (gtk_file_chooser_get_filter (chooser))->ending, NULL);
  if (g_file_test (ended, G_FILE_TEST_EXISTS))
    {
      g_autofree char *base = g_path_get_basename (ended), *name = hp_visible_text (base);

      /* Translators: the name of a file. */
      *reason = g_strdup_printf (
          _("%s already exists. To replace it, type the full name with its extension."), name);
      return NULL;
    }
  return g_steal_pointer (&ended);
}

static void
response_cb (GtkNativeDialog *native, int response, gpointer data)
{
  const Dialog *dialog = data;
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (native);
  g_autofree char *path = NULL, *reason = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      path = get_path (chooser, &reason);
      dialog->chosen (path, reason, path != NULL ? find_kind (chooser, path)->scale : 1,
                      dialog->data);
    }
  g_signal_handlers_disconnect_by_data (native, data); /* frees the dialog */
}

static void
add_kind (GtkFileChooser *chooser, const HpFileKind *kind)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *pattern = g_strconcat ("*", kind->ending, NULL);

  gtk_file_filter_set_name (filter, kind->name);
  gtk_file_filter_add_pattern (filter, pattern);
  g_object_set_data_full (G_OBJECT (filter), "kind", g_memdup2 (kind, sizeof *kind), g_free);
  gtk_file_chooser_add_filter (chooser, filter);
}

void
hp_save_dialog_open (GtkWindow *parent, const char *title, const char *name,
                     const HpFileKind *kinds, int n_kinds, HpSaveChosen chosen, gpointer data)
{
  Dialog *dialog = g_new0 (Dialog, 1);
  GtkFileChooser *chooser;

  dialog->chosen = chosen;
  dialog->data = data;
  dialog->chooser = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                                 _("_Save"), _("_Cancel"));
  chooser = GTK_FILE_CHOOSER (dialog->chooser);
  for (int i = 0; i < n_kinds; i++)
    add_kind (chooser, &kinds[i]);
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_data (chooser, "response", G_CALLBACK (response_cb), dialog, dialog_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
