/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the bars of why not XOR, and that no view draws anything outside its picture.
 */
#include "canvas.h"
#include "plot/gate-map-view.h"
#include "plot/neuron-view.h"
#include "plot/weight-view.h"
#include "plot/xor-view.h"
#include "settings.h"
#include "themes.h"

#include <math.h>
#include <string.h>

static HpView
make_view (HpViewKind kind, HpTheme theme, double width, double height, double scale)
{
  HpState state = { .neuron = draw_setting (), .target = draw_target () };
  HpView view = hp_view (kind, state, theme, width, height);

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    view.network.neuron[role].neuron = draw_setting ();
  view.network.target = draw_target ();
  view.network.in_hand = (HpRole) g_test_rand_int_range (HP_ROLE_ONE, HP_N_ROLES);
  view.scale = scale;
  view.range = HP_LIMIT;
  view.row = g_test_rand_int_range (HP_NO_ROW, HP_N_ROWS);
  view.interaction.is_on = true;
  return view;
}

/* The bars. */

/* How many pixels of a colour lie above and below the middle between two rows of pixels, on a line
 * down through a bar, clear of its number. */
typedef struct
{
  int above, below;
} Bar;

static Bar
measure_bar (const Canvas *canvas, const HpView *view, HpRow row, HpColour colour)
{
  int x = (int) ((0.25 + 0.2 * row) * view->width), zero = (int) (0.46 * view->height);
  Bar bar = { 0, 0 };

  for (int y = 0; y < view->height; y++)
    if (canvas_pixel (canvas, x, y) == opaque (view->theme, colour))
      *(y < zero ? &bar.above : &bar.below) += 1;
  return bar;
}

/* z - theta for a row that should fire, theta - z for one that should not. */
static int
pull_of (const HpView *view, HpRow row)
{
  gboolean should_fire = (row == 1 || row == 2) != (view->state.target == HP_GATE_XNOR);
  int excess = excess_of_row (view->state.neuron, row);

  return should_fire ? excess : -excess;
}

/* Right is up and green, wrong is down and not; a row on the line is right if it should fire. */
static int
check_bar (const Canvas *canvas, const HpView *view, HpRow row)
{
  Bar right = measure_bar (canvas, view, row, HP_COLOUR_GOOD);
  Bar wrong = measure_bar (canvas, view, row, HP_COLOUR_WRONG);
  int pull = pull_of (view, row), zero_line = 4;

  g_assert_cmpint (right.below, ==, 0);
  g_assert_cmpint (wrong.above, ==, 0);
  g_assert_true (pull > 0 || right.above == 0);
  g_assert_true (pull < 0 || wrong.below == 0);
  return pull > 0 ? right.above + zero_line / 2 : -(wrong.below + zero_line / 2);
}

/* All bars are to one scale: what goes up together is as long as what goes down. */
static void
check_bars (const Canvas *canvas, const HpView *view)
{
  int longest = 100, heights[HP_N_ROWS];
  double per_hundredth = 0.27 * view->height;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    longest = MAX (longest, ABS (pull_of (view, row)));
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      heights[row] = check_bar (canvas, view, row);
      g_assert_cmpfloat (fabs (heights[row] - pull_of (view, row) * per_hundredth / longest), <=,
                         4);
    }
}

static void
test_bars (gconstpointer data)
{
  HpTheme theme = (HpTheme) GPOINTER_TO_INT (data);
  g_autoptr (Canvas) canvas = canvas_new (560, 560);

  for (int i = draw_count (60); i > 0; i--)
    {
      HpView view = make_view (HP_VIEW_XOR, theme, 560, 560, 1);

      hp_view_draw (&view, canvas->lettering, canvas->cr);
      check_bars (canvas, &view);
    }
}

static void
test_xor_gate (void)
{
  for (int target = HP_GATE_NONE; target < HP_N_GATES; target++)
    {
      HpView view = { .state = { .target = (HpGate) target } };

      g_assert_cmpint (hp_xor_view_gate (&view), ==,
                       target == HP_GATE_XNOR ? HP_GATE_XNOR : HP_GATE_XOR);
    }
}

/* The picture's edge. */

/* With the longest numbers there are, and anything. */
static HpNeuron
draw_long (void)
{
  HpNeuron neuron = draw_setting ();

  if (g_test_rand_bit ())
    for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
      neuron.value[parameter] = g_test_rand_bit () ? -HP_LIMIT : -HP_LIMIT + 1;
  return neuron;
}

