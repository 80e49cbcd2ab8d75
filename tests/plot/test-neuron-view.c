/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the drawn neuron: its inputs, edges, step and output say what the neuron does in a row.
 */
#include "plot/neuron-view.h"
#include "canvas.h"
#include "settings.h"
#include "themes.h"

#include <math.h>
#include <string.h>

/* A picture drawn, and where the parts of the figure are looked for, in pixels. */
typedef struct
{
  Canvas *canvas;
  HpView view;
  double unit;
  HpPoint inputs[3], sum, step, output;
} Scene;

static void
start (Scene *scene, HpTheme theme, HpNeuron neuron, HpRow row)
{
  HpState state = { .neuron = neuron, .target = HP_GATE_NONE };
  double width = 1100, height = 840;

  *scene = (Scene) { .canvas = canvas_new ((int) width, (int) height),
                     .view = hp_view (HP_VIEW_NEURON, state, theme, width, height),
                     .sum = { 0.505 * width, 0.44 * height },
                     .step = { 0.715 * width, 0.44 * height },
                     .output = { 0.92 * width, 0.44 * height } };
  scene->view.row = row;
  for (int input = 0; input < 3; input++)
    scene->inputs[input] = (HpPoint) { 0.09 * width, (0.16 + 0.28 * input) * height };
  scene->unit = hp_view_unit (&scene->view, 560);
  hp_view_draw (&scene->view, scene->canvas->lettering, scene->canvas->cr);
}

static void
finish (Scene *scene)
{
  g_clear_pointer (&scene->canvas, canvas_free);
}

static G_NORETURN void
fail (const Scene *scene, const char *check)
{
  g_autofree char *setting = describe_setting (scene->view.state.neuron, scene->view.state.target);

  g_error ("%s: row %d, %s, theme %d", check, scene->view.row, setting, scene->view.theme);
}

static gboolean
has_colour (const Scene *scene, HpPoint place, HpColour colour)
{
  return canvas_pixel_at (scene->canvas, place) == opaque (scene->view.theme, colour);
}

/* A disc's ground, beside the digit, and its edge. */
static void
check_disc (const Scene *scene, HpPoint middle, gboolean is_on, const char *check)
{
  for (int degree = 0; degree < 360; degree += 10)
    {
      double x = cos (degree * acos (-1) / 180), y = sin (degree * acos (-1) / 180);
      double inside = 19 * scene->unit, edge = 25 * scene->unit;
      HpPoint ground = { middle.x + inside * x, middle.y + inside * y };
      HpPoint rim = { middle.x + edge * x, middle.y + edge * y };

      if (!has_colour (scene, ground, is_on ? HP_COLOUR_FIRES : HP_COLOUR_PAPER)
          || !has_colour (scene, rim, is_on ? HP_COLOUR_FIRES : HP_COLOUR_SILENT))
        fail (scene, check);
    }
}

/* An edge from its input to the sum, clear of the discs and of the arrow's head. */

static HpPoint
on_edge (const Scene *scene, int input, double share)
{
  HpPoint from = scene->inputs[input], to = scene->sum;
  double length = hypot (to.x - from.x, to.y - from.y);
  double first = 40 * scene->unit, last = length - 76 * scene->unit;
  double way = (first + share * (last - first)) / length;

  return (HpPoint) { from.x + way * (to.x - from.x), from.y + way * (to.y - from.y) };
}

/* Whole if positive, dashed if negative, not there at 0; strong if its input is 1. */
static void
check_edge (const Scene *scene, int input, gboolean is_on)
{
  int weight = scene->view.state.neuron.value[input], n_drawn = 0, n_empty = 0;
  const int count = 300;

  for (int i = 0; i < count; i++)
    {
      HpPoint place = on_edge (scene, input, i / (double) count);

      n_drawn += has_colour (scene, place, is_on ? HP_COLOUR_FIRES : HP_COLOUR_FRAME);
      n_empty += has_colour (scene, place, HP_COLOUR_PAPER);
    }
  if (weight > 0 && n_drawn != count)
    fail (scene, "whole edge");
  if (weight == 0 && n_empty != count)
    fail (scene, "no edge");
  if (weight < 0 && (n_drawn < count / 4 || n_empty < count / 4))
    fail (scene, "dashed edge");
}

