/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The track of a slider: filled from 0 to the value, with a mark at 0, a thumb, and the ends of the
 * range written beside it.
 */
#pragma once

#include "core/hundredths.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a thumb looks. */
typedef struct
{
  int scale, side;
  GdkRGBA edge, fill;
} HpSliderThumb;

/* Kept from frame to frame; all zero at first. */
typedef struct
{
  HpHundredths range;   /* of the texts below */
  PangoLayout *ends[2]; /* low and high, or NULL */
  HpSliderThumb look;   /* of the thumb below */
  GskRenderNode *thumb; /* or NULL */
} HpSliderTrack;

/* Draws track and thumb where the slider has its own, which are transparent, from -range to range.
 * The numbers stand outside of the slider, in its margins. */
void hp_slider_track_snapshot (HpSliderTrack *self, GtkWidget *slider, GtkSnapshot *snapshot,
                               HpHundredths value, HpHundredths range);

void hp_slider_track_clear (HpSliderTrack *self);

/* The ends of a range as they are written: "-5" with the true minus, and "5"; to be freed. */
char *hp_slider_track_write_end (HpHundredths end);

G_END_DECLS
