/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Adds to GtkScale: snapping, finer keys, jumps to the next flip, gestures, and a description for
 * the screen reader, which GTK 4.8 does not otherwise notify of a moved slider.
 */
#include "hp-slider.h"

#include "hp-parameter-names.h"
#include "hp-slider-track.h"
#include "ui/common/hp-announce.h"
#include "ui/common/hp-appearance.h"
#include "ui/common/hp-gesture.h"
#include "ui/common/hp-panel.h"
#include "words/words.h"

#include <glib/gi18n.h>
#include <math.h>

struct _HpSlider
{
  GtkScale parent_instance;

  HpModel *model;
  HpParameter parameter;
  guint gesture;       /* of the model, while the pointer holds the thumb */
  gboolean is_fine;    /* Shift is down */
  gboolean is_showing; /* the model's value is being shown: nothing to write back */
  gboolean is_described;
  HpSliderTrack track;
};

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_PARAMETER,
};

G_DEFINE_FINAL_TYPE (HpSlider, hp_slider, GTK_TYPE_SCALE)

static HpHundredths
snap (double value, int step)
{
  return (HpHundredths) lround (value * 100 / step) * step;
}

/* Keeps the value, and any value linked to it, within its track: no track may grow during a
 * drag. */
static void
set_value (HpSlider *self, HpHundredths value)
{
  HpHundredths lowest, highest;

  hp_state_value_range (hp_model_get_state (self->model), self->parameter,
                        hp_model_get_range (self->model), &lowest, &highest);
  hp_model_set_value (self->model, self->parameter, CLAMP (value, lowest, highest));
}

static HpHundredths
get_value (HpSlider *self)
{
  return hp_model_get_value (self->model, self->parameter);
}

static HpRole
get_role (HpSlider *self)
{
  return hp_model_get_network (self->model)->in_hand;
}

/* "Bias 0.60. Outputs 0 0 0 1: AND." From GTK 4.14 on a screen reader hears the value anyway. */
static char *
write_words (HpSlider *self)
{
  g_autofree char *outputs = hp_words_outputs (hp_model_get_state (self->model));
#if GTK_CHECK_VERSION(4, 14, 0)
  return g_steal_pointer (&outputs);
#else
  char number[HP_HUNDREDTHS_SIZE];

  /* Translators: such as Bias 0.60. Outputs 1 1 1 1: TRUE. The last is a sentence of its own. */
  return g_strdup_printf (_("%s %s. %s"), hp_parameter_name (self->parameter, get_role (self)),
                          hp_words_number (get_value (self), number), outputs);
#endif
}

/* Only while it is this slider that moves; nothing that was said of other outputs stays. */
static void
describe (HpSlider *self)
{
  gboolean has_focus = gtk_widget_has_focus (GTK_WIDGET (self));
  g_autofree char *words = has_focus ? write_words (self) : NULL;

  if (has_focus || self->is_described)
    hp_announce_describe (self, words);
  self->is_described = has_focus;
}

/* From 4.14 on GTK tells a screen reader of it, which otherwise reads the value without its zeros
 * and as a share of the track. */
static void
show_value_text (HpSlider *self)
{
#if GTK_CHECK_VERSION(4, 14, 0)
  char number[HP_HUNDREDTHS_SIZE];

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  hp_words_number (get_value (self), number), -1);
#endif
}

static void
show_model (gpointer widget)
{
  HpSlider *self = widget;
  double range = hp_model_get_range (self->model) / 100.0, value = get_value (self) / 100.0;
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (self));

  self->is_showing = TRUE;
  if (gtk_adjustment_get_upper (adjustment) != range)
    gtk_adjustment_configure (adjustment, value, -range, range, HP_ARROW_STEP / 100.0,
                              HP_PAGE_STEP / 100.0, 0);
  else
    gtk_adjustment_set_value (adjustment, value);
  self->is_showing = FALSE;
  show_value_text (self);
  describe (self);
}

/* Called whatever moved the adjustment, including assistive technology. */
static void
hp_slider_value_changed (GtkRange *range)
{
  HpSlider *self = HP_SLIDER (range);

  if (self->is_showing || self->model == NULL)
    return;
  set_value (self, snap (gtk_range_get_value (range), 1));
  show_model (self);
}

static gboolean
hp_slider_change_value (GtkRange *range, GtkScrollType scroll, double value)
{
  HpSlider *self = HP_SLIDER (range);
  gboolean is_dragged = scroll == GTK_SCROLL_JUMP && self->gesture != 0;

  if (is_dragged && hp_model_get_gesture (self->model) != self->gesture)
    return TRUE; /* the drag was canceled or undone meanwhile */
  set_value (self, snap (value, scroll == GTK_SCROLL_JUMP && !self->is_fine ? HP_DRAG_STEP : 1));
  return TRUE;
}

/* The arrow keys: up and right increase the value, but right decreases it if the slider is
 * mirrored. */
static const struct
{
  guint key;
  int direction;
  gboolean is_mirrored;
} KEYS[] = {
  { GDK_KEY_Left, -1, TRUE },  { GDK_KEY_KP_Left, -1, TRUE },
  { GDK_KEY_Right, 1, TRUE },  { GDK_KEY_KP_Right, 1, TRUE },
  { GDK_KEY_Down, -1, FALSE }, { GDK_KEY_KP_Down, -1, FALSE },
  { GDK_KEY_Up, 1, FALSE },    { GDK_KEY_KP_Up, 1, FALSE },
};

