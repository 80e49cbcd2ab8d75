/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cell is one shape of tapering limbs, each round at both ends. It is filled twice: first
 * wider, in the colour of the edge, then in that of the inside. So limbs that overlap become one.
 */
#include "nerve-cell.h"

#include <math.h>

/* Shares of the way from the body to an input: where a dendrite forks, and its first branches. */
#define TRUNK 0.56
#define BRANCH 0.24

/* Each branch as a share of the one it grows from: its length and its width. */
#define SHORTER 0.62
#define THINNER 0.66

/* The generations of branches, and the sideways angle of each one, in radians. */
#define N_GENERATIONS 3
static const double ASIDE[N_GENERATIONS] = { 0.38, 0.38, 0.36 };

#define N_KNOBS 5
#define N_SHEATHS 3

/* Shares of the axon's length: the beginning of the knobs at its end, the first sheath, and the
 * length of each. */
static const double SPREAD = 0.83, FIRST_SHEATH = 0.52, SHEATH = 0.1;

typedef struct
{
  const HpPen *pen;
  const HpNerveCell *cell;
  double beyond; /* by which the shape is grown */
} Sketch;

static HpPoint
along (HpPoint from, HpPoint to, double share)
{
  return (HpPoint) { from.x + share * (to.x - from.x), from.y + share * (to.y - from.y) };
}

static HpPoint
beside (HpPoint from, double angle, double length)
{
  return (HpPoint) { from.x + length * cos (angle), from.y + length * sin (angle) };
}

HpPoint
hp_nerve_cell_on_dendrite (const HpNerveCell *cell, double share)
{
  return along (cell->body, cell->inputs[0], share);
}

HpPoint
hp_nerve_cell_on_axon (const HpNerveCell *cell, double share)
{
  return along (cell->body, cell->end, share);
}

/* All limbs run around in the same sense, so that none is a hole in another one. Radii are in
 * units. */
static void
add_limb (const Sketch *sketch, HpPoint from, HpPoint to, double from_radius, double to_radius)
{
  cairo_t *cr = sketch->pen->cr;
  double angle = atan2 (to.y - from.y, to.x - from.x), quarter = acos (0);
  double unit = sketch->pen->unit;

  cairo_new_sub_path (cr);
  cairo_arc (cr, from.x, from.y, from_radius * unit + sketch->beyond, angle + quarter,
             angle + 3 * quarter);
  cairo_arc (cr, to.x, to.y, to_radius * unit + sketch->beyond, angle - quarter, angle + quarter);
  cairo_close_path (cr);
}

/* The two branches of a fork differ a little, each time in another way. */
static void
add_branches (const Sketch *sketch, HpPoint fork, double angle, double length, double radius,
              int generation, unsigned place)
{
  if (generation == N_GENERATIONS)
    return;
  for (int side = 0; side < 2; side++)
    {
      double bend = (side == 0 ? -1 : 1) * ASIDE[generation] * (place % 3 == 0 ? 1.2 : 0.85);
      double reach = length * ((place + (unsigned) side) % 2 == 0 ? 1 : 0.8);
      HpPoint tip = beside (fork, angle + bend, reach);

      add_limb (sketch, fork, tip, radius, radius * THINNER);
      add_branches (sketch, tip, angle + bend, reach * SHORTER, radius * THINNER, generation + 1,
                    2 * place + 1 + (unsigned) side);
    }
}

/* A dendrite with a twig halfway, on the outer side; its branches stay in the picture. */
static void
add_dendrite (const Sketch *sketch, int input)
{
  HpPoint body = sketch->cell->body, tip = sketch->cell->inputs[input];
  HpPoint fork = along (body, tip, TRUNK), knee = along (body, tip, 0.8 * TRUNK);
  double angle = atan2 (tip.y - body.y, tip.x - body.x);
  const HpView *view = sketch->pen->view;
  double length = fmin (hypot (tip.x - body.x, tip.y - body.y),
                        fmin (0.85 * view->height, 0.65 * view->width));
  int outer = input == 0 ? 1 : -1;

  add_limb (sketch, body, fork, 0.5 * HP_NERVE_CELL_RADIUS, 6);
  add_branches (sketch, fork, angle, BRANCH * length, 6, 0, (unsigned) input);
  add_limb (sketch, knee, beside (knee, angle + outer * 0.9, 0.14 * length), 5, 3);
  add_branches (sketch, beside (knee, angle + outer * 0.9, 0.14 * length), angle + outer * 0.9,
                0.07 * length, 3, N_GENERATIONS - 1, (unsigned) input);
}