/* z is marked on the upper step if it fires, and to the right of theta if it is above. */
static void
check_step (const Scene *scene, int excess)
{
  double x = 0, y = 0, half = 44 * scene->unit;
  int count = 0;

  for (double down = -half; down < half; down++)
    for (double across = -half; across < half; across++)
      if (has_colour (scene, (HpPoint) { scene->step.x + across, scene->step.y + down },
                      HP_COLOUR_MARK))
        {
          x += across;
          y += down;
          count++;
        }
  if (count < 20 || (y < 0) != decides (excess))
    fail (scene, "level of z");
  x /= count;
  if (ABS (excess) > 100 ? (x > 2) != (excess > 0) : excess == 0 && fabs (x) > 1.5)
    fail (scene, "place of z");
}

static void
check_neuron (const Scene *scene)
{
  int row = scene->view.row == HP_NO_ROW ? 3 : scene->view.row;
  int inputs[] = { 1, row / 2, row % 2 };
  int excess = excess_of_row (scene->view.state.neuron, row);

  for (int input = 0; input < 3; input++)
    {
      check_disc (scene, scene->inputs[input], inputs[input], "input");
      check_edge (scene, input, inputs[input]);
    }
  check_disc (scene, scene->output, decides (excess), "output");
  check_step (scene, excess);
}

static void
test_neuron (gconstpointer data)
{
  HpTheme theme = (HpTheme) GPOINTER_TO_INT (data);

  for (int i = draw_count (40); i > 0; i--)
    {
      Scene scene;

      start (&scene, theme, draw_setting (), g_test_rand_int_range (HP_NO_ROW, HP_N_ROWS));
      check_neuron (&scene);
      finish (&scene);
    }
}

/* Every tie there can be fires, or, by the strict rule, is silent. */
static void
test_ties (void)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpNeuron neuron = { { 30, -120, 70, 30 - 120 * (row / 2) + 70 * (row % 2) },
                          tested_rule () };
      Scene scene;

      g_assert_cmpint (excess_of_row (neuron, row), ==, 0);
      start (&scene, HP_THEME_LIGHT, neuron, row);
      check_neuron (&scene);
      finish (&scene);
    }
}

/* The pixels of the edge of A, straight across it. */
static int
measure_edge (int weight)
{
  int count = 0;
  Scene scene;

  start (&scene, HP_THEME_LIGHT, (HpNeuron) { { 0, weight, 0, 0 } }, 2);
  for (int down = -40; down <= 40; down++)
    {
      HpPoint place = on_edge (&scene, 1, 0.02);

      count += has_colour (&scene, (HpPoint) { place.x, place.y + down }, HP_COLOUR_FIRES);
    }
  finish (&scene);
  return count;
}

static void
test_thickness (void)
{
  static const int WEIGHTS[] = { 1, 50, 200, 500, 1000 };

  for (guint i = 0; i + 1 < G_N_ELEMENTS (WEIGHTS); i++)
    g_assert_cmpint (measure_edge (WEIGHTS[i]), <, measure_edge (WEIGHTS[i + 1]));
}

/* Without a weight there is no edge, and no head of one. */
static void
test_no_edge (void)
{
  Scene scene;

  for (int row = 0; row < HP_N_ROWS; row++)
    {
      start (&scene, HP_THEME_LIGHT, (HpNeuron) { { 50, 0, 60, 50 } }, row);
      for (double x = scene.inputs[1].x + 30 * scene.unit; x < scene.sum.x - 47 * scene.unit; x++)
        g_assert_true (has_colour (&scene, (HpPoint) { x, scene.sum.y }, HP_COLOUR_PAPER));
      finish (&scene);
    }
}

/* A pointer on the disc of A or B is on that input, and nowhere else. */
static void
test_input_at (void)
{
  Scene scene;

  start (&scene, HP_THEME_LIGHT, (HpNeuron) { { 0, 0, 0, 0 } }, 0);
  for (int y = 0; y < scene.view.height; y += 3)
    for (int x = 0; x < scene.view.width; x += 3)
      {
        HpSpot found = hp_view_hit (&scene.view, NULL, (HpPoint) { x, y }).spot;

        for (int input = 1; input < 3; input++)
          {
            double distance = hypot (x - scene.inputs[input].x, y - scene.inputs[input].y);

            if (distance < 27 * scene.unit - 1)
              g_assert_true (found.kind == HP_SPOT_INPUT && found.index == input);
            if (distance > 40 * scene.unit)
              g_assert_false (found.kind == HP_SPOT_INPUT && found.index == input);
          }
      }
  finish (&scene);
}

