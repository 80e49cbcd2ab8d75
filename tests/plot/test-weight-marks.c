/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of what stands on weight space: the heavy edges, the dot, the trail of learning.
 */
#include "weight-scene.h"
#include "themes.h"

#include <math.h>
#include <string.h>

/* Edges, so large that their colours can be told apart. */

/* The gates at places so far off around a pixel, as bits; one more bit for outside the square. */
static int
gates_around (const WeightScene *scene, int x, int y, double reach)
{
  int gates = 0;

  for (int degree = 0; degree < 360; degree += 15)
    {
      int there_x = x + (int) round (reach * cos (degree * acos (-1) / 180));
      int there_y = y + (int) round (reach * sin (degree * acos (-1) / 180));
      gboolean is_inside = box_has (box_of (scene->area), there_x, there_y);

      gates |= 1 << (is_inside ? weight_scene_gate_at (scene, there_x, there_y) : HP_N_GATES);
    }
  return gates;
}

/* Between the half widths of the usual edge and the target's: the colour of the heavier of what
 * meets there. */
static HpColour
colour_of_edge (const WeightScene *scene, int x, int y, int gates)
{
  const HpHundredths *v = scene->view.state.neuron.value;
  int present = weight_scene_decide (scene, v[HP_W1] * (gint64) scene->area.width,
                        v[HP_W2] * (gint64) scene->area.width);

  if (scene->view.state.target != HP_GATE_NONE && gates >> scene->view.state.target & 1)
    return HP_COLOUR_GOOD;
  if (gates >> present & 1)
    return HP_COLOUR_LINE;
  return weight_scene_ground (scene, weight_scene_gate_at (scene, x, y));
}

/* No more than two meet where there is no corner near. */
static gboolean
is_one_edge (int gates)
{
  int others = gates & (gates - 1);

  return (others & (others - 1)) == 0;
}

static void
check_edges (WeightScene *scene)
{
  double low = 0.75 * scene->unit + 0.75, high = 1.5 * scene->unit - 0.75;
  Box area = box_of (scene->area);

  for (int y = area.top; y < area.bottom; y += 3)
    for (int x = area.left; x < area.right; x++)
      {
        double distance = weight_scene_distance (scene, x, y);
        HpPoint pixel = { x, y };
        int gates;

        if (distance < low || distance > high || !weight_scene_is_off_labels (scene, x, y)
            || hypot (x - scene->dot.x, y - scene->dot.y) < 14 * scene->unit
            || !weight_scene_is_off_dot (scene, x, y))
          continue;
        gates = gates_around (scene, x, y, 2.2 * scene->unit);
        if (is_one_edge (gates | gates_around (scene, x, y, 6 * scene->unit))
            && canvas_pixel (scene->canvas, x, y)
                   != opaque (scene->view.theme, colour_of_edge (scene, x, y, gates)))
          weight_scene_fail (scene, "edge", pixel);
      }
}

static void
test_edges (gconstpointer data)
{
  HpTheme theme = (HpTheme) GPOINTER_TO_INT (data);
  WeightScene scene;

  for (int i = 0; i < draw_count (12); i++)
    {
      weight_scene_start (&scene, draw_weight_view (theme, draw_weights (i), 760, 6));
      check_edges (&scene);
      weight_scene_finish (&scene);
    }
}

/* The dot. */

