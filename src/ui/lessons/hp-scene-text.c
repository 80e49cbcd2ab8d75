/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widget draws a Pango layout of its own. The layout is made for a width and kept until the
 * text, the width or the fonts change.
 */
#include "hp-scene-text.h"

#include "ui/common/hp-appearance.h"
#include "ui/common/hp-subscripts.h"

#include <math.h>

/* In parts of the font's size, for all scripts alike. Lines of the smallest type come closer
 * together, by steps. */
#define LINE_HEIGHT 1.4
#define LEAST_LINE_HEIGHT 1.12
#define LINE_STEP 0.07

/* Type shrinks by this much at a time, in percent of its full size. */
#define STEP 5

struct _HpSceneText
{
  GtkWidget parent_instance;

  int lines;
  char *text;
  gboolean large_subscripts;
  PangoLayout *layout; /* NULL until it is needed */
  int width;           /* that the layout was made for, in pixels */
  guint serial;        /* of the fonts that the layout was made with */
};

G_DEFINE_FINAL_TYPE (HpSceneText, hp_scene_text, GTK_TYPE_WIDGET)

/* In pixels. */
static double
get_font_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * pango_cairo_context_get_resolution (context) / 72;
}

/* The smallest type, in percent of the full size: as large as the type of the parent. */
static int
get_least_percent (HpSceneText *self)
{
  double around = get_font_size (gtk_widget_get_parent (GTK_WIDGET (self)));

  return (int) CLAMP (ceil (100 * around / get_font_size (GTK_WIDGET (self))), 1, 100);
}

/* The size of a subscript in a text of this size, in percent of that. */
static int
get_subscript_percent (HpSceneText *self, int percent)
{
  return MIN ((int) ceil (100.0 * get_least_percent (self) / percent), 100);
}

static int
get_space (HpSceneText *self)
{
  return (int) (self->lines * LINE_HEIGHT * get_font_size (GTK_WIDGET (self)));
}

static void
set_font_size (PangoLayout *layout, double pixels)
{
  PangoContext *context = pango_layout_get_context (layout);
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (context));

  pango_font_description_set_absolute_size (font, pixels * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
}

/* Sets type of this size, and subscripts that are no smaller than the smallest type. */
static void
set_percent (HpSceneText *self, int percent, double line_height)
{
  double size = get_font_size (GTK_WIDGET (self)) * percent / 100;
  g_autofree char *markup = hp_subscripts_make_markup (
      self->text, self->large_subscripts ? get_subscript_percent (self, percent) : 0);
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *text = NULL;

  pango_parse_markup (markup, -1, 0, &attributes, &text, NULL, NULL);
  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute (
                                          (int) (line_height * size * PANGO_SCALE)));
  set_font_size (self->layout, size);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_set_attributes (self->layout, attributes);
}

static gboolean
fits (HpSceneText *self)
{
  int height;

  pango_layout_get_pixel_size (self->layout, NULL, &height);
  return height <= get_space (self)
         && (self->lines > 1 || pango_layout_get_line_count (self->layout) == 1);
}

/* A title that is too long for one line even in the smallest type has two in the same space. */
static void
split_title (HpSceneText *self, int percent)
{
  double size = get_font_size (GTK_WIDGET (self)) * percent / 100;

  set_percent (self, percent, get_space (self) / 2 / size);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (self->layout, -2);
}

static void
make_layout (HpSceneText *self, int width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  int least = get_least_percent (self);
  int percent = 100;

  g_clear_object (&self->layout);
  self->layout = pango_layout_new (context);
  self->width = width;
  self->serial = pango_context_get_serial (context);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (self->layout, width * PANGO_SCALE);
  set_percent (self, percent, LINE_HEIGHT);
  while (!fits (self) && percent > least)
    set_percent (self, percent = MAX (percent - STEP, least), LINE_HEIGHT);
  if (self->lines == 1 && !fits (self))
    split_title (self, least);
  for (double height = LINE_HEIGHT; self->lines > 1 && !fits (self) && height > LEAST_LINE_HEIGHT;)
    set_percent (self, least, height -= LINE_STEP);
}

static void
ensure_layout (HpSceneText *self, int width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

  if (self->layout == NULL || self->width != width
      || self->serial != pango_context_get_serial (context))
    make_layout (self, width);
}

static void
hp_scene_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  HpSceneText *self = HP_SCENE_TEXT (widget);
  int height;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *minimum = *natural = get_space (self);
  if (for_size <= 0 || self->lines == 1)
    return;
  ensure_layout (self, for_size);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  *minimum = *natural = MAX (*minimum, height);
}

static GtkSizeRequestMode
hp_scene_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* A title stands in the middle of its space, a text at the top. */
static void
hp_scene_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HpSceneText *self = HP_SCENE_TEXT (widget);
  int height;

  ensure_layout (self, gtk_widget_get_width (widget));
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  hp_appearance_append_text (snapshot, self->layout, HP_COLOUR_INK, 0,
                             self->lines == 1 ? (gtk_widget_get_height (widget) - height) / 2 : 0);
}

/* GTK lays a widget out again if its margins change, but not if its font does. */
static void
hp_scene_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (hp_scene_text_parent_class)->css_changed (widget, change);
  g_clear_object (&HP_SCENE_TEXT (widget)->layout);
  gtk_widget_queue_resize (widget);
}

static void
hp_scene_text_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (hp_scene_text_parent_class)->system_setting_changed (widget, setting);
  g_clear_object (&HP_SCENE_TEXT (widget)->layout);
  gtk_widget_queue_resize (widget);
}

static void
hp_scene_text_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HP_SCENE_TEXT (object)->lines = g_value_get_int (value);
}

static void
hp_scene_text_finalize (GObject *object)
{
  HpSceneText *self = HP_SCENE_TEXT (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->text, g_free);
  G_OBJECT_CLASS (hp_scene_text_parent_class)->finalize (object);
}

static void
hp_scene_text_class_init (HpSceneTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = hp_scene_text_set_property;
  object_class->finalize = hp_scene_text_finalize;
  widget_class->measure = hp_scene_text_measure;
  widget_class->get_request_mode = hp_scene_text_get_request_mode;
  widget_class->snapshot = hp_scene_text_snapshot;
  widget_class->css_changed = hp_scene_text_css_changed;
  widget_class->system_setting_changed = hp_scene_text_system_setting_changed;
  g_object_class_install_property (
      object_class, 1,
      g_param_spec_int ("lines", NULL, NULL, 1, 100, 1,
                        G_PARAM_WRITABLE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_css_name (widget_class, "scenetext");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
hp_scene_text_init (HpSceneText *self)
{
  self->text = g_strdup ("");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  hp_appearance_redraw (self);
}

void
hp_scene_text_set_text (HpSceneText *self, const char *text, gboolean large_subscripts)
{
  if (g_str_equal (self->text, text) && self->large_subscripts == large_subscripts)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  self->large_subscripts = large_subscripts;
  g_clear_object (&self->layout);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
hp_scene_text_get_text (HpSceneText *self)
{
  return self->text;
}

PangoLayout *
hp_scene_text_get_layout (HpSceneText *self)
{
  ensure_layout (self, gtk_widget_get_width (GTK_WIDGET (self)));
  return self->layout;
}
