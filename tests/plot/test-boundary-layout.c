/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the boundary view's layout at many sizes: no text is cut off, and none lies on another.
 */
#include "plot/boundary-pieces.h"
#include "scene.h"
#include "settings.h"

#include <math.h>

typedef struct
{
  const char *name;
  int width, height;
  double scale;
} SizeRow;

static const SizeRow SIZE_ROWS[] = {
  { "260x300", 260, 300, 1 },     { "300x260", 300, 260, 1 },   { "260x900", 260, 900, 1 },
  { "400x300", 400, 300, 1 },     { "480x480", 480, 480, 1 },   { "640x400", 640, 400, 1 },
  { "640x640", 640, 640, 1 },     { "700x660", 700, 660, 1 },   { "900x700", 900, 700, 1 },
  { "1000x1000", 1000, 1000, 1 }, { "1600x400", 1600, 400, 1 }, { "1600x1000", 1600, 1000, 1 },
  { "520x600-double", 520, 600, 2 },     { "900x700-double", 900, 700, 2 },
  { "1280x1280-double", 1280, 1280, 2 }, { "1600x1000-double", 1600, 1000, 2 },
};

/* Draws many views and has each checked; the longest equation is among them. */
static void
check_views (const SizeRow *row, int count, void (*check) (const Scene *))
{
  const struct
  {
    HpNeuron neuron;
    HpGate target;
  } EXAMPLES[] = {
    { { { -HP_LIMIT, -HP_LIMIT, -HP_LIMIT, -HP_LIMIT } }, HP_GATE_NOR },
    { { { 80, -60, -60, 50 } }, HP_GATE_NOR }, /* as wide a margin as NOR has */
    /* The ruler runs through the usual place of coordinates. */
    { { { 793, -830, 603, -515 } }, HP_GATE_NOT_B },
  };
  const int n_examples = G_N_ELEMENTS (EXAMPLES);
  g_autoptr (Canvas) canvas = canvas_new (row->width, row->height);

  for (int i = 0; i < draw_count (count); i++)
    {
      HpView view = {
        .names = HP_NAMES_USUAL,
        .state = { .neuron = i / 2 < n_examples ? EXAMPLES[i / 2].neuron : draw_setting (),
                   .target = i / 2 < n_examples ? EXAMPLES[i / 2].target : draw_target () },
        .theme = (HpTheme) (i % HP_N_THEMES),
        .width = row->width,
        .height = row->height,
        .scale = row->scale,
        .row = HP_NO_ROW,
        .equation = i % 2 == 0,
        .ruler = true,
        .has_ghost = i % 3 == 0,
        .ghost = draw_setting (),
      };
      Scene scene;

      scene_draw (&scene, canvas, &view);
      check (&scene);
    }
}

/* The axes' words and the equation, each drawn alone: none is cut off, lies on the data area or on
 * another one. */
static void
check_outside (const Scene *scene)
{
  const Box picture = { 0, 0, scene->canvas->width, scene->canvas->height };
  Box area = box_of (scene->picture.plane.viewport.area), inks[HP_MAX_PIECES];
  int count = 0;

  for (int i = 0; i < scene->picture.n_pieces; i++)
    {
      const HpPiece *piece = &scene->picture.pieces[i];

      if (piece->kind != HP_PIECE_AXIS && piece->kind != HP_PIECE_EQUATION)
        continue;
      canvas_draw_alone (scene->canvas, &scene->picture, piece);
      inks[count] = canvas_ink (scene->canvas);
      if (!box_holds (picture, inks[count]))
        scene_fail (scene, "cut off");
      for (int before = 0; before < count; before++)
        if (boxes_overlap (inks[count], inks[before]))
          scene_fail (scene, "text on text");
      if (boxes_overlap (inks[count++], area))
        scene_fail (scene, "text on the data area");
    }
}

static void
test_outside (gconstpointer data)
{
  check_views (data, 12, check_outside);
}

/* The data area uses the space: in one direction it takes all that the words leave, which is
 * what stands around it when the picture is large. */
