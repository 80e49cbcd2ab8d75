/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From top to bottom:
 *
 *     the caption, with c; on two lines where one is too short
 *     names of lines that leave the plane there
 *     the plane: regions tinted by how many rows match the target, or, without one, in the neutral
 *         colours of the gate strip; the one that the neuron is in has a heavy edge
 *     numbers, the name of a line that leaves there, the axis
 *     the key
 */
#include "legend.h"
#include "weight-view.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

_Static_assert (1 + HP_MAX_REGIONS <= HP_MAX_TILES, "paper and each region are tiles");

/* Space around the plane: pixels at a unit of 1. */
enum
{
  ROOM_LEFT = 60,
  ROOM_RIGHT = 16,
  ROOM_TOP = 28,
  ROOM_BOTTOM = 44,
  NAME_RIGHT = 36,
  NAME_RIGHT_PRESENTED = 50, /* its indices are larger */
  NAME_LINE = 22,
  CAPTION_LINE = 24,
  KEY_LINE = HP_LEGEND_HEIGHT + 6,
};

/* Widths, in the same pixels: from which the caption is one line; what c has of it; and of a plane
 * in which a class finds the names of small regions. */
#define WIDE 640
#define CONSTANT_WIDTH 140
#define SMALLEST_PLANE 205

/* The trail's last points, and how many it has at most. */
#define MAX_TRAIL 400

HpHundredths
hp_weight_view_range (const HpView *view)
{
  const HpHundredths *value = view->state.neuron.value;
  HpHundredths needed = hp_range_of ((value[HP_THETA] - value[HP_W0]) * 4 / 3);

  return needed > view->range ? needed : view->range;
}

/* The space around the plane in pixels, and what is in it: names of cuts, the first of two lines
 * of the caption, and the key. */
typedef struct
{
  double left, right, top, bottom;
  bool has_names, has_sentence, has_key;
} Frame;

static double
get_side (const HpView *view, const Frame *frame)
{
  return fmin (view->width - frame->left - frame->right,
               view->height - frame->top - frame->bottom);
}

static Frame
add_names (Frame frame, const HpView *view, double unit)
{
  frame.has_names = true;
  frame.right += (view->screen > 0 ? NAME_RIGHT_PRESENTED : NAME_RIGHT) * unit;
  frame.top += NAME_LINE * unit;
  frame.bottom += NAME_LINE * unit;
  return frame;
}

/* In front of a class, names and lines give way to a plane that is large enough. */
static Frame
find_frame (const HpView *view)
{
  double unit = hp_view_unit (view, HP_WEIGHT_VIEW_SIZE);
  Frame frame = { ROOM_LEFT * unit, ROOM_RIGHT * unit, ROOM_TOP * unit, ROOM_BOTTOM * unit };
  Frame named = add_names (frame, view, unit);
  double spare;

  if (view->screen == 0 || get_side (view, &named) >= SMALLEST_PLANE * unit)
    frame = named;
  spare = view->screen == 0 ? INFINITY
                            : view->height - frame.top - frame.bottom - get_side (view, &frame);
  frame.has_key = spare >= KEY_LINE * unit;
  if (frame.has_key)
    frame.bottom += KEY_LINE * unit;
  frame.has_sentence = view->width < WIDE * unit && spare >= (CAPTION_LINE + KEY_LINE) * unit;
  if (frame.has_sentence)
    frame.top += CAPTION_LINE * unit;
  return frame;
}

