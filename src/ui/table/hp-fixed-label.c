/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text is laid out once and then only replaced in the same Pango layout.
 */
#include "hp-fixed-label.h"

#include "ui/common/hp-appearance.h"

struct _HpFixedLabel
{
  GtkWidget parent_instance;

  char *sample;
  PangoLayout *layout; /* the text's, made when first needed */
  char *text;
};

G_DEFINE_FINAL_TYPE (HpFixedLabel, hp_fixed_label, GTK_TYPE_WIDGET)

/* Numbers run from left to right in every language, with digits of equal width. */
static PangoLayout *
make_layout (HpFixedLabel *self, const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_context_set_base_dir (pango_layout_get_context (layout), PANGO_DIRECTION_LTR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* Asks for no height: the other labels of the row decide it, whose lines the style sheet may make
 * lower than usual. */
static void
hp_fixed_label_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  HpFixedLabel *self = HP_FIXED_LABEL (widget);
  g_autoptr (PangoLayout) layout = make_layout (self, self->sample);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? width : 0;
}

static void
hp_fixed_label_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HpFixedLabel *self = HP_FIXED_LABEL (widget);
  int width, height;

  if (self->layout == NULL)
    self->layout = make_layout (self, self->text);
  pango_layout_get_pixel_size (self->layout, &width, &height);
  hp_appearance_append_text (snapshot, self->layout, HP_COLOUR_INK,
                             gtk_widget_get_width (widget) - width,
                             (gtk_widget_get_height (widget) - height) / 2);
}

static void
hp_fixed_label_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (hp_fixed_label_parent_class)->system_setting_changed (widget, setting);
  g_clear_object (&HP_FIXED_LABEL (widget)->layout);
  gtk_widget_queue_resize (widget);
}

static void
hp_fixed_label_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpFixedLabel *self = HP_FIXED_LABEL (object);

  g_free (self->sample);
  self->sample = g_value_dup_string (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
hp_fixed_label_finalize (GObject *object)
{
  HpFixedLabel *self = HP_FIXED_LABEL (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->sample, g_free);
  g_clear_pointer (&self->text, g_free);
  G_OBJECT_CLASS (hp_fixed_label_parent_class)->finalize (object);
}

static void
hp_fixed_label_class_init (HpFixedLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = hp_fixed_label_set_property;
  object_class->finalize = hp_fixed_label_finalize;
  widget_class->measure = hp_fixed_label_measure;
  widget_class->snapshot = hp_fixed_label_snapshot;
  widget_class->system_setting_changed = hp_fixed_label_system_setting_changed;
  g_object_class_install_property (
      object_class, 1,
      g_param_spec_string ("sample", NULL, NULL, "", G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_css_name (widget_class, "fixed-label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CELL);
}

static void
hp_fixed_label_init (HpFixedLabel *self)
{
  hp_appearance_redraw (self);
  self->sample = g_strdup ("");
  self->text = g_strdup ("");
}

void
hp_fixed_label_set_text (HpFixedLabel *self, const char *text)
{
  if (g_strcmp0 (self->text, text) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  if (self->layout != NULL)
    pango_layout_set_text (self->layout, text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