static void
check_room (const Scene *scene)
{
  const HpView *view = &scene->picture.view;
  double beside = view->width - scene->side, below = view->height - scene->side;
  double most = (view->equation ? 190 : 110) * scene->picture.plane.text_scale;

  if (fmin (beside, below) > most)
    scene_fail (scene, "space left over");
}

static void
test_room (gconstpointer data)
{
  check_views (data, 12, check_room);
}

/* The part of a caption's place that can hold ink: without most of what is above and below. */
static Box
body_of (const Scene *scene, const HpCaption *caption)
{
  HpRect rect = hp_plane_measure (&scene->picture.plane, caption);

  return (Box) { (int) rect.x, (int) ceil (rect.y + 0.15 * rect.height),
                 (int) (rect.x + rect.width), (int) floor (rect.y + 0.85 * rect.height) };
}

#define MAX_BODIES 24

typedef struct
{
  int count;
  Box bodies[MAX_BODIES];
} Bodies;

static void
add_body (Bodies *bodies, const Scene *scene, HpCaption caption)
{
  if (caption.text[0] != '\0')
    bodies->bodies[bodies->count++] = body_of (scene, &caption);
}

static gboolean
says_wrong (const HpLabel *label)
{
  for (int line = 0; line < label->n_lines; line++)
    if (g_str_has_prefix (label->lines[line].text, "should be "))
      return TRUE;
  return FALSE;
}

/* However small the picture is, a wrong row is told. */
static void
add_labels (Bodies *bodies, const Scene *scene)
{
  const HpState *state = &scene->picture.view.state;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      const HpLabel *label = &scene->picture.labels[row];

      for (int line = 0; line < label->n_lines; line++)
        add_body (bodies, scene, label->lines[line]);
      if (hp_neuron_error (state->neuron, state->target, row) != 0 && !says_wrong (label))
        scene_fail (scene, "no word for a wrong row");
    }
}

/* The points' discs stand for the digits on them. */
static void
add_points (Bodies *bodies, const Scene *scene)
{
  double radius = 0.7 * scene->picture.rings[0].disc;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpPoint point = hp_viewport_to_pixels (&scene->picture.plane.viewport, hp_row_point (row));

      bodies->bodies[bodies->count++]
          = (Box) { (int) (point.x - radius), (int) (point.y - radius), (int) (point.x + radius),
                    (int) (point.y + radius) };
    }
}

/* The words in the data area: none lies on another or on a point, and none leaves the area. */
static void
check_inside (const Scene *scene)
{
  Box area = box_of (scene->picture.plane.viewport.area);
  Bodies bodies = { 0 };

  for (int fires = 0; fires < 2; fires++)
    add_body (&bodies, scene, scene->picture.class_words[fires]);
  if (!scene_crosses (scene))
    add_body (&bodies, scene, scene->picture.note);
  add_body (&bodies, scene, scene->picture.ghost_word);
  add_labels (&bodies, scene);
  add_points (&bodies, scene);
  for (int i = 0; i < bodies.count; i++)
    {
      if (!box_holds (area, bodies.bodies[i]))
        scene_fail (scene, "word beyond the data area");
      for (int before = 0; before < i; before++)
        if (boxes_overlap (bodies.bodies[i], bodies.bodies[before]))
          scene_fail (scene, "word on word");
    }
}

static gboolean
box_meets (Box box, const HpPoint way[2])
{
  for (double share = 0; share <= 1; share += 1 / 512.0)
    if (box_has (box, way[0].x + share * (way[1].x - way[0].x),
                 way[0].y + share * (way[1].y - way[0].y)))
      return TRUE;
  return FALSE;
}

/* Coordinates are short enough to stand clear of line, arrow and ruler everywhere, if the picture
 * isn't small, and the ruler's words to stand clear of the arrow. */
static void
check_clear (const Scene *scene)
{
  if (!scene_crosses (scene))
    return;
  if (box_meets (body_of (scene, &scene->picture.ruler_words), scene->picture.line.arrow))
    scene_fail (scene, "ruler's words on the arrow");
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      const HpLabel *label = &scene->picture.labels[row];
      Box body;

      if (label->n_lines != 1)
        continue;
      body = body_of (scene, &label->lines[0]);
      if (box_meets (body, scene->picture.line.ends) || box_meets (body, scene->picture.line.arrow))
        scene_fail (scene, "coordinates on the line or its arrow");
      if (scene->picture.view.ruler && box_meets (body, scene->picture.ruler))
        scene_fail (scene, "coordinates on the ruler");
    }
}

