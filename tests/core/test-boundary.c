/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the boundary's geometry: known pictures, and thousands of settings of every kind that
 * are held against the line's equation.
 */
#include "core/boundary.h"
#include "testing.h"

#include <math.h>

#define TINY 1e-9

/* Frame corners lie on multiples of 1/2, so that everything said of corners is exact. */
static const HpFrame FRAMES[] = {
  { -0.5, -0.5, 1.5, 1.5 },
  { -1, -0.5, 2.5, 3 },
};

static HpPoint
corner_of (const HpFrame *frame, int corner)
{
  return (HpPoint) { corner & 1 ? frame->right : frame->left,
                     corner & 2 ? frame->top : frame->bottom };
}

/* z - theta in eighths of a hundredth, for a place on the grid of eighths: exact. */
static int
eighths_above (HpNeuron neuron, HpPoint place)
{
  const HpHundredths *v = neuron.value;

  return 8 * (v[HP_W0] - v[HP_THETA]) + v[HP_W1] * (int) lrint (8 * place.x)
         + v[HP_W2] * (int) lrint (8 * place.y);
}

/* How far a place is from the line; negative on the silent side. */
static double
distance_from_line (HpNeuron neuron, HpPoint place)
{
  long double w1 = neuron.value[HP_W1], w2 = neuron.value[HP_W2];
  long double above = neuron.value[HP_W0] - neuron.value[HP_THETA] + w1 * place.x + w2 * place.y;

  return (double) (above / sqrtl (w1 * w1 + w2 * w2));
}

/* Settings of each kind are drawn, and then theta or weights are forced. */
static HpNeuron
draw_horizontal (const HpFrame *frame)
{
  return hp_neuron_with (draw_neuron (), HP_W1, 0);
}

static HpNeuron
draw_vertical (const HpFrame *frame)
{
  return hp_neuron_with (draw_neuron (), HP_W2, 0);
}

static HpNeuron
draw_flat (const HpFrame *frame)
{
  return hp_neuron_with (draw_horizontal (frame), HP_W2, 0);
}

static HpNeuron
draw_any (const HpFrame *frame)
{
  return draw_neuron ();
}

/* Small weights and a large theta keep the line far off. */
static HpNeuron
draw_outside (const HpFrame *frame)
{
  HpHundredths theta = g_test_rand_bit () ? HP_LIMIT : -HP_LIMIT;

  return (HpNeuron) { { draw_number (100, 1), draw_number (100, 1), draw_number (100, 1), theta },
                      tested_rule () };
}

/* Sets theta so that the line goes through a place on the grid of halves; weights are made even, so
 * that theta is whole, and drawn again until it is in range. */
static HpNeuron
through (HpNeuron (*draw) (const HpFrame *), const HpFrame *frame, HpPoint place)
{
  for (;;)
    {
      HpNeuron neuron = draw (frame);
      HpHundredths theta;

      neuron.value[HP_W1] -= neuron.value[HP_W1] % 2;
      neuron.value[HP_W2] -= neuron.value[HP_W2] % 2;
      theta = neuron.value[HP_THETA] + eighths_above (neuron, place) / 8;
      if (ABS (theta) <= HP_LIMIT)
        return hp_neuron_with (neuron, HP_THETA, theta);
    }
}

static HpNeuron
draw_through_corner (const HpFrame *frame)
{
  return through (draw_any, frame, corner_of (frame, g_test_rand_int_range (0, 4)));
}

static HpNeuron
draw_along_side (const HpFrame *frame)
{
  return through (g_test_rand_bit () ? draw_horizontal : draw_vertical, frame,
                  corner_of (frame, g_test_rand_int_range (0, 4)));
}

static HpNeuron
draw_through_point (const HpFrame *frame)
{
  return through (draw_any, frame, hp_row_point (g_test_rand_int_range (0, 4)));
}

