/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From data coordinates to pixels and back: one mapping, for drawing and for the pointer.
 */
#pragma once

#include "core/boundary.h"

/* An upright rectangle in pixels, y down. */
typedef struct
{
  double x, y, width, height;
} HpRect;

/* A square data area on the picture. */
typedef struct
{
  HpRect area;   /* where the frame lies, on whole pixels */
  HpFrame frame; /* what it shows, in data coordinates */
} HpViewport;

/* Pixels from data coordinates, and data coordinates from pixels. */
HpPoint hp_viewport_to_pixels (const HpViewport *viewport, HpPoint data);
HpPoint hp_viewport_to_data (const HpViewport *viewport, HpPoint pixels);

/* The pixels of a polygon in data coordinates. */
HpPolygon hp_viewport_polygon (const HpViewport *viewport, const HpPolygon *polygon);

/* The same mapping for another rectangle, which may be smaller or larger. */
HpViewport hp_viewport_part (const HpViewport *viewport, HpRect rect);

/* Pixels for one unit of data. */
double hp_viewport_unit (const HpViewport *viewport);

/* The value, or the end of the range that it is beyond. */
double hp_clamp (double low, double value, double high);

/* The smallest rectangle around a rectangle and a margin, on whole pixels. */
HpRect hp_rect_grown (HpRect rect, double margin);

/* Returns the part that lies in both, or a rectangle without area. */
HpRect hp_rect_within (HpRect rect, HpRect limit);

/* Returns whether all of another rectangle lies in the first. */
bool hp_rect_holds (HpRect rect, HpRect other);

/* Returns whether they have a part of some area in common. */
bool hp_rects_overlap (HpRect one, HpRect other);

/* Returns whether a place lies in it or on its edge. */
bool hp_rect_has (HpRect rect, HpPoint place);

/* The smallest rectangle around both. */
HpRect hp_rect_union (HpRect one, HpRect other);

/* Returns whether any part of the way from one pixel to another lies in the rectangle. */
bool hp_rect_meets_segment (HpRect rect, HpPoint from, HpPoint to);
