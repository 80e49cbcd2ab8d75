/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The data area is cut into bands. In each band the line takes up a wedge, to be drawn with cairo;
 * left and right of it is one colour.
 *
 *     +-----------+====\+---------+
 *     |           |  == \\        |
 *     +-----------+---+=|=\-------+      == wedges
 *     |               | \==\      |
 *     +---------------+----=+-----+
 *
 * At a fractional scale the edge of a box may lie within a pixel of the screen, which two boxes
 * side by side do not cover: what is below them would shine through. So each box goes on for a
 * pixel under the next one and under the wedge, where its colour still holds.
 */
#include "hp-plane-nodes.h"

#include "ui/common/hp-appearance.h"

#include <math.h>

#define BAND_HEIGHT 64

static void
append_box (GtkSnapshot *snapshot, HpColour colour, HpRect box)
{
  GdkRGBA rgba = hp_appearance_get_colour (hp_appearance_get_default (), colour);

  if (box.width > 0 && box.height > 0)
    gtk_snapshot_append_color (snapshot, &rgba,
                               &GRAPHENE_RECT_INIT ((float) box.x, (float) box.y,
                                                    (float) box.width, (float) box.height));
}

/* A box that the line does not touch has the colour of its middle. It is larger than its part. */
static void
append_plane (GtkSnapshot *snapshot, const HpBoundaryPicture *picture, HpRect box)
{
  if (box.width > 0)
    append_box (snapshot, hp_boundary_picture_ground (picture, box), hp_rect_grown (box, 1));
}

/* The part of a band that the line takes up; of no width if it passes elsewhere. Where it leaves
 * the frame, one of its edges goes on for a while. */
static HpRect
find_wedge (const HpBoundaryPicture *picture, HpRect band, double margin)
{
  HpPoint from = picture->line.ends[0], to = picture->line.ends[1];
  double overhang = margin * hypot (to.x - from.x, to.y - from.y) / fmax (fabs (to.x - from.x), 1);
  double top = fmin (from.y, to.y) - overhang, bottom = fmax (from.y, to.y) + overhang;
  double low = fmax (top, band.y - margin), high = fmin (bottom, band.y + band.height + margin);
  double x_low = from.x, x_high = to.x, left, right, slant = 1;

  if (low > high)
    return (HpRect) { band.x, band.y, 0, band.height };
  if (from.y != to.y)
    {
      x_low = from.x + (low - from.y) / (to.y - from.y) * (to.x - from.x);
      x_high = from.x + (high - from.y) / (to.y - from.y) * (to.x - from.x);
      slant = hypot (to.x - from.x, to.y - from.y) / fabs (to.y - from.y);
    }
  left = fmax (band.x, floor (fmin (x_low, x_high) - margin * slant));
  right = fmin (band.x + band.width, ceil (fmax (x_low, x_high) + margin * slant));
  return (HpRect) { left, band.y, right - left, band.height };
}

static gboolean
append_band (GtkSnapshot *snapshot, const HpBoundaryPicture *picture, HpRect band, HpRect *wedge)
{
  double margin = 1 + hp_plane_stroke (&picture->plane, HP_STROKE_LINE);
  HpRect left = band, right = band;

  *wedge = find_wedge (picture, band, margin);
  if (wedge->width <= 0)
    {
      append_plane (snapshot, picture, band);
      return FALSE;
    }
  left.width = wedge->x - band.x;
  right.x = wedge->x + wedge->width;
  right.width = band.x + band.width - right.x;
  append_plane (snapshot, picture, left);
  append_plane (snapshot, picture, right);
  return TRUE;
}

static int
append_planes (GtkSnapshot *snapshot, const HpBoundaryPicture *picture, HpRect *wedges,
               int max_wedges)
{
  HpRect area = picture->plane.viewport.area;
  double height = fmax (BAND_HEIGHT, ceil (area.height / max_wedges));
  int n_wedges = 0;

  if (picture->line.boundary.kind != HP_BOUNDARY_CROSSES)
    {
      append_plane (snapshot, picture, area);
      return 0;
    }
  for (double top = area.y; top < area.y + area.height; top += height)
    {
      HpRect band = { area.x, top, area.width, fmin (height, area.y + area.height - top) };

      n_wedges += append_band (snapshot, picture, band, &wedges[n_wedges]);
    }
  return n_wedges;
}

int
hp_plane_nodes_append (GtkSnapshot *snapshot, const HpBoundaryPicture *picture, HpRect *wedges,
                       int max_wedges)
{
  int n_wedges = append_planes (snapshot, picture, wedges, max_wedges);

  for (int index = 0; index < HP_N_GRID_LINES; index++)
    append_box (snapshot, HP_COLOUR_GRID, hp_plane_grid (&picture->plane, index));
  return n_wedges;
}

/* Fills what lies between two rectangles. At the corners the boxes overlap. */
static void
append_around (GtkSnapshot *snapshot, HpColour colour, HpRect hole, HpRect outer)
{
  double right = hole.x + hole.width, bottom = hole.y + hole.height;
  const HpRect boxes[] = {
    { outer.x, outer.y, outer.width, hole.y - outer.y },
    { outer.x, bottom, outer.width, outer.y + outer.height - bottom },
    { outer.x, outer.y, hole.x - outer.x, outer.height },
    { right, outer.y, outer.x + outer.width - right, outer.height },
  };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    append_box (snapshot, colour, boxes[i]);
}

void
hp_plane_nodes_append_mount (GtkSnapshot *snapshot, const HpBoundaryPicture *picture)
{
  const HpPlane *plane = &picture->plane;
  double edge = hp_plane_grid (plane, HP_N_GRID_LINES).height;
  HpRect area = plane->viewport.area, widget = { 0, 0, picture->view.width, picture->view.height };

  append_around (snapshot, HP_COLOUR_FRAME, area, hp_rect_grown (area, edge + 1));
  append_around (snapshot, HP_COLOUR_PAPER, hp_rect_grown (area, edge), widget);
}
