/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places the words in the data area, and the rings around the points.
 *
 * Each point has a quarter of the area to itself, and its label stays in that quarter, so that no
 * label meets another one or another point:
 *
 *     +---------+---------+
 *     |    o    |    o    |     beside its point, below it or above, clear of line and arrow;
 *     |     abc |   abc   |     where that is too narrow, centred or at the edge;
 *     +---------+---------+     where that is too low, without the coordinates, which the axes
 *     |    o    |   abc   |     tell, too
 *     |     abc |    o    |
 *     +---------+---------+
 */
#include "boundary-pieces.h"

#include <glib/gi18n.h>
#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* Of a half-plane's word from its corner, in pixels at text scale 1. */
#define INSET 12

/* In a small data area its words shrink to this, in shares of the view's scale; while presenting
 * only as far as they can be read. */
#define SMALLEST 0.5

static HpCaption
make_caption (const HpBoundaryPicture *picture, HpFont font, HpColour colour, const char *text)
{
  HpCaption caption = { .font = font, .scale = picture->label_scale, .colour = colour };

  snprintf (caption.text, sizeof caption.text, "%s", text);
  return caption;
}

/* The size of all lines together. */
static HpRect
measure_lines (const HpBoundaryPicture *picture, const HpCaption *lines, int n_lines)
{
  HpRect size = { 0 };

  for (int i = 0; i < n_lines; i++)
    {
      HpRect line = hp_plane_measure (&picture->plane, &lines[i]);

      size.width = fmax (size.width, line.width);
      size.height += line.height;
    }
  return size;
}

/* The size at which coordinates and a word have space under the ring of a wrong point, and so a
 * half-plane's word has above it. */
static double
fit_height (const HpBoundaryPicture *picture)
{
  HpCaption lines[] = { make_caption (picture, HP_FONT_TICK, HP_COLOUR_SOFT_INK, "(1, 1)"),
                        make_caption (picture, HP_FONT_NOTE, HP_COLOUR_INK, _("should be 1")) };
  double ring = hp_plane_stroke (&picture->plane, HP_STROKE_POINT_RADIUS)
                + hp_plane_stroke (&picture->plane, HP_STROKE_RING_GAP)
                + hp_plane_stroke (&picture->plane, HP_STROKE_RING);

  return (picture->plane.viewport.area.width / 4 - ring)
         / (measure_lines (picture, lines, 2).height / picture->plane.text_scale + INSET / 2.0);
}

void
hp_boundary_layout_fit_labels (HpBoundaryPicture *picture)
{
  double quarter = picture->plane.viewport.area.width / 2;
  const char *texts[] = { _("should be 0"), _("should be 1"), _("on the line") };
  double scale = picture->label_scale = picture->plane.text_scale, smallest;

  for (int i = 0; i < 3; i++)
    {
      HpCaption caption = make_caption (picture, HP_FONT_NOTE, HP_COLOUR_INK, texts[i]);
      double width = hp_plane_measure (&picture->plane, &caption).width;

      scale = fmin (scale, 0.95 * quarter / width * picture->plane.text_scale);
    }
  scale = fmin (scale, fit_height (picture));
  smallest = fmax (SMALLEST * picture->view.scale,
                   hp_lettering_readable_scale (HP_FONT_TICK, picture->view.screen));
  picture->label_scale = fmax (scale, fmin (smallest, picture->plane.text_scale));
}

/* The half-planes' words. */

/* Returns whether all of a rectangle lies on the side that it speaks of. */
static bool
is_on_its_side (const HpBoundaryPicture *picture, HpRect rect, int fires)
{
  for (int corner = 0; corner < 4; corner++)
    {
      HpPoint pixel = { rect.x + (corner & 1) * rect.width, rect.y + (corner >> 1) * rect.height };
      HpPoint data = hp_viewport_to_data (&picture->plane.viewport, pixel);

      if (hp_boundary_fires_at (picture->view.state.neuron, data) != (fires != 0))
        return false;
    }
  return true;
}

