/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places that follow from the size of the picture.
 */
#include "network-layout.h"

#include <math.h>

/* Pixels at a unit of 1. */
enum
{
  ROOM_LEFT = 30, /* around a plane */
  ROOM_RIGHT = 15, /* a grip may lie on the frame */
  ROOM_NARROW = 8,
  ROOM_TOP = 28,
  ARROW = 40,      /* between the planes, if there is space */
  FIGURE = 190,    /* the least height of the network, that of the table, and the most */
  TABLE = 197,
  ROOMY = 246,     /* with a third line of text about each node */
  LARGEST = 300,
  ABOUT = 46,      /* two lines of text, or three, and the space around them */
  ABOUT_ROOMY = 68,
  LINE = 23,       /* of the table */
  VERDICT = 57,    /* above it */
  NODE = 19,
  NAME = 13,
  NAME_FOR_CLASS = 12,
};

/* The size of a picture at which all parts have space, in the same pixels. */
#define WIDE 540.0
#define HIGH 460.0

/* The side of a plane, in pixels at scale 1, at which marks have scale 1. */
#define USUAL_SIDE 400.0

static double
get_unit (const HpView *view)
{
  double usual = hp_view_unit (view, HP_NETWORK_VIEW_SIZE);
  double fitting = fmin (view->width / WIDE, view->height / HIGH);

  if (view->unit > 0)
    return fmin (view->unit, fitting);
  return fmax (fmin (usual, fmax (fitting, 0.7)),
               hp_lettering_readable_scale (HP_FONT_TICK, view->screen));
}

/* Returns the side of both planes, the space to the right of each, and that between them. */
static double
fit_planes (const HpNetworkLayout *layout, double *right, double *gap)
{
  const HpView *view = layout->view;
  double u = layout->unit, wide, high;
  bool is_narrow = view->width < (WIDE - 40) * u;

  *gap = is_narrow ? 0 : ARROW * u;
  *right = (is_narrow ? ROOM_NARROW : ROOM_RIGHT) * u;
  wide = (view->width - *gap) / 2 - ROOM_LEFT * u - *right;
  high = view->height
         - (ROOM_TOP + HP_PLANE_COMPACT_BOTTOM + (view->screen > 0 ? FIGURE : TABLE)) * u;
  return 4 * floor (fmax (fmin (wide, high), 40) / 4);
}

static void
lay_plane (HpNetworkLayout *layout, HpLettering *lettering, int index, HpRect area)
{
  const HpView *view = layout->view;
  double readable = hp_lettering_readable_scale (HP_FONT_DIGIT, view->screen);
  HpNames names = view->names, meanings = view->meanings;

  if (index == 1)
    {
      meanings = (HpNames) { NULL };
      names = (HpNames) { HP_ROLE_NAMES[HP_ROLE_H1], HP_ROLE_NAMES[HP_ROLE_H2], "" };
    }
  layout->planes[index] = (HpPlane) {
    .theme = view->theme,
    .lettering = lettering,
    .viewport = { area, HP_UNIT_FRAME },
    .text_scale = layout->unit,
    .mark_scale = fmax (view->scale * hp_clamp (0.5, area.width / (USUAL_SIDE * view->scale), 1.6),
                        readable / 1.3), /* a point is larger than its digit */
    .is_compact = true,
  };
  hp_plane_lay_axes (&layout->planes[index], names, meanings);
}

static void
lay_planes (HpNetworkLayout *layout, HpLettering *lettering)
{
  double u = layout->unit, right, gap, side = fit_planes (layout, &right, &gap);
  double each = side + ROOM_LEFT * u + right;
  double left = fmax (0, layout->view->width - 2 * each - gap) / 2 + ROOM_LEFT * u;

  for (int i = 0; i < 2; i++)
    lay_plane (layout, lettering, i,
               (HpRect) { round (left + i * (each + gap)), round (ROOM_TOP * u), side, side });
}

static HpPoint
part_way (HpPoint from, HpPoint to, double share)
{
  return (HpPoint) { from.x + share * (to.x - from.x), from.y + share * (to.y - from.y) };
}

static double
get_distance (HpPoint one, HpPoint other)
{
  return hypot (one.x - other.x, one.y - other.y);
}

/* Returns how far a place is from the nearest point, or, for the name of H2, from that of H1 if
 * that is nearer. */
static double
get_clearance (const HpNetworkLayout *layout, HpRole role, HpPoint place)
{
  const HpPlane *plane = &layout->planes[HP_NETWORK_PLANE (role)];
  double nearest = HUGE_VAL;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    nearest = fmin (nearest, get_distance (hp_plane_point (plane, row), place));
  if (role == HP_ROLE_H2)
    nearest = fmin (nearest, get_distance (layout->names[HP_ROLE_H1], place));
  return nearest;
}

/* The place of a neuron's name on its line: near the middle, as the grips are at either end,
 * and all of it in the data area. */
static HpPoint
place_name (const HpNetworkLayout *layout, HpRole role)
{
  static const double SHARES[] = { 0.5, 0.58, 0.42, 0.68, 0.75 };
  const HpPlane *plane = &layout->planes[HP_NETWORK_PLANE (role)];
  const HpPoint *ends = layout->lines[role].ends;
  double enough = fmax (1.4 * hp_plane_stroke (plane, HP_STROKE_POINT_RADIUS) + layout->name_radius,
                        2.4 * layout->name_radius);
  const HpRect *area = &plane->viewport.area;
  double most = -1, inset = 1.1 * layout->name_radius;
  HpPoint found = ends[0];

  for (int i = 0; i < 5 && most < enough; i++)
    {
      HpPoint place = part_way (ends[0], ends[1], SHARES[i]);
      double clearance;

      place.x = hp_clamp (area->x + inset, place.x, area->x + area->width - inset);
      place.y = hp_clamp (area->y + inset, place.y, area->y + area->height - inset);
      clearance = get_clearance (layout, role, place);

      if (clearance > most)
        {
          most = clearance;
          found = place;
        }
    }
  return found;
}

