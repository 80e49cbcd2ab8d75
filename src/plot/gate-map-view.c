/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Five lines by how many rows fire; each line changes one row's output:
 *
 *                    TRUE
 *         OR   ...   3 of 4   ...  NAND
 *      A  B  XNOR    2 of 4    XOR  NOT A ...
 *         AND  ...   1 of 4   ...  NOR
 *                    FALSE
 */
#include "gate-map-view.h"
#include "core/gate-map.h"
#include "legend.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* In shares of the picture: a gate's box, and from line to line. While presenting the boxes are
 * larger, as their text is. */
#define BOX_WIDTH 0.15
#define BOX_HEIGHT 0.125
#define BOX_WIDTH_PRESENTED 0.156
#define BOX_HEIGHT_PRESENTED 0.135
#define PITCH 0.185
#define FIRST_LINE 0.085

/* The outputs above a name, in shares of a box's height. Presented, the name needs more of it. */
#define TOP 0.33
#define TOP_PRESENTED 0.26

/* The gates of each line from left to right, so that a gate's opposite is opposite on the map. */
static const HpGate LINES[5][6] = {
  { HP_GATE_TRUE },
  { HP_GATE_OR, HP_GATE_A_OR_NOT_B, HP_GATE_B_OR_NOT_A, HP_GATE_NAND },
  { HP_GATE_A, HP_GATE_B, HP_GATE_XNOR, HP_GATE_XOR, HP_GATE_NOT_B, HP_GATE_NOT_A },
  { HP_GATE_AND, HP_GATE_A_AND_NOT_B, HP_GATE_B_AND_NOT_A, HP_GATE_NOR },
  { HP_GATE_FALSE },
};
static const int N_IN_LINE[5] = { 1, 4, 6, 4, 1 };

/* The line of a gate and its place in it. */
static int
find_place (HpGate gate, int *place)
{
  int line = HP_N_ROWS - hp_gate_matches (gate, HP_GATE_TRUE);

  *place = 0;
  while (LINES[line][*place] != gate)
    (*place)++;
  return line;
}

HpGate
hp_gate_map_view_step (HpGate gate, int right, int up)
{
  int place, line = find_place (gate, &place);
  int next_line = line - up;

  if (next_line < 0 || next_line > HP_N_ROWS)
    return gate;
  if (up != 0) /* all lines have the same middle and the same step from gate to gate */
    {
      place += (N_IN_LINE[next_line] - N_IN_LINE[line]) / 2;
      place = place < 0 ? 0 : place < N_IN_LINE[next_line] ? place : N_IN_LINE[next_line] - 1;
    }
  place += right;
  if (place < 0 || place >= N_IN_LINE[next_line])
    return gate;
  return LINES[next_line][place];
}

static HpRect
get_box (const HpView *view, HpGate gate)
{
  int place, line = find_place (gate, &place);
  double across = 0.5 + (place - (N_IN_LINE[line] - 1) / 2.0) * 0.16;
  double width = (view->screen > 0 ? BOX_WIDTH_PRESENTED : BOX_WIDTH) * view->width;
  double height = (view->screen > 0 ? BOX_HEIGHT_PRESENTED : BOX_HEIGHT) * view->height;

  return (HpRect) { round (view->width * across - width / 2),
                    round (view->height * (FIRST_LINE + PITCH * line) - height / 2), round (width),
                    round (height) };
}

/* Returns whether somebody can make a gate the target. */
static bool
can_choose (const HpView *view)
{
  return view->interaction.is_on && !(view->interaction.locked & 1u << HP_LOCK_TARGET);
}

HpHit
hp_gate_map_view_hit (const HpView *view, HpLettering *lettering, HpPoint pixel)
{
  for (int gate = 0; gate < HP_N_GATES && can_choose (view); gate++)
    if (hp_rect_has (get_box (view, (HpGate) gate), pixel))
      return (HpHit) { HP_NO_ROW, { HP_SPOT_GATE, gate } };
  return HP_NO_HIT;
}

/* How far across the edge between two gates of neighbouring lines begins at the first one's box.
 * The edges to a line are spread in the order of the boxes there, so as not to cross too soon. */
static double
get_port (const HpView *view, HpGate gate, HpGate other)
{
  HpRect box = get_box (view, gate), other_box = get_box (view, other);
  int n_edges = 0, rank = 0;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpRect flipped = get_box (view, hp_gate_flipped (gate, row));

      n_edges += flipped.y == other_box.y;
      rank += flipped.y == other_box.y && flipped.x < other_box.x;
    }
  return box.x + box.width * (0.5 + 0.2 * (rank - (n_edges - 1) / 2.0));
}

