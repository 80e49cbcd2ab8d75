/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-plot-keys.h"

/* Each arrow with its twin on the keypad. */
void
hp_plot_keys_add (GtkWidgetClass *klass, GtkShortcutFunc move, GtkShortcutFunc choose)
{
  static const struct
  {
    guint keys[2];
    int right, up;
  } ARROWS[] = { { { GDK_KEY_Left, GDK_KEY_KP_Left }, -1, 0 },
                 { { GDK_KEY_Right, GDK_KEY_KP_Right }, 1, 0 },
                 { { GDK_KEY_Up, GDK_KEY_KP_Up }, 0, 1 },
                 { { GDK_KEY_Down, GDK_KEY_KP_Down }, 0, -1 } };
  static const guint RETURNS[] = { GDK_KEY_Return, GDK_KEY_KP_Enter };
  static const guint MODIFIERS[]
      = { 0, GDK_SHIFT_MASK, GDK_CONTROL_MASK, GDK_CONTROL_MASK | GDK_SHIFT_MASK };

  for (int i = 0; i < 32; i++)
    gtk_widget_class_add_binding (klass, ARROWS[i / 8].keys[i % 2],
                                  (GdkModifierType) MODIFIERS[i / 2 % 4], move, "(iiu)",
                                  ARROWS[i / 8].right, ARROWS[i / 8].up, MODIFIERS[i / 2 % 4]);
  for (int i = 0; i < 4; i++)
    gtk_widget_class_add_binding (klass, RETURNS[i % 2], i < 2 ? 0 : GDK_CONTROL_MASK, choose,
                                  "b", i >= 2);
  gtk_widget_class_add_binding (klass, GDK_KEY_space, 0, choose, "b", FALSE);
}
