/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whole windows of the program.
 */
#include "program-window.h"

#include "ui/application/hp-application.h"
#include "ui/files/hp-question.h"
#include "ui/window/hp-window.h"

#include <glib/gstdio.h>

GtkApplication *application;

static void
start_application (void)
{
  g_autoptr (GError) error = NULL;

  application = GTK_APPLICATION (hp_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
}

int
program_main (int argc, char **argv, void (*add_tests) (void))
{
  g_autofree char *folder = g_dir_make_tmp ("halfplane-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  ui_start (&argc, &argv);
  start_application ();
  add_tests ();
  status = g_test_run ();
  g_clear_object (&application);
  g_rmdir (folder);
  return status;
}

ProgramWindow
program_window_new (int width, int height)
{
  return program_window_new_remembering (width, height, NULL);
}

ProgramWindow
program_window_new_remembering (int width, int height, GSettings *settings)
{
  ProgramWindow window = { .model = hp_model_new () };

  window.window = GTK_WINDOW (hp_window_new (application, window.model, NULL, settings));
  ui_present (window.window, width, height);
  window.width = gtk_widget_get_width (GTK_WIDGET (window.window));
  window.height = gtk_widget_get_height (GTK_WIDGET (window.window));
  return window;
}

void
program_window_close (ProgramWindow *window)
{
  ui_close (window->window, window->window);
  g_assert_finalize_object (window->model);
}

void
program_window_do (const ProgramWindow *window, const char *action, const char *format, ...)
{
  GVariant *argument = NULL;
  va_list arguments;

  va_start (arguments, format);
  if (format != NULL)
    argument = g_variant_new_va (format, NULL, &arguments);
  va_end (arguments);
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window->window), action,
                                                     argument));
  ui_settle (window->window);
}

/* A button with the action is as sensitive as the action is enabled. */
gboolean
program_window_can (const ProgramWindow *window, const char *name)
{
  GtkWidget *button = gtk_button_new ();
  gboolean can;

  gtk_widget_set_parent (button, GTK_WIDGET (window->window));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), name);
  can = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);
  return can;
}

GtkWindow *
program_window_find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GObject) window = g_list_model_get_item (windows, i);

      if (HP_IS_QUESTION (window))
        return GTK_WINDOW (window);
    }
  return NULL;
}

void
program_window_answer (const char *label)
{
  GtkWindow *question = program_window_find_question ();
  gpointer gone = question; /* not known by its address, which the next one may get */
  GtkWidget *button;

  g_assert_nonnull (question);
  g_object_add_weak_pointer (G_OBJECT (question), &gone);
  button = ui_find_button (question, label);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_wait_until (gone == NULL);
  ui_drain ();
}
