/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where everything stands in the boundary view:
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
#include "words.h"

#include <libintl.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#define _(text) gettext (text)

/* The side of the data area, in pixels at scale 1, at which marks and text have scale 1. */
#define USUAL_SIDE 600.0

/* Pixels at text scale 1. */
enum
{
  ROOM_LEFT = 58,
  ROOM_RIGHT = 20,
  ROOM_TOP = 20,
  ROOM_BOTTOM = 50,
  EQUATION_ROOM = 46,
  EQUATION_LINE = 32,
  INSET = 12, /* of a half-plane's word from the corner */
};

static double
between (double low, double value, double high)
{
  return fmin (fmax (low, value), high);
}

double
hp_boundary_layout_stroke (const HpBoundaryPicture *picture, HpStroke stroke)
{
  return hp_theme_stroke (picture->view.theme, stroke) * picture->mark_scale;
}

HpRect
hp_boundary_layout_measure (const HpBoundaryPicture *picture, const HpCaption *caption)
{
  return hp_lettering_place (picture->lettering, caption->font, caption->scale, caption->text,
                             caption->at, caption->anchor);
}

static HpPoint
to_pixels (const HpBoundaryPicture *picture, double a, double b)
{
  return hp_viewport_to_pixels (&picture->viewport, (HpPoint) { a, b });
}

/* The axes. */

HpCaption
hp_boundary_layout_axis (const HpBoundaryPicture *picture, int index)
{
  const HpRect *area = &picture->viewport.area;
  double scale = picture->text_scale, bottom = area->y + area->height;
  HpCaption caption = { .font = HP_FONT_TICK, .scale = scale, .colour = HP_COLOUR_SOFT_INK };

  if (index < 2)
    {
      caption.at = (HpPoint) { to_pixels (picture, index, 0).x, bottom + 7 * scale };
      caption.anchor = (HpAnchor) { 0.5, 0 };
    }
  else if (index < 4)
    {
      caption.at = (HpPoint) { area->x - 9 * scale, to_pixels (picture, 0, index - 2).y };
      caption.anchor = (HpAnchor) { 1, 0.5 };
    }
  else if (index == 4)
    {
      caption.at = (HpPoint) { area->x + area->width / 2, bottom + 28 * scale };
      caption.anchor = (HpAnchor) { 0.5, 0 };
    }
  else /* turned by a quarter when it is drawn */
    {
      caption.at = (HpPoint) { area->x - 36 * scale, area->y + area->height / 2 };
      caption.anchor = (HpAnchor) { 0.5, 0.5 };
    }
  if (index >= 4)
    caption.font = HP_FONT_AXIS;
  if (index >= 4)
    caption.colour = HP_COLOUR_INK;
  snprintf (caption.text, sizeof caption.text, "%s",
            index == 4   ? _("input A")
            : index == 5 ? _("input B")
            : index % 2  ? "1"
                         : "0");
  return caption;
}

