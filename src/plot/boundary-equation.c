/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "boundary-pieces.h"

#include <math.h>

/* Negative, with all digits: the widest it can be, so that its size does not change with it. */
static const HpNeuron WIDEST = { { -HP_LIMIT, -HP_LIMIT, -HP_LIMIT, -HP_LIMIT } };

static void
write_equation (HpNeuron neuron, HpNames names, int index, HpCaption *caption)
{
  g_autofree char *text = index == 0 ? hp_words_sum (neuron, names.a, names.b)
                                     : hp_words_condition (neuron);

  g_strlcpy (caption->text, text, sizeof caption->text);
}

static double
widest_equation (const HpBoundaryPicture *picture, int index, double scale)
{
  HpCaption caption = { .font = HP_FONT_EQUATION, .scale = scale };

  write_equation (WIDEST, picture->view.names, index, &caption);
  return hp_plane_measure (&picture->plane, &caption).width;
}

void
hp_boundary_layout_fit_equation (HpBoundaryPicture *picture)
{
  double scale = picture->plane.text_scale, room = picture->view.width - 16 * scale;
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
  double half = hp_plane_measure (&picture->plane, caption).width / 2;
  double margin = 8 * picture->equation_scale;

  caption->at.x = hp_clamp (margin + half, caption->at.x,
                                     picture->view.width - margin - half);
}

static double
get_baseline (const HpBoundaryPicture *picture, const HpCaption *caption)
{
  return hp_lettering_baseline (picture->plane.lettering, caption->font, caption->scale,
                                caption->text);
}

/* Puts two texts on one line; where a viewer of SVG has wider letters, they grow outwards. */
static void
put_in_line (const HpBoundaryPicture *picture, HpCaption *sum, HpCaption *condition)
{
  double scale = picture->equation_scale, gap = 30 * scale, margin = 8 * scale;
  double sum_width = hp_plane_measure (&picture->plane, sum).width;
  double width = sum_width + gap + hp_plane_measure (&picture->plane, condition).width;
  double middle = hp_clamp (margin + width / 2, sum->at.x,
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
  const HpRect *area = &picture->plane.viewport.area;
  double scale = picture->equation_scale;
  double top = area->y + area->height + (HP_PLANE_BOTTOM + 6) * picture->plane.text_scale;
  HpCaption *sum = &picture->equation[0], *condition = &picture->equation[1];

  for (int index = 0; index < 2; index++)
    {
      HpCaption *caption = &picture->equation[index];

      *caption = (HpCaption) { .font = HP_FONT_EQUATION,
                               .scale = scale,
                               .at = { area->x + area->width / 2, top },
                               .anchor = { 0.5, 0 },
                               .colour = HP_COLOUR_INK };
      write_equation (picture->view.state.neuron, picture->view.names, index, caption);
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