static void
lay_lines (HpNetworkLayout *layout)
{
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    {
      layout->lines[role] = hp_plane_line (&layout->planes[HP_NETWORK_PLANE (role)],
                                           layout->view->network.neuron[role].neuron);
      layout->names[role] = place_name (layout, (HpRole) role);
    }
}

/* The network on the left and the table on the right, or the network alone. */
static void
lay_lower_half (HpNetworkLayout *layout)
{
  const HpView *view = layout->view;
  const HpRect area = layout->planes[0].viewport.area;
  double u = layout->unit, top = area.y + area.height + HP_PLANE_COMPACT_BOTTOM * u;
  double high = fmin (view->height - top, LARGEST * u), middle = view->width / 2;
  bool has_table = view->screen == 0 && view->width >= (WIDE - 1) * u;

  layout->is_roomy = high >= ROOMY * u;
  top += (view->height - top - high) / 2;
  layout->figure = (HpRect) { 0, top, has_table ? middle : view->width, high };
  if (has_table)
    layout->table = (HpRect) { round (middle + 8 * u), round (top + 2 * u),
                               floor (middle - 20 * u), high };
}

static void
lay_figure (HpNetworkLayout *layout)
{
  const HpRect *figure = &layout->figure;
  double u = layout->unit;
  double about = layout->node_radius + (layout->is_roomy ? ABOUT_ROOMY : ABOUT) * u;
  double upper = figure->y + about, lower = figure->y + figure->height - about;
  double across = fmin (figure->width, 640 * u), left = figure->x + (figure->width - across) / 2;

  for (int i = 0; i < 2; i++)
    {
      double y = i == 0 ? upper : lower;

      layout->inputs[i] = (HpPoint) { left + 0.14 * across, y };
      layout->nodes[HP_ROLE_H1 + i] = (HpPoint) { left + 0.48 * across, y };
    }
  layout->nodes[HP_ROLE_Y] = (HpPoint) { left + 0.81 * across, (upper + lower) / 2 };
}

/* The row of A and B that is pointed at, or else one that leads to the row marked in the side. */
static HpRow
find_row (const HpView *view)
{
  HpRow marked = hp_view_marked_row (view), row = 0;

  if (view->interaction.at.kind == HP_SPOT_ROW)
    return view->interaction.at.index;
  if (view->network.in_hand != HP_ROLE_Y || marked == HP_NO_ROW)
    return marked;
  while (row < HP_N_ROWS && hp_network_landing (&view->network, row) != marked)
    row++;
  return row < HP_N_ROWS ? row : HP_NO_ROW;
}

void
hp_network_layout_init (HpNetworkLayout *layout, const HpView *view, HpLettering *lettering)
{
  *layout = (HpNetworkLayout) { .view = view,
                                .unit = get_unit (view),
                                .masked = hp_state_masks_any (view->network.neuron[HP_ROLE_Y]),
                                .row = HP_NO_ROW,
                                .landing = HP_NO_ROW };
  layout->node_radius = fmax (NODE * layout->unit, 1.3 * 9 * hp_lettering_readable_scale (
                                                       HP_FONT_DIGIT, view->screen));
  layout->name_radius = (view->screen > 0 ? NAME_FOR_CLASS : NAME) * layout->unit;
  lay_planes (layout, lettering);
  lay_lines (layout);
  lay_lower_half (layout);
  lay_figure (layout);
  if (!layout->masked || view->network.in_hand != HP_ROLE_Y)
    layout->row = find_row (view);
  else if (view->interaction.at.kind == HP_SPOT_ROW)
    layout->row = view->interaction.at.index;
  if (layout->row != HP_NO_ROW && !hp_network_layout_masks (layout, layout->row))
    layout->landing = hp_network_landing (&view->network, layout->row);
  else if (!layout->masked && view->network.in_hand == HP_ROLE_Y)
    layout->landing = hp_view_marked_row (view);
}

bool
hp_network_layout_masks (const HpNetworkLayout *layout, HpRow row)
{
  return hp_prediction_masks (&layout->view->network.neuron[HP_ROLE_Y].prediction, row);
}

bool
hp_network_layout_is_wrong (const HpNetworkLayout *layout, HpRow row)
{
  return !hp_network_layout_masks (layout, row)
         && hp_network_error (&layout->view->network, row) != 0;
}

int
hp_network_layout_count (const HpNetworkLayout *layout, HpRow place)
{
  int n = 0;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    n += !hp_network_layout_masks (layout, row)
         && hp_network_landing (&layout->view->network, row) == place;
  return n;
}

bool
hp_network_layout_has_line (const HpNetworkLayout *layout, HpRole role)
{
  return !layout->masked && layout->lines[role].boundary.kind == HP_BOUNDARY_CROSSES;
}

HpRect
hp_network_layout_table_row (const HpNetworkLayout *layout, int index)
{
  double u = layout->unit;

  return (HpRect) { layout->table.x, round (layout->table.y + (VERDICT + index * LINE) * u),
                    layout->table.width, round (LINE * u) };
}
