/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-output.h"

#include "hp-paper-work.h"
#include "hp-print.h"
#include "core/scene.h"
#include "model/hp-safe-file.h"
#include "model/hp-state-line.h"
#include "ui/files/hp-file-dialog.h"
#include "words/python.h"
#include "words/table.h"

#include <glib/gi18n.h>
#include <locale.h>

/* In rows; writing more would block the window. */
#define LONGEST_LEDGER 100000

static const HpNetwork *
get_network (const HpOutput *self)
{
  return hp_model_get_network (self->model);
}

/* While three neurons are in use, table and program are those of the whole. */
static char *
write_table (const HpNetwork *network, const HpTableForm *form)
{
  return network->in_hand == HP_ROLE_ONE ? hp_table_text (hp_network_state (network), form)
                                         : hp_network_table_text (network, form);
}

static char *
write_ledger (const HpNetwork *network, const HpTableForm *form)
{
  return hp_ledger_text (hp_network_state (network), form);
}

static HpState
get_state (const HpOutput *self)
{
  return hp_model_get_state (self->model);
}

/* The font family of the window. */
static const char *
get_family (const HpOutput *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self->window));

  return pango_font_description_get_family (pango_context_get_font_description (context));
}

/* write_table () or write_ledger (). */
typedef char *(*WriteTable) (const HpNetwork *network, const HpTableForm *form);

/* Files. */

/* Says that a file was saved, or what went wrong, or the reason why there is none; there may be
 * neither. */
static void
tell_saved (const HpOutput *self, const char *path, const GError *error, const char *reason)
{
  if (path != NULL && error == NULL && reason == NULL)
    hp_notice_say_saved (self->notice, path);
  else
    hp_notice_tell (self->notice, error != NULL ? error->message : reason);
}

static void
picture_chosen_cb (const char *path, const char *reason, int scale, gpointer data)
{
  HpOutput *self = data;
  HpView view = hp_views_get_view (self->views);
  g_autoptr (GError) error = NULL;

  if (path != NULL)
    hp_view_write_file (&view, path, scale, get_family (self), &error);
  tell_saved (self, path, error, reason);
}

static void
export_picture_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HpOutput *self = data;
  const HpFileKind kinds[] = {
    { _("SVG picture"), hp_format_ending (HP_FORMAT_SVG), 1 },
    { _("PDF document"), hp_format_ending (HP_FORMAT_PDF), 1 },
    { _("PNG picture, twice the screen resolution"), hp_format_ending (HP_FORMAT_PNG), 2 },
    { _("PNG picture, four times the screen resolution"), hp_format_ending (HP_FORMAT_PNG), 4 },
    { _("PNG picture, screen resolution"), hp_format_ending (HP_FORMAT_PNG), 1 },
  };

  /* Translators: the suggested name of a file, without its extension. */
  hp_file_dialog_save (self->window, _("Export the Picture"), _("neuron"), kinds,
                       G_N_ELEMENTS (kinds), picture_chosen_cb, self);
}

static void
write_csv (const HpOutput *self, const char *path, const char *reason, WriteTable write)
{
  const HpTableForm *form = hp_table_form_csv (localeconv ()->decimal_point);
  g_autofree char *text = path != NULL ? write (get_network (self), form) : NULL;
  g_autoptr (GError) error = NULL;

  if (path != NULL)
    hp_safe_file_write (path, text, &error);
  tell_saved (self, path, error, reason);
}

static void
table_chosen_cb (const char *path, const char *reason, int scale, gpointer data)
{
  write_csv (data, path, reason, write_table);
}

static void
ledger_chosen_cb (const char *path, const char *reason, int scale, gpointer data)
{
  write_csv (data, path, reason, write_ledger);
}

static void
save_csv (HpOutput *self, const char *title, const char *name, HpFileChosen chosen)
{
  const HpFileKind kind = { _("CSV table"), ".csv", 1 };

  hp_file_dialog_save (self->window, title, name, &kind, 1, chosen, self);
}

static void
save_table_csv_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  /* Translators: the second one is the suggested name of a file. */
  save_csv (data, _("Save the Truth Table"), _("truth-table"), table_chosen_cb);
}

/* Returns why the ledger can't be written, or NULL. */
static const char *
refuse_ledger (HpState state)
{
  if (hp_state_masks_any (state))
    return _("The ledger is hidden until all outputs are revealed.");
  if (state.learning.n == 0)
    return _("The ledger is empty: no row has been shown yet.");
  return state.learning.n > LONGEST_LEDGER ? _("The ledger is too long to save or copy.") : NULL;
}