/* From the lower edge of a box to the upper edge of another, so that none runs behind a box: all
 * flips thin, those from the present gate strong; dashed to where no neuron can go. */
static void
draw_edges (const HpPen *pen, HpGate present, bool strong)
{
  const HpView *view = pen->view;

  for (int gate = 0; gate < HP_N_GATES; gate++)
    for (HpRow row = 0; row < HP_N_ROWS; row++)
      {
        HpGate upper = (HpGate) gate, lower = hp_gate_flipped (upper, row);
        HpRect from = get_box (view, upper), to = get_box (view, lower);
        bool is_out = !hp_gate_is_reachable (lower) || !hp_gate_is_reachable (upper);

        if (from.y < to.y && (present == upper || present == lower) == strong)
          hp_pen_still_line (
              pen, (HpPoint) { get_port (view, upper, lower), from.y + from.height },
              (HpPoint) { get_port (view, lower, upper), to.y }, (strong ? 4 : 1) * pen->unit,
              strong ? HP_COLOUR_LINE : HP_COLOUR_FRAME, is_out);
      }
}

/* The unit of a box's outlines: no more than a small box has space for. */
static double
get_edge_unit (const HpPen *pen, HpRect box)
{
  return fmin (pen->unit, fmin (box.width / 80, box.height / 45));
}

/* Inset and width in units. */
static void
outline (HpPen pen, HpRect box, double inset, double width, HpColour colour, bool dashed)
{
  pen.unit = get_edge_unit (&pen, box);
  hp_pen_outline (&pen, hp_rect_grown (box, -inset * pen.unit), width * pen.unit, colour, dashed);
}

/* The ground of a box. */
static HpColour
get_ground (HpGate gate, HpGate present)
{
  return hp_gate_matches (gate, present) == HP_N_ROWS - 1 ? HP_COLOUR_SEGMENT : HP_COLOUR_CARD;
}

/* The four outputs as the plot has them: A across, B up. */
static void
draw_outputs (const HpPen *pen, HpGate gate, HpRect square)
{
  HpGate present = hp_neuron_gate (pen->view->state.neuron);
  double radius = 0.17 * square.width;

  if (get_ground (gate, present) != HP_COLOUR_CARD)
    {
      hp_pen_colour (pen, HP_COLOUR_CARD);
      cairo_rectangle (pen->cr, square.x, square.y, square.width, square.height);
      cairo_fill (pen->cr);
    }
  hp_pen_outline (pen, square, 0.05 * square.width, HP_COLOUR_GRID, false);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpPoint middle = { square.x + (0.27 + 0.46 * hp_row_a (row)) * square.width,
                         square.y + (0.73 - 0.46 * hp_row_b (row)) * square.height };

      if (hp_gate_output (gate, row))
        hp_pen_dot (pen, middle, radius, HP_COLOUR_FIRES);
      else
        hp_pen_disc (pen, middle, radius, HP_COLOUR_CARD, HP_COLOUR_SILENT, 0.35 * radius);
    }
}

/* Beside each other: the outputs as in the plot, and, if there is space for readable ones, the
 * digits in the order of the table's rows. No digits are wider than four 0s. */
static void
draw_top (const HpPen *pen, HpGate gate, HpRect top)
{
  const HpPoint origin = { 0, 0 };
  double side = top.height, gap = 0.25 * side;
  char digits[HP_N_ROWS + 1] = "0000";
  HpPen fitted = hp_pen_fitted (pen, HP_FONT_TICK, digits, top.width - side - gap);
  double width
      = gap + hp_pen_measure (&fitted, HP_FONT_TICK, digits, origin, (HpAnchor) { 0, 0 }).width;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    digits[row] += hp_gate_output (gate, row);
  if (!hp_pen_is_readable (&fitted, HP_FONT_TICK))
    width = 0;
  top.x += round ((top.width - side - width) / 2);
  draw_outputs (pen, gate, (HpRect) { top.x, top.y, side, side });
  if (width > 0)
    hp_pen_text (&fitted, HP_FONT_TICK, HP_COLOUR_SOFT_INK, digits,
                 (HpPoint) { top.x + side + gap, top.y + side / 2 }, (HpAnchor) { 0, 0.5 });
}

/* The text in the box of a gate: the name on one line or two, and a remark or none. */
enum
{
  MAX_LINES = 3,
  LONGEST_NAME = 24,
};