static void
test_clear (gconstpointer data)
{
  check_views (data, 60, check_clear);
}

/* Presented on a small screen, (1, 1) has the arrow on its left, the line below it and space for
 * its words at the frame. */
static void
test_clear_presented (void)
{
  const HpView view = {
    .names = HP_NAMES_USUAL,
    .state = { .neuron = { { -50, 60, 60, 50 } }, .target = HP_GATE_NOR },
    .width = 818,
    .height = 553,
    .scale = 1,
    .screen = 720,
    .row = HP_NO_ROW,
    .equation = true,
  };
  g_autoptr (Canvas) canvas = canvas_new (view.width, view.height);
  Scene scene;

  scene_draw (&scene, canvas, &view);
  g_assert_cmpint (scene.picture.labels[3].n_lines, ==, 2);
  for (int i = 0; i < 2; i++)
    {
      Box body = body_of (&scene, &scene.picture.labels[3].lines[i]);

      g_assert_false (box_meets (body, scene.picture.line.ends));
      g_assert_false (box_meets (body, scene.picture.line.arrow));
    }
}

/* Presented upright, the data area is small and the screen high: no point meets another one or its
 * ring. If there is space, points are as large as the digits on them ask for. */
static void
test_points_apart (void)
{
  static const struct
  {
    double width, height, screen;
    gboolean is_small;
  } SIZES[] = { { 1080, 345, 1920, TRUE }, { 440, 560, 1920, TRUE }, { 483, 768, 768, FALSE },
                { 640, 640, 0, FALSE }, { 200, 200, 0, FALSE } };
  g_autoptr (Canvas) canvas = canvas_new (8, 8);

  for (guint i = 0; i < G_N_ELEMENTS (SIZES); i++)
    {
      const HpView view = { .names = HP_NAMES_USUAL,
                            .state = { { { 100, 0, 0, 50 } }, .target = HP_GATE_FALSE },
                            .width = SIZES[i].width, .height = SIZES[i].height,
                            .scale = 1, .screen = SIZES[i].screen,
                            .row = HP_NO_ROW };
      HpBoundaryPicture picture;
      HpRings rings;
      double usual;

      hp_boundary_picture_init (&picture, &view, canvas->lettering);
      rings = picture.rings[0];
      usual = 19 * picture.plane.mark_scale;
      g_assert_cmpfloat (rings.wrong, >, rings.disc);
      g_assert_cmpfloat (rings.outer + rings.disc, <,
                         picture.plane.viewport.area.width / 2);
      g_assert_cmpfloat (hp_plane_stroke (&picture.plane, HP_STROKE_GRIP_RADIUS), <,
                         rings.disc / 2);
      g_assert_cmpfloat (rings.disc, <=, usual);
      g_assert_cmpint (rings.disc < usual - 1e-6, ==, SIZES[i].is_small);
    }
}

/* A grid line runs through a text only if the line or the line before does. */
static void
check_caption_off_grid (const Scene *scene, const HpCaption *caption)
{
  Box body = body_of (scene, caption);
  Box around = { body.left - 6, body.top - 12, body.right + 6, body.bottom + 12 };

  if (caption->text[0] == '\0'
      || (scene_crosses (scene)
          && (box_meets (around, scene->picture.line.ends)
              || box_meets (around, scene->picture.line.arrow)))
      || (scene->picture.view.has_ghost && box_meets (around, scene->picture.ghost.ends)))
    return;
  for (int y = body.top; y < body.bottom; y++)
    for (int x = body.left; x < body.right; x++)
      if (canvas_pixel (scene->canvas, x, y) == scene_colour (scene, HP_COLOUR_GRID))
        scene_fail (scene, caption->text);
}

