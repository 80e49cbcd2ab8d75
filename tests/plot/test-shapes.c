/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of kept shapes, against circles and strokes drawn by cairo alone.
 */
#include "plot/shapes.h"

#include <glib.h>
#include <math.h>

enum
{
  SIDE = 64,
  N_SHAPES = 400, /* far more than are kept */
  TOLERANCE = 2,  /* of 255: 1 for each of two layers */
  LAYERED = 4,    /* of a picture that is put together in layers */
};

static cairo_surface_t *
make_ground (cairo_t **cr)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE, SIDE);

  *cr = cairo_create (image);
  cairo_set_source_rgb (*cr, 0.2, 0.9, 0.5);
  cairo_paint (*cr);
  return image;
}

static void
draw_circle (cairo_t *cr, HpTheme theme, HpColour colour, HpPoint middle, double radius)
{
  double rgb[3];

  hp_theme_rgb (theme, colour, rgb);
  cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
  cairo_arc (cr, middle.x, middle.y, radius, 0, 2 * acos (-1));
  cairo_fill (cr);
}

static void
draw_plain (cairo_t *cr, const HpShape *shape, HpPoint place)
{
  double rgb[3];

  if (shape->width == 0)
    {
      draw_circle (cr, shape->theme, shape->colour, place, shape->radius);
      if (shape->inner > 0)
        draw_circle (cr, shape->theme, shape->inside, place, shape->inner);
      return;
    }
  hp_theme_rgb (shape->theme, shape->colour, rgb);
  cairo_set_source_rgb (cr, rgb[0], rgb[1], rgb[2]);
  cairo_set_line_width (cr, shape->width);
  cairo_set_dash (cr, &shape->dash, shape->dash > 0, 0);
  cairo_move_to (cr, place.x, place.y);
  cairo_line_to (cr, place.x + shape->way.x, place.y + shape->way.y);
  cairo_stroke (cr);
}

static void
assert_alike (cairo_surface_t *one, cairo_surface_t *other, int tolerance)
{
  int stride = cairo_image_surface_get_stride (one);
  const unsigned char *a, *b;

  cairo_surface_flush (one);
  cairo_surface_flush (other);
  a = cairo_image_surface_get_data (one);
  b = cairo_image_surface_get_data (other);
  for (int i = 0; i < stride * SIDE; i++)
    if (i % 4 < 3)
      g_assert_cmpint (abs (a[i] - b[i]), <=, tolerance);
}

/* One that was drawn somewhere else in the same way is drawn at a place in the picture. */
static void
check (HpShapes *shapes, const HpShape *shape, HpPoint place, HpPoint origin)
{
  const HpPoint elsewhere = { place.x + 3, place.y - 5 };
  cairo_t *cr, *plain_cr;
  cairo_surface_t *image = make_ground (&cr), *plain = make_ground (&plain_cr);

  cairo_translate (cr, origin.x, origin.y);
  cairo_translate (plain_cr, origin.x, origin.y);
  for (int i = 0; i < 2; i++)
    {
      hp_shapes_draw (shapes, cr, i == 1 ? place : elsewhere, shape);
      draw_plain (plain_cr, shape, i == 1 ? place : elsewhere);
    }
  assert_alike (image, plain, TOLERANCE);
  cairo_destroy (cr);
  cairo_destroy (plain_cr);
  cairo_surface_destroy (image);
  cairo_surface_destroy (plain);
}

/* Of a line that the edge of a picture cuts, cairo draws other levels. */
static HpShape
random_shape (int i)
{
  HpShape shape = { .colour = i % 3 ? HP_COLOUR_SILENT : HP_COLOUR_FIRES,
                    .inside = HP_COLOUR_CARD, .theme = (HpTheme) (i % HP_N_THEMES) };

  if (i % 2)
    {
      shape.radius = g_test_rand_double_range (1, 16);
      shape.inner = i % 4 == 1 ? g_test_rand_double_range (0.1, 1) : 0;
      return shape;
    }
  shape.way.x = g_test_rand_double_range (-15, 15);
  shape.way.y = i % 8 ? g_test_rand_double_range (-15, 15) : 0;
  shape.width = g_test_rand_double_range (0.5, 6);
  shape.dash = i % 4 ? g_test_rand_double_range (1, 12) : 0;
  return shape;
}

