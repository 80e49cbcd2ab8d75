/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Copies by the window's actions, and exports by the function that they call.
 */
#include "window-exports.h"

#include "plot/export.h"
#include "plot/view-kinds.h"
#include "ui/plot/hp-plot.h"
#include "window-texts.h"
#include "words/table.h"

static void
add (GString *texts, const char *what, char *text)
{
  g_autofree char *owned = text, *plain = texts_without_numbers (text);

  g_string_append_printf (texts, "%s: %s\n", what, plain);
}

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer text)
{
  *(char **) text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

/* Returns the text that an action copies. */
static char *
copy (const ProgramWindow *window, const char *action)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window->window));
  char *text = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window->window), action, NULL);
  gdk_clipboard_read_text_async (clipboard, NULL, read_cb, &text);
  ui_wait_until (text != NULL);
  return text;
}

/* The exported picture as SVG, without what cairo counts up within a process. */
static char *
export_picture (const ProgramWindow *window, HpViewKind kind, gboolean is_whole)
{
  HpView view = hp_plot_get_view (HP_PLOT (ui_find_plot (window->window, kind)));
  g_autoptr (GRegex) unwanted
      = g_regex_new (is_whole ? "(surface|clip|glyph|source|mask)-?[0-9]+" : "<[^>]*>", 0, 0,
                     NULL);
  g_autofree char *svg = NULL;
  g_auto (HpBytes) bytes = { 0 };

  view.interaction = (HpInteraction) { 0 };
  view.width = 640;
  view.height = 480;
  bytes = hp_export (&view, HP_FORMAT_SVG, 1, "Sans");
  svg = g_strndup ((const char *) bytes.array->data, bytes.array->len);
  return g_regex_replace_literal (unwanted, svg, -1, 0, "", 0, NULL);
}

char *
window_exports (const ProgramWindow *window, HpViewKind kind, gboolean whole_picture)
{
  static const char *const COPIES[] = { "win.copy-table", "win.copy-python", "win.copy-picture" };
  GString *texts = g_string_new (NULL);
  HpState state = hp_model_get_state (window->model);
  g_autofree char *picture = NULL;

  ui_settle (window->window); /* before that a plot has no size */
  picture = export_picture (window, kind, whole_picture);
  for (guint i = 0; i < G_N_ELEMENTS (COPIES); i++)
    add (texts, COPIES[i], copy (window, COPIES[i]));
  if (ui_get_notice (window->window) != NULL) /* of what is copied */
    ui_close_notice (window->window);
  add (texts, "ledger", hp_ledger_text (state, hp_table_form_csv (",")));
  if (whole_picture)
    g_string_append (texts, picture);
  else if (kind != HP_VIEW_NEURON) /* which draws more or less where numbers differ */
    add (texts, "picture", g_steal_pointer (&picture));
  return g_string_free (texts, FALSE);
}
