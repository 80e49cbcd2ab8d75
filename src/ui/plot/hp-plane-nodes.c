/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All is boxes of one colour, upright or turned. One half-plane fills all of the data area, and the
 * other lies over it, as a box along the line. Nothing is cut into parts that would meet within a
 * pixel of the screen, so there are no seams at fractional scales.
 */
#include "hp-plane-nodes.h"

#include "ui/common/hp-appearance.h"

#include <math.h>

graphene_rect_t
hp_rect_to_graphene (HpRect rect)
{
  return GRAPHENE_RECT_INIT ((float) rect.x, (float) rect.y, (float) rect.width,
                             (float) rect.height);
}

static void
append_box (GtkSnapshot *snapshot, HpColour colour, HpRect box)
{
  GdkRGBA rgba = hp_appearance_get_colour (hp_appearance_get_default (), colour);
  graphene_rect_t bounds = hp_rect_to_graphene (box);

  gtk_snapshot_append_color (snapshot, &rgba, &bounds);
}

static void
append_bar (GtkSnapshot *snapshot, HpBar bar)
{
  double right = bar.to.x - bar.from.x, down = bar.to.y - bar.from.y;
  HpRect box = { -bar.beyond, -bar.width / 2, hypot (right, down) + 2 * bar.beyond, bar.width };

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) bar.from.x, (float) bar.from.y));
  gtk_snapshot_rotate (snapshot, (float) (atan2 (down, right) * 180 / acos (-1)));
  append_box (snapshot, bar.colour, box);
  gtk_snapshot_restore (snapshot);
}

static void
append_piece (GtkSnapshot *snapshot, const HpBoundaryPicture *picture, const HpPiece *piece)
{
  if (piece->kind == HP_PIECE_PLANES)
    append_box (snapshot, hp_boundary_picture_base (picture), picture->plane.viewport.area);
  if (piece->kind == HP_PIECE_GRID && piece->index < HP_N_GRID_LINES)
    append_box (snapshot, HP_COLOUR_GRID, hp_plane_grid (&picture->plane, piece->index));
  if (piece->kind == HP_PIECE_GHOST || piece->kind == HP_PIECE_LINE
      || (piece->kind == HP_PIECE_PLANES
          && picture->line.boundary.kind == HP_BOUNDARY_CROSSES))
    append_bar (snapshot, hp_boundary_picture_bar (picture, piece));
}

/* The data area that is drawn on is a little larger. The mount covers the surplus: its edges are
 * those of single boxes, so the frame has no breaks. */
void
hp_plane_nodes_append (GtkSnapshot *snapshot, const HpBoundaryPicture *original)
{
  HpBoundaryPicture picture = *original;
  HpViewport *viewport = &picture.plane.viewport;
  graphene_rect_t bounds;

  *viewport = hp_viewport_part (viewport, hp_rect_grown (viewport->area, 1));
  bounds = hp_rect_to_graphene (viewport->area);
  gtk_snapshot_push_clip (snapshot, &bounds);
  for (int i = 0; i < picture.n_pieces; i++)
    append_piece (snapshot, &picture, &picture.pieces[i]);
  gtk_snapshot_pop (snapshot);
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
