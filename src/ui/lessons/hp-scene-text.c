/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The layout is tried with smaller and smaller type.
 */
#include "hp-scene-text.h"

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
  HpText parent_instance;

  int lines;
  gboolean large_subscripts;
};

G_DEFINE_FINAL_TYPE (HpSceneText, hp_scene_text, HP_TYPE_TEXT)

/* The smallest type, in percent of the full size: as large as the type of the parent. */
static int
get_least_percent (HpSceneText *self)
{
  double around = hp_text_get_font_size (gtk_widget_get_parent (GTK_WIDGET (self)));

  return (int) CLAMP (ceil (100 * around / hp_text_get_font_size (GTK_WIDGET (self))), 1, 100);
}

static int
get_space (HpSceneText *self)
{
  return (int) (self->lines * LINE_HEIGHT * hp_text_get_font_size (GTK_WIDGET (self)));
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
set_percent (HpSceneText *self, PangoLayout *layout, int percent, double line_height)
{
  double size = hp_text_get_font_size (GTK_WIDGET (self)) * percent / 100;
  int subscripts = MIN ((int) ceil (100.0 * get_least_percent (self) / percent), 100);
  g_autofree char *markup = hp_subscripts_make_markup (
      hp_text_get_text (HP_TEXT (self)), self->large_subscripts ? subscripts : 0);
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *text = NULL;

  pango_parse_markup (markup, -1, 0, &attributes, &text, NULL, NULL);
  set_font_size (layout, size);
  pango_layout_set_text (layout, text, -1);
  hp_text_set_line_height (layout, attributes, line_height * size);
}

static gboolean
fits (HpSceneText *self, PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return height <= get_space (self)
         && (self->lines > 1 || pango_layout_get_line_count (layout) == 1);
}

/* A title that is too long for one line even in the smallest type has two in the same space. */
static void
split_title (HpSceneText *self, PangoLayout *layout, int percent)
{
  double size = hp_text_get_font_size (GTK_WIDGET (self)) * percent / 100;

  set_percent (self, layout, percent, get_space (self) / 2 / size);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -2);
}

static void
hp_scene_text_lay_out (HpText *text, PangoLayout *layout, int width)
{
  HpSceneText *self = HP_SCENE_TEXT (text);
  int least = get_least_percent (self), percent = 100;

  set_percent (self, layout, percent, LINE_HEIGHT);
  while (!fits (self, layout) && percent > least)
    set_percent (self, layout, percent = MAX (percent - STEP, least), LINE_HEIGHT);
  if (self->lines == 1 && !fits (self, layout))
    split_title (self, layout, least);
  for (double height = LINE_HEIGHT;
       self->lines > 1 && !fits (self, layout) && height > LEAST_LINE_HEIGHT;)
    set_percent (self, layout, least, height -= LINE_STEP);
}

static void
hp_scene_text_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  HpSceneText *self = HP_SCENE_TEXT (widget);
  int height = 0;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  if (for_size > 0 && self->lines > 1)
    pango_layout_get_pixel_size (hp_text_get_layout_for (HP_TEXT (self), for_size), NULL, &height);
  *minimum = *natural = MAX (get_space (self), height);
}

/* A title stands in the middle of its space, a text at the top. */
static void
hp_scene_text_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HP_SCENE_TEXT (object)->lines = g_value_get_int (value);
  if (HP_SCENE_TEXT (object)->lines == 1)
    hp_text_set_centred (HP_TEXT (object));
}

static void
hp_scene_text_class_init (HpSceneTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = hp_scene_text_set_property;
  HP_TEXT_CLASS (klass)->lay_out = hp_scene_text_lay_out;
  widget_class->measure = hp_scene_text_measure;
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), 1,
      g_param_spec_int ("lines", NULL, NULL, 1, 100, 1,
                        G_PARAM_WRITABLE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_css_name (widget_class, "scenetext");
}

static void
hp_scene_text_init (HpSceneText *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
hp_scene_text_set_text (HpSceneText *self, const char *text, gboolean large_subscripts)
{
  if (!hp_text_set_text (HP_TEXT (self), text) && self->large_subscripts == large_subscripts)
    return;
  self->large_subscripts = large_subscripts;
  hp_text_forget (HP_TEXT (self));
}
