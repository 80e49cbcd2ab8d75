/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of samples that says what colours and edges mean.
 */
#pragma once

#include "pen.h"

/* A sample, a text, or a sample with a text after it. */
typedef struct
{
  const char *text; /* or NULL */
  bool has_sample;
  HpColour fill, edge;
  bool is_dashed;     /* the sample's edge */
  const char *inside; /* in the sample, or NULL */
} HpLegendItem;

/* The height of such a line at a unit of 1. */
#define HP_LEGEND_HEIGHT 18

/* Draws them side by side around a place, in the direction in which the texts are read; smaller
 * where they would be wider than so many pixels. */
void hp_legend_draw (const HpPen *pen,
                     int n_items,
                     const HpLegendItem *items,
                     HpPoint middle,
                     double width);
