/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A whole drag is one step of undo; Escape puts it back.
 */
#include "hp-weight-hand.h"

#include "plot/weight-view.h"
#include "ui/sliders/hp-own-gesture.h"

#include <math.h>

/* What one drag needs to know; one lives as long as its plot. */
typedef struct
{
  HpViewPlot *plot; /* which owns the controllers that own this */
  HpModel *model;
  guint gesture; /* of the drag under way, or 0 */
  HpPoint grabbed; /* from the pointer to the dot, in hundredths */
} Hand;

static void
hand_free (gpointer data, GClosure *closure)
{
  Hand *hand = data;

  g_clear_object (&hand->model);
  g_free (hand);
}

static HpPoint
to_weights (HpViewPlot *plot, double x, double y)
{
  HpView view = hp_view_plot_get_view (plot);
  HpViewport viewport = hp_weight_view_viewport (&view);

  return hp_viewport_to_data (&viewport, (HpPoint) { x, y });
}

gboolean
hp_weight_hand_can_take (HpViewPlot *plot, HpModel *model, HpPoint pixel)
{
  const unsigned both = 1u << HP_LOCK_W1 | 1u << HP_LOCK_W2;
  HpView view = hp_view_plot_get_view (plot);

  return hp_view_plot_get_show (plot) == HP_SHOW_WEIGHTS && !hp_state_masks_any (view.state)
         && (~hp_model_get_locked (model) & both) != 0 && hp_weight_view_is_dot (&view, pixel);
}

void
hp_weight_hand_move (HpViewPlot *plot, HpModel *model, double w1, double w2)
{
  HpView view = hp_view_plot_get_view (plot);
  double range = hp_weight_view_range (&view);
  HpNeuron neuron = view.state.neuron;

  if (!hp_model_is_locked (model, HP_LOCK_W1))
    neuron = hp_neuron_with (neuron, HP_W1, (int) lround (CLAMP (w1, -range, range)));
  if (!hp_model_is_locked (model, HP_LOCK_W2))
    neuron = hp_neuron_with (neuron, HP_W2, (int) lround (CLAMP (w2, -range, range)));
  hp_model_set_state (model, hp_state_with_neuron (view.state, neuron));
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, Hand *hand)
{
  HpNeuron neuron = hp_model_get_state (hand->model).neuron;
  HpPoint at = to_weights (hand->plot, x, y);

  hand->gesture = 0;
  if (!hp_weight_hand_can_take (hand->plot, hand->model, (HpPoint) { x, y }))
    return;
  hand->grabbed = (HpPoint) { neuron.value[HP_W1] - at.x, neuron.value[HP_W2] - at.y };
  hand->gesture = hp_own_gesture_begin (hand->model);
}

static void
drag_update_cb (GtkGestureDrag *drag, double right, double down, Hand *hand)
{
  double x, y;
  HpPoint at;

  if (!hp_own_gesture_is_on (hand->model, hand->gesture))
    return;
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  at = to_weights (hand->plot, x + right, y + down);
  hp_weight_hand_move (hand->plot, hand->model, at.x + hand->grabbed.x, at.y + hand->grabbed.y);
}

static void
drag_end_cb (GtkGestureDrag *drag, double right, double down, Hand *hand)
{
  hp_own_gesture_end (hand->model, &hand->gesture);
}

static gboolean
key_pressed_cb (GtkEventController *keys, guint key, guint code, GdkModifierType modifiers,
                Hand *hand)
{
  return key == GDK_KEY_Escape && hp_own_gesture_cancel (hand->model, hand->gesture);
}

void
hp_weight_hand_add (HpViewPlot *plot, HpModel *model)
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
}
