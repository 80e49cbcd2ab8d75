/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plane.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>

/* Points are half of the data area apart: with a radius of this share of it, none meets the ring of
 * another. Smaller ones would be hidden by digits that a class can read. */
#define LARGEST_POINT (1.0 / 5)

double
hp_plane_stroke (const HpPlane *plane, HpStroke stroke)
{
  HpTheme theme = plane->theme;
  double largest = LARGEST_POINT * plane->viewport.area.width
                   / hp_theme_stroke (theme, HP_STROKE_POINT_RADIUS);
  double scale = plane->mark_scale;

  /* Lines are as wide as a class needs; points and what goes with them are limited. */
  if (stroke > HP_STROKE_RULER)
    scale = fmin (scale, largest);
  return hp_theme_stroke (theme, stroke) * scale;
}

HpRect
hp_plane_measure (const HpPlane *plane, const HpCaption *caption)
{
  return hp_lettering_place (plane->lettering, caption->font, caption->scale, caption->text,
                             caption->at, caption->anchor);
}

HpPoint
hp_plane_point (const HpPlane *plane, HpRow row)
{
  return hp_viewport_to_pixels (&plane->viewport, hp_row_point (row));
}

static HpPoint
to_pixels (const HpPlane *plane, double a, double b)
{
  return hp_viewport_to_pixels (&plane->viewport, (HpPoint) { a, b });
}

/* The axes. */

static HpCaption
lay_number (const HpPlane *plane, int index)
{
  const HpRect *area = &plane->viewport.area;
  double scale = plane->text_scale;
  bool is_across = index < 2;
  HpPoint place = to_pixels (plane, index % 2, index % 2);
  HpCaption caption = { .font = HP_FONT_TICK,
                        .scale = scale,
                        .at = { place.x, area->y + area->height + 7 * scale },
                        .anchor = { 0.5, 0 },
                        .colour = HP_COLOUR_SOFT_INK };

  if (!is_across)
    {
      caption.at = (HpPoint) { area->x - 9 * scale, place.y };
      caption.anchor = (HpAnchor) { 1, 0.5 };
    }
  snprintf (caption.text, sizeof caption.text, "%d", index % 2);
  return caption;
}

static HpCaption
lay_name (const HpPlane *plane, const char *name, const char *meaning, bool is_across)
{
  const HpRect *area = &plane->viewport.area;
  double scale = plane->text_scale;
  g_autofree char *title = hp_name_with_meaning (name, meaning);
  HpCaption caption = { .font = HP_FONT_AXIS,
                        .scale = scale,
                        .anchor = { 0.5, is_across ? 0 : 0.5 },
                        .colour = HP_COLOUR_INK };

  if (is_across)
    caption.at = (HpPoint) { area->x + area->width / 2,
                             area->y + area->height + (plane->is_compact ? 7 : 28) * scale };
  else
    caption.at = (HpPoint) { area->x - (plane->is_compact ? 16 : 36) * scale,
                             area->y + area->height / 2 };
  /* Translators: the name of an input. */
  snprintf (caption.text, sizeof caption.text,
            plane->is_compact || hp_has_meaning (meaning) ? "%s" : _("input %s"), title);
  if (plane->is_compact || hp_has_meaning (meaning))
    caption.scale *= fmin (1, (plane->is_compact ? 0.4 : 0.9) * area->width
                                  / hp_plane_measure (plane, &caption).width);
  return caption;
}

/* Between numbers there is space for a short name upright; a long one is turned. */
void
hp_plane_lay_axes (HpPlane *plane, HpNames names, HpNames meanings)
{
  HpRect upright;

  for (int index = 0; index < 4; index++)
    plane->axes[index] = lay_number (plane, index);
  plane->axes[4] = lay_name (plane, names.a, meanings.a, true);
  plane->axes[5] = lay_name (plane, names.b, meanings.b, false);
  upright = hp_plane_measure (plane, &plane->axes[5]);
  plane->has_turned_name = !plane->is_compact || upright.width > 24 * plane->text_scale;
}

HpRect
hp_plane_grid (const HpPlane *plane, int index)
{
  const HpRect *area = &plane->viewport.area;
  HpTheme theme = plane->theme;
  double hair = round (fmax (1, hp_theme_stroke (theme, HP_STROKE_HAIR) * plane->mark_scale));
  double edge = round (fmax (1, hp_theme_stroke (theme, HP_STROKE_FRAME) * plane->mark_scale));
  const HpRect SIDES[] = {
    { area->x - edge, area->y - edge, area->width + 2 * edge, edge },
    { area->x - edge, area->y + area->height, area->width + 2 * edge, edge },
    { area->x - edge, area->y, edge, area->height },
    { area->x + area->width, area->y, edge, area->height },
  };

  if (index < 2)
    return (HpRect) { round (to_pixels (plane, index, 0).x), area->y, hair, area->height };
  if (index < 4)
    return (HpRect) { area->x, round (to_pixels (plane, 0, index - 2).y), area->width, hair };
  return SIDES[index - 4];
}