static gboolean
has_ledger (const HpOutput *self)
{
  const char *reason = refuse_ledger (get_state (self));

  hp_notice_tell (self->notice, reason);
  return reason == NULL;
}

static void
save_ledger_csv_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (has_ledger (data))
    save_csv (data, _("Save the Ledger"), _("ledger"), ledger_chosen_cb);
}

/* The clipboard. */

/* Frees the text. */
static void
copy_text (const HpOutput *self, char *text)
{
  g_autofree char *owned = text;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), text);
}

static GBytes *
export_bytes (const HpView *view, HpFormat format, double zoom, const char *family)
{
  HpBytes bytes = hp_export (view, format, zoom, family);

  return g_byte_array_free_to_bytes (bytes.array);
}

/* As a bitmap at twice the screen resolution, as SVG, and as a sentence. */
static void
copy_picture_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HpOutput *self = data;
  HpView view = hp_views_get_view (self->views);
  g_autofree char *words = hp_view_words (&view);

  g_autoptr (GBytes) png = export_bytes (&view, HP_FORMAT_PNG, 2, get_family (self));
  g_autoptr (GBytes) svg = export_bytes (&view, HP_FORMAT_SVG, 1, get_family (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (png, &error);
  if (texture == NULL)
    {
      hp_notice_tell (self->notice, error->message);
      return;
    }
  GdkContentProvider *forms[] = {
    gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture),
    gdk_content_provider_new_for_bytes ("image/svg+xml", svg),
    gdk_content_provider_new_typed (G_TYPE_STRING, words),
  };
  g_autoptr (GdkContentProvider) all = gdk_content_provider_new_union (forms, G_N_ELEMENTS (forms));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), all);
}

static void
copy_tabs (const HpOutput *self, WriteTable write)
{
  copy_text (self, write (get_network (self), hp_table_form_tabs (localeconv ()->decimal_point)));
}

static void
copy_table_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  copy_tabs (data, write_table);
}

static void
copy_ledger_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (has_ledger (data))
    copy_tabs (data, write_ledger);
}

static void
copy_python_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const HpOutput *self = data;
  const HpNetwork *network = get_network (self);

  copy_text (self, network->in_hand == HP_ROLE_ONE ? hp_python_text (hp_network_state (network))
                                                   : hp_network_python_text (network));
  hp_notice_say (self->notice, _("The program is copied: paste it into a file and run it."));
}

static void
copy_state_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  copy_text (data, hp_state_line_write (get_network (data)));
}

/* Returns why a line can't be taken, a new string, or NULL. */
static char *
take_line (const HpOutput *self, const char *line)
{
  HpNetwork network = *get_network (self);
  char *reason = hp_state_line_read (line, &network);
  HpLock lock = hp_locks_refuse_network (hp_model_get_locked (self->model), get_network (self),
                                         &network);

  if (reason == NULL && lock != HP_LOCK_NONE)
    /* Translators: %s is a name that stays as it is, such as theta. */
    return g_strdup_printf (_("This scene locks %s, which the line would change."),
                            HP_LOCK_NAMES[lock]);
  if (reason != NULL)
    return reason;
  hp_model_set_network (self->model, &network);
  hp_model_take (self->model, network.in_hand);
  return NULL;
}

/* The window may be closed by now, but is still there. */
static void
pasted_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  HpOutput *self = data;
  g_autoptr (GtkWindow) window = self->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL, *reason = NULL;

  line = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);
  if (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    return;
  reason = take_line (self, line != NULL ? line : "");
  hp_notice_tell (self->notice, reason);
}

static void
paste_state_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HpOutput *self = data;

  g_object_ref (self->window);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), NULL,
                                 pasted_cb, self);
}

/* Paper. */

/* Of the open lesson, or of the neurons as they are. */
static HpWorksheet *
make_worksheet (const HpOutput *self)
{
  HpLesson *lesson = hp_player_get_lesson (self->player);
  HpPaper paper = hp_paper_of_name (NULL);

  return lesson != NULL ? hp_worksheet_of_lesson (lesson, -1, paper, get_family (self))
                        : hp_worksheet_of_network (get_network (self), paper, get_family (self));
}

