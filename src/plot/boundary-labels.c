/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the words in the data area stand, and the rings around the points.
 *
 * Each point has a quarter of the area to itself, and its label stays in that quarter, so that no
 * label meets another one or another point:
 *
 *     +---------+---------+
 *     |    o    |    o    |     to the right of its point, below it or above;
 *     |     abc |   abc   |     where that is too narrow, centred;
 *     +---------+---------+     where that is too low, without the coordinates, which the axes
 *     |    o    |   abc   |     tell, too
 *     |     abc |    o    |
 *     +---------+---------+
 */
#include "boundary-layout.h"
#include "words.h"

#include <libintl.h>
#include <math.h>
#include <stdio.h>

#define _(text) gettext (text)

/* Of a half-plane's word from its corner, in pixels at text scale 1. */
#define INSET 12

/* In a small data area its words shrink to this, in shares of the view's scale; while presenting
 * only as far as they can be read. */
#define SMALLEST 0.5

static HpPoint
get_point (const HpBoundaryPicture *picture, HpRow row)
{
  return hp_viewport_to_pixels (&picture->viewport, hp_row_point (row));
}

static HpCaption
make_caption (const HpBoundaryPicture *picture, HpFont font, HpColour colour, const char *text)
{
  HpCaption caption = { .font = font, .scale = picture->label_scale, .colour = colour };

  snprintf (caption.text, sizeof caption.text, "%s", text);
  return caption;
}

void
hp_boundary_layout_fit_labels (HpBoundaryPicture *picture)
{
  double quarter = picture->viewport.area.width / 2;
  const char *texts[] = { _("should be 0"), _("should be 1"), _("on the line") };
  double scale = picture->label_scale = picture->text_scale, smallest;

  for (int i = 0; i < 3; i++)
    {
      HpCaption caption = make_caption (picture, HP_FONT_NOTE, HP_COLOUR_INK, texts[i]);
      double width = hp_boundary_layout_measure (picture, &caption).width;

      scale = fmin (scale, 0.95 * quarter / width * picture->text_scale);
    }
  smallest = fmax (SMALLEST * picture->view.scale,
                   hp_lettering_readable_scale (HP_FONT_TICK, picture->view.screen));
  picture->label_scale = fmax (scale, fmin (smallest, picture->text_scale));
}

/* The half-planes' words. */

/* The corner of the frame that lies deepest in a half-plane. */
static HpPoint
deepest_corner (const HpBoundaryPicture *picture, int fires)
{
  const HpHundredths *v = picture->view.state.neuron.value;
  const HpFrame *frame = &picture->viewport.frame;
  int sign = fires ? 1 : -1;

  return (HpPoint) { v[HP_W1] * sign >= 0 ? frame->right : frame->left,
                     v[HP_W2] * sign >= 0 ? frame->top : frame->bottom };
}

/* Whether all of a rectangle lies on the side that it speaks of. */
static bool
is_on_its_side (const HpBoundaryPicture *picture, HpRect rect, int fires)
{
  for (int corner = 0; corner < 4; corner++)
    {
      HpPoint pixel = { rect.x + (corner & 1) * rect.width, rect.y + (corner >> 1) * rect.height };
      HpPoint data = hp_viewport_to_data (&picture->viewport, pixel);
      double excess = hp_boundary_excess_at (picture->view.state.neuron, data);

      if ((excess >= 0) != (fires != 0))
        return false;
    }
  return true;
}

/* The radius of a point with its rings, but for the one of the pointer. */
static double
get_radius (const HpBoundaryPicture *picture, HpRow row)
{
  HpRings rings = hp_boundary_layout_rings (picture, row);

  return fmax (fmax (rings.disc, rings.tie), rings.wrong)
         + hp_boundary_layout_stroke (picture, HP_STROKE_RING) / 2;
}

/* Whether a rectangle, with some room around it, is free of a row's point and label. */
static bool
is_free_of (const HpBoundaryPicture *picture, HpRect rect, HpRow row)
{
  HpPoint point = get_point (picture, row);
  double radius = get_radius (picture, row);
  HpRect disc = { point.x - radius, point.y - radius, 2 * radius, 2 * radius };
  HpCaption lines[HP_MAX_LABEL_LINES];
  int n_lines = hp_boundary_layout_label (picture, row, lines);

  rect = hp_rect_grown (rect, INSET / 2.0 * picture->label_scale);
  if (hp_rects_overlap (rect, disc))
    return false;
  for (int i = 0; i < n_lines; i++)
    if (hp_rects_overlap (rect, hp_boundary_layout_measure (picture, &lines[i])))
      return false;
  return true;
}

