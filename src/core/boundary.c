/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cuts the frame along the line. No equation is solved: the signs of f = z - theta at the four
 * corners decide, and a cut is a point between two corners of opposite sign.
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

HpPoint
hp_row_point (HpRow row)
{
  return (HpPoint) { hp_row_a (row), hp_row_b (row) };
}

/* z - theta at a corner in hundredths. Without the division above, it is exact. */
static double
corner_excess (HpNeuron neuron, HpPoint place)
{
  const HpHundredths *v = neuron.value;

  return v[HP_W0] - v[HP_THETA] + v[HP_W1] * place.x + v[HP_W2] * place.y;
}

/* The point between two corners of opposite sign where f is zero. */
static HpPoint
cut_side (HpPoint from, double f_from, HpPoint to, double f_to)
{
  double share = f_from / (f_from - f_to);

  return (HpPoint) { from.x + share * (to.x - from.x), from.y + share * (to.y - from.y) };
}

/* A corner belongs to the side of its sign. One on the line belongs to both sides and is an end. */
static int
sort_corner (HpBoundary *boundary, HpPoint corner, double f, int n_ends)
{
  if (f >= 0)
    hp_polygon_add (&boundary->fires, corner);
  if (f <= 0)
    hp_polygon_add (&boundary->silent, corner);
  if (f == 0 && n_ends < 2)
    boundary->ends[n_ends++] = corner;
  return n_ends;
}

static int
sort_side (HpBoundary *boundary, HpPoint from, double f_from, HpPoint to, double f_to, int n_ends)
{
  if ((f_from < 0) == (f_to < 0) || f_from == 0 || f_to == 0)
    return n_ends;
  HpPoint cut = cut_side (from, f_from, to, f_to);
  hp_polygon_add (&boundary->fires, cut);
  hp_polygon_add (&boundary->silent, cut);
  if (n_ends < 2)
    boundary->ends[n_ends++] = cut;
  return n_ends;
}

/* Puts the end to the left of the weight vector first, so that marks at a fixed part of the line
 * turn smoothly with it. */
static void
order_ends (HpBoundary *boundary, HpNeuron neuron)
{
  HpPoint first = boundary->ends[0], second = boundary->ends[1];
  double along = -neuron.value[HP_W2] * (second.x - first.x)
                 + neuron.value[HP_W1] * (second.y - first.y);

  if (along > 0)
    {
      boundary->ends[0] = second;
      boundary->ends[1] = first;
    }
}

/* Empties a polygon without area: a single corner or a side that the line touches. */
static void
drop_flat (HpPolygon *polygon)
{
  if (polygon->n_corners < 3)
    polygon->n_corners = 0;
}

/* The whole frame, as f has the same value everywhere, and so any row decides. */
static HpBoundary
undivided (HpNeuron neuron, HpFrame frame)
{
  HpBoundary boundary = { .kind = HP_BOUNDARY_NONE };
  HpPolygon *whole = hp_neuron_fires (neuron, 0) ? &boundary.fires : &boundary.silent;

  hp_polygon_add (whole, (HpPoint) { frame.left, frame.bottom });
  hp_polygon_add (whole, (HpPoint) { frame.right, frame.bottom });
  hp_polygon_add (whole, (HpPoint) { frame.right, frame.top });
  hp_polygon_add (whole, (HpPoint) { frame.left, frame.top });
  return boundary;
}

HpBoundary
hp_boundary (HpNeuron neuron, HpFrame frame)
{
  const HpPoint corners[4] = { { frame.left, frame.bottom },
                               { frame.right, frame.bottom },
                               { frame.right, frame.top },
                               { frame.left, frame.top } };
  HpBoundary boundary = { 0 };
  int n_ends = 0;

  if (neuron.value[HP_W1] == 0 && neuron.value[HP_W2] == 0)
    return undivided (neuron, frame);
  for (int i = 0; i < 4; i++)
    {
      HpPoint from = corners[i], to = corners[(i + 1) % 4];
      double f_from = corner_excess (neuron, from), f_to = corner_excess (neuron, to);

      n_ends = sort_corner (&boundary, from, f_from, n_ends);
      n_ends = sort_side (&boundary, from, f_from, to, f_to, n_ends);
    }
  boundary.kind = n_ends == 2 ? HP_BOUNDARY_CROSSES : HP_BOUNDARY_OUTSIDE;
  order_ends (&boundary, neuron);
  drop_flat (&boundary.fires);
  drop_flat (&boundary.silent);
  return boundary;
}

double
hp_boundary_distance (HpNeuron neuron, HpRow row)
{
  return hp_neuron_excess (neuron, row) / hypot (neuron.value[HP_W1], neuron.value[HP_W2]);
}

/* The largest integer whose square does not exceed a number. */
static long long
square_root (long long number)
{
  long long root = 0;

  for (long long bit = 1LL << 30; bit > 0; bit >>= 1)
    if ((root + bit) * (root + bit) <= number)
      root += bit;
  return root;
}

/* Rounded, d is the largest k with k - 1/2 <= d, that is (2k - 1)^2 <= (2d)^2. */
HpHundredths
hp_boundary_rounded_distance (HpNeuron neuron, HpRow row)
{
  long long w1 = neuron.value[HP_W1], w2 = neuron.value[HP_W2];
  long long twice = 200LL * hp_neuron_excess (neuron, row);

  return (HpHundredths) (square_root (twice * twice / (w1 * w1 + w2 * w2)) + 1) / 2;
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