static int
get_direction (GtkWidget *widget, GVariant *key)
{
  gint32 i = g_variant_get_int32 (key);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return KEYS[i].is_mirrored && is_rtl ? -KEYS[i].direction : KEYS[i].direction;
}

static gboolean
move_cb (GtkWidget *widget, GVariant *key, gpointer data)
{
  HpSlider *self = HP_SLIDER (widget);

  set_value (self, get_value (self) + get_direction (widget, key));
  return TRUE;
}

/* The next flip may lie outside the current range, which then grows. */
static gboolean
jump_cb (GtkWidget *widget, GVariant *key, gpointer data)
{
  HpSlider *self = HP_SLIDER (widget);
  HpStrip strip = hp_state_strip (hp_model_get_state (self->model), self->parameter, -HP_LIMIT,
                                  HP_LIMIT);

  hp_model_set_value (self->model, self->parameter,
                      hp_strip_jump (&strip, get_value (self), get_direction (widget, key)));
  return TRUE;
}

static gboolean
event_cb (HpSlider *self, GdkEvent *event)
{
  switch (gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
      gtk_widget_grab_focus (GTK_WIDGET (self)); /* first: a field takes what is typed there */
      self->gesture = hp_gesture_begin (self->model);
      break;
    case GDK_BUTTON_RELEASE:
    case GDK_TOUCH_END:
    case GDK_TOUCH_CANCEL:
      hp_gesture_end (self->model, &self->gesture);
      break;
    case GDK_KEY_PRESS:
      if (gdk_key_event_get_keyval (event) == GDK_KEY_Escape)
        hp_gesture_cancel (self->model, self->gesture);
      break;
    default:
      break;
    }
  self->is_fine = (gdk_event_get_modifier_state (event) & GDK_SHIFT_MASK) != 0;
  return GDK_EVENT_PROPAGATE;
}

static void
hp_slider_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HpSlider *self = HP_SLIDER (widget);

  hp_slider_track_snapshot (&self->track, widget, snapshot, get_value (self),
                            hp_model_get_range (self->model));
  GTK_WIDGET_CLASS (hp_slider_parent_class)->snapshot (widget, snapshot);
}

/* A slider hidden mid-drag never receives the button release. */
static void
hp_slider_unmap (GtkWidget *widget)
{
  HpSlider *self = HP_SLIDER (widget);

  hp_gesture_end (self->model, &self->gesture);
  GTK_WIDGET_CLASS (hp_slider_parent_class)->unmap (widget);
}

static void
set_model (HpSlider *self, const GValue *value)
{
  if (!hp_panel_set_model (self, value, &self->model, show_model))
    return;
  hp_gesture_add_keys (GTK_WIDGET (self), self->model);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hp_parameter_name (self->parameter, get_role (self)), -1);
  show_model (self);
}

static void
hp_slider_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MODEL)
    set_model (HP_SLIDER (object), value);
  else
    HP_SLIDER (object)->parameter = (HpParameter) g_value_get_int (value);
}

static void
hp_slider_dispose (GObject *object)
{
  hp_slider_track_clear (&HP_SLIDER (object)->track);
  g_clear_object (&HP_SLIDER (object)->model);
  G_OBJECT_CLASS (hp_slider_parent_class)->dispose (object);
}

/* GtkScale's own bindings with Control take precedence over those of a subclass; only a controller
 * in the capture phase comes before them. */
static void
add_jumps (HpSlider *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++)
    {
      GtkShortcut *shortcut
          = gtk_shortcut_new (gtk_keyval_trigger_new (KEYS[i].key, GDK_CONTROL_MASK),
                              gtk_callback_action_new (jump_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 ((gint32) i));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* The wheel scrolls the side, even over the sliders. */
static void
leave_wheel_alone (HpSlider *self)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_NONE);
    }
}

/* GTK 4.24 adds the controllers of a range only when it is constructed. */
static void
hp_slider_constructed (GObject *object)
{
  G_OBJECT_CLASS (hp_slider_parent_class)->constructed (object);
  leave_wheel_alone (HP_SLIDER (object));
}

static void
hp_slider_class_init (HpSliderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = hp_slider_constructed;
  object_class->set_property = hp_slider_set_property;
  object_class->dispose = hp_slider_dispose;
  hp_panel_install_model (object_class, PROP_MODEL);
  hp_parameter_property_install (object_class, PROP_PARAMETER, G_PARAM_WRITABLE);
  GTK_WIDGET_CLASS (klass)->snapshot = hp_slider_snapshot;
  GTK_WIDGET_CLASS (klass)->unmap = hp_slider_unmap;
  GTK_RANGE_CLASS (klass)->change_value = hp_slider_change_value;
  GTK_RANGE_CLASS (klass)->value_changed = hp_slider_value_changed;
  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++)
    gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), KEYS[i].key, GDK_SHIFT_MASK, move_cb,
                                  "i", (gint32) i);
}

static void
hp_slider_init (HpSlider *self)
{
  GtkEventController *events = gtk_event_controller_legacy_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_scale_set_draw_value (GTK_SCALE (self), FALSE);
  gtk_scale_set_has_origin (GTK_SCALE (self), FALSE);
  hp_appearance_redraw (self);
  gtk_range_set_round_digits (GTK_RANGE (self), -1);
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (events, "event", G_CALLBACK (event_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (describe), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (describe), self);
  gtk_widget_add_controller (GTK_WIDGET (self), events);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  add_jumps (self);
}
