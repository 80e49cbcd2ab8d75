/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The gate strip under a slider: which gate the neuron would become at each value of one parameter.
 */
#pragma once

#include "neuron.h"

/* Neighbouring values of the parameter, both ends included, that all make the same gate. */
typedef struct
{
  HpHundredths from, to;
  HpGate gate;
} HpSegment;

/* The whole track of a slider. A row flips at most once along it. */
typedef struct
{
  int n_segments; /* in rising order and without a gap; 1 .. 5, or 0 where nothing may be told */
  HpSegment segments[HP_N_ROWS + 1];
  int n_flips; /* 0 .. 4: one for each row that flips, two of them may be equal */
  HpHundredths flips[HP_N_ROWS]; /* where z = theta for that row, in rising order */
} HpStrip;

/* The strip of a parameter on a track from lowest to highest, both in hundredths and included. */
HpStrip hp_strip (HpNeuron neuron,
                  HpParameter parameter,
                  HpHundredths lowest,
                  HpHundredths highest);

/* The segment that holds a value of the track. */
int hp_strip_find (const HpStrip *strip, HpHundredths value);

/* The value at which the gate next changes when the parameter goes up (direction 1) or down (-1)
 * from a value: the near end of the neighbouring segment. The value itself if there is none. */
HpHundredths hp_strip_jump (const HpStrip *strip, HpHundredths value, int direction);
