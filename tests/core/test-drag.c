/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of dragging the line: known drags, and thousands of neurons and pointers that are
 * held to what shifting, turning and scaling may change.
 */
#include "core/drag.h"
#include "testing.h"

#include <math.h>

#define TINY 1e-6

/* As far as rounding to the grid takes a number, and a vector of two, in hundredths. */
#define ROUNDING (0.5 + TINY)
#define VECTOR_ROUNDING (G_SQRT2 / 2 + TINY)

/* Draws until there is a line. */
static HpNeuron
draw_line (void)
{
  HpNeuron neuron;

  do
    neuron = draw_neuron ();
  while (neuron.value[HP_W1] == 0 && neuron.value[HP_W2] == 0);
  return neuron;
}

static HpNeuron
draw_level (void)
{
  HpNeuron neuron = draw_line ();

  neuron.value[HP_W1] = 0;
  neuron.value[HP_W2] += neuron.value[HP_W2] == 0;
  return neuron;
}

static HpNeuron
draw_upright (void)
{
  HpNeuron neuron = draw_line ();

  neuron.value[HP_W1] += neuron.value[HP_W1] == 0;
  neuron.value[HP_W2] = 0;
  return neuron;
}

/* Weights so small that rounding moves the line far. */
static HpNeuron
draw_faint (void)
{
  HpNeuron neuron = draw_neuron ();

  neuron.value[HP_W1] = draw_number (6, 1);
  neuron.value[HP_W2] = g_test_rand_int_range (1, 7);
  return neuron;
}

/* Weights small enough for a key's step to be less than the grid shows. */
static HpNeuron
draw_small (void)
{
  HpNeuron neuron = draw_neuron ();

  neuron.value[HP_W1] = g_test_rand_int_range (1, 51);
  neuron.value[HP_W2] = g_test_rand_int_range (-50, 51);
  return neuron;
}

/* Small weights and an offset of 2.50 and more keep the line out of view. */
static HpNeuron
draw_outside (void)
{
  HpNeuron neuron = draw_line ();
  int sign = g_test_rand_bit () ? 1 : -1;

  neuron.value[HP_W1] = g_test_rand_int_range (1, 51);
  neuron.value[HP_W2] = g_test_rand_int_range (-50, 51);
  neuron.value[HP_W0] = sign * g_test_rand_int_range (250, HP_LIMIT + 1);
  neuron.value[HP_THETA] = -sign * g_test_rand_int_range (0, HP_LIMIT + 1);
  return neuron;
}

/* Weights and bias of 9.00 and more, so that many a drag comes to the limit. */
static HpNeuron
draw_extreme (void)
{
  HpNeuron neuron = draw_line ();

  for (int weight = HP_W0; weight <= HP_W2; weight++)
    neuron.value[weight]
        = (g_test_rand_bit () ? 1 : -1) * g_test_rand_int_range (900, HP_LIMIT + 1);
  return neuron;
}

typedef struct
{
  const char *name;
  HpNeuron (*draw) (void);
} KindRow;

static const KindRow KIND_ROWS[] = {
  { "any", draw_line },    { "level", draw_level },     { "upright", draw_upright },
  { "faint", draw_faint }, { "small", draw_small },     { "outside", draw_outside },
  { "extreme", draw_extreme },
};

/* Mostly in view, sometimes far out of it: a pointer may leave the plot during a drag. */
static HpPoint
draw_place (void)
{
  double reach = g_test_rand_int_range (0, 10) == 0 ? 50 : 1;

  return (HpPoint) { 0.5 + g_test_rand_double_range (-reach, reach),
                     0.5 + g_test_rand_double_range (-reach, reach) };
}

static HpDrag
draw_drag (const KindRow *row, HpGrip grip)
{
  HpNeuron neuron = row->draw ();

  return hp_drag_begin (neuron, grip, draw_place ());
}

