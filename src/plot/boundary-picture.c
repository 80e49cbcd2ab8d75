/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Working out the boundary view: the data area, the line, and the list of pieces.
 *
 *        +-------------------+
 *      1 |    o         o    |      the data area is square and lies on whole pixels;
 *    B   |                   |      the room around it follows the size of the text,
 *      0 |    o         o    |      the marks inside it follow its side
 *        +-------------------+
 *             0    A    1
 *         z = ...    fires when
 */
#include "boundary-layout.h"

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

/* What is between the picture's top and bottom for the data area. An equation that would leave too
 * little is left out. */
static double
fit_height (HpBoundaryPicture *picture)
{
  double scale = picture->text_scale, equation;
  double high = picture->view.height - (ROOM_TOP + HP_ROOM_BOTTOM) * scale;

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
  double scale = picture->text_scale, high = fit_height (picture);
  double wide = view->width - (ROOM_LEFT + ROOM_RIGHT) * scale;
  double side = 4 * floor (fmax (fmin (wide, high), 40) / 4);

  picture->viewport.frame = HP_UNIT_FRAME;
  picture->viewport.area = (HpRect) {
    round (ROOM_LEFT * scale + fmax (0, wide - side) / 2),
    round (ROOM_TOP * scale + fmax (0, high - side) / 2),
    side,
    side,
  };
  picture->mark_scale
      = view->scale * hp_boundary_clamp (0.5, side / (USUAL_SIDE * view->scale), 1.6);
  picture->mark_scale = fmax (picture->mark_scale,
                              hp_lettering_readable_scale (HP_FONT_DIGIT, view->screen));
  hp_boundary_layout_fit_labels (picture);
}

/* The arrow stands at a third of the line, where it seldom covers a point; longer weights make a
 * longer arrow, which ends where it would leave the frame. */
static void
lay_arrow (HpBoundaryPicture *picture)
{
  const HpHundredths *v = picture->view.state.neuron.value;
  HpPoint foot = { (2 * picture->ends[0].x + picture->ends[1].x) / 3,
                   (2 * picture->ends[0].y + picture->ends[1].y) / 3 };
  double size = hypot (v[HP_W1], v[HP_W2]) / 100, unit = hp_viewport_unit (&picture->viewport);
  double per_weight = hp_drag_arrow_length (size) / size / 100 * unit;
  HpPoint tip = { foot.x + v[HP_W1] * per_weight, foot.y - v[HP_W2] * per_weight };
  const HpRect *area = &picture->viewport.area;
  double share = 1;

  if (tip.x < area->x || tip.x > area->x + area->width)
    share = fmin (share, ((tip.x < foot.x ? area->x : area->x + area->width) - foot.x)
                             / (tip.x - foot.x));
  if (tip.y < area->y || tip.y > area->y + area->height)
    share = fmin (share, ((tip.y < foot.y ? area->y : area->y + area->height) - foot.y)
                             / (tip.y - foot.y));
  picture->arrow[0] = foot;
  picture->arrow[1] = (HpPoint) { foot.x + share * (tip.x - foot.x),
                                  foot.y + share * (tip.y - foot.y) };
}

static void
lay_ghost (HpBoundaryPicture *picture)
{
  HpBoundary ghost = hp_boundary (picture->view.ghost, picture->viewport.frame);

  if (picture->masked || ghost.kind != HP_BOUNDARY_CROSSES
      || hp_neuron_equal (picture->view.ghost, picture->view.state.neuron))
    picture->view.has_ghost = false;
  for (int end = 0; end < 2; end++)
    picture->ghost_ends[end] = hp_viewport_to_pixels (&picture->viewport, ghost.ends[end]);
}

