/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cuts the frame along the line. No equation is solved: the signs of f = z - theta at the four
 * corners decide, and each cut is a point between two corners of opposite sign.
 *
 *     - - +      - 0 +      0 0 0       + + +
 *     -/+ +      - | +      + + +       + + +
 *     + + +      - 0 +      + + +       + + +
 *     CROSSES    CROSSES    CROSSES     OUTSIDE, or NONE if w1 = w2 = 0
 *     twice      corners    along a side
 *
 * With frame corners on multiples of 1/2, f is exact at the corners, so the signs are too.
 */
#include "boundary.h"

#include <math.h>
#include <stdlib.h>

const HpFrame HP_UNIT_FRAME = { -0.5, -0.5, 1.5, 1.5 };

double
hp_boundary_excess_at (HpNeuron neuron, HpPoint place)
{
  const HpHundredths *v = neuron.value;

  return (v[HP_W0] - v[HP_THETA] + v[HP_W1] * place.x + v[HP_W2] * place.y) / 100;
}

bool
hp_boundary_fires_at (HpNeuron neuron, HpPoint place)
{
  double excess = hp_boundary_excess_at (neuron, place);

  return excess > 0 || (excess == 0 && neuron.rule == HP_RULE_REACHES);
}

HpPoint
hp_row_point (HpRow row)
{
  return (HpPoint) { hp_row_a (row), hp_row_b (row) };
}

/* Puts the end to the left of the weight vector first, so that marks at a fixed part of the line
 * turn smoothly with it. */
static void
set_ends (HpBoundary *boundary, HpPoint one, HpPoint other, double w1, double w2)
{
  bool is_ahead = w1 * (other.y - one.y) > w2 * (other.x - one.x);

  boundary->ends[0] = is_ahead ? other : one;
  boundary->ends[1] = is_ahead ? one : other;
}

HpBoundary
hp_boundary (HpNeuron neuron, HpFrame frame)
{
  const HpHundredths *v = neuron.value;
  const double w1 = v[HP_W1], w2 = v[HP_W2], rest = v[HP_W0] - v[HP_THETA];
  const HpPolygon whole = { 4, { { frame.left, frame.bottom }, { frame.right, frame.bottom },
                                 { frame.right, frame.top }, { frame.left, frame.top } } };
  HpBoundary boundary = { .kind = HP_BOUNDARY_NONE };
  HpPolygon ends = { 0 };

  if (w1 == 0 && w2 == 0) /* f is the same everywhere, so any row decides */
    {
      *(hp_neuron_fires (neuron, 0) ? &boundary.fires : &boundary.silent) = whole;
      return boundary;
    }
  boundary.fires = hp_polygon_cut (whole, w1, w2, rest, &ends);
  boundary.silent = hp_polygon_cut (whole, -w1, -w2, -rest, NULL);
  boundary.kind = ends.n_corners == 2 ? HP_BOUNDARY_CROSSES : HP_BOUNDARY_OUTSIDE;
  set_ends (&boundary, ends.corners[0], ends.corners[1], w1, w2);
  return boundary;
}

double
hp_boundary_distance (HpNeuron neuron, HpRow row)
{
  return hp_neuron_excess (neuron, row) / hypot (neuron.value[HP_W1], neuron.value[HP_W2]);
}

/* Rounded, d is the largest k with k - 1/2 <= d, that is (2k - 1)^2 <= (2d)^2. The root of a whole
 * number below 2^52 is never rounded up to a whole one, so all of this is exact. */
HpHundredths
hp_boundary_rounded_distance (HpNeuron neuron, HpRow row)
{
  long long w1 = neuron.value[HP_W1], w2 = neuron.value[HP_W2];
  long long twice = 200LL * hp_neuron_excess (neuron, row);
  long long square = twice * twice / (w1 * w1 + w2 * w2);

  return ((HpHundredths) sqrt ((double) square) + 1) / 2;
}

HpHundredths
hp_boundary_best_margin (HpGate gate)
{
  int ones = hp_gate_matches (gate, HP_GATE_TRUE);

  if (!hp_gate_is_reachable (gate))
    return 0;
  if (ones == 0 || ones == HP_N_ROWS)
    return -1;
  return ones == 2 ? 50 : 35;
}

HpRow
hp_boundary_nearest (HpNeuron neuron)
{
  HpRow nearest = 0;

  for (HpRow row = 1; row < HP_N_ROWS; row++)
    if (abs (hp_neuron_excess (neuron, row)) < abs (hp_neuron_excess (neuron, nearest)))
      nearest = row;
  return nearest;
}