static void
worksheet_chosen_cb (const char *path, const char *reason, int scale, gpointer data)
{
  g_autoptr (HpWorksheet) worksheet = make_worksheet (data);
  HpPages pages = hp_worksheet_pages (worksheet);
  g_autoptr (GError) error = NULL;

  if (path != NULL)
    hp_pages_write_file (&pages, path, &error);
  tell_saved (data, path, error, reason);
}

static void
save_pdf (HpOutput *self, const char *title, const char *name, HpFileChosen chosen)
{
  const HpFileKind kind = { _("PDF document"), hp_format_ending (HP_FORMAT_PDF), 1 };

  hp_file_dialog_save (self->window, title, name, &kind, 1, chosen, self);
}

static void
export_worksheet_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  /* Translators: the second one is the suggested name of a file. */
  save_pdf (data, _("Save a Worksheet"), _("worksheet"), worksheet_chosen_cb);
}

/* The run so far, or the whole of one that has not begun. */
static HpLearningPages *
make_learning (const HpOutput *self)
{
  HpView view = hp_views_get_view (self->views);
  HpNetwork network = hp_network_learnt (get_network (self));

  hp_view_set_network (&view, &network);
  return hp_learning_pages_new (&view, hp_paper_of_name (NULL), get_family (self));
}

static gboolean
can_show_learning (const HpOutput *self)
{
  HpState state = get_state (self);
  const char *reason = hp_state_masks_any (state)
                           ? _("The ledger is hidden until all outputs are revealed.")
                       : state.target == HP_GATE_NONE ? _("Learning needs a target.")
                                                      : NULL;

  hp_notice_tell (self->notice, reason);
  return reason == NULL;
}

static void
learning_chosen_cb (const char *path, const char *reason, int scale, gpointer data)
{
  HpOutput *self = data;
  g_autoptr (HpLearningPages) learning = make_learning (self);
  HpPages pages = hp_learning_pages (learning);
  g_autofree char *limit = NULL;
  g_autoptr (GError) error = NULL;
  HpNetwork network = hp_network_learnt (get_network (self));

  if (path != NULL && hp_pages_write_file (&pages, path, &error))
    limit = hp_learning_pages_limit (hp_network_state (&network));
  tell_saved (self, path, error, limit != NULL ? limit : reason);
}

static void
export_learning_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (can_show_learning (data))
    save_pdf (data, _("Save the Steps of Learning"), _("learning"), learning_chosen_cb);
}

static void
printed_cb (HpNotice *notice, GtkPrintOperationResult result, GtkPrintOperation *operation)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    hp_notice_say (notice, _("The print job was sent."));
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  hp_notice_tell (notice, error != NULL ? error->message
                                        : _("The picture could not be printed."));
}

/* Takes the operation. */
static void
run_print (const HpOutput *self, GtkPrintOperation *owned)
{
  g_autoptr (GtkPrintOperation) operation = owned;

  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self->notice,
                           G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, self->window, NULL);
}

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const HpOutput *self = data;
  HpView view = hp_views_get_view (self->views);

  run_print (self, hp_print_operation_new (&view, get_family (self)));
}

static void
print_worksheet_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HpWorksheet *worksheet = make_worksheet (data);
  HpPages pages = hp_worksheet_pages (worksheet);

  run_print (data, hp_print_pages_new (&pages, (GDestroyNotify) hp_worksheet_free));
}

static void
print_learning_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  HpLearningPages *learning;
  HpPages pages;

  if (!can_show_learning (data))
    return;
  learning = make_learning (data);
  pages = hp_learning_pages (learning);
  run_print (data, hp_print_pages_new (&pages, (GDestroyNotify) hp_learning_pages_free));
}

static const GActionEntry ACTIONS[] = {
  { "export-picture", export_picture_cb },
  { "save-table-csv", save_table_csv_cb },
  { "save-ledger-csv", save_ledger_csv_cb },
  { "copy-picture", copy_picture_cb },
  { "copy-table", copy_table_cb },
  { "copy-ledger", copy_ledger_cb },
  { "copy-python", copy_python_cb },
  { "copy-state", copy_state_cb },
  { "paste-state", paste_state_cb },
  { "export-worksheet", export_worksheet_cb },
  { "export-learning", export_learning_cb },
  { "print", print_cb },
  { "print-worksheet", print_worksheet_cb },
  { "print-learning", print_learning_cb },
};

void
hp_output_add_actions (HpOutput *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->window), ACTIONS, G_N_ELEMENTS (ACTIONS),
                                   self);
}
