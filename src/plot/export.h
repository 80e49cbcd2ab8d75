/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures as files, all from the one drawing code: SVG and PDF with text as text, and PNG.
 */
#pragma once

#include "bytes.h"
#include "view-kinds.h"

typedef enum
{
  HP_FORMAT_SVG,
  HP_FORMAT_PDF,
  HP_FORMAT_PNG,
  HP_N_FORMATS,
} HpFormat;

/* The extension of a format's files, with its point: ".svg". */
const char *hp_format_ending (HpFormat format);

/* The format of a file by its extension, whatever its case; HP_N_FORMATS if it is none of these. */
HpFormat hp_format_from_name (const char *name);

/* The largest width or height of a file's picture, in pixels, and the smallest. */
#define HP_EXPORT_LARGEST 8192
#define HP_EXPORT_SMALLEST 16

/* Draws a view, enlarged by zoom, in a font family such as "Sans". A pixel of SVG and PDF is 1/96
 * inch. Clear the result, whose status is that of the first failure. */
HpBytes hp_export (const HpView *view, HpFormat format, double zoom, const char *family);