/* Returns whether a rectangle, with some space around it, meets the arrow. */
static bool
meets_arrow (const HpBoundaryPicture *picture, HpRect rect)
{
  HpRect near = hp_rect_grown (rect, 4 * picture->plane.mark_scale); /* half of the arrow's head */

  return picture->line.boundary.kind == HP_BOUNDARY_CROSSES
         && hp_rect_meets_segment (near, picture->line.arrow[0], picture->line.arrow[1]);
}

/* Returns whether a rectangle is off the note in the middle, if there is one. */
static bool
is_off_note (const HpBoundaryPicture *picture, HpRect rect)
{
  return picture->note.text[0] == '\0'
         || !hp_rects_overlap (rect, hp_plane_measure (&picture->plane, &picture->note));
}

/* Returns whether a word of a half-plane may stand in a rectangle. */
static bool
is_fit_for_word (const HpBoundaryPicture *picture, HpRect rect, int fires, bool may_meet_arrow)
{
  if (!is_on_its_side (picture, rect, fires) || (!may_meet_arrow && meets_arrow (picture, rect))
      || !hp_boundary_layout_is_free (picture,
                                      hp_rect_grown (rect, INSET / 2.0 * picture->label_scale)))
    return false;
  return is_off_note (picture, rect);
}

static HpCaption
put_class_word (const HpBoundaryPicture *picture, int fires, bool right, bool top)
{
  const HpRect *area = &picture->plane.viewport.area;
  double inset = INSET * picture->label_scale;
  HpCaption caption
      = make_caption (picture, HP_FONT_NOTE, fires ? HP_COLOUR_FIRES : HP_COLOUR_SILENT,
                      fires ? _("fires: 1") : _("silent: 0"));

  caption.at = (HpPoint) { right ? area->x + area->width - inset : area->x + inset,
                           top ? area->y + inset : area->y + area->height - inset };
  caption.anchor = (HpAnchor) { right, !top };
  return caption;
}

/* In the corner that lies deepest in the half-plane, or in one of the two next to it, the deeper
 * one first; off the arrow if that can be had. */
static HpCaption
lay_class_word (const HpBoundaryPicture *picture, int fires)
{
  const HpHundredths *v = picture->view.state.neuron.value;
  int sign = fires ? 1 : -1;
  bool right = v[HP_W1] * sign >= 0, top = v[HP_W2] * sign >= 0;
  bool across = abs (v[HP_W1]) <= abs (v[HP_W2]);
  const bool TURNS[][2] = { { false, false }, { across, !across }, { !across, across } };
  HpCaption caption = { 0 };

  for (int may_meet_arrow = 0; may_meet_arrow < 2; may_meet_arrow++)
    for (int i = 0; i < 3; i++)
      {
        caption = put_class_word (picture, fires, right != TURNS[i][0], top != TURNS[i][1]);
        if (is_fit_for_word (picture, hp_plane_measure (&picture->plane, &caption), fires,
                             may_meet_arrow))
          return caption;
      }
  caption.text[0] = '\0';
  return caption;
}

static HpCaption
lay_note (const HpBoundaryPicture *picture)
{
  const char *text = picture->line.boundary.kind != HP_BOUNDARY_NONE ? _("The line is out of view")
                     : hp_neuron_fires (picture->view.state.neuron, 0) ? _("No line: always 1")
                                                                       : _("No line: never 1");
  HpCaption caption = make_caption (picture, HP_FONT_NOTE, HP_COLOUR_INK, text);
  double room = 0.92 * picture->plane.viewport.area.width, width;

  width = hp_plane_measure (&picture->plane, &caption).width;
  caption.scale *= fmin (1, room / fmax (width, 1));
  caption.at = hp_viewport_to_pixels (&picture->plane.viewport, (HpPoint) { 0.5, 0.5 });
  caption.anchor = (HpAnchor) { 0.5, 0.5 };
  return caption;
}