/* z - theta at a place, in hundredths. */
static double
excess_at (HpNeuron neuron, HpPoint place)
{
  const HpHundredths *v = neuron.value;

  return v[HP_W0] - v[HP_THETA] + v[HP_W1] * place.x + v[HP_W2] * place.y;
}

static double
size_of (HpNeuron neuron)
{
  return hypot (neuron.value[HP_W1], neuron.value[HP_W2]);
}

/* Returns whether a weight has come to a limit. */
static gboolean
is_at_limit (HpNeuron neuron)
{
  const HpHundredths *v = neuron.value;

  return ABS (v[HP_W0]) == HP_LIMIT || ABS (v[HP_W1]) == HP_LIMIT || ABS (v[HP_W2]) == HP_LIMIT;
}

static void
complain (const HpDrag *drag, HpPoint place, const char *what)
{
  const HpHundredths *v = drag->start.value;

  g_error ("%s: grip %d, w0 %d, w1 %d, w2 %d, theta %d, from (%.17g, %.17g) to (%.17g, %.17g)",
           what, drag->grip, v[HP_W0], v[HP_W1], v[HP_W2], v[HP_THETA], drag->from.x,
           drag->from.y, place.x, place.y);
}

/* Properties of every drag. */
static HpNeuron
check_drag (const HpDrag *drag, HpPoint place)
{
  HpNeuron neuron = hp_drag_to (drag, place);

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    if (ABS (neuron.value[parameter]) > HP_LIMIT)
      complain (drag, place, "out of range");
  if (neuron.value[HP_THETA] != drag->start.value[HP_THETA])
    complain (drag, place, "theta changed");
  if (neuron.value[HP_W1] == 0 && neuron.value[HP_W2] == 0)
    complain (drag, place, "no line any more");
  if (!hp_neuron_equal (hp_drag_to (drag, drag->from), drag->start))
    complain (drag, place, "no way back");
  return neuron;
}

/* w0 brings a place to an excess (of which the rest is given), as near as the grid and the limit
 * allow. */
static gboolean
is_brought (HpNeuron neuron, HpPoint place, double excess)
{
  double off = excess_at (neuron, place) - excess;

  return fabs (off) <= ROUNDING || (neuron.value[HP_W0] == HP_LIMIT && off < 0)
         || (neuron.value[HP_W0] == -HP_LIMIT && off > 0);
}

/* The line stays under the pointer, as far beside it as it was taken. */
static void
test_shift (gconstpointer data)
{
  for (int i = draw_count (10000); i > 0; i--)
    {
      HpDrag drag = draw_drag (data, HP_GRIP_LINE);
      HpPoint place = draw_place ();
      HpNeuron neuron = check_drag (&drag, place);

      if (neuron.value[HP_W1] != drag.start.value[HP_W1]
          || neuron.value[HP_W2] != drag.start.value[HP_W2])
        complain (&drag, place, "another direction");
      if (!is_brought (neuron, place, excess_at (drag.start, drag.from)))
        complain (&drag, place, "not under the pointer");
    }
}

/* Returns whether the weight vector turned with the pointer about the pivot, to the grid's
 * rounding, and is as long as before or as the limit allows: by complex numbers, not by angles. */
static gboolean
is_turned (const HpDrag *drag, HpPoint place, HpNeuron neuron)
{
  const HpHundredths *w = drag->start.value;
  double from[2] = { drag->from.x - drag->pivot.x, drag->from.y - drag->pivot.y };
  double to[2] = { place.x - drag->pivot.x, place.y - drag->pivot.y };
  double sizes = hypot (from[0], from[1]) * hypot (to[0], to[1]);
  double real = (from[0] * to[0] + from[1] * to[1]) / sizes;
  double imaginary = (from[0] * to[1] - from[1] * to[0]) / sizes;
  double w1 = w[HP_W1] * real - w[HP_W2] * imaginary;
  double w2 = w[HP_W1] * imaginary + w[HP_W2] * real;
  double factor = fmin (1, HP_LIMIT / fmax (fabs (w1), fabs (w2)));

  return fabs (neuron.value[HP_W1] - factor * w1) <= ROUNDING
         && fabs (neuron.value[HP_W2] - factor * w2) <= ROUNDING;
}

