/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a value lies along a slider: the slider and the gate strip under it agree on this.
 */
#pragma once

#include "core/hundredths.h"

/* How many pixels the thumb is wide at text of 100 %; its middle keeps half of it from the ends. */
#define HP_THUMB_WIDTH 24

/* In pixels, at the present size of text; an even number. */
int hp_track_get_thumb_width (void);

/* The pixels from the left, in left-to-right text, of a value in hundredths on a track that goes
 * from -range to range on a widget of that width; and the other way round. */
static inline double
hp_track_to_pixels (double value, HpHundredths range, double width)
{
  double thumb = hp_track_get_thumb_width ();

  return thumb / 2 + (value + range) / (2.0 * range) * (width - thumb);
}

static inline double
hp_track_to_value (double pixels, HpHundredths range, double width)
{
  double thumb = hp_track_get_thumb_width ();

  return (pixels - thumb / 2) / (width - thumb) * 2.0 * range - range;
}
