/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures whose pixels can be reached: those on an image surface with 32 bits for each, which
 * nothing turns or enlarges.
 */
#pragma once

#include "theme.h"
#include "viewport.h"

/* Finds the pixel of a place. Returns false if it is not such a picture. */
bool hp_pixels_find (cairo_t *cr, HpPoint place, HpPoint *pixel);

/* A convex polygon of places in one colour. */
typedef struct
{
  HpPolygon polygon;
  HpColour colour;
} HpTile;

#define HP_MAX_TILES 32

/* Fills the pixels whose middles lie in tiles, each over those before it, faster than cairo does.
 * Tiles with a common edge have no pixel in common and leave none out. There may be HP_MAX_TILES.
 * Returns false, having drawn nothing, if it is not such a picture. */
bool hp_pixels_fill (cairo_t *cr, HpTheme theme, int n_tiles, const HpTile *tiles);