/* By either end, wherever it was taken. */
static void
test_turn (gconstpointer data)
{
  for (int i = draw_count (10000); i > 0; i--)
    {
      HpDrag drag = draw_drag (data, g_test_rand_bit () ? HP_GRIP_FIRST : HP_GRIP_LAST);
      HpPoint place = draw_place ();
      HpNeuron neuron = check_drag (&drag, place);

      if (!is_at_limit (neuron) && fabs (size_of (neuron) - size_of (drag.start)) > VECTOR_ROUNDING)
        complain (&drag, place, "another size");
      if (!is_turned (&drag, place, neuron))
        complain (&drag, place, "another direction");
      if (!is_brought (neuron, drag.pivot, 0))
        complain (&drag, place, "off the pivot");
    }
}

/* By an angle, counter-clockwise about any place: what the sum is there it stays. An angle that the
 * grid does not show is left to test_turn_key (). */
static void
test_turn_by_angle (gconstpointer data)
{
  const KindRow *row = data;

  for (int i = draw_count (10000); i > 0; i--)
    {
      double angle = g_test_rand_double_range (-4, 4);
      HpPoint pivot = draw_place (), to = { pivot.x + cos (angle), pivot.y + sin (angle) };
      HpDrag drag = { HP_GRIP_LAST, row->draw (), { pivot.x + 1, pivot.y }, pivot };
      HpNeuron neuron = hp_drag_turned (drag.start, pivot, angle);

      if ((!is_turned (&drag, to, neuron) && !is_turned (&drag, to, drag.start))
          || !is_brought (neuron, pivot, excess_at (drag.start, pivot)))
        complain (&drag, to, "turned by an angle");
    }
}

/* Taken at its very end, the line goes through the pointer, unless w0 has come to its limit:
 * rounding moves it there by half a hundredth for w0 and as much again for w1 and w2 times their
 * way from the pivot. */
static void
test_turn_end (gconstpointer data)
{
  const KindRow *row = data;

  for (int i = draw_count (10000); i > 0; i--)
    {
      HpNeuron start = row->draw (), neuron;
      HpBoundary boundary = hp_boundary (start, HP_UNIT_FRAME);
      int end = g_test_rand_bit ();
      HpPoint place = draw_place ();
      HpDrag drag;
      double far;

      if (boundary.kind != HP_BOUNDARY_CROSSES)
        continue;
      drag = hp_drag_begin (start, end ? HP_GRIP_LAST : HP_GRIP_FIRST, boundary.ends[end]);
      neuron = check_drag (&drag, place);
      far = fabs (place.x - drag.pivot.x) + fabs (place.y - drag.pivot.y);
      if (fabs (excess_at (neuron, place)) > ROUNDING * (1 + far)
          && abs (neuron.value[HP_W0]) != HP_LIMIT)
        complain (&drag, place, "not through the pointer");
    }
}

/* Narrows the factors that are possible to those that take one number to another by rounding. */
static void
narrow (double factors[2], HpHundredths from, HpHundredths to)
{
  double one, other;

  if (from == 0)
    {
      factors[1] = to == 0 ? factors[1] : -HUGE_VAL;
      return;
    }
  one = (to - ROUNDING) / from;
  other = (to + ROUNDING) / from;
  factors[0] = fmax (factors[0], fmin (one, other));
  factors[1] = fmin (factors[1], fmax (one, other));
}

/* Returns whether one positive factor explains w0 - theta, w1 and w2, so that the line has only
 * moved by what rounding each to the grid explains. */
static gboolean
is_scaled (HpNeuron start, HpNeuron neuron)
{
  double factors[2] = { 0, HUGE_VAL };
  HpHundredths theta = start.value[HP_THETA];

  narrow (factors, start.value[HP_W0] - theta, neuron.value[HP_W0] - theta);
  narrow (factors, start.value[HP_W1], neuron.value[HP_W1]);
  narrow (factors, start.value[HP_W2], neuron.value[HP_W2]);
  return factors[0] <= factors[1];
}