static void
test_dot (gconstpointer data)
{
  HpTheme theme = (HpTheme) GPOINTER_TO_INT (data);
  WeightScene scene;

  for (int i = 0; i < draw_count (60); i++)
    {
      weight_scene_start (&scene, draw_weight_view (theme, draw_weights (i), 260 + 10 * i,
                                                    i % 2 + 1));
      if (canvas_pixel_at (scene.canvas, scene.dot) != opaque (theme, HP_COLOUR_MARK))
        weight_scene_fail (&scene, "dot", scene.dot);
      for (int degree = 0; degree < 360; degree += 5)
        {
          double x = cos (degree * acos (-1) / 180), y = sin (degree * acos (-1) / 180);
          double near = fmax (12, 11 * scene.unit), far = fmax (24, 22 * scene.unit);

          HpPoint inside = { scene.dot.x + near * x, scene.dot.y + near * y };
          HpPoint outside = { scene.dot.x + far * x, scene.dot.y + far * y };

          g_assert_cmpint (hp_view_hit (&scene.view, NULL, inside).spot.kind, ==, HP_SPOT_DOT);
          g_assert_cmpint (hp_view_hit (&scene.view, NULL, outside).spot.kind, ==,
                           hp_rect_has (scene.area, outside) ? HP_SPOT_PLACE : HP_SPOT_NONE);
        }
      weight_scene_finish (&scene);
    }
}

/* The trail. */

static gboolean
is_marked (const WeightScene *scene, HpPoint place)
{
  return canvas_pixel_at (scene->canvas, place) == opaque (scene->view.theme, HP_COLOUR_MARK);
}

static HpPoint
weights_after (const WeightScene *scene, int n)
{
  HpNeuron neuron = hp_state_learned (scene->view.state, n).neuron;

  return weight_scene_to_pixels (scene, neuron.value[HP_W1], neuron.value[HP_W2]);
}

/* Returns whether the dot or a stop of the trail may cover a place. */
static gboolean
is_covered (const WeightScene *scene, HpPoint place)
{
  for (int n = 0; n <= scene->view.state.learning.n; n++)
    {
      HpPoint stop = weights_after (scene, n);

      if (hypot (stop.x - place.x, stop.y - place.y) < 6 * scene->unit)
        return TRUE;
    }
  return hypot (scene->dot.x - place.x, scene->dot.y - place.y) < 14 * scene->unit
         || !weight_scene_is_off_labels (scene, (int) place.x, (int) place.y);
}

/* Each step that goes far enough is marked halfway. */
static int
check_trail (const WeightScene *scene)
{
  int count = 0;

  for (int n = 0; n < scene->view.state.learning.n; n++)
    {
      HpPoint from = weights_after (scene, n), to = weights_after (scene, n + 1);
      HpPoint middle = { (from.x + to.x) / 2, (from.y + to.y) / 2 };

      if (hypot (to.x - from.x, to.y - from.y) < 12 * scene->unit || is_covered (scene, middle))
        continue;
      if (!is_marked (scene, middle))
        weight_scene_fail (scene, "trail", middle);
      count++;
    }
  return count;
}

static HpState
learn (HpNeuron start, HpGate target, int n)
{
  HpState state = hp_state_with_target (hp_state_with_neuron (HP_STATE_FRESH, start), target);

  state = hp_state_with_rate (state, 50);
  for (int i = 0; i < n; i++)
    state = hp_state_learn_step (state);
  return state;
}

static void
test_trail (gconstpointer data)
{
  HpTheme theme = (HpTheme) GPOINTER_TO_INT (data);
  int count = 0;

  for (int i = 0; i < 20; i++)
    {
      HpNeuron from = { { draw_number (50, 10), draw_number (150, 10), draw_number (150, 10), 0 },
                        tested_rule () };
      HpState state = learn (from, draw_target (), 30);
      HpView view = draw_weight_view (theme, state.neuron, 600, 2);
      WeightScene scene;

      view.state = state;
      weight_scene_start (&scene, view);
      count += check_trail (&scene);
      weight_scene_finish (&scene);
    }
  g_assert_cmpint (count, >=, 10);
}

/* Learnt from weights beyond what is shown in the end. */
static HpState
come_from_outside (void)
{
  HpState state = learn ((HpNeuron) { { 0, 420, 0, 0 } }, HP_GATE_NOT_A, 0);

  while (weight_range (state.neuron) > 200 && state.learning.n < 200)
    state = hp_state_learn_step (state);
  g_assert_cmpint (weight_range (state.neuron), ==, 200);
  return state;
}