HpRect
hp_boundary_layout_grid (const HpBoundaryPicture *picture, int index)
{
  const HpRect *area = &picture->viewport.area;
  HpTheme theme = picture->view.theme;
  double hair = round (fmax (1, hp_theme_stroke (theme, HP_STROKE_HAIR) * picture->mark_scale));
  double edge = round (fmax (1, hp_theme_stroke (theme, HP_STROKE_FRAME) * picture->mark_scale));

  switch (index)
    {
    case 0:
    case 1:
      return (HpRect) { floor (to_pixels (picture, index, 0).x), area->y, hair, area->height };
    case 2:
    case 3:
      return (HpRect) { area->x, floor (to_pixels (picture, 0, index - 2).y), area->width, hair };
    case 4:
      return (HpRect) { area->x - edge, area->y - edge, area->width + 2 * edge, edge };
    case 5:
      return (HpRect) { area->x - edge, area->y + area->height, area->width + 2 * edge, edge };
    case 6:
      return (HpRect) { area->x - edge, area->y, edge, area->height };
    default:
      return (HpRect) { area->x + area->width, area->y, edge, area->height };
    }
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

HpCaption
hp_boundary_layout_class_word (const HpBoundaryPicture *picture, int fires)
{
  HpPoint corner = deepest_corner (picture, fires);
  HpPoint pixel = hp_viewport_to_pixels (&picture->viewport, corner);
  bool right = corner.x > 0.5, top = corner.y > 0.5;
  double inset = INSET * picture->text_scale;
  HpCaption caption = { .font = HP_FONT_NOTE, .scale = picture->text_scale };

  caption.colour = fires ? HP_COLOUR_FIRES : HP_COLOUR_SILENT;
  caption.at = (HpPoint) { pixel.x + (right ? -inset : inset), pixel.y + (top ? inset : -inset) };
  caption.anchor = (HpAnchor) { right, !top };
  snprintf (caption.text, sizeof caption.text, "%s", fires ? _("fires: 1") : _("silent: 0"));
  if (!is_on_its_side (picture, hp_boundary_layout_measure (picture, &caption), fires))
    caption.text[0] = '\0';
  return caption;
}

HpCaption
hp_boundary_layout_note (const HpBoundaryPicture *picture)
{
  HpCaption caption = { .font = HP_FONT_NOTE, .scale = picture->text_scale };
  const char *text = _("The line is out of view");

  if (picture->boundary.kind == HP_BOUNDARY_NONE)
    text = hp_neuron_fires (picture->view.state.neuron, 0) ? _("No line: always 1")
                                                           : _("No line: never 1");
  caption.at = to_pixels (picture, 0.5, 0.5);
  caption.anchor = (HpAnchor) { 0.5, 0.5 };
  caption.colour = HP_COLOUR_INK;
  snprintf (caption.text, sizeof caption.text, "%s", text);
  return caption;
}

/* The points. */

HpRings
hp_boundary_layout_rings (const HpBoundaryPicture *picture, HpRow row)
{
  const HpState *state = &picture->view.state;
  double gap = hp_boundary_layout_stroke (picture, HP_STROKE_RING_GAP);
  HpRings rings = { .disc = hp_boundary_layout_stroke (picture, HP_STROKE_POINT_RADIUS) };
  double radius = rings.disc;

  if (hp_neuron_is_tie (state->neuron, row))
    rings.tie = radius += gap;
  if (hp_neuron_error (state->neuron, state->target, row) != 0)
    rings.wrong = radius += gap;
  if (picture->view.marked == row)
    rings.marked = radius + gap;
  return rings;
}

static HpCaption
label_line (const HpBoundaryPicture *picture, HpFont font, const char *text)
{
  HpCaption caption = { .font = font, .scale = picture->text_scale };

  caption.colour = font == HP_FONT_NOTE ? HP_COLOUR_INK : HP_COLOUR_SOFT_INK;
  snprintf (caption.text, sizeof caption.text, "%s", text);
  return caption;
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

/* Puts the lines one under the other, to the right of the point: below it, or above where the line
 * would run through them; where it is too narrow, centred below. */
static void
stack_label (const HpBoundaryPicture *picture, HpRow row, HpCaption *lines, int n_lines)
{
  HpPoint point = hp_viewport_to_pixels (&picture->viewport, hp_row_point (row));
  const HpRect *area = &picture->viewport.area;
  double radius = hp_boundary_layout_stroke (picture, HP_STROKE_POINT_RADIUS);
  double reach = radius + 7 * picture->mark_scale;
  HpRect box = measure_lines (picture, lines, n_lines);
  bool centred = point.x + reach + box.width > area->x + area->width;

  box.x = point.x + reach;
  box.y = point.y + reach * 0.75;
  if (centred)
    {
      box.x = point.x - box.width / 2;
      box.y = point.y + reach + 5 * picture->mark_scale;
    }
  else if (meets_line (picture, box))
    box.y = point.y - reach * 0.75 - box.height;
  for (int i = 0; i < n_lines; i++)
    {
      lines[i].at = (HpPoint) { centred ? point.x : box.x, box.y };
      lines[i].anchor = (HpAnchor) { centred ? 0.5 : 0, 0 };
      box.y += hp_boundary_layout_measure (picture, &lines[i]).height;
    }
}

int
hp_boundary_layout_label (const HpBoundaryPicture *picture, HpRow row,
                          HpCaption lines[HP_MAX_LABEL_LINES])
{
  const HpState *state = &picture->view.state;
  char coordinates[32];
  int n_lines = 0;

  snprintf (coordinates, sizeof coordinates, "(%d, %d)", hp_row_a (row), hp_row_b (row));
  lines[n_lines++] = label_line (picture, HP_FONT_TICK, coordinates);
  if (hp_neuron_error (state->neuron, state->target, row) != 0)
    lines[n_lines++]
        = label_line (picture, HP_FONT_NOTE,
                      hp_gate_output (state->target, row) ? _("should be 1") : _("should be 0"));
  if (hp_neuron_is_tie (state->neuron, row))
    lines[n_lines++] = label_line (picture, HP_FONT_NOTE, _("on the line"));
  stack_label (picture, row, lines, n_lines);
  return n_lines;
}

/* The equation. */

/* Negative, with all digits: the widest it can be, so that its size does not change with it. */
static const HpNeuron WIDEST = { { -HP_LIMIT, -HP_LIMIT, -HP_LIMIT, -HP_LIMIT } };

static void
write_equation (HpNeuron neuron, int index, HpCaption *caption)
{
  if (index == 0)
    hp_words_sum (neuron, caption->text);
  else
    hp_words_condition (neuron, caption->text);
}

static double
widest_equation (const HpBoundaryPicture *picture, int index, double scale)
{
  HpCaption caption = { .font = HP_FONT_EQUATION, .scale = scale };

  write_equation (WIDEST, index, &caption);
  return hp_boundary_layout_measure (picture, &caption).width;
}

/* On one line, on two, or on two and smaller. */
static void
fit_equation (HpBoundaryPicture *picture)
{
  double scale = picture->text_scale, room = picture->view.width - 16 * scale;
  double sum = widest_equation (picture, 0, scale), condition = widest_equation (picture, 1, scale);

  picture->equation_scale = scale;
  picture->equation_stacked = sum + 30 * scale + condition > room;
  if (picture->equation_stacked)
    picture->equation_scale *= between (0.5, room / fmax (sum, condition), 1);
}

HpCaption
hp_boundary_layout_equation (const HpBoundaryPicture *picture, int index)
{
  const HpRect *area = &picture->viewport.area;
  double scale = picture->equation_scale, middle = area->x + area->width / 2;
  HpCaption sum = { .font = HP_FONT_EQUATION, .scale = scale, .colour = HP_COLOUR_INK };
  HpCaption condition = sum;
  double top = area->y + area->height + (ROOM_BOTTOM + 6) * picture->text_scale;

  write_equation (picture->view.state.neuron, 0, &sum);
  write_equation (picture->view.state.neuron, 1, &condition);
  sum.at = condition.at = (HpPoint) { middle, top };
  sum.anchor = condition.anchor = (HpAnchor) { 0.5, 0 };
  if (picture->equation_stacked)
    condition.at.y += EQUATION_LINE * scale;
  else
    {
      double gap = 30 * scale, sum_width = hp_boundary_layout_measure (picture, &sum).width;
      double width = sum_width + gap + hp_boundary_layout_measure (picture, &condition).width;

      middle = between (8 * scale + width / 2, middle, picture->view.width - 8 * scale - width / 2);
      sum.at.x = middle - width / 2;
      condition.at.x = sum.at.x + sum_width + gap;
      sum.anchor.across = condition.anchor.across = 0;
    }
  return index == 0 ? sum : condition;
}

/* The whole. */

static void
fit_viewport (HpBoundaryPicture *picture)
{
  const HpBoundaryView *view = &picture->view;
  double scale = picture->text_scale, below = ROOM_BOTTOM * scale;

  if (view->equation)
    {
      fit_equation (picture);
      below += EQUATION_ROOM * scale;
      below += picture->equation_stacked ? EQUATION_LINE * picture->equation_scale : 0;
    }
  double wide = view->width - (ROOM_LEFT + ROOM_RIGHT) * scale;
  double high = view->height - ROOM_TOP * scale - below;
  double side = 4 * floor (fmax (fmin (wide, high), 40) / 4);

  picture->viewport.frame = HP_UNIT_FRAME;
  picture->viewport.area = (HpRect) {
    round (ROOM_LEFT * scale + fmax (0, wide - side) / 2),
    round (ROOM_TOP * scale + fmax (0, high - side) / 2),
    side,
    side,
  };
  picture->mark_scale = view->scale * between (0.6, side / (USUAL_SIDE * view->scale), 1.6);
}

/* The arrow stands at a third of the line, where it seldom covers a point; it is as long as the
 * weights are large, but ends where it would leave the frame. */
static void
lay_arrow (HpBoundaryPicture *picture)
{
  const HpHundredths *v = picture->view.state.neuron.value;
  HpPoint foot = { (2 * picture->ends[0].x + picture->ends[1].x) / 3,
                   (2 * picture->ends[0].y + picture->ends[1].y) / 3 };
  double per_weight = 0.35 * hp_viewport_unit (&picture->viewport) * 2
                      / hp_state_range (picture->view.state);
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
lay_line (HpBoundaryPicture *picture)
{
  picture->boundary = hp_boundary (picture->view.state.neuron, picture->viewport.frame);
  for (int end = 0; end < 2; end++)
    picture->ends[end]
        = hp_viewport_to_pixels (&picture->viewport, picture->boundary.ends[end]);
  lay_arrow (picture);
}

static HpRect
around (HpPoint one, HpPoint other, double margin)
{
  HpRect rect = { fmin (one.x, other.x), fmin (one.y, other.y), fabs (one.x - other.x),
                  fabs (one.y - other.y) };

  return hp_rect_grown (rect, margin);
}

static HpRect
within (HpRect rect, HpRect limit)
{
  double left = fmax (rect.x, limit.x), top = fmax (rect.y, limit.y);

  return (HpRect) { left, top,
                    fmax (0, fmin (rect.x + rect.width, limit.x + limit.width) - left),
                    fmax (0, fmin (rect.y + rect.height, limit.y + limit.height) - top) };
}

static void
add_piece (HpBoundaryPicture *picture, HpPieceKind kind, int index, HpRect bounds)
{
  picture->pieces[picture->n_pieces++] = (HpPiece) { kind, index, bounds };
}

static void
add_caption (HpBoundaryPicture *picture, HpPieceKind kind, int index, HpCaption caption)
{
  if (caption.text[0] == '\0')
    return;
  HpRect rect = hp_boundary_layout_measure (picture, &caption);
  if (kind == HP_PIECE_AXIS && index == 5)
    rect = (HpRect) { caption.at.x - rect.height / 2, caption.at.y - rect.width / 2, rect.height,
                      rect.width };
  add_piece (picture, kind, index, hp_rect_grown (rect, 2));
}

static void
add_ground (HpBoundaryPicture *picture)
{
  add_piece (picture, HP_PIECE_PLANES, 0, picture->viewport.area);
  for (int index = 0; index < 8; index++)
    add_piece (picture, HP_PIECE_GRID, index, hp_boundary_layout_grid (picture, index));
  for (int index = 0; index < 6; index++)
    add_caption (picture, HP_PIECE_AXIS, index, hp_boundary_layout_axis (picture, index));
}

static void
add_line (HpBoundaryPicture *picture)
{
  const HpRect area = picture->viewport.area;
  double line = hp_boundary_layout_stroke (picture, HP_STROKE_LINE);
  double head = hp_boundary_layout_stroke (picture, HP_STROKE_ARROW_HEAD);

  if (picture->boundary.kind == HP_BOUNDARY_CROSSES)
    {
      add_piece (picture, HP_PIECE_LINE, 0,
                 within (around (picture->ends[0], picture->ends[1], line), area));
      add_piece (picture, HP_PIECE_ARROW, 0,
                 within (around (picture->arrow[0], picture->arrow[1], head), area));
    }
  else
    add_caption (picture, HP_PIECE_NOTE, 0, hp_boundary_layout_note (picture));
  for (int fires = 0; fires < 2; fires++)
    add_caption (picture, HP_PIECE_CLASS_WORD, fires,
                 hp_boundary_layout_class_word (picture, fires));
}

static HpRect
label_bounds (const HpBoundaryPicture *picture, HpRow row)
{
  HpCaption lines[HP_MAX_LABEL_LINES];
  int n_lines = hp_boundary_layout_label (picture, row, lines);
  HpRect bounds = hp_boundary_layout_measure (picture, &lines[0]);

  for (int i = 1; i < n_lines; i++)
    {
      HpRect line = hp_boundary_layout_measure (picture, &lines[i]);
      double right = fmax (bounds.x + bounds.width, line.x + line.width);

      bounds.x = fmin (bounds.x, line.x);
      bounds.width = right - bounds.x;
      bounds.height = line.y + line.height - bounds.y;
    }
  return hp_rect_grown (bounds, 4 * picture->text_scale);
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

      add_piece (picture, HP_PIECE_LABEL, row, label_bounds (picture, row));
      add_piece (picture, HP_PIECE_POINT, row, around (point, point, reach));
    }
}

void
hp_boundary_picture_init (HpBoundaryPicture *picture, const HpBoundaryView *view,
                          HpLettering *lettering)
{
  double size = fmin (view->width, view->height) / (USUAL_SIDE + 120);

  *picture = (HpBoundaryPicture) { .view = *view, .lettering = lettering };
  picture->text_scale = view->scale * between (0.85, size / view->scale, 1.5);
  fit_viewport (picture);
  lay_line (picture);
  add_ground (picture);
  add_line (picture);
  add_points (picture);
  if (view->equation)
    for (int index = 0; index < 2; index++)
      add_caption (picture, HP_PIECE_EQUATION, index, hp_boundary_layout_equation (picture, index));
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
