/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Weight space: the (w1, w2) plane in regions named by gate, the present weights as a dot to drag,
 * and the trail of learning.
 */
#pragma once

#include "core/weight-space.h"
#include "pen.h"

#define HP_WEIGHT_VIEW_SIZE 640.0

void hp_weight_view_draw (const HpPen *pen);
char *hp_weight_view_words (const HpView *view);

/* The dot, with some space around it, or a place to put it; nothing if neither of its weights may
 * change. */
HpHit hp_weight_view_hit (const HpView *view, HpLettering *lettering, HpPoint pixel);

/* Half the side of the plane in view, in hundredths: the sliders' range, or a longer one where the
 * regions need it. Up to three quarters of it, |theta - w0| leaves space for all of them. */
HpHundredths hp_weight_view_range (const HpView *view);

/* The mapping between weights in hundredths (w1 across, w2 up) and pixels. */
HpViewport hp_weight_view_viewport (const HpView *view);

/* The place of the dot in pixels, and its radius at a unit of 1. */
HpPoint hp_weight_view_dot (const HpView *view);
#define HP_WEIGHT_DOT 11

/* The colour of a region. */
HpColour hp_weight_view_ground (const HpView *view, HpGate gate);

/* The width of the present region's edge at a unit of 1; if it is the target's, too, both colours
 * show. */
double hp_weight_view_edge (const HpView *view);

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
  char count[4];      /* "3/4": how many rows match the target, or "" */
  HpPoint count_at;   /* the middle of its upper edge */
  bool has_halo;      /* it stands outside its region, or on a part of the dot */
  bool has_pointer;   /* a line leads from it into its region */
  HpPoint pointer[2]; /* that line: it begins at the name */
} HpWeightLabel;

/* Places the names of the regions, returning how many there are. A name stands in its region, as
 * near to its middle as the dot lets it. One that does not fit stands beside the dot, if that is in
 * its region, or else in the nearest free place, with a pointer. */
int hp_weight_view_labels (const HpPen *pen, HpWeightLabel labels[HP_MAX_WEIGHT_LABELS]);