/* Returns whether the size is the one asked for; or more because smaller would be too small, or
 * less because of a limit. */
static gboolean
has_size (HpNeuron start, HpNeuron neuron, double asked)
{
  double off = size_of (neuron) - fmax (asked, fmin (size_of (start), 5));

  return fabs (off) <= VECTOR_ROUNDING || (off < 0 && is_at_limit (neuron));
}

/* The size of which the arrow's tip is where the pointer takes it, along the weight vector. */
static double
asked_size (const HpDrag *drag, HpPoint place)
{
  double size = size_of (drag->start);
  double along = ((place.x - drag->from.x) * drag->start.value[HP_W1]
                  + (place.y - drag->from.y) * drag->start.value[HP_W2])
                 / size;
  double length = hp_drag_arrow_length (size / 100) + along;

  return length <= 0 ? 0 : 100 * hp_drag_arrow_size (length);
}

/* The line stays, and the arrow's tip is under the pointer. */
static void
test_scale (gconstpointer data)
{
  for (int i = draw_count (10000); i > 0; i--)
    {
      HpDrag drag = draw_drag (data, HP_GRIP_ARROW);
      HpPoint place = draw_place ();
      HpNeuron neuron = check_drag (&drag, place);

      if (!is_scaled (drag.start, neuron))
        complain (&drag, place, "another line");
      if (!has_size (drag.start, neuron, asked_size (&drag, place)))
        complain (&drag, place, "another size");
    }
}

/* By the keyboard's amounts. */
static void
test_grow (gconstpointer data)
{
  const KindRow *row = data;

  for (int i = draw_count (10000); i > 0; i--)
    {
      HpNeuron start = row->draw ();
      double growth = g_test_rand_double_range (-3, 3);
      HpDrag drag = { .start = start };
      HpNeuron neuron = hp_drag_grown (start, growth);

      if (!is_scaled (start, neuron) || !has_size (start, neuron, size_of (start) + 100 * growth))
        complain (&drag, (HpPoint) { growth, 0 }, "growth");
    }
}

/* A key's step, coarse or fine, one way or the other. */
static double
draw_step (double coarse, double fine)
{
  return (g_test_rand_bit () ? coarse : fine) * (g_test_rand_bit () ? 1 : -1);
}

/* A key that shifts the line moves it the way asked for, unless w0 is at its limit or the way runs
 * along the line. */
static void
test_shift_key (gconstpointer data)
{
  const KindRow *row = data;

  for (int i = draw_count (10000); i > 0; i--)
    {
      HpDrag drag = { .start = row->draw () };
      int weight = g_test_rand_bit () ? HP_W1 : HP_W2;
      double step = draw_step (0.05, 0.01), across = step * drag.start.value[weight];
      HpPoint way = { weight == HP_W1 ? step : 0, weight == HP_W2 ? step : 0 };
      HpNeuron neuron = hp_drag_shifted (drag.start, way.x, way.y);
      HpHundredths fall = drag.start.value[HP_W0] - neuron.value[HP_W0];

      if (fabs (fall - across) >= 1 && ABS (neuron.value[HP_W0]) != HP_LIMIT)
        complain (&drag, way, "shifted by another step");
      if (across != 0 && fall * across <= 0
          && drag.start.value[HP_W0] != (across < 0 ? HP_LIMIT : -HP_LIMIT))
        complain (&drag, way, "not shifted");
      drag.start.value[HP_W0] = neuron.value[HP_W0];
      if (!hp_neuron_equal (drag.start, neuron))
        complain (&drag, way, "shifted, and more than that");
    }
}

