/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The strip is drawn with colour and text nodes only; the names of the gates are laid out once.
 *
 *       tick at each flip
 *     ---|-----------|------
 *     A  |  OR       | TRUE       the part that makes the target is underlined
 */
#include "hp-gate-strip.h"

#include "hp-parameter-names.h"
#include "ui/common/hp-appearance.h"
#include "ui/common/hp-panel.h"
#include "ui/common/hp-track.h"
#include "words/words.h"

#include <glib/gi18n.h>
#include <math.h>

/* Pixels. */
enum
{
  TICK_HEIGHT = 5,
  UNDERLINE = 3,
  TEXT_ROOM = 3,        /* kept free on either side of a name */
  SMALLEST_WIDTH = 240, /* of the track, and so of the side panel */
  USUAL_WIDTH = 380,
};

struct _HpGateStrip
{
  GtkWidget parent_instance;

  HpModel *model;
  HpParameter parameter;
  PangoLayout *names[HP_N_GATES]; /* made when first shown */
  char *words;                    /* the description that a screen reader has */
};

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_PARAMETER,
};

G_DEFINE_FINAL_TYPE (HpGateStrip, hp_gate_strip, GTK_TYPE_WIDGET)

static void
forget_names (HpGateStrip *self)
{
  for (int gate = 0; gate < HP_N_GATES; gate++)
    g_clear_object (&self->names[gate]);
}

static PangoLayout *
get_name (HpGateStrip *self, HpGate gate)
{
  if (self->names[gate] == NULL)
    self->names[gate] = gtk_widget_create_pango_layout (GTK_WIDGET (self), hp_gate_name (gate));
  return self->names[gate];
}

/* Returns the position of a value on the strip, which is mirrored together with the slider. */
static double
get_x (HpGateStrip *self, double value)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double x = hp_track_to_pixels (value, hp_model_get_range (self->model), width);

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? width - x : x;
}

/* Leaves out a name that is too long for its segment; tooltip and ticks remain. */
static void
append_name (HpGateStrip *self, GtkSnapshot *snapshot, HpGate gate, double left, double right)
{
  PangoLayout *name = get_name (self, gate);
  int width, height, room = gtk_widget_get_height (GTK_WIDGET (self)) - TICK_HEIGHT;

  pango_layout_get_pixel_size (name, &width, &height);
  if (width + 2 * TEXT_ROOM > right - left)
    return;
  hp_appearance_append_text (snapshot, name, HP_COLOUR_INK, round ((left + right - width) / 2),
                             TICK_HEIGHT + (room - height) / 2);
}

static void
append_segment (HpGateStrip *self, GtkSnapshot *snapshot, const HpStrip *strip, int index)
{
  HpSegment segment = strip->segments[index];
  HpGate target = hp_model_get_state (self->model).target;
  double from = index > 0 ? round (get_x (self, segment.from - 0.5)) : get_x (self, segment.from);
  double to = index + 1 < strip->n_segments ? round (get_x (self, segment.to + 0.5))
                                            : get_x (self, segment.to);
  double left = MIN (from, to), right = MAX (from, to);
  double bottom = gtk_widget_get_height (GTK_WIDGET (self));

  hp_appearance_append_box (snapshot, index % 2 ? HP_COLOUR_SEGMENT : HP_COLOUR_SEGMENT_NEXT, left,
                            TICK_HEIGHT, right, bottom);
  if (segment.gate == target)
    hp_appearance_append_box (snapshot, HP_COLOUR_GOOD, left, bottom - UNDERLINE, right, bottom);
  append_name (self, snapshot, segment.gate, left, right);
}

static void
append_ticks (HpGateStrip *self, GtkSnapshot *snapshot, const HpStrip *strip)
{
  double bottom = gtk_widget_get_height (GTK_WIDGET (self));

  for (int i = 0; i < strip->n_flips; i++)
    {
      double x = floor (get_x (self, strip->flips[i])) - 1;

      hp_appearance_append_box (snapshot, HP_COLOUR_TICK, x, 0, x + 2, bottom);
    }
}

/* Marks the current value, and with it the segment that the neuron is in. */
static void
append_here (HpGateStrip *self, GtkSnapshot *snapshot)
{
  double x = floor (get_x (self, hp_model_get_value (self->model, self->parameter)));

  hp_appearance_append_box (snapshot, HP_COLOUR_MARK, x - 2, 0, x + 2, TICK_HEIGHT);
}

