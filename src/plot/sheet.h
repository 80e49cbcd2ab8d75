/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts and lines on paper: black on white, in points, and mirrored where people write from right
 * to left. Their letters stay text in PDF, so none of this goes through HpLettering.
 */
#pragma once

#include "pages.h"
#include "viewport.h"

#include <pango/pangocairo.h>
#include <stdbool.h>

typedef struct
{
  PangoContext *texts, *formulas; /* the latter are written from left to right */
  HpPaper paper;
  double margin;
  bool is_mirrored;
} HpSheet;

/* Returns a sheet, which is mirrored if the person's language reads from right to left. Clear it
 * when done. */
HpSheet hp_sheet (HpPaper paper, double margin, const char *family);
void hp_sheet_clear (HpSheet *sheet);

/* The width between the margins. */
double hp_sheet_width (const HpSheet *sheet);

/* The left edge of something whose near edge is at a distance from the near margin: that is the
 * left one, or the right one if mirrored. */
double hp_sheet_x (const HpSheet *sheet, double distance, double width);

/* A text, as markup, in a size; it is broken into lines of a width unless that is 0. A formula
 * has its left end first in any language, unless it has words from right to left. */
PangoLayout *hp_sheet_layout (const HpSheet *sheet, const char *markup, double size, double width);
PangoLayout *hp_sheet_formula (const HpSheet *sheet, const char *markup, double size);

/* Writes a text centred in a rectangle, smaller if it is too wide; frees nothing. */
void hp_sheet_centre (const HpSheet *sheet, cairo_t *cr, HpRect rect, const char *markup,
                      double size);

/* Writes a formula from a left edge on a baseline, and returns its width. */
double hp_sheet_write (const HpSheet *sheet, cairo_t *cr, double x, double baseline,
                       const char *markup, double size);

/* Writes "w0 = -0.50" in the same way, the number in bold, or "w0 = " if it is not to be told. */
double hp_sheet_write_parameter (const HpSheet *sheet, cairo_t *cr, double x, double baseline,
                                 HpParameter parameter, HpHundredths value, bool is_told,
                                 double size);

/* A line in a grey, 0 being black. */
void hp_sheet_line (cairo_t *cr, HpPoint from, HpPoint to, double width, double grey);