/* A key that turns the line turns it the way asked for, whatever the weights, about the pivot. */
static void
test_turn_key (gconstpointer data)
{
  const KindRow *row = data;

  for (int i = draw_count (10000); i > 0; i--)
    {
      HpDrag drag = { .start = row->draw () };
      HpPoint pivot = hp_drag_pivot (drag.start, HP_UNIT_FRAME);
      double degrees = draw_step (5, 1);
      HpNeuron neuron = hp_drag_turned (drag.start, pivot, degrees * G_PI / 180);
      const HpHundredths *from = drag.start.value, *to = neuron.value;
      double cross = from[HP_W1] * to[HP_W2] - from[HP_W2] * to[HP_W1];

      if (cross * degrees <= 0)
        complain (&drag, (HpPoint) { degrees, 0 }, "not turned");
      if (!is_at_limit (neuron) && fabs (size_of (neuron) - size_of (drag.start)) > VECTOR_ROUNDING)
        complain (&drag, (HpPoint) { degrees, 0 }, "turned to another size");
      if (!is_brought (neuron, pivot, 0) || to[HP_THETA] != from[HP_THETA])
        complain (&drag, (HpPoint) { degrees, 0 }, "turned off the pivot");
    }
}

/* A key that grows the weights makes them larger or smaller, but for the limits and the smallest
 * that a drag can leave. */
static void
test_grow_key (gconstpointer data)
{
  const KindRow *row = data;

  for (int i = draw_count (10000); i > 0; i--)
    {
      HpDrag drag = { .start = row->draw () };
      double growth = draw_step (0.1, 0.02), size = size_of (drag.start);
      HpNeuron neuron = hp_drag_grown (drag.start, growth);

      if ((size_of (neuron) - size) * growth <= 0
          && (growth > 0 ? !is_at_limit (neuron) : size > 5 + VECTOR_ROUNDING))
        complain (&drag, (HpPoint) { growth, 0 }, "not grown");
    }
}

typedef struct
{
  const char *name;
  HpNeuron start;
  double right, degrees; /* one of them 0 */
  HpNeuron after;
} KeyRow;

/* Steps that rounding to the grid would swallow. */
static const KeyRow KEY_ROWS[] = {
  { "shift-right", { { -50, 40, 40, 50 } }, 0.01, 0, { { -51, 40, 40, 50 } } },
  { "shift-left", { { 50, 40, 40, 50 } }, -0.01, 0, { { 51, 40, 40, 50 } } },
  { "shift-by-half-a-step", { { 50, 10, 0, 50 } }, 0.05, 0, { { 49, 10, 0, 50 } } },
  { "shift-upright", { { 0, 9, 0, 0 } }, 0.05, 0, { { -1, 9, 0, 0 } } },
  { "shift-the-other-way", { { 0, -9, 0, 0 } }, 0.05, 0, { { 1, -9, 0, 0 } } },
  { "shift-along-the-line", { { 20, 0, 9, 0 } }, 0.05, 0, { { 20, 0, 9, 0 } } },
  { "shift-at-the-limit", { { -1000, 9, 0, 0 } }, 0.05, 0, { { -1000, 9, 0, 0 } } },
  { "turn", { { -12, 25, 0, 0 } }, 0, 1, { { -12, 25, 1, 0 } } },
  { "turn-back", { { -12, 25, 1, 0 } }, 0, -1, { { -12, 25, 0, 0 } } },
  { "turn-aslant", { { -18, 18, 18, 0 } }, 0, 1, { { -18, 17, 19, 0 } } },
  { "turn-clockwise", { { -5, 5, 0, 0 } }, 0, -5, { { -5, 5, -1, 0 } } },
  { "turn-the-smallest", { { 0, 1, 0, 0 } }, 0, 5, { { 0, 1, 1, 0 } } },
};

/* Turned about (0, 0), where the sum is w0 whatever the weights. */
static void
test_key (gconstpointer data)
{
  const KeyRow *row = data;
  HpPoint pivot = { 0, 0 };
  HpNeuron neuron = row->degrees == 0
                        ? hp_drag_shifted (row->start, row->right, 0)
                        : hp_drag_turned (row->start, pivot, row->degrees * G_PI / 180);

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    g_assert_cmpint (neuron.value[parameter], ==, row->after.value[parameter]);
}

