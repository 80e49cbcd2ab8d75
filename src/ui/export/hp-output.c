/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each action takes the window's picture or the model's state as they are when it is called; what
 * goes wrong is told by the window.
 */
#include "hp-output.h"

#include "hp-picture-file.h"
#include "hp-print.h"
#include "model/hp-safe-file.h"
#include "ui/files/hp-save-dialog.h"
#include "ui/learning/hp-ledger-view.h"
#include "ui/table/hp-truth-table.h"
#include "words/python.h"
#include "words/table.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

/* In rows: to write more would keep the window waiting. */
#define LONGEST_LEDGER 100000

static HpState
get_state (HpWindow *window)
{
  return hp_model_get_state (hp_window_get_model (window));
}

/* Letters as in the window. */
static const char *
get_family (HpWindow *window)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (window));

  return pango_font_description_get_family (pango_context_get_font_description (context));
}

static const HpTableForm *
get_csv (void)
{
  return hp_table_form_csv (localeconv ()->decimal_point);
}

static const HpTableForm *
get_tabs (void)
{
  return hp_table_form_tabs (localeconv ()->decimal_point);
}

/* Files. */

static void
save (HpWindow *window, const char *path, gconstpointer data, gsize length)
{
  g_autoptr (GError) error = NULL;

  hp_safe_file_write_bytes (path, data, length, &error);
  hp_window_tell (window, error != NULL ? error->message : NULL);
}

static void
picture_chosen_cb (const char *path, const char *reason, int scale, gpointer data)
{
  HpView view = hp_window_get_view (data);
  g_autoptr (GError) error = NULL;

  if (path != NULL)
    hp_picture_file_write (&view, path, scale, get_family (data), &error);
  hp_window_tell (data, error != NULL ? error->message : reason);
}

static void
export_picture_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const HpFileKind kinds[] = {
    { _("SVG picture"), hp_format_ending (HP_FORMAT_SVG), 1 },
    { _("PDF document"), hp_format_ending (HP_FORMAT_PDF), 1 },
    { _("PNG picture, twice the screen resolution"), hp_format_ending (HP_FORMAT_PNG), 2 },
    { _("PNG picture, four times the screen resolution"), hp_format_ending (HP_FORMAT_PNG), 4 },
    { _("PNG picture, screen resolution"), hp_format_ending (HP_FORMAT_PNG), 1 },
  };

  /* Translators: a file's name to begin with; its ending is added. */
  hp_save_dialog_open (data, _("Export the Picture"), _("neuron"), kinds, G_N_ELEMENTS (kinds),
                       picture_chosen_cb, data);
}

static void
save_text (HpWindow *window, const char *path, const char *reason, char *text)
{
  if (path == NULL)
    hp_window_tell (window, reason);
  else
    save (window, path, text, strlen (text));
  g_free (text);
}

static void
table_chosen_cb (const char *path, const char *reason, int scale, gpointer data)
{
  save_text (data, path, reason, hp_table_text (get_state (data), get_csv ()));
}

static void
ledger_chosen_cb (const char *path, const char *reason, int scale, gpointer data)
{
  save_text (data, path, reason, hp_ledger_text (get_state (data), get_csv ()));
}

static void
save_csv (HpWindow *window, const char *title, const char *name, HpSaveChosen chosen)
{
  const HpFileKind kind = { _("CSV table"), ".csv", 1 };

  hp_save_dialog_open (GTK_WINDOW (window), title, name, &kind, 1, chosen, window);
}

static void
save_table_csv_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  /* Translators: the second one is a file's name to begin with. */
  save_csv (data, _("Save the Truth Table"), _("truth-table"), table_chosen_cb);
}

/* Tells if there is no entry that may be seen, or too many to be written at once. */
static gboolean
has_ledger (HpWindow *window)
{
  HpState state = get_state (window);

  if (hp_state_masks_any (state))
    hp_window_tell (window, _("The ledger is hidden until all outputs are revealed."));
  else if (state.learning.n == 0)
    hp_window_tell (window, _("The ledger is empty: no row has been shown yet."));
  else if (state.learning.n > LONGEST_LEDGER)
    hp_window_tell (window, _("The ledger is too long to save or copy."));
  else
    {
      hp_window_tell (window, NULL);
      return TRUE;
    }
  return FALSE;
}

static void
save_ledger_csv_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (has_ledger (data))
    save_csv (data, _("Save the Ledger"), _("ledger"), ledger_chosen_cb);
}

/* The clipboard. */

static void
copy_text (HpWindow *window, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), text);
}

static GBytes *
export_bytes (const HpView *view, HpFormat format, double zoom, const char *family)
{
  HpBytes bytes = hp_export (view, format, zoom, family);

  return g_byte_array_free_to_bytes (bytes.array);
}

/* As pixels, twice as fine as on screen; as shapes; and in words. */
static void
copy_picture_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HpWindow *window = data;
  HpView view = hp_window_get_view (window);
  char words[HP_WORDS_SIZE];

  g_autoptr (GBytes) png = export_bytes (&view, HP_FORMAT_PNG, 2, get_family (window));
  g_autoptr (GBytes) svg = export_bytes (&view, HP_FORMAT_SVG, 1, get_family (window));
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, &error);
  if (texture == NULL)
    {
      hp_window_tell (window, error->message);
      return;
    }
  GdkContentProvider *forms[] = {
    gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture),
    gdk_content_provider_new_for_bytes ("image/svg+xml", svg),
    gdk_content_provider_new_typed (G_TYPE_STRING, hp_view_words (&view, words)),
  };
  g_autoptr (GdkContentProvider) all = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (window)), all);
}

static void
copy_table_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *text = hp_table_text (get_state (data), get_tabs ());

  copy_text (data, text);
}

static void
copy_python_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *program = hp_python_text (get_state (data));

  copy_text (data, program);
}

static gboolean
has_focus_in (HpWindow *window, GType type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL
         && (G_TYPE_CHECK_INSTANCE_TYPE (focus, type)
             || gtk_widget_get_ancestor (focus, type) != NULL);
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *ledger = NULL;

  if (has_focus_in (data, HP_TYPE_TRUTH_TABLE))
    copy_table_cb (action, parameter, data);
  else if (!has_focus_in (data, HP_TYPE_LEDGER_VIEW))
    copy_picture_cb (action, parameter, data);
  else if (has_ledger (data))
    {
      ledger = hp_ledger_text (get_state (data), get_tabs ());
      copy_text (data, ledger);
    }
}

/* Paper. */

static void
printed_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  hp_window_tell (data, error != NULL ? error->message : _("The picture could not be printed."));
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HpView view = hp_window_get_view (data);
  g_autoptr (GtkPrintOperation) operation = hp_print_operation_new (&view, get_family (data));

  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), data, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, data, NULL);
}

static const GActionEntry ACTIONS[] = {
  { "export-picture", export_picture_cb },
  { "save-table-csv", save_table_csv_cb },
  { "save-ledger-csv", save_ledger_csv_cb },
  { "copy", copy_cb },
  { "copy-picture", copy_picture_cb },
  { "copy-table", copy_table_cb },
  { "copy-python", copy_python_cb },
  { "print", print_cb },
};

void
hp_output_add_actions (HpWindow *window)
{
  g_action_map_add_action_entries (G_ACTION_MAP (window), ACTIONS, G_N_ELEMENTS (ACTIONS), window);
}
