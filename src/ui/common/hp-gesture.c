/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No widget ends a gesture that another one started.
 */
#include "hp-gesture.h"

guint
hp_gesture_begin (HpModel *model)
{
  hp_model_begin_gesture (model);
  return hp_model_get_gesture (model);
}

gboolean
hp_gesture_is_on (HpModel *model, guint gesture)
{
  return gesture != 0 && gesture == hp_model_get_gesture (model);
}

void
hp_gesture_end (HpModel *model, guint *gesture)
{
  if (hp_gesture_is_on (model, *gesture))
    hp_model_end_gesture (model);
  *gesture = 0;
}

gboolean
hp_gesture_cancel (HpModel *model, guint gesture)
{
  if (!hp_gesture_is_on (model, gesture))
    return FALSE;
  hp_model_cancel_gesture (model);
  return TRUE;
}

/* Keys. They are watched without being handled. */

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
    keys->gesture = hp_gesture_begin (keys->model);
  return GDK_EVENT_PROPAGATE;
}

static void
key_released_cb (GtkEventController *controller, guint key, guint code, GdkModifierType modifiers,
                 Keys *keys)
{
  if (moves_something (key))
    hp_gesture_end (keys->model, &keys->gesture);
}

void
hp_gesture_add_keys (GtkWidget *widget, HpModel *model)
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
