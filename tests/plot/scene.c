/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The geometry of a picture, worked out again from nothing but its data area and the neuron.
 */
#include "scene.h"
#include "settings.h"

#include <math.h>

void
scene_draw (Scene *scene, Canvas *canvas, const HpView *view)
{
  Box area;

  scene->canvas = canvas;
  hp_boundary_picture_init (&scene->picture, view, canvas->lettering);
  hp_view_draw (view, canvas->lettering, canvas->cr);
  area = box_of (scene->picture.plane.viewport.area);
  scene->left = area.left;
  scene->top = area.top;
  scene->side = area.right - area.left;
  g_assert_cmpint (scene->side, ==, area.bottom - area.top);
  g_assert_cmpint (scene->side % 4, ==, 0);
  g_assert_cmpint (scene->picture.n_pieces, <=, HP_MAX_PIECES);
  for (int i = 0; i < scene->picture.n_pieces; i++)
    scene->boxes[i] = box_of (scene->picture.pieces[i].bounds);
}

void
scene_fail (const Scene *scene, const char *check)
{
  const HpView *view = &scene->picture.view;
  g_autofree char *setting = describe_setting (view->state.neuron, view->state.target);

  g_error ("%s: %s, theme %d, %g x %g, scale %g, marked %d, equation %d", check, setting,
           view->theme, view->width, view->height, view->scale, view->row, view->equation);
}

const HpHundredths *
scene_values (const Scene *scene)
{
  return scene->picture.view.state.neuron.value;
}

gboolean
scene_crosses (const Scene *scene)
{
  return scene->picture.line.boundary.kind == HP_BOUNDARY_CROSSES;
}

/* With u = x - left and v = y - top, the pixel's middle lies at A = (4 u + 2 - side) / (2 side) and
 * B = (3 side - 4 v - 2) / (2 side). */
gint64
scene_excess (const Scene *scene, int x, int y)
{
  const HpHundredths *w = scene_values (scene);
  gint64 side = scene->side, u = x - scene->left, v = y - scene->top;

  return 2 * side * (w[HP_W0] - w[HP_THETA]) + w[HP_W1] * (4 * u + 2 - side)
         + w[HP_W2] * (3 * side - 4 * v - 2);
}

/* A pixel is 2 / side units of data wide. */
double
scene_distance (const Scene *scene, int x, int y)
{
  const HpHundredths *w = scene_values (scene);

  return ABS (scene_excess (scene, x, y)) / (4 * hypot (w[HP_W1], w[HP_W2]));
}

double
scene_data_distance (const Scene *scene, HpPoint data)
{
  const HpHundredths *w = scene_values (scene);
  long double excess = w[HP_W0] - w[HP_THETA] + (long double) w[HP_W1] * data.x
                       + (long double) w[HP_W2] * data.y;

  return (double) (fabsl (excess) / hypotl (w[HP_W1], w[HP_W2]));
}

HpPoint
scene_to_data (const Scene *scene, HpPoint pixels)
{
  return (HpPoint) { -0.5 + 2 * (pixels.x - scene->left) / scene->side,
                     1.5 - 2 * (pixels.y - scene->top) / scene->side };
}

gboolean
scene_is_in_area (const Scene *scene, int x, int y)
{
  return x >= scene->left && y >= scene->top && x < scene->left + scene->side
         && y < scene->top + scene->side;
}

gboolean
scene_is_covered (const Scene *scene, int first, int x, int y)
{
  for (int i = first; i < scene->picture.n_pieces; i++)
    {
      HpPieceKind kind = scene->picture.pieces[i].kind;

      if (kind != HP_PIECE_PLANES && kind != HP_PIECE_LINE && box_has (scene->boxes[i], x, y))
        return TRUE;
    }
  return FALSE;
}

int
scene_find_point (const Scene *scene, HpRow row)
{
  const HpPiece *pieces = scene->picture.pieces;

  for (int i = 0; i < scene->picture.n_pieces; i++)
    if (pieces[i].kind == HP_PIECE_POINT && pieces[i].index == row)
      return i;
  g_assert_not_reached ();
}

guint32
scene_colour (const Scene *scene, HpColour colour)
{
  return opaque (scene->picture.view.theme, colour);
}

double
scene_half_line (const Scene *scene)
{
  const HpBoundaryPicture *picture = &scene->picture;

  return hp_theme_stroke (picture->view.theme, HP_STROKE_LINE) * picture->plane.mark_scale / 2;
}
