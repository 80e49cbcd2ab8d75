/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places the margin's ruler, and its words clear of everything else that is written.
 */
#include "boundary-pieces.h"

#include <math.h>

/* Returns whether the words may stand where they do: in the data area, off the ruler and all else,
 * and off line and arrow unless they may meet them. */
static bool
is_fit (const HpBoundaryPicture *picture, const HpCaption *caption, bool may_meet)
{
  HpRect rect = hp_plane_measure (&picture->plane, caption);

  return hp_rect_holds (picture->plane.viewport.area, rect)
         && !hp_rect_meets_segment (rect, picture->ruler[0], picture->ruler[1])
         && (may_meet || !hp_plane_line_meets (&picture->line, rect))
         && hp_boundary_layout_is_free (picture, rect);
}

/* On all sides of a place and a distance off it, first above and below. */
static bool
put_beside (const HpBoundaryPicture *picture, HpCaption *caption, HpPoint place, double distance,
            bool may_meet)
{
  static const int SIDES[][2] = { { 0, -1 }, { 0, 1 },   { 1, 0 },  { -1, 0 },
                                  { 1, -1 }, { -1, -1 }, { 1, 1 }, { -1, 1 } };

  for (int i = 0; i < 8; i++)
    {
      int right = SIDES[i][0], down = SIDES[i][1];

      caption->at = (HpPoint) { place.x + right * distance, place.y + down * distance };
      caption->anchor = (HpAnchor) { (1 - right) / 2.0, (1 - down) / 2.0 };
      if (is_fit (picture, caption, may_meet))
        return true;
    }
  return false;
}

/* Anywhere, from the middle outwards, up and down by turns. */
static bool
put_anywhere (const HpBoundaryPicture *picture, HpCaption *caption, bool may_meet)
{
  const int n_steps = 40;
  const HpRect *area = &picture->plane.viewport.area;

  caption->anchor = (HpAnchor) { 0.5, 0.5 };
  for (int i = 0; i < n_steps; i++)
    for (int across = 0; across < n_steps; across++)
      {
        int down = (i + 1) / 2 * (i % 2 ? -1 : 1), right = (across + 1) / 2 * (across % 2 ? -1 : 1);

        caption->at = (HpPoint) { area->x + (0.5 + right / (double) n_steps) * area->width,
                                  area->y + (0.5 + down / (double) n_steps) * area->height };
        if (is_fit (picture, caption, may_meet))
          return true;
      }
  return false;
}

/* By the ruler's middle or by its point, or wherever there is space, first clear of the line and
 * its arrow, then not; smaller in a small picture. */
static void
put_words (const HpBoundaryPicture *picture, HpCaption *caption)
{
  const HpPoint *ruler = picture->ruler;
  HpPoint middle = { (ruler[0].x + ruler[1].x) / 2, (ruler[0].y + ruler[1].y) / 2 };
  HpRow nearest = hp_boundary_nearest (picture->view.state.neuron);
  double near = 10 * picture->plane.mark_scale, far = picture->rings[nearest].outer + near;

  for (int may_meet = 0; may_meet < 2; may_meet++)
    if (put_beside (picture, caption, middle, near, may_meet)
        || put_beside (picture, caption, ruler[0], far, may_meet)
        || put_anywhere (picture, caption, may_meet))
      return;
  for (int shrunk = 0; shrunk < 5; shrunk++, caption->scale *= 0.85)
    if (put_anywhere (picture, caption, true))
      return;
}

void
hp_boundary_layout_ruler (HpBoundaryPicture *picture)
{
  HpNeuron neuron = picture->view.state.neuron;
  HpRow row = hp_boundary_nearest (neuron);
  double size = hypot (neuron.value[HP_W1], neuron.value[HP_W2]);
  double along = hp_boundary_distance (neuron, row) / size;
  HpPoint point = hp_row_point (row);
  HpPoint foot = { point.x - along * neuron.value[HP_W1], point.y - along * neuron.value[HP_W2] };

  picture->ruler[0] = hp_viewport_to_pixels (&picture->plane.viewport, point);
  picture->ruler[1] = hp_viewport_to_pixels (&picture->plane.viewport, foot);
}

void
hp_boundary_layout_ruler_words (HpBoundaryPicture *picture)
{
  g_autofree char *words = hp_words_margin (picture->view.state.neuron);

  picture->ruler_words = (HpCaption) { .font = HP_FONT_NOTE, .scale = picture->label_scale,
                                       .colour = HP_COLOUR_MARK };
  g_strlcpy (picture->ruler_words.text, words, HP_CAPTION_SIZE);
  put_words (picture, &picture->ruler_words);
}
