/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Watches key presses and releases without handling them.
 */
#include "hp-key-gesture.h"

#include "hp-gesture-handle.h"

/* Shared by the signal handlers of one widget. */
typedef struct
{
  HpModel *model;
  guint gesture; /* the one that a key began, or 0: no other one is ended */
} Keys;

static void
keys_free (gpointer data, GClosure *closure)
{
  Keys *keys = data;

  g_clear_object (&keys->model);
  g_free (keys);
}

static gboolean
moves_something (guint key)
{
  return (key >= GDK_KEY_Home && key <= GDK_KEY_End)
         || (key >= GDK_KEY_KP_Home && key <= GDK_KEY_KP_End);
}

static gboolean
key_pressed_cb (GtkEventController *controller, guint key, guint code, GdkModifierType modifiers,
                Keys *keys)
{
  if (moves_something (key) && hp_model_get_gesture (keys->model) == 0)
    keys->gesture = hp_gesture_handle_begin (keys->model);
  return GDK_EVENT_PROPAGATE;
}

static void
key_released_cb (GtkEventController *controller, guint key, guint code, GdkModifierType modifiers,
                 Keys *keys)
{
  if (moves_something (key))
    hp_gesture_handle_end (keys->model, &keys->gesture);
}

void
hp_key_gesture_add (GtkWidget *widget, HpModel *model)
{
  GtkEventController *controller = gtk_event_controller_key_new ();
  Keys *keys = g_new0 (Keys, 1);

  keys->model = g_object_ref (model);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_data (controller, "key-pressed", G_CALLBACK (key_pressed_cb), keys, keys_free,
                         0);
  g_signal_connect (controller, "key-released", G_CALLBACK (key_released_cb), keys);
  gtk_widget_add_controller (widget, controller);
}
