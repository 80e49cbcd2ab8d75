/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plot's class says what the keys do. While an output is masked, they do nothing.
 */
#include "hp-plot-keys.h"

#include "hp-plot.h"

static gboolean
is_masked (HpPlot *self)
{
  HpView view = hp_plot_get_view (self);

  return hp_view_is_masked (&view);
}

static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  HpPlotClass *klass = HP_PLOT_GET_CLASS (widget);
  int right, up;
  guint modifiers;

  g_variant_get (arguments, "(iiu)", &right, &up, &modifiers);
  return klass->move != NULL && !is_masked (HP_PLOT (widget))
         && klass->move (HP_PLOT (widget), right, up, (GdkModifierType) modifiers);
}

static gboolean
choose_cb (GtkWidget *widget, GVariant *with_control, gpointer data)
{
  HpPlotClass *klass = HP_PLOT_GET_CLASS (widget);

  return klass->choose != NULL && !is_masked (HP_PLOT (widget))
         && klass->choose (HP_PLOT (widget), g_variant_get_boolean (with_control));
}

/* Each arrow with its twin on the keypad. */
void
hp_plot_keys_add (GtkWidgetClass *klass)
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
                                  (GdkModifierType) MODIFIERS[i / 2 % 4], move_cb, "(iiu)",
                                  ARROWS[i / 8].right, ARROWS[i / 8].up, MODIFIERS[i / 2 % 4]);
  for (int i = 0; i < 4; i++)
    gtk_widget_class_add_binding (klass, RETURNS[i % 2], i < 2 ? 0 : GDK_CONTROL_MASK, choose_cb,
                                  "b", i >= 2);
  gtk_widget_class_add_binding (klass, GDK_KEY_space, 0, choose_cb, "b", FALSE);
}
