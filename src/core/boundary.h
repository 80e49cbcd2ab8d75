/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The decision boundary w0 + w1*A + w2*B = theta as geometry: it cuts a frame in two.
 * Points are in data coordinates, input A across and input B up.
 */
#pragma once

#include "neuron.h"
#include "polygon.h"

/* An upright rectangle in data coordinates, with left < right and bottom < top. */
typedef struct
{
  double left, bottom, right, top;
} HpFrame;

/* The plot's data area. */
extern const HpFrame HP_UNIT_FRAME; /* -0.5 .. 1.5 on both axes */

/* How much of the boundary is visible. */
typedef enum
{
  HP_BOUNDARY_CROSSES, /* the line crosses the frame, or runs along one of its sides */
  HP_BOUNDARY_OUTSIDE, /* there is a line, but it does not cut the frame */
  HP_BOUNDARY_NONE,    /* w1 = w2 = 0: z is the same everywhere and there is no line */
} HpBoundaryKind;

typedef struct
{
  HpBoundaryKind kind;
  HpPoint ends[2]; /* HP_BOUNDARY_CROSSES only: both on the frame; seen from the first, the second
                    * lies to the right of the weight vector (w1, w2) */
  HpPolygon fires, silent; /* the two sides of the line, or the whole frame */
} HpBoundary;

/* Cuts the frame along the neuron's boundary. */
HpBoundary hp_boundary (HpNeuron neuron, HpFrame frame);

/* z - theta in units (not hundredths) at any place of the plane; for pictures and distances only,
 * never to decide a row. */
double hp_boundary_excess_at (HpNeuron neuron, HpPoint place);

/* Returns whether a place of the plane is on the firing side; the line itself is as ties are. For
 * pictures only. */
bool hp_boundary_fires_at (HpNeuron neuron, HpPoint place);

/* The point of a row. */
HpPoint hp_row_point (HpRow row);

/* The signed distance |z - theta| / |(w1, w2)| of a row's point from the line in data units,
 * positive on the firing side. There must be a line: w1 and w2 not both 0. */
double hp_boundary_distance (HpNeuron neuron, HpRow row);

/* The absolute value of that distance in hundredths, halves rounded up, computed on integers. */
HpHundredths hp_boundary_rounded_distance (HpNeuron neuron, HpRow row);

/* The largest distance that the nearest of the four points can have from a line that separates the
 * gate (the best margin), in hundredths of a data unit: 1/2 for A, B, NOT A, NOT B and 1 / (2 sqrt
 * 2), rounded, for the eight gates with one odd row out; 0 for XOR and XNOR, which no line
 * separates; -1 for FALSE and TRUE, whose distance is unlimited. */
HpHundredths hp_boundary_best_margin (HpGate gate);

/* The first of the rows whose point is nearest to the line, decided on integers. */
HpRow hp_boundary_nearest (HpNeuron neuron);
