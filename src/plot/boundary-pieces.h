/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The boundary view, worked out into pieces.
 */
#pragma once

#include "plane.h"

typedef enum
{
  HP_PIECE_PLANES,     /* both half-planes: the whole data area */
  HP_PIECE_GRID,       /* a grid line, 0 .. 3, or a side of the frame, 4 .. 7 */
  HP_PIECE_AXIS,       /* a number on an axis, 0 .. 3, or its title, 4 and 5 */
  HP_PIECE_GHOST,      /* one dash of the ghost's line */
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
  HpCaption equation[2]; /* the sum and the condition to fire */
  HpCaption note;        /* why there is no line to be seen */
  HpCaption class_words[2]; /* of silent and of fires */
  HpCaption ruler_words;
  HpLabel labels[HP_N_ROWS];
  int n_pieces;
  HpPiece pieces[HP_MAX_PIECES]; /* in the order to draw them */
} HpBoundaryPicture;
