/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "viewport.h"

#include <math.h>

HpPoint
hp_viewport_to_pixels (const HpViewport *viewport, HpPoint data)
{
  const HpRect *area = &viewport->area;
  const HpFrame *frame = &viewport->frame;

  return (HpPoint) {
    area->x + (data.x - frame->left) / (frame->right - frame->left) * area->width,
    area->y + (frame->top - data.y) / (frame->top - frame->bottom) * area->height,
  };
}

HpPoint
hp_viewport_to_data (const HpViewport *viewport, HpPoint pixels)
{
  const HpRect *area = &viewport->area;
  const HpFrame *frame = &viewport->frame;

  return (HpPoint) {
    frame->left + (pixels.x - area->x) / area->width * (frame->right - frame->left),
    frame->top - (pixels.y - area->y) / area->height * (frame->top - frame->bottom),
  };
}

HpPolygon
hp_viewport_polygon (const HpViewport *viewport, const HpPolygon *polygon)
{
  HpPolygon pixels = { 0 };

  for (int i = 0; i < polygon->n_corners; i++)
    hp_polygon_add (&pixels, hp_viewport_to_pixels (viewport, polygon->corners[i]));
  return pixels;
}

HpViewport
hp_viewport_part (const HpViewport *viewport, HpRect rect)
{
  HpPoint top_left = { rect.x, rect.y };
  HpPoint bottom_right = { rect.x + rect.width, rect.y + rect.height };
  HpPoint from = hp_viewport_to_data (viewport, top_left);
  HpPoint to = hp_viewport_to_data (viewport, bottom_right);

  return (HpViewport) { rect, { from.x, to.y, to.x, from.y } };
}

double
hp_viewport_unit (const HpViewport *viewport)
{
  return viewport->area.width / (viewport->frame.right - viewport->frame.left);
}

double
hp_clamp (double low, double value, double high)
{
  return fmin (fmax (low, value), high);
}

HpRect
hp_rect_grown (HpRect rect, double margin)
{
  double left = floor (rect.x - margin), top = floor (rect.y - margin);

  return (HpRect) { left, top, ceil (rect.x + rect.width + margin) - left,
                    ceil (rect.y + rect.height + margin) - top };
}

HpRect
hp_rect_within (HpRect rect, HpRect limit)
{
  double left = fmax (rect.x, limit.x), top = fmax (rect.y, limit.y);

  return (HpRect) { left, top,
                    fmax (0, fmin (rect.x + rect.width, limit.x + limit.width) - left),
                    fmax (0, fmin (rect.y + rect.height, limit.y + limit.height) - top) };
}

bool
hp_rect_holds (HpRect rect, HpRect other)
{
  return other.x >= rect.x && other.x + other.width <= rect.x + rect.width && other.y >= rect.y
         && other.y + other.height <= rect.y + rect.height;
}

bool
hp_rect_has (HpRect rect, HpPoint place)
{
  return place.x >= rect.x && place.x <= rect.x + rect.width && place.y >= rect.y
         && place.y <= rect.y + rect.height;
}

HpRect
hp_rect_union (HpRect one, HpRect other)
{
  double left = fmin (one.x, other.x), top = fmin (one.y, other.y);

  return (HpRect) { left, top, fmax (one.x + one.width, other.x + other.width) - left,
                    fmax (one.y + one.height, other.y + other.height) - top };
}

bool
hp_rects_overlap (HpRect one, HpRect other)
{
  return one.x < other.x + other.width && other.x < one.x + one.width
         && one.y < other.y + other.height && other.y < one.y + one.height;
}

/* Narrows the part [*enter, *leave] of a way that starts at from and changes by change to where it
 * is between low and high on one axis; false once nothing is left. */
static bool
narrow (double from, double change, double low, double high, double *enter, double *leave)
{
  if (change == 0)
    return from >= low && from <= high;
  double one = (low - from) / change, other = (high - from) / change;
  *enter = fmax (*enter, fmin (one, other));
  *leave = fmin (*leave, fmax (one, other));
  return *enter <= *leave;
}

bool
hp_rect_meets_segment (HpRect rect, HpPoint from, HpPoint to)
{
  double enter = 0, leave = 1;

  return narrow (from.x, to.x - from.x, rect.x, rect.x + rect.width, &enter, &leave)
         && narrow (from.y, to.y - from.y, rect.y, rect.y + rect.height, &enter, &leave);
}