HpViewport
hp_weight_view_viewport (const HpView *view)
{
  double range = hp_weight_view_range (view);
  Frame frame = find_frame (view);
  double wide = view->width - frame.left - frame.right;
  double high = view->height - frame.top - frame.bottom;
  double side = 2 * floor (fmax (fmin (wide, high), 40) / 2);
  HpRect area = { round (frame.left + fmax (0, wide - side) / 2),
                  round (frame.top + fmax (0, high - side) / 2), side, side };

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

static bool
can_move (const HpView *view)
{
  const unsigned both = 1u << HP_LOCK_W1 | 1u << HP_LOCK_W2;

  return (~view->interaction.locked & both) != 0;
}

HpHit
hp_weight_view_hit (const HpView *view, HpLettering *lettering, HpPoint pixel)
{
  HpPoint dot = hp_weight_view_dot (view);
  double reach = fmax (16, 1.5 * HP_WEIGHT_DOT * hp_view_unit (view, HP_WEIGHT_VIEW_SIZE));

  if (!can_move (view))
    return HP_NO_HIT;
  if (hypot (dot.x - pixel.x, dot.y - pixel.y) <= reach)
    return (HpHit) { HP_NO_ROW, { .kind = HP_SPOT_DOT } };
  if (hp_rect_has (hp_weight_view_viewport (view).area, pixel))
    return (HpHit) { HP_NO_ROW, { .kind = HP_SPOT_PLACE } };
  return HP_NO_HIT;
}

/* Without a target neighbours take turns, since they differ in one row. */
HpColour
hp_weight_view_ground (const HpView *view, HpGate gate)
{
  if (view->state.target != HP_GATE_NONE)
    return (HpColour) (HP_COLOUR_MATCH_0 + hp_gate_matches (gate, view->state.target));
  return hp_gate_matches (gate, HP_GATE_TRUE) % 2 ? HP_COLOUR_SEGMENT : HP_COLOUR_SEGMENT_NEXT;
}

static void
fill_regions (const HpPen *pen, const HpViewport *viewport, int n_regions, const HpRegion *regions)
{
  HpTile tiles[1 + HP_MAX_REGIONS] = { hp_pen_paper (pen) };

  for (int i = 0; i < n_regions; i++)
    tiles[i + 1] = (HpTile) { hp_viewport_polygon (viewport, &regions[i].polygon),
                              hp_weight_view_ground (pen->view, regions[i].gate) };
  hp_pen_tiles (pen, 1 + n_regions, tiles);
}

static void
edge_region (const HpPen *pen, const HpViewport *viewport, const HpRegion *region, double width,
             HpColour colour)
{
  HpPolygon polygon = hp_viewport_polygon (viewport, &region->polygon);

  hp_pen_edge (pen, &polygon, width, colour);
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
  if (label->count[0] != '\0')
    hp_pen_text (pen, HP_FONT_TICK, HP_COLOUR_INK, label->count, label->count_at,
                 (HpAnchor) { 0.5, 0 });
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

      hp_state_take_step (&at);
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

/* Beyond the numbers and the names of lines. */
static void
draw_titles (const HpPen *pen, const HpViewport *viewport)
{
  const HpRect *area = &viewport->area;
  HpNames names = pen->view->names, meanings = pen->view->meanings;
  g_autofree char *a = hp_name_with_meaning (names.a, meanings.a);
  g_autofree char *b = hp_name_with_meaning (names.b, meanings.b);
  HpPoint middle = { area->x + area->width / 2, area->y + area->height / 2 };
  double bottom = area->y + area->height
                  + (find_frame (pen->view).has_names ? 22 + NAME_LINE : 22) * pen->unit;
  /* Translators: the name of an input, and w1 or w2. */
  const char *format = _("weight of %s, %s");
  g_autofree char *w1 = g_strdup_printf (format, a, "<i>w</i><sub>1</sub>");
  g_autofree char *w2 = g_strdup_printf (format, b, "<i>w</i><sub>2</sub>");
  cairo_matrix_t matrix;

  hp_pen_text (pen, HP_FONT_AXIS, HP_COLOUR_INK, w1,
               (HpPoint) { middle.x, bottom },
               (HpAnchor) { 0.5, 0 });
  cairo_get_matrix (pen->cr, &matrix);
  cairo_translate (pen->cr, round (area->x - 36 * pen->unit), middle.y);
  cairo_rotate (pen->cr, -acos (-1) / 2);
  hp_pen_text (pen, HP_FONT_AXIS, HP_COLOUR_INK, w2, (HpPoint) { 0, 0 }, (HpAnchor) { 0.5, 1 });
  cairo_set_matrix (pen->cr, &matrix);
}

/* The lines that cut the plane are named where they leave it: w1 = c above, w2 = c on the right,
 * and the slanted one above or below. */
static void
name_cuts (const HpPen *pen, const HpViewport *viewport)
{
  const HpRect *area = &viewport->area;
  const HpHundredths *v = pen->view->state.neuron.value;
  double c = v[HP_THETA] - v[HP_W0], range = viewport->frame.right, gap = 5 * pen->unit;
  double slanted = c >= 0 ? c - range : c + range, bottom = area->y + area->height;
  HpPoint at = hp_viewport_to_pixels (viewport, (HpPoint) { c, c });

  if (!find_frame (pen->view).has_names)
    return;
  if (fabs (c) < range)
    {
      hp_pen_text (pen, HP_FONT_TICK, HP_COLOUR_SOFT_INK, "<i>w</i><sub>1</sub> = <i>c</i>",
                   (HpPoint) { at.x, area->y - gap }, (HpAnchor) { 0.5, 1 });
      hp_pen_text (pen, HP_FONT_TICK, HP_COLOUR_SOFT_INK, "<i>w</i><sub>2</sub> = <i>c</i>",
                   (HpPoint) { area->x + area->width + gap, at.y }, (HpAnchor) { 0, 0.5 });
    }
  at = hp_viewport_to_pixels (viewport, (HpPoint) { slanted, 0 });
  if (fabs (slanted) <= range)
    hp_pen_text (pen, HP_FONT_TICK, HP_COLOUR_SOFT_INK,
                 "<i>w</i><sub>1</sub> + <i>w</i><sub>2</sub> = <i>c</i>",
                 (HpPoint) { at.x, c >= 0 ? area->y - gap : bottom + 22 * pen->unit },
                 (HpAnchor) { 0.5, c >= 0 ? 1 : 0 });
}

/* The number that the plane holds fixed: c = theta - w0. */
static void
draw_constant (const HpPen *pen, HpPoint at, HpAnchor anchor)
{
  const HpHundredths *v = pen->view->state.neuron.value;
  char number[HP_HUNDREDTHS_SIZE], text[96];

  snprintf (text, sizeof text, "<i>c</i> = <i>\u03b8</i> \u2212 <i>w</i><sub>0</sub> = %s",
            hp_words_number (v[HP_THETA] - v[HP_W0], number));
  hp_pen_text (pen, HP_FONT_AXIS, HP_COLOUR_INK, text, at, anchor);
}

/* The sentence with c after it, in the order of reading; whatever c is, the sentence stays. */
static void
draw_long_caption (const HpPen *pen, const char *sentence, double y)
{
  bool mirrored
      = hp_lettering_reads_from_right (pen->lettering, HP_FONT_AXIS, pen->unit, sentence);
  double after = CONSTANT_WIDTH * pen->unit, way = mirrored ? -1 : 1;
  HpPen fitted
      = hp_pen_fitted (pen, HP_FONT_AXIS, sentence, 0.96 * pen->view->width - after);
  double written = hp_pen_measure (&fitted, HP_FONT_AXIS, sentence, (HpPoint) { 0, 0 },
                                   (HpAnchor) { 0, 0 })
                       .width;
  double start = pen->view->width / 2 - way * (written + after) / 2;

  hp_pen_text (&fitted, HP_FONT_AXIS, HP_COLOUR_INK, sentence, (HpPoint) { start, y },
               (HpAnchor) { mirrored, 0.5 });
  draw_constant (pen, (HpPoint) { start + way * (written + 14 * pen->unit), y },
                 (HpAnchor) { mirrored, 0.5 });
}

/* One line or two; a class gets a shorter sentence if it could not read this one. */
static void
draw_caption (const HpPen *pen, const HpViewport *viewport)
{
  const HpView *view = pen->view;
  const char *sentence
      = _("Every point is a neuron with these two weights; its region says which gate it is.");
  Frame frame = find_frame (view);
  double above = (frame.has_names ? NAME_LINE : 0) + CAPTION_LINE / 2 + 2;
  HpPoint at = { view->width / 2, viewport->area.y - above * pen->unit };
  HpPen fitted = hp_pen_fitted (pen, HP_FONT_AXIS, sentence, 0.96 * view->width);

  if (view->width >= WIDE * pen->unit)
    {
      draw_long_caption (pen, sentence, at.y);
      return;
    }
  draw_constant (pen, at, (HpAnchor) { 0.5, 0.5 });
  at.y -= CAPTION_LINE * pen->unit;
  if (!hp_pen_is_readable (&fitted, HP_FONT_AXIS))
    {
      sentence = _("Every point is a neuron.");
      fitted = hp_pen_fitted (pen, HP_FONT_AXIS, sentence, 0.96 * view->width);
    }
  if (frame.has_sentence)
    hp_pen_text (&fitted, HP_FONT_AXIS, HP_COLOUR_INK, sentence, at, (HpAnchor) { 0.5, 0.5 });
}

/* The tints with their numbers, and that the dot can be moved. */
static void
draw_key (const HpPen *pen, const HpViewport *viewport)
{
  static const char *const NUMBERS[] = { "0", "1", "2", "3", "4" };
  const HpRect *area = &viewport->area;
  Frame frame = find_frame (pen->view);
  HpLegendItem items[2 + G_N_ELEMENTS (NUMBERS)];
  int n_items = 0;

  if (pen->view->interaction.is_on && can_move (pen->view) && pen->view->screen == 0)
    items[n_items++] = (HpLegendItem) { .text = _("Drag the dot, or click.") };
  if (pen->view->state.target != HP_GATE_NONE)
    {
      items[n_items++] = (HpLegendItem) { .text = _("rows that match:") };
      for (guint i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
        items[n_items++] = (HpLegendItem) { .has_sample = true,
                                            .fill = (HpColour) (HP_COLOUR_MATCH_0 + i),
                                            .edge = HP_COLOUR_FRAME,
                                            .inside = NUMBERS[i] };
    }
  if (n_items > 0 && frame.has_key)
    hp_legend_draw (pen, n_items, items,
                    (HpPoint) { pen->view->width / 2,
                                area->y + area->height + frame.bottom
                                    - KEY_LINE / 2.0 * pen->unit },
                    0.96 * pen->view->width);
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

  fill_regions (pen, viewport, n_regions, regions);
  for (int i = 0; i < n_regions; i++)
    edge_region (pen, viewport, &regions[i], 1.5 * pen->unit, HP_COLOUR_TICK);
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
  name_cuts (pen, &viewport);
  draw_caption (pen, &viewport);
  draw_key (pen, &viewport);
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
