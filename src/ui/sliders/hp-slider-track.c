/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawn with colour and text nodes only, which cost less than the stock trough and its highlight.
 *
 *          |
 *    -2 ===|######O===== 2
 *          |
 */
#include "hp-slider-track.h"

#include "ui/common/hp-appearance.h"
#include "ui/common/hp-track.h"

#include <math.h>
#include <stdlib.h>

/* Pixels. */
enum
{
  BORDER = 1,
  MARK_WIDTH = 2,
  GAP = 2, /* between a number and the thumb at the end */
};

/* How far the mark at 0 reaches beyond the track, in parts of its height. */
#define MARK_REACH 0.6

/* Numbers run from left to right in every language. */
char *
hp_slider_track_write_end (HpHundredths end)
{
  return g_strdup_printf ("\u2066%s%d\u2069", end < 0 ? "\u2212" : "", abs (end) / 100);
}

void
hp_slider_track_clear (HpSliderTrack *self)
{
  g_clear_object (&self->ends[0]);
  g_clear_object (&self->ends[1]);
}

/* Called once for each range: texts are dear. */
static void
write_ends (HpSliderTrack *self, GtkWidget *slider, HpHundredths range)
{
  if (self->ends[0] != NULL && self->range == range)
    return;
  hp_slider_track_clear (self);
  self->range = range;
  for (int end = 0; end < 2; end++)
    {
      g_autofree char *text = hp_slider_track_write_end (end == 0 ? -range : range);

      self->ends[end] = gtk_widget_create_pango_layout (slider, text);
    }
}

static gboolean
is_mirrored (GtkWidget *slider)
{
  return gtk_widget_get_direction (slider) == GTK_TEXT_DIR_RTL;
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
}
