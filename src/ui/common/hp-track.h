/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The geometry of a slider's track, shared by the slider and the gate strip below it.
 */
#pragma once

#include "core/hundredths.h"

/* The width of the thumb in pixels at text of 100 %; its middle stays half of it from the ends. */
#define HP_THUMB_WIDTH 24

/* The same at the current text size; an even number. */
int hp_track_get_thumb_width (void);

/* Converts a value in hundredths, on a track from -range to range, to pixels from the left end of a
 * widget of this width, in left-to-right text; and back. */
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
