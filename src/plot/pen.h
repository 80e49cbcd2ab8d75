/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the views draw texts and shapes.
 */
#pragma once

#include "pixels.h"
#include "view.h"
#include "words/words.h"

/* The means that a view is drawn with. */
typedef struct
{
  const HpView *view;
  HpLettering *lettering;
  cairo_t *cr; /* may be NULL, to measure only */
  double unit; /* of text and strokes in pixels: the view's scale, grown with the picture */
} HpPen;

/* A pen for a view. At a unit of 1, the smaller side of the picture has about usual_size pixels. */
HpPen hp_pen (const HpView *view, HpLettering *lettering, cairo_t *cr, double usual_size);

/* Its unit alone, from which places follow. */
double hp_view_unit (const HpView *view, double usual_size);

void hp_pen_colour (const HpPen *pen, HpColour colour);

/* A text at a place, its size times the unit; and the pixels it takes up. */
void hp_pen_text (const HpPen *pen,
                  HpFont font,
                  HpColour colour,
                  const char *text,
                  HpPoint at,
                  HpAnchor anchor);
HpRect hp_pen_measure (const HpPen *pen,
                       HpFont font,
                       const char *text,
                       HpPoint at,
                       HpAnchor anchor);

/* A copy of the pen whose unit is small enough for a text to be at most so many pixels wide. */
HpPen hp_pen_fitted (const HpPen *pen, HpFont font, const char *text, double width);

/* A plain text as markup, cut and ended by an ellipsis if it is wider than so many pixels; free the
 * string. */
char *hp_pen_shortened (const HpPen *pen, HpFont font, const char *text, double width);

/* Returns whether a class can read what this pen writes in a font; always true when not
 * presenting. */
bool hp_pen_is_readable (const HpPen *pen, HpFont font);

/* Tiles, each over those before it: for grounds whose edges are straight or lie under lines. And
 * the tile of paper that covers the picture. */
void hp_pen_tiles (const HpPen *pen, int n_tiles, const HpTile *tiles);
HpTile hp_pen_paper (const HpPen *pen);

/* A line of a width in pixels around a polygon, half of it on either side, with round corners. */
void hp_pen_edge (const HpPen *pen, const HpPolygon *polygon, double width, HpColour colour);

/* A circle filled with one colour; a disc with an edge of a width in pixels; and a ring around a
 * place, whole or dashed, radius being that of its middle. */
void hp_pen_dot (const HpPen *pen, HpPoint middle, double radius, HpColour colour);
void hp_pen_disc (const HpPen *pen,
                  HpPoint middle,
                  double radius,
                  HpColour fill,
                  HpColour edge,
                  double edge_width);

void hp_pen_ring (const HpPen *pen,
                  HpPoint middle,
                  double radius,
                  double width,
                  HpColour colour,
                  bool dashed);

/* A line of a width in pixels, dashed or not. */
void hp_pen_line (const HpPen *pen,
                  HpPoint from,
                  HpPoint to,
                  double width,
                  HpColour colour,
                  bool dashed);

/* Such a line that stays where it is while a neuron is dragged: it is kept as an image. */
void hp_pen_still_line (const HpPen *pen,
                        HpPoint from,
                        HpPoint to,
                        double width,
                        HpColour colour,
                        bool dashed);

/* A line around a rectangle, half of it on either side of the edge. */
void hp_pen_outline (const HpPen *pen, HpRect rect, double width, HpColour colour, bool dashed);

/* An arrow head at the end of such a line, its length in pixels. */
void hp_pen_arrow_head (const HpPen *pen, HpPoint from, HpPoint to, double length, HpColour colour);

/* A line that goes on for a length beyond both of its ends. It is filled, not stroked, which takes
 * cairo half the time. */
void hp_pen_bar (const HpPen *pen,
                 HpPoint from,
                 HpPoint to,
                 double width,
                 double beyond,
                 HpColour colour);

/* Such a line with an arrow head as long as head, or as long as the arrow if that is shorter. */
void hp_pen_arrow (const HpPen *pen,
                   HpPoint from,
                   HpPoint to,
                   double width,
                   double head,
                   HpColour colour);

/* Such a line with another one across either end, which reaches foot to both sides. */
void hp_pen_bracket (const HpPen *pen,
                     HpPoint from,
                     HpPoint to,
                     double width,
                     double foot,
                     HpColour colour);

/* Lets shapes be seen in a rectangle only, until unclip. No text may be drawn between the two, and
 * nothing else may save and restore the state of cr: see svg.c. */
void hp_pen_clip (const HpPen *pen, HpRect rect);
void hp_pen_unclip (const HpPen *pen);
