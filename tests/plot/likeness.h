/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How alike two pictures are that ought to be the same, drawn by different programs.
 */
#pragma once

#include <cairo.h>
#include <glib.h>

/* A pixel counts as different if it is not among the values (each of red, green and blue for
 * itself, with some tolerance) that the other picture has within its reach in pixels: what is
 * smoothed in another way or lies that much aside counts as alike, what is missing, added, of
 * another colour or further off does not. */
typedef struct
{
  double share; /* of the pixels that differ, either way */
  int largest;  /* how far a pixel is beyond the values around it, 0 .. 255 */
  int blot;     /* the side of the largest square in which more than half of the pixels differ */
} Likeness;

/* Two image surfaces of the same size without transparency. */
Likeness compare_surfaces (cairo_surface_t *one, cairo_surface_t *other, int reach,
                           int tolerance);
