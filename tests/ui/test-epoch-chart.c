/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the chart of epochs: the height, place and colour of every bar, from its pixels.
 */
#include "ui/learning/hp-epoch-chart.h"

#include "testing.h"
#include "ui/common/hp-appearance.h"

/* In pixels: bars stand 10 apart, their blocks 9, from the ground line up. */
#define PITCH 10
#define BAR 8
#define BLOCK_PITCH 9
#define BLOCK 7
#define BOTTOM 36

typedef struct
{
  HpModel *model;
  GtkWindow *window;
  HpEpochChart *chart;
} Fixture;

static Fixture
set_up (HpState state)
{
  Fixture fixture = { .model = hp_model_new (), .chart = g_object_new (HP_TYPE_EPOCH_CHART, NULL) };

  hp_model_start_from (fixture.model, state);
  g_object_set (fixture.chart, "model", fixture.model, NULL);
  gtk_widget_set_valign (GTK_WIDGET (fixture.chart), GTK_ALIGN_CENTER);
  fixture.window = ui_show (GTK_WIDGET (fixture.chart), 205, 60);
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  ui_close (fixture->window, fixture->chart);
  g_assert_finalize_object (fixture->model);
}

static void
test_create_and_destroy (void)
{
  Fixture fixture = set_up (HP_STATE_FRESH);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture.chart), GTK_ACCESSIBLE_ROLE_IMG);
  tear_down (&fixture);
}

static guint32
get_colour (HpColour colour)
{
  GdkRGBA rgba = hp_appearance_get_colour (hp_appearance_get_default (), colour);

  return (guint32) (rgba.red * 255 + 0.5f) << 16 | (guint32) (rgba.green * 255 + 0.5f) << 8
         | (guint32) (rgba.blue * 255 + 0.5f);
}

/* The colour at a height above the ground line: of so many corrections each has a block, none at
 * all is a flat line, and fewer are nothing. */
static guint32
colour_at (int height, int corrections)
{
  if (corrections == 0)
    return height < 2 ? get_colour (HP_COLOUR_GOOD) : 0;
  return height < corrections * BLOCK_PITCH && height % BLOCK_PITCH < BLOCK
             ? get_colour (HP_COLOUR_CORRECTION)
             : 0;
}

/* The bar at a place has this many corrections; -1 if there is none. */
static void
assert_bar (cairo_surface_t *surface, int place, int corrections, gboolean mirrored)
{
  int width = cairo_image_surface_get_width (surface);

  for (int i = 0; i < PITCH && place * PITCH + i < width; i++)
    {
      int x = mirrored ? width - 1 - place * PITCH - i : place * PITCH + i;

      for (int height = 0; height < BOTTOM; height++)
        if (ui_pixel (surface, x, BOTTOM - 1 - height)
            != colour_at (height, i < BAR ? corrections : -1))
          g_error ("bar %d has not %d corrections at %d", place, corrections, height);
    }
}

/* The chart shows these counts, and no bar after them. */
static void
assert_bars (const Fixture *fixture, const int *counts, int n_counts, gboolean mirrored)
{
  cairo_surface_t *surface;

  ui_settle (fixture->chart);
  surface = ui_paint (fixture->chart);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 205);
  for (int i = 0; i < n_counts; i++)
    assert_bar (surface, i, counts[i], mirrored);
  if (n_counts < 20)
    assert_bar (surface, n_counts, -1, mirrored);
  cairo_surface_destroy (surface);
}

static HpState
make_start (void)
{
  return hp_state_with_value (ui_state ((HpNeuron) { { 0 } }, HP_GATE_AND), HP_THETA, -10);
}

/* Row by row: the epoch under way grows, and the last one is flat and green. */
static void
assert_learning (gboolean mirrored)
{
  Fixture fixture = set_up (make_start ());
  int counts[8] = { 0 };

  if (mirrored)
    gtk_widget_set_direction (GTK_WIDGET (fixture.chart), GTK_TEXT_DIR_RTL);
  assert_bars (&fixture, counts, 0, mirrored);
  for (int n = 1; n <= 28; n++)
    {
      HpState before = hp_model_get_state (fixture.model);

      hp_model_set_state (fixture.model, hp_state_learn_step (before));
      counts[(n - 1) / 4] += !hp_neuron_equal (before.neuron,
                                               hp_model_get_state (fixture.model).neuron);
      if (n % 4 == 2 || n % 4 == 0)
        assert_bars (&fixture, counts, (n + 3) / 4, mirrored);
    }
  g_assert_cmpint (counts[6], ==, 0);
  tear_down (&fixture);
}

static void
test_learning (void)
{
  assert_learning (FALSE);
}

static void
test_mirrored (void)
{
  assert_learning (TRUE);
}

/* The last twenty of many; the corrections of NAND from far away come and go. */
static void
test_many (void)
{
  HpState state = hp_state_with_rate (
      ui_state ((HpNeuron) { { -200, 150, 70, 50 } }, HP_GATE_NAND), 7);
  int counts[200] = { 0 }, n_epochs = 0;
  Fixture fixture = set_up (state);

  while (state.learning.end == HP_LEARNING_GOES_ON && n_epochs < 200)
    {
      int before = state.learning.corrections;

      state = hp_state_learn_epoch (state);
      counts[n_epochs++] = state.learning.corrections - before;
    }
  g_assert_cmpint (n_epochs, >, 25);
  hp_model_set_state (fixture.model, state);
  assert_bars (&fixture, counts + n_epochs - 20, 20, FALSE);
  hp_model_set_state (fixture.model, hp_state_learned (state, 8));
  assert_bars (&fixture, counts, 2, FALSE);
  tear_down (&fixture);
}

static void
test_themes (gconstpointer data)
{
  Fixture fixture = set_up (make_start ());
  int counts[] = { 3 };

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture.chart),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "No corrections yet");
  hp_appearance_set_choice (hp_appearance_get_default (), data);
  hp_model_set_state (fixture.model, hp_state_learn_epoch (make_start ()));
  assert_bars (&fixture, counts, 1, FALSE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture.chart),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "3");
  hp_appearance_set_choice (hp_appearance_get_default (), "system");
  tear_down (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/epoch-chart/create-and-destroy", test_create_and_destroy);
  g_test_add_func ("/epoch-chart/learning", test_learning);
  g_test_add_func ("/epoch-chart/mirrored", test_mirrored);
  g_test_add_func ("/epoch-chart/many", test_many);
  ui_add_themes ("/epoch-chart/themes/", test_themes);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  add_tests ();
  return g_test_run ();
}
