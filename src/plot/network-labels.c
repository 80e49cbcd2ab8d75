/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The texts in the two planes of three neurons. They keep off the points, the names of the lines
 * and each other; one that finds no place is left out.
 */
#include "network-view.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* A plane with what texts keep off. */
typedef struct
{
  const HpPen *pen;
  const HpNetworkLayout *layout;
  int index;
  int n_taken;
  HpRect taken[32];
} Sheet;

static const HpPlane *
get_plane (const Sheet *sheet)
{
  return &sheet->layout->planes[sheet->index];
}

static double
get_radius (const Sheet *sheet)
{
  return hp_plane_stroke (get_plane (sheet), HP_STROKE_POINT_RADIUS);
}

static void
take (Sheet *sheet, HpRect rect)
{
  g_return_if_fail (sheet->n_taken < (int) G_N_ELEMENTS (sheet->taken));
  sheet->taken[sheet->n_taken++] = rect;
}

static void
take_round (Sheet *sheet, HpPoint middle, double radius)
{
  take (sheet, (HpRect) { middle.x - radius, middle.y - radius, 2 * radius, 2 * radius });
}

static bool
is_free (const Sheet *sheet, HpRect rect)
{
  if (!hp_rect_holds (get_plane (sheet)->viewport.area, rect))
    return false;
  for (int i = 0; i < sheet->n_taken; i++)
    if (hp_rects_overlap (sheet->taken[i], rect))
      return false;
  return true;
}

/* How badly a text is crossed: least of all by nothing. */
typedef enum
{
  CROSSED_BY_NOTHING,
  CROSSED_BY_ARROW,
  CROSSED_BY_LINE,
} Crossing;

static Crossing
get_crossing (const Sheet *sheet, HpRect rect)
{
  Crossing crossing = CROSSED_BY_NOTHING;

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    {
      const HpPlaneLine *line = &sheet->layout->lines[role];

      if (HP_NETWORK_PLANE (role) != sheet->index
          || !hp_network_layout_has_line (sheet->layout, (HpRole) role))
        continue;
      if (hp_rect_meets_segment (rect, line->ends[0], line->ends[1]))
        return CROSSED_BY_LINE;
      if (hp_plane_line_meets (line, rect))
        crossing = CROSSED_BY_ARROW;
    }
  return crossing;
}

/* The name of a line and its grips, as large as those of the neuron in hand. */
static void
take_marks (Sheet *sheet, HpRole role)
{
  double radius = hp_plane_stroke (get_plane (sheet), HP_STROKE_GRIP_RADIUS);

  take_round (sheet, sheet->layout->names[role], 1.15 * sheet->layout->name_radius);
  for (int grip = HP_GRIP_FIRST; grip <= HP_GRIP_LAST; grip++)
    take_round (sheet, hp_plane_grip (&sheet->layout->lines[role], (HpGrip) grip), radius);
}

static Sheet
begin_sheet (const HpPen *pen, const HpNetworkLayout *layout, int index)
{
  Sheet sheet = { .pen = pen, .layout = layout, .index = index };

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    take_round (&sheet, hp_plane_point (&layout->planes[index], row), get_radius (&sheet));
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    if (HP_NETWORK_PLANE (role) == index && hp_network_layout_has_line (layout, (HpRole) role))
      take_marks (&sheet, (HpRole) role);
  return sheet;
}

/* Writing. */

/* The colour of the ground at a pixel, for the halo of a text. */
static HpColour
get_ground (const Sheet *sheet, HpPoint pixel)
{
  HpPoint data = hp_viewport_to_data (&get_plane (sheet)->viewport, pixel);
  const HpState *neuron = sheet->layout->view->network.neuron;
  HpNeuron y = neuron[HP_ROLE_Y].neuron;
  HpRow landing = 2 * hp_boundary_fires_at (neuron[HP_ROLE_H1].neuron, data)
                  + hp_boundary_fires_at (neuron[HP_ROLE_H2].neuron, data);

  if (sheet->layout->masked)
    return HP_COLOUR_PAPER;
  return (sheet->index == 0 ? hp_neuron_fires (y, landing) : hp_boundary_fires_at (y, data))
             ? HP_COLOUR_PLANE_FIRES
             : HP_COLOUR_PLANE_SILENT;
}