static void
test_alike (void)
{
  HpShapes *shapes = hp_shapes_new ();

  for (int i = 0; i < N_SHAPES; i++)
    {
      const HpShape shape = random_shape (i);
      HpPoint place = { g_test_rand_double_range (22, 42), g_test_rand_double_range (22, 42) };

      check (shapes, &shape, place, (HpPoint) { i % 5 * 0.3, 0 });
    }
  hp_shapes_free (shapes);
}

/* The image kept for one shape is not drawn for another that differs in one thing. */
static void
test_apart (void)
{
  const HpShape disc = { .radius = 9.5, .inner = 4, .colour = HP_COLOUR_SILENT,
                         .inside = HP_COLOUR_CARD, .theme = HP_THEME_LIGHT };
  const HpShape line = { .way = { 20, 9 }, .width = 4, .dash = 5, .colour = HP_COLOUR_SILENT };
  HpShape others[] = { disc, disc, disc, disc, disc, line, line, line, line, line, line };
  const HpPoint place = { 30.25, 31.5 };
  HpShapes *shapes = hp_shapes_new ();

  others[0].radius = 9;
  others[1].inner = 0;
  others[2].colour = HP_COLOUR_FIRES;
  others[3].inside = HP_COLOUR_INK;
  others[4].theme = HP_THEME_DARK;
  others[6].way.x = 18;
  others[7].way.y = -9;
  others[8].width = 2;
  others[9].dash = 0;
  others[10].colour = HP_COLOUR_FIRES;
  check (shapes, &disc, place, (HpPoint) { 0, 0 });
  check (shapes, &disc, (HpPoint) { place.x + 0.1, place.y }, (HpPoint) { 0, 0 });
  check (shapes, &disc, (HpPoint) { place.x, place.y + 0.1 }, (HpPoint) { 0, 0 });
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    check (shapes, &others[i], place, (HpPoint) { 0, 0 });
  hp_shapes_free (shapes);
}

/* A picture that is enlarged or that is no image has circles and strokes. */
static void
check_drawn (const HpShape *shape)
{
  const HpPoint place = { 16.25, 15.5 };
  HpShapes *shapes = hp_shapes_new ();
  cairo_t *cr, *plain_cr, *recorder;
  cairo_surface_t *image = make_ground (&cr), *plain = make_ground (&plain_cr);
  cairo_surface_t *record = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);

  recorder = cairo_create (record);
  cairo_scale (cr, 2, 2);
  cairo_scale (plain_cr, 2, 2);
  for (int i = 0; i < 2; i++)
    {
      hp_shapes_draw (shapes, cr, place, shape);
      hp_shapes_draw (shapes, recorder, place, shape);
    }
  cairo_set_source_surface (cr, record, 0, 0);
  cairo_paint (cr);
  for (int i = 0; i < 4; i++)
    draw_plain (plain_cr, shape, place);
  assert_alike (image, plain, LAYERED);
  hp_shapes_free (shapes);
  cairo_destroy (recorder);
  cairo_destroy (cr);
  cairo_destroy (plain_cr);
  cairo_surface_destroy (record);
  cairo_surface_destroy (image);
  cairo_surface_destroy (plain);
}

static void
test_drawn (void)
{
  check_drawn (&(HpShape) { .radius = 5.5, .inner = 2, .colour = HP_COLOUR_SILENT,
                            .inside = HP_COLOUR_CARD });
  check_drawn (&(HpShape) { .way = { 9.5, 3 }, .width = 2.5, .dash = 2 });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shapes/alike", test_alike);
  g_test_add_func ("/shapes/apart", test_apart);
  g_test_add_func ("/shapes/circles", test_drawn);
  return g_test_run ();
}
