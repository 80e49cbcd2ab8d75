/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a value lies along a slider: the slider and the gate strip under it agree on this.
 */
#pragma once

#include "core/hundredths.h"

/* The thumb is this wide (data/style/style.css), so its middle keeps half of it from either end. */
#define HP_THUMB_WIDTH 24

/* The pixels from the left, in left-to-right text, of a value in hundredths on a track that goes
 * from -range to range on a widget of that width; and the other way round. */
static inline double
hp_track_to_pixels (double value, HpHundredths range, double width)
{
  return HP_THUMB_WIDTH / 2.0
         + (value + range) / (2.0 * range) * (width - HP_THUMB_WIDTH);
}

static inline double
hp_track_to_value (double pixels, HpHundredths range, double width)
{
  return (pixels - HP_THUMB_WIDTH / 2.0) / (width - HP_THUMB_WIDTH) * 2.0 * range - range;
}
