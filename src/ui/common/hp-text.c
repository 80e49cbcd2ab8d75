/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A layout with a width is aligned by Pango.
 */
#include "hp-text.h"

#include "hp-marks.h"

#include <math.h>

/* In parts of the font's size, as the style sheet has it for the labels of the side. */
#define LINE_HEIGHT 1.3
#define PRESENTED_LINE_HEIGHT 1.1

typedef struct
{
  char *text;
  PangoLayout *layout; /* NULL until it is needed */
  int width;           /* that the layout was made for, in pixels, or -1 */
  guint serial;        /* of the fonts that the layout was made with */
  double xalign, scale;
  gboolean is_centred, is_presented;
} HpTextPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HpText, hp_text, GTK_TYPE_WIDGET)

static void
hp_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HpTextPrivate *private = hp_text_get_instance_private (HP_TEXT (widget));
  PangoLayout *layout = hp_text_get_layout (HP_TEXT (widget));
  float scale = (float) hp_text_get_scale (HP_TEXT (widget));
  GdkRGBA colour;
  int width, height, x, y;

  hp_text_get_size (HP_TEXT (widget), layout, &width, &height);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  x = pango_layout_get_width (layout) < 0
          ? (int) (private->xalign * (gtk_widget_get_width (widget) - width))
          : 0;
  y = private->is_centred ? (gtk_widget_get_height (widget) - height) / 2 : 0;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  if (scale != 1)
    gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  hp_marks_snapshot (widget, snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static GtkSizeRequestMode
hp_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static gboolean
is_presented (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return root != NULL && gtk_widget_has_css_class (GTK_WIDGET (root), "presenting");
}

/* GTK lays a widget out again if its margins change, but not if its font does. Until the font
 * changes, lines keep their height as well, so that a size measured now fits those before. */
static void
hp_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  HpTextPrivate *private = hp_text_get_instance_private (HP_TEXT (widget));
  gboolean was_presented = private->is_presented;

  GTK_WIDGET_CLASS (hp_text_parent_class)->css_changed (widget, change);
  private->is_presented = is_presented (widget);
  if (private->is_presented != was_presented
      || private->serial != pango_context_get_serial (gtk_widget_get_pango_context (widget)))
    hp_text_forget (HP_TEXT (widget));
  gtk_widget_queue_draw (widget);
}

static void
hp_text_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (hp_text_parent_class)->system_setting_changed (widget, setting);
  hp_text_forget (HP_TEXT (widget));
}

static void
hp_text_finalize (GObject *object)
{
  HpTextPrivate *private = hp_text_get_instance_private (HP_TEXT (object));

  g_clear_object (&private->layout);
  g_clear_pointer (&private->text, g_free);
  G_OBJECT_CLASS (hp_text_parent_class)->finalize (object);
}

static void
hp_text_class_init (HpTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hp_text_finalize;
  widget_class->get_request_mode = hp_text_get_request_mode;
  widget_class->snapshot = hp_text_snapshot;
  widget_class->css_changed = hp_text_css_changed;
  widget_class->system_setting_changed = hp_text_system_setting_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
hp_text_init (HpText *self)
{
  HpTextPrivate *private = hp_text_get_instance_private (self);

  private->text = g_strdup ("");
  private->xalign = private->scale = 1;
  /* Without a name it would have that of its class. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
}

gboolean
hp_text_set_text (HpText *self, const char *text)
{
  HpTextPrivate *private = hp_text_get_instance_private (self);

  if (g_str_equal (private->text, text))
    return FALSE;
  g_free (private->text);
  private->text = g_strdup (text);
  g_clear_object (&private->layout);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

const char *
hp_text_get_text (HpText *self)
{
  HpTextPrivate *private = hp_text_get_instance_private (self);

  return private->text;
}

PangoLayout *
hp_text_get_layout_for (HpText *self, int width)
{
  HpTextPrivate *private = hp_text_get_instance_private (self);
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  guint serial = pango_context_get_serial (context);

  if (private->layout != NULL && private->width == width && private->serial == serial)
    return private->layout;
  g_clear_object (&private->layout);
  private->layout = pango_layout_new (context);
  private->width = width;
  private->serial = serial;
  pango_layout_set_width (private->layout,
                          width < 0 ? -1 : (int) (width * PANGO_SCALE / hp_text_get_scale (self)));
  pango_layout_set_wrap (private->layout, PANGO_WRAP_WORD_CHAR);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    pango_layout_set_alignment (private->layout, PANGO_ALIGN_RIGHT);
  HP_TEXT_GET_CLASS (self)->lay_out (self, private->layout, width);
  return private->layout;
}

PangoLayout *
hp_text_get_layout (HpText *self)
{
  return hp_text_get_layout_for (self, gtk_widget_get_width (GTK_WIDGET (self)));
}

void
hp_text_set_centred (HpText *self)
{
  HpTextPrivate *private = hp_text_get_instance_private (self);

  private->is_centred = TRUE;
}

void
hp_text_set_xalign (HpText *self, double xalign)
{
  HpTextPrivate *private = hp_text_get_instance_private (self);

  private->xalign = xalign;
}

/* Rounded advances would no longer be even when enlarged. */
void
hp_text_set_scale (HpText *self, double scale)
{
  HpTextPrivate *private = hp_text_get_instance_private (self);

  private->scale = scale;
  pango_context_set_round_glyph_positions (gtk_widget_get_pango_context (GTK_WIDGET (self)),
                                           FALSE);
}

double
hp_text_get_scale (HpText *self)
{
  HpTextPrivate *private = hp_text_get_instance_private (self);

  return private->is_presented ? 1 : private->scale;
}

void
hp_text_get_size (HpText *self, PangoLayout *layout, int *width, int *height)
{
  double scale = hp_text_get_scale (self) / PANGO_SCALE;

  pango_layout_get_size (layout, width, height);
  *width = (int) ceil (*width * scale);
  *height = (int) ceil (*height * scale);
}

void
hp_text_forget (HpText *self)
{
  HpTextPrivate *private = hp_text_get_instance_private (self);

  g_clear_object (&private->layout);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
hp_text_fill (HpText *self, PangoLayout *layout, const char *text)
{
  hp_marks_set_text (layout, hp_text_get_font_size (GTK_WIDGET (self)), text);
}

double
hp_text_get_font_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (pango_font_description_get_size_is_absolute (font))
    return size;
  return size * pango_cairo_context_get_resolution (context) / 72;
}

double
hp_text_get_line_height (HpText *self)
{
  HpTextPrivate *private = hp_text_get_instance_private (self);

  return hp_text_get_font_size (GTK_WIDGET (self))
         * (private->is_presented ? PRESENTED_LINE_HEIGHT : LINE_HEIGHT);
}

void
hp_text_set_line_height (PangoLayout *layout, PangoAttrList *attributes, double pixels)
{
  pango_attr_list_insert (attributes,
                          pango_attr_line_height_new_absolute ((int) (pixels * PANGO_SCALE)));
  pango_layout_set_attributes (layout, attributes);
}
