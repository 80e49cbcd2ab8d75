/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A boundary view drawn on a canvas, with the tests' own geometry of it: exact where it decides.
 */
#pragma once

#include "canvas.h"

typedef struct
{
  Canvas *canvas;
  HpBoundaryPicture picture;
  int left, top, side;      /* of the data area */
  Box boxes[HP_MAX_PIECES]; /* the pieces' bounds */
} Scene;

/* Draws the view on the canvas, whose size it has. */
void scene_draw (Scene *scene, Canvas *canvas, const HpView *view);

/* Ends the test with a message that names a check and the setting. */
G_NORETURN void scene_fail (const Scene *scene, const char *check);

/* w0, w1, w2, theta. */
const HpHundredths *scene_values (const Scene *scene);

gboolean scene_crosses (const Scene *scene);

/* z - theta at a pixel's middle, in units of 1 / (2 * side) hundredths: exact. */
gint64 scene_excess (const Scene *scene, int x, int y);

/* How far a pixel's middle is from the line, in pixels; and a place of the data area, in its units.
 * There must be a line. */
double scene_distance (const Scene *scene, int x, int y);
double scene_data_distance (const Scene *scene, HpPoint data);

/* A place of the picture in data coordinates. */
HpPoint scene_to_data (const Scene *scene, HpPoint pixels);

gboolean scene_is_in_area (const Scene *scene, int x, int y);

/* Returns whether a pixel is in the bounds of one of the pieces from a first one on, planes and
 * line not counted. */
gboolean scene_is_covered (const Scene *scene, int first, int x, int y);

/* The number of the piece that draws the point of a row. */
int scene_find_point (const Scene *scene, HpRow row);

guint32 scene_colour (const Scene *scene, HpColour colour);

/* Half the width of the line, in pixels. */
double scene_half_line (const Scene *scene);
