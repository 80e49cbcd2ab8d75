/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why not XOR: four signed bars (2t - 1)(z - theta), up right and down wrong, and their sum. For
 * XOR and XNOR it is exactly 0.00 whatever is dragged.
 */
#pragma once

#include "pen.h"

#define HP_XOR_VIEW_SIZE 560.0

void hp_xor_view_draw (const HpPen *pen);
char *hp_xor_view_words (const HpView *view);

/* The gate that the bars are for: the target if it is XOR or XNOR, otherwise XOR. */
HpGate hp_xor_view_gate (const HpView *view);