/* Through two opposite corners, when the frame is square. */
static HpNeuron
draw_diagonal (const HpFrame *frame)
{
  HpNeuron neuron = draw_neuron ();
  HpHundredths weight = neuron.value[HP_W1] / 2;

  neuron.value[HP_W1] = weight;
  neuron.value[HP_W2] = g_test_rand_bit () ? weight : -weight;
  neuron.value[HP_THETA] = neuron.value[HP_W2] == weight ? weight : 0;
  return hp_neuron_with (neuron, HP_W0, 0);
}

/* Returns the kind that follows from the signs at the four corners. */
static HpBoundaryKind
kind_by_signs (HpNeuron neuron, const HpFrame *frame)
{
  int above = 0, below = 0;

  if (neuron.value[HP_W1] == 0 && neuron.value[HP_W2] == 0)
    return HP_BOUNDARY_NONE;
  for (int corner = 0; corner < 4; corner++)
    {
      above += eighths_above (neuron, corner_of (frame, corner)) > 0;
      below += eighths_above (neuron, corner_of (frame, corner)) < 0;
    }
  if ((above > 0 && below > 0) || above + below == 2)
    return HP_BOUNDARY_CROSSES;
  return HP_BOUNDARY_OUTSIDE;
}

static gboolean
has_kind (HpNeuron neuron, const HpFrame *frame, const HpBoundary *boundary)
{
  return boundary->kind == kind_by_signs (neuron, frame);
}

static gboolean
is_near (double one, double other)
{
  return fabs (one - other) <= TINY;
}

static gboolean
is_on_frame (HpPoint end, const HpFrame *frame)
{
  gboolean upright = is_near (end.x, frame->left) || is_near (end.x, frame->right);
  gboolean level = is_near (end.y, frame->bottom) || is_near (end.y, frame->top);

  return (upright || level) && end.x >= frame->left - TINY && end.x <= frame->right + TINY
         && end.y >= frame->bottom - TINY && end.y <= frame->top + TINY;
}

static gboolean
has_ends (HpNeuron neuron, const HpFrame *frame, const HpBoundary *boundary)
{
  if (boundary->kind != HP_BOUNDARY_CROSSES)
    return TRUE;
  for (int end = 0; end < 2; end++)
    if (!is_on_frame (boundary->ends[end], frame)
        || fabs (distance_from_line (neuron, boundary->ends[end])) > TINY)
      return FALSE;
  return TRUE;
}

/* From the first end to the second is to the right of the weight vector, so the ends differ. */
static gboolean
has_order (HpNeuron neuron, const HpFrame *frame, const HpBoundary *boundary)
{
  const HpPoint *ends = boundary->ends;
  double across = ends[1].x - ends[0].x, up = ends[1].y - ends[0].y;

  return boundary->kind != HP_BOUNDARY_CROSSES
         || neuron.value[HP_W2] * across - neuron.value[HP_W1] * up > TINY;
}

static HpPoint
corner_after (const HpPolygon *polygon, int corner)
{
  return polygon->corners[(corner + 1) % polygon->n_corners];
}

static double
area_of (const HpPolygon *polygon)
{
  double twice = 0;

  for (int i = 0; i < polygon->n_corners; i++)
    {
      HpPoint here = polygon->corners[i], next = corner_after (polygon, i);

      twice += here.x * next.y - next.x * here.y;
    }
  return twice / 2;
}

/* An empty polygon has no corners, any other has an inside; together they fill the frame. */
static gboolean
has_areas (HpNeuron neuron, const HpFrame *frame, const HpBoundary *boundary)
{
  double whole = (frame->right - frame->left) * (frame->top - frame->bottom);
  double fires = area_of (&boundary->fires), silent = area_of (&boundary->silent);

  return is_near (fires + silent, whole) && fires >= 0 && silent >= 0
         && (fires > TINY) == (boundary->fires.n_corners >= 3)
         && (silent > TINY) == (boundary->silent.n_corners >= 3)
         && boundary->fires.n_corners + boundary->silent.n_corners >= 4;
}

