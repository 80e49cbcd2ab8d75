/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of weight space pixel by pixel: under each stands the region, with the name, of the gate
 * that the decision gives for the weights there.
 */
#include "weight-scene.h"
#include "themes.h"

#include <math.h>
#include <string.h>

/* How often each gate's name was read: in all; in its region on two lines; with a pointer. */
static int n_read[HP_N_GATES], n_broken, n_pointers;

/* How often the present gate was read beside the dot. */
static int n_beside;

/* The region's own colour stands there, away from edges, dot and names. */
static void
check_ground (const WeightScene *scene)
{
  Box area = box_of (scene->area);

  for (int y = area.top; y < area.bottom; y++)
    for (int x = area.left; x < area.right; x++)
      if (weight_scene_distance (scene, x, y) > 3.5 * scene->unit + 1.5
          && weight_scene_is_off_dot (scene, x, y) && weight_scene_is_off_labels (scene, x, y)
          && canvas_pixel (scene->canvas, x, y)
                 != opaque (scene->view.theme,
                            weight_scene_ground (scene, weight_scene_gate_at (scene, x, y))))
        weight_scene_fail (scene, "colour of a region", (HpPoint) { x, y });
}

static int
find_present (const WeightScene *scene)
{
  gint64 side = (gint64) scene->area.width;
  const HpHundredths *w = scene->view.state.neuron.value;

  return weight_scene_decide (scene, w[HP_W1] * side, w[HP_W2] * side);
}

/* How many pixels of the square each gate has. */
static void
count_pixels (const WeightScene *scene, int counts[HP_N_GATES])
{
  Box area = box_of (scene->area);

  memset (counts, 0, HP_N_GATES * sizeof *counts);
  for (int y = area.top; y < area.bottom; y++)
    for (int x = area.left; x < area.right; x++)
      counts[weight_scene_gate_at (scene, x, y)]++;
}

static const HpWeightLabel *
find_label (const WeightScene *scene, int gate)
{
  const HpWeightLabel *found = NULL;

  for (int i = 0; i < scene->n_labels; i++)
    if (scene->labels[i].gate == (HpGate) gate)
      {
        if (found != NULL)
          weight_scene_fail (scene, "named twice", (HpPoint) { found->box.x, found->box.y });
        found = &scene->labels[i];
      }
  return found;
}

static gboolean
is_all_in_region (const WeightScene *scene, const HpWeightLabel *label)
{
  Box box = box_of (label->box);

  for (int y = box.top; y < box.bottom; y++)
    for (int x = box.left; x < box.right; x++)
      if (!box_has (box_of (scene->area), x, y)
          || weight_scene_gate_at (scene, x, y) != (int) label->gate)
        return FALSE;
  return TRUE;
}

/* The pixels from the dot's middle to the box. */
static double
distance_from_dot (const WeightScene *scene, const HpRect *box)
{
  double right = fmax (box->x - scene->dot.x, scene->dot.x - box->x - box->width);
  double down = fmax (box->y - scene->dot.y, scene->dot.y - box->y - box->height);

  return hypot (fmax (right, 0), fmax (down, 0));
}

/* In its region, or pointing into it, or beside the dot that is there. */
static void
check_place (const WeightScene *scene, const HpWeightLabel *label)
{
  HpPoint corner = { label->box.x, label->box.y };
  double away = distance_from_dot (scene, &label->box);

  if (label->has_pointer)
    {
      HpPoint tip = label->pointer[1];

      if (weight_scene_gate_at (scene, (int) floor (tip.x), (int) floor (tip.y))
          != (int) label->gate)
        weight_scene_fail (scene, "where a name points", tip);
      n_pointers++;
    }
  else if (is_all_in_region (scene, label))
    n_broken += label->n_lines > 1;
  else if ((int) label->gate != find_present (scene) || away > 40 * scene->unit)
    weight_scene_fail (scene, "a name in another region", corner);
  else
    n_beside++;
  if (away < 5 * scene->unit)
    weight_scene_fail (scene, "name on the dot", corner);
}

static void
check_alone (const WeightScene *scene, int index)
{
  const HpRect *box = &scene->labels[index].box;

  if (!hp_rect_holds ((HpRect) { 0, 0, scene->view.width, scene->view.height }, *box))
    weight_scene_fail (scene, "name beyond the picture", (HpPoint) { box->x, box->y });
  for (int other = 0; other < index; other++)
    if (hp_rects_overlap (scene->labels[other].box, *box))
      weight_scene_fail (scene, "name on name", (HpPoint) { box->x, box->y });
}

/* The pixels are those of the line, and lie in the label's box but for a hair. */
static void
read_line (const WeightScene *scene, const HpWeightLabel *label, int line)
{
  g_autoptr (Canvas) canvas
      = canvas_new ((int) label->box.width + 40, (int) label->box.height + 40);
  HpColour ground = label->has_halo ? HP_COLOUR_PAPER
                                    : weight_scene_ground (scene, (int) label->gate);
  int count = 0, right = (int) label->at[line].x - 10, down = (int) label->at[line].y - 10;

  hp_theme_set_source (canvas->cr, scene->view.theme, ground);
  cairo_paint (canvas->cr);
  hp_theme_set_source (canvas->cr, scene->view.theme, HP_COLOUR_INK);
  hp_lettering_show (canvas->lettering, canvas->cr, HP_FONT_NOTE, scene->unit,
                     label->lines[line], (HpPoint) { 10, 10 }, (HpAnchor) { 0, 0 });
  for (int y = 0; y < canvas->height; y++)
    for (int x = 0; x < canvas->width; x++)
      if (canvas_pixel (canvas, x, y) != opaque (scene->view.theme, ground))
        {
          HpPoint there = { right + x, down + y };

          if (!box_has (box_of (hp_rect_grown (label->box, 1)), right + x, down + y)
              || canvas_pixel (scene->canvas, right + x, down + y) != canvas_pixel (canvas, x, y))
            weight_scene_fail (scene, label->lines[line], there);
          count++;
        }
  g_assert_cmpint (count, >, 10);
}