typedef struct
{
  const char *text;
  HpFont font;
  double unit, height;
} Line;

typedef struct
{
  int n_lines;
  Line lines[MAX_LINES];
  double height;
} Words;

/* From line to line, in shares of a line's height. */
#define LINE_PITCH 0.85

/* With no line at more than a unit. */
static void
measure_words (HpPen pen, Words *words, double most)
{
  words->height = 0;
  for (int i = 0; i < words->n_lines; i++)
    {
      Line *line = &words->lines[i];

      pen.unit = line->unit = fmin (line->unit, most);
      line->height = hp_pen_measure (&pen, line->font, line->text, (HpPoint) { 0, 0 },
                                     (HpAnchor) { 0, 0 })
                         .height;
      words->height += (i > 0 ? LINE_PITCH : 1) * line->height;
    }
}

/* Each line smaller where it is too wide, the largest ones where all together are too high; a
 * remark is never larger than the name. */
static void
fit_words (const HpPen *pen, Words *words, double width, double height)
{
  double most = pen->unit;

  for (int i = 0; i < words->n_lines; i++)
    {
      Line *line = &words->lines[i];

      line->unit = hp_pen_fitted (pen, line->font, line->text, width).unit;
      if (line->font == HP_FONT_NOTE)
        most = fmin (most, line->unit);
    }
  measure_words (*pen, words, most);
  while (words->height > height && most > 0.2 * pen->unit)
    measure_words (*pen, words, most *= 0.95);
}

static void
write_words (HpPen pen, const Words *words, HpRect box)
{
  double y = box.y + (box.height - words->height) / 2;

  for (int i = 0; i < words->n_lines; i++)
    {
      pen.unit = words->lines[i].unit;
      hp_pen_text (&pen, words->lines[i].font, HP_COLOUR_INK, words->lines[i].text,
                   (HpPoint) { box.x + box.width / 2, y }, (HpAnchor) { 0.5, 0 });
      y += LINE_PITCH * words->lines[i].height;
    }
}

/* Returns whether a class can read every line. */
static bool
can_be_read (HpPen pen, const Words *words)
{
  for (int i = 0; i < words->n_lines; i++)
    {
      pen.unit = words->lines[i].unit;
      if (!hp_pen_is_readable (&pen, words->lines[i].font))
        return false;
    }
  return true;
}

/* Name and remark as large as they can be, with the name on one line or broken before its NOT. The
 * first half of a broken name is kept in a buffer. */
static Words
fit_name (const HpPen *pen, HpGate gate, HpRect box, const char *remark, char first[LONGEST_NAME])
{
  const char *name = hp_gate_name (gate), *half = strstr (name, " NOT ");
  Words whole = { 1, { { name, HP_FONT_NOTE } } }, broken = { 0 };

  if (half != NULL)
    {
      g_snprintf (first, LONGEST_NAME, "%.*s", (int) (half - name), name);
      broken.lines[broken.n_lines++] = (Line) { first, HP_FONT_NOTE };
      broken.lines[broken.n_lines++] = (Line) { half + 1, HP_FONT_NOTE };
    }
  if (remark != NULL)
    {
      whole.lines[whole.n_lines++] = (Line) { remark, HP_FONT_TICK };
      broken.lines[broken.n_lines++] = (Line) { remark, HP_FONT_TICK };
    }
  fit_words (pen, &whole, box.width, box.height);
  fit_words (pen, &broken, box.width, box.height);
  return half != NULL && broken.lines[0].unit > whole.lines[0].unit ? broken : whole;
}

/* A remark that can't be read, or leaves no space for the name, is left out. */
static void
draw_words (HpPen pen, HpGate gate, HpRect box, const char *remark)
{
  char first[LONGEST_NAME];
  Words words = fit_name (&pen, gate, box, remark, first);

  if (remark != NULL && !can_be_read (pen, &words))
    words = fit_name (&pen, gate, box, NULL, first);
  write_words (pen, &words, box);
}

/* A word about a gate, or NULL. */
static const char *
get_remark (const HpView *view, HpGate gate, HpGate present)
{
  if (gate == present)
    return gate == view->state.target ? _("now, the target") : _("now");
  if (!hp_gate_is_reachable (gate))
    return _("out of reach");
  return gate == view->state.target ? _("target") : NULL;
}

