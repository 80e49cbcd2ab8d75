/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A small window from which a list of URIs can be dragged, as from a file manager:
 * drag-source [URI...]
 * Prints a line when what the pointer is over would take them, and one when the drag is over.
 */
#include <gtk/gtk.h>

#include <stdio.h>

static void
say (const char *what)
{
  puts (what);
  fflush (stdout);
}

static void
action_cb (GdkDrag *drag)
{
  if (gdk_drag_get_selected_action (drag) == GDK_ACTION_COPY)
    say ("accepted");
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag)
{
  g_signal_connect (drag, "notify::selected-action", G_CALLBACK (action_cb), NULL);
}

static void
end_cb (void)
{
  say ("over");
}

static void
add_source (GtkWindow *window, int argc, char **argv)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkContentProvider) provider = NULL;
  GtkDragSource *source = gtk_drag_source_new ();

  for (int i = 1; i < argc; i++)
    g_string_append_printf (list, "%s\r\n", argv[i]);
  bytes = g_bytes_new (list->str, list->len);
  provider = gdk_content_provider_new_for_bytes ("text/uri-list", bytes);
  gtk_drag_source_set_content (source, provider);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), NULL);
  g_signal_connect (source, "drag-end", G_CALLBACK (end_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (source));
}

int
main (int argc, char **argv)
{
  GtkWindow *window;

  if (!gtk_init_check ())
    return 1;
  window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_decorated (window, FALSE);
  gtk_window_set_default_size (window, 200, 200);
  gtk_window_set_child (window, gtk_label_new ("Drag from here"));
  add_source (window, argc, argv);
  gtk_window_present (window);
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}
