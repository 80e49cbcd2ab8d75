/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of what the marks and words in the boundary view say: rings, digits and labels of the
 * points, the words of the half-planes, and which point the pointer is at.
 */
#include "plot/boundary-pieces.h"
#include "scene.h"
#include "settings.h"
#include "themes.h"

#include <math.h>

#define SIDE 900 /* of the picture: large enough for rings of some pixels */

static Canvas *canvas;

/* Draws many large views in one theme and has each checked; half of them have ties. */
static void
check_views (HpTheme theme, int count, void (*check) (const Scene *))
{
  canvas = canvas_new (SIDE, SIDE);
  for (int i = draw_count (count); i > 0; i--)
    {
      HpView view = {
        .names = HP_NAMES_USUAL,
        .state = { .neuron = draw_setting (), .target = draw_target () },
        .theme = theme,
        .width = SIDE,
        .height = SIDE,
        .scale = 1,
        .row = g_test_rand_int_range (HP_NO_ROW, HP_N_ROWS),
      };
      Scene scene;

      scene_draw (&scene, canvas, &view);
      check (&scene);
    }
  g_clear_pointer (&canvas, canvas_free);
}

static int
excess (const Scene *scene, HpRow row)
{
  return excess_of_row (scene->picture.view.state.neuron, row);
}

/* The target's output is a binary digit of its number. It is masked in place: gcc 12 miscompiles a
 * branch that compares a digit shifted down by a variable with the sign of a number. */
static gboolean
is_wrong (const Scene *scene, HpRow row)
{
  int target = scene->picture.view.state.target;
  gboolean is_one = (target & 8 >> row) != 0;

  return target != HP_GATE_NONE && is_one != decides (excess (scene, row));
}

static double
stroke (const Scene *scene, HpStroke name)
{
  return hp_theme_stroke (scene->picture.view.theme, name) * scene->picture.plane.mark_scale;
}

static HpPoint
point_of (const Scene *scene, HpRow row)
{
  return (HpPoint) { scene->left + scene->side / 4.0 * (row >= 2 ? 3 : 1),
                     scene->top + scene->side / 4.0 * (row % 2 ? 1 : 3) };
}

/* Which share, in percent, of a circle around a point has a colour, 0 for none at all. */
static int
percent_of_circle (const Scene *scene, HpRow row, double radius, guint32 wanted)
{
  HpPoint point = point_of (scene, row);
  int count = 0;

  for (int degree = 0; degree < 360; degree++)
    {
      double angle = degree * acos (-1) / 180;
      HpPoint place = { point.x + radius * cos (angle), point.y + radius * sin (angle) };

      count += canvas_pixel_at (scene->canvas, place) == wanted;
    }
  return count * 100 / 360;
}

/* The rings go from the inside out without a gap: the tie's and the mark's are whole, that of a
 * wrong row is dashed; further out there is none. */
static void
check_rings (const Scene *scene, HpRow row)
{
  double gap = stroke (scene, HP_STROKE_RING_GAP);
  double radius = stroke (scene, HP_STROKE_POINT_RADIUS);

  canvas_draw_alone (scene->canvas, &scene->picture,
                     &scene->picture.pieces[scene_find_point (scene, row)]);
  if (excess (scene, row) == 0
      && percent_of_circle (scene, row, radius += gap, scene_colour (scene, HP_COLOUR_LINE)) != 100)
    scene_fail (scene, "tie");
  if (is_wrong (scene, row))
    {
      int ink
          = percent_of_circle (scene, row, radius += gap, scene_colour (scene, HP_COLOUR_WRONG));
      int clear = percent_of_circle (scene, row, radius, 0);

      if (ink < 25 || clear < 25)
        scene_fail (scene, "wrong");
    }
  if (scene->picture.view.row == row
      && percent_of_circle (scene, row, radius += gap, scene_colour (scene, HP_COLOUR_MARK)) != 100)
    scene_fail (scene, "marked");
  for (int further = 1; further < 4; further++)
    if (percent_of_circle (scene, row, radius + further * gap, 0) != 100)
      scene_fail (scene, "no more rings");
}

/* How far apart two colours are, over their three parts. */
static int
colour_distance (guint32 one, guint32 other)
{
  int sum = 0;

  for (int shift = 0; shift < 24; shift += 8)
    sum += ABS ((int) (one >> shift & 255) - (int) (other >> shift & 255));
  return sum;
}

/* How many runs of ink there are on the level through the middle of a point: a 1 has one, a 0 has
 * two, in any font. */
static int
count_runs (const Scene *scene, HpRow row, guint32 ink, guint32 ground)
{
  double edge = stroke (scene, HP_STROKE_POINT_RADIUS) - stroke (scene, HP_STROKE_POINT_EDGE);
  HpPoint point = point_of (scene, row);
  gboolean was_ink = FALSE;
  int runs = 0, reach = (int) floor (0.9 * edge);

  for (int x = -reach; x < reach; x++)
    {
      guint32 pixel = canvas_pixel_at (scene->canvas, (HpPoint) { point.x + x, point.y });
      gboolean is_ink = colour_distance (pixel, ink) < colour_distance (pixel, ground);

      runs += is_ink && !was_ink;
      was_ink = is_ink;
    }
  return runs;
}

static void
check_digit (const Scene *scene, HpRow row)
{
  gboolean fires = decides (excess (scene, row));
  guint32 ink = scene_colour (scene, fires ? HP_COLOUR_ON_CLASS : HP_COLOUR_SILENT);
  guint32 ground = scene_colour (scene, fires ? HP_COLOUR_FIRES : HP_COLOUR_PAPER);

  if (count_runs (scene, row, ink, ground) != (fires ? 1 : 2))
    scene_fail (scene, "digit");
}

