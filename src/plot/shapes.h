/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shapes that pictures have again and again. Each is kept as an image, which takes a tenth of the
 * time of drawing it.
 */
#pragma once

#include "theme.h"
#include "viewport.h"

/* Keeps images of shapes. */
typedef struct HpShapes HpShapes;

HpShapes *hp_shapes_new (void);
void hp_shapes_free (HpShapes *shapes);

/* A straight line, or, if its width is 0, a disc with a smaller one inside it; in pixels. */
typedef struct
{
  double radius, inner; /* of the disc and of the one inside it, which is none if this is 0 */
  HpPoint way;          /* from the start of the line to its end */
  double width, dash;   /* of the line; a dash is as long as a gap, and 0 is for no gaps */
  HpColour colour, inside;
  HpTheme theme;
} HpShape;

/* Draws a shape at a place: the middle of the disc or the start of the line. Images are only used
 * on an image surface: other pictures have circles and strokes. */
void hp_shapes_draw (HpShapes *shapes, cairo_t *cr, HpPoint place, const HpShape *shape);
