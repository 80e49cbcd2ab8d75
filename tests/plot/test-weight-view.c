/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of weight space pixel by pixel: under each stands the region, with the name, of the gate
 * that the decision gives for the weights there.
 */
#include "weight-scene.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const char *name;
  HpTheme theme;
} ThemeRow;

static const ThemeRow THEME_ROWS[] = {
  { "light", HP_THEME_LIGHT },
  { "dark", HP_THEME_DARK },
  { "contrast", HP_THEME_CONTRAST },
  { "contrast-dark", HP_THEME_CONTRAST_DARK },
};

/* How often each gate's name was read. */
static int n_read[HP_N_GATES];

/* How often the present gate was read beside the dot. */
static int n_beside;

/* Away from edges, and from the dot with its name. */
static gboolean
is_clear (const WeightScene *scene, int x, int y)
{
  return weight_scene_distance (scene, x, y) > 3.5 * scene->unit + 1.5
         && weight_scene_is_off_dot (scene, x, y);
}

/* The box around all clear pixels of each region that have not its colour: its name. */
static void
find_names (const WeightScene *scene, Box names[HP_N_GATES])
{
  Box area = box_of (scene->area);
  guint32 grounds[HP_N_GATES];

  for (int gate = 0; gate < HP_N_GATES; gate++)
    {
      names[gate] = (Box) { G_MAXINT, G_MAXINT, 0, 0 };
      grounds[gate] = opaque (scene->view.theme, weight_scene_ground (gate));
    }
  for (int y = area.top; y < area.bottom; y++)
    for (int x = area.left; x < area.right; x++)
      {
        int gate = weight_scene_gate_at (scene, x, y);
        Box *name = &names[gate];

        if (canvas_pixel (scene->canvas, x, y) == grounds[gate] || !is_clear (scene, x, y))
          continue;
        *name = (Box) { MIN (name->left, x), MIN (name->top, y), MAX (name->right, x + 1),
                        MAX (name->bottom, y + 1) };
      }
}

