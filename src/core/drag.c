/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drag.h"

#include <math.h>
#include <stdlib.h>

/* The arrow's length is LONGEST * size / (size + HALFWAY). */
static const double LONGEST = 0.9, HALFWAY = 1.7;

double
hp_drag_arrow_length (double size)
{
  return LONGEST * size / (size + HALFWAY);
}

double
hp_drag_arrow_size (double length)
{
  length = fmin (fmax (length, 0), LONGEST - 1e-6);
  return HALFWAY * length / (LONGEST - length);
}

static HpHundredths
on_grid (double hundredths)
{
  return (HpHundredths) lround (fmin (fmax (hundredths, -HP_LIMIT), HP_LIMIT));
}

/* The size of the weight vector in hundredths. */
static double
get_size (HpNeuron neuron)
{
  return hypot (neuron.value[HP_W1], neuron.value[HP_W2]);
}

/* Shifting the line lowers the sum at every place: by at least so many hundredths, unless the line
 * is shifted along itself. */
static HpNeuron
shift (HpNeuron neuron, double right, double up, double least)
{
  double fall = neuron.value[HP_W1] * right + neuron.value[HP_W2] * up;

  if (fall != 0)
    fall = copysign (fmax (fabs (fall), least), fall);
  neuron.value[HP_W0] = on_grid (neuron.value[HP_W0] - fall);
  return neuron;
}

HpNeuron
hp_drag_shifted (HpNeuron neuron, double right, double up)
{
  return shift (neuron, right, up, 1);
}

/* Sets the weights, and w0 such that the sum at the pivot stays the same. */
static HpNeuron
turn_to (HpNeuron neuron, HpPoint pivot, double w1, double w2)
{
  double excess = 100 * hp_boundary_excess_at (neuron, pivot);

  neuron.value[HP_W1] = on_grid (w1);
  neuron.value[HP_W2] = on_grid (w2);
  neuron.value[HP_W0] = on_grid (excess + neuron.value[HP_THETA] - neuron.value[HP_W1] * pivot.x
                                 - neuron.value[HP_W2] * pivot.y);
  return neuron;
}

/* If a weight would exceed the limit, both are scaled down, as the drag sets the direction. */
static HpNeuron
turn (HpNeuron neuron, HpPoint pivot, double angle)
{
  double from_w1 = neuron.value[HP_W1], from_w2 = neuron.value[HP_W2];
  double w1 = from_w1 * cos (angle) - from_w2 * sin (angle);
  double w2 = from_w1 * sin (angle) + from_w2 * cos (angle);
  double factor = fmin (1, HP_LIMIT / fmax (fabs (w1), fabs (w2)));

  return turn_to (neuron, pivot, factor * w1, factor * w2);
}

/* Turns by the smallest step: to the one of the eight neighbouring vectors that is turned in this
 * direction, by less than a right angle, and is closest in size.
 *
 *     . . .      sense > 0: of those above the arrow
 *     . -->
 *     . . .      sense < 0: of those below
 */
static HpNeuron
turn_least (HpNeuron neuron, HpPoint pivot, int sense)
{
  const HpHundredths w1 = neuron.value[HP_W1], w2 = neuron.value[HP_W2];
  double least = HUGE_VAL;
  HpNeuron found = neuron;

  for (int i = 0; i < 9; i++)
    {
      HpHundredths to_w1 = w1 + i % 3 - 1, to_w2 = w2 + i / 3 - 1;
      double off = fabs (hypot (to_w1, to_w2) - get_size (neuron));

      if (sense * (w1 * to_w2 - w2 * to_w1) <= 0 || w1 * to_w1 + w2 * to_w2 <= 0 || off >= least
          || abs (to_w1) > HP_LIMIT || abs (to_w2) > HP_LIMIT)
        continue;
      least = off;
      found = turn_to (neuron, pivot, to_w1, to_w2);
    }
  return found;
}

