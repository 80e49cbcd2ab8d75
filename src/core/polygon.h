/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small convex polygons, cut by lines.
 */
#pragma once

#include <stddef.h>

/* A point in the plane, in data coordinates or in weights. */
typedef struct
{
  double x, y;
} HpPoint;

/* The corners in order around it; none if it is empty. */
typedef struct
{
  int n_corners;
  HpPoint corners[8];
} HpPolygon;

/* Adds a corner after the last one; there must be space for it. */
void hp_polygon_add (HpPolygon *polygon, HpPoint corner);

/* The part of a polygon where a*x + b*y + c >= 0; empty if it has no area. A cut adds at most one
 * corner, so the polygon must have at most seven. Unless ends is NULL, the corners that lie on
 * the line, old and new, are added to it. */
HpPolygon hp_polygon_cut (HpPolygon polygon, double a, double b, double c, HpPolygon *ends);

/* The mean of the corners, which lies inside. The polygon must not be empty. */
HpPoint hp_polygon_middle (const HpPolygon *polygon);
