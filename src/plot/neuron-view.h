/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The neuron as the article draws it, alive: inputs, edges, sum, step function, output.
 */
#pragma once

#include "pen.h"

#define HP_NEURON_VIEW_SIZE 560.0

void hp_neuron_view_draw (const HpPen *pen);
char *hp_neuron_view_words (const HpView *view);

/* The input whose circle lies under a pixel. */
HpHit hp_neuron_view_hit (const HpView *view, HpLettering *lettering, HpPoint pixel);

/* Returns whether a nerve cell takes the place of the neuron. */
bool hp_neuron_view_is_cell (const HpView *view);

/* The row that is shown: the view's own, or (1, 1) if it has none. */
HpRow hp_neuron_view_row (const HpView *view);
