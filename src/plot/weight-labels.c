/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place costs as many points as it is pixels from the middle of the region, and far more for
 * each pixel by which it reaches into the dot:
 *
 *      ---------+-----
 *       B       | AND |       a name with a NOT takes two lines if one does not fit,
 *      ---------+-  o |       AND gives way to the dot
 *       FALSE     \   |
 *                   \ |
 */
#include "weight-view.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Pixels at a unit of 1: around a name outside its region; of regions so thin that nobody can
 * point at them. */
#define GAP 5
#define THIN 3

/* Of the lines of a name, in shares of a line's height. */
#define PITCH 0.8

/* Places to try along each side. */
#define N_STEPS 32

/* Points for a pixel of the dot's radius, and for a second line. */
#define DOT_COST 1000
#define LINE_COST 10

typedef struct
{
  const HpPen *pen;
  HpRect area;
  HpPoint dot;
  double radius;
  double margin; /* around a name in its region */
  int n_labels;
  HpWeightLabel *labels; /* those placed so far */
} Map;

/* The letters of a line, from its upper left corner. */
static HpRect
measure_ink (const HpPen *pen, const char *line)
{
  return hp_lettering_ink (pen->lettering, HP_FONT_NOTE, pen->unit, line, (HpPoint) { 0, 0 },
                           (HpAnchor) { 0, 0 });
}

/* On one line, or before its NOT on a second one; without a place as yet. */
static HpWeightLabel
make_label (const HpPen *pen, HpGate gate, bool is_broken)
{
  HpWeightLabel label = { .gate = gate, .n_lines = 1 };
  const char *name = hp_gate_name (gate), *half = is_broken ? strstr (name, " NOT ") : NULL;
  HpRect line = hp_pen_measure (pen, HP_FONT_NOTE, name, (HpPoint) { 0, 0 }, (HpAnchor) { 0, 0 });

  g_strlcpy (label.lines[0], name, HP_WEIGHT_LABEL_SIZE);
  if (half != NULL)
    {
      label.lines[0][half - name] = '\0';
      g_strlcpy (label.lines[label.n_lines++], half + 1, HP_WEIGHT_LABEL_SIZE);
    }
  for (int i = 0; i < label.n_lines; i++)
    label.box.width = fmax (label.box.width, measure_ink (pen, label.lines[i]).width);
  label.box.height = measure_ink (pen, name).height
                     + (label.n_lines - 1) * ceil (PITCH * line.height);
  return label;
}

/* Moves it so that its letters begin at a place; the lines share their middle. */
static void
move (const HpPen *pen, HpWeightLabel *label, double x, double y)
{
  label->box.x = round (x);
  label->box.y = round (y);
  for (int i = 0; i < label->n_lines; i++)
    {
      HpRect ink = measure_ink (pen, label->lines[i]);
      double down = i > 0 ? label->box.height - ink.height : 0;

      label->at[i].x = label->box.x + round ((label->box.width - ink.width) / 2) - ink.x;
      label->at[i].y = label->box.y + down - ink.y;
    }
}

/* The pixels by which a rectangle reaches into the dot, and what is kept free around that. */
static double
reach_into_dot (const Map *map, HpRect rect)
{
  double right = fmax (fmax (rect.x - map->dot.x, map->dot.x - rect.x - rect.width), 0);
  double down = fmax (fmax (rect.y - map->dot.y, map->dot.y - rect.y - rect.height), 0);

  return fmax (map->radius + map->pen->unit - hypot (right, down), 0);
}

/* Returns whether a rectangle lies in a polygon, whichever way round its corners go. */
static bool
holds (const HpPolygon *polygon, HpRect rect)
{
  int sides = 0;

  for (int i = 0; i < polygon->n_corners && sides != 3; i++)
    for (int corner = 0; corner < 4; corner++)
      {
        HpPoint from = polygon->corners[i], to = polygon->corners[(i + 1) % polygon->n_corners];
        double x = rect.x + (corner & 1) * rect.width, y = rect.y + (corner >> 1) * rect.height;
        double side = (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);

        sides |= side > 0 ? 1 : side < 0 ? 2 : 0;
      }
  return sides != 3;
}

static HpRect
find_bounds (const HpPolygon *polygon)
{
  HpPoint low = polygon->corners[0], high = low;

  for (int i = 1; i < polygon->n_corners; i++)
    {
      low.x = fmin (low.x, polygon->corners[i].x);
      low.y = fmin (low.y, polygon->corners[i].y);
      high.x = fmax (high.x, polygon->corners[i].x);
      high.y = fmax (high.y, polygon->corners[i].y);
    }
  return (HpRect) { low.x, low.y, high.x - low.x, high.y - low.y };
}

/* Returns the cost of a place, at least its distance from the middle; INFINITY if no name can stand
 * there. */
typedef double (*Cost) (const Map *map, const HpPolygon *polygon, HpRect box);

