/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The images of a disc differ by where in a pixel its middle is. A disc is drawn from its image the
 * first time, too, so that no picture depends on what was drawn before it.
 */
#include "discs.h"
#include "pixels.h"

#include <glib.h>
#include <math.h>

/* Discs that are known at one time; then all are forgotten. */
#define MOST_KEPT 32

/* Two places within a pixel are the same if they are as close as this: cairo tells 256 apart. */
#define SAME 1e-6

/* Around the circle in its image, in pixels. */
#define MARGIN 2

typedef struct
{
  HpDisc disc;
  HpPoint place;          /* of the middle within its pixel */
  cairo_surface_t *image;
} Kept;

struct HpDiscs
{
  int n_kept;
  Kept kept[MOST_KEPT];
};

HpDiscs *
hp_discs_new (void)
{
  return g_new0 (HpDiscs, 1);
}

static void
forget_all (HpDiscs *discs)
{
  for (int i = 0; i < discs->n_kept; i++)
    g_clear_pointer (&discs->kept[i].image, cairo_surface_destroy);
  discs->n_kept = 0;
}

void
hp_discs_free (HpDiscs *discs)
{
  forget_all (discs);
  g_free (discs);
}

static void
fill_circle (cairo_t *cr, HpPoint middle, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, middle.x, middle.y, radius, 0, 2 * acos (-1));
  cairo_fill (cr);
}

static void
draw_circles (cairo_t *cr, HpPoint middle, const HpDisc *disc)
{
  hp_theme_set_source (cr, disc->theme, disc->colour);
  fill_circle (cr, middle, disc->radius);
  if (disc->inner == 0)
    return;
  hp_theme_set_source (cr, disc->theme, disc->inside);
  fill_circle (cr, middle, disc->inner);
}

static int
get_reach (const HpDisc *disc)
{
  return (int) ceil (disc->radius) + MARGIN;
}

static cairo_surface_t *
make_image (const Kept *kept)
{
  int reach = get_reach (&kept->disc), side = 2 * reach + 1;
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, side, side);
  cairo_t *cr = cairo_create (image);

  draw_circles (cr, (HpPoint) { reach + kept->place.x, reach + kept->place.y }, &kept->disc);
  cairo_destroy (cr);
  return image;
}

static gboolean
is_same (const Kept *kept, const HpDisc *disc, HpPoint place)
{
  return fabs (kept->place.x - place.x) < SAME && fabs (kept->place.y - place.y) < SAME
         && kept->disc.radius == disc->radius && kept->disc.inner == disc->inner
         && kept->disc.colour == disc->colour && kept->disc.inside == disc->inside
         && kept->disc.theme == disc->theme;
}

static cairo_surface_t *
find_image (HpDiscs *discs, const HpDisc *disc, HpPoint place)
{
  Kept *kept = discs->kept;

  while (kept < discs->kept + discs->n_kept && !is_same (kept, disc, place))
    kept++;
  if (kept < discs->kept + discs->n_kept)
    return kept->image;
  if (discs->n_kept == MOST_KEPT)
    forget_all (discs);
  kept = &discs->kept[discs->n_kept++];
  *kept = (Kept) { *disc, place, NULL };
  kept->image = make_image (kept);
  return kept->image;
}

void
hp_discs_draw (HpDiscs *discs, cairo_t *cr, HpPoint middle, const HpDisc *disc)
{
  HpPoint pixel, place;

  if (!hp_pixels_find (cr, middle, &pixel))
    {
      draw_circles (cr, middle, disc);
      return;
    }
  place = (HpPoint) { pixel.x - floor (pixel.x), pixel.y - floor (pixel.y) };
  cairo_set_source_surface (cr, find_image (discs, disc, place),
                            middle.x - place.x - get_reach (disc),
                            middle.y - place.y - get_reach (disc));
  cairo_paint (cr);
}
