/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The figure, from left to right as a signal runs:
 *
 *     (1)---- w0 ----\
 *     (A)---- w1 -----(sum)----[step]----(y)
 *     (B)---- w2 ----/
 *                 the sum written out
 */
#include "neuron-view.h"
#include "nerve-cell.h"
#include "program.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Positions of the parts in shares of width and height, and their sizes in units. */
static const double INPUT_X = 0.09, SUM_X = 0.505, STEP_X = 0.715, OUTPUT_X = 0.92, MIDDLE_Y = 0.44;
static const double INPUT_Y[3] = { 0.16, 0.44, 0.72 };
static const double INPUT_RADIUS = 27, SUM_RADIUS = 44, STEP_HALF = 44;

/* The unit at which the figure's parts keep off each other: from sum to step is the narrowest
 * place, from the name of B to the sum written out the lowest. */
static double
get_unit (const HpView *view)
{
  double wide = (STEP_X - SUM_X) * view->width / (SUM_RADIUS + STEP_HALF + 14);
  double high = (0.96 - INPUT_Y[2]) * view->height / (INPUT_RADIUS + 58);

  return fmin (hp_view_unit (view, HP_NEURON_VIEW_SIZE), fmin (wide, high));
}

static HpPoint
place (const HpView *view, double x, double y)
{
  return (HpPoint) { x * view->width, y * view->height };
}

bool
hp_neuron_view_is_cell (const HpView *view)
{
  return view->cell && view->cell_alone;
}

/* The part of the view above the program: a view of its own that the figure fills. */
static HpView
get_figure (const HpView *view)
{
  HpView figure = *view;

  if (view->program && !hp_neuron_view_is_cell (view))
    figure.height = hp_program_rect (view, hp_view_unit (view, HP_NEURON_VIEW_SIZE)).y;
  return figure;
}

HpRow
hp_neuron_view_row (const HpView *view)
{
  return view->row != HP_NO_ROW ? view->row : HP_N_ROWS - 1;
}

HpHit
hp_neuron_view_hit (const HpView *view, HpLettering *lettering, HpPoint pixel)
{
  HpView figure = get_figure (view);
  double reach = fmax (14, INPUT_RADIUS * get_unit (&figure));

  if (pixel.y >= figure.height)
    return (HpHit) { HP_NO_ROW, { .kind = HP_SPOT_PROGRAM } };
  for (int input = HP_W1; input <= HP_W2 && !hp_neuron_view_is_cell (view); input++)
    {
      HpPoint middle = place (&figure, INPUT_X, INPUT_Y[input]);

      if (hypot (pixel.x - middle.x, pixel.y - middle.y) <= reach)
        return (HpHit) { HP_NO_ROW, { HP_SPOT_INPUT, input } };
    }
  return HP_NO_HIT;
}

/* A point on the way from one place to another, a distance before the end. */
static HpPoint
before (HpPoint from, HpPoint to, double distance)
{
  double length = hypot (to.x - from.x, to.y - from.y);

  return (HpPoint) { to.x - (to.x - from.x) / length * distance,
                     to.y - (to.y - from.y) / length * distance };
}

/* The unit of words beside the figure: where it is small, they are not quite as small. */
static double
get_beside_unit (const HpPen *pen, HpFont font)
{
  double unit = fmin (hp_view_unit (pen->view, HP_NEURON_VIEW_SIZE), 1.25 * pen->unit);

  return fmax (unit, hp_lettering_readable_scale (font, pen->view->screen));
}

static void
write_beside (const HpPen *pen, HpFont font, HpColour colour, const char *text, HpPoint at,
              HpAnchor anchor)
{
  HpPen words = *pen;

  words.unit = get_beside_unit (pen, font);
  if (pen->view->program) /* the figure is less high, and edges come close */
    {
      hp_pen_colour (pen, HP_COLOUR_PAPER);
      hp_lettering_halo (pen->lettering, pen->cr, font, words.unit, text, at, anchor);
    }
  hp_pen_text (&words, font, colour, text, at, anchor);
}

/* For digits inside it: as small as the figure, but large enough for a class to read them. */
static void
write_inside (const HpPen *pen, HpFont font, HpColour colour, const char *text, HpPoint at)
{
  HpPen digits = *pen;

  digits.unit = fmax (pen->unit, hp_lettering_readable_scale (font, pen->view->screen));
  hp_pen_text (&digits, font, colour, text, at, (HpAnchor) { 0.5, 0.5 });
}

