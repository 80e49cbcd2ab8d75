/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The regions are drawn in the neutral colours of the gate strip, so that nothing is taken for one
 * of the two classes; the one that the neuron is in has a heavy edge.
 */
#include "weight-view.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* Pixels at a unit of 1. */
enum
{
  ROOM_LEFT = 60,
  ROOM_RIGHT = 16,
  ROOM_TOP = 34,
  ROOM_BOTTOM = 56,
};

/* The trail's last points, and how many it has at most. */
#define MAX_TRAIL 400

HpHundredths
hp_weight_view_range (const HpView *view)
{
  const HpHundredths *value = view->state.neuron.value;
  HpHundredths needed = hp_range_of ((value[HP_THETA] - value[HP_W0]) * 4 / 3);

  return needed > view->range ? needed : view->range;
}

HpViewport
hp_weight_view_viewport (const HpView *view)
{
  double unit = hp_view_unit (view, HP_WEIGHT_VIEW_SIZE), range = hp_weight_view_range (view);
  double wide = view->width - (ROOM_LEFT + ROOM_RIGHT) * unit;
  double high = view->height - (ROOM_TOP + ROOM_BOTTOM) * unit;
  double side = 2 * floor (fmax (fmin (wide, high), 40) / 2);
  HpRect area = { round (ROOM_LEFT * unit + fmax (0, wide - side) / 2),
                  round (ROOM_TOP * unit + fmax (0, high - side) / 2), side, side };

  return (HpViewport) { area, { -range, -range, range, range } };
}

static HpPoint
find_dot (HpNeuron neuron, const HpViewport *viewport)
{
  return hp_viewport_to_pixels (viewport,
                                (HpPoint) { neuron.value[HP_W1], neuron.value[HP_W2] });
}

HpPoint
hp_weight_view_dot (const HpView *view)
{
  HpViewport viewport = hp_weight_view_viewport (view);

  return find_dot (view->state.neuron, &viewport);
}

HpHit
hp_weight_view_hit (const HpView *view, HpLettering *lettering, HpPoint pixel)
{
  const unsigned both = 1u << HP_LOCK_W1 | 1u << HP_LOCK_W2;
  HpPoint dot = hp_weight_view_dot (view);
  double reach = fmax (16, 1.5 * HP_WEIGHT_DOT * hp_view_unit (view, HP_WEIGHT_VIEW_SIZE));

  if ((~view->interaction.locked & both) == 0
      || hypot (dot.x - pixel.x, dot.y - pixel.y) > reach)
    return HP_NO_HIT;
  return (HpHit) { HP_NO_ROW, { .kind = HP_SPOT_DOT } };
}

static void
add_path (const HpPen *pen, const HpViewport *viewport, const HpPolygon *polygon)
{
  cairo_new_path (pen->cr);
  for (int i = 0; i < polygon->n_corners; i++)
    {
      HpPoint corner = hp_viewport_to_pixels (viewport, polygon->corners[i]);

      cairo_line_to (pen->cr, corner.x, corner.y);
    }
  cairo_close_path (pen->cr);
}

static void
fill_region (const HpPen *pen, const HpViewport *viewport, const HpRegion *region)
{
  int ones = hp_gate_matches (region->gate, HP_GATE_TRUE);

  add_path (pen, viewport, &region->polygon);
  hp_pen_colour (pen, ones % 2 ? HP_COLOUR_SEGMENT : HP_COLOUR_SEGMENT_NEXT);
  cairo_fill (pen->cr);
}