/* Lines. */

static HpPoint
part_way (HpPoint from, HpPoint to, double share)
{
  return (HpPoint) { from.x + share * (to.x - from.x), from.y + share * (to.y - from.y) };
}

HpPoint
hp_plane_grip (const HpPlaneLine *line, HpGrip grip)
{
  if (grip == HP_GRIP_ARROW)
    return line->arrow[1];
  return part_way (line->ends[0], line->ends[1], grip == HP_GRIP_FIRST ? 0.125 : 0.875);
}

/* The arrow stands at a third of the line, where it seldom covers a point; longer weights make a
 * longer arrow, which ends where it would leave the frame. */
static void
lay_arrow (const HpPlane *plane, HpPlaneLine *line)
{
  const HpHundredths *v = line->neuron.value;
  HpPoint foot = { (2 * line->ends[0].x + line->ends[1].x) / 3,
                   (2 * line->ends[0].y + line->ends[1].y) / 3 };
  double size = hypot (v[HP_W1], v[HP_W2]) / 100, unit = hp_viewport_unit (&plane->viewport);
  double per_weight = hp_drag_arrow_length (size) / size / 100 * unit;
  HpPoint tip = { foot.x + v[HP_W1] * per_weight, foot.y - v[HP_W2] * per_weight };
  const HpRect *area = &plane->viewport.area;
  double share = 1;

  if (tip.x < area->x || tip.x > area->x + area->width)
    share = fmin (share, ((tip.x < foot.x ? area->x : area->x + area->width) - foot.x)
                             / (tip.x - foot.x));
  if (tip.y < area->y || tip.y > area->y + area->height)
    share = fmin (share, ((tip.y < foot.y ? area->y : area->y + area->height) - foot.y)
                             / (tip.y - foot.y));
  line->arrow[0] = foot;
  line->arrow[1] = part_way (foot, tip, share);
}

HpPlaneLine
hp_plane_line (const HpPlane *plane, HpNeuron neuron)
{
  HpPlaneLine line
      = { .neuron = neuron, .boundary = hp_boundary (neuron, plane->viewport.frame) };

  for (int end = 0; end < 2; end++)
    line.ends[end] = hp_viewport_to_pixels (&plane->viewport, line.boundary.ends[end]);
  if (line.boundary.kind == HP_BOUNDARY_CROSSES)
    lay_arrow (plane, &line);
  return line;
}

bool
hp_plane_line_meets (const HpPlaneLine *line, HpRect rect)
{
  return line->boundary.kind == HP_BOUNDARY_CROSSES
         && (hp_rect_meets_segment (rect, line->ends[0], line->ends[1])
             || hp_rect_meets_segment (rect, line->arrow[0], line->arrow[1]));
}

/* The pointer. */

