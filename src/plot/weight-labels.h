/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places the names of the gates in weight space: each region in view has its name.
 */
#pragma once

#include "core/weight-space.h"
#include "pen.h"

/* The longest line of a name, end mark included. */
#define HP_WEIGHT_LABEL_SIZE 16

/* The regions, and the present gate where its region has no area in view. */
#define HP_MAX_WEIGHT_LABELS (HP_MAX_REGIONS + 1)

typedef struct
{
  HpGate gate;
  int n_lines; /* a name with a NOT can stand on two */
  char lines[2][HP_WEIGHT_LABEL_SIZE];
  HpPoint at[2];      /* the upper left corner of each line, in pixels */
  HpRect box;         /* what their letters cover */
  bool has_halo;      /* it stands outside its region, or on a part of the dot */
  bool has_pointer;   /* a line leads from it into its region */
  HpPoint pointer[2]; /* that line: it begins at the name */
} HpWeightLabel;

/* Places the names of the regions in a square, returning how many there are. A name stands in its
 * region, as near to its middle as the dot lets it. One that does not fit stands beside the
 * dot, if that is in its region, or else in the nearest free place, with a pointer. The dot's
 * radius is in pixels, and so is the width of the widest edge, from which names keep clear. */
int hp_weight_labels (const HpPen *pen,
                      const HpViewport *viewport,
                      HpPoint dot,
                      double radius,
                      double edge,
                      HpWeightLabel labels[HP_MAX_WEIGHT_LABELS]);
