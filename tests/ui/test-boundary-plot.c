/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the plot on screen: its pixels are those of the drawing that is exported, and the rows
 * pointed at are those of the picture.
 */
#include "ui/plot/hp-boundary-plot.h"
#include "ui/plot/hp-plot-kinds.h"

#include "testing.h"
#include "plot/view-kinds.h"
#include "ui/common/hp-appearance.h"

#include <stdlib.h>

typedef struct
{
  HpModel *model;
  HpViewContext *context;
  GtkWindow *window;
  HpBoundaryPlot *plot;
} Fixture;

static Fixture
set_up (int width, int height)
{
  Fixture fixture = { .model = hp_model_new (), .context = hp_view_context_new () };

  fixture.plot
      = HP_BOUNDARY_PLOT (hp_plot_new (HP_VIEW_BOUNDARY, fixture.model, fixture.context));
  fixture.window = ui_show (GTK_WIDGET (fixture.plot), width, height);
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  ui_close (fixture->window, fixture->plot);
  g_assert_finalize_object (fixture->context);
  g_assert_finalize_object (fixture->model);
}

static void
test_create_and_destroy (void)
{
  Fixture fixture = set_up (400, 400);

  tear_down (&fixture);
}

static void
test_accessible (void)
{
  Fixture fixture = set_up (400, 400);
  GtkAccessible *plot = GTK_ACCESSIBLE (fixture.plot);

  gtk_test_accessible_assert_role (plot, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (plot, GTK_ACCESSIBLE_PROPERTY_LABEL, "Decision boundary");
  gtk_test_accessible_assert_property (plot, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "AND. The line crosses input A at 1.67 and input B at 1.67. "
                                       "(1, 1) fires, nearest, 0.24 away. All four rows match "
                                       "AND.");
  hp_model_set_value (fixture.model, HP_W1, 0);
  hp_model_set_value (fixture.model, HP_W2, 0);
  gtk_test_accessible_assert_property (plot, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "FALSE. w1 and w2 are 0, so there is no line: never 1. "
                                       "3 of 4 rows match AND.");
  tear_down (&fixture);
}

/* Screen and export. */

static cairo_surface_t *
make_surface (const Fixture *fixture, cairo_t **cr)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, gtk_widget_get_width (GTK_WIDGET (fixture->plot)),
      gtk_widget_get_height (GTK_WIDGET (fixture->plot)));

  *cr = cairo_create (surface);
  cairo_surface_destroy (surface);
  return surface;
}