/* A line that ends at a gap before its end, and an arrow head as long or longer. */
static void
draw_arrow (const HpPen *pen, HpPoint from, HpPoint to, double width, double gap, double head,
            HpColour colour, bool dashed)
{
  hp_pen_line (pen, from, before (from, to, gap), width, colour, dashed);
  hp_pen_arrow_head (pen, from, to, head, colour);
}

/* Returns whether nobody may see yet what comes out. */
static bool
is_masked (const HpView *view)
{
  return hp_prediction_masks (&view->state.prediction, hp_neuron_view_row (view));
}

/* Colour by what flows: a switched-on input is strong, a switched-off one is pale. */
static HpColour
signal_colour (bool is_on)
{
  return is_on ? HP_COLOUR_FIRES : HP_COLOUR_FRAME;
}

static void
draw_edge (const HpPen *pen, int weight)
{
  const HpView *view = pen->view;
  HpHundredths value = view->state.neuron.value[weight];
  bool is_on = hp_row_input (hp_neuron_view_row (view), (HpParameter) weight) != 0;
  HpPoint from = place (view, INPUT_X, INPUT_Y[weight]), to = place (view, SUM_X, MIDDLE_Y);
  HpPoint start = before (to, from, INPUT_RADIUS * pen->unit);
  HpPoint end = before (from, to, SUM_RADIUS * pen->unit);
  /* The space between two circles is only just wide enough for the label of the level edge. */
  double share = weight == HP_W1 ? 0.5 : 0.42;
  HpPoint label = { start.x + share * (end.x - start.x), start.y + share * (end.y - start.y) };
  double width = (1.5 + 8 * sqrt (abs (value) / (double) HP_LIMIT)) * pen->unit;
  char number[HP_HUNDREDTHS_SIZE], text[64];

  if (value != 0)
    draw_arrow (pen, start, end, width, 10 * pen->unit, 10 * pen->unit + width,
                signal_colour (is_on), value < 0);
  snprintf (text, sizeof text, "<i>w</i><sub>%d</sub> = %s", weight,
            hp_words_number (value, number));
  /* Beside a sloping edge, above a level one. */
  double aside = weight == HP_W1 ? 0 : 10 * pen->unit, down = (weight - 1) * 6 * pen->unit;
  if (weight == HP_W1)
    down = -width / 2 - 3 * pen->unit;
  write_beside (pen, HP_FONT_NOTE, HP_COLOUR_INK, text,
               (HpPoint) { label.x + aside + (aside > 0 ? width / 2 : 0), label.y + down },
               (HpAnchor) { weight == HP_W1 ? 0.5 : 0, weight == HP_W2 ? 0 : 1 });
}

/* Below a disc: the name, and under it what it stands for, as far as there is space: for an input
 * to the edge that comes up from below, for the output to the threshold. */
static void
write_name (const HpPen *pen, const char *name, const char *meaning, HpPoint at)
{
  const HpAnchor below = { 0.5, 0 };
  HpPen beside = *pen;
  double whole = pen->view->width, margin = 8 * pen->unit;
  double width = (at.x < whole / 2 ? 0.24 : 0.2) * whole - margin;
  g_autofree char *text = NULL;
  HpRect rect;

  write_beside (pen, HP_FONT_DIGIT, HP_COLOUR_INK, name, at, below);
  if (!hp_has_meaning (meaning))
    return;
  beside.unit = get_beside_unit (pen, HP_FONT_DIGIT);
  at.y += hp_pen_measure (&beside, HP_FONT_DIGIT, name, at, below).height;
  beside.unit = get_beside_unit (pen, HP_FONT_NOTE);
  text = hp_pen_shortened (&beside, HP_FONT_NOTE, meaning, width);
  rect = hp_pen_measure (&beside, HP_FONT_NOTE, text, at, below);
  at.x += fmax (0, margin - rect.x) - fmax (0, rect.x + rect.width - (whole - margin));
  write_beside (pen, HP_FONT_NOTE, HP_COLOUR_INK, text, at, below);
}

