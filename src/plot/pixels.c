/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each row of a convex polygon is one run of pixels.
 */
#include "pixels.h"

#include <math.h>
#include <stdint.h>
#include <wchar.h>

_Static_assert (sizeof (wchar_t) == sizeof (uint32_t), "wmemset () fills pixels");

/* Corners are rounded to parts of a pixel, as cairo does, so that an edge is the same in both of
 * its tiles. */
#define PARTS 256.0

/* An edge of a tile, unless it is horizontal. */
typedef struct
{
  double top, bottom;
  double x, slope; /* where it meets the picture's upper edge, and what each row adds to that */
} Edge;

typedef struct
{
  double top, bottom;
  int n_edges;
  Edge edges[sizeof ((HpPolygon *) NULL)->corners / sizeof (HpPoint)];
  uint32_t pixel;
} Shape;

bool
hp_pixels_find (cairo_t *cr, HpPoint place, HpPoint *pixel)
{
  cairo_surface_t *surface = cairo_get_group_target (cr);
  cairo_format_t format;
  cairo_matrix_t matrix;
  double scale_x, scale_y, right, down;

  if (cairo_surface_get_type (surface) != CAIRO_SURFACE_TYPE_IMAGE)
    return false;
  format = cairo_image_surface_get_format (surface);
  if (format != CAIRO_FORMAT_RGB24 && format != CAIRO_FORMAT_ARGB32)
    return false;
  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (surface, &scale_x, &scale_y);
  if (matrix.xx != 1 || matrix.yy != 1 || matrix.xy != 0 || matrix.yx != 0 || scale_x != 1
      || scale_y != 1)
    return false;
  cairo_surface_get_device_offset (surface, &right, &down);
  *pixel = (HpPoint) { place.x + matrix.x0 + right, place.y + matrix.y0 + down };
  return true;
}

/* Finds the part of the surface that can be drawn on. Returns false if it is no rectangle. */
static bool
find_clip (cairo_t *cr, HpPoint origin, HpRect *clip)
{
  cairo_rectangle_list_t *list = cairo_copy_clip_rectangle_list (cr);
  bool is_one = list->status == CAIRO_STATUS_SUCCESS && list->num_rectangles == 1;

  if (is_one)
    *clip = (HpRect) { list->rectangles->x + origin.x, list->rectangles->y + origin.y,
                       list->rectangles->width, list->rectangles->height };
  cairo_rectangle_list_destroy (list);
  return is_one;
}

static HpPoint
round_corner (HpPoint corner, HpPoint origin)
{
  return (HpPoint) { round ((corner.x + origin.x) * PARTS) / PARTS,
                     round ((corner.y + origin.y) * PARTS) / PARTS };
}

static Shape
make_shape (const HpTile *tile, HpTheme theme, HpPoint origin)
{
  const HpPolygon *polygon = &tile->polygon;
  Shape shape = { .top = INFINITY, .bottom = -INFINITY,
                  .pixel = 0xff000000 | hp_theme_colour (theme, tile->colour) };

  for (int i = 0; i < polygon->n_corners; i++)
    {
      HpPoint from = round_corner (polygon->corners[i], origin);
      HpPoint to = round_corner (polygon->corners[(i + 1) % polygon->n_corners], origin);
      HpPoint upper = from.y < to.y ? from : to, lower = from.y < to.y ? to : from;
      double slope = (lower.x - upper.x) / (lower.y - upper.y);

      if (from.y == to.y)
        continue;
      shape.top = fmin (shape.top, upper.y);
      shape.bottom = fmax (shape.bottom, lower.y);
      shape.edges[shape.n_edges++]
          = (Edge) { upper.y, lower.y, upper.x - slope * upper.y, slope };
    }
  return shape;
}

/* The first pixel from the left whose middle is not to the left of x, which is not negative. */
static int
find_first (double x)
{
  int pixel = (int) (x + 0.5);

  return pixel - (pixel == x + 0.5);
}

/* Fills the run of pixels that a shape has in the row whose middle is at y. */
static void
fill_run (const Shape *shape, double y, HpRect clip, wchar_t *row)
{
  double left = clip.x + clip.width, right = clip.x;
  int first, end;

  for (int i = 0; i < shape->n_edges; i++)
    if (shape->edges[i].top <= y && y < shape->edges[i].bottom)
      {
        double x = shape->edges[i].x + shape->edges[i].slope * y;

        left = x < left ? x : left;
        right = x > right ? x : right;
      }
  first = find_first (left > clip.x ? left : clip.x);
  end = find_first (right < clip.x + clip.width ? right : clip.x + clip.width);
  if (first < end)
    wmemset (row + first, (wchar_t) shape->pixel, (size_t) (end - first));
}

/* Row by row, which stays in the processor's cache until the last tile is in it. */
static void
fill_rows (cairo_surface_t *surface, HpRect clip, int n_shapes, const Shape *shapes)
{
  unsigned char *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int row = (int) clip.y; row < clip.y + clip.height; row++)
    for (int i = 0; i < n_shapes; i++)
      if (shapes[i].top <= row + 0.5 && row + 0.5 < shapes[i].bottom)
        fill_run (&shapes[i], row + 0.5, clip, (wchar_t *) (data + (ptrdiff_t) stride * row));
}

bool
hp_pixels_fill (cairo_t *cr, HpTheme theme, int n_tiles, const HpTile *tiles)
{
  cairo_surface_t *surface = cairo_get_group_target (cr);
  Shape shapes[HP_MAX_TILES];
  HpPoint origin;
  HpRect clip;

  if (!hp_pixels_find (cr, (HpPoint) { 0, 0 }, &origin) || !find_clip (cr, origin, &clip))
    return false;
  for (int i = 0; i < n_tiles; i++)
    shapes[i] = make_shape (&tiles[i], theme, origin);
  cairo_surface_flush (surface);
  fill_rows (surface, clip, n_tiles, shapes);
  cairo_surface_mark_dirty (surface);
  return true;
}
