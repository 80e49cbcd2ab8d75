/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The figure keeps one Pango layout for the sample's size and one for the text.
 */
#include "hp-figure.h"

#include "ui/common/hp-appearance.h"

struct _HpFigure
{
  GtkWidget parent_instance;

  char *sample;
  PangoLayout *layout; /* the text's, made when first needed */
  char *text;
};

enum
{
  PROP_0,
  PROP_SAMPLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HpFigure, hp_figure, GTK_TYPE_WIDGET)

/* Numbers read from left to right in every language, and all digits are equally wide. */
static PangoLayout *
make_layout (HpFigure *self, const char *text)
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

/* As high as the labels of its row, which the style sheet may make less high than is usual. */
static void
hp_figure_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  HpFigure *self = HP_FIGURE (widget);
  g_autoptr (PangoLayout) layout = make_layout (self, self->sample);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? width : 0;
}

static void
hp_figure_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HpFigure *self = HP_FIGURE (widget);
  GdkRGBA colour = hp_appearance_get_colour (hp_appearance_get_default (), HP_COLOUR_INK);
  int width, height;

  if (self->layout == NULL)
    self->layout = make_layout (self, self->text);
  pango_layout_get_pixel_size (self->layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) (gtk_widget_get_width (widget) - width),
                                      (float) ((gtk_widget_get_height (widget) - height) / 2)));
  gtk_snapshot_append_layout (snapshot, self->layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static void
hp_figure_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (hp_figure_parent_class)->system_setting_changed (widget, setting);
  g_clear_object (&HP_FIGURE (widget)->layout);
  gtk_widget_queue_resize (widget);
}

static void
hp_figure_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpFigure *self = HP_FIGURE (object);

  if (id != PROP_SAMPLE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  g_free (self->sample);
  self->sample = g_value_dup_string (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
hp_figure_finalize (GObject *object)
{
  HpFigure *self = HP_FIGURE (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->sample, g_free);
  g_clear_pointer (&self->text, g_free);
  G_OBJECT_CLASS (hp_figure_parent_class)->finalize (object);
}

static void
hp_figure_class_init (HpFigureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = hp_figure_set_property;
  object_class->finalize = hp_figure_finalize;
  widget_class->measure = hp_figure_measure;
  widget_class->snapshot = hp_figure_snapshot;
  widget_class->system_setting_changed = hp_figure_system_setting_changed;
  properties[PROP_SAMPLE] = g_param_spec_string ("sample", NULL, NULL, "",
                                                 G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "figure");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_CELL);
}

static void
hp_figure_init (HpFigure *self)
{
  g_signal_connect_object (hp_appearance_get_default (), "notify::theme",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  self->sample = g_strdup ("");
  self->text = g_strdup ("");
}

void
hp_figure_set_text (HpFigure *self, const char *text)
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
