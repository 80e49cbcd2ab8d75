/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An image surface with a margin.
 */
#include "canvas.h"

#include <math.h>
#include <string.h>

Canvas *
canvas_new (int width, int height)
{
  Canvas *canvas = g_new0 (Canvas, 1);

  canvas->width = width;
  canvas->height = height;
  canvas->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width + 2 * CANVAS_MARGIN,
                                                height + 2 * CANVAS_MARGIN);
  canvas->cr = cairo_create (canvas->surface);
  cairo_translate (canvas->cr, CANVAS_MARGIN, CANVAS_MARGIN);
  canvas->lettering = hp_lettering_new_for_export ("Sans");
  return canvas;
}

void
canvas_free (Canvas *canvas)
{
  g_assert_cmpint (cairo_status (canvas->cr), ==, CAIRO_STATUS_SUCCESS);
  hp_lettering_free (canvas->lettering);
  cairo_destroy (canvas->cr);
  cairo_surface_destroy (canvas->surface);
  g_free (canvas);
}

void
canvas_clear (Canvas *canvas)
{
  cairo_save (canvas->cr);
  cairo_set_operator (canvas->cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (canvas->cr);
  cairo_restore (canvas->cr);
}

void
canvas_draw_alone (Canvas *canvas, const HpBoundaryPicture *picture, const HpPiece *piece)
{
  canvas_clear (canvas);
  hp_boundary_picture_draw_piece (picture, canvas->cr, piece);
}

/* A row of the surface, counted from its upper margin. */
static const guint32 *
row_of (const Canvas *canvas, int row)
{
  const unsigned char *data = cairo_image_surface_get_data (canvas->surface);

  return (gconstpointer) (data + row * cairo_image_surface_get_stride (canvas->surface));
}

guint32
canvas_pixel (const Canvas *canvas, int x, int y)
{
  g_assert_cmpint (x, >=, -CANVAS_MARGIN);
  g_assert_cmpint (y, >=, -CANVAS_MARGIN);
  g_assert_cmpint (x, <, canvas->width + CANVAS_MARGIN);
  g_assert_cmpint (y, <, canvas->height + CANVAS_MARGIN);
  return row_of (canvas, y + CANVAS_MARGIN)[x + CANVAS_MARGIN];
}

guint32
canvas_pixel_at (const Canvas *canvas, HpPoint place)
{
  return canvas_pixel (canvas, (int) floor (place.x), (int) floor (place.y));
}

/* The first pixel that is not transparent, searched in steps of 1 or -1; -1 if there is none. */
static int
find_ink (const guint32 *row, int from, int to, int step)
{
  for (int x = from; x != to; x += step)
    if (row[x] != 0)
      return x;
  return -1;
}

Box
canvas_ink (const Canvas *canvas)
{
  int width = canvas->width + 2 * CANVAS_MARGIN, height = canvas->height + 2 * CANVAS_MARGIN;
  Box ink = { width, height, 0, 0 };

  for (int y = 0; y < height; y++)
    {
      const guint32 *row = row_of (canvas, y);

      if (row[0] == 0 && memcmp (row, row + 1, (size_t) (width - 1) * sizeof *row) == 0)
        continue;
      ink.left = MIN (ink.left, find_ink (row, 0, width, 1));
      ink.right = MAX (ink.right, find_ink (row, width - 1, -1, -1) + 1);
      ink.top = MIN (ink.top, y);
      ink.bottom = y + 1;
    }
  return (Box) { ink.left - CANVAS_MARGIN, ink.top - CANVAS_MARGIN, ink.right - CANVAS_MARGIN,
                 ink.bottom - CANVAS_MARGIN };
}

guint32
opaque (HpTheme theme, HpColour colour)
{
  return 0xff000000 | hp_theme_colour (theme, colour);
}

Box
box_of (HpRect rect)
{
  g_assert_true (rect.x == floor (rect.x) && rect.y == floor (rect.y));
  g_assert_true (rect.width == floor (rect.width) && rect.height == floor (rect.height));
  return (Box) { (int) rect.x, (int) rect.y, (int) (rect.x + rect.width),
                 (int) (rect.y + rect.height) };
}

gboolean
box_holds (Box box, Box other)
{
  return other.left >= other.right
         || (other.left >= box.left && other.top >= box.top && other.right <= box.right
             && other.bottom <= box.bottom);
}

gboolean
box_has (Box box, int x, int y)
{
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}

gboolean
boxes_overlap (Box one, Box other)
{
  return one.left < other.right && other.left < one.right && one.top < other.bottom
         && other.top < one.bottom;
}