/* Whether a word of a half-plane may stand in a rectangle. */
static bool
is_fit_for_word (const HpBoundaryPicture *picture, HpRect rect, int fires)
{
  if (!is_on_its_side (picture, rect, fires))
    return false;
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if (!is_free_of (picture, rect, row))
      return false;
  if (picture->boundary.kind == HP_BOUNDARY_CROSSES)
    return true;
  HpCaption note = hp_boundary_layout_note (picture);
  return !hp_rects_overlap (rect, hp_boundary_layout_measure (picture, &note));
}

HpCaption
hp_boundary_layout_class_word (const HpBoundaryPicture *picture, int fires)
{
  HpPoint corner = deepest_corner (picture, fires);
  HpPoint pixel = hp_viewport_to_pixels (&picture->viewport, corner);
  bool right = corner.x > 0.5, top = corner.y > 0.5;
  double inset = INSET * picture->label_scale;
  HpCaption caption
      = make_caption (picture, HP_FONT_NOTE, fires ? HP_COLOUR_FIRES : HP_COLOUR_SILENT,
                      fires ? _("fires: 1") : _("silent: 0"));

  caption.at = (HpPoint) { pixel.x + (right ? -inset : inset), pixel.y + (top ? inset : -inset) };
  caption.anchor = (HpAnchor) { right, !top };
  if (!is_fit_for_word (picture, hp_boundary_layout_measure (picture, &caption), fires))
    caption.text[0] = '\0';
  return caption;
}

HpCaption
hp_boundary_layout_note (const HpBoundaryPicture *picture)
{
  HpCaption caption = make_caption (picture, HP_FONT_NOTE, HP_COLOUR_INK,
                                    _("The line is out of view"));
  double room = 0.92 * picture->viewport.area.width, width;

  if (picture->masked)
    caption.text[0] = '\0';
  else if (picture->boundary.kind == HP_BOUNDARY_NONE)
    caption = make_caption (picture, HP_FONT_NOTE, HP_COLOUR_INK,
                            hp_neuron_fires (picture->view.state.neuron, 0)
                                ? _("No line: always 1")
                                : _("No line: never 1"));
  width = hp_boundary_layout_measure (picture, &caption).width;
  caption.scale *= fmin (1, room / fmax (width, 1));
  caption.at = hp_viewport_to_pixels (&picture->viewport, (HpPoint) { 0.5, 0.5 });
  caption.anchor = (HpAnchor) { 0.5, 0.5 };
  return caption;
}

/* The points. */

/* What is to be said of a row, unless its output may not be seen yet. */
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

HpRings
hp_boundary_layout_rings (const HpBoundaryPicture *picture, HpRow row)
{
  const HpState *state = &picture->view.state;
  double gap = hp_boundary_layout_stroke (picture, HP_STROKE_RING_GAP);
  HpRings rings = { .disc = hp_boundary_layout_stroke (picture, HP_STROKE_POINT_RADIUS) };
  double radius = rings.disc;

  if (is_seen_tie (state, row))
    rings.tie = radius += gap;
  if (is_seen_wrong (state, row))
    rings.wrong = radius += gap;
  if (picture->view.marked == row)
    rings.marked = radius + gap;
  return rings;
}

static bool
meets_line (const HpBoundaryPicture *picture, HpRect rect)
{
  return picture->boundary.kind == HP_BOUNDARY_CROSSES
         && hp_rect_meets_segment (rect, picture->ends[0], picture->ends[1]);
}

/* The size of all lines together. */
static HpRect
measure_lines (const HpBoundaryPicture *picture, const HpCaption *lines, int n_lines)
{
  HpRect size = { 0 };

  for (int i = 0; i < n_lines; i++)
    {
      HpRect line = hp_boundary_layout_measure (picture, &lines[i]);

      size.width = fmax (size.width, line.width);
      size.height += line.height;
    }
  return size;
}

/* The quarter of the data area that is a row's, up to the note in the middle if there is one. */
static HpRect
get_quarter (const HpBoundaryPicture *picture, HpRow row)
{
  HpPoint point = get_point (picture, row);
  double half = picture->viewport.area.width / 4, note = 0;

  if (picture->boundary.kind != HP_BOUNDARY_CROSSES)
    {
      HpCaption caption = hp_boundary_layout_note (picture);

      note = ceil (hp_boundary_layout_measure (picture, &caption).height / 2 + 1);
    }
  return (HpRect) { point.x - half, point.y - half + (hp_row_b (row) ? 0 : note), 2 * half,
                    2 * half - note };
}

