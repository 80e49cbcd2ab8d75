/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the pieces that the boundary view is drawn from: which there are, that each keeps to its
 * bounds, and that together they are the picture.
 */
#include "scene.h"
#include "settings.h"

#include <string.h>

typedef struct
{
  const char *name;
  int width, height;
  double scale;
} SizeRow;

static const SizeRow SIZE_ROWS[] = {
  { "smallest", 260, 300, 1 },    { "square", 420, 420, 1 }, { "wide", 760, 330, 1 },
  { "tall", 300, 720, 1 },        { "large", 900, 860, 1 },  { "double", 640, 700, 2 },
  { "fraction", 501, 611, 1.25 },
};

/* If set, each mark is shown half of the time. */
static gboolean with_extras;

static gboolean
draw_extra (void)
{
  return with_extras && g_test_rand_bit ();
}

static HpView
draw_view (const SizeRow *row)
{
  return (HpView) {
    .names = HP_NAMES_USUAL,
    .state = { .neuron = draw_setting (), .target = draw_target () },
    .theme = (HpTheme) g_test_rand_int_range (0, HP_N_THEMES),
    .width = row->width,
    .height = row->height,
    .scale = row->scale,
    .row = g_test_rand_int_range (HP_NO_ROW, HP_N_ROWS),
    .equation = g_test_rand_bit (),
    .ruler = draw_extra (),
    .has_ghost = draw_extra (),
    .ghost = draw_setting (),
    .interaction = { .is_on = draw_extra (),
                     .at = { draw_extra () ? HP_SPOT_GRIP : HP_SPOT_NONE,
                             g_test_rand_int_range (HP_GRIP_LINE, HP_GRIP_ARROW + 1) } },
  };
}

/* Draws many views and has each checked. */
static void
check_views (const SizeRow *row, int count, void (*check) (const Scene *))
{
  g_autoptr (Canvas) canvas = canvas_new (row->width, row->height);

  for (int i = draw_count (count); i > 0; i--)
    {
      HpView view = draw_view (row);
      Scene scene;

      canvas_clear (canvas);
      scene_draw (&scene, canvas, &view);
      check (&scene);
    }
}

/* The same with what can be switched on. */
static void
check_more_views (const SizeRow *row, int count, void (*check) (const Scene *))
{
  with_extras = TRUE;
  check_views (row, count, check);
  with_extras = FALSE;
}

/* How many pieces of a kind there must be; -1 for those that have a test of their own. */
static int
wanted_pieces (const Scene *scene, HpPieceKind kind)
{
  const HpView *view = &scene->picture.view;

  switch (kind)
    {
    case HP_PIECE_PLANES:
      return 1;
    case HP_PIECE_GRID:
      return 8;
    case HP_PIECE_AXIS:
      return 6;
    case HP_PIECE_LINE:
    case HP_PIECE_ARROW:
      return scene_crosses (scene);
    case HP_PIECE_GRIP:
      return scene_crosses (scene) && view->interaction.is_on ? 2 : 0;
    case HP_PIECE_RULER:
      return scene_crosses (scene) && view->ruler ? 2 : 0;
    case HP_PIECE_NOTE:
      return !scene_crosses (scene);
    case HP_PIECE_POINT:
    case HP_PIECE_LABEL:
      return HP_N_ROWS;
    case HP_PIECE_EQUATION:
      return view->equation ? 2 : 0;
    default:
      return -1;
    }
}

/* The indices of a kind rise in steps of one. */
static int
count_pieces (const Scene *scene, HpPieceKind kind)
{
  int count = 0, first = 0;

  for (int i = 0; i < scene->picture.n_pieces; i++)
    {
      const HpPiece *piece = &scene->picture.pieces[i];

      if (piece->kind != kind)
        continue;
      if (count == 0)
        first = piece->index;
      if (piece->index != first + count++)
        scene_fail (scene, "index");
    }
  return count;
}

static void
check_list (const Scene *scene)
{
  for (int kind = 0; kind <= HP_PIECE_EQUATION; kind++)
    {
      int wanted = wanted_pieces (scene, (HpPieceKind) kind);

      if (wanted >= 0 && count_pieces (scene, (HpPieceKind) kind) != wanted)
        scene_fail (scene, "number of pieces");
    }
  if (scene->picture.pieces[0].kind != HP_PIECE_PLANES)
    scene_fail (scene, "planes first");
  if (!box_holds (scene->boxes[0], box_of (scene->picture.plane.viewport.area)))
    scene_fail (scene, "planes fill the area");
}

