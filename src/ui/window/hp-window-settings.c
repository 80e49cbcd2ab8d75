/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-window-settings.h"

void
hp_window_settings_bind (GtkWindow *window, GSettings *settings)
{
  g_settings_bind (settings, "width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
}

void
hp_window_settings_fit_monitor (GtkWindow *window)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (window)));
  int width, height, widest = 0, highest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle area;

      gdk_monitor_get_geometry (monitor, &area);
      widest = MAX (widest, area.width);
      highest = MAX (highest, area.height);
    }
  if (widest == 0)
    return;
  gtk_window_get_default_size (window, &width, &height);
  gtk_window_set_default_size (window, MIN (width, widest), MIN (height, highest));
}