static void
draw_input (const HpPen *pen, int input)
{
  const HpView *view = pen->view;
  const char *const names[] = { "", view->names.a, view->names.b };
  const char *const meanings[] = { "", view->meanings.a, view->meanings.b };
  HpSpot at = view->interaction.at;
  HpPoint middle = place (view, INPUT_X, INPUT_Y[input]);
  bool is_on = hp_row_input (hp_neuron_view_row (view), (HpParameter) input) != 0;
  double radius = INPUT_RADIUS * pen->unit;

  if (at.kind == HP_SPOT_INPUT && at.index == input)
    hp_pen_disc (pen, middle, radius + 6 * pen->unit, HP_COLOUR_PAPER, HP_COLOUR_MARK,
                 3 * pen->unit);
  hp_pen_disc (pen, middle, radius, is_on ? HP_COLOUR_FIRES : HP_COLOUR_PAPER,
               is_on ? HP_COLOUR_FIRES : HP_COLOUR_SILENT, 4 * pen->unit);
  write_inside (pen, HP_FONT_DIGIT, is_on ? HP_COLOUR_ON_CLASS : HP_COLOUR_SILENT,
               is_on ? "1" : "0", middle);
  if (view->interaction.is_on && input != 0)
    for (int way = -1; way <= 1; way += 2) /* up and down: it can be switched */
      hp_pen_arrow_head (pen, middle, (HpPoint) { middle.x, middle.y + 0.8 * way * radius },
                         6 * pen->unit, is_on ? HP_COLOUR_ON_CLASS : HP_COLOUR_SILENT);
  write_name (pen, names[input], meanings[input],
              (HpPoint) { middle.x, middle.y + radius + 2 * pen->unit });
}

static void
draw_sum (const HpPen *pen)
{
  HpPoint middle = place (pen->view, SUM_X, MIDDLE_Y);
  HpHundredths z = hp_neuron_sum (pen->view->state.neuron, hp_neuron_view_row (pen->view));
  char number[HP_HUNDREDTHS_SIZE];

  hp_pen_disc (pen, middle, SUM_RADIUS * pen->unit, HP_COLOUR_CARD, HP_COLOUR_LINE, 3 * pen->unit);
  write_inside (pen, HP_FONT_EQUATION, HP_COLOUR_INK, "\u03a3",
                (HpPoint) { middle.x, middle.y - 14 * pen->unit });
  write_inside (pen, HP_FONT_DIGIT, HP_COLOUR_INK,
                is_masked (pen->view) ? "?" : hp_words_number (z, number),
                (HpPoint) { middle.x, middle.y + 14 * pen->unit });
}

/* The step function with the threshold in its middle; z is marked on it, as far off as it is, up to
 * the edge of the box. */
static void
draw_step (const HpPen *pen)
{
  const HpNeuron neuron = pen->view->state.neuron;
  HpHundredths excess = hp_neuron_excess (neuron, hp_neuron_view_row (pen->view));
  bool fires = hp_neuron_fires (neuron, hp_neuron_view_row (pen->view));
  HpPoint middle = place (pen->view, STEP_X, MIDDLE_Y);
  double half = STEP_HALF * pen->unit, inner = 0.8 * half, low = middle.y + 0.45 * half;
  double high = middle.y - 0.45 * half, reach = pen->view->range;
  double x = middle.x + fmin (fmax (excess / reach, -1), 1) * inner;
  char number[HP_HUNDREDTHS_SIZE], text[64];

  hp_pen_colour (pen, HP_COLOUR_CARD);
  cairo_rectangle (pen->cr, middle.x - half, middle.y - half, 2 * half, 2 * half);
  cairo_fill_preserve (pen->cr);
  hp_pen_colour (pen, HP_COLOUR_LINE);
  cairo_set_line_width (pen->cr, 3 * pen->unit);
  cairo_stroke (pen->cr);
  hp_pen_line (pen, (HpPoint) { middle.x - inner, low }, (HpPoint) { middle.x, low },
               3 * pen->unit, HP_COLOUR_SILENT, false);
  hp_pen_line (pen, (HpPoint) { middle.x, low }, (HpPoint) { middle.x, high }, 1.5 * pen->unit,
               HP_COLOUR_FRAME, true);
  hp_pen_line (pen, (HpPoint) { middle.x, high }, (HpPoint) { middle.x + inner, high },
               3 * pen->unit, HP_COLOUR_FIRES, false);
  if (!is_masked (pen->view))
    hp_pen_disc (pen, (HpPoint) { x, fires ? high : low }, 6 * pen->unit, HP_COLOUR_MARK,
                 HP_COLOUR_MARK, 1);
  snprintf (text, sizeof text,
            neuron.rule == HP_RULE_EXCEEDS ? "<i>z</i> &gt; <i>\u03b8</i> = %s"
                                           : "<i>\u03b8</i> = %s",
            hp_words_number (neuron.value[HP_THETA], number));
  write_beside (pen, HP_FONT_NOTE, HP_COLOUR_INK, text,
               (HpPoint) { middle.x, middle.y + half + 6 * pen->unit }, (HpAnchor) { 0.5, 0 });
}