/* As GTK draws it, without waiting for a frame. */
static cairo_t *
draw_widget (const Fixture *fixture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_t *cr;

  make_surface (fixture, &cr);
  GTK_WIDGET_GET_CLASS (fixture->plot)->snapshot (GTK_WIDGET (fixture->plot), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  return cr;
}

/* As it is exported, but with the widget's font. */
static cairo_t *
draw_export (const Fixture *fixture)
{
  HpLettering *lettering = hp_lettering_new (
      gtk_widget_create_pango_context (GTK_WIDGET (fixture->plot)));
  HpBoundaryPicture picture;
  cairo_t *cr;

  hp_boundary_plot_get_picture (fixture->plot, &picture);
  make_surface (fixture, &cr);
  hp_view_draw (&picture.view, lettering, cr);
  hp_lettering_free (lettering);
  return cr;
}

/* Neither the picture nor the numbers in it are mirrored. */
static void
test_mirrored (void)
{
  Fixture fixture = set_up (480, 480);
  cairo_t *usual, *mirrored;
  cairo_surface_t *one, *other;

  hp_model_set_state (fixture.model, ui_state ((HpNeuron) { { -50, -60, 60, 50 } }, HP_GATE_OR));
  usual = draw_export (&fixture);
  gtk_widget_set_direction (GTK_WIDGET (fixture.plot), GTK_TEXT_DIR_RTL);
  mirrored = draw_export (&fixture);
  one = cairo_get_target (usual);
  other = cairo_get_target (mirrored);
  g_assert_cmpmem (
      cairo_image_surface_get_data (one),
      (gsize) (cairo_image_surface_get_stride (one) * cairo_image_surface_get_height (one)),
      cairo_image_surface_get_data (other),
      (gsize) (cairo_image_surface_get_stride (other) * cairo_image_surface_get_height (other)));
  cairo_destroy (usual);
  cairo_destroy (mirrored);
  tear_down (&fixture);
}

static void
tell (HpState state, int x, int y, guint32 screen, guint32 export)
{
  const HpHundredths *v = state.neuron.value;

  g_test_message ("w0 %d w1 %d w2 %d theta %d target %d: at %d,%d the screen has %06x, not %06x",
                  v[HP_W0], v[HP_W1], v[HP_W2], v[HP_THETA], state.target, x, y, screen, export);
}

/* The largest allowed difference of a value. GTK turns boxes with numbers of less precision, and
 * cairo puts the corners on fifteenths of a pixel, of which it may then take the next. */
#define OFF (255 / 15)

static void
assert_same_pixels (const Fixture *fixture, cairo_surface_t *screen, cairo_surface_t *export)
{
  for (int y = 0; y < cairo_image_surface_get_height (screen); y++)
    for (int x = 0; x < cairo_image_surface_get_width (screen); x++)
      {
        guint32 one = ui_pixel (screen, x, y), other = ui_pixel (export, x, y);

        if (ui_pixel_difference (one, other) <= OFF)
          continue;
        tell (hp_model_get_state (fixture->model), x, y, one, other);
        g_test_fail ();
        return;
      }
}

static void
assert_same_drawing (const Fixture *fixture)
{
  cairo_t *screen = draw_widget (fixture), *export = draw_export (fixture);

  assert_same_pixels (fixture, cairo_get_target (screen), cairo_get_target (export));
  cairo_destroy (screen);
  cairo_destroy (export);
}

/* Level, upright, none, outside, through a corner, a side and points, as steep as can be. */
static const HpNeuron DEGENERATE[] = {
  { { 0, 0, 60, 50 } },     { { 0, 0, -60, 50 } },     { { 0, 60, 0, 50 } },
  { { 0, -60, 0, 50 } },    { { 10, 0, 0, 0 } },       { { -10, 0, 0, 0 } },
  { { 0, 0, 0, 0 } },       { { 300, 20, 20, -50 } },  { { -300, 20, 20, 50 } },
  { { 0, 100, 100, 300 } }, { { 0, 100, 100, -100 } }, { { 0, 100, 0, 150 } },
  { { 0, 100, 0, -50 } },   { { 0, 0, 100, 150 } },    { { 0, 0, 100, -50 } },
  { { 0, 100, -100, 0 } },  { { 0, 100, 100, 100 } },  { { 0, 100, 100, 0 } },
  { { 0, 1000, 1, 500 } },  { { 0, 1, 1000, 500 } },   { { 0, -1000, 1, -500 } },
  { { -50, 60, 60, 50 } },  { { 50, -60, -60, 50 } },  { { 1000, 1000, 1000, 1000 } },
  { { 0, 1, 0, 1 } },       { { 0, 0, -1, 0 } },       { { 0, 2, 1, 299 } },
};

typedef struct
{
  const char *name;
  int width, height;
  int percent; /* of the usual size of text */
  int count;   /* of random states */
} SizeRow;

static const SizeRow SIZE_ROWS[] = {
  { "240x240", 240, 240, 100, 60 },    { "333x717", 333, 717, 100, 25 },
  { "857x774", 857, 774, 100, 25 },    { "1280x300", 1280, 300, 100, 25 },
  { "1200x1000", 1200, 1000, 100, 8 }, { "500x500-large-text", 500, 500, 200, 25 },
};

static void
set_text_size (const Fixture *fixture, int percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
  ui_settle (fixture->plot);
}

static void
check_states (const Fixture *fixture, int count)
{
  for (guint i = 0; i < G_N_ELEMENTS (DEGENERATE) && !g_test_failed (); i++)
    {
      hp_model_set_state (fixture->model, ui_state (DEGENERATE[i], (HpGate) ((int) (i % 17) - 1)));
      assert_same_drawing (fixture);
    }
  count *= is_long () ? 10 : 1;
  for (int i = 0; i < count && !g_test_failed (); i++)
    {
      hp_model_set_state (fixture->model, ui_draw_state ());
      g_object_set (fixture->context, "hovered-row", g_test_rand_int_range (-1, 4), "selected-row",
                    g_test_rand_int_range (-1, 4), "equation", g_test_rand_bit (), "ruler",
                    g_test_rand_bit (), "ghost", FALSE, NULL);
      assert_same_drawing (fixture);
      g_object_set (fixture->context, "ghost", TRUE, NULL);
      assert_same_drawing (fixture);
    }
}

static void
test_same_drawing (gconstpointer data)
{
  const SizeRow *row = data;
  Fixture fixture = set_up (row->width, row->height);

  set_text_size (&fixture, row->percent);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.plot)), ==, row->width);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (fixture.plot)), ==, row->height);
  check_states (&fixture, row->count);
  set_text_size (&fixture, 100);
  tear_down (&fixture);
}

static void
test_same_drawing_in_theme (gconstpointer data)
{
  Fixture fixture = set_up (440, 400);

  hp_appearance_set_choice (hp_appearance_get_default (), data);
  g_assert_cmpint (hp_appearance_get_theme (hp_appearance_get_default ()), ==,
                   hp_appearance_get_theme_of (data, FALSE, FALSE));
  check_states (&fixture, 25);
  hp_appearance_set_choice (hp_appearance_get_default (), "system");
  tear_down (&fixture);
}

/* After a change the screen shows what the widget draws now: nothing old is kept. */
static void
test_on_screen (void)
{
  const char *const *choices = hp_appearance_get_choices ();
  Fixture fixture = set_up (500, 450);

  for (int i = 0; i < 12 && !g_test_failed (); i++)
    {
      cairo_surface_t *screen;
      cairo_t *export;

      hp_model_set_state (fixture.model, ui_draw_state ());
      if (i % 3 == 0)
        hp_appearance_set_choice (hp_appearance_get_default (), choices[i / 3 % 3]);
      g_object_set (fixture.context, "equation", i % 2, "hovered-row", i % 5 - 1, NULL);
      ui_settle (fixture.plot);
      screen = ui_paint (fixture.plot);
      export = draw_export (&fixture);
      assert_same_pixels (&fixture, screen, cairo_get_target (export));
      cairo_surface_destroy (screen);
      cairo_destroy (export);
    }
  hp_appearance_set_choice (hp_appearance_get_default (), "system");
  tear_down (&fixture);
}

