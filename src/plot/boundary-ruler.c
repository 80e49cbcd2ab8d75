/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places the words of the margin's ruler clear of everything else that is written.
 */
#include "boundary-layout.h"

/* The obstacles that they must not cover: the ruler, points, labels, words of the half-planes. */
typedef struct
{
  HpPoint ruler[2];
  int count;
  HpRect rects[HP_N_ROWS * (1 + HP_MAX_LABEL_LINES) + 2];
} Obstacles;

static void
find_obstacles (const HpBoundaryPicture *picture, Obstacles *obstacles)
{
  HpRect *next = obstacles->rects;

  hp_boundary_layout_ruler (picture, obstacles->ruler);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpPoint point = hp_plane_point (&picture->plane, row);
      double radius = hp_boundary_layout_radius (picture, row);
      const HpLabel *label = &picture->labels[row];

      *next++ = (HpRect) { point.x - radius, point.y - radius, 2 * radius, 2 * radius };
      for (int i = 0; i < label->n_lines; i++)
        *next++ = hp_plane_measure (&picture->plane, &label->lines[i]);
    }
  for (int fires = 0; fires < 2; fires++)
    if (picture->class_words[fires].text[0] != '\0')
      *next++ = hp_plane_measure (&picture->plane, &picture->class_words[fires]);
  obstacles->count = (int) (next - obstacles->rects);
}

/* Returns whether they may stand where they do: in the data area, off all obstacles, and off line
 * and arrow unless they may meet them. */
static bool
is_fit_for_ruler (const HpBoundaryPicture *picture, const Obstacles *obstacles,
                  const HpCaption *caption, bool may_meet)
{
  HpRect rect = hp_plane_measure (&picture->plane, caption);

  if (!hp_rect_holds (picture->plane.viewport.area, rect)
      || hp_rect_meets_segment (rect, obstacles->ruler[0], obstacles->ruler[1]))
    return false;
  if (!may_meet
      && (hp_rect_meets_segment (rect, picture->line.ends[0], picture->line.ends[1])
          || hp_rect_meets_segment (rect, picture->line.arrow[0], picture->line.arrow[1])))
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
  const HpRect *area = &picture->plane.viewport.area;

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

/* By the ruler's middle or by its point, or wherever there is space; smaller in a small picture. */
static HpCaption
lay_ruler_words (const HpBoundaryPicture *picture)
{
  HpCaption caption
      = { .font = HP_FONT_NOTE, .scale = picture->label_scale, .colour = HP_COLOUR_MARK };
  double near = 10 * picture->plane.mark_scale;
  HpRow nearest = hp_boundary_nearest (picture->view.state.neuron);
  double far = hp_boundary_layout_radius (picture, nearest) + near;
  Obstacles obstacles;
  const HpPoint *way = obstacles.ruler;
  HpPoint middle;
  g_autofree char *words = hp_words_margin (picture->view.state.neuron);

  g_strlcpy (caption.text, words, sizeof caption.text);
  find_obstacles (picture, &obstacles);
  middle = (HpPoint) { (way[0].x + way[1].x) / 2, (way[0].y + way[1].y) / 2 };
  for (int may_meet = 0; may_meet < 2; may_meet++)
    if (put_beside (picture, &obstacles, &caption, middle, near, may_meet)
        || put_beside (picture, &obstacles, &caption, way[0], far, may_meet))
      return caption;
  for (int shrunk = 0; shrunk < 5; shrunk++, caption.scale *= 0.85)
    if (put_anywhere (picture, &obstacles, &caption))
      return caption;
  return caption;
}

void
hp_boundary_layout_ruler_words (HpBoundaryPicture *picture)
{
  picture->ruler_words = lay_ruler_words (picture);
}
