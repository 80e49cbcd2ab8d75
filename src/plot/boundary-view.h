/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The boundary view: the half-planes, the line, the weight vector and the four points.
 *
 * hp_boundary_view_draw () draws the whole picture. The screen draws the same pieces one by one,
 * each in its bounds, so that a frame touches only what it must. The two planes, the only large
 * pieces, it may fill in a faster way, as boxes and bars of their colours.
 */
#pragma once

#include "boundary-pieces.h"

/* Works the picture out; the lettering must outlive it. */
void hp_boundary_picture_init (HpBoundaryPicture *picture,
                               const HpView *view,
                               HpLettering *lettering);

/* The colour of the half-plane that the middle of a rectangle lies in; masked, there is one for
 * both. */
HpColour hp_boundary_picture_ground (const HpBoundaryPicture *picture, HpRect rect);

/* The colour that lies under all of the data area: of the half-plane that has the middle. */
HpColour hp_boundary_picture_base (const HpBoundaryPicture *picture);

/* Draws one piece. */
void hp_boundary_picture_draw_piece (const HpBoundaryPicture *picture,
                                     cairo_t *cr,
                                     const HpPiece *piece);

/* The piece as a bar, to be cut by the frame: the line, a dash of the ghost's, or, for planes, the
 * half-plane that does not have the middle; the line must cross. */
HpBar hp_boundary_picture_bar (const HpBoundaryPicture *picture, const HpPiece *piece);

/* The part of the line that can be taken at a pixel. */
HpGrip hp_boundary_picture_grip_at (const HpBoundaryPicture *picture, HpPoint pixel);

/* For the table of views. */
void hp_boundary_view_draw (const HpPen *pen);
char *hp_boundary_view_words (const HpView *view);
HpHit hp_boundary_view_hit (const HpView *view, HpLettering *lettering, HpPoint pixel);
