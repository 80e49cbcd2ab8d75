/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export.h"
#include "png.h"
#include "svg.h"

#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

/* A pixel is 1/96 inch, a point of PDF 1/72. */
static const double POINTS = 72.0 / 96.0;

static void
draw (const HpView *view, cairo_surface_t *surface, double zoom, HpLettering *lettering,
      HpBytes *bytes)
{
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, zoom, zoom);
  hp_view_draw (view, lettering, cr);
  hp_bytes_check (bytes, cairo_status (cr));
  cairo_destroy (cr);
}

static void
close_surface (cairo_surface_t *surface, HpBytes *bytes)
{
  cairo_surface_finish (surface);
  hp_bytes_check (bytes, cairo_surface_status (surface));
  cairo_surface_destroy (surface);
}

static void
write_pdf (const HpView *view, double zoom, HpLettering *lettering, HpBytes *bytes)
{
  double width = view->width * zoom, height = view->height * zoom;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (hp_bytes_write, bytes,
                                                                  width * POINTS, height * POINTS);
  g_autofree char *words = hp_view_words (view);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, words);
  draw (view, surface, zoom * POINTS, lettering, bytes);
  close_surface (surface, bytes);
}

/* A picture is drawn in parts of about so many pixels: the system hands out a larger surface page
 * by page. */
#define PART_SIZE (1 << 20)

/* Rows above and below a part that are drawn with it and not written. From letters that the edge of
 * a surface cuts, cairo 1.18 leaves out the last faint row. */
#define GUARD 96

/* Draws the rows of a surface that begin at some row of the picture. If the picture ends within a
 * pixel, the rest of it is paper. */
static void
draw_part (const HpView *view, cairo_surface_t *surface, int top, double zoom,
           HpLettering *lettering, HpBytes *bytes)
{
  cairo_t *cr;

  cairo_surface_set_device_offset (surface, 0, -top);
  cr = cairo_create (surface);
  hp_theme_set_source (cr, view->theme, HP_COLOUR_PAPER);
  cairo_paint (cr);
  cairo_destroy (cr);
  draw (view, surface, zoom, lettering, bytes);
  cairo_surface_flush (surface);
}

static void
write_png (const HpView *view, double zoom, HpLettering *lettering, HpBytes *bytes)
{
  int width = (int) lround (view->width * zoom), height = (int) lround (view->height * zoom);
  int n_rows = CLAMP (PART_SIZE / width, 1, height), guard = n_rows < height ? GUARD : 0;
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, n_rows + 2 * guard);
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  HpPng *png = hp_png_new (bytes, width, height);

  for (int row = 0; row < height && data != NULL; row++)
    {
      if (row % n_rows == 0)
        draw_part (view, surface, row - guard, zoom, lettering, bytes);
      hp_png_add_row (
          png, (const guint32 *) (data + (gsize) stride * (gsize) (guard + row % n_rows)));
    }
  hp_png_finish (png);
  close_surface (surface, bytes);
}

static const struct
{
  const char *ending;
  void (*write) (const HpView *view, double zoom, HpLettering *lettering, HpBytes *bytes);
} FORMATS[HP_N_FORMATS] = {
  [HP_FORMAT_SVG] = { ".svg", hp_svg_write },
  [HP_FORMAT_PDF] = { ".pdf", write_pdf },
  [HP_FORMAT_PNG] = { ".png", write_png },
};

const char *
hp_format_ending (HpFormat format)
{
  return FORMATS[format].ending;
}

HpFormat
hp_format_from_name (const char *name)
{
  const char *ending = strrchr (name, '.');
  int format = ending == NULL || ending == name ? HP_N_FORMATS : 0;

  while (format < HP_N_FORMATS && g_ascii_strcasecmp (ending, FORMATS[format].ending) != 0)
    format++;
  return (HpFormat) format;
}

HpBytes
hp_export (const HpView *view, HpFormat format, double zoom, const char *family)
{
  HpLettering *lettering = hp_lettering_new_for_export (family);
  HpBytes bytes = hp_bytes_new ();

  FORMATS[format].write (view, zoom, lettering, &bytes);
  hp_lettering_free (lettering);
  return bytes;
}
