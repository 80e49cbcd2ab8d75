/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts and shapes for the views.
 */
#include "pen.h"

#include <math.h>

double
hp_view_unit (const HpView *view, double usual_size)
{
  double grown = fmin (view->width, view->height) / usual_size;
  double readable = hp_lettering_readable_scale (HP_FONT_TICK, view->screen);
  double enlarged = fmax (grown, view->scale * fmin (grown, 1));

  return fmax (fmin (fmax (enlarged, 0.7 * view->scale), 1.8 * view->scale), readable);
}

HpPen
hp_pen (const HpView *view, HpLettering *lettering, cairo_t *cr, double usual_size)
{
  return (HpPen) { view, lettering, cr, hp_view_unit (view, usual_size) };
}

void
hp_pen_colour (const HpPen *pen, HpColour colour)
{
  hp_theme_set_source (pen->cr, pen->view->theme, colour);
}

void
hp_pen_ground (const HpPen *pen)
{
  hp_pen_colour (pen, HP_COLOUR_PAPER);
  cairo_rectangle (pen->cr, 0, 0, pen->view->width, pen->view->height);
  cairo_fill (pen->cr);
}

void
hp_pen_text (const HpPen *pen, HpFont font, HpColour colour, const char *text, HpPoint at,
             HpAnchor anchor)
{
  hp_pen_colour (pen, colour);
  hp_lettering_show (pen->lettering, pen->cr, font, pen->unit, text, at, anchor);
}

HpRect
hp_pen_measure (const HpPen *pen, HpFont font, const char *text, HpPoint at, HpAnchor anchor)
{
  return hp_lettering_place (pen->lettering, font, pen->unit, text, at, anchor);
}

/* In small steps, since the width of small text does not follow its size exactly. */
HpPen
hp_pen_fitted (const HpPen *pen, HpFont font, const char *text, double width)
{
  const HpPoint anywhere = { 0, 0 };
  HpPen fitted = *pen;

  while (fitted.unit > 0.3 * pen->unit
         && hp_pen_measure (&fitted, font, text, anywhere, (HpAnchor) { 0, 0 }).width > width)
    fitted.unit *= 0.95;
  return fitted;
}

void
hp_pen_disc (const HpPen *pen, HpPoint middle, double radius, HpColour fill, HpColour edge,
             double edge_width)
{
  cairo_new_path (pen->cr);
  cairo_arc (pen->cr, middle.x, middle.y, radius, 0, 2 * acos (-1));
  hp_pen_colour (pen, edge);
  cairo_fill (pen->cr);
  cairo_arc (pen->cr, middle.x, middle.y, radius - edge_width, 0, 2 * acos (-1));
  hp_pen_colour (pen, fill);
  cairo_fill (pen->cr);
}

void
hp_pen_line (const HpPen *pen, HpPoint from, HpPoint to, double width, HpColour colour, bool dashed)
{
  double dash = 3 * pen->unit + width;

  hp_pen_colour (pen, colour);
  cairo_set_line_width (pen->cr, width);
  cairo_set_dash (pen->cr, &dash, dashed ? 1 : 0, 0);
  cairo_move_to (pen->cr, from.x, from.y);
  cairo_line_to (pen->cr, to.x, to.y);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
}

void
hp_pen_arrow_head (const HpPen *pen, HpPoint from, HpPoint to, double length, HpColour colour)
{
  cairo_save (pen->cr);
  cairo_translate (pen->cr, to.x, to.y);
  cairo_rotate (pen->cr, atan2 (to.y - from.y, to.x - from.x));
  cairo_move_to (pen->cr, 0, 0);
  cairo_line_to (pen->cr, -length, length * 0.45);
  cairo_line_to (pen->cr, -length, -length * 0.45);
  hp_pen_colour (pen, colour);
  cairo_fill (pen->cr);
  cairo_restore (pen->cr);
}

void
hp_pen_mask (const HpPen *pen)
{
  HpPoint middle = { pen->view->width / 2, pen->view->height / 2 };
  HpPen fitted = hp_pen_fitted (pen, HP_FONT_EQUATION, hp_words_mask (), 0.9 * pen->view->width);

  hp_pen_text (&fitted, HP_FONT_EQUATION, HP_COLOUR_INK, hp_words_mask (), middle,
               (HpAnchor) { 0.5, 0.5 });
}

bool
hp_pen_is_readable (const HpPen *pen, HpFont font)
{
  return pen->unit >= hp_lettering_readable_scale (font, pen->view->screen);
}