/* The grid leaves a gap for a text; what a line runs through gets a halo, which takes longer. */
static void
write_text (Sheet *sheet, const HpPen *pen, HpFont font, HpColour colour, const char *text,
            HpRect rect)
{
  HpPoint at = { rect.x, rect.y };

  hp_pen_colour (pen, get_ground (sheet, (HpPoint) { rect.x + rect.width / 2,
                                            rect.y + rect.height / 2 }));
  if (get_crossing (sheet, hp_rect_grown (rect, 4)) != CROSSED_BY_NOTHING)
    hp_lettering_halo (pen->lettering, pen->cr, font, pen->unit, text, at, (HpAnchor) { 0, 0 });
  else
    {
      cairo_rectangle (pen->cr, rect.x, rect.y, rect.width, rect.height);
      cairo_fill (pen->cr);
    }
  hp_pen_text (pen, font, colour, text, at, (HpAnchor) { 0, 0 });
  take (sheet, rect);
}

/* The rectangle of a text beside a point: shifted by a share of its width, and where the frame is
 * near. Side is -1 above it and 1 below it; off is how far the text's edge is from the point. */
static HpRect
put_beside (const Sheet *sheet, const char *text, HpPoint point, double shift, int side,
            double off)
{
  const HpRect *area = &get_plane (sheet)->viewport.area;
  HpRect rect = hp_pen_measure (sheet->pen, HP_FONT_TICK, text,
                                (HpPoint) { point.x, point.y + side * off },
                                (HpAnchor) { 0.5 - shift, side < 0 ? 1 : 0 });

  rect.x = hp_clamp (area->x + 1, rect.x, area->x + area->width - rect.width - 1);
  return rect;
}

/* The names of rows beside a point, in one of several ways: lines stand on the side that is nearer
 * to the frame, or on the other, or on both. */
typedef struct
{
  const char *lines[HP_N_ROWS]; /* from the point on, in each direction */
  int sides[HP_N_ROWS];         /* 1 on the frame's side, -1 on the other */
  int n_lines;
  double pile; /* how much farther marks reach on the other side, in pixels */
} Label;

/* Puts a label beside a place at a distance in pixels, if it has space. Returns whether it has, and
 * how its lines are crossed. */
static bool
put_label (const Sheet *sheet, const Label *label, HpRow place, double shift, double distance,
           HpRect rects[HP_N_ROWS], Crossing *crossing)
{
  HpPoint point = hp_plane_point (get_plane (sheet), place);
  int outer = hp_row_b (place) ? -1 : 1;
  double off[] = { distance, distance };

  *crossing = CROSSED_BY_NOTHING;
  off[outer < 0] += label->pile;
  for (int i = 0; i < label->n_lines; i++)
    {
      int side = outer * label->sides[i];

      rects[i] = put_beside (sheet, label->lines[i], point, shift, side, off[side > 0]);
      off[side > 0] += rects[i].height;
      if (!is_free (sheet, rects[i]))
        return false;
      *crossing = MAX (*crossing, get_crossing (sheet, rects[i]));
    }
  return true;
}

/* Tries the labels in their order, each in the middle and to both sides, clear of a ring around the
 * point and closer to it; the first of those that are crossed least is written. Returns whether
 * there is one. */