/* The space for the outputs above a name; none if a class could not read the name then. */
static double
get_top_height (const HpPen *pen, HpGate gate, HpRect inner)
{
  double share = pen->view->screen > 0 ? TOP_PRESENTED : TOP;
  double height = round (fmin (share * inner.height, 0.3 * inner.width));
  char first[LONGEST_NAME];
  Words words;

  inner.height -= height;
  words = fit_name (pen, gate, inner, NULL, first);
  return can_be_read (*pen, &words) ? height : 0;
}

static void
draw_gate (const HpPen *pen, HpGate gate, HpGate present)
{
  const HpView *view = pen->view;
  HpSpot at = view->interaction.at;
  HpRect box = get_box (view, gate), inner, top;

  hp_pen_colour (pen, get_ground (gate, present));
  cairo_rectangle (pen->cr, box.x, box.y, box.width, box.height);
  cairo_fill (pen->cr);
  outline (*pen, box, 0, 1.5, HP_COLOUR_FRAME, !hp_gate_is_reachable (gate));
  if (gate == present)
    outline (*pen, box, 0, 5, HP_COLOUR_LINE, false);
  if (gate == view->state.target)
    outline (*pen, box, 5, 3, HP_COLOUR_GOOD, false);
  if (at.kind == HP_SPOT_GATE && at.index == (int) gate)
    outline (*pen, box, 0, 3, HP_COLOUR_MARK, false);
  inner = hp_rect_grown (box, -8 * get_edge_unit (pen, box));
  top = inner;
  top.height = get_top_height (pen, gate, inner);
  if (top.height > 0)
    draw_top (pen, gate, top);
  inner.y += top.height;
  inner.height -= top.height;
  draw_words (*pen, gate, inner, get_remark (view, gate, present));
}

/* The lines below the map, and how high each is at a unit of 1. */
enum
{
  LEGEND,
  LINES_HELP,
  CLICK_HELP,
  N_HELPS,
  HELP_HEIGHT = HP_LEGEND_HEIGHT + 2,
};

static void
draw_help (HpPen pen, int help, double y)
{
  const HpLegendItem ITEMS[] = {
    { _("one flip away"), true, HP_COLOUR_SEGMENT, HP_COLOUR_FRAME, false, NULL },
    { _("out of reach"), true, HP_COLOUR_CARD, HP_COLOUR_FRAME, true, NULL },
  };
  const char *text = help == CLICK_HELP
                         ? _("Click a gate to make it the target; double-click to set weights "
                             "for it, too.")
                         : _("Each line changes one row's output. Dots are placed as in the plot, "
                             "digits as in the table.");
  HpPoint middle = { pen.view->width / 2, y };
  double width = 0.96 * pen.view->width;

  if (help == LEGEND)
    {
      hp_legend_draw (&pen, G_N_ELEMENTS (ITEMS), ITEMS, middle, width);
      return;
    }
  pen = hp_pen_fitted (&pen, HP_FONT_AXIS, text, width);
  if (hp_pen_is_readable (&pen, HP_FONT_AXIS))
    hp_pen_text (&pen, HP_FONT_AXIS, HP_COLOUR_SOFT_INK, text, middle, (HpAnchor) { 0.5, 0.5 });
}

/* As many as there is space for, the legend first. */
static void
draw_helps (HpPen pen)
{
  HpRect last = get_box (pen.view, HP_GATE_FALSE);
  double unit = pen.unit, top = last.y + last.height + 4 * unit;
  double space = pen.view->height - top - 4 * unit;
  int n_helps = can_choose (pen.view) ? N_HELPS : CLICK_HELP;

  do
    pen.unit = fmin (unit, space / n_helps / HELP_HEIGHT);
  while (!hp_pen_is_readable (&pen, HP_FONT_TICK) && --n_helps > 0);
  for (int help = 0; help < MAX (n_helps, 1); help++)
    draw_help (pen, help, top + (help + 0.5) * space / MAX (n_helps, 1));
}

void
hp_gate_map_view_draw (const HpPen *pen)
{
  HpGate present = hp_neuron_gate (pen->view->state.neuron);

  draw_edges (pen, present, false);
  draw_edges (pen, present, true);
  for (int gate = 0; gate < HP_N_GATES; gate++)
    draw_gate (pen, (HpGate) gate, present);
  draw_helps (*pen);
}

char *
hp_gate_map_view_words (const HpView *view)
{
  HpSpot at = view->interaction.at;

  return hp_words_gate_map (view->state,
                            at.kind == HP_SPOT_GATE ? (HpGate) at.index : HP_GATE_NONE);
}