static void
draw_output_disc (const HpPen *pen, HpPoint middle, double radius, bool fires)
{
  HpColour colour = fires ? HP_COLOUR_FIRES : HP_COLOUR_SILENT;
  HpColour ink = fires ? HP_COLOUR_ON_CLASS : HP_COLOUR_SILENT;
  const char *text = fires ? "1" : "0";

  if (is_masked (pen->view))
    {
      colour = ink = HP_COLOUR_INK;
      text = "?";
      fires = false;
    }
  hp_pen_disc (pen, middle, radius, fires ? HP_COLOUR_FIRES : HP_COLOUR_PAPER, colour,
               4 * pen->unit);
  write_inside (pen, HP_FONT_DIGIT, ink, text, middle);
}

static void
draw_output (const HpPen *pen)
{
  HpPoint from = place (pen->view, STEP_X, MIDDLE_Y), to = place (pen->view, OUTPUT_X, MIDDLE_Y);
  HpPoint sum = place (pen->view, SUM_X, MIDDLE_Y);
  bool fires = hp_neuron_fires (pen->view->state.neuron, hp_neuron_view_row (pen->view));
  double radius = INPUT_RADIUS * pen->unit, half = STEP_HALF * pen->unit, tip = 12 * pen->unit;
  HpPoint sum_out = { sum.x + SUM_RADIUS * pen->unit, sum.y }, step_in = { from.x - half, from.y };
  HpPoint step_out = { from.x + half, from.y }, output_in = { to.x - radius, to.y };
  HpColour colour = signal_colour (fires && !is_masked (pen->view));

  draw_arrow (pen, sum_out, step_in, 3 * pen->unit, tip, tip, HP_COLOUR_LINE, false);
  draw_arrow (pen, step_out, output_in, 3 * pen->unit, tip, tip, colour, false);
  draw_output_disc (pen, to, radius, fires);
  write_name (pen, pen->view->names.y, pen->view->meanings.y,
              (HpPoint) { to.x, to.y + radius + 2 * pen->unit });
}

/* A word for a part of the cell, which a line leads to where the cell stands alone. */
static void
name_part (const HpPen *pen, const char *word, HpPoint at, double down, HpPoint part)
{
  HpPoint end = { at.x, at.y + (down == 0 ? 24 : 2) * pen->unit };

  if (pen->view->cell_alone)
    {
      hp_pen_line (pen, end, part, 1.5 * pen->unit, HP_COLOUR_MARK, false);
      hp_pen_dot (pen, part, 4 * pen->unit, HP_COLOUR_MARK);
    }
  write_beside (pen, HP_FONT_NOTE, HP_COLOUR_MARK, word, at, (HpAnchor) { 0.5, down });
}

static void
name_parts (const HpPen *pen, const HpNerveCell *cell)
{
  const HpView *view = pen->view;
  double above = MIDDLE_Y - 52 * pen->unit / view->height, side = 0.6 * HP_NERVE_CELL_RADIUS;
  HpPoint body = { cell->body.x + side * pen->unit, cell->body.y - 0.6 * side * pen->unit };

  name_part (pen, _("dendrites"), place (view, 0.6 * INPUT_X + 0.4 * SUM_X, 0.04), 0,
             hp_nerve_cell_on_dendrite (cell, 0.5));
  /* Beyond the short dendrite. */
  name_part (pen, _("cell body"), place (view, 0.26 * SUM_X + 0.74 * STEP_X, above), 1, body);
  name_part (pen, _("axon"), place (view, (STEP_X + OUTPUT_X) / 2 + 0.01, above), 1,
             hp_nerve_cell_on_axon (cell, 0.77));
}

/* An arrow after or before a text at the foot of the picture: -1 at its left edge, 1 at its right
 * one. */
