/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing the pieces of the boundary view with cairo.
 */
#include "boundary-view.h"
#include "boundary-layout.h"

#include <math.h>

static void
set_source (const HpBoundaryPicture *picture, cairo_t *cr, HpColour colour)
{
  hp_theme_set_source (cr, picture->view.theme, colour);
}

static void
add_rectangle (cairo_t *cr, HpRect rect)
{
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
}

static void
draw_caption (const HpBoundaryPicture *picture, cairo_t *cr, const HpCaption *caption)
{
  set_source (picture, cr, caption->colour);
  hp_lettering_show (picture->lettering, cr, caption->font, caption->scale, caption->text,
                     caption->at, caption->anchor);
}

/* Text that a line runs through gets a halo in the colour of its ground. */
static bool
meets_a_line (const HpBoundaryPicture *picture, HpRect rect)
{
  if (picture->view.has_ghost
      && hp_rect_meets_segment (rect, picture->ghost_ends[0], picture->ghost_ends[1]))
    return true;
  return picture->boundary.kind == HP_BOUNDARY_CROSSES
         && (hp_rect_meets_segment (rect, picture->ends[0], picture->ends[1])
             || hp_rect_meets_segment (rect, picture->arrow[0], picture->arrow[1]));
}

/* The colour of the plane that a point of the data area lies in; masked, there is one for both. */
static HpColour
get_plane (const HpBoundaryPicture *picture, HpPoint data)
{
  bool fires = hp_boundary_excess_at (picture->view.state.neuron, data) >= 0;

  return picture->masked ? HP_COLOUR_PAPER : fires ? HP_COLOUR_PLANE_FIRES : HP_COLOUR_PLANE_SILENT;
}

/* Grid lines leave a gap for a text, which no other line runs through. */
static void
open_grid (const HpBoundaryPicture *picture, cairo_t *cr, HpRect rect)
{
  HpPoint middle = { rect.x + rect.width / 2, rect.y + rect.height / 2 };

  for (int index = 0; index < 4; index++)
    {
      HpRect line = hp_boundary_layout_grid (picture, index);

      if (hp_rects_overlap (line, rect))
        add_rectangle (cr, hp_rect_within (line, rect));
    }
  set_source (picture, cr, get_plane (picture, hp_viewport_to_data (&picture->viewport, middle)));
  cairo_fill (cr);
}

static void
draw_caption_clear_of_lines (const HpBoundaryPicture *picture, cairo_t *cr,
                             const HpCaption *caption, HpColour ground)
{
  HpRect rect = hp_rect_grown (hp_boundary_layout_measure (picture, caption), 3);

  if (meets_a_line (picture, rect))
    {
      set_source (picture, cr, ground);
      hp_lettering_halo (picture->lettering, cr, caption->font, caption->scale, caption->text,
                         caption->at, caption->anchor);
    }
  else
    open_grid (picture, cr, rect);
  draw_caption (picture, cr, caption);
}

/* The larger plane, which has the middle, as a rectangle, which is filled fastest, under the other.
 * The edge between them lies under the decision boundary, so it need not be smooth. */
static void
draw_planes (const HpBoundaryPicture *picture, cairo_t *cr)
{
  HpPoint middle = { 0.5, 0.5 };
  bool fires = hp_boundary_excess_at (picture->view.state.neuron, middle) >= 0;
  const HpPolygon *smaller = fires ? &picture->boundary.silent : &picture->boundary.fires;

  set_source (picture, cr, get_plane (picture, middle));
  add_rectangle (cr, picture->viewport.area);
  cairo_fill (cr);
  if (smaller->n_corners == 0)
    return;
  for (int i = 0; i < smaller->n_corners; i++)
    {
      HpPoint corner = hp_viewport_to_pixels (&picture->viewport, smaller->corners[i]);

      cairo_line_to (cr, corner.x, corner.y);
    }
  set_source (picture, cr, fires ? HP_COLOUR_PLANE_SILENT : HP_COLOUR_PLANE_FIRES);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_fill (cr);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_DEFAULT);
}

static void
draw_grid (const HpBoundaryPicture *picture, cairo_t *cr, int index)
{
  set_source (picture, cr, index < 4 ? HP_COLOUR_GRID : HP_COLOUR_FRAME);
  add_rectangle (cr, hp_boundary_layout_grid (picture, index));
  cairo_fill (cr);
}

static void
draw_axis (const HpBoundaryPicture *picture, cairo_t *cr, int index)
{
  HpCaption caption = picture->axes[index];
  cairo_matrix_t upright;

  cairo_get_matrix (cr, &upright);
  if (index == 5)
    {
      cairo_translate (cr, caption.at.x, caption.at.y);
      cairo_rotate (cr, -acos (-1) / 2);
      caption.at = (HpPoint) { 0, 0 };
    }
  draw_caption (picture, cr, &caption);
  cairo_set_matrix (cr, &upright);
}