/* How far one can go from a place before leaving the plot, in a direction. */
static double
way_out (HpPoint place, double right, double up)
{
  double across = right == 0 ? HUGE_VAL : ((right > 0 ? 1.5 : -0.5) - place.x) / right;
  double upwards = up == 0 ? HUGE_VAL : ((up > 0 ? 1.5 : -0.5) - place.y) / up;

  return fmin (across, upwards);
}

/* On the line; as far from one end of what is seen as from the other, or else as near to the middle
 * of the plot as the line comes. */
static void
test_pivot (gconstpointer data)
{
  const KindRow *row = data;

  for (int i = draw_count (10000); i > 0; i--)
    {
      HpDrag drag = { .start = row->draw () };
      HpPoint pivot = hp_drag_pivot (drag.start, HP_UNIT_FRAME);
      const HpHundredths *v = drag.start.value;
      double size = size_of (drag.start), right = v[HP_W2] / size, up = -v[HP_W1] / size;
      double along = (pivot.x - 0.5) * right + (pivot.y - 0.5) * up;
      double out = way_out (pivot, right, up), back = way_out (pivot, -right, -up);

      drag.pivot = hp_drag_begin (drag.start, HP_GRIP_FIRST, pivot).pivot;
      if (fabs (excess_at (drag.start, pivot)) > TINY)
        complain (&drag, pivot, "a pivot off the line");
      if (drag.pivot.x != pivot.x || drag.pivot.y != pivot.y)
        complain (&drag, pivot, "another pivot");
      if (fabs (pivot.x - 0.5) <= 1 + TINY && fabs (pivot.y - 0.5) <= 1 + TINY
              ? fabs (out - back) > TINY
              : fabs (along) > TINY)
        complain (&drag, pivot, "a pivot out of the middle");
    }
}

typedef struct
{
  const char *name;
  HpGrip grip;
  HpNeuron start;
  HpPoint from, to;
  HpNeuron after;
} KnownRow;

static const KnownRow KNOWN_ROWS[] = {
  { "none", HP_GRIP_NONE, { { -50, 60, 60, 50 } }, { 0, 0 }, { 1, 1 }, { { -50, 60, 60, 50 } } },
  { "shift-up", HP_GRIP_LINE, { { -50, 60, 60, 50 } }, { 1, 0.7 }, { 1, 0.2 },
    { { -20, 60, 60, 50 } } },
  { "shift-upright", HP_GRIP_LINE, { { 0, 100, 0, 50 } }, { 0.5, 0 }, { 0.75, 9 },
    { { -25, 100, 0, 50 } } },
  { "shift-level", HP_GRIP_LINE, { { 0, 0, -100, -50 } }, { 0, 0.5 }, { 9, 0.25 },
    { { -25, 0, -100, -50 } } },
  { "shift-to-the-limit", HP_GRIP_LINE, { { 0, 100, 0, 50 } }, { 0.5, 0 }, { -99, 0 },
    { { 1000, 100, 0, 50 } } },
  { "turn-first", HP_GRIP_FIRST, { { 0, 100, 0, 50 } }, { 0.5, 1.5 }, { -0.5, 0.5 },
    { { 0, 0, 100, 50 } } },
  { "turn-last", HP_GRIP_LAST, { { 0, 100, 0, 50 } }, { 0.5, -0.5 }, { 1.5, 0.5 },
    { { 0, 0, 100, 50 } } },
  { "turn-right-round", HP_GRIP_LAST, { { 0, 100, 0, 50 } }, { 0.5, -0.5 }, { 0.5, 3 },
    { { 100, -100, 0, 50 } } },
  { "turn-by-half-a-right-angle", HP_GRIP_FIRST, { { -50, 0, 100, 0 } }, { 0, 0.5 }, { 0, 0 },
    { { 0, -71, 71, 0 } } },
  { "turn-out-of-view", HP_GRIP_FIRST, { { 200, 100, 0, 0 } }, { -2, 3 }, { -3, 0.5 },
    { { -50, 0, 100, 0 } } },
  { "turn-at-the-limit", HP_GRIP_LAST, { { 0, 1000, 1000, 1000 } }, { 1.5, -0.5 }, { 2.5, -0.5 },
    { { 250, 500, 1000, 1000 } } },
  { "scale-to-the-smallest", HP_GRIP_ARROW, { { -1000, 0, 1000, -500 } }, { 0, 1 }, { 0, -1 },
    { { -503, 0, 5, -500 } } },
  { "scale-to-the-limit", HP_GRIP_ARROW, { { 0, -60, 60, -30 } }, { 0.5, 0.5 }, { -5, 5 },
    { { 470, -1000, 1000, -30 } } },
  { "scale-to-the-limit-below", HP_GRIP_ARROW, { { -50, 60, 60, 50 } }, { 0.5, 0.5 }, { 5, 5 },
    { { -1000, 630, 630, 50 } } },
  { "scale-to-the-limit-above", HP_GRIP_ARROW, { { 90, 10, -5, 50 } }, { 0.5, 0.5 }, { 5, -1 },
    { { 1000, 238, -119, 50 } } },
};

