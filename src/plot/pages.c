/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages.h"

#include <cairo-pdf.h>

const HpPaper HP_PAPER_A4 = { 595.28, 841.89 };
const HpPaper HP_PAPER_LETTER = { 612, 792 };

HpBytes
hp_pages_write_pdf (const HpPages *pages)
{
  HpBytes bytes = hp_bytes_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      hp_bytes_write, &bytes, pages->paper.width, pages->paper.height);
  cairo_t *cr = cairo_create (surface);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, pages->title);
  for (int page = 0; page < pages->n_pages; page++)
    {
      cairo_save (cr);
      pages->draw (pages->data, cr, page);
      cairo_restore (cr);
      cairo_show_page (cr);
    }
  hp_bytes_check (&bytes, cairo_status (cr));
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  hp_bytes_check (&bytes, cairo_surface_status (surface));
  cairo_surface_destroy (surface);
  return bytes;
}
