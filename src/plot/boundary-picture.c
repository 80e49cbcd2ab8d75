/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Working out the boundary view: the data area, the line, and the list of pieces.
 *
 *        +-------------------+
 *      1 |    o         o    |      the data area is square and lies on whole pixels;
 *    B   |                   |      the space around it follows the size of the text,
 *      0 |    o         o    |      the marks inside it follow its side
 *        +-------------------+
 *             0    A    1
 *         z = ...    fires when
 */
#include "boundary-view.h"

#include <math.h>

/* The side of the data area, in pixels at scale 1, at which marks and text have scale 1. */
#define USUAL_SIDE 600.0

/* Pixels around the data area at text scale 1. */
enum
{
  ROOM_LEFT = 58,
  ROOM_RIGHT = 20,
  ROOM_TOP = 20,
  EQUATION_ROOM = 46,
  LEAST_HEIGHT = 200, /* of a data area that has an equation below it */
};

/* The height that the picture has for the data area. An equation that would leave too
 * little is left out. */
static double
fit_height (HpBoundaryPicture *picture)
{
  double scale = picture->plane.text_scale, equation;
  double high = picture->view.height - (ROOM_TOP + HP_PLANE_BOTTOM) * scale;

  if (!picture->view.equation)
    return high;
  hp_boundary_layout_fit_equation (picture);
  equation = EQUATION_ROOM * scale
             + (picture->equation_stacked ? HP_EQUATION_LINE * picture->equation_scale : 0);
  picture->view.equation = high - equation >= LEAST_HEIGHT * scale;
  return picture->view.equation ? high - equation : high;
}

static void
fit_viewport (HpBoundaryPicture *picture)
{
  const HpView *view = &picture->view;
  double scale = picture->plane.text_scale, high = fit_height (picture);
  double wide = view->width - (ROOM_LEFT + ROOM_RIGHT) * scale;
  double side = 4 * floor (fmax (fmin (wide, high), 40) / 4);

  picture->plane.viewport.frame = HP_UNIT_FRAME;
  picture->plane.viewport.area = (HpRect) {
    round (ROOM_LEFT * scale + fmax (0, wide - side) / 2),
    round (ROOM_TOP * scale + fmax (0, high - side) / 2),
    side,
    side,
  };
  picture->plane.mark_scale
      = view->scale * hp_clamp (0.5, side / (USUAL_SIDE * view->scale), 1.6);
  picture->plane.mark_scale = fmax (picture->plane.mark_scale,
                              hp_lettering_readable_scale (HP_FONT_DIGIT, view->screen));
  hp_boundary_layout_fit_labels (picture);
}

static void
lay_lines (HpBoundaryPicture *picture)
{
  HpNeuron neuron = picture->view.state.neuron;

  picture->line.boundary.kind = picture->ghost.boundary.kind = HP_BOUNDARY_NONE;
  if (!picture->masked)
    picture->line = hp_plane_line (&picture->plane, neuron);
  if (!picture->masked && picture->view.has_ghost)
    picture->ghost = hp_plane_line (&picture->plane, picture->view.ghost);
  picture->view.has_ghost = picture->ghost.boundary.kind == HP_BOUNDARY_CROSSES
                            && !hp_neuron_equal (picture->view.ghost, neuron);
}

static HpRect
around (HpPoint one, HpPoint other, double margin)
{
  HpRect rect = { fmin (one.x, other.x), fmin (one.y, other.y), fabs (one.x - other.x),
                  fabs (one.y - other.y) };

  return hp_rect_grown (rect, margin);
}

static void
add_piece (HpBoundaryPicture *picture, HpPieceKind kind, int index, HpRect bounds)
{
  picture->pieces[picture->n_pieces++] = (HpPiece) { kind, index, bounds };
}

static void
add_caption (HpBoundaryPicture *picture, HpPieceKind kind, int index, const HpCaption *caption)
{
  if (caption->text[0] == '\0')
    return;
  HpRect rect = hp_plane_measure (&picture->plane, caption);
  if (kind == HP_PIECE_AXIS && index == 5)
    rect = (HpRect) { caption->at.x - rect.height / 2, caption->at.y - rect.width / 2, rect.height,
                      rect.width };
  add_piece (picture, kind, index, hp_rect_grown (rect, 4 * picture->plane.text_scale));
}

static void
add_ground (HpBoundaryPicture *picture)
{
  add_piece (picture, HP_PIECE_PLANES, 0,
             (HpRect) { 0, 0, picture->view.width, picture->view.height });
  for (int index = 0; index < 8; index++)
    add_piece (picture, HP_PIECE_GRID, index, hp_plane_grid (&picture->plane, index));
  for (int index = 0; index < 6; index++)
    add_caption (picture, HP_PIECE_AXIS, index, &picture->plane.axes[index]);
}

static void
add_ghost (HpBoundaryPicture *picture)
{
  for (int index = 0; index < HP_N_DASHES; index++)
    {
      HpBar dash = hp_plane_dash (&picture->plane, &picture->ghost, index);

      add_piece (picture, HP_PIECE_GHOST, index,
                 hp_rect_within (around (dash.from, dash.to, dash.width),
                                 picture->plane.viewport.area));
    }
}

