/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Comparing pixel by pixel, each with the other picture's pixels around its place.
 */
#include "likeness.h"

#include <math.h>

typedef struct
{
  const unsigned char *data;
  int width, height, stride;
} Pixels;

static Pixels
get_pixels (cairo_surface_t *surface)
{
  cairo_surface_flush (surface);
  return (Pixels) { cairo_image_surface_get_data (surface),
                    cairo_image_surface_get_width (surface),
                    cairo_image_surface_get_height (surface),
                    cairo_image_surface_get_stride (surface) };
}

/* How far a byte is outside of what the other picture has around its place. */
static int
excess_of_byte (const Pixels *of, const Pixels *in, int x, int y, int byte, int reach)
{
  int value = of->data[y * of->stride + 4 * x + byte], low = 255, high = 0;

  for (int row = MAX (y - reach, 0); row <= MIN (y + reach, in->height - 1); row++)
    for (int column = MAX (x - reach, 0); column <= MIN (x + reach, in->width - 1); column++)
      {
        int there = in->data[row * in->stride + 4 * column + byte];

        low = MIN (low, there);
        high = MAX (high, there);
      }
  return MAX (MAX (low - value, value - high), 0);
}

static int
excess_of_pixel (const Pixels *of, const Pixels *in, int x, int y, int reach)
{
  const guint32 *mine = (gconstpointer) (of->data + y * of->stride);
  const guint32 *theirs = (gconstpointer) (in->data + y * in->stride);
  int excess = 0;

  if (((mine[x] ^ theirs[x]) & 0xffffff) == 0)
    return 0;
  for (int byte = 0; byte < 3; byte++)
    excess = MAX (excess, excess_of_byte (of, in, x, y, byte, reach));
  return excess;
}

/* Sums over all rectangles from the upper left corner make the sum over any square a matter of four
 * of them. */
static int
sum_of_square (const int *sums, int width, int x, int y, int side)
{
  const int *top = sums + y * (width + 1) + x, *bottom = top + side * (width + 1);

  return bottom[side] - bottom[0] - top[side] + top[0];
}

static gboolean
has_blot (const int *sums, int width, int height, int side)
{
  for (int y = 0; y + side <= height; y++)
    for (int x = 0; x + side <= width; x++)
      if (2 * sum_of_square (sums, width, x, y, side) > side * side)
        return TRUE;
  return FALSE;
}

Likeness
compare_surfaces (cairo_surface_t *one, cairo_surface_t *other, int reach, int tolerance)
{
  Pixels a = get_pixels (one), b = get_pixels (other);
  g_autofree int *sums = g_new0 (int, (a.width + 1) * (a.height + 1));
  Likeness likeness = { 0 };

  if (a.width != b.width || a.height != b.height)
    g_error ("%d x %d is not %d x %d", a.width, a.height, b.width, b.height);
  for (int y = 0; y < a.height; y++)
    for (int x = 0, so_far = 0; x < a.width; x++)
      {
        int excess = MAX (excess_of_pixel (&a, &b, x, y, reach),
                          excess_of_pixel (&b, &a, x, y, reach));

        likeness.largest = MAX (likeness.largest, excess);
        so_far += excess > tolerance;
        sums[(y + 1) * (a.width + 1) + x + 1] = sums[y * (a.width + 1) + x + 1] + so_far;
      }
  likeness.share = sums[(a.width + 1) * (a.height + 1) - 1] / (double) (a.width * a.height);
  while (likeness.share > 0 && has_blot (sums, a.width, a.height, likeness.blot + 1))
    likeness.blot++;
  return likeness;
}