static void
check_off_grid (const Scene *scene)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    for (int line = 0; line < scene->picture.labels[row].n_lines; line++)
      check_caption_off_grid (scene, &scene->picture.labels[row].lines[line]);
  for (int fires = 0; fires < 2; fires++)
    check_caption_off_grid (scene, &scene->picture.class_words[fires]);
  check_caption_off_grid (scene, &scene->picture.ghost_word);
  if (!scene_crosses (scene))
    check_caption_off_grid (scene, &scene->picture.note);
}

/* At the usual size the line before is named, off the present line. */
static void
test_ghost_word (void)
{
  g_autoptr (Canvas) canvas = canvas_new (700, 660);
  int n_named = 0, n_drawn = 0;

  for (int i = 0; i < draw_count (200); i++)
    {
      HpView view = hp_view (HP_VIEW_BOUNDARY, HP_STATE_FRESH, HP_THEME_LIGHT, 700, 660);
      Scene scene;

      view.has_ghost = true;
      view.ghost = draw_setting ();
      scene_draw (&scene, canvas, &view);
      n_drawn += scene.picture.view.has_ghost;
      if (scene.picture.ghost_word.text[0] == '\0')
        continue;
      n_named++;
      g_assert_true (scene.picture.view.has_ghost);
      g_assert_cmpstr (scene.picture.ghost_word.text, ==, "before");
      g_assert_false (box_meets (body_of (&scene, &scene.picture.ghost_word),
                                 scene.picture.line.ends));
    }
  g_assert_cmpint (n_drawn, >, draw_count (50));
  g_assert_cmpint (n_named, >=, n_drawn * 9 / 10);
}

static void
test_off_grid (gconstpointer data)
{
  check_views (data, 30, check_off_grid);
}

static gboolean
has_equation (const HpBoundaryPicture *picture)
{
  for (int i = 0; i < picture->n_pieces; i++)
    if (picture->pieces[i].kind == HP_PIECE_EQUATION)
      return TRUE;
  return FALSE;
}

/* An equation is there from the height on at which it leaves enough to the data area, and a low
 * picture has that for itself. */
static void
test_low (void)
{
  g_autoptr (Canvas) canvas = canvas_new (400, 400);
  gboolean had = FALSE;

  for (int height = 200; height < 400; height += 4)
    {
      const HpView view = { .names = HP_NAMES_USUAL,
                            .state = HP_STATE_FRESH, .width = 280, .height = height,
                            .scale = 1, .row = HP_NO_ROW, .equation = true };
      HpBoundaryPicture picture;

      hp_boundary_picture_init (&picture, &view, canvas->lettering);
      g_assert_true (has_equation (&picture) || !had);
      had = has_equation (&picture);
      g_assert_cmpint (had, ==, height < 250 ? FALSE : height > 350 ? TRUE : had);
      g_assert_cmpfloat (picture.plane.viewport.area.height, >=,
                         had ? 165 : MIN (height - 70, 210));
    }
}

/* In the smallest window the words get smaller before any is left out. */
static void
test_smallest (void)
{
  static const struct
  {
    HpNeuron neuron;
    HpGate target;
  } ROWS[] = {
    { { { -50, 60, 60, 50 } }, HP_GATE_AND },
    { { { -50, 60, 40, 50 } }, HP_GATE_OR }, /* two are wrong and one is on the line */
    { { { 50, -60, -60, 50 } }, HP_GATE_NOR },
  };
  g_autoptr (Canvas) canvas = canvas_new (240, 425);

  for (int i = 0; i < (int) G_N_ELEMENTS (ROWS); i++)
    {
      const HpView view = { .names = HP_NAMES_USUAL,
                            .state = { .neuron = ROWS[i].neuron, .target = ROWS[i].target },
                            .width = 240, .height = 425, .scale = 1, .row = HP_NO_ROW,
                            .equation = true };
      Scene scene;

      scene_draw (&scene, canvas, &view);
      for (HpRow row = 0; row < HP_N_ROWS; row++)
        g_assert_cmpint (scene.picture.labels[row].lines[0].text[0], ==, '(');
      for (int fires = 0; fires < 2; fires++)
        g_assert_cmpstr (scene.picture.class_words[fires].text, !=, "");
    }
}