HpNeuron
hp_drag_turned (HpNeuron neuron, HpPoint pivot, double angle)
{
  HpNeuron turned = turn (neuron, pivot, angle);

  if (angle == 0 || turned.value[HP_W1] != neuron.value[HP_W1]
      || turned.value[HP_W2] != neuron.value[HP_W2])
    return turned;
  return turn_least (neuron, pivot, angle > 0 ? 1 : -1);
}

/* The smallest weight vector that a drag can lead to, in hundredths: without one there is no
 * line. */
#define SMALLEST 5.0

/* Scales (w0 - theta, w1, w2) by one factor, so that the weight vector gets a size in hundredths,
 * but none of them beyond the limit. */
static HpNeuron
scale_to (HpNeuron neuron, double size)
{
  HpHundredths *v = neuron.value;
  double offset = v[HP_W0] - v[HP_THETA], now = get_size (neuron);
  double largest = fmax (fabs ((double) v[HP_W1]), fabs ((double) v[HP_W2]));
  double factor = fmin (fmax (size, fmin (SMALLEST, now)) / now, HP_LIMIT / largest);

  if (offset != 0)
    {
      double theta_ahead = offset > 0 ? v[HP_THETA] : -v[HP_THETA];

      factor = fmin (factor, (HP_LIMIT - theta_ahead) / fabs (offset));
    }
  v[HP_W0] = on_grid (v[HP_THETA] + offset * factor);
  v[HP_W1] = on_grid (v[HP_W1] * factor);
  v[HP_W2] = on_grid (v[HP_W2] * factor);
  return neuron;
}

HpNeuron
hp_drag_grown (HpNeuron neuron, double growth)
{
  return scale_to (neuron, get_size (neuron) + 100 * growth);
}

HpPoint
hp_drag_pivot (HpNeuron neuron, HpFrame frame)
{
  HpBoundary boundary = hp_boundary (neuron, frame);
  HpPoint middle = { (frame.left + frame.right) / 2, (frame.bottom + frame.top) / 2 };

  if (boundary.kind == HP_BOUNDARY_CROSSES)
    return (HpPoint) { (boundary.ends[0].x + boundary.ends[1].x) / 2,
                       (boundary.ends[0].y + boundary.ends[1].y) / 2 };
  double size = get_size (neuron);
  double along = 100 * hp_boundary_excess_at (neuron, middle) / (size * size);
  return (HpPoint) { middle.x - along * neuron.value[HP_W1],
                     middle.y - along * neuron.value[HP_W2] };
}

bool
hp_drag_is_free (HpGrip grip, unsigned locked)
{
  unsigned shifted = 1u << HP_W0, all = shifted | 1u << HP_W1 | 1u << HP_W2;

  return (locked & (grip == HP_GRIP_LINE ? shifted : all)) == 0;
}

HpDrag
hp_drag_begin (HpNeuron neuron, HpGrip grip, HpPoint from)
{
  return (HpDrag) { grip, neuron, from, hp_drag_pivot (neuron, HP_UNIT_FRAME) };
}

static double
angle_of (HpPoint pivot, HpPoint place)
{
  return atan2 (place.y - pivot.y, place.x - pivot.x);
}

/* The tip follows the pointer along the weight vector. */
static HpNeuron
drag_arrow (const HpDrag *drag, double right, double up)
{
  double size = get_size (drag->start);
  double along = (drag->start.value[HP_W1] * right + drag->start.value[HP_W2] * up) / size;

  return scale_to (drag->start,
                   100 * hp_drag_arrow_size (hp_drag_arrow_length (size / 100) + along));
}

HpNeuron
hp_drag_to (const HpDrag *drag, HpPoint place)
{
  double right = place.x - drag->from.x, up = place.y - drag->from.y;

  switch (drag->grip)
    {
    case HP_GRIP_LINE:
      return shift (drag->start, right, up, 0);
    case HP_GRIP_FIRST:
    case HP_GRIP_LAST:
      return turn (drag->start, drag->pivot,
                   angle_of (drag->pivot, place) - angle_of (drag->pivot, drag->from));
    case HP_GRIP_ARROW:
      return drag_arrow (drag, right, up);
    case HP_GRIP_NONE:
      break;
    }
  return drag->start;
}
