/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From pointer and keys to the drags of core/drag.h. A whole drag is one step of undo; Escape puts
 * it back.
 *
 *     arrows                 shift the line by 0.05 that way     Shift: by 0.01
 *     Ctrl+Left, Ctrl+Right  turn it by 5 degrees                Shift: by 1 degree
 *     Ctrl+Up, Ctrl+Down     make the weights larger, smaller    Shift: finer
 */
#include "hp-line-hand.h"

#include "ui/sliders/hp-key-gesture.h"
#include "ui/sliders/hp-own-gesture.h"

#include <math.h>

/* What one drag needs to know; one lives as long as its plot. */
typedef struct
{
  HpBoundaryPlot *plot; /* which owns the controllers that own this */
  HpModel *model;
  guint gesture; /* of the drag under way, or 0 */
  HpDrag drag;
} Hand;

static void
hand_free (gpointer data, GClosure *closure)
{
  Hand *hand = data;

  g_clear_object (&hand->model);
  g_free (hand);
}

static void
set_neuron (HpModel *model, HpNeuron neuron)
{
  hp_model_set_state (model, hp_state_with_neuron (hp_model_get_state (model), neuron));
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, Hand *hand)
{
  HpBoundaryPicture picture;
  HpGrip grip;

  gtk_widget_grab_focus (GTK_WIDGET (hand->plot));
  hp_boundary_plot_get_picture (hand->plot, &picture);
  grip = hp_boundary_picture_grip_at (&picture, (HpPoint) { x, y });
  hand->gesture = 0;
  if (grip == HP_GRIP_NONE)
    return;
  hand->drag = hp_drag_begin (picture.view.state.neuron, grip,
                              hp_viewport_to_data (&picture.viewport, (HpPoint) { x, y }));
  hand->gesture = hp_own_gesture_begin (hand->model);
  hp_boundary_plot_set_held (hand->plot, grip);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double right, double down, Hand *hand)
{
  HpBoundaryPicture picture;
  double x, y;

  if (!hp_own_gesture_is_on (hand->model, hand->gesture))
    return;
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  hp_boundary_plot_get_picture (hand->plot, &picture);
  set_neuron (hand->model,
              hp_drag_to (&hand->drag, hp_viewport_to_data (&picture.viewport,
                                                            (HpPoint) { x + right, y + down })));
}

static void
drag_end_cb (GtkGestureDrag *gesture, double right, double down, Hand *hand)
{
  hp_own_gesture_end (hand->model, &hand->gesture);
  hp_boundary_plot_set_held (hand->plot, HP_GRIP_NONE);
}

static gboolean
key_pressed_cb (GtkEventController *keys, guint key, guint code, GdkModifierType modifiers,
                Hand *hand)
{
  if (key != GDK_KEY_Escape || !hp_own_gesture_cancel (hand->model, hand->gesture))
    return GDK_EVENT_PROPAGATE;
  hp_boundary_plot_set_held (hand->plot, HP_GRIP_NONE);
  return GDK_EVENT_STOP;
}

void
hp_line_hand_add (HpBoundaryPlot *plot, HpModel *model)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  Hand *hand = g_new0 (Hand, 1);

  hand->plot = plot;
  hand->model = g_object_ref (model);
  g_signal_connect_data (drag, "drag-begin", G_CALLBACK (drag_begin_cb), hand, hand_free, 0);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), hand);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), hand);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), hand);
  gtk_widget_add_controller (GTK_WIDGET (plot), keys);
  gtk_widget_add_controller (GTK_WIDGET (plot), GTK_EVENT_CONTROLLER (drag));
  hp_key_gesture_add (GTK_WIDGET (plot), model);
}

/* Keys. Where w1 = w2 = 0 there is no line to turn or to grow. */

static gboolean
has_line (HpNeuron neuron)
{
  return neuron.value[HP_W1] != 0 || neuron.value[HP_W2] != 0;
}

static gboolean
shift_cb (GtkWidget *widget, GVariant *way, gpointer data)
{
  HpModel *model = hp_boundary_plot_get_model (HP_BOUNDARY_PLOT (widget));
  double right, up;

  g_variant_get (way, "(dd)", &right, &up);
  set_neuron (model, hp_drag_shifted (hp_model_get_state (model).neuron, right, up));
  return TRUE;
}

static gboolean
turn_cb (GtkWidget *widget, GVariant *degrees, gpointer data)
{
  HpModel *model = hp_boundary_plot_get_model (HP_BOUNDARY_PLOT (widget));
  HpNeuron neuron = hp_model_get_state (model).neuron;

  if (has_line (neuron))
    set_neuron (model, hp_drag_turned (neuron, hp_drag_pivot (neuron, HP_UNIT_FRAME),
                                       g_variant_get_double (degrees) * acos (-1) / 180));
  return TRUE;
}

static gboolean
grow_cb (GtkWidget *widget, GVariant *growth, gpointer data)
{
  HpModel *model = hp_boundary_plot_get_model (HP_BOUNDARY_PLOT (widget));
  HpNeuron neuron = hp_model_get_state (model).neuron;

  if (has_line (neuron))
    set_neuron (model, hp_drag_grown (neuron, g_variant_get_double (growth)));
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
