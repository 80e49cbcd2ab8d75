/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From GTK's drag to a gesture of the model.
 */
#include "hp-plot-hand.h"

#include "ui/common/hp-gesture-handle.h"

/* What one hand needs to know; it lives as long as its plot. */
typedef struct
{
  const HpPlotHand *kind;
  gpointer plot; /* which owns the controllers that own this */
  HpModel *model;
  guint gesture; /* of the drag under way, or 0 */
  gpointer held;
} Hand;

static void
hand_free (gpointer data, GClosure *closure)
{
  Hand *hand = data;

  g_clear_object (&hand->model);
  g_free (hand->held);
  g_free (hand);
}

static void
let_go (Hand *hand)
{
  if (hand->kind->let_go != NULL)
    hand->kind->let_go (hand->plot);
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, Hand *hand)
{
  hand->gesture = 0;
  gtk_widget_grab_focus (hand->plot); /* first: a field takes what is typed there */
  if (hand->kind->take (hand->plot, hand->model, (HpPoint) { x, y }, hand->held))
    hand->gesture = hp_gesture_handle_begin (hand->model);
}

static void
drag_update_cb (GtkGestureDrag *drag, double right, double down, Hand *hand)
{
  double x, y;

  if (!hp_gesture_handle_is_on (hand->model, hand->gesture))
    return;
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  hand->kind->move (hand->plot, hand->model, (HpPoint) { x + right, y + down }, hand->held);
}

static void
drag_end_cb (GtkGestureDrag *drag, double right, double down, Hand *hand)
{
  hp_gesture_handle_end (hand->model, &hand->gesture);
  let_go (hand);
}

static gboolean
key_pressed_cb (GtkEventController *keys, guint key, guint code, GdkModifierType modifiers,
                Hand *hand)
{
  if (key != GDK_KEY_Escape || !hp_gesture_handle_cancel (hand->model, hand->gesture))
    return GDK_EVENT_PROPAGATE;
  let_go (hand);
  return GDK_EVENT_STOP;
}

void
hp_plot_hand_add (gpointer plot, HpModel *model, const HpPlotHand *kind)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  Hand *hand = g_new0 (Hand, 1);

  hand->kind = kind;
  hand->plot = plot;
  hand->model = g_object_ref (model);
  hand->held = g_malloc0 (kind->held_size);
  g_signal_connect_data (drag, "drag-begin", G_CALLBACK (drag_begin_cb), hand, hand_free, 0);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), hand);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), hand);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), hand);
  gtk_widget_add_controller (plot, keys);
  gtk_widget_add_controller (plot, GTK_EVENT_CONTROLLER (drag));
}
