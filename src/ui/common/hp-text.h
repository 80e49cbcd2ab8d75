/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text with a Pango layout of its own, kept until text, width or fonts change: the base class of
 * texts whose place must not change with their words. It is drawn in its colour of the style sheet,
 * and a screen reader gets it as the name of the widget.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_TEXT (hp_text_get_type ())
G_DECLARE_DERIVABLE_TYPE (HpText, hp_text, HP, TEXT, GtkWidget)

struct _HpTextClass
{
  GtkWidgetClass parent_class;

  /* Sets the fresh layout's text and attributes. Its width is set to so many pixels, or unlimited
   * if that is -1. */
  void (*lay_out) (HpText *self, PangoLayout *layout, int width);
};

/* Returns whether the text differs from the last one. The widget is drawn again, and if it may need
 * another size, the subclass asks for that. */
gboolean hp_text_set_text (HpText *self, const char *text);

/* Returns the text, which belongs to the widget. */
const char *hp_text_get_text (HpText *self);

/* Returns the layout for a width in pixels, or -1, or as it is drawn; it belongs to the widget. */
PangoLayout *hp_text_get_layout_for (HpText *self, int width);
PangoLayout *hp_text_get_layout (HpText *self);

/* Centres the layout in the widget's height; without this it is at the top. */
void hp_text_set_centred (HpText *self);

/* Sets the share of the space beside a layout without a width that lies to its left, 0 to 1;
 * without this it is all of it. */
void hp_text_set_xalign (HpText *self, double xalign);

/* Enlarges the letters by a factor, except while presenting. To Pango a font of another size is
 * another font, and finding it takes longer than all else. */
void hp_text_set_scale (HpText *self, double scale);
double hp_text_get_scale (HpText *self);

/* Measures a layout of the text, in pixels of the widget. */
void hp_text_get_size (HpText *self, PangoLayout *layout, int *width, int *height);

/* Drops the layout and asks for a new size. */
void hp_text_forget (HpText *self);

/* Sets the text of a layout of the widget, which keeps its attributes; marks will be drawn. */
void hp_text_fill (HpText *self, PangoLayout *layout, const char *text);

/* Returns the size of a widget's font in pixels. */
double hp_text_get_font_size (GtkWidget *widget);

/* Returns the height of a line in the side, in pixels. */
double hp_text_get_line_height (HpText *self);

/* Makes all lines of a layout this many pixels high, whatever their script and font. */
void hp_text_set_line_height (PangoLayout *layout, PangoAttrList *attributes, double pixels);

G_END_DECLS
