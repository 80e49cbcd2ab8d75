/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two planes of three neurons.
 */
#include "network-view.h"

#include <math.h>

_Static_assert (HP_MAX_NETWORK_REGIONS <= HP_MAX_TILES, "each region is a tile");

static double
get_radius (const HpPlane *plane)
{
  return hp_plane_stroke (plane, HP_STROKE_POINT_RADIUS);
}

/* The ground. */

static void
fill_regions (const HpPen *pen, const HpNetworkLayout *layout)
{
  HpNetworkRegion regions[HP_MAX_NETWORK_REGIONS];
  HpTile tiles[HP_MAX_NETWORK_REGIONS];
  int n = hp_network_regions (&layout->view->network, HP_UNIT_FRAME, regions);

  for (int i = 0; i < n; i++)
    tiles[i] = hp_plane_tile (&layout->planes[0], &regions[i].polygon, regions[i].fires);
  hp_pen_tiles (pen, n, tiles);
}

static void
draw_ground (const HpPen *pen, const HpNetworkLayout *layout, int index)
{
  const HpPlane *plane = &layout->planes[index];
  const HpBoundary *boundary = &layout->lines[HP_ROLE_Y].boundary;
  const HpTile halves[] = { hp_plane_tile (plane, &boundary->silent, false),
                            hp_plane_tile (plane, &boundary->fires, true) };

  if (!layout->masked && index == 0)
    fill_regions (pen, layout);
  else if (!layout->masked)
    hp_pen_tiles (pen, G_N_ELEMENTS (halves), halves);
  for (int i = 0; i < 8; i++)
    hp_plane_draw_grid (pen, plane, i);
  for (int i = 0; i < 6; i++)
    hp_plane_draw_axis (pen, plane, i);
}

/* Lines. */

static bool
is_hot (const HpNetworkLayout *layout, HpRole role, HpGrip grip)
{
  HpSpot at = layout->view->interaction.at;

  return at.kind == HP_SPOT_GRIP && at.role == role && at.index == (int) grip;
}

/* The strokes of the neuron in hand are the widest; for a class no line is less than a 200th of the
 * screen's height. */
static double
get_mark_scale (const HpNetworkLayout *layout, HpRole role)
{
  const HpPlane *plane = &layout->planes[HP_NETWORK_PLANE (role)];
  double readable
      = 0.005 * layout->view->screen / hp_theme_stroke (plane->theme, HP_STROKE_LINE);
  double thin = fmax (0.55 * plane->mark_scale, readable);

  return role == layout->view->network.in_hand ? fmax (plane->mark_scale, 1.6 * thin) : thin;
}

static void
draw_line (const HpPen *pen, const HpNetworkLayout *layout, HpRole role)
{
  const HpInteraction *hand = &layout->view->interaction;
  HpPlane plane = layout->planes[HP_NETWORK_PLANE (role)];
  const HpPlaneLine *line = &layout->lines[role];

  if (!hp_network_layout_has_line (layout, role))
    return;
  plane.mark_scale = get_mark_scale (layout, role);
  hp_plane_draw_bar (pen, &plane,
                     hp_plane_bar (&plane, line, is_hot (layout, role, HP_GRIP_LINE)));
  hp_plane_draw_arrow (pen, &plane, line, is_hot (layout, role, HP_GRIP_ARROW));
  if (!hand->is_on || !hp_drag_is_free (HP_GRIP_FIRST, hand->locked))
    return;
  hp_plane_draw_grip (pen, &plane, line, HP_GRIP_FIRST, is_hot (layout, role, HP_GRIP_FIRST));
  hp_plane_draw_grip (pen, &plane, line, HP_GRIP_LAST, is_hot (layout, role, HP_GRIP_LAST));
}

/* The name of the neuron in hand is on dark. */
static void
draw_name (const HpPen *pen, const HpNetworkLayout *layout, HpRole role)
{
  HpSpot at = layout->view->interaction.at;
  bool in_hand = role == layout->view->network.in_hand;
  bool is_pointed_at = at.kind == HP_SPOT_NEURON && at.index == (int) role;
  HpColour edge = is_pointed_at ? HP_COLOUR_MARK : HP_COLOUR_LINE;

  if (!hp_network_layout_has_line (layout, role))
    return;
  hp_pen_disc (pen, layout->names[role], layout->name_radius * (in_hand ? 1.15 : 1),
               in_hand ? edge : HP_COLOUR_PAPER, edge, 2 * pen->unit);
  HpPen fitted = hp_pen_fitted (pen, HP_FONT_NOTE, HP_ROLE_NAMES[role],
                                1.7 * layout->name_radius);
  hp_pen_text (&fitted, HP_FONT_NOTE, in_hand ? HP_COLOUR_PAPER : HP_COLOUR_INK,
               HP_ROLE_NAMES[role], layout->names[role], (HpAnchor) { 0.5, 0.5 });
}

