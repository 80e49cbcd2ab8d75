/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawn with colour and text nodes and an image of the thumb, which cost less than the stock trough
 * and its round highlight and slider.
 *
 *          |
 *    -2 ===|######O===== 2
 *          |
 */
#include "hp-slider-track.h"

#include "ui/common/hp-appearance.h"
#include "ui/common/hp-kept-image.h"
#include "ui/common/hp-track.h"

#include <math.h>
#include <stdlib.h>

/* Pixels. */
enum
{
  BORDER = 1,
  MARK_WIDTH = 2,
  THUMB_EDGE = 2,
  GAP = 3, /* between a number and the thumb at the end */
};

/* How far the mark at 0 reaches beyond the track, in parts of its height. */
#define MARK_REACH 0.6

static char *
write_number (HpHundredths end)
{
  return g_strdup_printf ("%s%d", end < 0 ? "\u2212" : "", abs (end) / 100);
}

/* Numbers run from left to right in every language. */
char *
hp_slider_track_write_end (HpHundredths end)
{
  g_autofree char *number = write_number (end);

  return g_strconcat ("\u2066", number, "\u2069", NULL);
}

void
hp_slider_track_clear (HpSliderTrack *self)
{
  g_clear_object (&self->ends[0]);
  g_clear_object (&self->ends[1]);
  g_clear_pointer (&self->thumb, gsk_render_node_unref);
}

static gboolean
is_mirrored (GtkWidget *slider)
{
  return gtk_widget_get_direction (slider) == GTK_TEXT_DIR_RTL;
}

/* Called once for each range: texts are dear. So is an isolate that the font lacks: for its size
 * Pango looks for one more font. */
static void
write_ends (HpSliderTrack *self, GtkWidget *slider, HpHundredths range)
{
  if (self->ends[0] != NULL && self->range == range)
    return;
  hp_slider_track_clear (self);
  self->range = range;
  for (int end = 0; end < 2; end++)
    {
      HpHundredths value = end == 0 ? -range : range;
      g_autofree char *text = is_mirrored (slider) ? hp_slider_track_write_end (value)
                                                   : write_number (value);

      self->ends[end] = gtk_widget_create_pango_layout (slider, text);
    }
}

static double
get_x (GtkWidget *slider, double value, HpHundredths range)
{
  double width = gtk_widget_get_width (slider), x = hp_track_to_pixels (value, range, width);

  return round (is_mirrored (slider) ? width - x : x);
}

/* The low end stands on the left, or on the right if mirrored. */
static void
append_ends (HpSliderTrack *self, GtkWidget *slider, GtkSnapshot *snapshot, double middle)
{
  for (int end = 0; end < 2; end++)
    {
      gboolean is_left = (end == 0) != is_mirrored (slider);
      int width, height;

      pango_layout_get_pixel_size (self->ends[end], &width, &height);
      hp_appearance_append_text (snapshot, self->ends[end], HP_COLOUR_SOFT_INK,
                                 is_left ? -GAP - width : gtk_widget_get_width (slider) + GAP,
                                 round (middle - height / 2.0));
    }
}

static void
fill_circle (cairo_t *cr, const GdkRGBA *colour, double middle, double radius)
{
  gdk_cairo_set_source_rgba (cr, colour);
  cairo_arc (cr, middle, middle, radius, 0, 2 * acos (-1));
  cairo_fill (cr);
}

static void
draw_thumb (cairo_t *cr, gconstpointer data)
{
  const HpSliderThumb *thumb = data;
  double radius = thumb->side / 2.0;

  fill_circle (cr, &thumb->edge, radius, radius);
  fill_circle (cr, &thumb->fill, radius, radius - THUMB_EDGE);
}

static gboolean
looks_the_same (const HpSliderThumb *one, const HpSliderThumb *other)
{
  return one->scale == other->scale && one->side == other->side
         && gdk_rgba_equal (&one->edge, &other->edge) && gdk_rgba_equal (&one->fill, &other->fill);
}

/* Its colours are those of the text of the slider and of GTK's own thumb, which has no look. */
static void
append_thumb (HpSliderTrack *self, GtkWidget *slider, GtkSnapshot *snapshot)
{
  GtkWidget *widget = gtk_widget_get_last_child (gtk_widget_get_first_child (slider));
  HpSliderThumb look = { .scale = hp_kept_image_get_scale (slider) };
  graphene_rect_t box;

  if (!gtk_widget_compute_bounds (widget, slider, &box))
    return;
  look.side = (int) box.size.width;
  gtk_style_context_get_color (gtk_widget_get_style_context (slider), &look.edge);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &look.fill);
  if (self->thumb == NULL || !looks_the_same (&self->look, &look))
    {
      g_clear_pointer (&self->thumb, gsk_render_node_unref);
      self->look = look;
      self->thumb = hp_kept_image_new (
          GRAPHENE_RECT_INIT (0, 0, (float) look.side, (float) look.side), look.scale, draw_thumb,
          &look);
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &box.origin);
  gtk_snapshot_append_node (snapshot, self->thumb);
  gtk_snapshot_restore (snapshot);
}

void
hp_slider_track_snapshot (HpSliderTrack *self, GtkWidget *slider, GtkSnapshot *snapshot,
                          HpHundredths value, HpHundredths range)
{
  gboolean is_sensitive = gtk_widget_is_sensitive (slider);
  double zero = get_x (slider, 0, range), at = get_x (slider, value, range);
  graphene_rect_t trough;

  if (!gtk_widget_compute_bounds (gtk_widget_get_first_child (slider), slider, &trough))
    return;
  double left = trough.origin.x, right = left + trough.size.width;
  double top = round (trough.origin.y), bottom = top + round (trough.size.height);
  double reach = ceil (MARK_REACH * (bottom - top));

  hp_appearance_append_box (snapshot, HP_COLOUR_FRAME, left, top, right, bottom);
  hp_appearance_append_box (snapshot, HP_COLOUR_SEGMENT, left + BORDER, top + BORDER,
                            right - BORDER, bottom - BORDER);
  hp_appearance_append_box (snapshot, is_sensitive ? HP_COLOUR_FIRES : HP_COLOUR_FRAME,
                            fmin (zero, at), top, fmax (zero, at), bottom);
  hp_appearance_append_box (snapshot, HP_COLOUR_INK, zero - MARK_WIDTH / 2, top - reach,
                            zero + MARK_WIDTH / 2, bottom + reach);
  write_ends (self, slider, range);
  append_ends (self, slider, snapshot, (top + bottom) / 2);
  append_thumb (self, slider, snapshot);
}
