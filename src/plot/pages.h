/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages to print or to write as PDF, whatever is on them. Lengths are in points of 1/72 inch.
 */
#pragma once

#include "bytes.h"

typedef struct
{
  double width, height; /* of a sheet of paper */
} HpPaper;

extern const HpPaper HP_PAPER_A4, HP_PAPER_LETTER;

/* A document of several pages of one size. */
typedef struct
{
  HpPaper paper;
  int n_pages;
  const char *title; /* of the document */
  gpointer data;
  void (*draw) (gpointer data, cairo_t *cr, int page); /* counted from 0 */
} HpPages;

/* Writes them as PDF. Clear the result, whose status is that of the first failure. */
HpBytes hp_pages_write_pdf (const HpPages *pages);