static double
distance_from_middle (const HpPolygon *polygon, HpRect box)
{
  HpPoint middle = hp_polygon_middle (polygon);

  return hypot (box.x + box.width / 2 - middle.x, box.y + box.height / 2 - middle.y);
}

/* In the region; more than half of the dot must be seen. */
static double
cost_inside (const Map *map, const HpPolygon *polygon, HpRect box)
{
  double reach;

  if (!holds (polygon, hp_rect_grown (box, map->margin)))
    return INFINITY;
  reach = reach_into_dot (map, box);
  return reach > 0.5 * map->radius ? INFINITY
                                   : distance_from_middle (polygon, box) + DOT_COST * reach;
}

/* In the square, off the dot and all that is placed. */
static bool
is_free (const Map *map, HpRect box)
{
  HpRect around = hp_rect_grown (box, GAP * map->pen->unit);

  for (int i = 0; i < map->n_labels; i++)
    if (hp_rects_overlap (around, map->labels[i].box))
      return false;
  return hp_rect_holds (map->area, around) && reach_into_dot (map, around) == 0;
}

/* Off the region, too; and the pointer keeps off what is placed. */
static double
cost_outside (const Map *map, const HpPolygon *polygon, HpRect box)
{
  HpPoint middle = hp_polygon_middle (polygon);
  HpPoint from = { box.x + box.width / 2, box.y + box.height / 2 };

  if (!is_free (map, box)
      || hp_rects_overlap (hp_rect_grown (box, GAP * map->pen->unit), find_bounds (polygon)))
    return INFINITY;
  for (int i = 0; i < map->n_labels; i++)
    if (hp_rect_meets_segment (map->labels[i].box, from, middle))
      return INFINITY;
  return distance_from_middle (polygon, box);
}

/* Returns whether a place is so far from a middle that it costs more than another. The tolerance
 * leaves the comparison of costs that are nearly equal to the costs themselves. */
static bool
is_too_far (HpPoint middle, HpRect box, double cost)
{
  double right = box.x + box.width / 2 - middle.x, down = box.y + box.height / 2 - middle.y;

  return right * right + down * down > cost * cost * (1 + 1e-9);
}

/* One of the places to try along a side. */
static double
get_step (double from, double space, int step)
{
  return round (from + space * step / (N_STEPS - 1));
}

/* Moves the label to the best place in some bounds, returning what it costs. */
static double
find_place (const Map *map, const HpPolygon *polygon, HpRect bounds, Cost cost,
            HpWeightLabel *label)
{
  HpPoint middle = hp_polygon_middle (polygon);
  HpRect box = label->box, best;
  double least;

  if (box.width > bounds.width || box.height > bounds.height)
    return INFINITY;
  box.x = round (middle.x - box.width / 2);
  box.y = round (middle.y - box.height / 2);
  best = box;
  least = cost (map, polygon, box);
  for (int down = 0; down < N_STEPS; down++)
    {
      box.x = middle.x - box.width / 2;
      box.y = get_step (bounds.y, bounds.height - box.height, down);
      for (int right = 0; right < N_STEPS && !is_too_far (middle, box, least); right++)
        {
          HpRect there = box;
          double points;

          there.x = get_step (bounds.x, bounds.width - box.width, right);
          points = is_too_far (middle, there, least) ? INFINITY : cost (map, polygon, there);
          if (points < least)
            {
              least = points;
              best = there;
            }
        }
    }
  move (map->pen, label, best.x, best.y);
  return least;
}

/* On one line or two; false if there is space for neither. */
static bool
put (const Map *map, const HpPolygon *polygon, HpRect bounds, Cost cost, HpWeightLabel *label)
{
  HpWeightLabel whole = make_label (map->pen, label->gate, false);
  HpWeightLabel broken = make_label (map->pen, label->gate, true);
  double on_one = find_place (map, polygon, bounds, cost, &whole), on_two = INFINITY;

  if (broken.n_lines > 1 && on_one > 0)
    on_two = find_place (map, polygon, bounds, cost, &broken) + LINE_COST * map->pen->unit;
  *label = on_two < on_one ? broken : whole;
  return isfinite (fmin (on_one, on_two));
}

static void
add_pointer (HpWeightLabel *label, const HpPolygon *polygon)
{
  const HpRect *box = &label->box;
  HpPoint middle = hp_polygon_middle (polygon);

  label->has_halo = label->has_pointer = true;
  label->pointer[0] = (HpPoint) { fmin (fmax (middle.x, box->x), box->x + box->width),
                                 fmin (fmax (middle.y, box->y), box->y + box->height) };
  label->pointer[1] = middle;
}

/* Beside the dot: on the first side that has space in the square, or else in the picture; sides
 * towards the square's middle come first. */