/* Beside the ghost at a share of its length, on one of its sides. */
static HpCaption
put_ghost_word (const HpBoundaryPicture *picture, double share, int side)
{
  const HpPoint *ends = picture->ghost.ends;
  HpPoint way = { ends[1].x - ends[0].x, ends[1].y - ends[0].y };
  double length = fmax (hypot (way.x, way.y), 1);
  HpPoint across = { side * -way.y / length, side * way.x / length };
  HpCaption caption
      = make_caption (picture, HP_FONT_NOTE, HP_COLOUR_SOFT_INK, _("before"));
  HpRect rect = hp_plane_measure (&picture->plane, &caption);
  double far = (rect.width * fabs (across.x) + rect.height * fabs (across.y)) / 2
               + INSET / 2.0 * picture->label_scale;

  caption.at = (HpPoint) { round (ends[0].x + share * way.x + far * across.x),
                           round (ends[0].y + share * way.y + far * across.y) };
  caption.anchor = (HpAnchor) { 0.5, 0.5 };
  return caption;
}

/* As near to an end as it is clear of all else; else there is none. */
static HpCaption
lay_ghost_word (const HpBoundaryPicture *picture)
{
  HpRect area = hp_rect_grown (picture->plane.viewport.area, -INSET / 2.0 * picture->label_scale);

  for (int place = 1; place < 20; place++)
    for (int way = 0; way < 4; way++)
      {
        double share = place / 40.0;
        HpCaption caption
            = put_ghost_word (picture, way & 1 ? share : 1 - share, way & 2 ? 1 : -1);
        HpRect rect = hp_plane_measure (&picture->plane, &caption);

        if (hp_rect_holds (area, rect) && hp_boundary_layout_is_free (picture, rect)
            && is_off_note (picture, rect) && !hp_plane_line_meets (&picture->line, rect))
          return caption;
      }
  return (HpCaption) { .text = "" };
}

/* The points. */

/* Returns whether a row is known to be on the line, or wrong: never while its output is masked. */
static bool
is_seen_tie (const HpState *state, HpRow row)
{
  return !hp_prediction_masks (&state->prediction, row) && hp_neuron_is_tie (state->neuron, row);
}

static bool
is_seen_wrong (const HpState *state, HpRow row)
{
  return !hp_prediction_masks (&state->prediction, row)
         && hp_neuron_error (state->neuron, state->target, row) != 0;
}

static HpRings
lay_rings (const HpBoundaryPicture *picture, HpRow row)
{
  const HpState *state = &picture->view.state;
  double gap = hp_plane_stroke (&picture->plane, HP_STROKE_RING_GAP);
  HpRings rings = { .disc = hp_plane_stroke (&picture->plane, HP_STROKE_POINT_RADIUS) };
  double radius = rings.disc;

  if (is_seen_tie (state, row))
    rings.tie = radius += gap;
  if (is_seen_wrong (state, row))
    rings.wrong = radius += gap;
  rings.outer = radius + hp_plane_stroke (&picture->plane, HP_STROKE_RING) / 2;
  if (hp_view_marked_row (&picture->view) == row)
    rings.marked = radius + gap;
  return rings;
}

/* How much is to be said against a place: the line runs through it, or its arrow, or the ruler. */
static int
count_crossings (const HpBoundaryPicture *picture, HpRect rect)
{
  if (picture->line.boundary.kind != HP_BOUNDARY_CROSSES)
    return 0;
  return 2 * hp_rect_meets_segment (rect, picture->line.ends[0], picture->line.ends[1])
         + meets_arrow (picture, rect)
         + (picture->view.ruler
            && hp_rect_meets_segment (rect, picture->ruler[0], picture->ruler[1]));
}