/* How deep a place lies in a convex polygon with its corners counterclockwise; negative outside. */
static double
depth_in (const HpPolygon *polygon, HpPoint place)
{
  double depth = polygon->n_corners > 0 ? HUGE_VAL : -HUGE_VAL;

  for (int i = 0; i < polygon->n_corners; i++)
    {
      HpPoint here = polygon->corners[i], next = corner_after (polygon, i);
      double across = next.x - here.x, up = next.y - here.y;
      double side = across * (place.y - here.y) - up * (place.x - here.x);

      depth = MIN (depth, side / hypot (across, up));
    }
  return depth;
}

/* Every corner is in the frame and none is outside its own polygon, so that this is convex. */
static gboolean
has_shape (HpNeuron neuron, const HpFrame *frame, const HpBoundary *boundary)
{
  const HpPolygon *polygons[] = { &boundary->fires, &boundary->silent };

  for (guint i = 0; i < G_N_ELEMENTS (polygons); i++)
    for (int corner = 0; corner < polygons[i]->n_corners; corner++)
      if (!is_on_frame (polygons[i]->corners[corner], frame)
          || depth_in (polygons[i], polygons[i]->corners[corner]) < -TINY)
        return FALSE;
  return TRUE;
}

static HpPoint
draw_place (const HpFrame *frame)
{
  return (HpPoint) {
    g_test_rand_int_range ((int) (8 * frame->left), (int) (8 * frame->right) + 1) / 8.0,
    g_test_rand_int_range ((int) (8 * frame->bottom), (int) (8 * frame->top) + 1) / 8.0,
  };
}

/* A place off the line is in the polygon of its sign and not inside the other; one on the line, if
 * there is a line, is on the edge of both. */
static gboolean
has_place (HpNeuron neuron, const HpBoundary *boundary, HpPoint place)
{
  int above = eighths_above (neuron, place);
  double fires = depth_in (&boundary->fires, place), silent = depth_in (&boundary->silent, place);

  if (above == 0 && boundary->kind != HP_BOUNDARY_NONE)
    return fires <= TINY && silent <= TINY;
  return decides (above) ? fires >= -TINY && silent <= TINY : silent >= -TINY && fires <= TINY;
}

static gboolean
has_places (HpNeuron neuron, const HpFrame *frame, const HpBoundary *boundary)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if (!has_place (neuron, boundary, hp_row_point (row)))
      return FALSE;
  for (int i = 0; i < 12; i++)
    if (!has_place (neuron, boundary, draw_place (frame)))
      return FALSE;
  return TRUE;
}

static gboolean
has_excess (HpNeuron neuron, const HpFrame *frame, const HpBoundary *boundary)
{
  HpPoint place = draw_place (frame);

  return is_near (hp_boundary_excess_at (neuron, place), eighths_above (neuron, place) / 800.0)
         && hp_boundary_fires_at (neuron, place) == decides (eighths_above (neuron, place));
}

/* Going from a row's point by its distance, against the weight vector, leads onto the line. */
static gboolean
has_distances (HpNeuron neuron, const HpFrame *frame, const HpBoundary *boundary)
{
  double w1 = neuron.value[HP_W1], w2 = neuron.value[HP_W2], length = sqrt (w1 * w1 + w2 * w2);

  for (HpRow row = 0; row < HP_N_ROWS && boundary->kind != HP_BOUNDARY_NONE; row++)
    {
      double distance = hp_boundary_distance (neuron, row);
      HpPoint foot = hp_row_point (row);

      foot.x -= distance * w1 / length;
      foot.y -= distance * w2 / length;
      if (fabs (distance_from_line (neuron, foot)) > TINY
          || (distance < 0) != (eighths_above (neuron, hp_row_point (row)) < 0))
        return FALSE;
    }
  return TRUE;
}

/* No row is nearer, and no row before it is as near. */
static gboolean
has_nearest (HpNeuron neuron, const HpFrame *frame, const HpBoundary *boundary)
{
  HpRow nearest = hp_boundary_nearest (neuron);
  int least = ABS (eighths_above (neuron, hp_row_point (nearest)));

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      int off = ABS (eighths_above (neuron, hp_row_point (row)));

      if (off < least || (off == least && row < nearest))
        return FALSE;
    }
  return TRUE;
}

