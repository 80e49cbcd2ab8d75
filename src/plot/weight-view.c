/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The regions are drawn in the neutral colours of the gate strip, so that nothing is taken for one
 * of the two classes; the one that the neuron is in has a heavy edge.
 */
#include "weight-view.h"
#include "core/weight-space.h"
#include "words.h"

#include <libintl.h>
#include <math.h>
#include <stdio.h>

#define _(text) gettext (text)

/* The smaller side of the picture at which text has its usual size. */
#define USUAL_SIZE 640.0

/* Pixels at a unit of 1. */
enum
{
  ROOM_LEFT = 62,
  ROOM_RIGHT = 22,
  ROOM_TOP = 22,
  ROOM_BOTTOM = 56,
  DOT = 11,
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
  double unit = hp_view_unit (view, USUAL_SIZE), range = hp_weight_view_range (view);
  double wide = view->width - (ROOM_LEFT + ROOM_RIGHT) * unit;
  double high = view->height - (ROOM_TOP + ROOM_BOTTOM) * unit;
  double side = 2 * floor (fmax (fmin (wide, high), 40) / 2);
  HpRect area = { round (ROOM_LEFT * unit + fmax (0, wide - side) / 2),
                  round (ROOM_TOP * unit + fmax (0, high - side) / 2), side, side };

  return (HpViewport) { area, { -range, -range, range, range } };
}

static HpPoint
get_dot (const HpView *view, const HpViewport *viewport)
{
  const HpHundredths *w = view->state.neuron.value;

  return hp_viewport_to_pixels (viewport, (HpPoint) { w[HP_W1], w[HP_W2] });
}