static void
lay_line (HpBoundaryPicture *picture)
{
  if (picture->masked)
    {
      picture->boundary = (HpBoundary) { .kind = HP_BOUNDARY_NONE };
      return;
    }
  picture->boundary = hp_boundary (picture->view.state.neuron, picture->viewport.frame);
  for (int end = 0; end < 2; end++)
    picture->ends[end]
        = hp_viewport_to_pixels (&picture->viewport, picture->boundary.ends[end]);
  if (picture->boundary.kind == HP_BOUNDARY_CROSSES)
    lay_arrow (picture);
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
  HpRect rect = hp_boundary_layout_measure (picture, caption);
  if (kind == HP_PIECE_AXIS && index == 5)
    rect = (HpRect) { caption->at.x - rect.height / 2, caption->at.y - rect.width / 2, rect.height,
                      rect.width };
  add_piece (picture, kind, index, hp_rect_grown (rect, 4 * picture->text_scale));
}

static void
add_ground (HpBoundaryPicture *picture)
{
  add_piece (picture, HP_PIECE_PLANES, 0, picture->viewport.area);
  for (int index = 0; index < 8; index++)
    add_piece (picture, HP_PIECE_GRID, index, hp_boundary_layout_grid (picture, index));
  for (int index = 0; index < 6; index++)
    add_caption (picture, HP_PIECE_AXIS, index, &picture->axes[index]);
}

static void
add_ghost (HpBoundaryPicture *picture)
{
  double margin = hp_boundary_layout_stroke (picture, HP_STROKE_GHOST);

  for (int index = 0; index < HP_N_DASHES; index++)
    {
      HpPoint way[2];

      hp_boundary_layout_dash (picture, index, way);
      add_piece (picture, HP_PIECE_GHOST, index,
                 hp_rect_within (around (way[0], way[1], margin), picture->viewport.area));
    }
}

static void
add_grip (HpBoundaryPicture *picture, HpGrip grip)
{
  HpPoint place = hp_boundary_layout_grip (picture, grip);
  double reach = 2 + 1.5 * hp_boundary_layout_stroke (picture, HP_STROKE_GRIP_RADIUS);

  add_piece (picture, HP_PIECE_GRIP, grip, around (place, place, reach));
}

static void
add_line (HpBoundaryPicture *picture)
{
  const HpRect area = picture->viewport.area;
  double head = hp_boundary_layout_stroke (picture, HP_STROKE_ARROW_HEAD);

  if (picture->view.has_ghost)
    add_ghost (picture);
  if (picture->boundary.kind != HP_BOUNDARY_CROSSES)
    {
      add_caption (picture, HP_PIECE_NOTE, 0, &picture->note);
      return;
    }
  add_piece (picture, HP_PIECE_LINE, 0, area);
  add_piece (picture, HP_PIECE_ARROW, 0,
             hp_rect_within (around (picture->arrow[0], picture->arrow[1], head), area));
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
  for (int index = 0; index < 2; index++)
    add_caption (picture, HP_PIECE_EQUATION, index, &picture->equation[index]);
}

/* Where no line is to be seen, there is nothing to measure. */
static void
add_ruler (HpBoundaryPicture *picture)
{
  HpPoint way[2];

  if (!picture->view.ruler || picture->boundary.kind != HP_BOUNDARY_CROSSES)
    return;
  hp_boundary_layout_ruler (picture, way);
  add_piece (picture, HP_PIECE_RULER, 0,
             hp_rect_within (around (way[0], way[1],
                                     hp_boundary_layout_stroke (picture,
                                                                HP_STROKE_POINT_RADIUS)),
                             picture->viewport.area));
  hp_boundary_layout_ruler_words (picture);
  add_caption (picture, HP_PIECE_RULER, 1, &picture->ruler_words);
}

static void
add_label (HpBoundaryPicture *picture, HpRow row)
{
  const HpLabel *label = &picture->labels[row];
  HpRect bounds;

  if (label->n_lines == 0)
    return;
  bounds = hp_boundary_layout_measure (picture, &label->lines[0]);
  for (int i = 1; i < label->n_lines; i++)
    bounds = hp_rect_union (bounds, hp_boundary_layout_measure (picture, &label->lines[i]));
  add_piece (picture, HP_PIECE_LABEL, row, hp_rect_grown (bounds, 4 * picture->text_scale));
}

