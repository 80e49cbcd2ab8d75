/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of tiles filled pixel by pixel: against the side of each edge that a pixel's middle is on,
 * and against cairo.
 */
#include "plot/pixels.h"

#include <cairo-pdf.h>
#include <glib.h>
#include <math.h>

enum
{
  SIDE = 60,
  N_ROUNDS = 400,
};

static const HpColour COLOURS[] = { HP_COLOUR_FIRES, HP_COLOUR_SILENT, HP_COLOUR_MARK };
static const HpPolygon SQUARE = { 4, { { 5, 5 }, { 55, 5 }, { 55, 55 }, { 5, 55 } } };

static guint32
get_pixel (cairo_surface_t *image, int x, int y)
{
  const unsigned char *data = cairo_image_surface_get_data (image);
  const guint32 *row
      = (const guint32 *) (data + (gsize) cairo_image_surface_get_stride (image) * (gsize) y);

  return row[x] & 0xffffff;
}

/* Cuts a square along a line into tiles of two colours. */
static void
cut (HpTile tiles[2], double a, double b, double c)
{
  tiles[0] = (HpTile) { hp_polygon_cut (SQUARE, a, b, c, NULL), COLOURS[0] };
  tiles[1] = (HpTile) { hp_polygon_cut (SQUARE, -a, -b, -c, NULL), COLOURS[1] };
}

/* Every pixel of the square has the colour of its side, and none outside has one. Close to the line
 * either side will do. */
static void
test_sides (void)
{
  for (int round = 0; round < N_ROUNDS; round++)
    {
      cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE, SIDE);
      cairo_t *cr = cairo_create (image);
      double angle = round % 4 ? g_test_rand_double_range (0, 6.3) : round % 16 * acos (-1) / 8;
      double a = cos (angle), b = sin (angle), x = g_test_rand_double_range (5, 55);
      double c = -(a * x + b * (round % 4 ? g_test_rand_double_range (5, 55) : x));
      HpTile tiles[2];

      cut (tiles, a, b, c);
      g_assert_true (hp_pixels_fill (cr, HP_THEME_LIGHT, 2, tiles));
      for (int pixel = 0; pixel < SIDE * SIDE; pixel++)
        {
          int right = pixel % SIDE, down = pixel / SIDE;
          double side = a * (right + 0.5) + b * (down + 0.5) + c;
          guint32 found = get_pixel (image, right, down);
          guint32 one = hp_theme_colour (HP_THEME_LIGHT, COLOURS[side < 0]);
          guint32 other = hp_theme_colour (HP_THEME_LIGHT, COLOURS[side >= 0]);

          if (right < 5 || right >= 55 || down < 5 || down >= 55)
            g_assert_cmphex (found, ==, 0);
          else if (fabs (side) > 0.01 || found != other)
            g_assert_cmphex (found, ==, one);
        }
      cairo_destroy (cr);
      cairo_surface_destroy (image);
    }
}

/* Draws a tile far larger than what may be drawn on, with cairo or without. */
static cairo_surface_t *
draw_clipped (gboolean with_cairo)
{
  const HpTile tile = { { 4, { { -9, -9 }, { 99, -9 }, { 99, 99 }, { -9, 99 } } }, COLOURS[2] };
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE, SIDE);
  cairo_t *cr = cairo_create (image);

  cairo_translate (cr, 7, 3);
  cairo_rectangle (cr, 10, 20, 30, 15);
  cairo_clip (cr);
  if (with_cairo)
    {
      hp_theme_set_source (cr, HP_THEME_DARK, COLOURS[2]);
      cairo_paint (cr);
    }
  else
    g_assert_true (hp_pixels_fill (cr, HP_THEME_DARK, 1, &tile));
  cairo_destroy (cr);
  cairo_surface_flush (image);
  return image;
}

static void
test_clip (void)
{
  cairo_surface_t *image = draw_clipped (FALSE), *plain = draw_clipped (TRUE);

  for (int pixel = 0; pixel < SIDE * SIDE; pixel++)
    g_assert_cmphex (get_pixel (image, pixel % SIDE, pixel / SIDE), ==,
                     get_pixel (plain, pixel % SIDE, pixel / SIDE));
  cairo_surface_destroy (image);
  cairo_surface_destroy (plain);
}

static void
assert_refused (cairo_t *cr)
{
  const HpTile tile = { SQUARE, COLOURS[0] };

  g_assert_false (hp_pixels_fill (cr, HP_THEME_LIGHT, 1, &tile));
  cairo_destroy (cr);
}

/* Enlarged pictures, those that are no images, and round clips are left to cairo. */
static void
test_refused (void)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE, SIDE);
  cairo_surface_t *page = cairo_pdf_surface_create (NULL, SIDE, SIDE);
  cairo_t *enlarged = cairo_create (image), *round = cairo_create (image);

  cairo_scale (enlarged, 2, 2);
  cairo_arc (round, 30, 30, 20, 0, 6.3);
  cairo_clip (round);
  assert_refused (enlarged);
  assert_refused (round);
  assert_refused (cairo_create (page));
  cairo_surface_flush (image);
  g_assert_cmphex (get_pixel (image, 30, 30), ==, 0);
  cairo_surface_destroy (image);
  cairo_surface_destroy (page);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pixels/sides", test_sides);
  g_test_add_func ("/pixels/clip", test_clip);
  g_test_add_func ("/pixels/refused", test_refused);
  return g_test_run ();
}
