/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plane of two inputs: a square with axes, in which neurons are lines with grips, and rows are
 * points. Everything is laid out in pixels, for drawing and for the pointer alike.
 */
#pragma once

#include "core/drag.h"
#include "pen.h"

/* Enough for the text of a caption, end mark included; a longer one is cut. */
#define HP_CAPTION_SIZE 256

/* A text with its place; none if it is empty. */
typedef struct
{
  char text[HP_CAPTION_SIZE];
  HpFont font;
  double scale;
  HpPoint at;
  HpAnchor anchor;
  HpColour colour;
} HpCaption;

typedef struct
{
  HpTheme theme;
  HpLettering *lettering; /* borrowed */
  HpViewport viewport;
  double text_scale, mark_scale; /* of text and of strokes, grown with the area */
  bool is_compact;      /* the inputs have their names alone, between the numbers */
  bool has_turned_name; /* the name of B is turned by a quarter */
  HpCaption axes[6];    /* numbers of A, of B, and the names of the two */
} HpPlane;

/* The line of a neuron. */
typedef struct
{
  HpNeuron neuron;
  HpBoundary boundary; /* in data coordinates */
  HpPoint ends[2];     /* in pixels, if it crosses */
  HpPoint arrow[2];    /* the weight vector's foot and tip in pixels, if it crosses */
} HpPlaneLine;

/* The length of a stroke in pixels. */
double hp_plane_stroke (const HpPlane *plane, HpStroke stroke);

/* The pixels of a caption. */
HpRect hp_plane_measure (const HpPlane *plane, const HpCaption *caption);

/* The point of a row. */
HpPoint hp_plane_point (const HpPlane *plane, HpRow row);

/* The space under the area, in pixels at text scale 1, and the same in a compact plane. */
#define HP_PLANE_BOTTOM 50
#define HP_PLANE_COMPACT_BOTTOM 28

/* Once viewport and scales are known, and whether it is compact. */
void hp_plane_lay_axes (HpPlane *plane, HpNames names, HpNames meanings);

#define HP_N_GRID_LINES 4

/* The rectangle of a grid line, 0 .. 3, or of a side of the frame, 4 .. 7. */
HpRect hp_plane_grid (const HpPlane *plane, int index);

HpPlaneLine hp_plane_line (const HpPlane *plane, HpNeuron neuron);

/* Returns whether the line or its arrow runs through a rectangle; false if it does not cross. */
bool hp_plane_line_meets (const HpPlaneLine *line, HpRect rect);

/* A line as hp_pen_bar () draws it. */
typedef struct
{
  HpPoint from, to;
  double width, beyond;
  HpColour colour;
} HpBar;

/* The line as wide as it is drawn, and longer than it is, to be cut by the frame. */
HpBar hp_plane_bar (const HpPlane *plane, const HpPlaneLine *line, bool is_hot);

/* A line that is dashed has so many dashes; dash index from end to end. */
#define HP_N_DASHES 16
HpBar hp_plane_dash (const HpPlane *plane, const HpPlaneLine *line, int index);

/* Returns the place of a grip, in pixels; the line must cross the area. */
HpPoint hp_plane_grip (const HpPlaneLine *line, HpGrip grip);

/* The row whose point, with some space around it, lies under a pixel, or HP_NO_ROW. */
HpRow hp_plane_row_at (const HpPlane *plane, HpPoint pixel);

/* The part of a line that can be taken at a pixel. Locked has a bit (1u << HpLock) for each value
 * that cannot change. A target is at least 24 pixels wide. */
HpGrip hp_plane_grip_at (const HpPlane *plane, const HpPlaneLine *line, unsigned locked,
                         HpPoint pixel);

/* The part of a plane where the output is the same, in data coordinates, as it is drawn. */
HpTile hp_plane_tile (const HpPlane *plane, const HpPolygon *data, bool fires);

/* Drawing. A part that is held or pointed at is hot. */
void hp_plane_draw_caption (const HpPen *pen, const HpCaption *caption);
void hp_plane_draw_grid (const HpPen *pen, const HpPlane *plane, int index);
void hp_plane_draw_axis (const HpPen *pen, const HpPlane *plane, int index);
void hp_plane_draw_bar (const HpPen *pen, const HpPlane *plane, HpBar bar);
void hp_plane_draw_arrow (const HpPen *pen, const HpPlane *plane, const HpPlaneLine *line,
                          bool is_hot);
void hp_plane_draw_grip (const HpPen *pen, const HpPlane *plane, const HpPlaneLine *line,
                         HpGrip grip, bool is_hot);