static bool
is_inside (HpRect rect, HpRect limit)
{
  return rect.x >= limit.x && rect.x + rect.width <= limit.x + limit.width && rect.y >= limit.y
         && rect.y + rect.height <= limit.y + limit.height;
}

/* The places that a label may have, best first. */
enum
{
  BELOW_RIGHT,
  ABOVE_RIGHT,
  BELOW,
  ABOVE,
  N_PLACES,
};

/* A box of a size at one of the places. */
static HpRect
put_box (const HpBoundaryPicture *picture, HpRow row, HpRect box, int place)
{
  HpPoint point = get_point (picture, row);
  double aside = hp_boundary_layout_stroke (picture, HP_STROKE_POINT_RADIUS)
                 + 7 * picture->mark_scale;
  double down = get_radius (picture, row) + 1;

  if (place == BELOW_RIGHT || place == ABOVE_RIGHT)
    down = 0.75 * aside;
  box.x = place == BELOW_RIGHT || place == ABOVE_RIGHT ? point.x + aside : point.x - box.width / 2;
  box.y = place == BELOW_RIGHT || place == BELOW ? point.y + down : point.y - down - box.height;
  return (HpRect) { round (box.x), round (box.y), box.width, box.height };
}

/* The lines one under the other in a box. */
static void
fill_box (const HpBoundaryPicture *picture, HpRect box, int place, HpCaption *lines, int n_lines)
{
  double across = place == BELOW || place == ABOVE ? 0.5 : 0;

  for (int i = 0; i < n_lines; i++)
    {
      lines[i].at = (HpPoint) { box.x + across * box.width, box.y };
      lines[i].anchor = (HpAnchor) { across, 0 };
      box.y += hp_boundary_layout_measure (picture, &lines[i]).height;
    }
}

/* Puts the lines at the first place that they fit, best one that the line doesn't run through. */
static bool
put_label (const HpBoundaryPicture *picture, HpRow row, HpCaption *lines, int n_lines)
{
  HpRect size = measure_lines (picture, lines, n_lines), quarter = get_quarter (picture, row);

  for (int may_meet = 0; may_meet < 2; may_meet++)
    for (int place = 0; place < N_PLACES; place++)
      {
        HpRect box = put_box (picture, row, size, place);

        if (!is_inside (box, quarter) || (!may_meet && meets_line (picture, box)))
          continue;
        fill_box (picture, box, place, lines, n_lines);
        return true;
      }
  return false;
}

/* Two lines, one below the point and one above; or the first alone. */
static int
put_around (const HpBoundaryPicture *picture, HpRow row, HpCaption *lines, int n_lines)
{
  HpRect quarter = get_quarter (picture, row);
  int n_put = 0;

  for (int i = 0; i < n_lines; i++)
    for (int place = BELOW; place <= ABOVE; place++)
      {
        HpRect box = put_box (picture, row, measure_lines (picture, &lines[i], 1), place);

        if (!is_inside (box, quarter) || (n_put > 0 && lines[0].at.y == box.y))
          continue;
        lines[n_put] = lines[i];
        fill_box (picture, box, place, &lines[n_put++], 1);
        break;
      }
  return n_put;
}

static int
write_label (const HpBoundaryPicture *picture, HpRow row, HpCaption lines[HP_MAX_LABEL_LINES])
{
  const HpState *state = &picture->view.state;
  char coordinates[32];
  int n_lines = 0;

  snprintf (coordinates, sizeof coordinates, "(%d, %d)", hp_row_a (row), hp_row_b (row));
  lines[n_lines++] = make_caption (picture, HP_FONT_TICK, HP_COLOUR_SOFT_INK, coordinates);
  if (is_seen_wrong (state, row))
    lines[n_lines++]
        = make_caption (picture, HP_FONT_NOTE, HP_COLOUR_INK,
                        hp_gate_output (state->target, row) ? _("should be 1") : _("should be 0"));
  if (is_seen_tie (state, row))
    lines[n_lines++] = make_caption (picture, HP_FONT_NOTE, HP_COLOUR_INK, _("on the line"));
  return n_lines;
}

int
hp_boundary_layout_label (const HpBoundaryPicture *picture, HpRow row,
                          HpCaption lines[HP_MAX_LABEL_LINES])
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

/* The ruler's words. */

/* What they must not cover: points, labels, words of the half-planes. */
typedef struct
{
  int count;
  HpRect rects[HP_N_ROWS * (1 + HP_MAX_LABEL_LINES) + 2];
} Obstacles;