static void
test_list (gconstpointer data)
{
  check_more_views (data, 60, check_list);
}

/* Each piece alone, on nothing: no ink outside its bounds, and none outside the picture. */
static void
check_bounds (const Scene *scene)
{
  const Box picture = { 0, 0, scene->canvas->width, scene->canvas->height };

  for (int i = 0; i < scene->picture.n_pieces; i++)
    {
      const HpPiece *piece = &scene->picture.pieces[i];
      Box ink;

      canvas_draw_alone (scene->canvas, &scene->picture, piece);
      ink = canvas_ink (scene->canvas);
      if (box_holds (scene->boxes[i], ink) && box_holds (picture, ink))
        continue;
      g_test_message ("piece %d of kind %d: ink %d %d .. %d %d, bounds %d %d .. %d %d",
                      piece->index, piece->kind, ink.left, ink.top, ink.right, ink.bottom,
                      scene->boxes[i].left, scene->boxes[i].top, scene->boxes[i].right,
                      scene->boxes[i].bottom);
      scene_fail (scene, box_holds (picture, ink) ? "bounds" : "picture");
    }
}

static void
test_bounds (gconstpointer data)
{
  check_views (data, 25, check_bounds);
}

static void
test_more_bounds (gconstpointer data)
{
  check_more_views (data, 25, check_bounds);
}

static void
clip_to (cairo_t *cr, HpRect rect)
{
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  cairo_clip (cr);
}

/* As the screen does it: paper, then each piece with everything outside of its bounds cut off. */
static void
draw_pieces (const Scene *scene, Canvas *canvas)
{
  const HpBoundaryPicture *picture = &scene->picture;
  cairo_t *cr = canvas->cr;

  canvas_clear (canvas);
  cairo_save (cr);
  clip_to (cr, (HpRect) { 0, 0, picture->view.width, picture->view.height });
  hp_theme_set_source (cr, picture->view.theme, HP_COLOUR_PAPER);
  cairo_paint (cr);
  cairo_restore (cr);
  for (int i = 0; i < picture->n_pieces; i++)
    {
      cairo_save (cr);
      clip_to (cr, picture->pieces[i].bounds);
      hp_boundary_picture_draw_piece (picture, cr, &picture->pieces[i]);
      cairo_restore (cr);
    }
}

static Canvas *other;

static void
check_sum (const Scene *scene)
{
  int height = scene->canvas->height + 2 * CANVAS_MARGIN;
  gsize size = (gsize) (cairo_image_surface_get_stride (other->surface) * height);

  draw_pieces (scene, other);
  if (memcmp (cairo_image_surface_get_data (scene->canvas->surface),
              cairo_image_surface_get_data (other->surface), size) != 0)
    scene_fail (scene, "whole and pieces");
}

static void
check_sums (const SizeRow *row, void (*check_all) (const SizeRow *, int, void (*) (const Scene *)))
{
  other = canvas_new (row->width, row->height);
  check_all (row, 120, check_sum);
  g_clear_pointer (&other, canvas_free);
}

static void
test_sum (gconstpointer data)
{
  check_sums (data, check_views);
}

static void
test_more_sum (gconstpointer data)
{
  check_sums (data, check_more_views);
}

/* The picture covers all that was there before, and nothing beyond its edges. */
static void
check_cover (const Scene *scene)
{
  const Box picture = { 0, 0, scene->canvas->width, scene->canvas->height };

  for (int y = 0; y < scene->canvas->height; y++)
    for (int x = 0; x < scene->canvas->width; x++)
      if (canvas_pixel (scene->canvas, x, y) >> 24 != 0xff)
        scene_fail (scene, "hole");
  if (!box_holds (picture, canvas_ink (scene->canvas)))
    scene_fail (scene, "beyond the picture");
}

static void
test_cover (gconstpointer data)
{
  check_views (data, 5, check_cover);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/boundary-pieces/list/", SIZE_ROWS, test_list);
  ADD_ROWS ("/boundary-pieces/bounds/", SIZE_ROWS, test_bounds);
  ADD_ROWS ("/boundary-pieces/bounds-of-extras/", SIZE_ROWS, test_more_bounds);
  ADD_ROWS ("/boundary-pieces/sum/", SIZE_ROWS, test_sum);
  ADD_ROWS ("/boundary-pieces/sum-with-extras/", SIZE_ROWS, test_more_sum);
  ADD_ROWS ("/boundary-pieces/cover/", SIZE_ROWS, test_cover);
  return g_test_run ();
}
