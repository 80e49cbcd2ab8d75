/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Five lines by how many rows fire; an edge is one flip of a row:
 *
 *                    TRUE
 *         OR   ...   3 of 4   ...  NAND
 *      A  B  XNOR    2 of 4    XOR  NOT A ...
 *         AND  ...   1 of 4   ...  NOR
 *                    FALSE
 */
#include "gate-map-view.h"
#include "core/gate-map.h"

#include <libintl.h>
#include <math.h>

#define _(text) gettext (text)

/* The smaller side of the picture at which text has its usual size. */
#define USUAL_SIZE 620.0

/* Of a gate's box, in shares of the picture. */
#define BOX_WIDTH 0.145
#define BOX_HEIGHT 0.085

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
  int line = HP_N_ROWS - hp_gate_count_ones (gate);

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
  if (up != 0)
    place = (int) lround ((place + 0.5) / N_IN_LINE[line] * N_IN_LINE[next_line] - 0.5);
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
  double width = BOX_WIDTH * view->width, height = BOX_HEIGHT * view->height;

  return (HpRect) { round (middle.x - width / 2), round (middle.y - height / 2), round (width),
                    round (height) };
}

HpGate
hp_gate_map_view_gate_at (const HpView *view, HpPoint pixel)
{
  for (int gate = 0; gate < HP_N_GATES; gate++)
    {
      HpRect box = get_box (view, (HpGate) gate);

      if (pixel.x >= box.x && pixel.x <= box.x + box.width && pixel.y >= box.y
          && pixel.y <= box.y + box.height)
        return (HpGate) gate;
    }
  return HP_GATE_NONE;
}

static bool
is_neighbour (HpGate gate, HpGate other)
{
  return hp_gate_matches (gate, other) == HP_N_ROWS - 1;
}

/* All flips pale, those from the present gate strong; dashed to where no neuron can go. */
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
                       (strong ? 4 : 1) * pen->unit, strong ? HP_COLOUR_LINE : HP_COLOUR_GRID,
                       is_out);
      }
}

static void
outline (const HpPen *pen, HpRect box, double inset, double width, HpColour colour, bool dashed)
{
  double dash = 5 * pen->unit;

  cairo_rectangle (pen->cr, box.x + inset, box.y + inset, box.width - 2 * inset,
                   box.height - 2 * inset);
  hp_pen_colour (pen, colour);
  cairo_set_line_width (pen->cr, width);
  cairo_set_dash (pen->cr, &dash, dashed ? 1 : 0, 0);
  cairo_stroke (pen->cr);
  cairo_set_dash (pen->cr, NULL, 0, 0);
}

/* The name, and if it must be smaller to fit, smaller; and what is to be said of the gate. */
static void
draw_name (HpPen pen, HpGate gate, HpRect box, const char *remark)
{
  HpPoint middle = { box.x + box.width / 2, box.y + box.height / 2 };
  const char *name = hp_gate_name (gate);
  double room = box.width - 10 * pen.unit;

  pen = hp_pen_fitted (&pen, HP_FONT_NOTE, name, room);
  if (remark != NULL)
    pen = hp_pen_fitted (&pen, HP_FONT_TICK, remark, room);
  hp_pen_text (&pen, HP_FONT_NOTE, HP_COLOUR_INK, name, middle,
               (HpAnchor) { 0.5, remark != NULL ? 1 : 0.5 });
  if (remark != NULL)
    hp_pen_text (&pen, HP_FONT_TICK, HP_COLOUR_INK, remark, middle, (HpAnchor) { 0.5, 0 });
}

static void
draw_gate (const HpPen *pen, HpGate gate, HpGate present)
{
  const HpView *view = pen->view;
  HpRect box = get_box (view, gate);
  bool is_out = !hp_gate_is_reachable (gate);
  const char *remark = NULL;

  hp_pen_colour (pen, is_neighbour (gate, present) ? HP_COLOUR_SEGMENT : HP_COLOUR_CARD);
  cairo_rectangle (pen->cr, box.x, box.y, box.width, box.height);
  cairo_fill (pen->cr);
  outline (pen, box, 0, 1.5 * pen->unit, HP_COLOUR_FRAME, is_out);
  if (gate == present)
    outline (pen, box, 0, 5 * pen->unit, HP_COLOUR_LINE, false);
  if (gate == view->state.target)
    outline (pen, box, 5 * pen->unit, 3 * pen->unit, HP_COLOUR_GOOD, false);
  if (gate == view->hovered_gate)
    outline (pen, box, 0, 3 * pen->unit, HP_COLOUR_MARK, false);
  if (gate == view->state.target)
    remark = _("target");
  if (is_out)
    remark = _("out of reach");
  if (gate == present)
    remark = gate == view->state.target ? _("now, the target") : _("now");
  draw_name (*pen, gate, box, remark);
}

void
hp_gate_map_view_draw (const HpView *view, HpLettering *lettering, cairo_t *cr)
{
  HpPen pen = hp_pen_begin (view, lettering, cr, USUAL_SIZE);
  HpGate present = hp_neuron_gate (view->state.neuron);

  if (hp_pen_mask (&pen))
    return;
  draw_edges (&pen, present, false);
  draw_edges (&pen, present, true);
  for (int gate = 0; gate < HP_N_GATES; gate++)
    draw_gate (&pen, (HpGate) gate, present);
  const char *help = _("An edge is one flip of a row. Click: target. Double-click: weights, too.");
  pen = hp_pen_fitted (&pen, HP_FONT_AXIS, help, 0.96 * view->width);
  hp_pen_text (&pen, HP_FONT_AXIS, HP_COLOUR_SOFT_INK, help,
               (HpPoint) { view->width / 2, view->height - 10 * pen.unit }, (HpAnchor) { 0.5, 1 });
}
