/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers run from left to right in every language, with digits of equal width.
 */
#include "hp-fixed-label.h"

struct _HpFixedLabel
{
  HpText parent_instance;

  char *sample;
  guint serial; /* of the fonts that the sample was measured with, or 0 */
  double line_height;
  int width, height; /* of the sample */
};

enum
{
  PROP_0,
  PROP_SAMPLE,
  PROP_XALIGN,
};

G_DEFINE_FINAL_TYPE (HpFixedLabel, hp_fixed_label, HP_TYPE_TEXT)

static void
hp_fixed_label_lay_out (HpText *text, PangoLayout *layout, int width)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  hp_text_set_line_height (layout, attributes, hp_text_get_line_height (text));
  pango_layout_set_width (layout, -1);
  hp_text_fill (text, layout, hp_text_get_text (text));
}

/* Once for each font and height of lines. */
static void
measure_sample (HpFixedLabel *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint serial = pango_context_get_serial (gtk_widget_get_pango_context (widget));
  double line_height = hp_text_get_line_height (HP_TEXT (self));
  g_autoptr (PangoLayout) layout = NULL;

  if (self->serial == serial && self->line_height == line_height)
    return;
  self->serial = serial;
  self->line_height = line_height;
  layout = pango_layout_copy (hp_text_get_layout_for (HP_TEXT (self), -1));
  hp_text_fill (HP_TEXT (self), layout, self->sample);
  pango_layout_get_pixel_size (layout, &self->width, &self->height);
}

static void
hp_fixed_label_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  HpFixedLabel *self = HP_FIXED_LABEL (widget);

  measure_sample (self);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->width : self->height;
}

static void
hp_fixed_label_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SAMPLE)
    HP_FIXED_LABEL (object)->sample = g_value_dup_string (value);
  else
    hp_text_set_xalign (HP_TEXT (object), g_value_get_float (value));
}

static void
hp_fixed_label_finalize (GObject *object)
{
  g_clear_pointer (&HP_FIXED_LABEL (object)->sample, g_free);
  G_OBJECT_CLASS (hp_fixed_label_parent_class)->finalize (object);
}

static void
hp_fixed_label_class_init (HpFixedLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = hp_fixed_label_set_property;
  object_class->finalize = hp_fixed_label_finalize;
  HP_TEXT_CLASS (klass)->lay_out = hp_fixed_label_lay_out;
  widget_class->measure = hp_fixed_label_measure;
  widget_class->get_request_mode
      = GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->get_request_mode;
  g_object_class_install_property (
      object_class, PROP_SAMPLE,
      g_param_spec_string ("sample", NULL, NULL, "",
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
      object_class, PROP_XALIGN,
      g_param_spec_float ("xalign", NULL, NULL, 0, 1, 0.5f,
                          G_PARAM_WRITABLE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_css_name (widget_class, "fixed-label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CELL);
}

static void
hp_fixed_label_init (HpFixedLabel *self)
{
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
  hp_text_set_centred (HP_TEXT (self));
}
