/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PNG files, written row by row, so that no picture need be in memory as a whole.
 */
#pragma once

#include "bytes.h"

typedef struct HpPng HpPng;

/* Begins a file of a size in pixels. */
HpPng *hp_png_new (HpBytes *bytes, int width, int height);

/* Adds a row of pixels, as an image surface without transparency has it. */
void hp_png_add_row (HpPng *png, const guint32 *row);

/* Ends the file, once it has all of its rows. */
void hp_png_finish (HpPng *png);
