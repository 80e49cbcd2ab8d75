/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The images of a shape differ by where in a pixel its place is. A shape is drawn from its image
 * the first time, too, so that no picture depends on what was drawn before it.
 */
#include "shapes.h"
#include "pixels.h"

#include <glib.h>
#include <math.h>

/* Shapes that are known at one time; then all are forgotten. */
#define MOST_KEPT 96

/* Two places within a pixel are the same if they are as close as this: cairo tells 256 apart. */
#define SAME 1e-6

/* Around the shape in its image, in pixels. */
#define MARGIN 2

typedef struct
{
  HpShape shape;
  HpPoint place;          /* within its pixel */
  HpPoint corner;         /* of the image, from that pixel */
  cairo_surface_t *image;
} Kept;

struct HpShapes
{
  int n_kept;
  Kept kept[MOST_KEPT];
};

HpShapes *
hp_shapes_new (void)
{
  return g_new0 (HpShapes, 1);
}

static void
forget_all (HpShapes *shapes)
{
  for (int i = 0; i < shapes->n_kept; i++)
    g_clear_pointer (&shapes->kept[i].image, cairo_surface_destroy);
  shapes->n_kept = 0;
}

void
hp_shapes_free (HpShapes *shapes)
{
  forget_all (shapes);
  g_free (shapes);
}

static void
fill_circle (cairo_t *cr, HpPoint middle, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, middle.x, middle.y, radius, 0, 2 * acos (-1));
  cairo_fill (cr);
}

static void
draw_disc (cairo_t *cr, HpPoint middle, const HpShape *disc)
{
  hp_theme_set_source (cr, disc->theme, disc->colour);
  fill_circle (cr, middle, disc->radius);
  if (disc->inner == 0)
    return;
  hp_theme_set_source (cr, disc->theme, disc->inside);
  fill_circle (cr, middle, disc->inner);
}

static void
draw_line (cairo_t *cr, HpPoint start, const HpShape *line)
{
  hp_theme_set_source (cr, line->theme, line->colour);
  cairo_set_line_width (cr, line->width);
  cairo_set_dash (cr, &line->dash, line->dash > 0, 0);
  cairo_move_to (cr, start.x, start.y);
  cairo_line_to (cr, start.x + line->way.x, start.y + line->way.y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw (cairo_t *cr, HpPoint place, const HpShape *shape)
{
  if (shape->width > 0)
    draw_line (cr, place, shape);
  else
    draw_disc (cr, place, shape);
}

/* The image has room for the shape at any place within a pixel. */
static void
make_image (Kept *kept)
{
  const HpShape *shape = &kept->shape;
  double reach = shape->radius + shape->width + MARGIN, x = shape->way.x, y = shape->way.y;
  cairo_t *cr;

  kept->corner = (HpPoint) { floor (fmin (x, 0) - reach), floor (fmin (y, 0) - reach) };
  kept->image = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, (int) ceil (fmax (x, 0) + reach - kept->corner.x) + 1,
      (int) ceil (fmax (y, 0) + reach - kept->corner.y) + 1);
  cr = cairo_create (kept->image);
  draw (cr, (HpPoint) { kept->place.x - kept->corner.x, kept->place.y - kept->corner.y }, shape);
  cairo_destroy (cr);
}

static gboolean
is_same (const Kept *kept, const HpShape *shape, HpPoint place)
{
  const HpShape *one = &kept->shape;

  return fabs (kept->place.x - place.x) < SAME && fabs (kept->place.y - place.y) < SAME
         && one->radius == shape->radius && one->inner == shape->inner
         && one->way.x == shape->way.x && one->way.y == shape->way.y
         && one->width == shape->width && one->dash == shape->dash
         && one->colour == shape->colour && one->inside == shape->inside
         && one->theme == shape->theme;
}

static const Kept *
find (HpShapes *shapes, const HpShape *shape, HpPoint place)
{
  Kept *kept = shapes->kept;

  while (kept < shapes->kept + shapes->n_kept && !is_same (kept, shape, place))
    kept++;
  if (kept < shapes->kept + shapes->n_kept)
    return kept;
  if (shapes->n_kept == MOST_KEPT)
    forget_all (shapes);
  kept = &shapes->kept[shapes->n_kept++];
  *kept = (Kept) { .shape = *shape, .place = place };
  make_image (kept);
  return kept;
}

void
hp_shapes_draw (HpShapes *shapes, cairo_t *cr, HpPoint place, const HpShape *shape)
{
  HpPoint pixel, part;
  const Kept *kept;

  if (!hp_pixels_find (cr, place, &pixel))
    {
      draw (cr, place, shape);
      return;
    }
  part = (HpPoint) { pixel.x - floor (pixel.x), pixel.y - floor (pixel.y) };
  kept = find (shapes, shape, part);
  cairo_set_source_surface (cr, kept->image, place.x - part.x + kept->corner.x,
                            place.y - part.y + kept->corner.y);
  cairo_paint (cr);
}