/* The quarter of the data area that is a row's, up to the note in the middle if there is one. */
static HpRect
get_quarter (const HpBoundaryPicture *picture, HpRow row)
{
  HpPoint point = hp_plane_point (&picture->plane, row);
  double half = picture->plane.viewport.area.width / 4, note = 0;

  if (picture->note.text[0] != '\0')
    note = ceil (hp_plane_measure (&picture->plane, &picture->note).height / 2 + 1);
  return (HpRect) { point.x - half, point.y - half + (hp_row_b (row) ? 0 : note), 2 * half,
                    2 * half - note };
}

/* Horizontal positions of a label: beside its point, in the middle, at an edge of its quarter. */
typedef enum
{
  ASIDE,
  CENTRED,
  AT_EDGE,
} Way;

/* The places that a label may have, best first. */
static const struct
{
  Way way;
  double before; /* the share of the label's width that lies to the left of where it begins */
  bool below;
} PLACES[] = {
  { ASIDE, 0, true },     { ASIDE, 0, false },     { ASIDE, 1, true },   { ASIDE, 1, false },
  { CENTRED, 0.5, true }, { CENTRED, 0.5, false }, { AT_EDGE, 0, true }, { AT_EDGE, 0, false },
  { AT_EDGE, 1, true },   { AT_EDGE, 1, false },
};

#define N_PLACES ((int) (sizeof PLACES / sizeof PLACES[0]))

/* Returns the left end of a box, from its point. */
static double
begin_across (const HpBoundaryPicture *picture, int place)
{
  double point = hp_plane_stroke (&picture->plane, HP_STROKE_POINT_RADIUS);
  double edge = picture->plane.viewport.area.width / 4 - INSET / 2.0 * picture->label_scale;
  double to_right = 1 - 2 * PLACES[place].before;

  switch (PLACES[place].way)
    {
    case ASIDE:
      return to_right * (point + 7 * picture->plane.mark_scale);
    case AT_EDGE:
      return -to_right * edge;
    default:
      return 0;
    }
}

/* A box of a size at one of the places. */
static HpRect
put_box (const HpBoundaryPicture *picture, HpRow row, HpRect box, int place)
{
  HpPoint point = hp_plane_point (&picture->plane, row);
  double across = begin_across (picture, place);
  double down = PLACES[place].way == ASIDE ? 0.75 * fabs (across)
                                           : picture->rings[row].outer + 1;

  box.x = point.x + across - PLACES[place].before * box.width;
  box.y = PLACES[place].below ? point.y + down : point.y - down - box.height;
  return (HpRect) { round (box.x), round (box.y), box.width, box.height };
}

/* The lines one under the other in a box. */
static void
fill_box (const HpBoundaryPicture *picture, HpRect box, int place, HpCaption *lines, int n_lines)
{
  double across = PLACES[place].before;

  for (int i = 0; i < n_lines; i++)
    {
      lines[i].at = (HpPoint) { box.x + across * box.width, box.y };
      lines[i].anchor = (HpAnchor) { across, 0 };
      box.y += hp_plane_measure (&picture->plane, &lines[i]).height;
    }
}

/* Puts the lines where they fit and least is to be said against it. */
static bool
put_label (const HpBoundaryPicture *picture, HpRow row, HpCaption *lines, int n_lines)
{
  HpRect size = measure_lines (picture, lines, n_lines), quarter = get_quarter (picture, row);
  int fewest = INT_MAX;

  for (int place = 0; place < N_PLACES; place++)
    {
      HpRect box = put_box (picture, row, size, place);
      int crossings = count_crossings (picture, box);

      if (!hp_rect_holds (quarter, box) || crossings >= fewest)
        continue;
      fewest = crossings;
      fill_box (picture, box, place, lines, n_lines);
    }
  return fewest < INT_MAX;
}

