/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The gate strip under a slider: which gate the neuron would become at each value of one parameter.
 */
#pragma once

#include "neuron.h"

/* A range of values of the parameter, ends included, with the same gate. */
typedef struct
{
  HpHundredths from, to;
  HpGate gate;
} HpSegment;

/* The whole track of a slider. The output of a row changes at most once along it. */
typedef struct
{
  int n_segments; /* in ascending order, without gaps; 1 .. 5, or 0 while an output is masked */
  HpSegment segments[HP_N_ROWS + 1];
  int n_flips; /* 0 .. 4: one for each row that changes; two may be equal */
  HpHundredths flips[HP_N_ROWS]; /* where z = theta for that row, in ascending order */
} HpStrip;

/* The strip of a parameter on a track from lowest to highest, both in hundredths and included. */
HpStrip hp_strip (HpNeuron neuron,
                  HpParameter parameter,
                  HpHundredths lowest,
                  HpHundredths highest);

/* The index of the segment that contains a value of the track. */
int hp_strip_find (const HpStrip *strip, HpHundredths value);

/* The next value upwards (direction 1) or downwards (-1) at which the gate changes: the near end of
 * the next segment, or the value itself if there is none. */
HpHundredths hp_strip_jump (const HpStrip *strip, HpHundredths value, int direction);