static void
check_inside (Canvas *canvas, HpView view)
{
  Box picture = { 0, 0, canvas->width, canvas->height }, ink;

  canvas_clear (canvas);
  hp_view_draw (&view, canvas->lettering, canvas->cr);
  ink = canvas_ink (canvas);
  if (!box_holds (picture, ink) || !box_holds (ink, picture))
    {
      g_autofree char *setting = describe_setting (view.state.neuron, view.state.target);

      g_test_message ("%s %gx%g, scale %g, theme %d, cell %d: %s: from %d,%d to %d,%d",
                      HP_VIEW_NAMES[view.kind], view.width, view.height, view.scale,
                      view.theme, view.cell, setting, ink.left, ink.top, ink.right,
                      ink.bottom);
      g_test_fail ();
    }
}

typedef struct
{
  const char *name;
  int width, height;
  double scale;
} SizeRow;

static const SizeRow SIZE_ROWS[] = {
  { "260x300", 260, 300, 1 },
  { "300x260", 300, 260, 1 },
  { "260x900", 260, 900, 1 },
  { "900x260", 900, 260, 1 },
  { "860x760", 860, 760, 1 },
  { "1600x1000", 1600, 1000, 1 },
  { "260x300-large-text", 260, 300, 2 },
  { "860x760-large-text", 860, 760, 2 },
};

static void
test_inside (gconstpointer data)
{
  const SizeRow *row = data;
  g_autoptr (Canvas) canvas = canvas_new (row->width, row->height);

  for (int kind = 0; kind < HP_N_VIEWS; kind++)
    for (int i = 0; i < draw_count (6); i++)
      {
        HpView view = make_view ((HpViewKind) kind, (HpTheme) (i % HP_N_THEMES), row->width,
                                 row->height, row->scale);

        view.state.neuron = draw_long ();
        view.cell = i % 2;
        view.cell_alone = i % 3 == 0;
        view.program = i % 3 == 1;
        view.interaction.at
            = (HpSpot) { (HpSpotKind) (i % (HP_SPOT_ROW + 1)), 1 + i % 2, HP_ROLE_H1 };
        check_inside (canvas, view);
      }
}

/* Sizes of texts, in pixels. */
static void
note_size (void *data, cairo_t *cr, PangoLayout *layout, double across, double halo)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);
  cairo_matrix_t matrix;
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  cairo_get_matrix (cr, &matrix);
  size *= hypot (matrix.xx, matrix.yx);
  g_array_append_val (data, size);
}

static double
measure_texts (HpView view)
{
  g_autoptr (Canvas) canvas = canvas_new ((int) view.width, (int) view.height);
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));
  double sum = 0;

  hp_lettering_set_sink (canvas->lettering, note_size, sizes);
  hp_view_draw (&view, canvas->lettering, canvas->cr);
  for (guint i = 0; i < sizes->len; i++)
    sum += g_array_index (sizes, double, i);
  return sum / sizes->len;
}

/* Larger text grows in a picture of the same size: by half at least where it could be doubled. */
static void
test_large_text (void)
{
  static const double GROWS[HP_N_VIEWS] = { [HP_VIEW_GATES] = 1.1, [HP_VIEW_WEIGHTS] = 1.4 };

  for (int kind = HP_VIEW_NEURON; kind < HP_N_VIEWS; kind++)
    for (int size = 600; size <= 760; size += 80)
      {
        HpView view = make_view ((HpViewKind) kind, HP_THEME_LIGHT, size + 40, size, 1);
        double usual;

        view.state.neuron = (HpNeuron) { { -50, 60, 60, 50 } };
        usual = measure_texts (view);
        view.scale = 2;
        g_assert_cmpfloat (measure_texts (view), >,
                             usual * (GROWS[kind] > 0 ? GROWS[kind] : 1.3));
      }
}

/* Parts of a page are drawn as they are alone, whatever stands beside them. */
static void
test_parts (void)
{
  g_autoptr (Canvas) page = canvas_new (800, 400), alone = canvas_new (400, 400);

  for (int kind = 0; kind < HP_N_VIEWS; kind++)
    {
      HpView part = make_view ((HpViewKind) kind, HP_THEME_LIGHT, 400, 400, 1);

      part.unit = 0.75;
      hp_view_draw (&part, page->lettering, page->cr);
      hp_view_draw (&part, alone->lettering, alone->cr);
      cairo_translate (page->cr, 400, 0);
      hp_view_draw (&part, page->lettering, page->cr);
      cairo_translate (page->cr, -400, 0);
      for (int y = 0; y < 400; y++)
        for (int x = 0; x < 800; x++)
          g_assert_cmphex (canvas_pixel (page, x, y), ==, canvas_pixel (alone, x % 400, y));
    }
}

