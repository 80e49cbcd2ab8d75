/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pen.h"

#include <math.h>

double
hp_view_unit (const HpView *view, double usual_size)
{
  double grown = fmin (view->width, view->height) / usual_size;
  double readable = hp_lettering_readable_scale (HP_FONT_TICK, view->screen);
  double enlarged = fmax (grown, view->scale * fmin (grown, 1));

  if (view->unit > 0)
    return view->unit;
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

char *
hp_pen_shortened (const HpPen *pen, HpFont font, const char *text, double width)
{
  const HpPoint anywhere = { 0, 0 };
  g_autofree char *markup = g_markup_escape_text (text, -1);

  for (glong n = g_utf8_strlen (text, -1) - 1;
       n > 0 && hp_pen_measure (pen, font, markup, anywhere, (HpAnchor) { 0, 0 }).width > width;
       n--)
    {
      g_autofree char *begin = g_utf8_substring (text, 0, n);

      g_free (markup);
      markup = g_markup_printf_escaped ("%s\u2026", begin);
    }
  return g_steal_pointer (&markup);
}

static void
add_polygon (const HpPen *pen, const HpPolygon *polygon)
{
  cairo_new_path (pen->cr);
  for (int i = 0; i < polygon->n_corners; i++)
    cairo_line_to (pen->cr, polygon->corners[i].x, polygon->corners[i].y);
}

static void
fill_tile (const HpPen *pen, const HpTile *tile)
{
  add_polygon (pen, &tile->polygon);
  hp_pen_colour (pen, tile->colour);
  cairo_set_antialias (pen->cr, CAIRO_ANTIALIAS_NONE);
  cairo_fill (pen->cr);
  cairo_set_antialias (pen->cr, CAIRO_ANTIALIAS_DEFAULT);
}

void
hp_pen_tiles (const HpPen *pen, int n_tiles, const HpTile *tiles)
{
  if (hp_pixels_fill (pen->cr, pen->view->theme, n_tiles, tiles))
    return;
  for (int i = 0; i < n_tiles; i++)
    fill_tile (pen, &tiles[i]);
}

HpTile
hp_pen_paper (const HpPen *pen)
{
  double right = pen->view->width, bottom = pen->view->height;

  return (HpTile) { { 4, { { 0, 0 }, { right, 0 }, { right, bottom }, { 0, bottom } } },
                    HP_COLOUR_PAPER };
}

void
hp_pen_edge (const HpPen *pen, const HpPolygon *polygon, double width, HpColour colour)
{
  add_polygon (pen, polygon);
  cairo_close_path (pen->cr);
  hp_pen_colour (pen, colour);
  cairo_set_line_width (pen->cr, width);
  cairo_set_line_join (pen->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (pen->cr);
}

static void
add_circle (const HpPen *pen, HpPoint middle, double radius)
{
  cairo_new_sub_path (pen->cr);
  cairo_arc (pen->cr, middle.x, middle.y, radius, 0, 2 * acos (-1));
}

void
hp_pen_dot (const HpPen *pen, HpPoint middle, double radius, HpColour colour)
{
  hp_pen_disc (pen, middle, radius, colour, colour, radius);
}

void
hp_pen_disc (const HpPen *pen, HpPoint middle, double radius, HpColour fill, HpColour edge,
             double edge_width)
{
  hp_shapes_draw (hp_lettering_get_shapes (pen->lettering), pen->cr, middle,
                  &(HpShape) { .radius = radius, .inner = radius - edge_width, .colour = edge,
                               .inside = fill, .theme = pen->view->theme });
}

/* Dashes so short that straight ones look round. */
static void
add_dashes (const HpPen *pen, HpPoint middle, double radius, double width)
{
  const int n_dashes = 16;
  double inner = radius - width / 2, outer = radius + width / 2, half = acos (-1) / n_dashes / 2;

  for (int i = 0; i < n_dashes; i++)
    {
      double from = (4 * i - 1) * half, to = (4 * i + 1) * half;

      cairo_move_to (pen->cr, middle.x + inner * cos (from), middle.y + inner * sin (from));
      cairo_line_to (pen->cr, middle.x + outer * cos (from), middle.y + outer * sin (from));
      cairo_line_to (pen->cr, middle.x + outer * cos (to), middle.y + outer * sin (to));
      cairo_line_to (pen->cr, middle.x + inner * cos (to), middle.y + inner * sin (to));
      cairo_close_path (pen->cr);
    }
}

/* A whole one is filled between two circles, which takes cairo half the time of a stroke. */
void
hp_pen_ring (const HpPen *pen, HpPoint middle, double radius, double width, HpColour colour,
             bool dashed)
{
  hp_pen_colour (pen, colour);
  if (dashed)
    add_dashes (pen, middle, radius, width);
  else
    {
      add_circle (pen, middle, radius + width / 2);
      add_circle (pen, middle, radius - width / 2);
    }
  cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (pen->cr);
  cairo_set_fill_rule (pen->cr, CAIRO_FILL_RULE_WINDING);
}

/* The length of a dash, or 0. */
static double
get_dash (const HpPen *pen, double width, bool dashed)
{
  return dashed ? 3 * pen->unit + width : 0;
}

static void
stroke (const HpPen *pen, double width, HpColour colour, bool dashed)
{
  double dash = get_dash (pen, width, dashed);

  hp_pen_colour (pen, colour);
  cairo_set_line_width (pen->cr, width);
  cairo_set_dash (pen->cr, &dash, dashed ? 1 : 0, 0);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
}

void
hp_pen_line (const HpPen *pen, HpPoint from, HpPoint to, double width, HpColour colour, bool dashed)
{
  cairo_move_to (pen->cr, from.x, from.y);
  cairo_line_to (pen->cr, to.x, to.y);
  stroke (pen, width, colour, dashed);
}

void
hp_pen_still_line (const HpPen *pen, HpPoint from, HpPoint to, double width, HpColour colour,
                   bool dashed)
{
  hp_shapes_draw (hp_lettering_get_shapes (pen->lettering), pen->cr, from,
                  &(HpShape) { .way = { to.x - from.x, to.y - from.y }, .width = width,
                               .dash = get_dash (pen, width, dashed), .colour = colour,
                               .theme = pen->view->theme });
}

void
hp_pen_outline (const HpPen *pen, HpRect rect, double width, HpColour colour, bool dashed)
{
  cairo_rectangle (pen->cr, rect.x, rect.y, rect.width, rect.height);
  stroke (pen, width, colour, dashed);
}

/* Half the width of an arrow head, in shares of its length. */
#define HEAD_HALF 0.45

/* Makes x run from an origin in the direction from one place to another, until the matrix is set
 * again. */
static void
begin_along (const HpPen *pen, HpPoint origin, HpPoint from, HpPoint to, cairo_matrix_t *matrix)
{
  cairo_get_matrix (pen->cr, matrix);
  cairo_translate (pen->cr, origin.x, origin.y);
  cairo_rotate (pen->cr, atan2 (to.y - from.y, to.x - from.x));
}

static void
fill_along (const HpPen *pen, const cairo_matrix_t *matrix, HpColour colour)
{
  hp_pen_colour (pen, colour);
  cairo_fill (pen->cr);
  cairo_set_matrix (pen->cr, matrix);
}

void
hp_pen_arrow_head (const HpPen *pen, HpPoint from, HpPoint to, double length, HpColour colour)
{
  cairo_matrix_t matrix;

  begin_along (pen, to, from, to, &matrix);
  cairo_move_to (pen->cr, 0, 0);
  cairo_line_to (pen->cr, -length, length * HEAD_HALF);
  cairo_line_to (pen->cr, -length, -length * HEAD_HALF);
  fill_along (pen, &matrix, colour);
}

void
hp_pen_bar (const HpPen *pen, HpPoint from, HpPoint to, double width, double beyond,
            HpColour colour)
{
  double length = hypot (to.x - from.x, to.y - from.y);
  cairo_matrix_t matrix;

  begin_along (pen, from, from, to, &matrix);
  cairo_rectangle (pen->cr, -beyond, -width / 2, length + 2 * beyond, width);
  fill_along (pen, &matrix, colour);
}

void
hp_pen_arrow (const HpPen *pen, HpPoint from, HpPoint to, double width, double head,
              HpColour colour)
{
  double half = width / 2, length = hypot (to.x - from.x, to.y - from.y);
  cairo_matrix_t matrix;

  begin_along (pen, from, from, to, &matrix);
  head = fmin (length, head);
  cairo_move_to (pen->cr, 0, -half);
  cairo_line_to (pen->cr, length - head, -half);
  cairo_line_to (pen->cr, length - head, -head * HEAD_HALF);
  cairo_line_to (pen->cr, length, 0);
  cairo_line_to (pen->cr, length - head, head * HEAD_HALF);
  cairo_line_to (pen->cr, length - head, half);
  cairo_line_to (pen->cr, 0, half);
  fill_along (pen, &matrix, colour);
}

void
hp_pen_bracket (const HpPen *pen, HpPoint from, HpPoint to, double width, double foot,
                HpColour colour)
{
  double length = hypot (to.x - from.x, to.y - from.y);
  cairo_matrix_t matrix;

  begin_along (pen, from, from, to, &matrix);
  cairo_rectangle (pen->cr, 0, -width / 2, length, width);
  cairo_rectangle (pen->cr, -width / 2, -foot, width, 2 * foot);
  cairo_rectangle (pen->cr, length - width / 2, -foot, width, 2 * foot);
  fill_along (pen, &matrix, colour);
}

void
hp_pen_clip (const HpPen *pen, HpRect rect)
{
  cairo_save (pen->cr);
  cairo_rectangle (pen->cr, rect.x, rect.y, rect.width, rect.height);
  cairo_clip (pen->cr);
}

void
hp_pen_unclip (const HpPen *pen)
{
  cairo_restore (pen->cr);
}

bool
hp_pen_is_readable (const HpPen *pen, HpFont font)
{
  return pen->unit >= hp_lettering_readable_scale (font, pen->view->screen);
}
