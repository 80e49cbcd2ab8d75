/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From pointer and keys to the drags of core/drag.h.
 *
 *     arrows                 shift the line by 0.05 that way     Shift: by 0.01
 *     Ctrl+Left, Ctrl+Right  turn it by 5 degrees                Shift: by 1 degree
 *     Ctrl+Up, Ctrl+Down     make the weights larger, smaller    Shift: finer
 */
#include "hp-line-hand.h"

#include "hp-plot-hand.h"
#include "ui/common/hp-key-gesture.h"

#include <math.h>

static void
set_neuron (HpModel *model, HpNeuron neuron)
{
  hp_model_set_state (model, hp_state_with_neuron (hp_model_get_state (model), neuron));
}

static gboolean
take (gpointer plot, HpModel *model, HpPoint at, gpointer held)
{
  HpBoundaryPicture picture;
  HpGrip grip;

  hp_boundary_plot_get_picture (plot, &picture);
  grip = hp_boundary_picture_grip_at (&picture, at);
  if (grip == HP_GRIP_NONE)
    return FALSE;
  *(HpDrag *) held = hp_drag_begin (picture.view.state.neuron, grip,
                                    hp_viewport_to_data (&picture.viewport, at));
  hp_boundary_plot_set_held (plot, grip);
  return TRUE;
}

static void
move (gpointer plot, HpModel *model, HpPoint at, gconstpointer held)
{
  HpBoundaryPicture picture;

  hp_boundary_plot_get_picture (plot, &picture);
  set_neuron (model, hp_drag_to (held, hp_viewport_to_data (&picture.viewport, at)));
}

static void
let_go (gpointer plot)
{
  hp_boundary_plot_set_held (plot, HP_GRIP_NONE);
}

void
hp_line_hand_add (HpBoundaryPlot *plot, HpModel *model)
{
  static const HpPlotHand KIND = { sizeof (HpDrag), take, move, let_go };

  hp_plot_hand_add (plot, model, &KIND);
  hp_key_gesture_add (GTK_WIDGET (plot), model);
}

/* Keys. Where outputs are masked there is no line to be seen, nor to be shifted; where w1 = w2 = 0
 * there is none to turn or to grow. */

static gboolean
has_line (HpState state)
{
  const HpHundredths *v = state.neuron.value;

  return !hp_state_masks_any (state) && (v[HP_W1] != 0 || v[HP_W2] != 0);
}

static gboolean
shift_cb (GtkWidget *widget, GVariant *way, gpointer data)
{
  HpModel *model = hp_boundary_plot_get_model (HP_BOUNDARY_PLOT (widget));
  HpState state = hp_model_get_state (model);
  double right, up;

  g_variant_get (way, "(dd)", &right, &up);
  if (!hp_state_masks_any (state))
    set_neuron (model, hp_drag_shifted (state.neuron, right, up));
  return TRUE;
}

static gboolean
turn_cb (GtkWidget *widget, GVariant *degrees, gpointer data)
{
  HpModel *model = hp_boundary_plot_get_model (HP_BOUNDARY_PLOT (widget));
  HpState state = hp_model_get_state (model);
  HpPoint pivot;

  if (!has_line (state))
    return TRUE;
  pivot = hp_drag_pivot (state.neuron, HP_UNIT_FRAME);
  set_neuron (model, hp_drag_turned (state.neuron, pivot,
                                     g_variant_get_double (degrees) * acos (-1) / 180));
  return TRUE;
}

static gboolean
grow_cb (GtkWidget *widget, GVariant *growth, gpointer data)
{
  HpModel *model = hp_boundary_plot_get_model (HP_BOUNDARY_PLOT (widget));
  HpState state = hp_model_get_state (model);

  if (has_line (state))
    set_neuron (model, hp_drag_grown (state.neuron, g_variant_get_double (growth)));
  return TRUE;
}

/* One arrow key, with its twin on the keypad. */
static void
add_arrow (GtkWidgetClass *klass, guint key, guint keypad, int right, int up)
{
  for (int fine = 0; fine < 2; fine++)
    for (int pad = 0; pad < 2; pad++)
      {
        guint code = pad ? keypad : key;
        GdkModifierType shift = fine ? GDK_SHIFT_MASK : 0;
        double step = fine ? 0.01 : 0.05;

        gtk_widget_class_add_binding (klass, code, shift, shift_cb, "(dd)", right * step,
                                      up * step);
        if (right != 0)
          gtk_widget_class_add_binding (klass, code, shift | GDK_CONTROL_MASK, turn_cb, "d",
                                        right * (fine ? -1.0 : -5.0));
        else
          gtk_widget_class_add_binding (klass, code, shift | GDK_CONTROL_MASK, grow_cb, "d",
                                        up * (fine ? 0.02 : 0.1));
      }
}

void
hp_line_hand_add_keys (GtkWidgetClass *plot_class)
{
  add_arrow (plot_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  add_arrow (plot_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  add_arrow (plot_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, 1);
  add_arrow (plot_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, -1);
}