/* As inside, for the ruler's words. */
static void
check_ruler (const Scene *scene)
{
  Box area = box_of (scene->picture.plane.viewport.area), words;
  Bodies bodies = { 0 };
  const HpPoint *way = scene->picture.ruler;
  HpRect place;

  if (scene->picture.ruler_words.text[0] == '\0')
    return;
  place = hp_plane_measure (&scene->picture.plane, &scene->picture.ruler_words);
  if (hp_rect_meets_segment (place, way[0], way[1]))
    scene_fail (scene, "ruler's words on the ruler");
  words = body_of (scene, &scene->picture.ruler_words);
  add_labels (&bodies, scene);
  add_points (&bodies, scene);
  for (int fires = 0; fires < 2; fires++)
    add_body (&bodies, scene, scene->picture.class_words[fires]);
  add_body (&bodies, scene, scene->picture.ghost_word);
  if (!box_holds (area, words))
    scene_fail (scene, "ruler's words beyond the data area");
  for (int i = 0; i < bodies.count; i++)
    if (boxes_overlap (words, bodies.bodies[i]))
      scene_fail (scene, "ruler's words on others");
}

static void
test_ruler (gconstpointer data)
{
  check_views (data, 60, check_ruler);
}

static void
test_inside (gconstpointer data)
{
  check_views (data, 60, check_inside);
}

typedef struct
{
  GHashTable *fonts, *sizes;
} Seen;

static void
note_font (void *data, cairo_t *cr, PangoLayout *layout, double across, double halo)
{
  Seen *seen = data;
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  g_hash_table_add (seen->sizes, GINT_TO_POINTER ((int) lround (matrix.xx * 10000)));
  g_hash_table_add (seen->fonts,
                    pango_font_description_to_string (pango_layout_get_font_description (layout)));
}

/* A window that is being resized goes through a thousand sizes, its letters through a few dozen,
 * and Pango's fonts through none. */
static void
test_few_fonts (void)
{
  g_autoptr (Canvas) canvas = canvas_new (1400, 1400);
  g_autoptr (GHashTable) fonts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) sizes = g_hash_table_new (NULL, NULL);
  Seen seen = { fonts, sizes };

  hp_lettering_set_sink (canvas->lettering, note_font, &seen);
  for (int size = 400; size < 1400; size++)
    {
      HpView view = { .names = HP_NAMES_USUAL,
                      .state = HP_STATE_FRESH, .width = size, .height = size, .scale = 1,
                      .row = HP_NO_ROW, .equation = true };

      hp_view_draw (&view, canvas->lettering, canvas->cr);
    }
  g_assert_cmpint (g_hash_table_size (fonts), ==, 2);
  g_assert_cmpint (g_hash_table_size (sizes), >, 10);
  g_assert_cmpint (g_hash_table_size (sizes), <=, 60);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/boundary-layout/outside/", SIZE_ROWS, test_outside);
  ADD_ROWS ("/boundary-layout/space/", SIZE_ROWS, test_room);
  ADD_ROWS ("/boundary-layout/inside/", SIZE_ROWS, test_inside);
  ADD_ROWS ("/boundary-layout/ruler/", SIZE_ROWS, test_ruler);
  g_test_add_data_func ("/boundary-layout/clear/640x640", &SIZE_ROWS[6], test_clear);
  g_test_add_data_func ("/boundary-layout/clear/1000x1000", &SIZE_ROWS[9], test_clear);
  g_test_add_func ("/boundary-layout/clear/presented", test_clear_presented);
  ADD_ROWS ("/boundary-layout/off-grid/", SIZE_ROWS, test_off_grid);
  g_test_add_func ("/boundary-layout/low", test_low);
  g_test_add_func ("/boundary-layout/points-apart", test_points_apart);
  g_test_add_func ("/boundary-layout/smallest", test_smallest);
  g_test_add_func ("/boundary-layout/ghost-word", test_ghost_word);
  g_test_add_func ("/boundary-layout/few-fonts", test_few_fonts);
  return g_test_run ();
}
