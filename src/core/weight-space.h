/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The (w1, w2) plane for the current c = theta - w0, cut into a region for each gate:
 *
 *     row (0,0) fires if 0 >= c, all over the plane
 *     row (0,1) fires if w2 >= c
 *     row (1,0) fires if w1 >= c
 *     row (1,1) fires if w1 + w2 >= c
 *
 * By the strict rule it is > everywhere, which moves no edge of a region.
 */
#pragma once

#include "neuron.h"
#include "polygon.h"

typedef struct
{
  HpGate gate;
  HpPolygon polygon; /* in weights, in hundredths */
} HpRegion;

#define HP_MAX_REGIONS 8

/* The regions within -range .. range on both axes, in hundredths; returns how many there are.
 * Those without area are left out: at c = 0 there are six. */
int hp_weight_space_regions (HpNeuron neuron, HpHundredths range, HpRegion regions[HP_MAX_REGIONS]);
