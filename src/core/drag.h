/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dragging the line: the neuron that a drag in the plot leads to, in data coordinates. Results are
 * whole hundredths within -HP_LIMIT .. HP_LIMIT; theta never changes.
 */
#pragma once

#include "boundary.h"

typedef enum
{
  HP_GRIP_NONE,
  HP_GRIP_LINE,  /* shifts the line: w1 and w2 stay, w0 follows */
  HP_GRIP_FIRST, /* the line's end to the left of the weight vector: turns it about the pivot */
  HP_GRIP_LAST,  /* the other end: the same */
  HP_GRIP_ARROW, /* the weight vector's tip: w1, w2 and w0 - theta scale alike, so the line stays */
} HpGrip;

/* A drag, as it began. */
typedef struct
{
  HpGrip grip;
  HpNeuron start; /* the neuron then; w1 and w2 not both 0 */
  HpPoint from;   /* the pointer then */
  HpPoint pivot;  /* the point that the ends turn about: the middle of the visible line */
} HpDrag;

/* Returns whether a grip moves no locked parameter; locked has a bit (1u << HpParameter) for
 * each. */
bool hp_drag_is_free (HpGrip grip, unsigned locked);

HpDrag hp_drag_begin (HpNeuron neuron, HpGrip grip, HpPoint from);

/* The neuron once the pointer is at a place. */
HpNeuron hp_drag_to (const HpDrag *drag, HpPoint place);

/* The same by an amount, for the keyboard: a shift in data units, an angle in radians
 * (counter-clockwise) about the middle of the visible line, and a growth of |(w1, w2)| in units.
 * Turning keeps |(w1, w2)|, or makes it the largest that the limit allows in the new direction.
 *
 * Each key press starts from whole hundredths, so whatever it rounds away is lost. Therefore a
 * shift across the line moves w0 by at least a hundredth, if the limit allows it, and a turn always
 * turns, even if by more than requested. A growth of 0.02 or more always changes w1 or w2. */
HpNeuron hp_drag_shifted (HpNeuron neuron, double right, double up);
HpNeuron hp_drag_turned (HpNeuron neuron, HpPoint pivot, double angle);
HpNeuron hp_drag_grown (HpNeuron neuron, double growth);

/* The middle of the visible part of the line, or, if it is out of view, its point nearest to the
 * frame's middle. There must be a line. */
HpPoint hp_drag_pivot (HpNeuron neuron, HpFrame frame);

/* The length, in data units, at which a weight vector of a size (in units) is drawn, and the size
 * for a length. It grows with the weights, but is bounded. */
double hp_drag_arrow_length (double size);
double hp_drag_arrow_size (double length);
