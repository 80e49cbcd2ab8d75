/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Inside the boundary view: its picture worked out into pieces, and where texts and marks stand,
 * for measuring and for drawing alike.
 */
#pragma once

#include "plane.h"

typedef enum
{
  HP_PIECE_PLANES,     /* both half-planes, and paper around the data area */
  HP_PIECE_GRID,       /* a grid line, 0 .. 3, or a side of the frame, 4 .. 7 */
  HP_PIECE_AXIS,       /* a number on an axis, 0 .. 3, or its title, 4 and 5 */
  HP_PIECE_GHOST,      /* one dash of the ghost's line */
  HP_PIECE_GHOST_WORD, /* that the ghost was before */
  HP_PIECE_LINE,       /* the decision boundary */
  HP_PIECE_ARROW,      /* the weight vector */
  HP_PIECE_GRIP,       /* a grip that turns the line, by HpGrip */
  HP_PIECE_CLASS_WORD, /* the meaning of a half-plane: of silent 0, of fires 1 */
  HP_PIECE_NOTE,       /* why there is no line to be seen */
  HP_PIECE_POINT,      /* the point of a row and its rings */
  HP_PIECE_LABEL,      /* the words beside the point of a row */
  HP_PIECE_RULER,      /* from the nearest point to the line (0), and how far that is (1) */
  HP_PIECE_EQUATION,   /* the sum (0) and the condition to fire (1) */
} HpPieceKind;

typedef struct
{
  HpPieceKind kind;
  int index;     /* which one of its kind */
  HpRect bounds; /* on whole pixels; nothing of the piece is drawn outside */
} HpPiece;

#define HP_MAX_PIECES 64

#define HP_MAX_LABEL_LINES 3

/* The lines beside a point: its coordinates and remarks. There may be none where the
 * data area is very small. */
typedef struct
{
  int n_lines;
  HpCaption lines[HP_MAX_LABEL_LINES];
} HpLabel;

/* A point's rings from the inside out; radii are those of the strokes' middles, in pixels. */
typedef struct
{
  double disc;               /* the outer radius of the point itself */
  double tie, wrong, marked; /* 0 where there is no such ring */
  double outer;              /* the outer radius of all but the marked one */
} HpRings;

/* The contents of the data area: points, their labels, words of the half-planes and the ghost. */
#define HP_MAX_TAKEN (HP_N_ROWS * (1 + HP_MAX_LABEL_LINES) + 3)

/* A picture worked out, ready to draw: where everything stands. */
typedef struct
{
  HpView view;
  HpPlane plane;
  HpPlaneLine line, ghost; /* the ghost's only if it is to be seen */
  double label_scale;      /* of the words in the data area */
  double equation_scale;
  bool masked;             /* an output is masked, and so everything that would give it away */
  bool equation_stacked;   /* on two lines, for want of width */
  HpCaption equation[2];    /* the sum and the condition to fire */
  HpCaption note;           /* why there is no line to be seen */
  HpCaption class_words[2]; /* of silent and of fires */
  HpCaption ghost_word;     /* none where it has no space */
  HpPoint ruler[2];         /* from the nearest point to the line, in pixels, if it is shown */
  HpCaption ruler_words;
  HpRings rings[HP_N_ROWS];
  HpLabel labels[HP_N_ROWS];
  int n_taken;
  HpRect taken[HP_MAX_TAKEN];
  int n_pieces;
  HpPiece pieces[HP_MAX_PIECES]; /* in the order to draw them */
} HpBoundaryPicture;

/* From line to line of an equation, in pixels at text scale 1. */
#define HP_EQUATION_LINE 32

/* Decides whether the equation stands on one line, on two, or on two and smaller; then puts it in
 * its place. */
void hp_boundary_layout_fit_equation (HpBoundaryPicture *picture);
void hp_boundary_layout_equation (HpBoundaryPicture *picture);

/* Decides how large the words in the data area are; then puts them and the rings in their
 * places. What is not shown stays empty. */
void hp_boundary_layout_fit_labels (HpBoundaryPicture *picture);
void hp_boundary_layout_words (HpBoundaryPicture *picture);

/* Puts the margin's ruler in its place, and its words clear of the others. The line must cross. */
void hp_boundary_layout_ruler (HpBoundaryPicture *picture);
void hp_boundary_layout_ruler_words (HpBoundaryPicture *picture);

/* Returns whether a rectangle of the data area is off all that stands there. */
bool hp_boundary_layout_is_free (const HpBoundaryPicture *picture, HpRect rect);
