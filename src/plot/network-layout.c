/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places that follow from the size of the picture.
 */
#include "network-layout.h"
#include "network-view.h"

#include <math.h>

/* Pixels at a unit of 1. */
enum
{
  ROOM_LEFT = 54,
  ROOM_RIGHT = 12,
  ROOM_TOP = 30,
  GAP = 8,
  LINE = 24,    /* of the table */
  VERDICT = 58, /* above it */
  NODE = 19,
  NAME = 13,
};

/* The side of a plane, in pixels at scale 1, at which marks have scale 1. */
#define USUAL_SIDE 400.0

/* The height of planes with their axes. */
#define UPPER 0.56

static void
lay_planes (HpNetworkLayout *layout, HpLettering *lettering)
{
  const HpView *view = layout->view;
  double u = layout->unit, readable = hp_lettering_readable_scale (HP_FONT_DIGIT, view->screen);
  double wide = (view->width - GAP * u) / 2 - (ROOM_LEFT + ROOM_RIGHT) * u;
  double high = UPPER * view->height - (ROOM_TOP + HP_PLANE_BOTTOM) * u;
  double side = 4 * floor (fmax (fmin (wide, high), 40) / 4);
  double each = side + (ROOM_LEFT + ROOM_RIGHT) * u;
  double left = fmax (0, view->width - 2 * each - GAP * u) / 2;
  const HpNames names[] = { HP_NAMES_USUAL, { HP_ROLE_NAMES[HP_ROLE_H1],
                                              HP_ROLE_NAMES[HP_ROLE_H2], "" } };

  for (int i = 0; i < 2; i++)
    {
      HpPlane *plane = &layout->planes[i];

      *plane = (HpPlane) { .theme = view->theme, .lettering = lettering, .text_scale = u };
      plane->viewport.frame = HP_UNIT_FRAME;
      plane->viewport.area = (HpRect) { round (left + i * (each + GAP * u) + ROOM_LEFT * u),
                                        round (ROOM_TOP * u), side, side };
      plane->mark_scale
          = fmax (view->scale * hp_clamp (0.5, side / (USUAL_SIDE * view->scale), 1.6), readable);
      hp_plane_lay_axes (plane, names[i]);
    }
}

/* As far from the four points as can be. */
static HpPoint
place_name (const HpPlane *plane, const HpPlaneLine *line, const double shares[3])
{
  HpPoint found = line->ends[0];
  double best = -1;

  for (int i = 0; i < 3; i++)
    {
      HpPoint place = { line->ends[0].x + shares[i] * (line->ends[1].x - line->ends[0].x),
                        line->ends[0].y + shares[i] * (line->ends[1].y - line->ends[0].y) };
      double nearest = HUGE_VAL;

      for (HpRow row = 0; row < HP_N_ROWS; row++)
        {
          HpPoint point = hp_plane_point (plane, row);

          nearest = fmin (nearest, hypot (point.x - place.x, point.y - place.y));
        }
      if (nearest > best + 1)
        {
          best = nearest;
          found = place;
        }
    }
  return found;
}

/* H1 and H2 have shares of their own, so that their names can be told apart on one line. */
static void
lay_lines (HpNetworkLayout *layout)
{
  static const double SHARES[HP_N_ROLES][3] = { { 0 },
                                                { 0.52, 0.6, 0.44 },
                                                { 0.7, 0.78, 0.62 },
                                                { 0.55, 0.65, 0.45 } };

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    {
      const HpPlane *plane = &layout->planes[HP_NETWORK_PLANE (role)];

      layout->lines[role] = hp_plane_line (plane, layout->view->network.neuron[role].neuron);
      layout->names[role] = place_name (plane, &layout->lines[role], SHARES[role]);
    }
}

static void
lay_figure (HpNetworkLayout *layout)
{
  const HpView *view = layout->view;
  const HpRect area = layout->planes[0].viewport.area;
  double u = layout->unit, top = area.y + area.height + (HP_PLANE_BOTTOM + 4) * u;
  double high = view->height - top, middle = view->width / 2;
  bool presented = view->screen > 0;
  bool has_table = !presented && high >= (VERDICT + 5 * LINE) * u;
  double upper = top + 0.36 * high, lower = top + 0.7 * high;

  layout->figure = (HpRect) { presented ? 0.1 * view->width : 8 * u, top,
                              presented ? 0.8 * view->width : middle - 16 * u, high };
  layout->table = (HpRect) { round (middle + 4 * u), round (top), floor (middle - 16 * u),
                             has_table ? high : 0 };
  for (int i = 0; i < 2; i++)
    {
      double y = i == 0 ? upper : lower;

      layout->inputs[i]
          = (HpPoint) { layout->figure.x + fmax (0.13 * layout->figure.width,
                                                 layout->node_radius + 20 * u), y };
      layout->nodes[HP_ROLE_H1 + i]
          = (HpPoint) { layout->figure.x + 0.5 * layout->figure.width, y };
    }
  layout->nodes[HP_ROLE_Y]
      = (HpPoint) { layout->figure.x + 0.86 * layout->figure.width, (upper + lower) / 2 };
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

/* At which planes and figure keep within the picture. */
static double
get_unit (const HpView *view)
{
  return fmin (hp_view_unit (view, HP_NETWORK_VIEW_SIZE),
               fmin (view->width / 270, view->height / 260));
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
  layout->name_radius = NAME * layout->unit;
  lay_planes (layout, lettering);
  lay_lines (layout);
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
