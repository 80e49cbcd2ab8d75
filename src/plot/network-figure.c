/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The network as a figure, for the row that is marked, or else (1, 1).
 */
#include "network-view.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>

static HpRow
get_row (const HpNetworkLayout *layout)
{
  return layout->row != HP_NO_ROW ? layout->row : HP_N_ROWS - 1;
}

/* The row of a neuron's own inputs. */
static HpRow
get_input_row (const HpNetworkLayout *layout, HpRole role)
{
  HpRow row = get_row (layout);

  return role == HP_ROLE_Y ? hp_network_landing (&layout->view->network, row) : row;
}

static HpPoint
get_source (const HpNetworkLayout *layout, HpRole role, int input)
{
  return role == HP_ROLE_Y ? layout->nodes[HP_ROLE_H1 + input] : layout->inputs[input];
}

/* From rim to rim. */
static void
draw_edge (const HpPen *pen, const HpNetworkLayout *layout, HpRole role, int input)
{
  HpPoint from = get_source (layout, role, input), to = layout->nodes[role];
  HpRow row = get_input_row (layout, role);
  HpHundredths value
      = layout->view->network.neuron[role].neuron.value[input == 0 ? HP_W1 : HP_W2];
  bool is_known = role != HP_ROLE_Y || !hp_network_layout_masks (layout, get_row (layout));
  bool is_on = is_known && (input == 0 ? hp_row_a (row) : hp_row_b (row));
  double length = hypot (to.x - from.x, to.y - from.y), head = 10 * pen->unit;
  double share = (layout->node_radius + 2) / length;
  double width = (1.5 + 5 * sqrt (abs (value) / (double) HP_LIMIT)) * pen->unit;
  HpColour colour = is_on ? HP_COLOUR_FIRES : HP_COLOUR_FRAME;
  HpPoint step = { to.x - from.x, to.y - from.y };
  HpPoint start = { from.x + share * step.x, from.y + share * step.y };
  HpPoint end = { to.x - share * step.x, to.y - share * step.y };

  if (layout->view->screen > 0)
    width = fmax (width, 0.005 * layout->view->screen);
  if (value == 0)
    return;
  hp_pen_line (pen, start, (HpPoint) { end.x - head / length * step.x,
                                       end.y - head / length * step.y },
               width, colour, value < 0);
  hp_pen_arrow_head (pen, start, end, head + width, colour);
}

/* On the edge, before those of H1 and H2 cross. */
static void
write_weight (const HpPen *pen, const HpNetworkLayout *layout, HpRole role, int input)
{
  HpPoint from = get_source (layout, role, input), to = layout->nodes[role];
  HpHundredths value
      = layout->view->network.neuron[role].neuron.value[input == 0 ? HP_W1 : HP_W2];
  bool crosses = role != HP_ROLE_Y && (int) role - HP_ROLE_H1 != input;
  double share = crosses ? 0.33 : role == HP_ROLE_Y ? 0.37 : 0.52;
  HpPoint at = { from.x + share * (to.x - from.x), from.y + share * (to.y - from.y) };
  char number[HP_HUNDREDTHS_SIZE];
  HpRect rect;

  hp_words_number (value, number);
  rect = hp_pen_measure (pen, HP_FONT_TICK, number, at, (HpAnchor) { 0.5, 0.5 });
  hp_pen_colour (pen, HP_COLOUR_PAPER);
  cairo_rectangle (pen->cr, rect.x - 1, rect.y + 1, rect.width + 2, rect.height - 2);
  cairo_fill (pen->cr);
  hp_pen_text (pen, HP_FONT_TICK, HP_COLOUR_INK, number, at, (HpAnchor) { 0.5, 0.5 });
}

/* Before the node if there is space, and else above A or below B. */
static void
name_input (const HpPen *pen, const HpNetworkLayout *layout, int input)
{
  const HpView *view = layout->view;
  g_autofree char *name = hp_name_with_meaning (input == 0 ? view->names.a : view->names.b,
                                                input == 0 ? view->meanings.a : view->meanings.b);
  HpPoint middle = layout->inputs[input];
  double gap = 6 * pen->unit, reach = layout->node_radius + gap;
  HpRect before = hp_pen_measure (pen, HP_FONT_NOTE, name,
                                  (HpPoint) { middle.x - reach, middle.y }, (HpAnchor) { 1, 0.5 });
  HpPen fitted = *pen;
  HpAnchor anchor = { 1, 0.5 };
  HpPoint at = { middle.x - reach, middle.y };

  if (before.x < gap)
    {
      fitted = hp_pen_fitted (pen, HP_FONT_NOTE, name, 1.9 * middle.x);
      at = (HpPoint) { middle.x, middle.y + (input == 0 ? -reach : reach) };
      anchor = (HpAnchor) { 0.5, input == 0 ? 1 : 0 };
    }
  hp_pen_text (&fitted, HP_FONT_NOTE, HP_COLOUR_INK, name, at, anchor);
}

static void
draw_input (const HpPen *pen, const HpNetworkLayout *layout, int input)
{
  HpPoint middle = layout->inputs[input];
  HpRow row = get_row (layout);

  hp_network_draw_output (pen, middle, layout->node_radius,
                          input == 0 ? hp_row_a (row) : hp_row_b (row), false);
  name_input (pen, layout, input);
}

/* The name in full: with the gate, unless an output is masked. */
static char *
describe_neuron (const HpNetworkLayout *layout, HpRole role)
{
  HpGate gate = hp_neuron_gate (layout->view->network.neuron[role].neuron);

  return layout->masked ? g_strdup (HP_ROLE_NAMES[role])
                        : g_strdup_printf ("%s: %s", HP_ROLE_NAMES[role], hp_gate_name (gate));
}