static bool
write_label (Sheet *sheet, HpRow place, int n_labels, const Label *labels)
{
  static const double SHIFTS[] = { 0, -0.25, 0.25, -0.5, 0.5 }, DISTANCES[] = { 1.45, 1.25, 1.05 };
  const int n_near = G_N_ELEMENTS (DISTANCES), n_ways = n_near * (int) G_N_ELEMENTS (SHIFTS);
  HpRect rects[HP_N_ROWS] = { 0 }, found[HP_N_ROWS];
  const Label *best = NULL;
  Crossing least = CROSSED_BY_LINE, crossing;

  for (int i = 0; i < n_ways * n_labels && (best == NULL || least != CROSSED_BY_NOTHING); i++)
    {
      const Label *label = &labels[i / n_ways];

      if (!put_label (sheet, label, place, SHIFTS[i % n_ways / n_near],
                      DISTANCES[i % n_near] * get_radius (sheet), rects, &crossing)
          || (best != NULL && crossing >= least))
        continue;
      best = label;
      least = crossing;
      memcpy (found, rects, sizeof found);
    }
  for (int i = 0; best != NULL && i < best->n_lines; i++)
    write_text (sheet, sheet->pen, HP_FONT_TICK, HP_COLOUR_INK, best->lines[i], found[i]);
  return best != NULL;
}

static void
name_row (Sheet *sheet, HpRow row)
{
  bool is_wrong = hp_network_layout_is_wrong (sheet->layout, row);
  g_autofree char *name = g_strdup_printf (is_wrong ? "<b>(%d, %d) \u2717</b>" : "(%d, %d)",
                                           hp_row_a (row), hp_row_b (row));
  const Label LABELS[] = { { { name }, { 1 }, 1 }, { { name }, { -1 }, 1 } };

  write_label (sheet, row, G_N_ELEMENTS (LABELS), LABELS);
}

/* "(0, 1), (1, 0), (1, 1)" cut into lines of so many rows; the caller frees the list. Returns how
 * many lines there are. */
static int
cut_lines (const char *rows, int n_in_line, char *lines[HP_N_ROWS + 1])
{
  const int length = 6, separator = 2; /* of "(0, 1)" and of what follows it */
  int n_lines = 0, step = n_in_line * (length + separator);

  for (int at = 0; at < (int) strlen (rows); at += step)
    lines[n_lines++] = g_strndup (rows + at, (gsize) (step - separator));
  return n_lines;
}

/* All rows that land there in a line and how many they are, or two rows in a line, or one. */
static void
name_rows (Sheet *sheet, HpRow place, int n)
{
  g_autofree char *rows = hp_words_landed_rows (&sheet->layout->view->network, place);
  g_autofree char *number = g_strdup_printf (ngettext ("%d row", "%d rows", (unsigned) n), n);
  g_autofree char *count = g_strdup_printf ("<b>%s</b>", number);
  g_auto (GStrv) pairs = g_new0 (char *, HP_N_ROWS + 1), each = g_new0 (char *, HP_N_ROWS + 1);
  int n_pairs = cut_lines (rows, 2, pairs);
  Label labels[] = {
    { { rows, count }, { 1, 1 }, 2 },
    { { rows, count }, { 1, -1 }, 2 },
    { { rows, count }, { -1, -1 }, 2 },
    { { rows }, { 1 }, 1 },
    { { rows }, { -1 }, 1 },
    { { pairs[0], pairs[1] }, { 1, 1 }, n_pairs },
    { { pairs[0], pairs[1] }, { -1, -1 }, n_pairs },
    { { NULL }, { 1, -1, -1, -1 }, cut_lines (rows, 1, each) },
  };
  const Label counts[] = { { { count }, { 1 }, 1 }, { { count }, { -1 }, 1 } };

  for (int i = 0; i < n; i++)
    labels[7].lines[i] = each[i];
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    labels[i].pile = HP_NETWORK_PILE * (n - 1) * get_radius (sheet);
  if (n == 1)
    write_label (sheet, place, 2, labels + 3);
  else if (!write_label (sheet, place, G_N_ELEMENTS (labels), labels))
    write_label (sheet, place, G_N_ELEMENTS (counts), counts);
}

static void
name_place (Sheet *sheet, HpRow place, int n)
{
  const char *none = _("no row");
  const Label NONE[] = { { { none }, { 1 }, 1 }, { { none }, { -1 }, 1 } };

  if (n > 0)
    name_rows (sheet, place, n);
  else if (!sheet->layout->masked)
    write_label (sheet, place, G_N_ELEMENTS (NONE), NONE);
}

