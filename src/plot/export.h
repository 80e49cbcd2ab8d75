/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures as files, all from the one drawing code: SVG and PDF with text as text, and PNG.
 */
#pragma once

#include "view-kinds.h"

typedef enum
{
  HP_FORMAT_SVG,
  HP_FORMAT_PDF,
  HP_FORMAT_PNG,
  HP_N_FORMATS,
} HpFormat;

/* Bytes that grow, and the first failure on the way; all zero to begin with. */
typedef struct
{
  unsigned char *data;
  size_t length, room;
  cairo_status_t status;
} HpBytes;

void hp_bytes_clear (HpBytes *bytes);

/* Remembers a status if it is the first that is not success. */
void hp_bytes_check (HpBytes *bytes, cairo_status_t status);

/* A closure for cairo: appends, unless something failed before. closure is a HpBytes. */
cairo_status_t hp_bytes_write (void *closure, const unsigned char *data, unsigned length);

/* The ending of a format's files with its point: ".svg". */
const char *hp_format_ending (HpFormat format);

/* The format that a file's name ends in, letters of either case taken; HP_N_FORMATS if none. */
HpFormat hp_format_from_name (const char *name);

/* The largest width or height of a file's picture, in pixels, and the smallest. */
#define HP_EXPORT_LARGEST 8192
#define HP_EXPORT_SMALLEST 16

/* Draws the picture zoom times as large as it says it is, in a font family such as "Sans". A pixel
 * of SVG and PDF is 1/96 inch. The status is that of the first failure. */
HpBytes hp_export (const HpView *view, HpFormat format, double zoom, const char *family);
