/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The neuron as the article draws it, alive: inputs, edges, sum, step function, output.
 */
#pragma once

#include "view.h"

void hp_neuron_view_draw (const HpView *view, HpLettering *lettering, cairo_t *cr);

/* The input whose circle lies under a pixel. */
HpInput hp_neuron_view_input_at (const HpView *view, HpPoint pixel);

/* The row that is shown: the view's own, or (1, 1) if it has none. */
HpRow hp_neuron_view_row (const HpView *view);
