/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of PNG files, read by cairo.
 */
#include "plot/export.h"
#include "plot/png.h"
#include "plot/view-kinds.h"

#include <string.h>

enum
{
  WIDE = 3840, /* pictures of this size are drawn in parts */
  HIGH = 2160,
  N_ROUNDS = 30,
};

typedef struct
{
  const guint8 *data;
  gsize left;
} Reader;

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned length)
{
  Reader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

/* All of the bytes must belong to the file. */
static cairo_surface_t *
read_png (const HpBytes *bytes)
{
  Reader reader = { bytes->array->data, bytes->array->len };
  cairo_surface_t *image = cairo_image_surface_create_from_png_stream (read_bytes, &reader);

  g_assert_cmpint (bytes->status, ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_surface_status (image), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpuint (reader.left, ==, 0);
  return image;
}

static const guint32 *
get_row (cairo_surface_t *image, int y)
{
  const guint8 *data = cairo_image_surface_get_data (image);

  return (const guint32 *) (data + (gsize) cairo_image_surface_get_stride (image) * (gsize) y);
}

static guint32
draw_pixel (int x, int y, int round)
{
  if (round % 3 == 0)
    return g_test_rand_int () & 0xffffff;
  return round % 3 == 1 ? 0x1a5fb4 : (guint32) (x * 7 + y / 5 * 65536) & 0xffffff;
}

/* Pictures of one colour, in stripes, and without any order, whose files take several chunks. */
static void
test_rows (void)
{
  for (int round = 0; round < N_ROUNDS; round++)
    {
      int width = g_test_rand_int_range (1, 300), height = g_test_rand_int_range (1, 300);
      g_autofree guint32 *pixels = g_new (guint32, width * height);
      g_auto (HpBytes) bytes = hp_bytes_new ();
      HpPng *png = hp_png_new (&bytes, width, height);
      cairo_surface_t *image;

      for (int i = 0; i < width * height; i++)
        pixels[i] = draw_pixel (i % width, i / width, round);
      for (int y = 0; y < height; y++)
        hp_png_add_row (png, pixels + y * width);
      hp_png_finish (png);
      image = read_png (&bytes);
      g_assert_cmpint (cairo_image_surface_get_width (image), ==, width);
      g_assert_cmpint (cairo_image_surface_get_height (image), ==, height);
      for (int i = 0; i < width * height; i++)
        g_assert_cmphex (get_row (image, i / width)[i % width] & 0xffffff, ==, pixels[i]);
      cairo_surface_destroy (image);
    }
}

/* A picture drawn in parts is the one that is drawn at once. */
static void
test_parts (void)
{
  HpLettering *lettering = hp_lettering_new_for_export ("Sans");

  for (int kind = 0; kind < HP_N_VIEWS; kind++)
    {
      HpView view = hp_view ((HpViewKind) kind, HP_STATE_FRESH, HP_THEME_DARK, WIDE, HIGH);
      g_auto (HpBytes) bytes = hp_export (&view, HP_FORMAT_PNG, 1, "Sans");
      cairo_surface_t *image = read_png (&bytes);
      cairo_surface_t *whole = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDE, HIGH);
      cairo_t *cr = cairo_create (whole);

      hp_view_draw (&view, lettering, cr);
      cairo_destroy (cr);
      cairo_surface_flush (whole);
      for (int i = 0; i < WIDE * HIGH; i++)
        g_assert_cmphex (get_row (image, i / WIDE)[i % WIDE] & 0xffffff, ==,
                         get_row (whole, i / WIDE)[i % WIDE] & 0xffffff);
      cairo_surface_destroy (image);
      cairo_surface_destroy (whole);
    }
  hp_lettering_free (lettering);
}

/* No part of a pixel is left black where a picture ends within it. */
static void
test_last_pixels (void)
{
  HpView view = hp_view (HP_VIEW_XOR, HP_STATE_FRESH, HP_THEME_LIGHT, 401, 303);
  g_auto (HpBytes) bytes = hp_export (&view, HP_FORMAT_PNG, 1.5, "Sans");
  cairo_surface_t *image = read_png (&bytes);
  int right = cairo_image_surface_get_width (image) - 1;
  int bottom = cairo_image_surface_get_height (image) - 1;

  g_assert_cmphex (get_row (image, bottom)[right] & 0xffffff, ==,
                   hp_theme_colour (HP_THEME_LIGHT, HP_COLOUR_PAPER));
  cairo_surface_destroy (image);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/png/rows", test_rows);
  g_test_add_func ("/png/parts", test_parts);
  g_test_add_func ("/png/last-pixels", test_last_pixels);
  return g_test_run ();
}
