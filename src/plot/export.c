/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One writer for each format.
 */
#include "export.h"
#include "svg.h"

#include <cairo-pdf.h>
#include <math.h>
#include <png.h>
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

/* Packs the pixels, 32 bits each, into three bytes each, in place. */
static const guint8 *
pack_pixels (cairo_surface_t *surface, gsize count)
{
  guint8 *data = cairo_image_surface_get_data (surface);
  const guint32 *pixels = (const guint32 *) data;

  for (gsize i = 0; i < count; i++)
    {
      guint32 pixel = pixels[i];

      data[3 * i] = (guint8) (pixel >> 16);
      data[3 * i + 1] = (guint8) (pixel >> 8);
      data[3 * i + 2] = (guint8) pixel;
    }
  cairo_surface_mark_dirty (surface);
  return data;
}

/* Writes through libpng: cairo's own writer has it try all of PNG's filters on each row, which for
 * pictures like these takes four times as long and saves next to nothing. */
static void
write_png (const HpView *view, double zoom, HpLettering *lettering, HpBytes *bytes)
{
  int width = (int) lround (view->width * zoom), height = (int) lround (view->height * zoom);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  png_image image = { .version = PNG_IMAGE_VERSION, .format = PNG_FORMAT_RGB,
                      .flags = PNG_IMAGE_FLAG_FAST,
                      .width = (png_uint_32) width, .height = (png_uint_32) height };
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX (image);

  draw (view, surface, zoom, lettering, bytes);
  cairo_surface_flush (surface);
  hp_bytes_check (bytes, cairo_surface_status (surface));
  if (bytes->status == CAIRO_STATUS_SUCCESS)
    {
      g_byte_array_set_size (bytes->array, (guint) size);
      if (!png_image_write_to_memory (&image, bytes->array->data, &size, 0,
                                      pack_pixels (surface, (gsize) width * (gsize) height), 0,
                                      NULL))
        hp_bytes_check (bytes, CAIRO_STATUS_NO_MEMORY);
      g_byte_array_set_size (bytes->array, (guint) size);
    }
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
