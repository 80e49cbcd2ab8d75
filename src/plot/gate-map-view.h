/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map of the 16 gates: the present one, its four neighbours, the target, and XOR and XNOR out
 * of reach.
 */
#pragma once

#include "view.h"

void hp_gate_map_view_draw (const HpView *view, HpLettering *lettering, cairo_t *cr);

/* The next gate on the map from one to the right or left and up or down (-1, 0 or 1 each): the
 * nearest one that way, or the same gate. */
HpGate hp_gate_map_view_step (HpGate gate, int right, int up);

/* The gate under a pixel, or HP_GATE_NONE. */
HpGate hp_gate_map_view_gate_at (const HpView *view, HpPoint pixel);