static void
draw_lines (const HpPen *pen, const HpNetworkLayout *layout, int index)
{
  HpRole in_hand = layout->view->network.in_hand;

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    if (HP_NETWORK_PLANE (role) == index && role != (int) in_hand)
      draw_line (pen, layout, (HpRole) role);
  if (in_hand != HP_ROLE_ONE && HP_NETWORK_PLANE (in_hand) == index)
    draw_line (pen, layout, in_hand);
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    if (HP_NETWORK_PLANE (role) == index)
      draw_name (pen, layout, (HpRole) role);
}

/* Points. */

static void
ring_mark (const HpPen *pen, const HpPlane *plane, HpPoint point)
{
  hp_pen_ring (pen, point, get_radius (plane) * 1.35, hp_plane_stroke (plane, HP_STROKE_RING) * 1.2,
               HP_COLOUR_MARK, false);
}

static void
draw_row (const HpPen *pen, const HpNetworkLayout *layout, HpRow row)
{
  const HpPlane *plane = &layout->planes[0];
  const HpNetwork *network = &layout->view->network;
  HpPoint point = hp_plane_point (plane, row);
  bool masked = hp_network_layout_masks (layout, row);

  hp_network_draw_output (pen, point, get_radius (plane), hp_network_fires (network, row), masked);
  if (hp_network_layout_is_wrong (layout, row))
    hp_pen_ring (pen, point, get_radius (plane) * 1.2, hp_plane_stroke (plane, HP_STROKE_RING),
                 HP_COLOUR_WRONG, true);
  if (row == layout->row)
    ring_mark (pen, plane, point);
}

/* From disc to disc of the rows that land on one point; less where the picture ends before. */
static double
get_pile_step (double width, HpPoint point, double radius, int n)
{
  double space = width - point.x - 1.12 * radius - 1;

  return fmin (HP_NETWORK_PILE * radius, fmax (space, 0) / MAX (n - 1, 1));
}

static void
draw_place (const HpPen *pen, const HpNetworkLayout *layout, HpRow place)
{
  const HpPlane *plane = &layout->planes[1];
  HpPoint point = hp_plane_point (plane, place);
  double radius = get_radius (plane);
  int down = hp_row_b (place) ? 1 : -1;
  bool fires = hp_neuron_fires (layout->view->network.neuron[HP_ROLE_Y].neuron, place);
  int n = hp_network_layout_count (layout, place);
  double step = get_pile_step (layout->view->width, point, radius, n);

  for (int i = n - 1; i >= 0; i--)
    {
      HpPoint middle = { point.x + i * step, point.y + down * i * step };

      if (n > 1)
        hp_pen_dot (pen, middle, 1.12 * radius, HP_COLOUR_PAPER);
      if (i > 0)
        hp_network_draw_disc (pen, middle, radius, fires, false);
      else
        hp_network_draw_output (pen, middle, radius, fires, false);
    }
  if (n == 0 && !layout->masked)
    hp_pen_ring (pen, point, 0.8 * radius, 2 * pen->unit, HP_COLOUR_SOFT_INK, true);
  if (place == layout->landing)
    ring_mark (pen, plane, point);
}

/* Out of one plane into the other. */
static void
draw_way (const HpPen *pen, const HpNetworkLayout *layout)
{
  const HpRect *from = &layout->planes[0].viewport.area, *to = &layout->planes[1].viewport.area;
  double u = pen->unit, left = from->x + from->width + 10 * u, right = to->x - 34 * u;
  double y = from->y + from->height / 2;

  if (right - left >= 20 * u)
    hp_pen_arrow (pen, (HpPoint) { left, y }, (HpPoint) { right, y }, 2.5 * u, 12 * u,
                  HP_COLOUR_SOFT_INK);
}

void
hp_network_draw_planes (const HpPen *pen, const HpNetworkLayout *layout)
{
  for (int index = 0; index < 2; index++)
    {
      draw_ground (pen, layout, index);
      draw_lines (pen, layout, index);
    }
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      draw_row (pen, layout, row);
      draw_place (pen, layout, row);
    }
  draw_way (pen, layout);
}