/* However small the picture, a target is 24 pixels wide. */
static void
test_least_target (void)
{
  HpView view = hp_view (HP_VIEW_NEURON, HP_STATE_FRESH, HP_THEME_LIGHT, 260, 300);
  int count = 0;

  for (int y = 0; y < 300; y++)
    for (int x = 0; x < 260; x++)
      {
        HpSpot found = hp_view_hit (&view, NULL, (HpPoint) { x, y }).spot;

        count += found.kind == HP_SPOT_INPUT && found.index == HP_W1;
      }
  g_assert_cmpint (count, >=, 12 * 12 * 3);
}

/* The nerve cell. */

typedef struct
{
  const char *name;
  int width, height;
  double scale;
} SizeRow;

static const SizeRow SIZE_ROWS[] = {
  { "260x300", 260, 300, 1 },     { "300x260", 300, 260, 1 },
  { "400x400", 400, 400, 1 },     { "860x760", 860, 760, 1 },
  { "1600x1000", 1600, 1000, 1 }, { "260x300-large-text", 260, 300, 2 },
};

static void
skip_text (void *data, cairo_t *cr, PangoLayout *layout, double across, double halo)
{
}

static Canvas *
draw_cell (HpView view, gboolean has_cell, gboolean has_words)
{
  Canvas *canvas = canvas_new ((int) view.width, (int) view.height);

  view.cell = has_cell;
  if (!has_words)
    hp_lettering_set_sink (canvas->lettering, skip_text, NULL);
  hp_view_draw (&view, canvas->lettering, canvas->cr);
  return canvas;
}

/* Behind the neuron it covers nothing, and its words stand on nothing but it and paper, and off its
 * outline. */
static void
test_cell_words (gconstpointer data)
{
  const SizeRow *row = data;
  HpState state = { .neuron = { { -1000, -1000, -1000, -1000 } } };
  HpView view = hp_view (HP_VIEW_NEURON, state, HP_THEME_LIGHT, row->width, row->height);

  view.scale = row->scale;
  g_autoptr (Canvas) bare = draw_cell (view, FALSE, TRUE), full = draw_cell (view, TRUE, TRUE);
  g_autoptr (Canvas) wordless = draw_cell (view, TRUE, FALSE);
  guint32 paper = opaque (view.theme, HP_COLOUR_PAPER), mark = opaque (view.theme, HP_COLOUR_MARK);
  guint32 edge = opaque (view.theme, HP_COLOUR_CELL_FAINT_EDGE);
  int count = 0;

  for (int y = 0; y < view.height; y++)
    for (int x = 0; x < view.width; x++)
      {
        guint32 before = canvas_pixel (bare, x, y), after = canvas_pixel (full, x, y);

        if (after == mark && before != mark)
          {
            g_assert_cmphex (before, ==, paper);
            g_assert_cmphex (canvas_pixel (wordless, x, y), !=, edge);
            count++;
          }
        if (before == opaque (view.theme, HP_COLOUR_INK))
          g_assert_cmphex (after, ==, before);
      }
  g_assert_cmpint (count, >, 40);
}

/* How many pixels within a distance of a place have a colour. */
static int
count_around (const Scene *scene, HpPoint middle, int distance, HpColour colour)
{
  int count = 0;

  for (int down = -distance; down <= distance; down++)
    for (int across = -distance; across <= distance; across++)
      count += has_colour (scene, (HpPoint) { middle.x + across, middle.y + down }, colour);
  return count;
}

static void
start_cell (Scene *scene, HpTheme theme, HpNeuron neuron, gboolean is_alone)
{
  start (scene, theme, neuron, 3);
  canvas_clear (scene->canvas);
  scene->view.cell = true;
  scene->view.cell_alone = is_alone;
  hp_view_draw (&scene->view, scene->canvas->lettering, scene->canvas->cr);
}

/* Dendrites are at the inputs, the body is at the sum, and the axon leads to the output; behind the
 * neuron they are faint. */
static void
test_cell_places (gconstpointer data)
{
  HpTheme theme = (HpTheme) GPOINTER_TO_INT (data);

  for (int is_alone = 0; is_alone < 2; is_alone++)
    {
      HpColour inside = is_alone ? HP_COLOUR_CELL : HP_COLOUR_CELL_FAINT;
      Scene scene;

      start_cell (&scene, theme, (HpNeuron) { { 50, 60, 60, 50 } }, is_alone);
      for (int input = 0; input < 3; input++)
        g_assert_cmpint (count_around (&scene, scene.inputs[input], 100, inside), >, 200);
      g_assert_cmpint (count_around (&scene, scene.sum, 90, inside), >, 2000);
      g_assert_cmpint (count_around (&scene, scene.output, 60, inside), >, 200);
      g_assert_cmpint (
          count_around (&scene, scene.sum, 60, is_alone ? HP_COLOUR_CELL_NUCLEUS : inside), >,
          200);
      finish (&scene);
    }
}