/* "z = 0.60 > 0.50" as markup, by which the neuron fires or not; what has to be predicted is asked
 * for: "z >= 0.50 ?". */
static char *
describe_sum (const HpNetworkLayout *layout, HpRole role)
{
  HpNeuron neuron = layout->view->network.neuron[role].neuron;
  HpHundredths excess = hp_neuron_excess (neuron, get_input_row (layout, role));
  char z[HP_HUNDREDTHS_SIZE], theta[HP_HUNDREDTHS_SIZE];

  hp_words_number (neuron.value[HP_THETA], theta);
  if (hp_network_layout_masks (layout, get_row (layout)))
    return g_strdup_printf ("<i>z</i> %s %s ?",
                            neuron.rule == HP_RULE_EXCEEDS ? "&gt;" : "\u2265", theta);
  hp_words_number (hp_neuron_sum (neuron, get_input_row (layout, role)), z);
  return g_strdup_printf ("<i>z</i> = %s %s %s", z,
                          excess == 0  ? "="
                          : excess > 0 ? "&gt;"
                                       : "&lt;",
                          theta);
}

static char *
describe_bias (const HpNetworkLayout *layout, HpRole role)
{
  char number[HP_HUNDREDTHS_SIZE];
  HpHundredths bias = layout->view->network.neuron[role].neuron.value[HP_W0];

  /* Translators: the weight of the input that is always 1. */
  return g_strdup_printf (_("bias %s"), hp_words_number (bias, number));
}

static double
get_limit (const HpNetworkLayout *layout, HpRole role)
{
  return (role == HP_ROLE_Y ? 0.36 : 0.46) * layout->figure.width;
}

static bool
fits_about (const HpPen *pen, const HpNetworkLayout *layout, HpRole role, const char *text)
{
  return hp_pen_measure (pen, HP_FONT_TICK, text, layout->nodes[role], (HpAnchor) { 0 }).width
         <= get_limit (layout, role);
}

/* Returns whether the text found a place: on one side of the node, the next one farther from it. */
static bool
write_about (const HpPen *pen, const HpNetworkLayout *layout, HpRole role, HpFont font,
             const char *text, int side, double *off)
{
  HpPen fitted = hp_pen_fitted (pen, font, text, get_limit (layout, role));
  HpPoint at = { layout->nodes[role].x, layout->nodes[role].y + side * *off };
  HpAnchor anchor = { 0.5, side > 0 ? 0 : 1 };
  HpRect rect = hp_pen_measure (&fitted, font, text, at, anchor);

  if (rect.y < layout->figure.y || rect.y + rect.height > layout->view->height
      || !hp_pen_is_readable (&fitted, font))
    return false;
  hp_pen_text (&fitted, font, HP_COLOUR_INK, text, at, anchor);
  *off += rect.height;
  return true;
}

/* Name, sum and bias, in this order from the node: above H1, below H2, and on both sides of Y.
 * If there is space for two lines only, the bias stands beside the name, or nowhere. */
static void
write_all_about (const HpPen *pen, const HpNetworkLayout *layout, HpRole role)
{
  g_autofree char *name = describe_neuron (layout, role), *sum = describe_sum (layout, role);
  g_autofree char *bias = describe_bias (layout, role);
  g_autofree char *both = g_strdup_printf ("<b>%s</b>, %s", name, bias);
  int side = role == HP_ROLE_H2 ? 1 : -1;
  double first = layout->node_radius + 7 * pen->unit, off = first;

  if (layout->is_roomy || !fits_about (pen, layout, role, both)
      || !write_about (pen, layout, role, HP_FONT_TICK, both, side, &off))
    write_about (pen, layout, role, HP_FONT_NOTE, name, side, &off);
  if (role == HP_ROLE_Y)
    {
      side = -side;
      off = first;
    }
  if (write_about (pen, layout, role, HP_FONT_TICK, sum, side, &off) && layout->is_roomy)
    write_about (pen, layout, role, HP_FONT_TICK, bias, side, &off);
}

static void
draw_node (const HpPen *pen, const HpNetworkLayout *layout, HpRole role)
{
  HpSpot at = layout->view->interaction.at;
  HpPoint middle = layout->nodes[role];
  HpRow row = get_row (layout);
  HpNeuron neuron = layout->view->network.neuron[role].neuron;
  bool is_pointed_at = at.kind == HP_SPOT_NEURON && at.index == (int) role;

  if (is_pointed_at || role == layout->view->network.in_hand)
    hp_pen_ring (pen, middle, layout->node_radius + 4 * pen->unit, 3 * pen->unit,
                 is_pointed_at ? HP_COLOUR_MARK : HP_COLOUR_INK, false);
  hp_network_draw_output (pen, middle, layout->node_radius,
                          hp_neuron_fires (neuron, get_input_row (layout, role)),
                          hp_network_layout_masks (layout, row));
  write_all_about (pen, layout, role);
}

void
hp_network_draw_figure (const HpPen *pen, const HpNetworkLayout *layout)
{
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    for (int input = 0; input < 2; input++)
      draw_edge (pen, layout, (HpRole) role, input);
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    for (int input = 0; input < 2; input++)
      write_weight (pen, layout, (HpRole) role, input);
  for (int input = 0; input < 2; input++)
    draw_input (pen, layout, input);
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    draw_node (pen, layout, (HpRole) role);
}