static const struct
{
  const char *name;
  gboolean (*holds) (HpNeuron, const HpFrame *, const HpBoundary *);
} CHECKS[] = {
  { "kind", has_kind },     { "ends", has_ends },           { "order of the ends", has_order },
  { "areas", has_areas },   { "shape", has_shape },         { "places", has_places },
  { "excess", has_excess }, { "distances", has_distances }, { "nearest row", has_nearest },
};

static HpBoundary
check_boundary (HpNeuron neuron, const HpFrame *frame)
{
  const HpHundredths *v = neuron.value;
  HpBoundary boundary = hp_boundary (neuron, *frame);

  for (guint i = 0; i < G_N_ELEMENTS (CHECKS); i++)
    if (!CHECKS[i].holds (neuron, frame, &boundary))
      g_error ("%s: w0 %d, w1 %d, w2 %d, theta %d, frame from %g", CHECKS[i].name, v[HP_W0],
               v[HP_W1], v[HP_W2], v[HP_THETA], frame->left);
  return boundary;
}

typedef struct
{
  const char *name;
  HpNeuron (*draw) (const HpFrame *);
  guint seen; /* the boundary kinds, as bits, that must turn up among the settings drawn */
} KindRow;

#define CROSSES (1u << HP_BOUNDARY_CROSSES)
#define OUTSIDE (1u << HP_BOUNDARY_OUTSIDE)
#define NONE (1u << HP_BOUNDARY_NONE)

static const KindRow KIND_ROWS[] = {
  { "any", draw_any, CROSSES | OUTSIDE },
  { "horizontal", draw_horizontal, CROSSES | OUTSIDE },
  { "vertical", draw_vertical, CROSSES | OUTSIDE },
  { "flat", draw_flat, NONE },
  { "outside", draw_outside, OUTSIDE },
  { "through-corner", draw_through_corner, CROSSES | OUTSIDE },
  { "along-side", draw_along_side, CROSSES },
  { "through-point", draw_through_point, CROSSES },
  { "diagonal", draw_diagonal, CROSSES },
};

static void
test_kind (gconstpointer data)
{
  const KindRow *row = data;
  guint seen = 0;

  for (int i = draw_count (3000); i > 0; i--)
    for (guint j = 0; j < G_N_ELEMENTS (FRAMES); j++)
      seen |= 1u << check_boundary (row->draw (&FRAMES[j]), &FRAMES[j]).kind;
  g_assert_cmphex (seen & row->seen, ==, row->seen);
}

typedef struct
{
  const char *name;
  HpNeuron neuron;
  HpBoundaryKind kind;
  HpPoint ends[2];
  int fires, silent; /* numbers of corners */
  gboolean ties;     /* all over the frame, so that the strict rule turns it round */
} KnownRow;

