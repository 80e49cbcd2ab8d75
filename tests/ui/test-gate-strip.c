/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the gate strip: its pixels against the segments and flips that the core finds.
 */
#include "ui/sliders/hp-gate-strip.h"

#include "core/strip.h"
#include "testing.h"
#include "ui/common/hp-appearance.h"
#include "ui/common/hp-track.h"

#include <math.h>
#include <stdlib.h>

typedef struct
{
  HpModel *model;
  GtkWindow *window;
  HpGateStrip *widget;
  HpParameter parameter;
} Fixture;

static Fixture
set_up (HpParameter parameter, int width)
{
  Fixture fixture = { .model = hp_model_new (),
                      .widget = g_object_new (HP_TYPE_GATE_STRIP, NULL),
                      .parameter = parameter };

  g_object_set (fixture.widget, "parameter", parameter, "model", fixture.model, NULL);
  gtk_widget_set_valign (GTK_WIDGET (fixture.widget), GTK_ALIGN_CENTER);
  fixture.window = ui_show (GTK_WIDGET (fixture.widget), width, 60);
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  ui_close (fixture->window, fixture->widget);
  g_assert_finalize_object (fixture->model);
}

static void
test_create_and_destroy (void)
{
  Fixture fixture = set_up (HP_W0, 380);

  tear_down (&fixture);
}

static void
test_accessible (void)
{
  Fixture fixture = set_up (HP_THETA, 380);
  GtkAccessible *strip = GTK_ACCESSIBLE (fixture.widget);

  gtk_test_accessible_assert_role (strip, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Gates along the track, from low to high");
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "TRUE, OR, AND, FALSE");
  hp_model_set_value (fixture.model, HP_W1, -60);
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "TRUE, B OR NOT A, B AND NOT A, FALSE");
  tear_down (&fixture);
}

/* Columns of pixels. */

static HpStrip
get_strip (const Fixture *fixture)
{
  HpHundredths range = hp_model_get_range (fixture->model);

  return hp_state_strip (hp_model_get_state (fixture->model), fixture->parameter, -range, range);
}

/* The place at which a value is drawn. */
static double
find_x (const Fixture *fixture, double value)
{
  double width = gtk_widget_get_width (GTK_WIDGET (fixture->widget));
  double x = hp_track_to_pixels (value, hp_model_get_range (fixture->model), width);
  GtkTextDirection direction = gtk_widget_get_direction (GTK_WIDGET (fixture->widget));

  return direction == GTK_TEXT_DIR_RTL ? width - x : x;
}

static guint32
get_colour (HpColour colour)
{
  return hp_theme_colour (hp_appearance_get_theme (hp_appearance_get_default ()), colour);
}

/* How many pixels of a column have a colour. */
static int
count_colour (cairo_surface_t *surface, int x, HpColour colour)
{
  guint32 rgb = get_colour (colour);
  int count = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    count += ui_pixel (surface, x, y) == rgb;
  return count;
}

static HpColour
segment_colour (int index)
{
  return index % 2 ? HP_COLOUR_SEGMENT : HP_COLOUR_SEGMENT_NEXT;
}

/* The columns of a segment that neither a tick nor its neighbours' edges reach. */
static gboolean
find_columns (const Fixture *fixture, const HpSegment *segment, int *from, int *to)
{
  double one = find_x (fixture, segment->from - 0.5), other = find_x (fixture, segment->to + 0.5);

  *from = (int) ceil (fmin (one, other)) + 3;
  *to = (int) floor (fmax (one, other)) - 3;
  return *from < *to;
}

/* So many pixels of a name's smoothed letters may look like anything. */
#define SMOOTHED 2

/* A column has the colour of its own segment and not that of its neighbours, and is underlined if
 * that is what is wanted. */
static void
check_segment (const Fixture *fixture, cairo_surface_t *surface, const HpStrip *strip, int index)
{
  HpGate target = hp_model_get_state (fixture->model).target;
  gboolean wanted = strip->segments[index].gate == target;
  int from, to, height = cairo_image_surface_get_height (surface);

  if (!find_columns (fixture, &strip->segments[index], &from, &to))
    return;
  for (int x = from; x < to; x++)
    {
      g_assert_cmpint (count_colour (surface, x, segment_colour (index)), >, 0);
      g_assert_cmpint (count_colour (surface, x, segment_colour (index + 1)), <=, SMOOTHED);
      g_assert_cmpint (2 * count_colour (surface, x, HP_COLOUR_TICK), <, height);
      g_assert_cmpint (count_colour (surface, x, HP_COLOUR_GOOD) >= 2, ==, wanted);
    }
}

/* A tick runs from top to bottom, but for the mark of the present value. */
static void
check_tick (const Fixture *fixture, cairo_surface_t *surface, HpHundredths flip)
{
  int x = (int) floor (find_x (fixture, flip)), height = cairo_image_surface_get_height (surface);
  int most = 0;

  for (int column = MAX (0, x - 1); column <= x + 1; column++)
    {
      int ticked = count_colour (surface, column, HP_COLOUR_TICK)
                   + count_colour (surface, column, HP_COLOUR_MARK);

      most = MAX (most, ticked);
    }
  g_assert_cmpint (most, ==, height);
}

static void
check_here (const Fixture *fixture, cairo_surface_t *surface)
{
  double x = find_x (fixture, hp_model_get_value (fixture->model, fixture->parameter));
  int middle = (int) floor (x);

  g_assert_cmpint (count_colour (surface, middle, HP_COLOUR_MARK), >, 0);
  for (int column = 0; column < cairo_image_surface_get_width (surface); column++)
    if (abs (column - middle) > 5)
      g_assert_cmpint (count_colour (surface, column, HP_COLOUR_MARK), ==, 0);
}

