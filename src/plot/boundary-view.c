/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "boundary-view.h"

#include <math.h>

/* Of the half-planes, by whether they fire. */
static const HpColour PLANES[] = { HP_COLOUR_PLANE_SILENT, HP_COLOUR_PLANE_FIRES };

HpColour
hp_boundary_picture_ground (const HpBoundaryPicture *picture, HpRect rect)
{
  HpPoint middle = { rect.x + rect.width / 2, rect.y + rect.height / 2 };
  HpPoint data = hp_viewport_to_data (&picture->plane.viewport, middle);
  bool fires = hp_boundary_fires_at (picture->view.state.neuron, data);

  return picture->masked ? HP_COLOUR_PAPER : PLANES[fires];
}

/* Returns whether the larger half-plane fires, the one that has the middle. */
static bool
is_larger_firing (const HpBoundaryPicture *picture)
{
  return hp_boundary_fires_at (picture->view.state.neuron, (HpPoint) { 0.5, 0.5 });
}

HpColour
hp_boundary_picture_base (const HpBoundaryPicture *picture)
{
  return picture->masked ? HP_COLOUR_PAPER : PLANES[is_larger_firing (picture)];
}

/* Grid lines leave a gap for a text, which no other line runs through. */
static void
open_grid (const HpPen *pen, const HpBoundaryPicture *picture, HpRect rect)
{
  for (int index = 0; index < 4; index++)
    {
      HpRect line = hp_plane_grid (&picture->plane, index);

      if (hp_rects_overlap (line, rect))
        {
          HpRect gap = hp_rect_within (line, rect);

          cairo_rectangle (pen->cr, gap.x, gap.y, gap.width, gap.height);
        }
    }
  hp_pen_colour (pen, hp_boundary_picture_ground (picture, rect));
  cairo_fill (pen->cr);
}

/* Text that a line runs through gets a halo in the colour of its ground. */
static void
draw_clear_of_lines (const HpPen *pen, const HpBoundaryPicture *picture, const HpCaption *caption,
                     HpColour ground)
{
  HpRect rect = hp_rect_grown (hp_plane_measure (&picture->plane, caption), 3);
  const HpPoint *ghost = picture->ghost.ends;

  if (hp_plane_line_meets (&picture->line, rect)
      || (picture->view.has_ghost && hp_rect_meets_segment (rect, ghost[0], ghost[1])))
    {
      hp_pen_colour (pen, ground);
      hp_lettering_halo (pen->lettering, pen->cr, caption->font, caption->scale, caption->text,
                         caption->at, caption->anchor);
    }
  else
    open_grid (pen, picture, rect);
  hp_plane_draw_caption (pen, caption);
}

static void
draw_planes (const HpPen *pen, const HpBoundaryPicture *picture)
{
  const HpPlane *plane = &picture->plane;
  const HpBoundary *boundary = &picture->line.boundary;
  const HpTile tiles[] = { hp_pen_paper (pen), hp_plane_tile (plane, &boundary->silent, false),
                           hp_plane_tile (plane, &boundary->fires, true) };

  hp_pen_tiles (pen, picture->masked ? 1 : G_N_ELEMENTS (tiles), tiles);
}

/* The smaller plane as a bar so wide and long that three of its sides lie outside the data area. */
static HpBar
get_half_plane (const HpBoundaryPicture *picture)
{
  const HpHundredths *v = picture->view.state.neuron.value;
  bool fires = is_larger_firing (picture);
  double width = 2 * picture->plane.viewport.area.width;
  double share = (fires ? -0.5 : 0.5) * width / hypot (v[HP_W1], v[HP_W2]);
  HpPoint from = picture->line.ends[0], to = picture->line.ends[1];

  return (HpBar) { { from.x + share * v[HP_W1], from.y - share * v[HP_W2] },
                   { to.x + share * v[HP_W1], to.y - share * v[HP_W2] },
                   width, width, PLANES[!fires] };
}

/* Like a pair of compasses. */
static void
draw_ruler (const HpPen *pen, const HpBoundaryPicture *picture)
{
  double width = hp_plane_stroke (&picture->plane, HP_STROKE_RULER);

  hp_pen_clip (pen, picture->plane.viewport.area);
  hp_pen_bracket (pen, picture->ruler[0], picture->ruler[1], width, 3 * width, HP_COLOUR_MARK);
  hp_pen_unclip (pen);
}

static void
draw_ring (const HpPen *pen, HpPoint point, double radius, double width, HpColour colour,
           bool dashed)
{
  if (radius > 0)
    hp_pen_ring (pen, point, radius, width, colour, dashed);
}

