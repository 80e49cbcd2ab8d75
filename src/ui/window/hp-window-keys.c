/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-window-keys.h"

#include "core/scene.h"

/* GTK's entries consume the undo keys even when they have nothing to undo, while a multi-line text
 * passes them on. Both must behave alike. */
static gboolean
history_cb (GtkWidget *window, GVariant *action, gpointer unused)
{
  if (!GTK_IS_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (window))))
    gtk_widget_activate_action (window, g_variant_get_string (action, NULL), NULL);
  return GDK_EVENT_STOP;
}

/* The places of the digits above the letters choose a view, or the neuron in hand, whatever they
 * type: on French, Belgian and Czech keyboards digits need Shift. Linux numbers keys in this way.
 */
static gboolean
digit_cb (GtkWidget *window, guint keyval, guint keycode, GdkModifierType modifiers)
{
  const guint place_of_one = 10;
  int digit = (int) (keycode - place_of_one + 1) % 10;

  if (keycode < place_of_one || keycode >= place_of_one + 10)
    return GDK_EVENT_PROPAGATE;
  modifiers &= gtk_accelerator_get_default_mod_mask ();
  if (modifiers == GDK_CONTROL_MASK && digit > 0 && digit <= HP_N_VIEWS)
    gtk_widget_activate_action (window, "win.view", "s", HP_VIEW_NAMES[digit - 1]);
  else if (modifiers == GDK_ALT_MASK && digit < HP_N_ROLES)
    gtk_widget_activate_action (window, "win.in-hand", "i", digit);
  else
    return GDK_EVENT_PROPAGATE;
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
  gtk_widget_class_add_binding_action (window_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "win.copy-picture", NULL);
  gtk_widget_class_add_binding_action (window_class, GDK_KEY_v, GDK_CONTROL_MASK,
                                       "win.paste-state", NULL);
}

void
hp_window_keys_add_digits (GtkWidget *window)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (digit_cb), window);
  gtk_widget_add_controller (window, keys);
}