static void
test_known (gconstpointer data)
{
  const KnownRow *row = data;
  HpDrag drag = hp_drag_begin (row->start, row->grip, row->from);
  HpNeuron neuron = check_drag (&drag, row->to);

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    g_assert_cmpint (neuron.value[parameter], ==, row->after.value[parameter]);
}

/* Length and size of the arrow lead to each other, the larger the longer, and all of it in view. */
static void
test_arrow (void)
{
  double last = 0, length;

  g_assert_cmpfloat (hp_drag_arrow_length (0), ==, 0);
  g_assert_cmpfloat (hp_drag_arrow_size (0), ==, 0);
  g_assert_cmpfloat (hp_drag_arrow_size (-1), ==, 0);
  for (int size = 1; size <= 1415; size++, last = length)
    {
      length = hp_drag_arrow_length (size / 100.0);
      g_assert_cmpfloat (length, >, last);
      g_assert_cmpfloat (length, <, 1);
      g_assert_cmpfloat_with_epsilon (hp_drag_arrow_size (length), size / 100.0, 1e-9);
    }
  for (length = 0.001, last = 0; length < 2; length += 0.001)
    {
      g_assert_cmpfloat (hp_drag_arrow_size (length), >=, last);
      last = hp_drag_arrow_size (length);
      g_assert_true (isfinite (last));
    }
  g_assert_cmpfloat (last, >, 1000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/drag/known/", KNOWN_ROWS, test_known);
  ADD_ROWS ("/drag/pivot/", KIND_ROWS, test_pivot);
  ADD_ROWS ("/drag/shift/", KIND_ROWS, test_shift);
  ADD_ROWS ("/drag/turn/", KIND_ROWS, test_turn);
  ADD_ROWS ("/drag/turn-by-angle/", KIND_ROWS, test_turn_by_angle);
  ADD_ROWS ("/drag/turn-end/", KIND_ROWS, test_turn_end);
  ADD_ROWS ("/drag/scale/", KIND_ROWS, test_scale);
  ADD_ROWS ("/drag/grow/", KIND_ROWS, test_grow);
  ADD_ROWS ("/drag/key/", KEY_ROWS, test_key);
  ADD_ROWS ("/drag/shift-key/", KIND_ROWS, test_shift_key);
  ADD_ROWS ("/drag/turn-key/", KIND_ROWS, test_turn_key);
  ADD_ROWS ("/drag/grow-key/", KIND_ROWS, test_grow_key);
  g_test_add_func ("/drag/arrow", test_arrow);
  return g_test_run ();
}
