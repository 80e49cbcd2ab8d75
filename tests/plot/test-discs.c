/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of kept discs, against circles drawn by cairo alone.
 */
#include "plot/discs.h"

#include <glib.h>
#include <math.h>

enum
{
  SIDE = 64,
  N_DISCS = 200, /* far more than are kept */
  TOLERANCE = 2, /* of 255 */
  LAYERED = 4,   /* of a picture that is put together in layers */
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
check (HpDiscs *discs, const HpDisc *disc, HpPoint middle, HpPoint origin)
{
  const HpPoint elsewhere = { middle.x + 3, middle.y - 5 };
  cairo_t *cr, *plain_cr;
  cairo_surface_t *image = make_ground (&cr), *plain = make_ground (&plain_cr);

  cairo_translate (cr, origin.x, origin.y);
  cairo_translate (plain_cr, origin.x, origin.y);
  for (int i = 0; i < 3; i++)
    hp_discs_draw (discs, cr, i == 2 ? middle : elsewhere, disc);
  for (int i = 0; i < 3; i++)
    {
      draw_circle (plain_cr, disc->theme, disc->colour, i == 2 ? middle : elsewhere, disc->radius);
      if (disc->inner > 0)
        draw_circle (plain_cr, disc->theme, disc->inside, i == 2 ? middle : elsewhere,
                     disc->inner);
    }
  assert_alike (image, plain, TOLERANCE);
  cairo_destroy (cr);
  cairo_destroy (plain_cr);
  cairo_surface_destroy (image);
  cairo_surface_destroy (plain);
}

static void
test_alike (void)
{
  HpDiscs *discs = hp_discs_new ();

  for (int i = 0; i < N_DISCS; i++)
    {
      const HpDisc disc = { g_test_rand_double_range (1, 16),
                            i % 2 ? g_test_rand_double_range (0.1, 1) : 0,
                            i % 3 ? HP_COLOUR_SILENT : HP_COLOUR_FIRES, HP_COLOUR_CARD,
                            (HpTheme) (i % HP_N_THEMES) };
      HpPoint middle = { g_test_rand_double_range (22, 42), g_test_rand_double_range (22, 42) };

      check (discs, &disc, middle, (HpPoint) { i % 5 * 0.3, 0 });
    }
  hp_discs_free (discs);
}

/* The image kept for one disc is not drawn for another that differs in one thing. */
static void
test_apart (void)
{
  const HpDisc first = { 9.5, 4, HP_COLOUR_SILENT, HP_COLOUR_CARD, HP_THEME_LIGHT };
  HpDisc others[] = { first, first, first, first, first };
  const HpPoint middle = { 30.25, 31.5 };
  HpDiscs *discs = hp_discs_new ();

  others[0].radius = 9;
  others[1].inner = 0;
  others[2].colour = HP_COLOUR_FIRES;
  others[3].inside = HP_COLOUR_INK;
  others[4].theme = HP_THEME_DARK;
  check (discs, &first, middle, (HpPoint) { 0, 0 });
  check (discs, &first, (HpPoint) { middle.x + 0.1, middle.y }, (HpPoint) { 0, 0 });
  check (discs, &first, (HpPoint) { middle.x, middle.y + 0.1 }, (HpPoint) { 0, 0 });
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    check (discs, &others[i], middle, (HpPoint) { 0, 0 });
  hp_discs_free (discs);
}

/* A picture that is enlarged or that is no image has circles. */
static void
test_circles (void)
{
  const HpDisc disc = { 5.5, 2, HP_COLOUR_SILENT, HP_COLOUR_CARD, HP_THEME_LIGHT };
  const HpPoint middle = { 16.25, 15.5 };
  HpDiscs *discs = hp_discs_new ();
  cairo_t *cr, *plain_cr, *recorder;
  cairo_surface_t *image = make_ground (&cr), *plain = make_ground (&plain_cr);
  cairo_surface_t *record = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);

  recorder = cairo_create (record);
  cairo_scale (cr, 2, 2);
  cairo_scale (plain_cr, 2, 2);
  for (int i = 0; i < 2; i++)
    {
      hp_discs_draw (discs, cr, middle, &disc);
      hp_discs_draw (discs, recorder, middle, &disc);
    }
  cairo_set_source_surface (cr, record, 0, 0);
  cairo_paint (cr);
  for (int i = 0; i < 4; i++)
    {
      draw_circle (plain_cr, disc.theme, disc.colour, middle, disc.radius);
      draw_circle (plain_cr, disc.theme, disc.inside, middle, disc.inner);
    }
  assert_alike (image, plain, LAYERED);
  hp_discs_free (discs);
  cairo_destroy (recorder);
  cairo_destroy (cr);
  cairo_destroy (plain_cr);
  cairo_surface_destroy (record);
  cairo_surface_destroy (image);
  cairo_surface_destroy (plain);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/discs/alike", test_alike);
  g_test_add_func ("/discs/apart", test_apart);
  g_test_add_func ("/discs/circles", test_circles);
  return g_test_run ();
}