/* The more rows a place has, the sooner its turn, as its label is the largest. */
static void
name_places (Sheet *sheet)
{
  for (int n = HP_N_ROWS; n >= 0; n--)
    for (HpRow place = 0; place < HP_N_ROWS; place++)
      if (hp_network_layout_count (sheet->layout, place) == n)
        name_place (sheet, place, n);
}

/* Regions. */

/* Returns whether a rectangle lies in a region, whose corners are in order around it. */
static bool
is_inside (const Sheet *sheet, const HpPolygon *polygon, HpRect rect)
{
  for (int corner = 0; corner < 4; corner++)
    {
      HpPoint pixel = { rect.x + (corner & 1) * rect.width, rect.y + (corner >> 1) * rect.height };
      HpPoint data = hp_viewport_to_data (&get_plane (sheet)->viewport, pixel);

      for (int i = 0; i < polygon->n_corners; i++)
        {
          HpPoint from = polygon->corners[i], to = polygon->corners[(i + 1) % polygon->n_corners];

          if ((to.x - from.x) * (data.y - from.y) < (to.y - from.y) * (data.x - from.x))
            return false;
        }
    }
  return true;
}

/* Places are tried on a grid; the one farthest from the middle of the plane is the best, since it
 * keeps off the points. */
#define N_STEPS 14

static bool
find_place (const Sheet *sheet, const HpPolygon *polygon, HpRect *rect)
{
  const HpRect *area = &get_plane (sheet)->viewport.area;
  double inset = 5 * sheet->pen->unit, wide = area->width - rect->width - 2 * inset;
  double high = area->height - rect->height - 2 * inset, farthest = -1;
  HpRect tried = *rect;

  for (int i = 0; i <= N_STEPS * N_STEPS + 2 * N_STEPS; i++)
    {
      double right = (double) (i % (N_STEPS + 1)) / N_STEPS - 0.5;
      double down = (double) (i / (N_STEPS + 1)) / N_STEPS - 0.5, far = hypot (right, down);

      if (far <= farthest + 1e-9)
        continue;
      tried.x = round (area->x + inset + (right + 0.5) * wide);
      tried.y = round (area->y + inset + (down + 0.5) * high);
      if (is_free (sheet, hp_rect_grown (tried, 4 * sheet->pen->unit))
          && is_inside (sheet, polygon, hp_rect_grown (tried, 3))
          && get_crossing (sheet, hp_rect_grown (tried, 3)) == CROSSED_BY_NOTHING)
        {
          farthest = far;
          *rect = tried;
        }
    }
  return farthest >= 0;
}

/* The outputs of H1 and H2; their numbers alone where there is less space. */
static void
write_region (Sheet *sheet, const HpNetworkRegion *region)
{
  static const char *const FORMATS[] = { "H1 = %d\nH2 = %d", "%d, %d" };
  HpColour colour = region->fires ? HP_COLOUR_FIRES : HP_COLOUR_SILENT;

  for (gsize i = 0; i < G_N_ELEMENTS (FORMATS); i++)
    {
      g_autofree char *text = g_strdup_printf (FORMATS[i], hp_row_a (region->landing),
                                               hp_row_b (region->landing));
      HpRect rect = hp_pen_measure (sheet->pen, HP_FONT_NOTE, text, (HpPoint) { 0, 0 },
                                    (HpAnchor) { 0, 0 });

      if (!find_place (sheet, &region->polygon, &rect))
        continue;
      write_text (sheet, sheet->pen, HP_FONT_NOTE, colour, text, rect);
      return;
    }
}

static void
write_regions (Sheet *sheet)
{
  HpNetworkRegion regions[HP_MAX_NETWORK_REGIONS];
  int n = hp_network_regions (&sheet->layout->view->network, HP_UNIT_FRAME, regions);

  for (int i = 0; i < n && !sheet->layout->masked; i++)
    write_region (sheet, &regions[i]);
}

/* Titles and notes. */