static void
write_flow (HpPen pen, const char *text, int side)
{
  const HpAnchor anchor = { (1 + side) / 2.0, 0.5 };
  double length = 44 * pen.unit;
  HpPoint at = place (pen.view, 0.5 + side * 0.47, 0.95);
  HpRect rect;

  pen.unit = get_beside_unit (&pen, HP_FONT_AXIS);
  pen = hp_pen_fitted (&pen, HP_FONT_AXIS, text, 0.44 * pen.view->width - length);
  hp_pen_text (&pen, HP_FONT_AXIS, HP_COLOUR_SOFT_INK, text, at, anchor);
  rect = hp_pen_measure (&pen, HP_FONT_AXIS, text, at, anchor);
  at.x = side < 0 ? rect.x + rect.width + 0.2 * length : rect.x - 1.2 * length;
  hp_pen_arrow (&pen, at, (HpPoint) { at.x + length, at.y }, 2.5 * pen.unit, 14 * pen.unit,
                HP_COLOUR_SOFT_INK);
}

static void
draw_cell (const HpPen *pen)
{
  const HpView *view = pen->view;
  HpNerveCell cell = { .body = place (view, SUM_X, MIDDLE_Y),
                       .end = place (view, OUTPUT_X, MIDDLE_Y) };

  for (int input = 0; input < 3; input++)
    cell.inputs[input] = place (view, INPUT_X, INPUT_Y[input]);
  hp_nerve_cell_draw (pen, &cell, view->cell_alone);
  name_parts (pen, &cell);
  if (!view->cell_alone)
    return;
  write_flow (*pen, _("signals come in"), -1);
  write_flow (*pen, _("a signal leaves"), 1);
}

static void
write_sum (HpPen pen, const char *text, double line)
{
  pen = hp_pen_fitted (&pen, HP_FONT_EQUATION, text, 0.96 * pen.view->width);
  hp_pen_text (&pen, HP_FONT_EQUATION, HP_COLOUR_INK, text, place (pen.view, 0.5, 0.96),
               (HpAnchor) { 0.5, 1 + line });
}

/* The sum, smaller where it would not fit, and on two lines where a class could not read it. */
static void
draw_written_sum (HpPen pen)
{
  g_autofree char *text
      = hp_words_written_out (pen.view->state.neuron, hp_neuron_view_row (pen.view));
  HpPen fitted = hp_pen_fitted (&pen, HP_FONT_EQUATION, text, 0.96 * pen.view->width);
  char *equals = strstr (text, " = ");

  if (is_masked (pen.view))
    return;
  if (hp_pen_is_readable (&fitted, HP_FONT_EQUATION) || equals == NULL)
    {
      write_sum (fitted, text, 0);
      return;
    }
  write_sum (pen, equals + 1, 0);
  *equals = '\0';
  write_sum (pen, text, 1.1);
}

void
hp_neuron_view_draw (const HpPen *outer)
{
  HpView figure = get_figure (outer->view);
  HpPen pen = *outer;

  pen.view = &figure;
  pen.unit = get_unit (pen.view);
  if (pen.view->cell)
    draw_cell (&pen);
  if (hp_neuron_view_is_cell (pen.view))
    return;
  for (int weight = HP_W0; weight <= HP_W2; weight++)
    draw_edge (&pen, weight);
  for (int input = 0; input < 3; input++)
    draw_input (&pen, input);
  draw_sum (&pen);
  draw_output (&pen);
  draw_step (&pen);
  draw_written_sum (pen);
  if (outer->view->program)
    hp_program_draw (outer, hp_neuron_view_row (outer->view));
}

char *
hp_neuron_view_words (const HpView *view)
{
  HpSpot at = view->interaction.at;
  g_autofree char *figure = NULL;
  GString *words;

  if (hp_neuron_view_is_cell (view))
    return g_strdup (_("A nerve cell: signals come in through its dendrites, the cell body "
                       "combines them, and a signal leaves along the axon."));
  figure = hp_words_neuron_view (view->state, hp_neuron_view_row (view),
                                 at.kind == HP_SPOT_INPUT ? (HpParameter) at.index : HP_W0,
                                 view->network.in_hand);
  words = g_string_new (figure);
  if (view->cell)
    hp_words_say (words, "%s", _("Behind it is a nerve cell: dendrites at the inputs, the cell "
                                 "body at the sum, the axon at the output."));
  if (view->program)
    hp_words_say (words, "%s", _("Below it is the neuron as a Python function, which a click "
                                 "copies."));
  return g_string_free (words, FALSE);
}
