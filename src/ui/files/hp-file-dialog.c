/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-file-dialog.h"

#include "model/hp-visible.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  GtkFileChooserNative *chooser;
  HpFileChosen chosen;
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

/* Adds the ending of the kind chosen to a path that has none. The chooser has not asked then if a
 * file of that name may be replaced. Returns NULL with a reason, both to be freed, if there is
 * one. */
static char *
add_ending (GtkFileChooser *chooser, const char *path, char **reason)
{
  g_autofree char *ended = NULL, *base = NULL, *name = NULL;

  if (find_kind (chooser, path) != NULL)
    return g_strdup (path);
  ended = g_strconcat (path, get_kind (gtk_file_chooser_get_filter (chooser))->ending, NULL);
  if (!g_file_test (ended, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&ended);
  base = g_path_get_basename (ended);
  name = hp_visible_text (base);
  /* Translators: the name of a file. */
  *reason = g_strdup_printf (
      _("%s already exists. To replace it, type the full name with its extension."), name);
  return NULL;
}

static void
response_cb (GtkFileChooser *chooser, int response, const Dialog *dialog)
{
  gboolean saves = gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SAVE;
  g_autoptr (GFile) file = NULL;
  g_autofree char *chosen = NULL, *path = NULL, *reason = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      file = gtk_file_chooser_get_file (chooser);
      chosen = file != NULL ? g_file_get_path (file) : NULL;
      if (chosen == NULL)
        reason = g_strdup (saves ? _("Files can only be saved on this computer.")
                                 : _("Only files on this computer can be opened."));
      else
        path = saves ? add_ending (chooser, chosen, &reason) : g_strdup (chosen);
      dialog->chosen (path, reason, saves && path != NULL ? find_kind (chooser, path)->scale : 1,
                      dialog->data);
    }
  g_signal_handlers_disconnect_by_data (chooser, (gpointer) dialog); /* frees the dialog */
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

/* Takes the chooser. */
static void
show (GtkFileChooserNative *native, const HpFileKind *kinds, int n_kinds, HpFileChosen chosen,
      gpointer data)
{
  const Dialog dialog = { native, chosen, data };

  for (int i = 0; i < n_kinds; i++)
    add_kind (GTK_FILE_CHOOSER (native), &kinds[i]);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_signal_connect_data (native, "response", G_CALLBACK (response_cb),
                         g_memdup2 (&dialog, sizeof dialog), dialog_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

void
hp_file_dialog_open (GtkWindow *parent, const char *title, const HpFileKind *kind,
                     HpFileChosen chosen, gpointer data)
{
  show (gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL),
        kind, 1, chosen, data);
}

void
hp_file_dialog_save (GtkWindow *parent, const char *title, const char *name,
                     const HpFileKind *kinds, int n_kinds, HpFileChosen chosen, gpointer data)
{
  GtkFileChooserNative *native = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  show (native, kinds, n_kinds, chosen, data);
}

void
hp_file_dialog_note_recent (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
}
