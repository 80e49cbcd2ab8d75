/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map of the 16 gates: the present one, its four neighbours, the target, and XOR and XNOR out
 * of reach.
 */
#pragma once

#include "pen.h"

#define HP_GATE_MAP_VIEW_SIZE 620.0

void hp_gate_map_view_draw (const HpPen *pen);
char *hp_gate_map_view_words (const HpView *view);

/* The gate under a pixel, if one can be chosen. */
HpHit hp_gate_map_view_hit (const HpView *view, HpLettering *lettering, HpPoint pixel);

/* The next gate on the map from one to the right or left and up or down (-1, 0 or 1 each): the
 * nearest one that way, or the same gate. */
HpGate hp_gate_map_view_step (HpGate gate, int right, int up);