static void
add_points (HpBoundaryPicture *picture)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpPoint point = hp_viewport_to_pixels (&picture->viewport, hp_row_point (row));
      HpRings rings = hp_boundary_layout_rings (picture, row);
      double radius = fmax (fmax (rings.disc, rings.tie), fmax (rings.wrong, rings.marked));
      double reach = radius + hp_boundary_layout_stroke (picture, HP_STROKE_RING) * 2;

      add_label (picture, row);
      add_piece (picture, HP_PIECE_POINT, row, around (point, point, reach));
    }
}

void
hp_boundary_picture_init (HpBoundaryPicture *picture, const HpView *view, HpLettering *lettering)
{
  double size = fmin (view->width, view->height) / (USUAL_SIDE + 120);

  *picture = (HpBoundaryPicture) { .view = *view,
                                   .lettering = lettering,
                                   .masked = hp_state_masks_any (view->state) };
  hp_lettering_set_screen (lettering, view->screen);
  picture->text_scale = fmax (view->scale * hp_boundary_clamp (0.85, size / view->scale, 1.5),
                              hp_lettering_readable_scale (HP_FONT_TICK, view->screen));
  fit_viewport (picture);
  lay_line (picture);
  lay_ghost (picture);
  hp_boundary_layout_axes (picture);
  hp_boundary_layout_words (picture);
  if (picture->view.equation)
    hp_boundary_layout_equation (picture);
  add_ground (picture);
  add_line (picture);
  add_words (picture);
  add_ruler (picture);
  add_points (picture);
}

HpRow
hp_boundary_picture_row_at (const HpBoundaryPicture *picture, HpPoint pixel)
{
  double reach = fmax (14, hp_boundary_layout_stroke (picture, HP_STROKE_POINT_RADIUS) * 1.5);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpPoint point = hp_viewport_to_pixels (&picture->viewport, hp_row_point (row));

      if (hypot (point.x - pixel.x, point.y - pixel.y) <= reach)
        return row;
    }
  return HP_NO_ROW;
}

/* Half of 24 pixels, or of the mark where that is larger. */
static bool
is_near (HpPoint pixel, HpPoint mark, double radius)
{
  return hypot (pixel.x - mark.x, pixel.y - mark.y) <= fmax (13, radius + 4);
}

/* From the line as far as it is seen. */
static double
distance_from_line (const HpBoundaryPicture *picture, HpPoint pixel)
{
  HpPoint from = picture->ends[0], to = picture->ends[1];
  double right = to.x - from.x, down = to.y - from.y;
  double share = ((pixel.x - from.x) * right + (pixel.y - from.y) * down)
                 / (right * right + down * down);

  share = hp_boundary_clamp (0, share, 1);
  return hypot (from.x + share * right - pixel.x, from.y + share * down - pixel.y);
}

HpGrip
hp_boundary_picture_grip_at (const HpBoundaryPicture *picture, HpPoint pixel)
{
  const HpGrip MARKS[] = { HP_GRIP_FIRST, HP_GRIP_LAST, HP_GRIP_ARROW };
  double radius = hp_boundary_layout_stroke (picture, HP_STROKE_GRIP_RADIUS);
  unsigned locked = picture->view.interaction.locked;

  if (picture->boundary.kind != HP_BOUNDARY_CROSSES)
    return HP_GRIP_NONE;
  for (int i = 0; i < 3; i++)
    if (hp_drag_is_free (MARKS[i], locked)
        && is_near (pixel, hp_boundary_layout_grip (picture, MARKS[i]), radius))
      return MARKS[i];
  if (hp_drag_is_free (HP_GRIP_LINE, locked) && hp_rect_has (picture->viewport.area, pixel)
      && distance_from_line (picture, pixel) <= 13)
    return HP_GRIP_LINE;
  return HP_GRIP_NONE;
}

HpHit
hp_boundary_view_hit (const HpView *view, HpLettering *lettering, HpPoint pixel)
{
  HpBoundaryPicture picture;
  HpGrip grip;

  hp_boundary_picture_init (&picture, view, lettering);
  grip = hp_boundary_picture_grip_at (&picture, pixel);
  return (HpHit) { hp_boundary_picture_row_at (&picture, pixel),
                   { grip != HP_GRIP_NONE ? HP_SPOT_GRIP : HP_SPOT_NONE, (int) grip } };
}