/* Whatever part of the trail is in view, none of it is outside the square. */
static void
test_trail_from_outside (void)
{
  HpState state = come_from_outside ();
  HpView view = draw_weight_view (HP_THEME_LIGHT, state.neuron, 600, 2);
  WeightScene scene;

  view.state = state;
  view.range = 200;
  weight_scene_start (&scene, view);
  for (int y = 0; y < view.height; y++)
    for (int x = 0; x < view.width; x++)
      if (!box_has (box_of (hp_rect_grown (scene.area, 6 * scene.unit)), x, y)
          && hypot (x - scene.dot.x, y - scene.dot.y) > 14 * scene.unit
          && is_marked (&scene, (HpPoint) { x, y }))
        weight_scene_fail (&scene, "trail outside", (HpPoint) { x, y });
  weight_scene_finish (&scene);
}

/* The names of the lines that cut the plane, and the key. */

typedef struct
{
  const WeightScene *scene;
  int n_cuts, n_numbers;
} Texts;

/* Outside the square, where the line is at its edge. */
static void
check_text (void *data, cairo_t *cr, PangoLayout *layout, double across, double halo)
{
  Texts *texts = data;
  const WeightScene *scene = texts->scene;
  const HpRect *area = &scene->area;
  const char *text = pango_layout_get_text (layout);
  double x = 0, y = 0, c = scene->c, slanted = c >= 0 ? c - scene->range : c + scene->range;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = width / 2.0;
  y = height / 2.0;
  cairo_user_to_device (cr, &x, &y);
  x -= CANVAS_MARGIN;
  y -= CANVAS_MARGIN;
  if (strcmp (text, "w1 = c") == 0)
    {
      g_assert_cmpfloat_with_epsilon (x, weight_scene_to_pixels (scene, c, 0).x, 2);
      g_assert_cmpfloat (y, <, area->y - 5);
    }
  else if (strcmp (text, "w2 = c") == 0)
    {
      g_assert_cmpfloat_with_epsilon (y, weight_scene_to_pixels (scene, 0, c).y, 2);
      g_assert_cmpfloat (x, >, area->x + area->width + 5);
    }
  else if (strcmp (text, "w1 + w2 = c") == 0)
    {
      g_assert_cmpfloat_with_epsilon (x, weight_scene_to_pixels (scene, slanted, 0).x, 2);
      g_assert_true (c >= 0 ? y < area->y - 5 : y > area->y + area->height + 15);
    }
  else
    {
      texts->n_numbers += strlen (text) == 1 && y > area->y + area->height + 40;
      return;
    }
  texts->n_cuts++;
}

/* Each line that is in view has its name; there is a key if there is a target. */
static void
test_frame (void)
{
  WeightScene scene;

  for (int i = 0; i < draw_count (30); i++)
    {
      Texts texts = { .scene = &scene };
      int wanted;

      weight_scene_start (&scene, draw_weight_view (HP_THEME_LIGHT, draw_weights (i), 700, 1));
      hp_lettering_set_sink (scene.canvas->lettering, check_text, &texts);
      hp_view_draw (&scene.view, scene.canvas->lettering, scene.canvas->cr);
      wanted = 2 * (ABS (scene.c) < scene.range) + (ABS (scene.c) <= 2 * scene.range);
      g_assert_cmpint (texts.n_cuts, ==, wanted);
      g_assert_cmpint (texts.n_numbers, ==, scene.view.state.target == HP_GATE_NONE ? 0 : 5);
      weight_scene_finish (&scene);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_names ("/weight-marks/edges/", THEMES, test_edges);
  add_names ("/weight-marks/dot/", THEMES, test_dot);
  add_names ("/weight-marks/trail/", THEMES, test_trail);
  g_test_add_func ("/weight-marks/trail/from-outside", test_trail_from_outside);
  g_test_add_func ("/weight-marks/frame", test_frame);
  return g_test_run ();
}
