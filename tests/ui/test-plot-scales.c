/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the boundary view at fractional scales, where pixels of the program are not pixels of
 * the screen: it has no seams. The reference is the exported picture, drawn so much larger that all
 * its edges lie on pixels, and then averaged.
 */
#include "ui/plot/hp-boundary-plot.h"
#include "ui/plot/hp-plot-kinds.h"

#include "testing.h"
#include "plot/view-kinds.h"
#include "ui/common/hp-appearance.h"

#include <math.h>
#include <stdlib.h>

/* Four times 125, 150 or 175 % is a whole number. */
#define OVERSIZE 4

/* The largest allowed difference of a colour's value: hardly any where there is a single colour. A
 * slanting edge is smoothed otherwise when it is larger; where it crosses another one within a
 * pixel, they are blended one after the other, not averaged. */
enum
{
  OFF = 3,
  OFF_AT_EDGE = 24,
  OFF_AT_CROSSING = 48,
};

typedef struct
{
  HpModel *model;
  HpViewContext *context;
  GtkWindow *window;
  HpBoundaryPlot *plot;
  double scale;
  int offset; /* of the plot from the screen's corner, in pixels of the program */
} Fixture;

static Fixture
set_up (int width, int height, int percent)
{
  Fixture fixture = { .model = hp_model_new (), .context = hp_view_context_new () };

  fixture.plot = HP_BOUNDARY_PLOT (hp_plot_new (HP_VIEW_BOUNDARY, fixture.model, fixture.context));
  fixture.window = ui_show (GTK_WIDGET (fixture.plot), width, height);
  fixture.scale = percent / 100.0;
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  ui_close (fixture->window, fixture->plot);
  g_assert_finalize_object (fixture->context);
  g_assert_finalize_object (fixture->model);
}

/* A surface of the plot's size on a screen with a scale, all in a colour that it does not use. */
static cairo_t *
make_screen (const Fixture *fixture, double scale)
{
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->plot)) + 2 * fixture->offset;
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->plot)) + 2 * fixture->offset;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (width * scale),
                                                         (int) (height * scale));
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_set_source_rgb (cr, 1, 0, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, fixture->offset, fixture->offset);
  return cr;
}