/* Whether the corners of a rectangle, moved outwards by some pixels, are in a region. */
static gboolean
is_within (const WeightScene *scene, HpRect rect, int gate, double outwards)
{
  for (int corner = 0; corner < 4; corner++)
    {
      double x = corner & 1 ? rect.x + rect.width + outwards : rect.x - outwards;
      double y = corner & 2 ? rect.y + rect.height + outwards : rect.y - outwards;

      if (x < scene->area.x || x > scene->area.x + scene->area.width
          || weight_scene_gate_at (scene, (int) x, (int) y) != gate)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_all_clear (const WeightScene *scene, Box box)
{
  for (int y = box.top; y < box.bottom; y++)
    for (int x = box.left; x < box.right; x++)
      if (!is_clear (scene, x, y))
        return FALSE;
  return TRUE;
}

/* The dot takes the square around it: a name that would reach into a corner is not written. */
static gboolean
is_beside_dot (const WeightScene *scene, Box box)
{
  double reach = 13 * scene->unit + 1;
  Box dot = { (int) floor (scene->dot.x - reach), (int) floor (scene->dot.y - reach),
              (int) ceil (scene->dot.x + reach), (int) ceil (scene->dot.y + reach) };

  return !boxes_overlap (box, dot);
}

/* A gate's name, written on the region's colour on a canvas of its own; gives its ink's box. */
static Box
write_name (const WeightScene *scene, Canvas *canvas, int gate)
{
  guint32 ground = opaque (scene->view.theme, weight_scene_ground (gate));
  Box ink = { G_MAXINT, G_MAXINT, 0, 0 };

  hp_theme_set_source (canvas->cr, scene->view.theme, weight_scene_ground (gate));
  cairo_paint (canvas->cr);
  hp_theme_set_source (canvas->cr, scene->view.theme, HP_COLOUR_INK);
  hp_lettering_show (canvas->lettering, canvas->cr, HP_FONT_NOTE, scene->unit,
                     hp_gate_name ((HpGate) gate), (HpPoint) { 10, 10 }, (HpAnchor) { 0, 0 });
  for (int y = 0; y < canvas->height; y++)
    for (int x = 0; x < canvas->width; x++)
      if (canvas_pixel (canvas, x, y) != ground)
        ink = (Box) { MIN (ink.left, x), MIN (ink.top, y), MAX (ink.right, x + 1),
                      MAX (ink.bottom, y + 1) };
  return ink;
}

/* What stands in the box is the gate's name, pixel by pixel. */
static void
read_name (WeightScene *scene, int gate, Box box)
{
  g_autoptr (Canvas) canvas = canvas_new ((int) scene->area.width + 20, (int) (60 * scene->unit));
  Box ink = write_name (scene, canvas, gate);

  if (box.right - box.left != ink.right - ink.left || box.bottom - box.top != ink.bottom - ink.top)
    weight_scene_fail (scene, "size of the name", (HpPoint) { box.left, box.top });
  for (int y = 0; y < box.bottom - box.top; y++)
    for (int x = 0; x < box.right - box.left; x++)
      if (canvas_pixel (scene->canvas, box.left + x, box.top + y)
          != canvas_pixel (canvas, ink.left + x, ink.top + y))
        weight_scene_fail (scene, hp_gate_name ((HpGate) gate),
                           (HpPoint) { box.left + x, box.top + y });
  n_read[gate]++;
}

/* A region's colour is broken by nothing but its name, which stands there if it fits. */
static void
check_region (WeightScene *scene, const HpRegion *region, Box name)
{
  HpRect rect = weight_scene_place_name (scene, region);
  Box box = box_of (hp_rect_grown (rect, 1)); /* letters may lean a little out of theirs */
  Box around = { name.left - 1, name.top - 1, name.right + 1, name.bottom + 1 };
  HpPoint corner = { rect.x, rect.y };

  if (name.right == 0)
    {
      if (is_within (scene, rect, region->gate, 2) && is_beside_dot (scene, box)
          && is_all_clear (scene, box))
        weight_scene_fail (scene, "missing name", corner);
      return;
    }
  if (!box_holds (box, name))
    weight_scene_fail (scene, "colour of a region", (HpPoint) { name.left, name.top });
  if (!is_within (scene, rect, region->gate, -2))
    weight_scene_fail (scene, "a name that does not fit", corner);
  if (is_all_clear (scene, around))
    read_name (scene, region->gate, name);
}

/* What stands beside the dot is its gate's name, pixel by pixel. */
static void
read_dot_name (const WeightScene *scene, int gate)
{
  HpRect rect = scene->dot_name;
  g_autoptr (Canvas) canvas = canvas_new ((int) rect.width + 20, (int) rect.height + 20);
  guint32 paper = opaque (scene->view.theme, HP_COLOUR_PAPER);
  int count = 0;

  hp_theme_set_source (canvas->cr, scene->view.theme, HP_COLOUR_PAPER);
  cairo_paint (canvas->cr);
  hp_theme_set_source (canvas->cr, scene->view.theme, HP_COLOUR_INK);
  hp_lettering_show (canvas->lettering, canvas->cr, HP_FONT_NOTE, scene->unit,
                     hp_gate_name ((HpGate) gate), (HpPoint) { 10, 10 }, (HpAnchor) { 0, 0 });
  for (int y = 10; y < rect.height + 10; y++)
    for (int x = 10; x < rect.width + 10; x++)
      if (canvas_pixel (canvas, x, y) != paper)
        {
          int there_x = (int) rect.x + x - 10, there_y = (int) rect.y + y - 10;

          if (canvas_pixel (scene->canvas, there_x, there_y) != canvas_pixel (canvas, x, y))
            weight_scene_fail (scene, "name of the dot", (HpPoint) { there_x, there_y });
          count++;
        }
  g_assert_cmpint (count, >, 10);
}

/* The present gate is named: in its region, or else beside the dot, off all other names. */
static void
check_present (const WeightScene *scene, const Box names[HP_N_GATES])
{
  HpRect rect = scene->dot_name;
  gint64 side = (gint64) scene->area.width;
  const HpHundredths *w = scene->view.state.neuron.value;
  int gate = weight_scene_decide (scene, w[HP_W1] * side, w[HP_W2] * side);

  if (rect.width == 0)
    {
      if (names[gate].right == 0)
        weight_scene_fail (scene, "nowhere named", scene->dot);
      return;
    }
  if (!box_holds (box_of (scene->area), box_of (rect)))
    weight_scene_fail (scene, "name beyond the square", (HpPoint) { rect.x, rect.y });
  for (int other = 0; other < HP_N_GATES; other++)
    if (names[other].right != 0 && boxes_overlap (names[other], box_of (rect)))
      weight_scene_fail (scene, "name on name", (HpPoint) { rect.x, rect.y });
  read_dot_name (scene, gate);
  n_beside++;
}

static void
check_regions (WeightScene *scene)
{
  HpRegion regions[HP_MAX_REGIONS];
  int n_regions = hp_weight_space_regions (scene->view.state.neuron, scene->range, regions);
  Box names[HP_N_GATES];

  find_names (scene, names);
  check_present (scene, names);
  for (int i = 0; i < n_regions; i++)
    {
      check_region (scene, &regions[i], names[regions[i].gate]);
      names[regions[i].gate].right = 0;
    }
  for (int gate = 0; gate < HP_N_GATES; gate++)
    if (names[gate].right != 0)
      weight_scene_fail (scene, "a region of its own",
                         (HpPoint) { names[gate].left, names[gate].top });
}

static void
test_regions (gconstpointer data)
{
  const ThemeRow *row = data;
  WeightScene scene;

  memset (n_read, 0, sizeof n_read);
  for (int i = 0; i < draw_count (40); i++)
    {
      weight_scene_start (&scene, draw_weight_view (row->theme, draw_weights (i),
                                                    i % 2 ? 400 : 620, i % 5 ? 1 : 1.4));
      check_regions (&scene);
      weight_scene_finish (&scene);
    }
  for (int gate = 0; gate < HP_N_GATES; gate++)
    g_assert_cmpint (n_read[gate] > 0, ==, gate != HP_GATE_XOR && gate != HP_GATE_XNOR);
}

/* A region of no area in view: w1 or w2 is c, at the end of the longest range. */
static void
test_no_area (void)
{
  static const HpNeuron NEURONS[] = {
    { { -400, 1000, 30, 600 } }, { { -200, -150, 1000, 800 } }, { { -1000, 1000, 1000, 0 } },
    { { 0, 1000, -300, 1000 } }, { { -500, 0, 1000, 500 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (NEURONS); i++)
    {
      HpView view = draw_weight_view (HP_THEME_LIGHT, NEURONS[i], 400, 1);
      WeightScene scene;

      n_beside = 0;
      view.range = weight_range (NEURONS[i]);
      weight_scene_start (&scene, view);
      check_regions (&scene);
      weight_scene_finish (&scene);
      g_assert_cmpint (n_beside, ==, 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/weight-view/regions/", THEME_ROWS, test_regions);
  g_test_add_func ("/weight-view/no-area", test_no_area);
  return g_test_run ();
}