static void
write_title (const Sheet *sheet, const char *text)
{
  const HpRect area = get_plane (sheet)->viewport.area;
  HpPen fitted = hp_pen_fitted (sheet->pen, HP_FONT_AXIS, text, area.width + 14 * sheet->pen->unit);
  bool mirrored
      = hp_lettering_reads_from_right (fitted.lettering, HP_FONT_AXIS, fitted.unit, text);

  if (hp_pen_is_readable (&fitted, HP_FONT_AXIS))
    hp_pen_text (&fitted, HP_FONT_AXIS, HP_COLOUR_INK, text,
                 (HpPoint) { area.x + mirrored * area.width, area.y - 5 * sheet->pen->unit },
                 (HpAnchor) { mirrored, 1 });
}

/* Why the line of a neuron is not to be seen, or NULL. */
static char *
describe_absence (const HpNetworkLayout *layout, HpRole role)
{
  HpNeuron neuron = layout->view->network.neuron[role].neuron;

  switch (layout->lines[role].boundary.kind)
    {
    case HP_BOUNDARY_OUTSIDE:
      /* Translators: the name of a neuron. */
      return g_strdup_printf (_("%s: the line is out of view"), HP_ROLE_NAMES[role]);
    case HP_BOUNDARY_NONE:
      /* Translators: the name of a neuron. */
      return g_strdup_printf (hp_neuron_fires (neuron, 0) ? _("%s: always 1, no line")
                                                          : _("%s: always 0, no line"),
                              HP_ROLE_NAMES[role]);
    case HP_BOUNDARY_CROSSES:
      break;
    }
  return NULL;
}

/* Makes the space that is nearest to the middle the end of a line. */
static void
break_in_two (char *text)
{
  const char *middle = text + strlen (text) / 2;
  char *best = NULL;

  for (char *space = strchr (text, ' '); space != NULL; space = strchr (space + 1, ' '))
    if (best == NULL || ABS (space - middle) < ABS (best - middle))
      best = space;
  if (best != NULL)
    *best = '\n';
}

/* In one line or two, in the middle or the nearest free place above or below it, if it can be
 * read. */
static void
write_absence (Sheet *sheet, HpRole role)
{
  const HpRect *area = &get_plane (sheet)->viewport.area;
  g_autofree char *text = describe_absence (sheet->layout, role);
  HpPoint middle = { area->x + area->width / 2, area->y + area->height / 2 };
  HpRect rect;
  HpPen fitted;

  if (text == NULL)
    return;
  rect = hp_pen_measure (sheet->pen, HP_FONT_NOTE, text, middle, (HpAnchor) { 0.5, 0.5 });
  if (rect.width > 0.94 * area->width)
    break_in_two (text);
  fitted = hp_pen_fitted (sheet->pen, HP_FONT_NOTE, text, 0.94 * area->width);
  if (!hp_pen_is_readable (&fitted, HP_FONT_NOTE))
    return;
  for (int i = 0; i < 20; i++)
    {
      HpPoint at = { middle.x, middle.y + (i % 2 ? -1 : 1) * (i + 1) / 2 * area->height / 20 };

      rect = hp_pen_measure (&fitted, HP_FONT_NOTE, text, at, (HpAnchor) { 0.5, 0.5 });
      if (is_free (sheet, rect))
        {
          write_text (sheet, &fitted, HP_FONT_NOTE, HP_COLOUR_INK, text, rect);
          return;
        }
    }
}

void
hp_network_write_planes (const HpPen *pen, const HpNetworkLayout *layout)
{
  Sheet sheets[] = { begin_sheet (pen, layout, 0), begin_sheet (pen, layout, 1) };

  for (int role = HP_ROLE_H1; role < HP_N_ROLES && !layout->masked; role++)
    write_absence (&sheets[HP_NETWORK_PLANE (role)], (HpRole) role);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    name_row (&sheets[0], row);
  name_places (&sheets[1]);
  write_regions (&sheets[0]);
  write_title (&sheets[0], _("What H1 and H2 see"));
  write_title (&sheets[1], _("What Y sees"));
}
