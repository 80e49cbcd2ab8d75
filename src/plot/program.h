/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The neuron as a Python function, written below the picture of it.
 */
#pragma once

#include "pen.h"

/* The space at the foot of a view that the function takes up, whatever the numbers are; unit is
 * that of the view, as by hp_view_unit (). */
HpRect hp_program_rect (const HpView *view, double unit);

/* Writes the function there with a pen of that unit. The lines that count for a row are marked, and
 * remarks say what they come to, unless the row's output is masked. */
void hp_program_draw (const HpPen *pen, HpRow row);