static void
note_text (void *data, cairo_t *cr, PangoLayout *layout, double across, double halo)
{
  g_string_append_printf (data, "%s\n", pango_layout_get_text (layout));
}

/* Alone it shows no number, no pointer finds an input, and the words say nothing of the neuron. */
static void
test_cell_alone (void)
{
  static const HpNeuron NEURONS[] = { { { -50, 60, 60, 50 } }, { { 50, -60, -30, -20 } } };

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GString) texts = g_string_new (NULL);
      g_autofree char *words = NULL;
      Scene scene;

      start_cell (&scene, HP_THEME_LIGHT, NEURONS[i], TRUE);
      hp_lettering_set_sink (scene.canvas->lettering, note_text, texts);
      hp_view_draw (&scene.view, scene.canvas->lettering, scene.canvas->cr);
      g_assert_cmpstr (texts->str, ==,
                       "dendrites\ncell body\naxon\nsignals come in\na signal leaves\n");
      for (int input = 0; input < 3; input++)
        g_assert_cmpint (hp_view_hit (&scene.view, NULL, scene.inputs[input]).spot.kind, ==,
                         HP_SPOT_NONE);
      words = hp_view_words (&scene.view);
      g_assert_true (g_str_has_prefix (words, "A nerve cell: "));
      g_assert_null (strpbrk (words, "0123456789"));
      finish (&scene);
    }
}

/* A name of everyday length is whole, even presented on the smallest screen, and stands inside. */
static void
test_meanings (void)
{
  g_autoptr (GString) texts = g_string_new (NULL);
  g_autoptr (Canvas) canvas = canvas_new (512, 590);
  HpView view = hp_view (HP_VIEW_NEURON, HP_STATE_FRESH, HP_THEME_LIGHT, 512, 590);

  view.screen = 768;
  view.meanings = (HpNames) { "Ausgehen", "Ausgehen", "parapluie" };
  hp_view_draw (&view, canvas->lettering, canvas->cr);
  for (int y = 0; y < 590; y++)
    {
      g_assert_cmphex (canvas_pixel (canvas, 1, y), ==, opaque (view.theme, HP_COLOUR_PAPER));
      g_assert_cmphex (canvas_pixel (canvas, 510, y), ==, opaque (view.theme, HP_COLOUR_PAPER));
    }
  hp_lettering_set_sink (canvas->lettering, note_text, texts);
  hp_view_draw (&view, canvas->lettering, canvas->cr);
  g_assert_nonnull (strstr (texts->str, "A\nAusgehen\n"));
  g_assert_nonnull (strstr (texts->str, "B\nAusgehen\n"));
  g_assert_nonnull (strstr (texts->str, "y\nparapluie\n"));
}

/* The program. */

static char *
read_texts (Scene *scene, HpNeuron neuron, HpRow row, gboolean is_masked)
{
  GString *texts = g_string_new (NULL);

  start (scene, HP_THEME_LIGHT, neuron, row);
  scene->view.program = true;
  scene->view.state = hp_state_with_prediction (scene->view.state, is_masked);
  scene->view.network = hp_network (scene->view.state);
  hp_lettering_set_sink (scene->canvas->lettering, note_text, texts);
  hp_view_draw (&scene->view, scene->canvas->lettering, scene->canvas->cr);
  return g_string_free (texts, FALSE);
}

/* The function has the present numbers and what they come to, and the branch that is taken stands
 * alone. */
