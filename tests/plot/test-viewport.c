/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the mapping between data and pixels, and of rectangles.
 */
#include "plot/viewport.h"
#include "testing.h"

#include <math.h>

#define TINY 1e-9

static void
assert_near (HpPoint one, HpPoint other)
{
  g_assert_cmpfloat_with_epsilon (one.x, other.x, TINY);
  g_assert_cmpfloat_with_epsilon (one.y, other.y, TINY);
}

typedef struct
{
  const char *name;
  HpPoint data, pixels;
} KnownRow;

/* A data area of 300 pixels with its corner at (40, 20): 150 pixels for one unit. */
static const HpViewport VIEWPORT = { { 40, 20, 300, 300 }, { -0.5, -0.5, 1.5, 1.5 } };

static const KnownRow KNOWN_ROWS[] = {
  { "bottom-left", { -0.5, -0.5 }, { 40, 320 } }, { "top-right", { 1.5, 1.5 }, { 340, 20 } },
  { "top-left", { -0.5, 1.5 }, { 40, 20 } },      { "middle", { 0.5, 0.5 }, { 190, 170 } },
  { "row-0", { 0, 0 }, { 115, 245 } },            { "row-1", { 0, 1 }, { 115, 95 } },
  { "row-2", { 1, 0 }, { 265, 245 } },            { "outside", { 3.5, -2.5 }, { 640, 620 } },
};

static void
test_known (gconstpointer data)
{
  const KnownRow *row = data;

  assert_near (hp_viewport_to_pixels (&VIEWPORT, row->data), row->pixels);
  assert_near (hp_viewport_to_data (&VIEWPORT, row->pixels), row->data);
  g_assert_cmpfloat_with_epsilon (hp_viewport_unit (&VIEWPORT), 150, TINY);
}

static HpViewport
draw_viewport (void)
{
  double side = g_test_rand_int_range (10, 1000) * 4, left = g_test_rand_int_range (-8, 8) / 2.0;
  double bottom = g_test_rand_int_range (-8, 8) / 2.0, size = g_test_rand_int_range (1, 16) / 2.0;

  return (HpViewport) {
    { g_test_rand_int_range (0, 200), g_test_rand_int_range (0, 200), side, side },
    { left, bottom, left + size, bottom + size },
  };
}

static HpPoint
draw_place (double low, double high)
{
  return (HpPoint) { g_test_rand_double_range (low, high), g_test_rand_double_range (low, high) };
}

/* There and back again, and one unit is as long as it says on both axes; y goes up in data. */
static void
test_round_trip (void)
{
  for (int i = draw_count (20000); i > 0; i--)
    {
      HpViewport viewport = draw_viewport ();
      double unit = hp_viewport_unit (&viewport);
      HpPoint data = draw_place (-10, 10), pixels = draw_place (-100, 4000);
      HpPoint here = hp_viewport_to_pixels (&viewport, data);
      HpPoint beside = hp_viewport_to_pixels (&viewport, (HpPoint) { data.x + 1, data.y + 1 });

      assert_near (hp_viewport_to_data (&viewport, here), data);
      assert_near (hp_viewport_to_pixels (&viewport, hp_viewport_to_data (&viewport, pixels)),
                   pixels);
      assert_near ((HpPoint) { beside.x - here.x, here.y - beside.y }, (HpPoint) { unit, unit });
    }
}

static gboolean
is_whole (double number)
{
  return number == floor (number);
}

/* Whole, holds all of it, and no side could be a pixel further in. */
static void
check_side (double found, double wanted)
{
  g_assert_true (is_whole (found));
  g_assert_cmpfloat (found, >=, wanted - TINY);
  g_assert_cmpfloat (found, <, wanted + 1 + TINY);
}

static void
test_grown (void)
{
  for (int i = draw_count (20000); i > 0; i--)
    {
      double margin = g_test_rand_int_range (0, 40) / 8.0;
      HpRect rect = { g_test_rand_int_range (-800, 800) / 8.0,
                      g_test_rand_int_range (-800, 800) / 8.0, g_test_rand_int_range (0, 800) / 8.0,
                      g_test_rand_int_range (0, 800) / 8.0 };
      HpRect grown = hp_rect_grown (rect, margin);

      check_side (-grown.x, margin - rect.x);
      check_side (-grown.y, margin - rect.y);
      check_side (grown.x + grown.width, rect.x + rect.width + margin);
      check_side (grown.y + grown.height, rect.y + rect.height + margin);
    }
}

/* Whole places, so that the oracle below is exact. */
typedef struct
{
  int x, y;
} Spot;

/* 1 if three spots turn left, -1 if right, 0 if they lie on one line. */
static int
turn (Spot a, Spot b, Spot c)
{
  int twice = (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

  return (twice > 0) - (twice < 0);
}

static gboolean
is_between (int from, int value, int to)
{
  return MIN (from, to) <= value && value <= MAX (from, to);
}

static gboolean
is_on_way (Spot spot, Spot from, Spot to)
{
  return turn (from, to, spot) == 0 && is_between (from.x, spot.x, to.x)
         && is_between (from.y, spot.y, to.y);
}

static gboolean
ways_meet (Spot a, Spot b, Spot c, Spot d)
{
  return (turn (a, b, c) * turn (a, b, d) < 0 && turn (c, d, a) * turn (c, d, b) < 0)
         || is_on_way (a, c, d) || is_on_way (b, c, d) || is_on_way (c, a, b)
         || is_on_way (d, a, b);
}

/* A way meets a rectangle if it begins in it or meets one of its sides. */
static gboolean
really_meets (const Spot corners[4], Spot from, Spot to)
{
  gboolean meets = is_between (corners[0].x, from.x, corners[2].x)
                   && is_between (corners[0].y, from.y, corners[2].y);

  for (int i = 0; i < 4; i++)
    meets = meets || ways_meet (corners[i], corners[(i + 1) % 4], from, to);
  return meets;
}

static Spot
draw_spot (int limit)
{
  return (Spot) { g_test_rand_int_range (0, limit), g_test_rand_int_range (0, limit) };
}

/* A coarse grid, so that ways often touch a corner, run along a side or are only a spot. */
static void
test_meets (void)
{
  int met = 0, count = draw_count (200000);

  for (int i = 0; i < count; i++)
    {
      int limit = g_test_rand_bit () ? 8 : 100;
      Spot a = draw_spot (limit), c = draw_spot (limit);
      Spot corners[4] = { a, { c.x, a.y }, c, { a.x, c.y } };
      Spot from = draw_spot (limit), to = g_test_rand_int_range (0, 20) ? draw_spot (limit) : from;
      HpRect rect = { MIN (a.x, c.x), MIN (a.y, c.y), ABS (a.x - c.x), ABS (a.y - c.y) };
      gboolean meets = really_meets (corners, from, to);

      met += meets;
      if (hp_rect_meets_segment (rect, (HpPoint) { from.x, from.y }, (HpPoint) { to.x, to.y })
          != meets)
        g_error ("rectangle %g %g %g %g, from %d %d to %d %d: %smet", rect.x, rect.y, rect.width,
                 rect.height, from.x, from.y, to.x, to.y, meets ? "" : "not ");
    }
  g_assert_cmpint (met, >, count / 10);
  g_assert_cmpint (met, <, count * 9 / 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/viewport/known/", KNOWN_ROWS, test_known);
  g_test_add_func ("/viewport/round-trip", test_round_trip);
  g_test_add_func ("/viewport/grown", test_grown);
  g_test_add_func ("/viewport/meets", test_meets);
  return g_test_run ();
}