/* Begins a shape in a frame of its own: x runs from one pixel towards another. Gives their
 * distance. */
static double
begin_along (cairo_t *cr, HpPoint from, HpPoint to)
{
  cairo_translate (cr, from.x, from.y);
  cairo_rotate (cr, atan2 (to.y - from.y, to.x - from.x));
  return hypot (to.x - from.x, to.y - from.y);
}

/* How far a line must be drawn beyond its ends to fill the frame to its full width: the flatter it
 * leaves, the further, since one of its edges leaves later.
 *
 *        ----__        |
 *        ----__----__  |
 *      end --> ----__--+
 */
static double
get_overhang (const HpBoundaryPicture *picture, double width)
{
  double across = fabs (picture->ends[1].x - picture->ends[0].x);
  double down = fabs (picture->ends[1].y - picture->ends[0].y);
  double flatter = fmin (across, down), steeper = fmax (across, down);

  return fmin (width + width * steeper / fmax (flatter, 1e-6), 2 * picture->viewport.area.width);
}

/* Whether the grip is held or pointed at. */
static bool
is_hot (const HpBoundaryPicture *picture, HpGrip grip)
{
  HpSpot at = picture->view.interaction.at;

  return at.kind == HP_SPOT_GRIP && at.index == (int) grip;
}