static HpStrip
get_strip (HpGateStrip *self)
{
  HpHundredths range = hp_model_get_range (self->model);

  return hp_state_strip (hp_model_get_state (self->model), self->parameter, -range, range);
}

/* Describes the strip as "FALSE, AND, OR". Assistive technology hears of it only if it changes. */
static void
describe (HpGateStrip *self)
{
  HpStrip strip = get_strip (self);
  g_autoptr (GString) words = g_string_new (NULL);

  for (int i = 0; i < strip.n_segments; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? ", " : "",
                            hp_gate_name (strip.segments[i].gate));
  if (g_strcmp0 (self->words, words->str) == 0)
    return;
  g_free (self->words);
  self->words = g_strdup (words->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->words, -1);
}

static void
changed_cb (gpointer self)
{
  describe (self);
  gtk_widget_queue_draw (self);
}

static void
hp_gate_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HpGateStrip *self = HP_GATE_STRIP (widget);
  HpStrip strip = get_strip (self);

  for (int i = 0; i < strip.n_segments; i++)
    append_segment (self, snapshot, &strip, i);
  append_ticks (self, snapshot, &strip);
  if (strip.n_segments > 0)
    append_here (self, snapshot);
}

static void
hp_gate_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = SMALLEST_WIDTH;
      *natural = USUAL_WIDTH;
      return;
    }
  pango_layout_get_pixel_size (get_name (HP_GATE_STRIP (widget), HP_GATE_AND), NULL, &height);
  *minimum = *natural = TICK_HEIGHT + height + UNDERLINE;
}

static void
hp_gate_strip_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (hp_gate_strip_parent_class)->system_setting_changed (widget, setting);
  forget_names (HP_GATE_STRIP (widget));
  gtk_widget_queue_resize (widget);
}

/* The segment at a place. There must be one. */
static HpSegment
find_segment (HpGateStrip *self, const HpStrip *strip, double x)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  HpHundredths range = hp_model_get_range (self->model);
  double value;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = width - x;
  value = CLAMP (hp_track_to_value (x, range, width), -range, range);
  return strip->segments[hp_strip_find (strip, (int) lround (value))];
}

static gboolean
query_tooltip_cb (HpGateStrip *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  HpStrip strip = get_strip (self);
  char from[HP_HUNDREDTHS_SIZE], to[HP_HUNDREDTHS_SIZE];
  g_autofree char *words = NULL;
  HpSegment segment;

  if (strip.n_segments == 0)
    return FALSE;
  segment = find_segment (self, &strip, x);
  /* Translators: the name of a gate, and the values of a weight for which the neuron is it. */
  words = g_strdup_printf (_("%s from %s to %s. A click goes to the nearest of these values."),
                           hp_gate_name (segment.gate), hp_words_number (segment.from, from),
                           hp_words_number (segment.to, to));
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
hp_gate_strip_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpGateStrip *self = HP_GATE_STRIP (object);

  if (id == PROP_PARAMETER)
    self->parameter = (HpParameter) g_value_get_int (value);
  else if (hp_panel_set_model (self, value, &self->model, changed_cb))
    changed_cb (self);
}

static void
hp_gate_strip_dispose (GObject *object)
{
  HpGateStrip *self = HP_GATE_STRIP (object);

  forget_names (self);
  g_clear_object (&self->model);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (hp_gate_strip_parent_class)->dispose (object);
}

static void
hp_gate_strip_class_init (HpGateStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = hp_gate_strip_set_property;
  object_class->dispose = hp_gate_strip_dispose;
  hp_panel_install_model (object_class, PROP_MODEL);
  hp_parameter_property_install (object_class, PROP_PARAMETER, G_PARAM_WRITABLE);
  widget_class->snapshot = hp_gate_strip_snapshot;
  widget_class->measure = hp_gate_strip_measure;
  widget_class->system_setting_changed = hp_gate_strip_system_setting_changed;
  gtk_widget_class_set_css_name (widget_class, "strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hp_gate_strip_init (HpGateStrip *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  hp_appearance_redraw (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: the strip under a slider, read out. */
                                  _("Gates along the track, from low to high"), -1);
}

HpHundredths
hp_gate_strip_get_nearest (HpGateStrip *self, double x)
{
  HpStrip strip = get_strip (self);
  HpHundredths value = hp_model_get_value (self->model, self->parameter);
  HpSegment segment;

  if (strip.n_segments == 0)
    return value;
  segment = find_segment (self, &strip, x);
  return CLAMP (value, segment.from, segment.to);
}
