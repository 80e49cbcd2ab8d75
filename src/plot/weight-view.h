/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Weight space: the (w1, w2) plane in regions named by gate, the present weights as a dot to drag,
 * and the trail of learning.
 */
#pragma once

#include "weight-labels.h"

#define HP_WEIGHT_VIEW_SIZE 640.0

void hp_weight_view_draw (const HpPen *pen);
char *hp_weight_view_words (const HpView *view);

/* The dot, with some space around it, unless neither of its weights may change. */
HpHit hp_weight_view_hit (const HpView *view, HpLettering *lettering, HpPoint pixel);

/* Half the side of the plane in view, in hundredths: the sliders' range, or a longer one where the
 * regions need it. Up to three quarters of it, |theta - w0| leaves space for all of them. */
HpHundredths hp_weight_view_range (const HpView *view);

/* The mapping between weights in hundredths (w1 across, w2 up) and pixels. */
HpViewport hp_weight_view_viewport (const HpView *view);

/* Places the names of the regions, returning how many there are. */
int hp_weight_view_labels (const HpView *view,
                           HpLettering *lettering,
                           HpWeightLabel labels[HP_MAX_WEIGHT_LABELS]);