HpRow
hp_plane_row_at (const HpPlane *plane, HpPoint pixel)
{
  double reach = fmax (14, hp_plane_stroke (plane, HP_STROKE_POINT_RADIUS) * 1.5);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpPoint point = hp_plane_point (plane, row);

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
distance_from_line (const HpPlaneLine *line, HpPoint pixel)
{
  HpPoint from = line->ends[0], to = line->ends[1];
  double right = to.x - from.x, down = to.y - from.y;
  double share = ((pixel.x - from.x) * right + (pixel.y - from.y) * down)
                 / (right * right + down * down);

  share = hp_clamp (0, share, 1);
  return hypot (from.x + share * right - pixel.x, from.y + share * down - pixel.y);
}

HpGrip
hp_plane_grip_at (const HpPlane *plane, const HpPlaneLine *line, unsigned locked, HpPoint pixel)
{
  const HpGrip MARKS[] = { HP_GRIP_FIRST, HP_GRIP_LAST, HP_GRIP_ARROW };
  double radius = hp_plane_stroke (plane, HP_STROKE_GRIP_RADIUS);

  if (line->boundary.kind != HP_BOUNDARY_CROSSES)
    return HP_GRIP_NONE;
  for (int i = 0; i < 3; i++)
    if (hp_drag_is_free (MARKS[i], locked)
        && is_near (pixel, hp_plane_grip (line, MARKS[i]), radius))
      return MARKS[i];
  if (hp_drag_is_free (HP_GRIP_LINE, locked) && hp_rect_has (plane->viewport.area, pixel)
      && distance_from_line (line, pixel) <= 13)
    return HP_GRIP_LINE;
  return HP_GRIP_NONE;
}

/* Drawing. */

void
hp_plane_draw_caption (const HpPen *pen, const HpCaption *caption)
{
  HpPen scaled = *pen;

  scaled.unit = caption->scale;
  hp_pen_text (&scaled, caption->font, caption->colour, caption->text, caption->at,
               caption->anchor);
}

HpTile
hp_plane_tile (const HpPlane *plane, const HpPolygon *data, bool fires)
{
  return (HpTile) { hp_viewport_polygon (&plane->viewport, data),
                    fires ? HP_COLOUR_PLANE_FIRES : HP_COLOUR_PLANE_SILENT };
}

void
hp_plane_draw_grid (const HpPen *pen, const HpPlane *plane, int index)
{
  HpRect rect = hp_plane_grid (plane, index);

  hp_pen_colour (pen, index < 4 ? HP_COLOUR_GRID : HP_COLOUR_FRAME);
  cairo_rectangle (pen->cr, rect.x, rect.y, rect.width, rect.height);
  cairo_fill (pen->cr);
}

void
hp_plane_draw_axis (const HpPen *pen, const HpPlane *plane, int index)
{
  HpCaption caption = plane->axes[index];
  cairo_matrix_t upright;

  cairo_get_matrix (pen->cr, &upright);
  if (index == 5 && plane->has_turned_name)
    {
      cairo_translate (pen->cr, caption.at.x, caption.at.y);
      cairo_rotate (pen->cr, -acos (-1) / 2);
      caption.at = (HpPoint) { 0, 0 };
    }
  hp_plane_draw_caption (pen, &caption);
  cairo_set_matrix (pen->cr, &upright);
}

/* How far a line must be drawn beyond its ends to fill the frame to its full width: the flatter it
 * leaves, the further, since one of its edges leaves later.
 *
 *        ----__        |
 *        ----__----__  |
 *      end --> ----__--+
 */
static double
get_overhang (const HpPlane *plane, const HpPlaneLine *line, double width)
{
  double across = fabs (line->ends[1].x - line->ends[0].x);
  double down = fabs (line->ends[1].y - line->ends[0].y);
  double flatter = fmin (across, down), steeper = fmax (across, down);

  return fmin (width + width * steeper / fmax (flatter, 1e-6), 2 * plane->viewport.area.width);
}

HpBar
hp_plane_bar (const HpPlane *plane, const HpPlaneLine *line, bool is_hot)
{
  double width = hp_plane_stroke (plane, HP_STROKE_LINE);

  return (HpBar) { line->ends[0], line->ends[1], width, get_overhang (plane, line, width),
                   is_hot ? HP_COLOUR_MARK : HP_COLOUR_LINE };
}

HpBar
hp_plane_dash (const HpPlane *plane, const HpPlaneLine *line, int index)
{
  const HpPoint *ends = line->ends;

  return (HpBar) { part_way (ends[0], ends[1], (index + 0.2) / HP_N_DASHES),
                   part_way (ends[0], ends[1], (index + 0.8) / HP_N_DASHES),
                   hp_plane_stroke (plane, HP_STROKE_GHOST), 0, HP_COLOUR_SOFT_INK };
}

void
hp_plane_draw_bar (const HpPen *pen, const HpPlane *plane, HpBar bar)
{
  hp_pen_clip (pen, plane->viewport.area);
  hp_pen_bar (pen, bar.from, bar.to, bar.width, bar.beyond, bar.colour);
  hp_pen_unclip (pen);
}

void
hp_plane_draw_arrow (const HpPen *pen, const HpPlane *plane, const HpPlaneLine *line, bool is_hot)
{
  hp_pen_clip (pen, plane->viewport.area);
  hp_pen_arrow (pen, line->arrow[0], line->arrow[1], hp_plane_stroke (plane, HP_STROKE_ARROW),
                hp_plane_stroke (plane, HP_STROKE_ARROW_HEAD),
                is_hot ? HP_COLOUR_MARK : HP_COLOUR_FIRES);
  hp_pen_unclip (pen);
}

/* Under the pointer it is larger and full. */
void
hp_plane_draw_grip (const HpPen *pen, const HpPlane *plane, const HpPlaneLine *line, HpGrip grip,
                    bool is_hot)
{
  double radius = hp_plane_stroke (plane, HP_STROKE_GRIP_RADIUS) * (is_hot ? 1.4 : 1);

  hp_pen_disc (pen, hp_plane_grip (line, grip), radius, is_hot ? HP_COLOUR_MARK : HP_COLOUR_PAPER,
               HP_COLOUR_LINE, hp_plane_stroke (plane, HP_STROKE_RING));
}