static void
find_obstacles (const HpBoundaryPicture *picture, Obstacles *obstacles)
{
  HpRect *next = obstacles->rects;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpPoint point = get_point (picture, row);
      double radius = get_radius (picture, row);
      HpCaption lines[HP_MAX_LABEL_LINES];
      int n_lines = hp_boundary_layout_label (picture, row, lines);

      *next++ = (HpRect) { point.x - radius, point.y - radius, 2 * radius, 2 * radius };
      for (int i = 0; i < n_lines; i++)
        *next++ = hp_boundary_layout_measure (picture, &lines[i]);
    }
  for (int fires = 0; fires < 2; fires++)
    {
      HpCaption word = hp_boundary_layout_class_word (picture, fires);

      if (word.text[0] != '\0')
        *next++ = hp_boundary_layout_measure (picture, &word);
    }
  obstacles->count = (int) (next - obstacles->rects);
}

/* Whether they may stand where they do: in the data area, off all obstacles, and off line and arrow
 * unless they may meet them. */
static bool
is_fit_for_ruler (const HpBoundaryPicture *picture, const Obstacles *obstacles,
                  const HpCaption *caption, bool may_meet)
{
  HpRect rect = hp_boundary_layout_measure (picture, caption);

  if (!is_inside (rect, picture->viewport.area))
    return false;
  if (!may_meet
      && (hp_rect_meets_segment (rect, picture->ends[0], picture->ends[1])
          || hp_rect_meets_segment (rect, picture->arrow[0], picture->arrow[1])))
    return false;
  for (int i = 0; i < obstacles->count; i++)
    if (hp_rects_overlap (rect, obstacles->rects[i]))
      return false;
  return true;
}

/* On all sides of a place and a distance off it, first above and below. */
static bool
put_beside (const HpBoundaryPicture *picture, const Obstacles *obstacles, HpCaption *caption,
            HpPoint place, double distance, bool may_meet)
{
  static const int SIDES[][2] = { { 0, -1 }, { 0, 1 },   { 1, 0 },  { -1, 0 },
                                  { 1, -1 }, { -1, -1 }, { 1, 1 }, { -1, 1 } };

  for (int i = 0; i < 8; i++)
    {
      int right = SIDES[i][0], down = SIDES[i][1];

      caption->at = (HpPoint) { place.x + right * distance, place.y + down * distance };
      caption->anchor = (HpAnchor) { (1 - right) / 2.0, (1 - down) / 2.0 };
      if (is_fit_for_ruler (picture, obstacles, caption, may_meet))
        return true;
    }
  return false;
}

/* Anywhere, from the middle outwards, up and down by turns. */
static bool
put_anywhere (const HpBoundaryPicture *picture, const Obstacles *obstacles, HpCaption *caption)
{
  const int n_steps = 40;
  const HpRect *area = &picture->viewport.area;

  caption->anchor = (HpAnchor) { 0.5, 0.5 };
  for (int i = 0; i < n_steps; i++)
    for (int across = 0; across < n_steps; across++)
      {
        int down = (i + 1) / 2 * (i % 2 ? -1 : 1), right = (across + 1) / 2 * (across % 2 ? -1 : 1);

        caption->at = (HpPoint) { area->x + (0.5 + right / (double) n_steps) * area->width,
                                  area->y + (0.5 + down / (double) n_steps) * area->height };
        if (is_fit_for_ruler (picture, obstacles, caption, true))
          return true;
      }
  return false;
}

/* By the ruler's middle or by its point, or where there is room, smaller in a small picture. */
HpCaption
hp_boundary_layout_ruler_words (const HpBoundaryPicture *picture)
{
  HpCaption caption = make_caption (picture, HP_FONT_NOTE, HP_COLOUR_MARK, "");
  double near = 10 * picture->mark_scale;
  double far = get_radius (picture, hp_boundary_nearest (picture->view.state.neuron)) + near;
  HpPoint way[2], middle;
  Obstacles obstacles;

  hp_words_margin (picture->view.state.neuron, caption.text);
  hp_boundary_layout_ruler (picture, way);
  middle = (HpPoint) { (way[0].x + way[1].x) / 2, (way[0].y + way[1].y) / 2 };
  find_obstacles (picture, &obstacles);
  for (int may_meet = 0; may_meet < 2; may_meet++)
    if (put_beside (picture, &obstacles, &caption, middle, near, may_meet)
        || put_beside (picture, &obstacles, &caption, way[0], far, may_meet))
      return caption;
  for (int shrunk = 0; shrunk < 5; shrunk++, caption.scale *= 0.85)
    if (put_anywhere (picture, &obstacles, &caption))
      return caption;
  return caption;
}
