/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any state of the run follows from where it began, so nothing is kept but the last one.
 */
#include "learning-pages.h"
#include "sheet.h"
#include "view-kinds.h"

#include <glib/gi18n.h>
#include <math.h>

#define MARGIN 43.0
#define HEAD_SIZE 17.0
#define TEXT_SIZE 13.0
#define PICTURE 560.0 /* the picture's size in pixels, whatever the paper is */
#define TEXTS 150.0   /* the space for the texts below it */

struct HpLearningPages
{
  HpView view;
  HpSheet sheet;
  HpLettering *lettering;
  int n_pages;
};

char *
hp_learning_pages_limit (HpState state)
{
  int n_left = state.learning.n - HP_MOST_LEARNING_PAGES;

  /* Translators: numbers of steps of learning. */
  return n_left > 0 ? g_strdup_printf (_("The last %d of %d steps are left out."), n_left,
                                       state.learning.n)
                    : NULL;
}

/* Writes a text below a height, and returns where it ends. */
static double
write_text (const HpLearningPages *self, cairo_t *cr, double y, const char *markup, double size)
{
  double width = hp_sheet_width (&self->sheet);
  g_autoptr (PangoLayout) layout = hp_sheet_layout (&self->sheet, markup, size, width);
  PangoRectangle extents;

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, hp_sheet_x (&self->sheet, 0, width), y);
  pango_cairo_show_layout (cr, layout);
  pango_layout_get_extents (layout, NULL, &extents);
  return y + extents.height / (double) PANGO_SCALE;
}

static void
draw_picture (const HpLearningPages *self, cairo_t *cr, double y, HpState before, HpState after)
{
  double width = hp_sheet_width (&self->sheet);
  double side = fmin (width, self->sheet.paper.height - y - MARGIN - TEXTS);
  bool out_of_range;
  HpView view = self->view;

  view.state = after;
  view.row = hp_state_present (&before, before.neuron, after.learning.n, &out_of_range).row;
  view.has_ghost = true;
  view.ghost = before.neuron;
  cairo_save (cr);
  cairo_translate (cr, (self->sheet.paper.width - side) / 2, y);
  cairo_scale (cr, side / PICTURE, side / PICTURE);
  hp_view_draw (&view, self->lettering, cr);
  cairo_restore (cr);
}

/* "w0 = -0.50   w1 = 0.60 ...": in every language from left to right. */
static void
write_weights (const HpLearningPages *self, cairo_t *cr, double baseline, HpNeuron neuron)
{
  double width = hp_sheet_width (&self->sheet);

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    hp_sheet_write_parameter (&self->sheet, cr,
                              self->sheet.margin + parameter * width / HP_N_PARAMETERS, baseline,
                              (HpParameter) parameter, neuron.value[parameter], true, TEXT_SIZE);
}

static void
draw_page (gpointer data, cairo_t *cr, int page)
{
  const HpLearningPages *self = data;
  HpState before = hp_state_learned (self->view.state, page);
  HpState after = hp_state_learned (self->view.state, page + 1);
  g_autofree char *words = hp_words_learnt (before, after, self->view.network.in_hand);
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autofree char *limit = hp_learning_pages_limit (self->view.state);
  /* Translators: the head of a page on one step of learning: its number, and the epoch's. */
  g_autofree char *head = g_strdup_printf (_("<b>Step %d</b>, epoch %d"), page + 1, page / 4 + 1);
  double y = write_text (self, cr, MARGIN, head, HEAD_SIZE);

  draw_picture (self, cr, y + 8, before, after);
  y = self->sheet.paper.height - MARGIN - TEXTS;
  write_weights (self, cr, y + 24, after.neuron);
  y = write_text (self, cr, y + 38, escaped, TEXT_SIZE);
  if (page == self->n_pages - 1 && limit != NULL)
    write_text (self, cr, y + 4, limit, TEXT_SIZE);
}

HpLearningPages *
hp_learning_pages_new (const HpView *view, HpPaper paper, const char *family)
{
  HpLearningPages *self = g_new0 (HpLearningPages, 1);
  HpTheme theme = hp_theme_find (false, hp_theme_is_contrast (view->theme));

  self->view = hp_view (HP_VIEW_BOUNDARY, view->state, theme, PICTURE, PICTURE);
  self->view.network = view->network;
  self->view.names = view->names;
  self->view.meanings = view->meanings;
  self->sheet = hp_sheet (paper, MARGIN, family);
  self->lettering = hp_lettering_new_for_export (family);
  self->n_pages = MIN (view->state.learning.n, HP_MOST_LEARNING_PAGES);
  return self;
}

void
hp_learning_pages_free (HpLearningPages *self)
{
  hp_sheet_clear (&self->sheet);
  hp_lettering_free (self->lettering);
  g_free (self);
}

HpPages
hp_learning_pages (HpLearningPages *self)
{
  return (HpPages) { .paper = self->sheet.paper, .n_pages = self->n_pages, .title = _("Learning"),
                     .data = self, .draw = draw_page };
}
