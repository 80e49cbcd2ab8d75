/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the letters in pictures.
 */
#include "plot/export.h"
#include "plot/lettering.h"

#include <glib.h>
#include <math.h>
#include <string.h>

enum
{
  WIDTH = 480,
  HEIGHT = 90,
};

/* As in a window: hinted. */
static HpLettering *
make_lettering (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoFontDescription *description = pango_font_description_from_string ("Cantarell");
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_MEDIUM);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_font_description (context, description);
  pango_font_description_free (description);
  cairo_font_options_destroy (options);
  return hp_lettering_new (context);
}

static void
draw (HpLettering *lettering, cairo_t *cr, HpFont font, double scale)
{
  cairo_set_source_rgb (cr, 0, 0, 0);
  hp_lettering_show (lettering, cr, font, scale, "margin 0.24, best 0.35 by gjpqy",
                     (HpPoint) { WIDTH / 2, HEIGHT / 2 }, (HpAnchor) { 0.5, 0.5 });
}

/* As the node of a widget does it. */
static void
draw_recorded (HpLettering *lettering, cairo_t *cr, HpFont font, double scale)
{
  cairo_surface_t *record = cairo_recording_surface_create (
      CAIRO_CONTENT_COLOR_ALPHA, &(cairo_rectangle_t) { 2, 2, WIDTH - 4, HEIGHT - 4 });
  cairo_t *recorder = cairo_create (record);

  draw (lettering, recorder, font, scale);
  cairo_destroy (recorder);
  cairo_set_source_surface (cr, record, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (record);
}

static cairo_surface_t *
make_image (cairo_t **cr)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);

  *cr = cairo_create (image);
  return image;
}

static gboolean
are_same (cairo_surface_t *one, cairo_surface_t *other)
{
  cairo_surface_flush (one);
  cairo_surface_flush (other);
  return memcmp (cairo_image_surface_get_data (one), cairo_image_surface_get_data (other),
                 (gsize) (cairo_image_surface_get_stride (one) * HEIGHT))
         == 0;
}

/* No row and no column of a letter is cut off where drawing is limited to a part of a surface. */
static void
test_clipped (void)
{
  HpLettering *lettering = make_lettering ();

  for (HpFont font = 0; font < HP_N_FONTS; font++)
    for (double scale = 0.5; scale < 1.3; scale += 0.03)
      {
        cairo_t *cr, *record_cr;
        cairo_surface_t *image = make_image (&cr), *recorded = make_image (&record_cr);

        draw (lettering, cr, font, scale);
        draw_recorded (lettering, record_cr, font, scale);
        if (!are_same (image, recorded))
          g_test_fail_printf ("font %d at scale %g", font, scale);
        cairo_destroy (cr);
        cairo_destroy (record_cr);
        cairo_surface_destroy (image);
        cairo_surface_destroy (recorded);
      }
  hp_lettering_free (lettering);
}

/* Below the last row that has ink. */
static int
find_bottom (cairo_surface_t *image)
{
  const unsigned char *data;
  int stride = cairo_image_surface_get_stride (image);

  cairo_surface_flush (image);
  data = cairo_image_surface_get_data (image);
  for (int y = HEIGHT; y > 0; y--)
    for (int x = 0; x < WIDTH; x++)
      if (data[(y - 1) * stride + 4 * x + 3] > 127)
        return y;
  return 0;
}

/* A letter that needs more space above moves the baseline down; on it stand all letters. */
static void
test_baseline (void)
{
  static const char *const TEXTS[] = { "HH", "<span size=\"200%\">H</span>H" };
  HpLettering *lettering = make_lettering ();
  double baselines[2];

  for (int i = 0; i < 2; i++)
    {
      cairo_t *cr;
      cairo_surface_t *image = make_image (&cr);

      hp_lettering_show (lettering, cr, HP_FONT_EQUATION, 1, TEXTS[i], (HpPoint) { 10, 10 },
                         (HpAnchor) { 0, 0 });
      baselines[i] = hp_lettering_baseline (lettering, HP_FONT_EQUATION, 1, TEXTS[i]);
      g_assert_cmpfloat_with_epsilon (10 + baselines[i], find_bottom (image), 1);
      cairo_destroy (cr);
      cairo_surface_destroy (image);
    }
  g_assert_cmpfloat (baselines[1], >, baselines[0] + 5);
  hp_lettering_free (lettering);
}

/* Calls check for each text of an SVG picture that has letters of two sizes, with the smaller and
 * the larger; returns how many there are. */
static int
find_indices (const char *svg, void (*check) (double index, double letters, double screen),
              double screen)
{
  g_auto (GStrv) texts = g_strsplit (svg, "<text ", -1);
  int n_indices = 0;

  for (int i = 1; texts[i] != NULL; i++)
    {
      g_auto (GStrv) pieces = g_strsplit (texts[i], "font-size=\"", -1);
      double smallest = INFINITY, largest = 0;

      for (int j = 1; pieces[j] != NULL; j++)
        {
          smallest = fmin (smallest, g_ascii_strtod (pieces[j], NULL));
          largest = fmax (largest, g_ascii_strtod (pieces[j], NULL));
        }
      if (smallest < largest)
        check (smallest, largest, screen);
      n_indices += smallest < largest;
    }
  return n_indices;
}

static void
check_index (double index, double letters, double screen)
{
  g_assert_cmpfloat (index, >=, screen / 40 - 0.01);
  g_assert_cmpfloat (index, <=, 0.8 * letters);
}

/* Presented, an index can be read from the back row, and still looks like one: w0, w1 and w2 are in
 * at least three texts of either picture. */
static void
test_presented_indices (void)
{
  static const HpViewKind SHOWS[] = { HP_VIEW_NEURON, HP_VIEW_WEIGHTS };
  static const double SCREENS[] = { 720, 768, 1080, 2160 };

  for (guint i = 0; i < G_N_ELEMENTS (SHOWS) * G_N_ELEMENTS (SCREENS); i++)
    {
      double screen = SCREENS[i / 2];
      HpView view = hp_view (SHOWS[i % 2], HP_STATE_FRESH, HP_THEME_LIGHT,
                             0.9 * screen, 0.7 * screen);
      g_autofree char *svg = NULL;
      HpBytes bytes;

      view.screen = screen;
      bytes = hp_export (&view, HP_FORMAT_SVG, 1, "Cantarell");
      g_assert_cmpint (bytes.status, ==, CAIRO_STATUS_SUCCESS);
      svg = g_strndup ((const char *) bytes.array->data, bytes.array->len);
      hp_bytes_clear (&bytes);
      g_assert_cmpint (find_indices (svg, check_index, screen), >=, 3);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lettering/clipped", test_clipped);
  g_test_add_func ("/lettering/baseline", test_baseline);
  g_test_add_func ("/lettering/presented-subscripts", test_presented_indices);
  return g_test_run ();
}