static void
read_name (const WeightScene *scene, const HpWeightLabel *label)
{
  g_autofree char *name
      = label->n_lines == 1
            ? g_strdup (label->lines[0])
            : g_strdup_printf ("%s %s", label->lines[0], label->lines[1]);

  g_assert_cmpstr (name, ==, hp_gate_name (label->gate));
  for (int line = 0; line < label->n_lines; line++)
    read_line (scene, label, line);
  n_read[label->gate]++;
}

/* Every region in view is named, but for what nobody could point at; and so is the present gate. */
static void
check_regions (WeightScene *scene)
{
  int counts[HP_N_GATES];
  double thin = 3 * scene->unit + 1;

  count_pixels (scene, counts);
  check_ground (scene);
  for (int gate = 0; gate < HP_N_GATES; gate++)
    if (find_label (scene, gate) == NULL
        && (counts[gate] > thin * thin || gate == find_present (scene)))
      weight_scene_fail (scene, hp_gate_name ((HpGate) gate), scene->dot);
  for (int i = 0; i < scene->n_labels; i++)
    {
      check_place (scene, &scene->labels[i]);
      check_alone (scene, i);
      read_name (scene, &scene->labels[i]);
    }
}

static void
test_regions (gconstpointer data)
{
  HpTheme theme = (HpTheme) GPOINTER_TO_INT (data);
  WeightScene scene;

  memset (n_read, 0, sizeof n_read);
  for (int i = 0; i < draw_count (40); i++)
    {
      weight_scene_start (&scene, draw_weight_view (theme, draw_weights (i),
                                                    i % 2 ? 400 : 620, i % 5 ? 1 : 1.4));
      check_regions (&scene);
      weight_scene_finish (&scene);
    }
  for (int gate = 0; gate < HP_N_GATES; gate++)
    g_assert_cmpint (n_read[gate] > 0, ==, gate != HP_GATE_XOR && gate != HP_GATE_XNOR);
  g_assert_cmpint (n_broken, >, 0);
  g_assert_cmpint (n_pointers, >, 0);
}

/* On a projector, as large as the picture is there: AND and NAND stand in their triangles, and the
 * dot is where the lesson begins. */
static void
test_presented (void)
{
  static const HpNeuron NEURONS[] = { { { -50, 60, 60, 50 } }, { { 100, 30, 30, 50 } } };
  static const struct
  {
    double screen, width, height;
  } SCREENS[] = { { 1080, 590, 640 }, { 768, 480, 500 }, { 768, 480, 470 }, { 2160, 1180, 1300 } };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (SCREENS); i++)
    {
      HpState state = { .neuron = NEURONS[i % 2], .target = HP_GATE_NONE };
      HpView view = hp_view (HP_VIEW_WEIGHTS, state, HP_THEME_LIGHT, SCREENS[i / 2].width,
                             SCREENS[i / 2].height);
      WeightScene scene;

      view.screen = SCREENS[i / 2].screen;
      view.range = 200;
      weight_scene_start (&scene, view);
      check_regions (&scene);
      g_assert_cmpint (scene.n_labels, ==, 7);
      if (i % 2 == 0)
        g_assert_true (is_all_in_region (&scene, find_label (&scene, HP_GATE_AND)));
      weight_scene_finish (&scene);
    }
}

/* A name beside the heavy edge of the present gate keeps clear of it, at any size; in a short run
 * at three. */
static void
test_edge (void)
{
  static const HpNeuron NEURON = { { 106, -82, 10, 58 } };

  for (int target = HP_GATE_NOT_A; target <= HP_GATE_TRUE; target++)
    for (int size = 560; size < 660; size += is_long () ? 12 : 36)
      {
        HpView view = draw_weight_view (HP_THEME_LIGHT, NEURON, size, 1);
        WeightScene scene;

        view.state.target = (HpGate) target;
        view.width = view.height = size;
        view.range = 200;
        weight_scene_start (&scene, view);
        check_regions (&scene);
        weight_scene_finish (&scene);
      }
}

/* A region of no area in view: w1 or w2 is c, at the end of the longest range; the other end by the
 * strict rule. */
static void
test_no_area (void)
{
  static const HpNeuron NEURONS[] = {
    { { -400, 1000, 30, 600 } }, { { -200, -150, 1000, 800 } }, { { -1000, 1000, 1000, 0 } },
    { { 0, 1000, -300, 1000 } }, { { -500, 0, 1000, 500 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (NEURONS); i++)
    {
      HpNeuron neuron = by_tested_rule (NEURONS[i]);
      HpView view;
      WeightScene scene;

      for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
        neuron.value[parameter] *= tested_rule () == HP_RULE_EXCEEDS ? -1 : 1;
      view = draw_weight_view (HP_THEME_LIGHT, neuron, 400, 1);
      n_beside = 0;
      view.range = weight_range (neuron);
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
  add_names ("/weight-view/regions/", THEMES, test_regions);
  g_test_add_func ("/weight-view/edge", test_edge);
  g_test_add_func ("/weight-view/no-area", test_no_area);
  g_test_add_func ("/weight-view/presented", test_presented);
  return g_test_run ();
}