/* Grid and axes are kept from frame to frame, but not with another meaning beside the names. */
static void
test_meanings (void)
{
  Fixture fixture = set_up (500, 450);
  const char *const meanings[] = { "", "sun & <wind>", "y", NULL };

  for (int i = 0; i < 2; i++)
    {
      cairo_surface_t *screen;
      cairo_t *export;

      if (i > 0)
        g_object_set (fixture.context, "meanings", meanings, NULL);
      ui_settle (fixture.plot);
      screen = ui_paint (fixture.plot);
      export = draw_export (&fixture);
      assert_same_pixels (&fixture, screen, cairo_get_target (export));
      cairo_surface_destroy (screen);
      cairo_destroy (export);
    }
  g_assert_cmpstr (hp_plot_get_view (HP_PLOT (fixture.plot)).meanings.b, ==, "sun & <wind>");
  tear_down (&fixture);
}

/* Rows pointed at and selected. */

static void
assert_rows (const Fixture *fixture, HpRow hovered, HpRow selected)
{
  g_assert_cmpint (hp_view_context_get_hovered_row (fixture->context), ==, hovered);
  g_assert_cmpint (hp_view_context_get_selected_row (fixture->context), ==, selected);
}

static void
point_at_row (const Fixture *fixture, HpRow row)
{
  HpBoundaryPicture picture;
  HpPoint pixel;

  hp_boundary_plot_get_picture (fixture->plot, &picture);
  pixel = hp_viewport_to_pixels (&picture.plane.viewport, hp_row_point (row));
  ui_point_at (fixture->plot, pixel.x + 3, pixel.y - 3);
}

static void
test_pointing (void)
{
  Fixture fixture = set_up (500, 450);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      point_at_row (&fixture, row);
      assert_rows (&fixture, row, row > 0 ? row - 1 : HP_NO_ROW);
      ui_button_down ();
      ui_button_up ();
      assert_rows (&fixture, row, row);
    }
  ui_point_at (fixture.plot, 5, 5);
  assert_rows (&fixture, HP_NO_ROW, 3);
  ui_button_down ();
  ui_button_up ();
  assert_rows (&fixture, HP_NO_ROW, HP_NO_ROW);
  g_assert_false (hp_model_can_undo (fixture.model));
  tear_down (&fixture);
}

/* Taking the line keeps the selected row. */
static void
test_grip_keeps_row (void)
{
  Fixture fixture = set_up (500, 450);
  HpBoundaryPicture picture;

  hp_boundary_plot_get_picture (fixture.plot, &picture);
  g_object_set (fixture.context, "selected-row", 2, NULL);
  ui_point_at (fixture.plot, picture.line.arrow[1].x, picture.line.arrow[1].y);
  ui_button_down ();
  ui_button_up ();
  assert_rows (&fixture, HP_NO_ROW, 2);
  tear_down (&fixture);
}

/* A row that is pointed at goes before one that is selected. */
static void
test_marked (void)
{
  Fixture fixture = set_up (500, 450);
  HpBoundaryPicture picture;

  hp_boundary_plot_get_picture (fixture.plot, &picture);
  g_assert_cmpint (hp_view_marked_row (&picture.view), ==, HP_NO_ROW);
  g_object_set (fixture.context, "selected-row", 2, NULL);
  hp_boundary_plot_get_picture (fixture.plot, &picture);
  g_assert_cmpint (hp_view_marked_row (&picture.view), ==, 2);
  g_object_set (fixture.context, "hovered-row", 1, NULL);
  hp_boundary_plot_get_picture (fixture.plot, &picture);
  g_assert_cmpint (hp_view_marked_row (&picture.view), ==, 1);
  tear_down (&fixture);
}

static void
add_tests (void)
{
  g_test_add_func ("/boundary-plot/create-and-destroy", test_create_and_destroy);
  g_test_add_func ("/boundary-plot/accessible", test_accessible);
  g_test_add_func ("/boundary-plot/mirrored", test_mirrored);
  ADD_ROWS ("/boundary-plot/same-drawing/", SIZE_ROWS, test_same_drawing);
  ui_add_themes ("/boundary-plot/same-drawing/theme-", test_same_drawing_in_theme);
  g_test_add_func ("/boundary-plot/on-screen", test_on_screen);
  g_test_add_func ("/boundary-plot/meanings", test_meanings);
  g_test_add_func ("/boundary-plot/pointing", test_pointing);
  g_test_add_func ("/boundary-plot/grip-keeps-row", test_grip_keeps_row);
  g_test_add_func ("/boundary-plot/marked", test_marked);
}

int
main (int argc, char **argv)
{
  ui_start (&argc, &argv);
  add_tests ();
  return g_test_run ();
}