/* In the plot's own frame, -0.5 .. 1.5. */
static const KnownRow KNOWN_ROWS[] = {
  { "article-and", { { -50, 60, 60, 50 } }, HP_BOUNDARY_CROSSES,
    { { 1. / 6, 1.5 }, { 1.5, 1. / 6 } }, 3, 5 },
  { "article-nor", { { 50, -60, -60, 50 } }, HP_BOUNDARY_CROSSES,
    { { 0.5, -0.5 }, { -0.5, 0.5 } }, 3, 5 },
  { "horizontal", { { 0, 0, 100, 50 } }, HP_BOUNDARY_CROSSES, { { -0.5, 0.5 }, { 1.5, 0.5 } }, 4,
    4 },
  { "horizontal-down", { { 0, 0, -100, -50 } }, HP_BOUNDARY_CROSSES,
    { { 1.5, 0.5 }, { -0.5, 0.5 } }, 4, 4 },
  { "vertical", { { 0, 100, 0, 50 } }, HP_BOUNDARY_CROSSES, { { 0.5, 1.5 }, { 0.5, -0.5 } }, 4, 4 },
  { "diagonal", { { 0, 100, -100, 0 } }, HP_BOUNDARY_CROSSES, { { 1.5, 1.5 }, { -0.5, -0.5 } }, 3,
    3 },
  { "one-corner-cut", { { 0, 100, 300, 500 } }, HP_BOUNDARY_CROSSES,
    { { 0.5, 1.5 }, { 1.5, 3.5 / 3 } }, 3, 5 },
  { "corner-and-side", { { 0, 200, 100, 50 } }, HP_BOUNDARY_CROSSES,
    { { -0.5, 1.5 }, { 0.5, -0.5 } }, 4, 3 },
  { "along-the-top", { { 0, 0, 200, 300 } }, HP_BOUNDARY_CROSSES, { { -0.5, 1.5 }, { 1.5, 1.5 } },
    0, 4 },
  { "along-the-left", { { 0, 200, 0, -100 } }, HP_BOUNDARY_CROSSES,
    { { -0.5, 1.5 }, { -0.5, -0.5 } }, 4, 0 },
  { "touches-a-corner", { { 0, 100, 100, 300 } }, HP_BOUNDARY_OUTSIDE, { { 0 } }, 0, 4 },
  { "outside-fires", { { 0, 100, 100, -300 } }, HP_BOUNDARY_OUTSIDE, { { 0 } }, 4, 0 },
  { "always", { { 50, 0, 0, 50 } }, HP_BOUNDARY_NONE, { { 0 } }, 4, 0, TRUE },
  { "never", { { 49, 0, 0, 50 } }, HP_BOUNDARY_NONE, { { 0 } }, 0, 4 },
};

static void
test_known (gconstpointer data)
{
  const KnownRow *known = data;
  HpBoundary boundary = check_boundary (by_tested_rule (known->neuron), &HP_UNIT_FRAME);
  gboolean turns = known->ties && tested_rule () == HP_RULE_EXCEEDS;

  g_assert_cmpint (boundary.kind, ==, known->kind);
  g_assert_cmpint (boundary.fires.n_corners, ==, turns ? known->silent : known->fires);
  g_assert_cmpint (boundary.silent.n_corners, ==, turns ? known->fires : known->silent);
  for (int end = 0; end < 2 && known->kind == HP_BOUNDARY_CROSSES; end++)
    {
      g_assert_cmpfloat_with_epsilon (boundary.ends[end].x, known->ends[end].x, TINY);
      g_assert_cmpfloat_with_epsilon (boundary.ends[end].y, known->ends[end].y, TINY);
    }
}

/* The article's AND: (1,1) fires 0.20 above, 0.24 from the line; (0,1) and (1,0) are as near. */
static void
test_distance (void)
{
  const HpNeuron article = { { -50, 60, 60, 50 } };

  g_assert_cmpfloat_with_epsilon (hp_boundary_distance (article, 3), 0.2 / sqrt (0.72), TINY);
  g_assert_cmpfloat_with_epsilon (hp_boundary_distance (article, 0), -1 / sqrt (0.72), TINY);
  g_assert_cmpint (hp_boundary_nearest (article), ==, 3);
  g_assert_cmpint (hp_boundary_nearest ((HpNeuron) { { 0, 100, 100, 100 } }), ==, 1);
  g_assert_cmpint (hp_boundary_nearest ((HpNeuron) { { 0, 100, 100, 50 } }), ==, 0);
}

static void
test_frame (void)
{
  g_assert_cmpfloat (HP_UNIT_FRAME.left, ==, -0.5);
  g_assert_cmpfloat (HP_UNIT_FRAME.bottom, ==, -0.5);
  g_assert_cmpfloat (HP_UNIT_FRAME.right, ==, 1.5);
  g_assert_cmpfloat (HP_UNIT_FRAME.top, ==, 1.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/boundary/frame", test_frame);
  ADD_ROWS ("/boundary/known/", KNOWN_ROWS, test_known);
  ADD_ROWS ("/boundary/kind/", KIND_ROWS, test_kind);
  g_test_add_func ("/boundary/distance", test_distance);
  return g_test_run ();
}
