/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The geometry of weight space, worked out again from nothing but its square and the neuron.
 */
#include "weight-scene.h"

#include <math.h>

/* The shortest of the sliders' ranges that holds all four numbers. */
int
weight_range (HpNeuron neuron)
{
  int range = 200;

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    if (ABS (neuron.value[parameter]) > range)
      range = ABS (neuron.value[parameter]) > 500 ? 1000 : 500;
  return range;
}

/* The shortest range with a quarter of it left beyond c, if there is one. */
static int
find_range (int c)
{
  return 4 * ABS (c) <= 3 * 200 ? 200 : 4 * ABS (c) <= 3 * 500 ? 500 : 1000;
}

HpPoint
weight_scene_to_pixels (const WeightScene *scene, double w1, double w2)
{
  const HpRect *area = &scene->area;

  return (HpPoint) { area->x + (w1 + scene->range) / (2 * scene->range) * area->width,
                     area->y + (scene->range - w2) / (2 * scene->range) * area->height };
}

void
weight_scene_start (WeightScene *scene, HpView view)
{
  const HpHundredths *v = view.state.neuron.value;
  HpViewport viewport = hp_weight_view_viewport (&view);
  HpPen pen;

  scene->canvas = canvas_new ((int) view.width, (int) view.height);
  scene->view = view;
  scene->area = viewport.area;
  scene->c = v[HP_THETA] - v[HP_W0];
  scene->range = MAX (view.range, find_range (scene->c));
  scene->unit = hp_view_unit (&view, 640);
  scene->dot = weight_scene_to_pixels (scene, v[HP_W1], v[HP_W2]);
  g_assert_cmpfloat (viewport.frame.right, ==, scene->range);
  g_assert_cmpfloat (viewport.frame.bottom, ==, -scene->range);
  g_assert_cmpfloat (scene->area.width, ==, scene->area.height);
  box_of (scene->area);
  pen = hp_pen (&view, scene->canvas->lettering, NULL, HP_WEIGHT_VIEW_SIZE);
  scene->n_labels = hp_weight_view_labels (&pen, scene->labels);
  hp_view_draw (&view, scene->canvas->lettering, scene->canvas->cr);
}

void
weight_scene_finish (WeightScene *scene)
{
  g_clear_pointer (&scene->canvas, canvas_free);
}

void
weight_scene_fail (const WeightScene *scene, const char *check, HpPoint pixel)
{
  g_autofree char *setting = describe_setting (scene->view.state.neuron, scene->view.state.target);

  g_error ("%s at %g,%g: %s, theme %d, %g x %g, scale %g", check, pixel.x, pixel.y, setting,
           scene->view.theme, scene->view.width, scene->view.height, scene->view.scale);
}

gboolean
weight_scene_is_off_dot (const WeightScene *scene, int x, int y)
{
  return hypot (x + 0.5 - scene->dot.x, y + 0.5 - scene->dot.y) > 12 * scene->unit + 1.5;
}

static double
distance_from_pointer (const HpPoint pointer[2], HpPoint place)
{
  double right = pointer[1].x - pointer[0].x, down = pointer[1].y - pointer[0].y;
  double square = right * right + down * down, share = 0;

  if (square > 0)
    share = ((place.x - pointer[0].x) * right + (place.y - pointer[0].y) * down) / square;
  share = CLAMP (share, 0, 1);
  return hypot (place.x - pointer[0].x - share * right, place.y - pointer[0].y - share * down);
}

gboolean
weight_scene_is_off_labels (const WeightScene *scene, int x, int y)
{
  for (int i = 0; i < scene->n_labels; i++)
    {
      const HpWeightLabel *label = &scene->labels[i];
      double clear = label->has_halo ? 3 * scene->unit + 1 : 1;

      if (box_has (box_of (hp_rect_grown (label->box, clear)), x, y))
        return FALSE;
      if (label->has_pointer
          && distance_from_pointer (label->pointer, (HpPoint) { x + 0.5, y + 0.5 })
                 < 4 * scene->unit)
        return FALSE;
    }
  return TRUE;
}