static void
check_points (const Scene *scene)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      check_rings (scene, row);
      check_digit (scene, row);
    }
}

static void
test_points (gconstpointer data)
{
  HpTheme theme = (HpTheme) GPOINTER_TO_INT (data);

  check_views (theme, 200, check_points);
}

static void
check_labels (const Scene *scene)
{
  static const char *const PLACES[] = { "(0, 0)", "(0, 1)", "(1, 0)", "(1, 1)" };

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      const HpLabel *label = &scene->picture.labels[row];
      int line = 0;

      g_assert_cmpstr (label->lines[line++].text, ==, PLACES[row]);
      if (is_wrong (scene, row))
        g_assert_cmpstr (label->lines[line++].text, ==,
                         decides (excess (scene, row)) ? "should be 0" : "should be 1");
      if (excess (scene, row) == 0)
        g_assert_cmpstr (label->lines[line++].text, ==,
                         scene_crosses (scene) ? "on the line" : "z = \u03b8");
      g_assert_cmpint (label->n_lines, ==, line);
    }
}

/* z - theta at the corner of a pixel, where its sign is exact. */
static gint64
excess_at_corner (const Scene *scene, double x, double y)
{
  const HpHundredths *w = scene_values (scene);
  gint64 side = scene->side, u = (gint64) x - scene->left, v = (gint64) y - scene->top;

  return 2 * side * (w[HP_W0] - w[HP_THETA]) + w[HP_W1] * (4 * u - side)
         + w[HP_W2] * (3 * side - 4 * v);
}

static gboolean
is_on_side (const Scene *scene, HpRect rect, gboolean fires)
{
  for (int corner = 0; corner < 4; corner++)
    if (decides (excess_at_corner (scene, rect.x + (corner & 1 ? rect.width : 0),
                                   rect.y + (corner & 2 ? rect.height : 0))) != fires)
      return FALSE;
  return TRUE;
}

/* A place with enough space for a word: the corner of the data area furthest on that side. */
static HpRect
space_for_word (const Scene *scene, gboolean fires)
{
  const HpHundredths *w = scene_values (scene);
  HpRect area = scene->picture.plane.viewport.area, space = area;

  space.width = floor (0.3 * area.width);
  space.height = floor (0.15 * area.height);
  if ((w[HP_W1] >= 0) == fires)
    space.x += area.width - space.width;
  if ((w[HP_W2] >= 0) != fires)
    space.y += area.height - space.height;
  return space;
}

/* A half-plane's word stands on it, inside the data area; where there is space, it stands. */
static void
check_class_words (const Scene *scene)
{
  HpRect area = scene->picture.plane.viewport.area;

  for (int fires = 0; fires < 2; fires++)
    {
      const HpCaption *word = &scene->picture.class_words[fires];
      HpRect rect = hp_plane_measure (&scene->picture.plane, word);

      if (is_on_side (scene, space_for_word (scene, fires), fires) && word->text[0] == '\0')
        scene_fail (scene, "missing word");
      if (word->text[0] == '\0')
        continue;
      g_assert_cmpstr (word->text, ==, fires ? "fires: 1" : "silent: 0");
      if (!is_on_side (scene, rect, fires) || !box_holds (box_of (area), box_of (rect)))
        scene_fail (scene, "word off its side");
    }
}

static void
check_note (const Scene *scene)
{
  const HpHundredths *w = scene_values (scene);
  const char *text = "The line is out of view";

  if (w[HP_W1] == 0 && w[HP_W2] == 0)
    text = decides (w[HP_W0] - w[HP_THETA]) ? "No line: always 1" : "No line: never 1";
  if (!scene_crosses (scene))
    g_assert_cmpstr (scene->picture.note.text, ==, text);
}

static void
check_words (const Scene *scene)
{
  check_labels (scene);
  check_class_words (scene);
  check_note (scene);
}

static void
test_words (gconstpointer data)
{
  HpTheme theme = (HpTheme) GPOINTER_TO_INT (data);

  check_views (theme, 200, check_words);
}

/* Within 12 pixels of a point the pointer is on it, as targets are 24 wide; far off it is on
 * none. */
static void
check_row_at (const Scene *scene, HpPoint pixel)
{
  double near = fmax (12, stroke (scene, HP_STROKE_POINT_RADIUS)), far = 2 * near;
  HpRow found = hp_plane_row_at (&scene->picture.plane, pixel);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpPoint point = point_of (scene, row);
      double distance = hypot (point.x - pixel.x, point.y - pixel.y);

      if ((distance <= near && found != row) || (distance > far && found == row))
        scene_fail (scene, "row under the pointer");
    }
}

static void
check_pointer (const Scene *scene)
{
  for (int i = 0; i < 2000; i++)
    check_row_at (scene, (HpPoint) { g_test_rand_double_range (0, SIDE),
                                     g_test_rand_double_range (0, SIDE) });
}

static void
test_pointer (gconstpointer data)
{
  HpTheme theme = (HpTheme) GPOINTER_TO_INT (data);

  check_views (theme, 5, check_pointer);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_names ("/boundary-marks/points/", THEMES, test_points);
  add_names ("/boundary-marks/words/", THEMES, test_words);
  add_names ("/boundary-marks/pointer/", THEMES, test_pointer);
  return g_test_run ();
}
