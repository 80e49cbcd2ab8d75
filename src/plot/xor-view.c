/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Four bars on a zero line, their numbers, and what follows from the sum.
 */
#include "core/gate-map.h"
#include "xor-view.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

HpGate
hp_xor_view_gate (const HpView *view)
{
  return view->state.target == HP_GATE_XNOR ? HP_GATE_XNOR : HP_GATE_XOR;
}

/* Returns the value that fills half of the picture: that of the largest bar, but at least 1.00. */
static double
get_reach (const HpView *view)
{
  double reach = 100;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    reach = fmax (reach, abs (hp_neuron_excess (view->state.neuron, row)));
  return reach;
}

/* In the row's fifth of the width, so that it keeps off those beside it. */
static void
write_in_column (const HpPen *pen, HpFont font, const char *text, HpPoint at, double down)
{
  HpPen fitted = hp_pen_fitted (pen, font, text, 0.19 * pen->view->width);

  fitted.unit = fmax (fitted.unit, hp_lettering_readable_scale (font, pen->view->screen));
  hp_pen_text (&fitted, font, HP_COLOUR_INK, text, at, (HpAnchor) { 0.5, down });
}

static void
draw_bar (const HpPen *pen, HpRow row, double zero, double half)
{
  const HpView *view = pen->view;
  HpHundredths pull = hp_gate_pull (hp_xor_view_gate (view), view->state.neuron, row);
  bool is_right = hp_neuron_error (view->state.neuron, hp_xor_view_gate (view), row) == 0;
  double width = 0.12 * view->width, x = view->width * (0.2 + 0.2 * row);
  double height = pull / get_reach (view) * half, gap = 4 * pen->unit;
  char number[HP_HUNDREDTHS_SIZE], text[64];

  hp_pen_colour (pen, is_right ? HP_COLOUR_GOOD : HP_COLOUR_WRONG);
  cairo_rectangle (pen->cr, x - width / 2, zero - fmax (height, 0), width, fabs (height));
  cairo_fill (pen->cr);
  snprintf (text, sizeof text, "%s%s", pull > 0 ? "+" : "", hp_words_number (pull, number));
  write_in_column (pen, HP_FONT_DIGIT, text,
                   (HpPoint) { x, zero - height + (pull < 0 ? gap : -gap) }, pull < 0 ? 0 : 1);
  snprintf (text, sizeof text, "(%d, %d) %s", hp_row_a (row), hp_row_b (row),
            is_right ? "\u2713" : "\u2717");
  write_in_column (pen, HP_FONT_NOTE, text, (HpPoint) { x, 0.83 * view->height }, 0);
}

/* Smaller where it would not fit; left out where it would have to be too small to be read. */
static void
draw_fitted (HpPen pen, HpFont font, HpColour colour, const char *text, double y)
{
  HpPoint at = { pen.view->width / 2, y };

  pen = hp_pen_fitted (&pen, font, text, 0.96 * pen.view->width);
  if (hp_pen_is_readable (&pen, font))
    hp_pen_text (&pen, font, colour, text, at, (HpAnchor) { 0.5, 0.5 });
}

void
hp_xor_view_draw (const HpPen *pen)
{
  const HpView *view = pen->view;
  double zero = 0.46 * view->height, half = 0.27 * view->height;
  g_autofree char *title = NULL, *pulls = hp_words_pulls (view->state.neuron,
                                                          hp_xor_view_gate (view));

  /* Translators: %s is XOR or XNOR. Up is the right side of the line, down the wrong one. */
  title = g_strdup_printf (_("How far each row is on the right side for %s"),
                           hp_gate_name (hp_xor_view_gate (view)));
  draw_fitted (*pen, HP_FONT_NOTE, HP_COLOUR_INK, title, 0.05 * view->height);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    draw_bar (pen, row, zero, half);
  hp_pen_line (pen, (HpPoint) { 0.08 * view->width, zero }, (HpPoint) { 0.92 * view->width, zero },
               2 * pen->unit, HP_COLOUR_LINE, false);
  draw_fitted (*pen, HP_FONT_EQUATION, HP_COLOUR_INK, pulls, 0.915 * view->height);
  draw_fitted (*pen, HP_FONT_AXIS, HP_COLOUR_INK,
               _("The sum is always 0.00, so all four can never point up: three is the most."),
               0.97 * view->height);
}

char *
hp_xor_view_words (const HpView *view)
{
  return hp_words_xor_view (view->state, hp_xor_view_gate (view));
}
