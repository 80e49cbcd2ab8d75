/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Clips a polygon side by side to a half-plane (Sutherland and Hodgman, 1974).
 */
#include "polygon.h"

#include <stdbool.h>

void
hp_polygon_add (HpPolygon *polygon, HpPoint corner)
{
  polygon->corners[polygon->n_corners++] = corner;
}

HpPolygon
hp_polygon_cut (HpPolygon polygon, double a, double b, double c, HpPolygon *ends)
{
  HpPolygon kept = { 0 }, unused = { 0 };

  if (ends == NULL)
    ends = &unused;
  for (int i = 0; i < polygon.n_corners; i++)
    {
      HpPoint from = polygon.corners[i], to = polygon.corners[(i + 1) % polygon.n_corners];
      double f_from = a * from.x + b * from.y + c, f_to = a * to.x + b * to.y + c;
      double share = f_from / (f_from - f_to);
      HpPoint cut = { from.x + share * (to.x - from.x), from.y + share * (to.y - from.y) };
      bool is_cut = (f_from > 0 && f_to < 0) || (f_from < 0 && f_to > 0);

      if (f_from >= 0)
        hp_polygon_add (&kept, from);
      if (is_cut)
        hp_polygon_add (&kept, cut);
      if (is_cut || f_from == 0)
        hp_polygon_add (ends, is_cut ? cut : from);
    }
  if (kept.n_corners < 3)
    kept.n_corners = 0;
  return kept;
}

HpPoint
hp_polygon_middle (const HpPolygon *polygon)
{
  HpPoint sum = { 0, 0 };

  for (int i = 0; i < polygon->n_corners; i++)
    {
      sum.x += polygon->corners[i].x;
      sum.y += polygon->corners[i].y;
    }
  return (HpPoint) { sum.x / polygon->n_corners, sum.y / polygon->n_corners };
}