/* A masked one is neither full nor hollow in a colour of a class. */
static void
draw_point (const HpPen *pen, const HpBoundaryPicture *picture, HpRow row)
{
  const HpPlane *plane = &picture->plane;
  HpPoint point = hp_plane_point (plane, row);
  HpRings rings = picture->rings[row];
  double width = hp_plane_stroke (plane, HP_STROKE_RING);
  bool fires = hp_neuron_fires (picture->view.state.neuron, row);
  bool masked = hp_prediction_masks (&picture->view.state.prediction, row);

  if (masked)
    hp_pen_disc (pen, point, rings.disc, HP_COLOUR_PAPER, HP_COLOUR_INK, width);
  else if (fires)
    hp_pen_dot (pen, point, rings.disc, HP_COLOUR_FIRES);
  else
    hp_pen_disc (pen, point, rings.disc, HP_COLOUR_PAPER, HP_COLOUR_SILENT,
                 hp_plane_stroke (plane, HP_STROKE_POINT_EDGE));
  draw_ring (pen, point, rings.tie, width, HP_COLOUR_LINE, false);
  draw_ring (pen, point, rings.wrong, width, HP_COLOUR_WRONG, true);
  draw_ring (pen, point, rings.marked, width, HP_COLOUR_MARK, false);
  hp_pen_text (pen, HP_FONT_DIGIT,
               masked  ? HP_COLOUR_INK
               : fires ? HP_COLOUR_ON_CLASS
                       : HP_COLOUR_SILENT,
               masked ? "?" : fires ? "1" : "0", point, (HpAnchor) { 0.5, 0.5 });
}

static void
draw_label (const HpPen *pen, const HpBoundaryPicture *picture, HpRow row)
{
  const HpLabel *label = &picture->labels[row];
  bool fires = hp_neuron_fires (picture->view.state.neuron, row);

  for (int i = 0; i < label->n_lines; i++)
    draw_clear_of_lines (pen, picture, &label->lines[i], PLANES[fires]);
}

/* Returns whether a grip is held or pointed at. */
static bool
is_hot (const HpBoundaryPicture *picture, HpGrip grip)
{
  HpSpot at = picture->view.interaction.at;

  return at.kind == HP_SPOT_GRIP && at.index == (int) grip;
}

HpBar
hp_boundary_picture_bar (const HpBoundaryPicture *picture, const HpPiece *piece)
{
  if (piece->kind == HP_PIECE_PLANES)
    return get_half_plane (picture);
  if (piece->kind == HP_PIECE_GHOST)
    return hp_plane_dash (&picture->plane, &picture->ghost, piece->index);
  return hp_plane_bar (&picture->plane, &picture->line, is_hot (picture, HP_GRIP_LINE));
}

void
hp_boundary_picture_draw_piece (const HpBoundaryPicture *picture, cairo_t *cr, const HpPiece *piece)
{
  const HpPlane *plane = &picture->plane;
  const HpPlaneLine *line = &picture->line;
  const HpPen pen = { &picture->view, plane->lettering, cr, plane->mark_scale };
  int index = piece->index;

  switch (piece->kind)
    {
    case HP_PIECE_PLANES:
      draw_planes (&pen, picture);
      break;
    case HP_PIECE_GRID:
      hp_plane_draw_grid (&pen, plane, index);
      break;
    case HP_PIECE_AXIS:
      hp_plane_draw_axis (&pen, plane, index);
      break;
    case HP_PIECE_GHOST:
    case HP_PIECE_LINE:
      hp_plane_draw_bar (&pen, plane, hp_boundary_picture_bar (picture, piece));
      break;
    case HP_PIECE_GRIP:
      hp_plane_draw_grip (&pen, plane, line, (HpGrip) index, is_hot (picture, (HpGrip) index));
      break;
    case HP_PIECE_RULER:
      if (index == 0)
        draw_ruler (&pen, picture);
      else
        draw_clear_of_lines (&pen, picture, &picture->ruler_words,
                             hp_boundary_picture_ground (
                                 picture, hp_plane_measure (plane, &picture->ruler_words)));
      break;
    case HP_PIECE_ARROW:
      hp_plane_draw_arrow (&pen, plane, line, is_hot (picture, HP_GRIP_ARROW));
      break;
    case HP_PIECE_CLASS_WORD:
      draw_clear_of_lines (&pen, picture, &picture->class_words[index], PLANES[index]);
      break;
    case HP_PIECE_GHOST_WORD:
      draw_clear_of_lines (&pen, picture, &picture->ghost_word,
                           hp_boundary_picture_ground (
                               picture, hp_plane_measure (plane, &picture->ghost_word)));
      break;
    case HP_PIECE_NOTE:
      draw_clear_of_lines (&pen, picture, &picture->note,
                           hp_boundary_picture_ground (picture, plane->viewport.area));
      break;
    case HP_PIECE_POINT:
      draw_point (&pen, picture, index);
      break;
    case HP_PIECE_LABEL:
      draw_label (&pen, picture, index);
      break;
    case HP_PIECE_EQUATION:
      hp_plane_draw_caption (&pen, &picture->equation[index]);
      break;
    }
}

void
hp_boundary_view_draw (const HpPen *pen)
{
  HpBoundaryPicture picture;

  hp_boundary_picture_init (&picture, pen->view, pen->lettering);
  for (int i = 0; i < picture.n_pieces; i++)
    hp_boundary_picture_draw_piece (&picture, pen->cr, &picture.pieces[i]);
}

char *
hp_boundary_view_words (const HpView *view)
{
  return hp_words_boundary (view->state);
}