static void
check_strip (const Fixture *fixture)
{
  HpStrip strip = get_strip (fixture);
  cairo_surface_t *surface;

  ui_settle (fixture->widget);
  surface = ui_paint (fixture->widget);
  for (int i = 0; i < strip.n_segments; i++)
    check_segment (fixture, surface, &strip, i);
  for (int i = 0; i < strip.n_flips; i++)
    check_tick (fixture, surface, strip.flips[i]);
  check_here (fixture, surface);
  cairo_surface_destroy (surface);
}

/* States: the article's, ties, two flips at one value, flips at the ends, and any others. */
static const struct
{
  HpNeuron neuron;
  HpGate target;
} STATES[] = {
  { { { -50, 60, 60, 50 } }, HP_GATE_AND },    { { { 50, -60, -60, 50 } }, HP_GATE_NOR },
  { { { -50, 60, 60, 50 } }, HP_GATE_XOR },    { { { 0, 0, 0, 0 } }, HP_GATE_TRUE },
  { { { -200, 200, 200, 200 } }, HP_GATE_OR }, { { { 200, -120, 70, -10 } }, HP_GATE_NONE },
  { { { 0, 60, -60, 0 } }, HP_GATE_A },        { { { 450, -60, 80, 470 } }, HP_GATE_B },
  { { { 1, 2, 3, 4 } }, HP_GATE_FALSE },
};

static void
check_states (Fixture *fixture, int count)
{
  for (guint i = 0; i < G_N_ELEMENTS (STATES) && !g_test_failed (); i++)
    {
      hp_model_set_state (fixture->model, ui_state (STATES[i].neuron, STATES[i].target));
      check_strip (fixture);
    }
  for (int i = 0; i < count && !g_test_failed (); i++)
    {
      hp_model_set_state (fixture->model, ui_draw_state ());
      check_strip (fixture);
    }
}

typedef struct
{
  const char *name;
  HpParameter parameter;
  int width;
  GtkTextDirection direction;
} StripRow;

static const StripRow STRIP_ROWS[] = {
  { "w0", HP_W0, 380, GTK_TEXT_DIR_LTR },
  { "w1", HP_W1, 380, GTK_TEXT_DIR_LTR },
  { "w2", HP_W2, 717, GTK_TEXT_DIR_LTR },
  { "theta", HP_THETA, 251, GTK_TEXT_DIR_LTR },
  { "theta-mirrored", HP_THETA, 380, GTK_TEXT_DIR_RTL },
  { "w1-mirrored", HP_W1, 534, GTK_TEXT_DIR_RTL },
};

static void
test_pixels (gconstpointer data)
{
  const StripRow *row = data;
  Fixture fixture = set_up (row->parameter, row->width);

  gtk_widget_set_direction (GTK_WIDGET (fixture.widget), row->direction);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.widget)), ==, row->width);
  check_states (&fixture, 15);
  tear_down (&fixture);
}

static void
test_theme (gconstpointer data)
{
  Fixture fixture = set_up (HP_W0, 380);

  hp_appearance_set_choice (hp_appearance_get_default (), data);
  check_states (&fixture, 0);
  hp_appearance_set_choice (hp_appearance_get_default (), "system");
  tear_down (&fixture);
}

/* The tooltip says the gate's name if it does not fit. */
static void
test_tooltip (void)
{
  Fixture fixture = set_up (HP_W0, 380);
  HpStrip strip = get_strip (&fixture);

  for (int x = 12; x < 368; x += 5)
    {
      g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
      gboolean shown = FALSE;

      g_signal_emit_by_name (fixture.widget, "query-tooltip", x, 5, FALSE, tooltip, &shown);
      g_assert_true (shown);
    }
  g_assert_cmpint (strip.n_segments, ==, 4);
  tear_down (&fixture);
}

/* A place leads into the segment there, to the value nearest to the present one; found by trying
 * every value. */
static void
test_nearest (gconstpointer direction)
{
  Fixture fixture = set_up (HP_W0, 380);

  gtk_widget_set_direction (GTK_WIDGET (fixture.widget), GPOINTER_TO_INT (direction));
  for (HpHundredths at = -200; at <= 200; at++)
    {
      HpNeuron neuron = hp_model_get_state (fixture.model).neuron;
      HpNeuron there = hp_neuron_with (neuron, HP_W0, at);
      HpHundredths way = at > neuron.value[HP_W0] ? 1 : -1, nearest = neuron.value[HP_W0];

      while (hp_neuron_gate (hp_neuron_with (neuron, HP_W0, nearest)) != hp_neuron_gate (there))
        nearest += way;
      g_assert_cmpint (hp_gate_strip_get_nearest (fixture.widget, find_x (&fixture, at)), ==,
                       nearest);
    }
  hp_model_set_predicting (fixture.model, TRUE);
  g_assert_cmpint (hp_gate_strip_get_nearest (fixture.widget, 350), ==, -50);
  tear_down (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/gate-strip/create-and-destroy", test_create_and_destroy);
  g_test_add_func ("/gate-strip/accessible", test_accessible);
  ADD_ROWS ("/gate-strip/pixels/", STRIP_ROWS, test_pixels);
  ui_add_themes ("/gate-strip/theme/", test_theme);
  g_test_add_func ("/gate-strip/tooltip", test_tooltip);
  g_test_add_data_func ("/gate-strip/nearest", GINT_TO_POINTER (GTK_TEXT_DIR_LTR), test_nearest);
  g_test_add_data_func ("/gate-strip/nearest-mirrored", GINT_TO_POINTER (GTK_TEXT_DIR_RTL),
                        test_nearest);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  add_tests ();
  return g_test_run ();
}