static void
edge_region (const HpPen *pen, const HpViewport *viewport, const HpRegion *region, double width,
             HpColour colour)
{
  add_path (pen, viewport, &region->polygon);
  hp_pen_colour (pen, colour);
  cairo_set_line_width (pen->cr, width);
  cairo_set_line_join (pen->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (pen->cr);
}

double
hp_weight_view_edge (const HpView *view)
{
  return hp_neuron_gate (view->state.neuron) == view->state.target ? 7 : 4;
}

static void
draw_label (const HpPen *pen, const HpWeightLabel *label)
{
  const HpPoint *pointer = label->pointer;

  if (label->has_pointer)
    {
      hp_pen_line (pen, pointer[0], pointer[1], 1.5 * pen->unit, HP_COLOUR_INK, false);
      hp_pen_disc (pen, pointer[1], 2.5 * pen->unit, HP_COLOUR_INK, HP_COLOUR_INK, 0);
    }
  hp_pen_colour (pen, HP_COLOUR_PAPER);
  for (int i = 0; i < label->n_lines && label->has_halo; i++)
    hp_lettering_halo (pen->lettering, pen->cr, HP_FONT_NOTE, pen->unit, label->lines[i],
                       label->at[i], (HpAnchor) { 0, 0 });
  for (int i = 0; i < label->n_lines; i++)
    hp_pen_text (pen, HP_FONT_NOTE, HP_COLOUR_INK, label->lines[i], label->at[i],
                 (HpAnchor) { 0, 0 });
}

/* Those with a halo lie on what may be in their way. */
static void
draw_labels (const HpPen *pen, int n_labels, const HpWeightLabel *labels, bool with_halo)
{
  for (int i = 0; i < n_labels; i++)
    if (labels[i].has_halo == with_halo)
      draw_label (pen, &labels[i]);
}

/* Draws the way of learning from its start to the dot, as far as it is in view. */
static void
draw_trail (const HpPen *pen, const HpViewport *viewport)
{
  HpState now = pen->view->state;
  int first = now.learning.n > MAX_TRAIL ? now.learning.n - MAX_TRAIL : 0;
  HpState at = hp_state_learned (now, first);

  hp_pen_clip (pen, viewport->area);
  while (at.learning.n < now.learning.n)
    {
      HpPoint from = find_dot (at.neuron, viewport), to;

      at = hp_state_learn_step (at);
      to = find_dot (at.neuron, viewport);
      if (hypot (to.x - from.x, to.y - from.y) < 0.5)
        continue;
      hp_pen_line (pen, from, to, 2.5 * pen->unit, HP_COLOUR_MARK, false);
      hp_pen_disc (pen, from, 4 * pen->unit, HP_COLOUR_PAPER, HP_COLOUR_MARK, 2 * pen->unit);
    }
  hp_pen_unclip (pen);
}

/* The ends of the axes are whole numbers. */
static void
draw_ticks (const HpPen *pen, const HpViewport *viewport)
{
  const HpRect *area = &viewport->area;
  HpHundredths range = hp_weight_view_range (pen->view);

  for (int i = -1; i <= 1; i++)
    {
      char number[16];
      HpPoint at = hp_viewport_to_pixels (viewport, (HpPoint) { i * range, i * range });

      snprintf (number, sizeof number, "%s%d", i < 0 ? hp_numerals ().minus : "",
                abs (i) * range / 100);
      hp_pen_text (pen, HP_FONT_TICK, HP_COLOUR_SOFT_INK, number,
                   (HpPoint) { at.x, area->y + area->height + 6 * pen->unit },
                   (HpAnchor) { 0.5, 0 });
      hp_pen_text (pen, HP_FONT_TICK, HP_COLOUR_SOFT_INK, number,
                   (HpPoint) { area->x - 8 * pen->unit, at.y }, (HpAnchor) { 1, 0.5 });
    }
}

/* Beyond the numbers, so that neither is taken for the name of a line that meets the frame. */
static void
draw_titles (const HpPen *pen, const HpViewport *viewport)
{
  const HpRect *area = &viewport->area;
  HpNames names = pen->view->names, meanings = pen->view->meanings;
  g_autofree char *a = hp_name_with_meaning (names.a, meanings.a);
  g_autofree char *b = hp_name_with_meaning (names.b, meanings.b);
  HpPoint middle = { area->x + area->width / 2, area->y + area->height / 2 };
  /* Translators: the name of an input, and w1 or w2. */
  const char *format = _("weight of %s, %s");
  g_autofree char *w1 = g_strdup_printf (format, a, "<i>w</i><sub>1</sub>");
  g_autofree char *w2 = g_strdup_printf (format, b, "<i>w</i><sub>2</sub>");
  cairo_matrix_t matrix;

  hp_pen_text (pen, HP_FONT_AXIS, HP_COLOUR_INK, w1,
               (HpPoint) { middle.x, area->y + area->height + 28 * pen->unit },
               (HpAnchor) { 0.5, 0 });
  cairo_get_matrix (pen->cr, &matrix);
  cairo_translate (pen->cr, round (area->x - 36 * pen->unit), middle.y);
  cairo_rotate (pen->cr, -acos (-1) / 2);
  hp_pen_text (pen, HP_FONT_AXIS, HP_COLOUR_INK, w2, (HpPoint) { 0, 0 }, (HpAnchor) { 0.5, 1 });
  cairo_set_matrix (pen->cr, &matrix);
}

/* The number that the plane holds fixed: c = theta - w0. */
static void
draw_constant (const HpPen *pen, const HpViewport *viewport)
{
  const HpHundredths *v = pen->view->state.neuron.value;
  char number[HP_HUNDREDTHS_SIZE], text[96];

  snprintf (text, sizeof text, "<i>c</i> = <i>\u03b8</i> \u2212 <i>w</i><sub>0</sub> = %s",
            hp_words_number (v[HP_THETA] - v[HP_W0], number));
  hp_pen_text (pen, HP_FONT_TICK, HP_COLOUR_INK, text,
               (HpPoint) { viewport->area.x + viewport->area.width / 2,
                           viewport->area.y - 8 * pen->unit },
               (HpAnchor) { 0.5, 1 });
}

/* The grounds, then the edges: of the present gate heavy, of the target in its colour; where both
 * are one, a heavier edge shows on either side. */
static void
draw_regions (const HpPen *pen, const HpViewport *viewport)
{
  HpRegion regions[HP_MAX_REGIONS];
  int n_regions = hp_weight_space_regions (pen->view->state.neuron,
                                           (HpHundredths) viewport->frame.right, regions);
  HpGate gate = hp_neuron_gate (pen->view->state.neuron), target = pen->view->state.target;

  for (int i = 0; i < n_regions; i++)
    fill_region (pen, viewport, &regions[i]);
  for (int i = 0; i < n_regions; i++)
    edge_region (pen, viewport, &regions[i], 1.5 * pen->unit, HP_COLOUR_FRAME);
  for (int i = 0; i < n_regions; i++)
    if (regions[i].gate == gate)
      edge_region (pen, viewport, &regions[i], hp_weight_view_edge (pen->view) * pen->unit,
                   HP_COLOUR_LINE);
  for (int i = 0; i < n_regions; i++)
    if (regions[i].gate == target)
      edge_region (pen, viewport, &regions[i], 3 * pen->unit, HP_COLOUR_GOOD);
}

void
hp_weight_view_draw (const HpPen *pen)
{
  HpViewport viewport = hp_weight_view_viewport (pen->view);
  HpWeightLabel labels[HP_MAX_WEIGHT_LABELS];
  int n_labels = hp_weight_view_labels (pen, labels);

  draw_regions (pen, &viewport);
  draw_labels (pen, n_labels, labels, false);
  draw_ticks (pen, &viewport);
  draw_titles (pen, &viewport);
  draw_constant (pen, &viewport);
  draw_trail (pen, &viewport);
  hp_pen_disc (pen, hp_weight_view_dot (pen->view), HP_WEIGHT_DOT * pen->unit, HP_COLOUR_MARK,
               HP_COLOUR_LINE, 2.5 * pen->unit);
  draw_labels (pen, n_labels, labels, true);
}

char *
hp_weight_view_words (const HpView *view)
{
  return hp_words_weight_view (view->state);
}
