/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line for each action: the model has the history.
 */
#include "hp-window-history.h"

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hp_model_undo (hp_window_get_model (HP_WINDOW (widget)));
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hp_model_redo (hp_window_get_model (HP_WINDOW (widget)));
}

static void
reset_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hp_model_reset (hp_window_get_model (HP_WINDOW (widget)));
}

/* A number that was being typed is still taken when the window goes, without its model. */
static void
refresh (HpWindow *window)
{
  GtkWidget *widget = GTK_WIDGET (window);
  HpModel *model = hp_window_get_model (window);

  if (model == NULL)
    return;
  gtk_widget_action_set_enabled (widget, "win.undo", hp_model_can_undo (model));
  gtk_widget_action_set_enabled (widget, "win.redo", hp_model_can_redo (model));
}

void
hp_window_history_add (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (window_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (window_class, "win.reset", NULL, reset_cb);
}

void
hp_window_history_follow (HpWindow *window)
{
  HpModel *model = hp_window_get_model (window);

  g_signal_connect_object (model, "notify::can-undo", G_CALLBACK (refresh), window,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "notify::can-redo", G_CALLBACK (refresh), window,
                           G_CONNECT_SWAPPED);
  refresh (window);
}
