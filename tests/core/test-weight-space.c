/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of cutting polygons, and of the regions of weight space, against trying single places.
 */
#include "core/weight-space.h"
#include "testing.h"

#include <math.h>

/* Polygons. */

static double
get_area (const HpPolygon *polygon)
{
  double sum = 0;

  for (int i = 0; i < polygon->n_corners; i++)
    {
      HpPoint one = polygon->corners[i], next = polygon->corners[(i + 1) % polygon->n_corners];

      sum += one.x * next.y - next.x * one.y;
    }
  return fabs (sum) / 2;
}

/* How far inside a place is, in whichever order the corners go: the least distance from a side's
 * line, negative outside. */
static double
get_depth (const HpPolygon *polygon, HpPoint place)
{
  double least = INFINITY, most = -INFINITY;

  for (int i = 0; i < polygon->n_corners; i++)
    {
      HpPoint one = polygon->corners[i], next = polygon->corners[(i + 1) % polygon->n_corners];
      double x = next.x - one.x, y = next.y - one.y;
      double side = (x * (place.y - one.y) - y * (place.x - one.x)) / hypot (x, y);

      least = fmin (least, side);
      most = fmax (most, side);
    }
  return fmax (least, -most);
}

/* Corners on a circle, in order one way or the other and on whole numbers, so that lines can go
 * through them. */
static HpPolygon
draw_polygon (void)
{
  HpPolygon polygon = { .n_corners = g_test_rand_int_range (3, 8) };
  double turn = g_test_rand_double_range (0, 6), way = g_test_rand_bit () ? 1 : -1;

  for (int i = 0; i < polygon.n_corners; i++)
    {
      double angle = turn + way * 2 * acos (-1) * i / polygon.n_corners;

      polygon.corners[i] = (HpPoint) { round (60 * cos (angle)), round (60 * sin (angle)) };
    }
  return polygon;
}

typedef struct
{
  double a, b, c;
} Line;

/* Half of them go through a corner, some along a side. */
static Line
draw_line (const HpPolygon *polygon)
{
  HpPoint through = polygon->corners[g_test_rand_int_range (0, polygon->n_corners)];
  HpPoint other = polygon->corners[g_test_rand_int_range (0, polygon->n_corners)];
  Line line = { g_test_rand_int_range (-9, 10), g_test_rand_int_range (-9, 10), 0 };

  if (g_test_rand_int_range (0, 5) == 0)
    line = (Line) { other.y - through.y, through.x - other.x, 0 };
  line.c = -line.a * through.x - line.b * through.y;
  if (g_test_rand_bit ())
    line.c = g_test_rand_int_range (-700, 700);
  return line;
}

/* Each place is kept if it is inside and on the right side; those within a hair of an edge are
 * left out. */
static void
check_places (const HpPolygon *whole, const HpPolygon *kept, Line line)
{
  const double hair = 1e-6;

  for (int i = 0; i < 100; i++)
    {
      HpPoint place = { g_test_rand_double_range (-70, 70), g_test_rand_double_range (-70, 70) };
      double depth = get_depth (whole, place), side = line.a * place.x + line.b * place.y + line.c;
      double kept_depth = kept->n_corners > 0 ? get_depth (kept, place) : -1;

      if (fabs (depth) > hair && fabs (side) > hair && fabs (kept_depth) > hair)
        g_assert_cmpint (depth > 0 && side > 0, ==, kept_depth > 0);
    }
}

static void
test_cut (void)
{
  for (int i = draw_count (3000); i > 0; i--)
    {
      HpPolygon whole = draw_polygon ();
      Line line = draw_line (&whole);
      HpPolygon kept = hp_polygon_cut (whole, line.a, line.b, line.c, NULL);
      HpPolygon rest = hp_polygon_cut (whole, -line.a, -line.b, -line.c, NULL);
      double areas = get_area (&kept) + get_area (&rest);

      if (line.a == 0 && line.b == 0 && line.c == 0)
        continue;
      g_assert_cmpint (kept.n_corners, <=, whole.n_corners + 1);
      g_assert_true (kept.n_corners == 0 || get_area (&kept) > 1e-9);
      g_assert_cmpfloat (fabs (areas - get_area (&whole)), <, 1e-6);
      check_places (&whole, &kept, line);
    }
}

static void
test_middle (void)
{
  for (int i = draw_count (1000); i > 0; i--)
    {
      HpPolygon polygon = draw_polygon ();
      double x = g_test_rand_double_range (-500, 500), y = g_test_rand_double_range (-500, 500);

      for (int j = 0; j < polygon.n_corners; j++)
        polygon.corners[j] = (HpPoint) { polygon.corners[j].x + x, polygon.corners[j].y + y };
      g_assert_cmpfloat (get_depth (&polygon, hp_polygon_middle (&polygon)), >, 0);
    }
}

/* Regions. */

static const HpHundredths RANGES[] = { 200, 500, HP_LIMIT };

/* The tests' own decision, for any weights in hundredths. */
static HpGate
decide (double w1, double w2, HpHundredths c)
{
  if (tested_rule () == HP_RULE_EXCEEDS)
    return (HpGate) ((0 > c) << 3 | (w2 > c) << 2 | (w1 > c) << 1 | (w1 + w2 > c));
  return (HpGate) ((0 >= c) << 3 | (w2 >= c) << 2 | (w1 >= c) << 1 | (w1 + w2 >= c));
}

/* Any w0 and theta as far apart as c says. */
static HpNeuron
draw_with_c (HpHundredths c)
{
  HpHundredths w0 = g_test_rand_int_range (MAX (-HP_LIMIT, -HP_LIMIT - c),
                                           MIN (HP_LIMIT, HP_LIMIT - c) + 1);

  return (HpNeuron) { { w0, draw_number (HP_LIMIT, 1), draw_number (HP_LIMIT, 1), w0 + c },
                      tested_rule () };
}

