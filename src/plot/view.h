/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the views of the neuron have in common: what they are asked to draw, and how they put texts
 * and shapes.
 */
#pragma once

#include "core/state.h"
#include "lettering.h"
#include "theme.h"
#include "viewport.h"

/* An input of the neuron that can be switched. */
typedef enum
{
  HP_INPUT_NONE,
  HP_INPUT_A,
  HP_INPUT_B,
} HpInput;

typedef struct
{
  HpState state;
  HpTheme theme;
  double width, height; /* the picture's size in pixels */
  double scale;         /* of text and strokes: 1 on a desktop with 96 dots per inch */
  double screen;        /* while presenting the height of the screen in pixels, otherwise 0 */
  HpHundredths range;   /* half the length of the sliders' tracks; weight space reaches as far */
  HpRow row;            /* the row whose inputs are shown, or HP_NO_ROW */
  bool cell_words;      /* whether the neuron is named by the parts of a nerve cell, too */
  HpInput focused_input; /* the input that keys would switch, or HP_INPUT_NONE */
  HpGate hovered_gate;   /* the gate pointed at on the map, or HP_GATE_NONE */
  bool has_hand;         /* whether a pointer can choose a gate, so that it is told how */
} HpView;

/* What a view is drawn with. */
typedef struct
{
  const HpView *view;
  HpLettering *lettering;
  cairo_t *cr;
  double unit; /* of text and strokes in pixels: the view's scale, grown with the picture */
} HpPen;

/* Takes up the pen and fills the ground. At a unit of 1, the picture has about that many pixels. */
HpPen hp_pen_begin (const HpView *view, HpLettering *lettering, cairo_t *cr, double usual_size);

/* While an output is masked, says so in the place of a view that would tell it: true if it did. */
bool hp_pen_mask (const HpPen *pen);

/* The unit alone, for whoever needs to know where things stand. */
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

/* Whether a class can read what this pen writes in a font; always true when not presenting. */
bool hp_pen_is_readable (const HpPen *pen, HpFont font);

/* A disc with an edge of a width in pixels. */
void hp_pen_disc (const HpPen *pen,
                  HpPoint middle,
                  double radius,
                  HpColour fill,
                  HpColour edge,
                  double edge_width);

/* A line of a width in pixels, dashed or not. */
void hp_pen_line (const HpPen *pen,
                  HpPoint from,
                  HpPoint to,
                  double width,
                  HpColour colour,
                  bool dashed);

/* An arrow head at the end of such a line, its length in pixels. */
void hp_pen_arrow_head (const HpPen *pen, HpPoint from, HpPoint to, double length, HpColour colour);
