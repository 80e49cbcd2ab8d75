/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Windows for tests of lessons.
 */
#include "lesson-window.h"

#include "ui/application/hp-application.h"
#include "ui/files/hp-question.h"
#include "ui/window/hp-window.h"
#include "words/formulas.h"

#include <glib/gstdio.h>

#include <string.h>

/* The one of this program, which does not look for another that runs already. */
static GApplication *application;

static void
start_application (void)
{
  g_autoptr (GError) error = NULL;

  application = G_APPLICATION (hp_application_new ());
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
}

int
lesson_window_main (int argc, char **argv, void (*add_tests) (void))
{
  g_autofree char *folder = g_dir_make_tmp ("halfplane-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  ui_start (&argc, &argv);
  start_application ();
  add_tests ();
  status = g_test_run ();
  g_object_unref (application);
  g_rmdir (folder);
  return status;
}

LessonWindow
lesson_window_new (int width, int height)
{
  return lesson_window_new_remembering (width, height, NULL);
}

LessonWindow
lesson_window_new_remembering (int width, int height, GSettings *settings)
{
  LessonWindow window = { .model = hp_model_new () };

  window.window
      = GTK_WINDOW (hp_window_new (GTK_APPLICATION (application), window.model, NULL, settings));
  ui_present (window.window, width, height);
  return window;
}

void
lesson_window_close (LessonWindow *window)
{
  ui_close (window->window, window->window);
  g_object_unref (window->model);
}

void
lesson_window_do (const LessonWindow *window, const char *action, const char *format, ...)
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
lesson_window_can (const LessonWindow *window, const char *name)
{
  GtkWidget *button = gtk_button_new ();
  gboolean can;

  gtk_widget_set_parent (button, GTK_WIDGET (window->window));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), name);
  can = gtk_widget_get_sensitive (button);
  gtk_widget_unparent (button);
  return can;
}

GtkWidget *
lesson_window_find_label (gpointer widget, const char *text)
{
  g_autofree char *tied = hp_formulas_tie (text);
  const char *shown = gtk_widget_get_mapped (widget) ? ui_get_text (widget) : NULL;
  GtkWidget *found = NULL;

  if (shown != NULL && (strcmp (shown, text) == 0 || strcmp (shown, tied) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = lesson_window_find_label (child, text);
  return found;
}

GtkWidget *
lesson_window_find_button (gpointer widget, const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (widget), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = lesson_window_find_button (child, label);
  return found;
}

GtkWindow *
lesson_window_find_question (void)
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
lesson_window_answer (const char *label)
{
  GtkWindow *question = lesson_window_find_question ();
  gpointer gone = question; /* not told by its address, which the next one may get */
  GtkWidget *button;

  g_assert_nonnull (question);
  g_object_add_weak_pointer (G_OBJECT (question), &gone);
  button = lesson_window_find_button (question, label);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  ui_wait_until (gone == NULL);
  ui_drain ();
}