/* A short one on the side of the axon. */
static void
add_short_dendrite (const Sketch *sketch, double angle)
{
  double radius = HP_NERVE_CELL_RADIUS * sketch->pen->unit;
  HpPoint fork = beside (sketch->cell->body, angle, 1.5 * radius);

  add_limb (sketch, sketch->cell->body, fork, 0.3 * HP_NERVE_CELL_RADIUS, 4.5);
  add_branches (sketch, fork, angle, 0.55 * radius, 4.5, 1, 0);
}

static void
add_axon (const Sketch *sketch)
{
  HpPoint body = sketch->cell->body, end = sketch->cell->end;
  HpPoint spread = along (body, end, SPREAD);
  double radius = end.x - spread.x, knob_radius = fmin (8, 0.2 * radius / sketch->pen->unit);

  add_limb (sketch, body, along (body, end, 0.36), 0.6 * HP_NERVE_CELL_RADIUS, 6);
  add_limb (sketch, body, spread, 6, 5);
  for (int knob = 0; knob < N_KNOBS; knob++)
    {
      double angle = (knob - (N_KNOBS - 1) / 2.0) * 0.5;
      HpPoint tip = beside (spread, angle, radius);

      add_limb (sketch, spread, tip, 0.6 * knob_radius, 0.4 * knob_radius);
      add_limb (sketch, tip, tip, knob_radius, knob_radius);
    }
}

static void
fill_shape (const Sketch *sketch, HpColour colour)
{
  const double up = -1.35, down = 1.15;

  hp_pen_colour (sketch->pen, colour);
  for (int input = 0; input < 3; input++)
    add_dendrite (sketch, input);
  add_short_dendrite (sketch, up);
  add_short_dendrite (sketch, down);
  add_axon (sketch);
  add_limb (sketch, sketch->cell->body, sketch->cell->body, HP_NERVE_CELL_RADIUS,
            HP_NERVE_CELL_RADIUS);
  cairo_fill (sketch->pen->cr);
}

/* The sheaths that the axon is wrapped in. */
static void
fill_sheaths (const Sketch *sketch, HpColour colour)
{
  const HpNerveCell *cell = sketch->cell;
  double half = SHEATH * (cell->end.x - cell->body.x) / 2 - 11 * sketch->pen->unit;

  hp_pen_colour (sketch->pen, colour);
  for (int i = 0; i < N_SHEATHS; i++)
    {
      HpPoint middle = along (cell->body, cell->end, FIRST_SHEATH + (i + 0.5) * SHEATH);

      add_limb (sketch, (HpPoint) { middle.x - fmax (half, 0), middle.y },
                (HpPoint) { middle.x + fmax (half, 0), middle.y }, 9, 9);
    }
  cairo_fill (sketch->pen->cr);
}

void
hp_nerve_cell_draw (const HpPen *pen, const HpNerveCell *cell, bool is_alone)
{
  HpColour edge = is_alone ? HP_COLOUR_CELL_EDGE : HP_COLOUR_CELL_FAINT_EDGE;
  HpColour inside = is_alone ? HP_COLOUR_CELL : HP_COLOUR_CELL_FAINT;
  Sketch outer = { pen, cell, fmax (1, 2 * pen->unit) }, inner = { pen, cell, 0 };

  fill_shape (&outer, edge);
  fill_shape (&inner, inside);
  fill_sheaths (&outer, edge);
  fill_sheaths (&inner, is_alone ? HP_COLOUR_PAPER : inside);
  if (!is_alone)
    return;
  hp_pen_disc (pen, cell->body, 24 * pen->unit, HP_COLOUR_CELL_NUCLEUS, edge, 2 * pen->unit);
  hp_pen_dot (pen, (HpPoint) { cell->body.x + 5 * pen->unit, cell->body.y - 4 * pen->unit },
              7 * pen->unit, edge);
}