static void
note_text (void *data, cairo_t *cr, PangoLayout *layout, double across, double halo)
{
  g_string_append_printf (data, "%s\n", pango_layout_get_text (layout));
}

/* The pictures show the names that a lesson gives to inputs and output. */
static void
test_names (void)
{
  static const HpNames NAMES = { "rain", "wind", "stay" };
  static const char *const WANTED[HP_N_VIEWS][3] = {
    [HP_VIEW_BOUNDARY] = { "input rain\n", "input wind\n", "\u00b7rain" },
    [HP_VIEW_NEURON] = { "rain\n", "wind\n", "stay\n" },
    [HP_VIEW_WEIGHTS] = { "weight of rain, ", "weight of wind, ", "" },
    [HP_VIEW_NETWORK] = { "rain\n", "wind\n", "H1" },
  };

  for (int kind = 0; kind < HP_N_VIEWS; kind++)
    {
      g_autoptr (Canvas) canvas = canvas_new (600, 600);
      g_autoptr (GString) texts = g_string_new (NULL);
      HpView view = make_view ((HpViewKind) kind, HP_THEME_LIGHT, 600, 600, 1);

      view.names = NAMES;
      hp_lettering_set_sink (canvas->lettering, note_text, texts);
      hp_view_draw (&view, canvas->lettering, canvas->cr);
      for (int i = 0; i < 3 && WANTED[kind][0] != NULL; i++)
        g_assert_nonnull (strstr (texts->str, WANTED[kind][i]));
    }
}

/* The size of text is the one given from outside. */
static void
test_unit (void)
{
  for (int kind = 0; kind < HP_N_VIEWS; kind++)
    {
      HpView view = make_view ((HpViewKind) kind, HP_THEME_LIGHT, 640, 600, 1);
      double small;

      view.state.neuron = (HpNeuron) { { -50, 60, 60, 50 } };
      view.unit = 0.6;
      small = measure_texts (view);
      view.unit = 0.8;
      g_assert_cmpfloat (measure_texts (view), >, 1.05 * small);
    }
}

/* Whoever adds a view need not think of predicting: until its row of the table says otherwise,
 * nothing of the neuron is in its picture or its words, nor under the pointer. */
static void
test_masked (void)
{
  static const HpNeuron NEURONS[] = { { { -50, 60, 60, 50 } }, { { 50, -60, -30, -20 } } };

  for (int kind = 0; kind < HP_N_VIEWS; kind++)
    {
      g_autoptr (Canvas) first = canvas_new (400, 400), second = canvas_new (400, 400);
      Canvas *canvases[] = { first, second };
      char *words[2];
      bool is_masked = false;

      for (int i = 0; i < 2; i++)
        {
          HpView view = make_view ((HpViewKind) kind, HP_THEME_LIGHT, 400, 400, 1);

          view.network.in_hand = HP_ROLE_Y; /* which words say */
          view.state = (HpState) { .neuron = NEURONS[i], .target = HP_GATE_NONE };
          view.state = hp_state_with_prediction (view.state, true);
          is_masked = hp_view_is_masked (&view);
          hp_view_draw (&view, canvases[i]->lettering, canvases[i]->cr);
          words[i] = hp_view_words (&view);
          for (int y = 0; y < 400 && is_masked; y += 5)
            for (int x = 0; x < 400; x += 5)
              g_assert_cmpint (hp_view_hit (&view, NULL, (HpPoint) { x, y }).spot.kind, ==,
                               HP_SPOT_NONE);
        }
      g_assert_cmpint (is_masked, ==, kind != HP_VIEW_BOUNDARY && kind != HP_VIEW_NEURON
                                          && kind != HP_VIEW_NETWORK);
      for (int y = 0; y < 400 && is_masked; y++)
        for (int x = 0; x < 400; x++)
          g_assert_cmphex (canvas_pixel (canvases[0], x, y), ==, canvas_pixel (canvases[1], x, y));
      if (is_masked)
        g_assert_cmpstr (words[0], ==, words[1]);
      g_free (words[0]);
      g_free (words[1]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_names ("/xor-view/bars/", THEMES, test_bars);
  g_test_add_func ("/xor-view/gate", test_xor_gate);
  ADD_ROWS ("/other-views/inside/", SIZE_ROWS, test_inside);
  g_test_add_func ("/other-views/large-text", test_large_text);
  g_test_add_func ("/other-views/parts", test_parts);
  g_test_add_func ("/other-views/names", test_names);
  g_test_add_func ("/other-views/unit", test_unit);
  g_test_add_func ("/other-views/masked", test_masked);
  return g_test_run ();
}
