/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside the boundary view: where its texts and marks stand, for measuring and for drawing alike.
 */
#pragma once

#include "boundary-pieces.h"

/* From line to line of an equation, in pixels at text scale 1. */
#define HP_EQUATION_LINE 32

/* Put the texts of a picture in their places: the equation, those in the data area, and those of
 * the margin ruler, which keep clear of the others. What is not shown stays empty. */
void hp_boundary_layout_equation (HpBoundaryPicture *picture);
void hp_boundary_layout_words (HpBoundaryPicture *picture);
void hp_boundary_layout_ruler_words (HpBoundaryPicture *picture);

/* The margin ruler: the way from the nearest point to the line in pixels. */
void hp_boundary_layout_ruler (const HpBoundaryPicture *picture, HpPoint way[2]);

/* A point's rings from the inside out; radii are those of the strokes' middles, in pixels. */
typedef struct
{
  double disc; /* the outer radius of the point itself */
  double tie, wrong, marked; /* 0 where there is no such ring */
} HpRings;

HpRings hp_boundary_layout_rings (const HpBoundaryPicture *picture, HpRow row);

/* Of the outermost of a point's rings, but for the marked one, in pixels. */
double hp_boundary_layout_radius (const HpBoundaryPicture *picture, HpRow row);

/* Decides whether the equation stands on one line, on two, or on two and smaller. */
void hp_boundary_layout_fit_equation (HpBoundaryPicture *picture);

/* Decides how large the words in the data area are. */
void hp_boundary_layout_fit_labels (HpBoundaryPicture *picture);