static void
put_beside_dot (const Map *map, HpWeightLabel *label)
{
  const HpRect *area = &map->area;
  HpRect box = label->box;
  double right = map->dot.x < area->x + area->width / 2 ? 1 : -1;
  double down = map->dot.y < area->y + area->height / 2 ? 1 : -1;
  double gap = map->radius + (1.5 + GAP) * map->pen->unit, halo = 3 * map->pen->unit;
  double across = box.width / 2 + gap, along = box.height / 2 + gap;
  const HpPoint WAYS[] = { { right * across, 0 },
                           { right * across, down * along },
                           { 0, down * along },
                           { right * across, -down * along },
                           { -right * across, 0 },
                           { 0, -down * along },
                           { right * across, down * along * 2 } };

  label->has_halo = true;
  for (size_t i = 0; i < sizeof WAYS / sizeof *WAYS; i++)
    {
      box.x = round (map->dot.x + WAYS[i].x - box.width / 2);
      box.y = round (map->dot.y + WAYS[i].y - box.height / 2);
      if (is_free (map, box))
        {
          move (map->pen, label, box.x, box.y);
          return;
        }
    }
  box.x = fmin (map->dot.x + WAYS[1].x - box.width / 2, map->pen->view->width - box.width - halo);
  box.y = fmin (map->dot.y + WAYS[1].y - box.height / 2,
                map->pen->view->height - box.height - halo);
  move (map->pen, label, fmax (box.x, halo), fmax (box.y, halo));
}

static bool
is_thin (const Map *map, const HpPolygon *polygon)
{
  double area = 0, thin = THIN * map->pen->unit;

  for (int i = 0; i < polygon->n_corners; i++)
    {
      HpPoint from = polygon->corners[i], to = polygon->corners[(i + 1) % polygon->n_corners];

      area += (from.x * to.y - to.x * from.y) / 2;
    }
  return fabs (area) < thin * thin;
}

static bool
is_named (const Map *map, HpGate gate)
{
  for (int i = 0; i < map->n_labels; i++)
    if (map->labels[i].gate == gate)
      return true;
  return false;
}

/* Below a name in its region, if there is space and a target. */
static void
add_count (const Map *map, const HpPolygon *polygon, HpWeightLabel *label)
{
  HpRect box = label->box, count;
  HpGate target = map->pen->view->state.target;
  HpPoint below = { box.x + box.width / 2, box.y + box.height + 2 * map->pen->unit };
  char text[sizeof label->count];

  if (target == HP_GATE_NONE)
    return;
  snprintf (text, sizeof text, "%d/4", hp_gate_matches (label->gate, target));
  count = hp_pen_measure (map->pen, HP_FONT_TICK, text, below, (HpAnchor) { 0.5, 0 });
  box = (HpRect) { fmin (box.x, count.x), box.y, fmax (box.width, count.width),
                   count.y + count.height - box.y };
  if (!holds (polygon, hp_rect_grown (box, map->margin)) || reach_into_dot (map, count) > 0)
    return;
  g_strlcpy (label->count, text, sizeof text);
  label->count_at = below;
  label->box = box;
}

/* Those that fit into their regions. */
static void
name_inside (Map *map, const HpRegion *region)
{
  HpWeightLabel label = { .gate = region->gate };

  if (!put (map, &region->polygon, find_bounds (&region->polygon), cost_inside, &label))
    return;
  label.has_halo = reach_into_dot (map, label.box) > 0;
  add_count (map, &region->polygon, &label);
  map->labels[map->n_labels++] = label;
}

static void
name_outside (Map *map, const HpRegion *region)
{
  HpWeightLabel label = { .gate = region->gate };

  if (is_named (map, label.gate) || is_thin (map, &region->polygon)
      || !put (map, &region->polygon, map->area, cost_outside, &label))
    return;
  add_pointer (&label, &region->polygon);
  map->labels[map->n_labels++] = label;
}

int
hp_weight_view_labels (const HpPen *pen, HpWeightLabel labels[HP_MAX_WEIGHT_LABELS])
{
  const HpView *view = pen->view;
  HpViewport viewport = hp_weight_view_viewport (view);
  /* Letters can reach a pixel beyond their box. */
  Map map = { .pen = pen, .area = viewport.area, .dot = hp_weight_view_dot (view),
              .radius = HP_WEIGHT_DOT * pen->unit,
              .margin = hp_weight_view_edge (view) * pen->unit / 2 + 1, .labels = labels };
  HpGate present = hp_neuron_gate (view->state.neuron);
  HpRegion regions[HP_MAX_REGIONS];
  int n_regions = hp_weight_space_regions (view->state.neuron, (HpHundredths) viewport.frame.right,
                                           regions);

  for (int i = 0; i < n_regions; i++)
    regions[i].polygon = hp_viewport_polygon (&viewport, &regions[i].polygon);
  for (int i = 0; i < n_regions; i++)
    name_inside (&map, &regions[i]);
  if (!is_named (&map, present))
    {
      labels[map.n_labels] = make_label (pen, present, false);
      put_beside_dot (&map, &labels[map.n_labels++]);
    }
  for (int i = 0; i < n_regions; i++)
    name_outside (&map, &regions[i]);
  return map.n_labels;
}
