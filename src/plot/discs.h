/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Discs in pictures. Each is kept as an image, which takes a tenth of the time of the circles.
 */
#pragma once

#include "theme.h"
#include "viewport.h"

/* Keeps images of discs. */
typedef struct HpDiscs HpDiscs;

HpDiscs *hp_discs_new (void);
void hp_discs_free (HpDiscs *discs);

/* A disc with a smaller one inside it, whose radius is 0 if there is none; in pixels. */
typedef struct
{
  double radius, inner;
  HpColour colour, inside;
  HpTheme theme;
} HpDisc;

/* Images are only used on an image surface: other pictures have circles. */
void hp_discs_draw (HpDiscs *discs, cairo_t *cr, HpPoint middle, const HpDisc *disc);
