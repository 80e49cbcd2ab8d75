/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where axes, grips, lines and equation of the boundary view stand.
 */
#include "boundary-layout.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>

double
hp_boundary_clamp (double low, double value, double high)
{
  return fmin (fmax (low, value), high);
}

/* Points are half of the data area apart: with a radius of this share of it, none meets the ring of
 * another. Smaller ones would be hidden by digits that a class can read. */
#define LARGEST_POINT (1.0 / 5)

double
hp_boundary_layout_stroke (const HpBoundaryPicture *picture, HpStroke stroke)
{
  HpTheme theme = picture->view.theme;
  double largest = LARGEST_POINT * picture->viewport.area.width
                   / hp_theme_stroke (theme, HP_STROKE_POINT_RADIUS);
  double scale = picture->mark_scale;

  /* Lines are as wide as a class needs; points and what goes with them are limited. */
  if (stroke > HP_STROKE_RULER)
    scale = fmin (scale, largest);
  return hp_theme_stroke (theme, stroke) * scale;
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

static HpCaption
lay_axis (const HpBoundaryPicture *picture, int index)
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

void
hp_boundary_layout_axes (HpBoundaryPicture *picture)
{
  for (int index = 0; index < 6; index++)
    picture->axes[index] = lay_axis (picture, index);
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

/* What the hand takes, and what is measured. */

static HpPoint
part_way (HpPoint from, HpPoint to, double share)
{
  return (HpPoint) { from.x + share * (to.x - from.x), from.y + share * (to.y - from.y) };
}

HpPoint
hp_boundary_layout_grip (const HpBoundaryPicture *picture, HpGrip grip)
{
  if (grip == HP_GRIP_ARROW)
    return picture->arrow[1];
  return part_way (picture->ends[0], picture->ends[1], grip == HP_GRIP_FIRST ? 0.125 : 0.875);
}

void
hp_boundary_layout_dash (const HpBoundaryPicture *picture, int index, HpPoint way[2])
{
  const HpPoint *ends = picture->ghost_ends;

  way[0] = part_way (ends[0], ends[1], (index + 0.2) / HP_N_DASHES);
  way[1] = part_way (ends[0], ends[1], (index + 0.8) / HP_N_DASHES);
}

void
hp_boundary_layout_ruler (const HpBoundaryPicture *picture, HpPoint way[2])
{
  HpNeuron neuron = picture->view.state.neuron;
  HpRow row = hp_boundary_nearest (neuron);
  double size = hypot (neuron.value[HP_W1], neuron.value[HP_W2]);
  double along = hp_boundary_distance (neuron, row) / size;
  HpPoint point = hp_row_point (row);
  HpPoint foot = { point.x - along * neuron.value[HP_W1], point.y - along * neuron.value[HP_W2] };

  way[0] = hp_viewport_to_pixels (&picture->viewport, point);
  way[1] = hp_viewport_to_pixels (&picture->viewport, foot);
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

void
hp_boundary_layout_fit_equation (HpBoundaryPicture *picture)
{
  double scale = picture->text_scale, room = picture->view.width - 16 * scale;
  double sum = widest_equation (picture, 0, scale), condition = widest_equation (picture, 1, scale);

  picture->equation_scale = scale;
  picture->equation_stacked = sum + 30 * scale + condition > room;
  /* In small steps, since the width of small text does not follow its size exactly. */
  for (int index = 0; index < 2; index++)
    while (picture->equation_stacked && picture->equation_scale > 0.3 * scale
           && widest_equation (picture, index, picture->equation_scale) > room)
      picture->equation_scale *= 0.95;
}

/* Moves a text that is centred under the data area, which is not the picture's middle, into the
 * picture. */
static void
keep_inside (const HpBoundaryPicture *picture, HpCaption *caption)
{
  double half = hp_boundary_layout_measure (picture, caption).width / 2;
  double margin = 8 * picture->equation_scale;

  caption->at.x = hp_boundary_clamp (margin + half, caption->at.x,
                                     picture->view.width - margin - half);
}

static double
get_baseline (const HpBoundaryPicture *picture, const HpCaption *caption)
{
  return hp_lettering_baseline (picture->lettering, caption->font, caption->scale, caption->text);
}

/* Puts two texts on one line; where a viewer of SVG has wider letters, they grow outwards. */
static void
put_in_line (const HpBoundaryPicture *picture, HpCaption *sum, HpCaption *condition)
{
  double scale = picture->equation_scale, gap = 30 * scale, margin = 8 * scale;
  double sum_width = hp_boundary_layout_measure (picture, sum).width;
  double width = sum_width + gap + hp_boundary_layout_measure (picture, condition).width;
  double middle = hp_boundary_clamp (margin + width / 2, sum->at.x,
                                     picture->view.width - margin - width / 2);

  sum->at.x = middle - width / 2 + sum_width;
  condition->at.x = sum->at.x + gap;
  condition->at.y += round (get_baseline (picture, sum) - get_baseline (picture, condition));
  sum->anchor.across = 1;
  condition->anchor.across = 0;
}

void
hp_boundary_layout_equation (HpBoundaryPicture *picture)
{
  const HpRect *area = &picture->viewport.area;
  double scale = picture->equation_scale;
  double top = area->y + area->height + (HP_ROOM_BOTTOM + 6) * picture->text_scale;
  HpCaption *sum = &picture->equation[0], *condition = &picture->equation[1];

  for (int index = 0; index < 2; index++)
    {
      HpCaption *caption = &picture->equation[index];

      *caption = (HpCaption) { .font = HP_FONT_EQUATION,
                               .scale = scale,
                               .at = { area->x + area->width / 2, top },
                               .anchor = { 0.5, 0 },
                               .colour = HP_COLOUR_INK };
      write_equation (picture->view.state.neuron, index, caption);
    }
  if (!picture->equation_stacked)
    {
      put_in_line (picture, sum, condition);
      return;
    }
  condition->at.y += HP_EQUATION_LINE * scale;
  keep_inside (picture, sum);
  keep_inside (picture, condition);
}