static void
test_program (void)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      Scene scene;
      HpNeuron neuron = { { -50, 60, 60, 50 }, tested_rule () };
      g_autofree char *texts = read_texts (&scene, neuron, row, FALSE);
      const char *sign = tested_rule () == HP_RULE_EXCEEDS ? ">" : ">=";
      g_autofree char *branch
          = g_strdup_printf (row == 3 ? "lambda x: \n1\n if x %s Decimal('0.50') else 0\n"
                                      : "1 if x %s Decimal('0.50') \nelse 0\n", sign);
      int z = -50 + 60 * (row / 2) + 60 * (row % 2);
      g_autofree char *sum = g_strdup_printf ("  # %s0.%02d\n", z < 0 ? "-" : "", ABS (z));
      g_autofree char *end = g_strdup_printf ("  # %s0.%02d, %d\n", z < 0 ? "-" : "", ABS (z),
                                              row == 3);

      g_assert_nonnull (strstr (texts, "def and_perceptron(x1, x2):\n"));
      g_assert_nonnull (strstr (texts, "    w0 = Decimal('-0.50')\n"));
      g_assert_nonnull (strstr (texts, branch));
      g_assert_nonnull (strstr (texts, sum));
      g_assert_nonnull (strstr (texts, end));
      finish (&scene);
    }
}

/* While its output is masked, nothing of a row is told. */
static void
test_program_masked (void)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      Scene scene;
      g_autofree char *texts = read_texts (&scene, (HpNeuron) { { -50, 60, 60, 50 } }, row, TRUE);

      g_assert_nonnull (strstr (texts, "def neuron_perceptron(x1, x2):\n"));
      g_assert_nonnull (strstr (texts, "lambda x: 1 if x >= Decimal('0.50') else 0\n"));
      g_assert_null (strstr (texts, "  # -"));
      g_assert_null (strstr (texts, "  # 0."));
      finish (&scene);
    }
}

/* A bar stands before the lines that count: those of the weights that are on, and the last ones. */
static void
test_program_marks (void)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      Scene scene;
      int count = 0, expected = 4 + row / 2 + row % 2;
      g_autofree char *texts = read_texts (&scene, (HpNeuron) { { 50, 60, 60, 50 } }, row, FALSE);

      hp_lettering_set_sink (scene.canvas->lettering, NULL, NULL);
      canvas_clear (scene.canvas);
      hp_view_draw (&scene.view, scene.canvas->lettering, scene.canvas->cr);
      for (int y = (int) (0.5 * scene.view.height); y < scene.view.height; y++)
        {
          int n = 0;

          for (int x = 0; x < scene.view.width / 2; x++)
            n += has_colour (&scene, (HpPoint) { x, y }, HP_COLOUR_MARK);
          count += n > 0;
        }
      g_assert_cmpfloat (fabs (count / (14 * 1.36 * scene.unit) - expected), <, 0.35);
      finish (&scene);
    }
}

/* It takes a place of its own at the foot, where a pointer finds it, whatever the numbers are. */
static void
test_program_place (void)
{
  static const HpNeuron NEURONS[] = { { { 0, 0, 0, 0 } }, { { -1000, -1000, -1000, -1000 } } };
  int top[2];

  for (int i = 0; i < 2; i++)
    {
      Scene scene;

      start (&scene, HP_THEME_LIGHT, NEURONS[i], 3);
      scene.view.program = true;
      top[i] = 0;
      while (hp_view_hit (&scene.view, NULL, (HpPoint) { 500, top[i] }).spot.kind
             != HP_SPOT_PROGRAM)
        top[i]++;
      for (int y = top[i]; y < scene.view.height; y++)
        g_assert_cmpint (hp_view_hit (&scene.view, NULL, (HpPoint) { 500, y }).spot.kind, ==,
                         HP_SPOT_PROGRAM);
      finish (&scene);
    }
  g_assert_cmpint (top[0], ==, top[1]);
  g_assert_cmpint (top[0], >, 840 / 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_names ("/neuron-view/", THEMES, test_neuron);
  g_test_add_func ("/neuron-view/ties", test_ties);
  g_test_add_func ("/neuron-view/thickness", test_thickness);
  g_test_add_func ("/neuron-view/no-edge", test_no_edge);
  g_test_add_func ("/neuron-view/input-at", test_input_at);
  g_test_add_func ("/neuron-view/least-target", test_least_target);
  ADD_ROWS ("/neuron-view/cell-words/", SIZE_ROWS, test_cell_words);
  add_names ("/neuron-view/cell-places/", THEMES, test_cell_places);
  g_test_add_func ("/neuron-view/cell-alone", test_cell_alone);
  g_test_add_func ("/neuron-view/meanings", test_meanings);
  g_test_add_func ("/neuron-view/program", test_program);
  g_test_add_func ("/neuron-view/program-masked", test_program_masked);
  g_test_add_func ("/neuron-view/program-marks", test_program_marks);
  g_test_add_func ("/neuron-view/program-place", test_program_place);
  return g_test_run ();
}