/* The weights at a pixel's middle in units of 1 / side hundredths: exact. */
static gint64
w1_at (const WeightScene *scene, int x)
{
  gint64 side = (gint64) scene->area.width;

  return (2 * (x - (gint64) scene->area.x) + 1 - side) * scene->range;
}

static gint64
w2_at (const WeightScene *scene, int y)
{
  gint64 side = (gint64) scene->area.height;

  return (side - 2 * (y - (gint64) scene->area.y) - 1) * scene->range;
}

/* The gate that a neuron with these weights makes. */
int
weight_scene_decide (const WeightScene *scene, gint64 w1, gint64 w2)
{
  gint64 c = scene->c * (gint64) scene->area.width;

  if (tested_rule () == HP_RULE_EXCEEDS)
    return (c < 0) << 3 | (w2 > c) << 2 | (w1 > c) << 1 | (w1 + w2 > c);
  return (c <= 0) << 3 | (w2 >= c) << 2 | (w1 >= c) << 1 | (w1 + w2 >= c);
}

int
weight_scene_gate_at (const WeightScene *scene, int x, int y)
{
  return weight_scene_decide (scene, w1_at (scene, x), w2_at (scene, y));
}

/* How far from the nearest line or side of the square, in pixels. */
double
weight_scene_distance (const WeightScene *scene, int x, int y)
{
  double per_pixel = 2.0 * scene->range, c = scene->c * scene->area.width;
  double w1 = (double) w1_at (scene, x), w2 = (double) w2_at (scene, y);
  double lines = fmin (fmin (fabs (w1 - c), fabs (w2 - c)), fabs (w1 + w2 - c) / sqrt (2));
  double sides = scene->range * scene->area.width - fmax (fabs (w1), fabs (w2));

  return fmin (lines, sides) / per_pixel;
}

/* By the rows that match the target. Without one, neighbours differ in one row and take turns. */
HpColour
weight_scene_ground (const WeightScene *scene, int gate)
{
  static const HpColour TINTS[]
      = { HP_COLOUR_MATCH_4, HP_COLOUR_MATCH_3, HP_COLOUR_MATCH_2, HP_COLOUR_MATCH_1,
          HP_COLOUR_MATCH_0 };
  HpGate target = scene->view.state.target;
  int differ = target == HP_GATE_NONE ? gate : gate ^ (int) target;
  int ones = (differ & 1) + (differ >> 1 & 1) + (differ >> 2 & 1) + (differ >> 3);

  if (target != HP_GATE_NONE)
    return TINTS[ones];
  return ones % 2 ? HP_COLOUR_SEGMENT : HP_COLOUR_SEGMENT_NEXT;
}

/* c is 0 or anything, of either sign; now and then a row is on the line. */
HpNeuron
draw_weights (int i)
{
  int limit = i % 3 == 0 ? 200 : i % 3 == 1 ? 500 : HP_LIMIT;
  int w0 = draw_number (limit, 1), c = i % 8 == 0 ? 0 : draw_number (limit, 1);
  int theta = CLAMP (w0 + c, -limit, limit), w1 = draw_number (limit, 1);

  if (i % 4 == 3)
    w1 = CLAMP (theta - w0, -limit, limit);
  return (HpNeuron) { { w0, w1, draw_number (limit, 1), theta }, tested_rule () };
}

/* The range that the neuron needs; now and then a larger one, as it stays during a drag. */
static int
draw_range (HpNeuron neuron)
{
  static const int RANGES[] = { 200, 500, 1000 };
  int range = g_test_rand_int_range (0, 4) == 0 ? RANGES[g_test_rand_int_range (0, 3)] : 0;

  return MAX (range, weight_range (neuron));
}

HpView
draw_weight_view (HpTheme theme, HpNeuron neuron, double size, double scale)
{
  HpState state = { .neuron = neuron, .target = draw_target () };
  HpView view = hp_view (HP_VIEW_WEIGHTS, state, theme, size + g_test_rand_int_range (0, 60),
                         size + g_test_rand_int_range (0, 60));

  view.scale = scale;
  view.range = draw_range (neuron);
  return view;
}
