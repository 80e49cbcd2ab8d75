/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bindings of the window's class: a key comes here once the focused widget has not taken it.
 */
#include "hp-window-keys.h"

/* GTK's entries keep the keys of history even when nothing is left to undo in them; a text of many
 * lines lets them go on. Both are to be the same for whoever types. */
static gboolean
history_cb (GtkWidget *window, GVariant *action, gpointer unused)
{
  if (!GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (window))))
    gtk_widget_activate_action (window, g_variant_get_string (action, NULL), NULL);
  return GDK_EVENT_STOP;
}

void
hp_window_keys_add (GtkWidgetClass *window_class)
{
  const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } KEYS[] = {
    { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo" },
    { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo" },
    { GDK_KEY_y, GDK_CONTROL_MASK, "win.redo" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++)
    gtk_widget_class_add_binding (window_class, KEYS[i].key, KEYS[i].modifiers, history_cb, "s",
                                  KEYS[i].action);
  gtk_widget_class_add_binding_action (window_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy", NULL);
}
