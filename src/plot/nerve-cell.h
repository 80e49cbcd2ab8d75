/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A nerve cell, drawn in the places of a neuron's parts.
 */
#pragma once

#include "pen.h"

/* The tips of the dendrites, the cell body and the end of the axon. */
typedef struct
{
  HpPoint inputs[3], body, end;
} HpNerveCell;

/* The radius of the cell body in units of the pen. */
#define HP_NERVE_CELL_RADIUS 62.0

/* Draws the cell alone in full colours, or, behind something else, in faint ones. */
void hp_nerve_cell_draw (const HpPen *pen, const HpNerveCell *cell, bool is_alone);

/* A share of the way along the first dendrite, or along the axon, for a word to point at. */
HpPoint hp_nerve_cell_on_dendrite (const HpNerveCell *cell, double share);
HpPoint hp_nerve_cell_on_axon (const HpNerveCell *cell, double share);
