/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A long press claims the pointer, so that the button does not take its release for a click.
 */
#include "hp-window-hints.h"

#include "ui/common/hp-focus.h"
#include "ui/common/hp-gesture.h"

#include <glib/gi18n.h>

/* Milliseconds between two moves: slow enough to see each of them. */
#define PAUSE 150

/* While the button is held. */
typedef struct
{
  HpModel *model;
  guint gesture;
  guint timer;
} Hold;

static void
release (Hold *hold)
{
  g_clear_handle_id (&hold->timer, g_source_remove);
  hp_gesture_end (hold->model, &hold->gesture);
}

static void
hold_free (gpointer data, GClosure *closure)
{
  Hold *hold = data;

  release (hold);
  g_clear_object (&hold->model);
  g_free (hold);
}

/* Ends at the target, and where another gesture began. */
static gboolean
move_cb (gpointer data)
{
  Hold *hold = data;

  if (hp_gesture_is_on (hold->model, hold->gesture) && hp_model_can_follow_hints (hold->model))
    {
      hp_model_follow_hints (hold->model);
      return G_SOURCE_CONTINUE;
    }
  hold->timer = 0;
  hp_gesture_end (hold->model, &hold->gesture);
  return G_SOURCE_REMOVE;
}

static void
pressed_cb (GtkGesture *gesture, double x, double y, Hold *hold)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  release (hold);
  hold->gesture = hp_gesture_begin (hold->model);
  hold->timer = g_timeout_add (PAUSE, move_cb, hold);
}

static void
released_cb (GtkGesture *gesture, GdkEventSequence *sequence, Hold *hold)
{
  release (hold);
}

static void
add_hold (GtkWidget *button, HpModel *model)
{
  GtkGesture *gesture = gtk_gesture_long_press_new ();
  Hold *hold = g_new0 (Hold, 1);

  hold->model = g_object_ref (model);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_data (gesture, "pressed", G_CALLBACK (pressed_cb), hold, hold_free, 0);
  g_signal_connect (gesture, "end", G_CALLBACK (released_cb), hold);
  g_signal_connect (gesture, "cancel", G_CALLBACK (released_cb), hold);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (gesture));
}

static void
refresh (GtkWidget *button)
{
  GtkRoot *window = gtk_widget_get_root (button);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), "follow-hints");
  g_autoptr (HpModel) model = NULL;
  gboolean is_enabled;

  g_object_get (window, "model", &model, NULL);
  if (action == NULL) /* a window that closes has none any more */
    return;
  is_enabled = gtk_widget_get_mapped (button) && hp_model_can_follow_hints (model);
  if (!is_enabled)
    hp_focus_pass_on (button);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

void
hp_window_hints_set_up (GtkWidget *button, HpModel *model)
{
  gtk_widget_set_tooltip_text (
      button,
      _("Move w\u2080, w\u2081 and w\u2082 by their hints, all at once; hold the button to go on. "
        "Again and again this reaches every gate; one weight at a time, or by the signs alone, it "
        "can go round forever. Not while one of them is locked."));
  add_hold (button, model);
  g_signal_connect (button, "map", G_CALLBACK (refresh), NULL);
  g_signal_connect (button, "unmap", G_CALLBACK (refresh), NULL);
  g_signal_connect_object (model, "changed", G_CALLBACK (refresh), button, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "notify::locked", G_CALLBACK (refresh), button,
                           G_CONNECT_SWAPPED);
  refresh (button);
}