/* Two lines, one below the point and one above; or the first alone. */
static int
put_around (const HpBoundaryPicture *picture, HpRow row, HpCaption *lines, int n_lines)
{
  HpRect quarter = get_quarter (picture, row);
  int n_put = 0;

  for (int i = 0; i < n_lines; i++)
    for (int place = 0; place < N_PLACES; place++)
      {
        HpRect box = put_box (picture, row, measure_lines (picture, &lines[i], 1), place);

        if (PLACES[place].way != CENTRED || !hp_rect_holds (quarter, box)
            || (n_put > 0 && lines[0].at.y == box.y))
          continue;
        lines[n_put] = lines[i];
        fill_box (picture, box, place, &lines[n_put++], 1);
        break;
      }
  return n_put;
}

/* A tie lies on the line, if there is one. */
static const char *
word_tie (const HpBoundaryPicture *picture)
{
  return picture->line.boundary.kind == HP_BOUNDARY_CROSSES ? _("on the line")
                                                            : "z = \u03b8";
}

static int
write_label (const HpBoundaryPicture *picture, HpRow row, HpCaption *lines)
{
  const HpState *state = &picture->view.state;
  char coordinates[32];
  int n_lines = 0;

  snprintf (coordinates, sizeof coordinates, "(%d, %d)", hp_row_a (row), hp_row_b (row));
  lines[n_lines++] = make_caption (picture, HP_FONT_TICK, HP_COLOUR_SOFT_INK, coordinates);
  if (is_seen_wrong (state, row))
    lines[n_lines++]
        = make_caption (picture, HP_FONT_NOTE, HP_COLOUR_WRONG,
                        hp_gate_output (state->target, row) ? _("should be 1") : _("should be 0"));
  if (is_seen_tie (state, row))
    lines[n_lines++] = make_caption (picture, HP_FONT_NOTE, HP_COLOUR_INK, word_tie (picture));
  return n_lines;
}

static int
lay_label (const HpBoundaryPicture *picture, HpRow row, HpCaption *lines)
{
  int n_lines = write_label (picture, row, lines);

  if (put_label (picture, row, lines, n_lines))
    return n_lines;
  for (int i = 1; i < n_lines; i++)
    lines[i - 1] = lines[i];
  if (put_label (picture, row, lines, n_lines - 1))
    return n_lines - 1;
  return put_around (picture, row, lines, n_lines - 1);
}

bool
hp_boundary_layout_is_free (const HpBoundaryPicture *picture, HpRect rect)
{
  for (int i = 0; i < picture->n_taken; i++)
    if (hp_rects_overlap (rect, picture->taken[i]))
      return false;
  return true;
}

static void
take (HpBoundaryPicture *picture, int n_captions, const HpCaption *captions)
{
  for (int i = 0; i < n_captions; i++)
    if (captions[i].text[0] != '\0')
      picture->taken[picture->n_taken++] = hp_plane_measure (&picture->plane, &captions[i]);
}

void
hp_boundary_layout_words (HpBoundaryPicture *picture)
{
  if (!picture->masked && picture->line.boundary.kind != HP_BOUNDARY_CROSSES)
    picture->note = lay_note (picture);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpPoint point = hp_plane_point (&picture->plane, row);
      HpLabel *label = &picture->labels[row];
      double radius;

      picture->rings[row] = lay_rings (picture, row);
      radius = picture->rings[row].outer;
      label->n_lines = lay_label (picture, row, label->lines);
      picture->taken[picture->n_taken++]
          = (HpRect) { point.x - radius, point.y - radius, 2 * radius, 2 * radius };
      take (picture, label->n_lines, label->lines);
    }
  for (int fires = 0; fires < 2 && !picture->masked; fires++)
    picture->class_words[fires] = lay_class_word (picture, fires);
  take (picture, 2, picture->class_words);
  if (picture->view.has_ghost)
    picture->ghost_word = lay_ghost_word (picture);
  take (picture, 1, &picture->ghost_word);
}