static cairo_t *
draw_widget (const Fixture *fixture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_t *cr = make_screen (fixture, fixture->scale);

  GTK_WIDGET_GET_CLASS (fixture->plot)->snapshot (GTK_WIDGET (fixture->plot), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  cairo_surface_flush (cairo_get_target (cr));
  return cr;
}

static cairo_t *
draw_reference (const Fixture *fixture)
{
  HpLettering *lettering = hp_lettering_new (
      gtk_widget_create_pango_context (GTK_WIDGET (fixture->plot)));
  HpBoundaryPicture picture;
  cairo_t *cr = make_screen (fixture, fixture->scale * OVERSIZE);

  hp_boundary_plot_get_picture (fixture->plot, &picture);
  hp_view_draw (&picture.view, lettering, cr);
  cairo_surface_flush (cairo_get_target (cr));
  hp_lettering_free (lettering);
  return cr;
}

static guint32
average (cairo_surface_t *surface, int x, int y)
{
  int sums[3] = { 0, 0, 0 };
  guint32 pixel = 0;

  for (int i = 0; i < OVERSIZE * OVERSIZE; i++)
    for (int channel = 0; channel < 3; channel++)
      sums[channel] += ui_pixel (surface, x * OVERSIZE + i % OVERSIZE, y * OVERSIZE + i / OVERSIZE)
                           >> (8 * channel)
                       & 0xff;
  for (int channel = 0; channel < 3; channel++)
    pixel |= (guint32) (sums[channel] / (OVERSIZE * OVERSIZE)) << (8 * channel);
  return pixel;
}

/* Text and what is round looks different at another size, and has no long edges. */
static gboolean
is_checked (const HpBoundaryPicture *picture, HpPoint place)
{
  for (int i = 0; i < picture->n_pieces; i++)
    if (picture->pieces[i].kind != HP_PIECE_PLANES && picture->pieces[i].kind != HP_PIECE_GRID
        && picture->pieces[i].kind != HP_PIECE_GHOST && picture->pieces[i].kind != HP_PIECE_LINE
        && hp_rect_has (hp_rect_grown (picture->pieces[i].bounds, 2), place))
      return FALSE;
  return hp_rect_has ((HpRect) { 1, 1, picture->view.width - 2, picture->view.height - 2 }, place);
}

static gboolean
is_plain (HpTheme theme, guint32 pixel)
{
  return pixel == hp_theme_colour (theme, HP_COLOUR_PLANE_FIRES)
         || pixel == hp_theme_colour (theme, HP_COLOUR_PLANE_SILENT)
         || pixel == hp_theme_colour (theme, HP_COLOUR_PAPER);
}

static int
get_limit (const HpBoundaryPicture *picture, HpPoint place, guint32 reference)
{
  HpRect area = picture->plane.viewport.area;
  double aside = MIN (fabs (place.x - area.x), fabs (place.x - area.x - area.width));
  double above = MIN (fabs (place.y - area.y), fabs (place.y - area.y - area.height));

  if (is_plain (picture->view.theme, reference))
    return OFF;
  return picture->view.has_ghost || MIN (aside, above) <= 1 ? OFF_AT_CROSSING : OFF_AT_EDGE;
}

static void
tell (const Fixture *fixture, int x, int y, guint32 screen, guint32 reference)
{
  HpState state = hp_model_get_state (fixture->model);
  const HpHundredths *v = state.neuron.value;

  g_test_message ("w0 %d w1 %d w2 %d theta %d, moved by %d: at %d,%d the screen has %06x, not %06x",
                  v[HP_W0], v[HP_W1], v[HP_W2], v[HP_THETA], fixture->offset, x, y, screen,
                  reference);
}

static void
compare (const Fixture *fixture, cairo_surface_t *screen, cairo_surface_t *large)
{
  HpBoundaryPicture picture;

  hp_boundary_plot_get_picture (fixture->plot, &picture);
  for (int y = 0; y < cairo_image_surface_get_height (screen); y++)
    for (int x = 0; x < cairo_image_surface_get_width (screen) && !g_test_failed (); x++)
      {
        HpPoint place = { (x + 0.5) / fixture->scale - fixture->offset,
                          (y + 0.5) / fixture->scale - fixture->offset };
        guint32 pixel = ui_pixel (screen, x, y), reference;

        if (!is_checked (&picture, place))
          continue;
        reference = average (large, x, y);
        if (ui_pixel_difference (pixel, reference) <= get_limit (&picture, place, reference))
          continue;
        tell (fixture, x, y, pixel, reference);
        g_test_fail ();
      }
}

static void
assert_no_seams (const Fixture *fixture)
{
  cairo_t *screen = draw_widget (fixture), *large = draw_reference (fixture);

  compare (fixture, cairo_get_target (screen), cairo_get_target (large));
  cairo_destroy (screen);
  cairo_destroy (large);
}

/* Slanting one way and the other, flat, steep, level, upright, through corners, outside, none. */
static const HpNeuron NEURONS[] = {
  { { -50, 60, 60, 50 } },  { { 50, -60, -60, 50 } }, { { 0, 100, -100, 0 } },
  { { 0, -20, 100, 30 } },  { { 0, 100, -20, 30 } },  { { 0, 0, 60, 50 } },
  { { 0, -60, 0, 50 } },    { { 0, 1, 40, 17 } },     { { 0, 40, 1, 23 } },
  { { 0, 100, 100, 100 } }, { { 0, 0, 0, 0 } },       { { 300, 20, 20, -50 } },
};

static void
check_neuron (Fixture *fixture, int index)
{
  hp_model_set_state (fixture->model, ui_state (NEURONS[index], HP_GATE_AND));
  g_object_set (fixture->context, "ghost", index % 2 == 1, NULL);
  for (int i = 0; i < (is_long () ? 4 : 1) && !g_test_failed (); i++)
    {
      fixture->offset = (index + i) % 4;
      assert_no_seams (fixture);
    }
}

/* All neurons, or in a short run every second one from the first on that is given. */
static void
check_neurons (Fixture *fixture, int first)
{
  for (int i = is_long () ? 0 : first; i < (int) G_N_ELEMENTS (NEURONS) && !g_test_failed ();
       i += is_long () ? 1 : 2)
    check_neuron (fixture, i);
}

typedef struct
{
  const char *name;
  int width, height, percent;
} SizeRow;

static const SizeRow SIZE_ROWS[] = {
  { "100", 240, 240, 100 }, { "125", 303, 250, 125 }, { "150", 240, 240, 150 },
  { "175", 240, 291, 175 }, { "200", 240, 240, 200 },
};

static void
test_no_seams (gconstpointer data)
{
  const SizeRow *row = data;
  Fixture fixture = set_up (row->width, row->height, row->percent);

  check_neurons (&fixture, (int) (row - SIZE_ROWS) % 2);
  tear_down (&fixture);
}

static void
test_no_seams_in_theme (gconstpointer data)
{
  Fixture fixture = set_up (240, 240, 125);

  hp_appearance_set_choice (hp_appearance_get_default (), data);
  check_neurons (&fixture, 0);
  hp_appearance_set_choice (hp_appearance_get_default (), "system");
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  ADD_ROWS ("/plot-scales/", SIZE_ROWS, test_no_seams);
  ui_add_themes ("/plot-scales/125-", test_no_seams_in_theme);
  return g_test_run ();
}