static int
find_regions (HpHundredths c, HpHundredths range, HpRegion regions[HP_MAX_REGIONS])
{
  int n_regions = hp_weight_space_regions (draw_with_c (c), range, regions);

  g_assert_cmpint (n_regions, <=, HP_MAX_REGIONS);
  return n_regions;
}

static void
assert_whole (const HpRegion *regions, int n_regions, HpHundredths range)
{
  double sum = 0, square = 4.0 * range * range;

  for (int i = 0; i < n_regions; i++)
    {
      double area = get_area (&regions[i].polygon);

      g_assert_cmpfloat (area, >, 1e-3);
      sum += area;
    }
  g_assert_cmpfloat (fabs (sum - square), <, 1e-9 * square);
}

/* A place inside: a mixture of the corners that leaves none of them out. */
static HpPoint
draw_inside (const HpPolygon *polygon)
{
  double x = 0, y = 0, sum = 0;

  for (int i = 0; i < polygon->n_corners; i++)
    {
      double share = g_test_rand_double_range (0.001, 1);

      x += share * polygon->corners[i].x;
      y += share * polygon->corners[i].y;
      sum += share;
    }
  return (HpPoint) { x / sum, y / sum };
}

static void
assert_gates (const HpRegion *regions, int n_regions, HpHundredths c)
{
  for (int i = 0; i < n_regions; i++)
    for (int j = 0; j < 3; j++)
      {
        HpPoint place = draw_inside (&regions[i].polygon);

        g_assert_cmpint (regions[i].gate, ==, decide (place.x, place.y, c));
      }
}

static int
count_regions (HpHundredths c, HpHundredths range)
{
  if (c == 0)
    return 6;
  if (ABS (c) < range)
    return 7;
  return ABS (c) < 2 * range ? 2 : 1;
}

/* Every c there is. */
static void
test_regions (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (RANGES); i++)
    for (HpHundredths c = -2 * HP_LIMIT; c <= 2 * HP_LIMIT; c++)
      {
        HpRegion regions[HP_MAX_REGIONS];
        int n_regions = find_regions (c, RANGES[i], regions);

        g_assert_cmpint (n_regions, ==, count_regions (c, RANGES[i]));
        assert_whole (regions, n_regions, RANGES[i]);
        assert_gates (regions, n_regions, c);
      }
}

/* Weights exactly on a line are in the region, or on its edge, that the decision says: a tie fires.
 * At the square's own edge a region may have nothing but that edge. */
static void
check_tie (HpHundredths w1, HpHundredths w2, HpHundredths c)
{
  HpRegion regions[HP_MAX_REGIONS];
  int n_regions = find_regions (c, HP_LIMIT, regions), count = 0;

  if (ABS (w1) >= HP_LIMIT || ABS (w2) >= HP_LIMIT)
    return;
  for (int i = 0; i < n_regions; i++)
    if (regions[i].gate == decide (w1, w2, c))
      {
        g_assert_cmpfloat (get_depth (&regions[i].polygon, (HpPoint) { w1, w2 }), >, -1e-6);
        count++;
      }
  g_assert_cmpint (count, ==, 1);
}

static void
test_ties (void)
{
  for (int i = draw_count (2000); i > 0; i--)
    {
      HpHundredths c = draw_number (HP_LIMIT, g_test_rand_bit () ? 1 : 50);
      HpHundredths w = draw_number (HP_LIMIT, g_test_rand_bit () ? 1 : 50);

      check_tie (c, w, c);
      check_tie (w, c, c);
      check_tie (w, c - w, c);
      check_tie (c, c, c);
      check_tie (c, 0, c);
    }
}

static gboolean
is_bounded (const HpPolygon *polygon, HpHundredths range)
{
  for (int i = 0; i < polygon->n_corners; i++)
    if (fmax (fabs (polygon->corners[i].x), fabs (polygon->corners[i].y)) > range - 1e-6)
      return FALSE;
  return TRUE;
}

static gboolean
has_corner (const HpPolygon *polygon, double x, double y)
{
  for (int i = 0; i < polygon->n_corners; i++)
    if (hypot (polygon->corners[i].x - x, polygon->corners[i].y - y) < 1e-6)
      return TRUE;
  return FALSE;
}

static void
assert_triangle (const HpPolygon *polygon, HpHundredths c)
{
  g_assert_cmpint (polygon->n_corners, ==, 3);
  g_assert_true (has_corner (polygon, c, 0));
  g_assert_true (has_corner (polygon, 0, c));
  g_assert_true (has_corner (polygon, c, c));
}

/* AND and NAND are the only ones with an end on all sides. */
static void
test_bounded (void)
{
  for (HpHundredths c = -HP_LIMIT + 1; c < HP_LIMIT; c++)
    {
      HpRegion regions[HP_MAX_REGIONS];
      int n_regions = find_regions (c, HP_LIMIT, regions), n_bounded = 0;

      for (int i = 0; i < n_regions; i++)
        if (is_bounded (&regions[i].polygon, HP_LIMIT))
          {
            g_assert_cmpint (regions[i].gate, ==, c > 0 ? HP_GATE_AND : HP_GATE_NAND);
            assert_triangle (&regions[i].polygon, c);
            n_bounded++;
          }
      g_assert_cmpint (n_bounded, ==, c != 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/polygon/cut", test_cut);
  g_test_add_func ("/polygon/middle", test_middle);
  g_test_add_func ("/weight-space/regions", test_regions);
  g_test_add_func ("/weight-space/ties", test_ties);
  g_test_add_func ("/weight-space/bounded", test_bounded);
  return g_test_run ();
}