bool
hp_weight_view_is_dot (const HpView *view, HpPoint pixel)
{
  HpViewport viewport = hp_weight_view_viewport (view);
  HpPoint dot = get_dot (view, &viewport);

  return hypot (dot.x - pixel.x, dot.y - pixel.y)
         <= fmax (16, 1.5 * DOT * hp_view_unit (view, USUAL_SIZE));
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

/* Whether the corners of a rectangle are all in the square, and in a gate's region. */
static bool
is_in_region (const HpPen *pen, const HpViewport *viewport, HpRect rect, HpGate gate)
{
  const HpRect *area = &viewport->area;

  if (rect.x < area->x || rect.x + rect.width > area->x + area->width)
    return false;
  for (int corner = 0; corner < 4; corner++)
    {
      HpPoint pixel = { rect.x + (corner & 1) * rect.width, rect.y + (corner >> 1) * rect.height };
      HpPoint w = hp_viewport_to_data (viewport, pixel);
      HpNeuron there = hp_neuron_with (pen->view->state.neuron, HP_W1, (int) lround (w.x));

      if (hp_neuron_gate (hp_neuron_with (there, HP_W2, (int) lround (w.y))) != gate)
        return false;
    }
  return true;
}

/* Where a region's name stands: in its middle, if it fits there; else a width of 0. */
static HpRect
find_name (const HpPen *pen, const HpViewport *viewport, const HpRegion *region)
{
  HpPoint middle = hp_viewport_to_pixels (viewport, hp_polygon_middle (&region->polygon));
  HpRect rect = hp_pen_measure (pen, HP_FONT_NOTE, hp_gate_name (region->gate), middle,
                                (HpAnchor) { 0.5, 0.5 });

  return is_in_region (pen, viewport, rect, region->gate) ? rect : (HpRect) { 0 };
}

/* The regions in view, and where their names stand. */
typedef struct
{
  int n_regions;
  HpRegion regions[HP_MAX_REGIONS];
  HpRect names[HP_MAX_REGIONS]; /* of width 0 where there is none */
} Map;

/* The name of the region that the dot is in gives way to the dot. */
static Map
make_map (const HpPen *pen, const HpViewport *viewport)
{
  HpGate gate = hp_neuron_gate (pen->view->state.neuron);
  HpPoint dot = get_dot (pen->view, viewport);
  double radius = (DOT + 2) * pen->unit;
  HpRect disc = { dot.x - radius, dot.y - radius, 2 * radius, 2 * radius };
  Map map = { 0 };

  map.n_regions = hp_weight_space_regions (pen->view->state.neuron,
                                           hp_weight_view_range (pen->view), map.regions);
  for (int i = 0; i < map.n_regions; i++)
    {
      map.names[i] = find_name (pen, viewport, &map.regions[i]);
      if (map.regions[i].gate == gate && hp_rects_overlap (map.names[i], disc))
        map.names[i].width = 0;
    }
  return map;
}

static void
name_regions (const HpPen *pen, const Map *map)
{
  for (int i = 0; i < map->n_regions; i++)
    if (map->names[i].width > 0)
      hp_pen_text (pen, HP_FONT_NOTE, HP_COLOUR_INK, hp_gate_name (map->regions[i].gate),
                   (HpPoint) { map->names[i].x, map->names[i].y }, (HpAnchor) { 0, 0 });
}

/* Whether a rectangle is in the square and off all names. */
static bool
is_free (const HpViewport *viewport, const Map *map, HpRect rect)
{
  const HpRect *area = &viewport->area;

  for (int i = 0; i < map->n_regions; i++)
    if (hp_rects_overlap (rect, map->names[i]))
      return false;
  return rect.x >= area->x && rect.y >= area->y && rect.x + rect.width <= area->x + area->width
         && rect.y + rect.height <= area->y + area->height;
}

/* Beside the dot: on the first side that has room in its region, or else in the square, or else in
 * the picture; sides towards the square's middle come first. */
static HpRect
place_dot_name (const HpPen *pen, const HpViewport *viewport, const Map *map)
{
  const HpRect *area = &viewport->area;
  HpPoint dot = get_dot (pen->view, viewport);
  HpGate gate = hp_neuron_gate (pen->view->state.neuron);
  HpRect rect = hp_pen_measure (pen, HP_FONT_NOTE, hp_gate_name (gate), dot,
                                (HpAnchor) { 0.5, 0.5 });
  double right = dot.x < area->x + area->width / 2 ? 1 : -1;
  double down = dot.y < area->y + area->height / 2 ? 1 : -1, gap = (DOT + 6) * pen->unit;
  double across = rect.width / 2 + gap, along = rect.height / 2 + gap, halo = 3 * pen->unit;
  const HpPoint WAYS[] = { { right * across, 0 },     { right * across, down * along },
                           { 0, down * along },       { right * across, -down * along },
                           { -right * across, 0 },    { 0, -down * along },
                           { right * across, down * along * 2 } };
  const int n_ways = sizeof WAYS / sizeof *WAYS;

  for (int i = 0; i < 2 * n_ways; i++)
    {
      const HpPoint *way = &WAYS[i % n_ways];
      HpRect there = { round (rect.x + way->x), round (rect.y + way->y), rect.width, rect.height };
      HpRect around = hp_rect_grown (there, halo);

      if (is_free (viewport, map, there)
          && (i >= n_ways || is_in_region (pen, viewport, around, gate)))
        return there;
    }
  rect.x = fmin (rect.x + WAYS[1].x, pen->view->width - rect.width - halo);
  rect.y = fmin (rect.y + WAYS[1].y, pen->view->height - rect.height - halo);
  return (HpRect) { ceil (fmax (rect.x, halo)), ceil (fmax (rect.y, halo)), rect.width,
                    rect.height };
}

/* Of width 0 where the gate is named in its region. It is not where that is too small, or has no
 * area in view: with w1 = c at the end of the range, it is nothing but the square's side. Nor is it
 * where the dot is on the name. */
static HpRect
find_dot_name (const HpPen *pen, const HpViewport *viewport, const Map *map)
{
  HpGate gate = hp_neuron_gate (pen->view->state.neuron);

  for (int i = 0; i < map->n_regions; i++)
    if (map->regions[i].gate == gate && map->names[i].width > 0)
      return (HpRect) { 0 };
  return place_dot_name (pen, viewport, map);
}

HpRect
hp_weight_view_dot_name (const HpView *view, HpLettering *lettering)
{
  const HpPen pen = { view, lettering, NULL, hp_view_unit (view, USUAL_SIZE) };
  HpViewport viewport = hp_weight_view_viewport (view);
  Map map = make_map (&pen, &viewport);

  return find_dot_name (&pen, &viewport, &map);
}

static void
name_dot (const HpPen *pen, const HpViewport *viewport, const Map *map)
{
  const char *name = hp_gate_name (hp_neuron_gate (pen->view->state.neuron));
  HpRect rect = find_dot_name (pen, viewport, map);
  HpPoint at = { rect.x, rect.y };

  if (rect.width == 0)
    return;
  hp_pen_colour (pen, HP_COLOUR_PAPER);
  hp_lettering_halo (pen->lettering, pen->cr, HP_FONT_NOTE, pen->unit, name, at,
                     (HpAnchor) { 0, 0 });
  hp_pen_text (pen, HP_FONT_NOTE, HP_COLOUR_INK, name, at, (HpAnchor) { 0, 0 });
}

/* Where learning has come along, from its start to the dot, as far as that is in view. */
static void
draw_trail (const HpPen *pen, const HpViewport *viewport)
{
  HpState now = pen->view->state;
  int first = now.learning.n > MAX_TRAIL ? now.learning.n - MAX_TRAIL : 0;
  HpState at = hp_state_learned (now, first);
  const HpRect *area = &viewport->area;

  cairo_save (pen->cr);
  cairo_rectangle (pen->cr, area->x, area->y, area->width, area->height);
  cairo_clip (pen->cr);
  while (at.learning.n < now.learning.n)
    {
      HpPoint from = get_dot (&(HpView) { .state = at }, viewport);

      at = hp_state_learn_step (at);
      HpPoint to = get_dot (&(HpView) { .state = at }, viewport);
      if (hypot (to.x - from.x, to.y - from.y) < 0.5)
        continue;
      hp_pen_line (pen, from, to, 2.5 * pen->unit, HP_COLOUR_MARK, false);
      hp_pen_disc (pen, from, 4 * pen->unit, HP_COLOUR_PAPER, HP_COLOUR_MARK, 2 * pen->unit);
    }
  cairo_restore (pen->cr);
}

static void
draw_axes (const HpPen *pen, const HpViewport *viewport)
{
  const HpRect *area = &viewport->area;
  HpHundredths range = hp_weight_view_range (pen->view);
  double bottom = area->y + area->height, unit = pen->unit;

  for (int i = -1; i <= 1; i++)
    {
      char number[HP_HUNDREDTHS_SIZE];
      HpPoint at = hp_viewport_to_pixels (viewport, (HpPoint) { i * range, i * range });

      hp_words_number (i * range, number);
      hp_pen_text (pen, HP_FONT_TICK, HP_COLOUR_SOFT_INK, number,
                   (HpPoint) { at.x, bottom + 6 * unit }, (HpAnchor) { 0.5, 0 });
      hp_pen_text (pen, HP_FONT_TICK, HP_COLOUR_SOFT_INK, number,
                   (HpPoint) { area->x - 8 * unit, at.y }, (HpAnchor) { 1, 0.5 });
    }
  hp_pen_text (pen, HP_FONT_DIGIT, HP_COLOUR_INK, "<i>w</i><sub>1</sub>",
               (HpPoint) { area->x + 0.75 * area->width, bottom + 6 * unit },
               (HpAnchor) { 0.5, 0 });
  hp_pen_text (pen, HP_FONT_DIGIT, HP_COLOUR_INK, "<i>w</i><sub>2</sub>",
               (HpPoint) { area->x - 10 * unit, area->y + 0.25 * area->height },
               (HpAnchor) { 1, 0.5 });
}

/* What is held fixed: c = theta - w0. */
static void
draw_constant (const HpPen *pen, const HpViewport *viewport)
{
  const HpHundredths *v = pen->view->state.neuron.value;
  char number[HP_HUNDREDTHS_SIZE], text[96];

  snprintf (text, sizeof text, "<i>c</i> = <i>\u03b8</i> \u2212 <i>w</i><sub>0</sub> = %s",
            hp_words_number (v[HP_THETA] - v[HP_W0], number));
  hp_pen_text (pen, HP_FONT_TICK, HP_COLOUR_INK, text,
               (HpPoint) { viewport->area.x + viewport->area.width / 2,
                           viewport->area.y + viewport->area.height + 30 * pen->unit },
               (HpAnchor) { 0.5, 0 });
}

/* The grounds, then the edges: of the present gate heavy, of the target in its colour; where both
 * are one, a heavier edge shows on either side. */
static void
draw_regions (const HpPen *pen, const HpViewport *viewport, const Map *map)
{
  HpGate gate = hp_neuron_gate (pen->view->state.neuron), target = pen->view->state.target;

  for (int i = 0; i < map->n_regions; i++)
    fill_region (pen, viewport, &map->regions[i]);
  for (int i = 0; i < map->n_regions; i++)
    edge_region (pen, viewport, &map->regions[i], 1.5 * pen->unit, HP_COLOUR_FRAME);
  for (int i = 0; i < map->n_regions; i++)
    if (map->regions[i].gate == gate)
      edge_region (pen, viewport, &map->regions[i], (gate == target ? 7 : 4) * pen->unit,
                   HP_COLOUR_LINE);
  for (int i = 0; i < map->n_regions; i++)
    if (map->regions[i].gate == target)
      edge_region (pen, viewport, &map->regions[i], 3 * pen->unit, HP_COLOUR_GOOD);
}

void
hp_weight_view_draw (const HpView *view, HpLettering *lettering, cairo_t *cr)
{
  HpPen pen = hp_pen_begin (view, lettering, cr, USUAL_SIZE);
  HpViewport viewport = hp_weight_view_viewport (view);
  Map map = make_map (&pen, &viewport);

  if (hp_pen_mask (&pen))
    return;
  draw_regions (&pen, &viewport, &map);
  name_regions (&pen, &map);
  draw_axes (&pen, &viewport);
  draw_constant (&pen, &viewport);
  draw_trail (&pen, &viewport);
  name_dot (&pen, &viewport, &map);
  hp_pen_disc (&pen, get_dot (view, &viewport), DOT * pen.unit, HP_COLOUR_MARK, HP_COLOUR_LINE,
               2.5 * pen.unit);
}
