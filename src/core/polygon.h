/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small convex polygons, cut by lines.
 */
#pragma once

#include <stdbool.h>

/* A place in the plane: in data coordinates, or in weights, as the user of it says. */
typedef struct
{
  double x, y;
} HpPoint;

/* Its corners in order around it; no corners if it is empty. */
typedef struct
{
  int n_corners;
  HpPoint corners[8];
} HpPolygon;

/* Adds a corner after the last one; there must be room. */
void hp_polygon_add (HpPolygon *polygon, HpPoint corner);

/* The part of a polygon where a*x + b*y + c >= 0; empty if it has no inside. A cut adds at most one
 * corner; the polygon given has at most seven. */
HpPolygon hp_polygon_cut (HpPolygon polygon, double a, double b, double c);

/* The mean of the corners, which is inside. There must be corners. */
HpPoint hp_polygon_middle (const HpPolygon *polygon);