static void
add_grip (HpBoundaryPicture *picture, HpGrip grip)
{
  HpPoint place = hp_plane_grip (&picture->line, grip);
  double reach = 2 + 1.5 * hp_plane_stroke (&picture->plane, HP_STROKE_GRIP_RADIUS);

  add_piece (picture, HP_PIECE_GRIP, grip, around (place, place, reach));
}

static void
add_line (HpBoundaryPicture *picture)
{
  const HpRect area = picture->plane.viewport.area;
  double head = hp_plane_stroke (&picture->plane, HP_STROKE_ARROW_HEAD);

  if (picture->view.has_ghost)
    add_ghost (picture);
  if (picture->line.boundary.kind != HP_BOUNDARY_CROSSES)
    {
      add_caption (picture, HP_PIECE_NOTE, 0, &picture->note);
      return;
    }
  add_piece (picture, HP_PIECE_LINE, 0, area);
  add_piece (picture, HP_PIECE_ARROW, 0,
             hp_rect_within (around (picture->line.arrow[0], picture->line.arrow[1], head), area));
  if (picture->view.interaction.is_on
      && hp_drag_is_free (HP_GRIP_FIRST, picture->view.interaction.locked))
    {
      add_grip (picture, HP_GRIP_FIRST);
      add_grip (picture, HP_GRIP_LAST);
    }
}

static void
add_words (HpBoundaryPicture *picture)
{
  for (int fires = 0; fires < 2; fires++)
    add_caption (picture, HP_PIECE_CLASS_WORD, fires, &picture->class_words[fires]);
  add_caption (picture, HP_PIECE_GHOST_WORD, 0, &picture->ghost_word);
  for (int index = 0; index < 2; index++)
    add_caption (picture, HP_PIECE_EQUATION, index, &picture->equation[index]);
}

static void
add_ruler (HpBoundaryPicture *picture)
{
  hp_boundary_layout_ruler_words (picture);
  add_piece (picture, HP_PIECE_RULER, 0,
             hp_rect_within (around (picture->ruler[0], picture->ruler[1],
                                     hp_plane_stroke (&picture->plane, HP_STROKE_POINT_RADIUS)),
                             picture->plane.viewport.area));
  add_caption (picture, HP_PIECE_RULER, 1, &picture->ruler_words);
}

static void
add_label (HpBoundaryPicture *picture, HpRow row)
{
  const HpLabel *label = &picture->labels[row];
  HpRect bounds;

  if (label->n_lines == 0)
    return;
  bounds = hp_plane_measure (&picture->plane, &label->lines[0]);
  for (int i = 1; i < label->n_lines; i++)
    bounds = hp_rect_union (bounds, hp_plane_measure (&picture->plane, &label->lines[i]));
  add_piece (picture, HP_PIECE_LABEL, row, hp_rect_grown (bounds, 4 * picture->plane.text_scale));
}

static void
add_points (HpBoundaryPicture *picture)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpPoint point = hp_plane_point (&picture->plane, row);
      HpRings rings = picture->rings[row];
      double radius = fmax (fmax (rings.disc, rings.tie), fmax (rings.wrong, rings.marked));
      double reach = radius + hp_plane_stroke (&picture->plane, HP_STROKE_RING) * 2;

      add_label (picture, row);
      add_piece (picture, HP_PIECE_POINT, row, around (point, point, reach));
    }
}

static double
get_text_scale (const HpView *view)
{
  double grown = fmin (view->width, view->height) / (USUAL_SIDE + 120);

  if (view->unit > 0)
    return view->unit;
  return fmax (view->scale * hp_clamp (0.85, grown / view->scale, 1.5),
               hp_lettering_readable_scale (HP_FONT_TICK, view->screen));
}

void
hp_boundary_picture_init (HpBoundaryPicture *picture, const HpView *view, HpLettering *lettering)
{
  bool has_ruler;

  *picture = (HpBoundaryPicture) { .view = *view,
                                   .plane = { .theme = view->theme, .lettering = lettering },
                                   .masked = hp_state_masks_any (view->state) };
  hp_lettering_set_screen (lettering, view->screen);
  picture->plane.text_scale = get_text_scale (view);
  fit_viewport (picture);
  lay_lines (picture);
  /* Without a line in view there is nothing to measure. */
  has_ruler = view->ruler && picture->line.boundary.kind == HP_BOUNDARY_CROSSES;
  if (has_ruler)
    hp_boundary_layout_ruler (picture);
  hp_plane_lay_axes (&picture->plane, view->names, view->meanings);
  hp_boundary_layout_words (picture);
  if (picture->view.equation)
    hp_boundary_layout_equation (picture);
  add_ground (picture);
  add_line (picture);
  add_words (picture);
  if (has_ruler)
    add_ruler (picture);
  add_points (picture);
}

HpGrip
hp_boundary_picture_grip_at (const HpBoundaryPicture *picture, HpPoint pixel)
{
  unsigned locked = picture->view.interaction.locked;

  return hp_plane_grip_at (&picture->plane, &picture->line, locked, pixel);
}

HpHit
hp_boundary_view_hit (const HpView *view, HpLettering *lettering, HpPoint pixel)
{
  HpBoundaryPicture picture;
  HpGrip grip;

  hp_boundary_picture_init (&picture, view, lettering);
  grip = hp_boundary_picture_grip_at (&picture, pixel);
  return (HpHit) { hp_plane_row_at (&picture.plane, pixel),
                   { grip != HP_GRIP_NONE ? HP_SPOT_GRIP : HP_SPOT_NONE, (int) grip } };
}