/* Filled, not stroked, which takes cairo half the time; longer than it is, and cut by the frame. */
static void
draw_line (const HpBoundaryPicture *picture, cairo_t *cr)
{
  double width = hp_boundary_layout_stroke (picture, HP_STROKE_LINE), length;
  double beyond = get_overhang (picture, width);

  cairo_save (cr);
  add_rectangle (cr, picture->viewport.area);
  cairo_clip (cr);
  set_source (picture, cr, is_hot (picture, HP_GRIP_LINE) ? HP_COLOUR_MARK : HP_COLOUR_LINE);
  length = begin_along (cr, picture->ends[0], picture->ends[1]);
  cairo_rectangle (cr, -beyond, -width / 2, length + 2 * beyond, width);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_arrow (const HpBoundaryPicture *picture, cairo_t *cr)
{
  double half = hp_boundary_layout_stroke (picture, HP_STROKE_ARROW) / 2, length, head;

  cairo_save (cr);
  add_rectangle (cr, picture->viewport.area);
  cairo_clip (cr);
  set_source (picture, cr, is_hot (picture, HP_GRIP_ARROW) ? HP_COLOUR_MARK : HP_COLOUR_FIRES);
  length = begin_along (cr, picture->arrow[0], picture->arrow[1]);
  head = fmin (length, hp_boundary_layout_stroke (picture, HP_STROKE_ARROW_HEAD));
  cairo_move_to (cr, 0, -half);
  cairo_line_to (cr, length - head, -half);
  cairo_line_to (cr, length - head, -head * 0.45);
  cairo_line_to (cr, length, 0);
  cairo_line_to (cr, length - head, head * 0.45);
  cairo_line_to (cr, length - head, half);
  cairo_line_to (cr, 0, half);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_dash (const HpBoundaryPicture *picture, cairo_t *cr, int index)
{
  double width = hp_boundary_layout_stroke (picture, HP_STROKE_GHOST), length;
  HpPoint way[2];

  hp_boundary_layout_dash (picture, index, way);
  cairo_save (cr);
  add_rectangle (cr, picture->viewport.area);
  cairo_clip (cr);
  set_source (picture, cr, HP_COLOUR_SOFT_INK);
  length = begin_along (cr, way[0], way[1]);
  cairo_rectangle (cr, 0, -width / 2, length, width);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* Like a pair of compasses: a bar with a foot at either end. */
static void
draw_ruler (const HpBoundaryPicture *picture, cairo_t *cr)
{
  double width = hp_boundary_layout_stroke (picture, HP_STROKE_RULER), foot = 3 * width, length;
  HpPoint way[2];

  hp_boundary_layout_ruler (picture, way);
  cairo_save (cr);
  add_rectangle (cr, picture->viewport.area);
  cairo_clip (cr);
  set_source (picture, cr, HP_COLOUR_MARK);
  length = begin_along (cr, way[0], way[1]);
  cairo_rectangle (cr, 0, -width / 2, length, width);
  cairo_rectangle (cr, -width / 2, -foot, width, 2 * foot);
  cairo_rectangle (cr, length - width / 2, -foot, width, 2 * foot);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_ruler_words (const HpBoundaryPicture *picture, cairo_t *cr)
{
  HpRect place = hp_boundary_layout_measure (picture, &picture->ruler_words);
  HpPoint middle = { place.x + place.width / 2, place.y + place.height / 2 };
  bool fires = hp_boundary_excess_at (picture->view.state.neuron,
                                      hp_viewport_to_data (&picture->viewport, middle)) >= 0;

  draw_caption_clear_of_lines (picture, cr, &picture->ruler_words,
                               fires ? HP_COLOUR_PLANE_FIRES : HP_COLOUR_PLANE_SILENT);
}

static void
draw_class_word (const HpBoundaryPicture *picture, cairo_t *cr, int fires)
{
  draw_caption_clear_of_lines (picture, cr, &picture->class_words[fires],
                               fires ? HP_COLOUR_PLANE_FIRES : HP_COLOUR_PLANE_SILENT);
}

static void
add_circle (cairo_t *cr, HpPoint middle, double radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, middle.x, middle.y, radius, 0, 2 * acos (-1));
}

/* A whole ring: filled between two circles, which takes cairo half the time of a stroke. */
static void
add_ring (cairo_t *cr, HpPoint middle, double radius, double width)
{
  add_circle (cr, middle, radius + width / 2);
  add_circle (cr, middle, radius - width / 2);
}

/* A dashed one: dashes so short that straight ones look round. */
static void
add_dashes (cairo_t *cr, HpPoint middle, double radius, double width)
{
  const int n_dashes = 16;
  double inner = radius - width / 2, outer = radius + width / 2, half = acos (-1) / n_dashes / 2;

  for (int i = 0; i < n_dashes; i++)
    {
      double from = (4 * i - 1) * half, to = (4 * i + 1) * half;

      cairo_move_to (cr, middle.x + inner * cos (from), middle.y + inner * sin (from));
      cairo_line_to (cr, middle.x + outer * cos (from), middle.y + outer * sin (from));
      cairo_line_to (cr, middle.x + outer * cos (to), middle.y + outer * sin (to));
      cairo_line_to (cr, middle.x + inner * cos (to), middle.y + inner * sin (to));
      cairo_close_path (cr);
    }
}

static void
draw_ring (const HpBoundaryPicture *picture, cairo_t *cr, HpPoint point, double radius,
           HpColour colour, bool dashed)
{
  double width = hp_boundary_layout_stroke (picture, HP_STROKE_RING);

  if (radius == 0)
    return;
  set_source (picture, cr, colour);
  if (dashed)
    add_dashes (cr, point, radius, width);
  else
    add_ring (cr, point, radius, width);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
}

/* Neither full nor hollow in a colour of a class. */
static void
draw_masked_point (const HpBoundaryPicture *picture, cairo_t *cr, HpPoint point, HpRings rings)
{
  set_source (picture, cr, HP_COLOUR_INK);
  add_circle (cr, point, rings.disc);
  cairo_fill (cr);
  set_source (picture, cr, HP_COLOUR_PAPER);
  add_circle (cr, point, rings.disc - hp_boundary_layout_stroke (picture, HP_STROKE_RING));
  cairo_fill (cr);
  draw_ring (picture, cr, point, rings.marked, HP_COLOUR_MARK, false);
  set_source (picture, cr, HP_COLOUR_INK);
  hp_lettering_show (picture->lettering, cr, HP_FONT_DIGIT, picture->mark_scale, "?", point,
                     (HpAnchor) { 0.5, 0.5 });
}

static void
draw_disc (const HpBoundaryPicture *picture, cairo_t *cr, HpPoint point, double radius, bool fires)
{
  set_source (picture, cr, fires ? HP_COLOUR_FIRES : HP_COLOUR_SILENT);
  add_circle (cr, point, radius);
  cairo_fill (cr);
  if (fires)
    return;
  set_source (picture, cr, HP_COLOUR_PAPER);
  add_circle (cr, point, radius - hp_boundary_layout_stroke (picture, HP_STROKE_POINT_EDGE));
  cairo_fill (cr);
}

/* Under the pointer it is larger and full. */
static void
draw_grip (const HpBoundaryPicture *picture, cairo_t *cr, HpGrip grip)
{
  double grown = is_hot (picture, grip) ? 1.4 : 1;
  double radius = grown * hp_boundary_layout_stroke (picture, HP_STROKE_GRIP_RADIUS);
  HpPoint place = hp_boundary_layout_grip (picture, grip);

  set_source (picture, cr, HP_COLOUR_LINE);
  add_circle (cr, place, radius);
  cairo_fill (cr);
  set_source (picture, cr, is_hot (picture, grip) ? HP_COLOUR_MARK : HP_COLOUR_PAPER);
  add_circle (cr, place, radius - hp_boundary_layout_stroke (picture, HP_STROKE_RING));
  cairo_fill (cr);
}

static void
draw_point (const HpBoundaryPicture *picture, cairo_t *cr, HpRow row)
{
  HpPoint point = hp_viewport_to_pixels (&picture->viewport, hp_row_point (row));
  HpRings rings = hp_boundary_layout_rings (picture, row);
  bool fires = hp_neuron_fires (picture->view.state.neuron, row);

  if (hp_prediction_masks (&picture->view.state.prediction, row))
    {
      draw_masked_point (picture, cr, point, rings);
      return;
    }
  draw_disc (picture, cr, point, rings.disc, fires);
  draw_ring (picture, cr, point, rings.tie, HP_COLOUR_LINE, false);
  draw_ring (picture, cr, point, rings.wrong, HP_COLOUR_INK, true);
  draw_ring (picture, cr, point, rings.marked, HP_COLOUR_MARK, false);
  set_source (picture, cr, fires ? HP_COLOUR_ON_CLASS : HP_COLOUR_SILENT);
  hp_lettering_show (picture->lettering, cr, HP_FONT_DIGIT, picture->mark_scale, fires ? "1" : "0",
                     point, (HpAnchor) { 0.5, 0.5 });
}

static void
draw_label (const HpBoundaryPicture *picture, cairo_t *cr, HpRow row)
{
  const HpLabel *label = &picture->labels[row];
  bool fires = hp_neuron_fires (picture->view.state.neuron, row);

  for (int i = 0; i < label->n_lines; i++)
    draw_caption_clear_of_lines (picture, cr, &label->lines[i],
                                 fires ? HP_COLOUR_PLANE_FIRES : HP_COLOUR_PLANE_SILENT);
}

void
hp_boundary_picture_draw_piece (const HpBoundaryPicture *picture, cairo_t *cr, const HpPiece *piece)
{
  switch (piece->kind)
    {
    case HP_PIECE_PLANES:
      draw_planes (picture, cr);
      break;
    case HP_PIECE_GRID:
      draw_grid (picture, cr, piece->index);
      break;
    case HP_PIECE_AXIS:
      draw_axis (picture, cr, piece->index);
      break;
    case HP_PIECE_GHOST:
      draw_dash (picture, cr, piece->index);
      break;
    case HP_PIECE_LINE:
      draw_line (picture, cr);
      break;
    case HP_PIECE_GRIP:
      draw_grip (picture, cr, (HpGrip) piece->index);
      break;
    case HP_PIECE_RULER:
      if (piece->index == 0)
        draw_ruler (picture, cr);
      else
        draw_ruler_words (picture, cr);
      break;
    case HP_PIECE_ARROW:
      draw_arrow (picture, cr);
      break;
    case HP_PIECE_CLASS_WORD:
      draw_class_word (picture, cr, piece->index);
      break;
    case HP_PIECE_NOTE:
      draw_caption_clear_of_lines (picture, cr, &picture->note,
                                   get_plane (picture, (HpPoint) { 0.5, 0.5 }));
      break;
    case HP_PIECE_POINT:
      draw_point (picture, cr, piece->index);
      break;
    case HP_PIECE_LABEL:
      draw_label (picture, cr, piece->index);
      break;
    case HP_PIECE_EQUATION:
      draw_caption (picture, cr, &picture->equation[piece->index]);
      break;
    }
}

/* The ground around the data area, which the planes cover whole: no pixel is filled twice. */
static void
draw_paper (const HpBoundaryPicture *picture, cairo_t *cr)
{
  const HpRect *area = &picture->viewport.area;
  const HpView *view = &picture->view;
  double bottom = area->y + area->height, right = area->x + area->width;

  set_source (picture, cr, HP_COLOUR_PAPER);
  cairo_rectangle (cr, 0, 0, view->width, area->y);
  cairo_rectangle (cr, 0, area->y, area->x, area->height);
  cairo_rectangle (cr, right, area->y, view->width - right, area->height);
  cairo_rectangle (cr, 0, bottom, view->width, view->height - bottom);
  cairo_fill (cr);
}

void
hp_boundary_view_draw (const HpPen *pen)
{
  HpBoundaryPicture picture;

  hp_boundary_picture_init (&picture, pen->view, pen->lettering);
  draw_paper (&picture, pen->cr);
  for (int i = 0; i < picture.n_pieces; i++)
    hp_boundary_picture_draw_piece (&picture, pen->cr, &picture.pieces[i]);
}

char *
hp_boundary_view_words (const HpView *view, char words[HP_WORDS_SIZE])
{
  return hp_words_boundary (view->state, words);
}
