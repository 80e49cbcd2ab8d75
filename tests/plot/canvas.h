/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An image to draw pictures on and to look at pixel by pixel.
 */
#pragma once

#include "plot/boundary-view.h"
#include "plot/view-kinds.h"

#include <glib.h>

/* Transparent at first, with a margin all around in which drawings beyond the edge are seen. */
typedef struct
{
  int width, height; /* without the margin */
  cairo_surface_t *surface;
  cairo_t *cr;
  HpLettering *lettering;
} Canvas;

#define CANVAS_MARGIN 40

/* Whole pixels, right and bottom not included; empty if left >= right. */
typedef struct
{
  int left, top, right, bottom;
} Box;

Canvas *canvas_new (int width, int height);
void canvas_free (Canvas *canvas);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Canvas, canvas_free)

/* Makes everything transparent again. */
void canvas_clear (Canvas *canvas);

/* Draws one piece alone, on a transparent canvas. */
void canvas_draw_alone (Canvas *canvas, const HpBoundaryPicture *picture, const HpPiece *piece);

/* A pixel as 0xAARRGGBB; x and y may lie in the margin. */
guint32 canvas_pixel (const Canvas *canvas, int x, int y);

/* The pixel at a place of the picture that may have fractions. */
guint32 canvas_pixel_at (const Canvas *canvas, HpPoint place);

/* The smallest box around everything that is not transparent. */
Box canvas_ink (const Canvas *canvas);

/* A colour of a theme as such a pixel. */
guint32 opaque (HpTheme theme, HpColour colour);

/* The box of a rectangle on whole pixels, which this asserts. */
Box box_of (HpRect rect);

gboolean box_holds (Box box, Box other);
gboolean box_has (Box box, int x, int y);
gboolean boxes_overlap (Box one, Box other);
