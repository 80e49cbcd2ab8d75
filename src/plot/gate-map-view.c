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

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Of a gate's box, in shares of the picture. */
#define BOX_WIDTH 0.145
#define BOX_HEIGHT 0.115
#define BOX_WIDTH_PRESENTED 0.156

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

static HpPoint
get_middle (const HpView *view, HpGate gate)
{
  int place, line = find_place (gate, &place);

  return (HpPoint) { view->width * (0.5 + (place - (N_IN_LINE[line] - 1) / 2.0) * 0.16),
                     view->height * (0.1 + 0.175 * line) };
}

static HpRect
get_box (const HpView *view, HpGate gate)
{
  HpPoint middle = get_middle (view, gate);
  double share = view->screen > 0 ? BOX_WIDTH_PRESENTED : BOX_WIDTH;
  double width = share * view->width, height = BOX_HEIGHT * view->height;

  return (HpRect) { round (middle.x - width / 2), round (middle.y - height / 2), round (width),
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

/* All flips thin, those from the present gate strong; dashed to where no neuron can go. */
static void
draw_edges (const HpPen *pen, HpGate present, bool strong)
{
  for (int gate = 0; gate < HP_N_GATES; gate++)
    for (HpRow row = 0; row < HP_N_ROWS; row++)
      {
        HpGate other = hp_gate_flipped ((HpGate) gate, row);
        bool is_out = !hp_gate_is_reachable (other) || !hp_gate_is_reachable ((HpGate) gate);

        if (other > (HpGate) gate && (present == (HpGate) gate || present == other) == strong)
          hp_pen_line (pen, get_middle (pen->view, (HpGate) gate), get_middle (pen->view, other),
                       (strong ? 4 : 1) * pen->unit, strong ? HP_COLOUR_LINE : HP_COLOUR_FRAME,
                       is_out);
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
outline (const HpPen *pen, HpRect box, double inset, double width, HpColour colour, bool dashed)
{
  double unit = get_edge_unit (pen, box), dash = 5 * unit;

  inset *= unit;
  cairo_rectangle (pen->cr, box.x + inset, box.y + inset, box.width - 2 * inset,
                   box.height - 2 * inset);
  hp_pen_colour (pen, colour);
  cairo_set_line_width (pen->cr, width * unit);
  cairo_set_dash (pen->cr, &dash, dashed ? 1 : 0, 0);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
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
  double pitch; /* from line to line, in shares of a line's height */
} Words;

#define USUAL_PITCH 1.0
#define TIGHT_PITCH 0.8

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
      words->height += (i > 0 ? words->pitch : 1) * line->height;
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
      y += words->pitch * words->lines[i].height;
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
fit_name (const HpPen *pen, HpGate gate, HpRect box, const char *remark, double pitch,
          char first[LONGEST_NAME])
{
  double inset = (pen->view->screen > 0 ? 5 : 8) * get_edge_unit (pen, box);
  double width = box.width - 2 * inset, height = box.height - 2 * inset;
  const char *name = hp_gate_name (gate), *half = strstr (name, " NOT ");
  Words whole = { 1, { { name, HP_FONT_NOTE } }, .pitch = pitch }, broken = { .pitch = pitch };

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
  fit_words (pen, &whole, width, height);
  fit_words (pen, &broken, width, height);
  return half != NULL && broken.lines[0].unit > whole.lines[0].unit ? broken : whole;
}

/* A remark that can't be read even with tight lines, or leaves no space for the name, is left out;
 * returns false then. */
static bool
draw_words (HpPen pen, HpGate gate, HpRect box, const char *remark)
{
  char first[LONGEST_NAME];
  Words words = fit_name (&pen, gate, box, remark, USUAL_PITCH, first);
  bool has_room = true;

  if (remark != NULL && !can_be_read (pen, &words))
    {
      words = fit_name (&pen, gate, box, remark, TIGHT_PITCH, first);
      has_room = can_be_read (pen, &words);
    }
  if (!has_room)
    words = fit_name (&pen, gate, box, NULL, USUAL_PITCH, first);
  write_words (pen, &words, box);
  return has_room;
}

/* A remark that does not fit into the boxes of XNOR and XOR is written once, below both. */
static void
draw_out_of_reach (const HpPen *pen)
{
  const HpView *view = pen->view;
  const char *text = _("out of reach");
  HpRect left = get_box (view, HP_GATE_XNOR), right = get_box (view, HP_GATE_XOR);
  HpRect below = get_box (view, HP_GATE_A_AND_NOT_B);
  HpPoint at = { (left.x + right.x + right.width) / 2, (left.y + left.height + below.y) / 2 };
  HpPen fitted = hp_pen_fitted (pen, HP_FONT_TICK, text, right.x + right.width - left.x);

  hp_pen_colour (pen, HP_COLOUR_PAPER);
  hp_lettering_halo (pen->lettering, pen->cr, HP_FONT_TICK, fitted.unit, text, at,
                     (HpAnchor) { 0.5, 0.5 });
  hp_pen_text (&fitted, HP_FONT_TICK, HP_COLOUR_INK, text, at, (HpAnchor) { 0.5, 0.5 });
}

/* Returns whether there was space for the remark. */
static bool
draw_gate (const HpPen *pen, HpGate gate, HpGate present)
{
  const HpView *view = pen->view;
  HpRect box = get_box (view, gate);
  bool is_out = !hp_gate_is_reachable (gate);
  bool is_near = hp_gate_matches (gate, present) == HP_N_ROWS - 1;
  const char *remark = NULL;

  hp_pen_colour (pen, is_near ? HP_COLOUR_SEGMENT : HP_COLOUR_CARD);
  cairo_rectangle (pen->cr, box.x, box.y, box.width, box.height);
  cairo_fill (pen->cr);
  outline (pen, box, 0, 1.5, HP_COLOUR_FRAME, is_out);
  if (gate == present)
    outline (pen, box, 0, 5, HP_COLOUR_LINE, false);
  if (gate == view->state.target)
    outline (pen, box, 5, 3, HP_COLOUR_GOOD, false);
  if (view->interaction.at.kind == HP_SPOT_GATE && view->interaction.at.index == (int) gate)
    outline (pen, box, 0, 3, HP_COLOUR_MARK, false);
  if (gate == view->state.target)
    remark = _("target");
  if (is_out)
    remark = _("out of reach");
  if (gate == present)
    remark = gate == view->state.target ? _("now, the target") : _("now");
  return draw_words (*pen, gate, box, remark);
}

static void
draw_help_line (HpPen pen, double above_bottom, const char *text)
{
  const HpView *view = pen.view;
  HpPoint at = { view->width / 2, view->height - above_bottom * pen.unit };

  pen = hp_pen_fitted (&pen, HP_FONT_AXIS, text, 0.96 * view->width);
  if (hp_pen_is_readable (&pen, HP_FONT_AXIS))
    hp_pen_text (&pen, HP_FONT_AXIS, HP_COLOUR_SOFT_INK, text, at, (HpAnchor) { 0.5, 1 });
}

void
hp_gate_map_view_draw (const HpPen *pen)
{
  HpGate present = hp_neuron_gate (pen->view->state.neuron);
  bool says_all = true;

  draw_edges (pen, present, false);
  draw_edges (pen, present, true);
  for (int gate = 0; gate < HP_N_GATES; gate++)
    if (!draw_gate (pen, (HpGate) gate, present) && !hp_gate_is_reachable ((HpGate) gate))
      says_all = false;
  if (!says_all)
    draw_out_of_reach (pen);
  if (can_choose (pen->view))
    draw_help_line (*pen, 10, _("Click a gate to make it the target; double-click to set weights "
                                "for it, too."));
  draw_help_line (*pen, can_choose (pen->view) ? 26 : 10,
                  _("Each line changes one row's output."));
}

char *
hp_gate_map_view_words (const HpView *view)
{
  HpSpot at = view->interaction.at;

  return hp_words_gate_map (view->state,
                            at.kind == HP_SPOT_GATE ? (HpGate) at.index : HP_GATE_NONE);
}
