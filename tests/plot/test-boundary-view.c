/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the boundary view's pixels, for thousands of settings of every kind in every theme,
 * against a decision of the tests' own on integers.
 */
#include "scene.h"
#include "settings.h"
#include "themes.h"

#include <math.h>

#define TINY 1e-9

/* How many pixels of the planes were looked at, of how many that were drawn. */
static int n_probes, n_drawn;

static gboolean
is_on_frame (HpPoint end)
{
  double across = fabs (end.x - 0.5), up = fabs (end.y - 0.5);

  return fabs (fmax (across, up) - 1) <= TINY;
}

/* Finds the kind of picture by the signs at the corners: z - theta in halves of a hundredth. */
static gboolean
has_kind (const Scene *scene)
{
  const HpHundredths *w = scene_values (scene);
  int above = 0, below = 0;
  HpBoundaryKind kind = HP_BOUNDARY_OUTSIDE;

  for (int corner = 0; corner < 4; corner++)
    {
      int excess = 2 * (w[HP_W0] - w[HP_THETA]) + w[HP_W1] * (corner & 1 ? 3 : -1)
                   + w[HP_W2] * (corner & 2 ? 3 : -1);

      above += excess > 0;
      below += excess < 0;
    }
  if ((above > 0 && below > 0) || above + below == 2)
    kind = HP_BOUNDARY_CROSSES;
  if (w[HP_W1] == 0 && w[HP_W2] == 0)
    kind = HP_BOUNDARY_NONE;
  return scene->picture.line.boundary.kind == kind;
}

/* The ends, as they are cut and as they are drawn. */
static gboolean
has_ends (const Scene *scene)
{
  for (int end = 0; end < 2 && scene_crosses (scene); end++)
    {
      HpPoint cut = scene->picture.line.boundary.ends[end];
      HpPoint drawn = scene_to_data (scene, scene->picture.line.ends[end]);

      if (!is_on_frame (cut) || scene_data_distance (scene, cut) > TINY || !is_on_frame (drawn)
          || scene_data_distance (scene, drawn) > TINY)
        return FALSE;
    }
  return TRUE;
}

/* The arrow stands on the line, at right angles to it, points where it fires and stays inside. */
static gboolean
has_arrow (const Scene *scene)
{
  const HpHundredths *w = scene_values (scene);
  HpPoint foot = scene_to_data (scene, scene->picture.line.arrow[0]);
  HpPoint tip = scene_to_data (scene, scene->picture.line.arrow[1]);
  double across = tip.x - foot.x, up = tip.y - foot.y;

  if (!scene_crosses (scene))
    return TRUE;
  return scene_data_distance (scene, foot) <= TINY
         && fmax (fabs (tip.x - 0.5), fabs (tip.y - 0.5)) <= 1 + TINY
         && fabs (across * w[HP_W2] - up * w[HP_W1]) <= 1e-6
         && across * w[HP_W1] + up * w[HP_W2] >= -TINY;
}

/* A pixel that no line touches has the colour of the side that its middle is on. */
static gboolean
has_plane_at (const Scene *scene, int x, int y)
{
  gboolean fires = decides (scene_excess (scene, x, y));

  n_drawn++;
  if (!scene_is_in_area (scene, x, y) || scene_is_covered (scene, 0, x, y)
      || (scene_crosses (scene) && scene_distance (scene, x, y) < scene_half_line (scene) + 0.75))
    return TRUE;
  n_probes++;
  return canvas_pixel (scene->canvas, x, y)
         == scene_colour (scene, fires ? HP_COLOUR_PLANE_FIRES : HP_COLOUR_PLANE_SILENT);
}

static gboolean
has_planes (const Scene *scene)
{
  for (int i = 0; i < 30; i++)
    if (!has_plane_at (scene, scene->left + g_test_rand_int_range (0, scene->side),
                       scene->top + g_test_rand_int_range (0, scene->side)))
      return FALSE;
  return TRUE;
}

/* A place beside the line by a distance in pixels. Some lie a little beyond an end: the line is
 * wide, and the frame cuts it at a slant. */
static HpPoint
draw_beside_line (const Scene *scene, double beside)
{
  HpPoint from = scene->picture.line.ends[0], to = scene->picture.line.ends[1];
  double length = hypot (to.x - from.x, to.y - from.y), beyond = 20 / length;
  double share = g_test_rand_double_range (-beyond, 1 + beyond);

  return (HpPoint) {
    from.x + share * (to.x - from.x) + beside * (to.y - from.y) / length,
    from.y + share * (to.y - from.y) - beside * (to.x - from.x) / length,
  };
}

/* Right beside the line, on both sides of it. */
static gboolean
has_edges (const Scene *scene)
{
  for (int i = 0; i < 12 && scene_crosses (scene); i++)
    {
      double beside = scene_half_line (scene) + 1.5;
      HpPoint place = draw_beside_line (scene, i % 2 ? beside : -beside);

      if (!has_plane_at (scene, (int) floor (place.x), (int) floor (place.y)))
        return FALSE;
    }
  return TRUE;
}

/* A pixel that lies whole within the line's width has the line's colour. */
static gboolean
has_line (const Scene *scene)
{
  const HpHundredths *w = scene_values (scene);
  double reach = (abs (w[HP_W1]) + abs (w[HP_W2])) / hypot (w[HP_W1], w[HP_W2]) / 2;

  for (int i = 0; i < 12 && scene_crosses (scene); i++)
    {
      HpPoint place = draw_beside_line (scene, g_test_rand_double_range (-1, 1));
      int x = (int) floor (place.x), y = (int) floor (place.y);

      if (scene_is_in_area (scene, x, y) && !scene_is_covered (scene, 0, x, y)
          && scene_distance (scene, x, y) + reach < scene_half_line (scene) - 0.05
          && canvas_pixel (scene->canvas, x, y) != scene_colour (scene, HP_COLOUR_LINE))
        return FALSE;
    }
  return TRUE;
}

/* Returns whether the pixel at a distance to the right, left, below or above of a row's point has a
 * colour; TRUE if something else is drawn over it. */
static gboolean
has_colour_beside (const Scene *scene, HpRow row, double distance, int direction, HpColour colour)
{
  int away = (int) floor (distance), step = direction % 2 ? -1 - away : away;
  int x = scene->left + scene->side / 4 * (row >= 2 ? 3 : 1) + (direction < 2 ? step : 0);
  int y = scene->top + scene->side / 4 * (row % 2 ? 1 : 3) + (direction < 2 ? 0 : step);

  return scene_is_covered (scene, scene_find_point (scene, row) + 1, x, y)
         || canvas_pixel (scene->canvas, x, y) == scene_colour (scene, colour);
}

/* A point is filled if it fires, else hollow, and its edge has its class's colour. The digit in the
 * middle is left out. */
static gboolean
has_disc (const Scene *scene, HpRow row)
{
  gboolean fires = decides (excess_of_row (scene->picture.view.state.neuron, row));
  HpTheme theme = scene->picture.view.theme;
  double scale = scene->picture.plane.mark_scale;
  double edge = hp_theme_stroke (theme, HP_STROKE_POINT_EDGE) * scale;
  double radius = hp_theme_stroke (theme, HP_STROKE_POINT_RADIUS) * scale;

  for (int direction = 0; direction < 4; direction++)
    if (!has_colour_beside (scene, row, radius - edge / 2, direction,
                            fires ? HP_COLOUR_FIRES : HP_COLOUR_SILENT)
        || (direction < 2
            && !has_colour_beside (scene, row, 0.72 * (radius - edge), direction,
                                   fires ? HP_COLOUR_FIRES : HP_COLOUR_PAPER)))
      return FALSE;
  return TRUE;
}

static gboolean
has_discs (const Scene *scene)
{
  return has_disc (scene, 0) && has_disc (scene, 1) && has_disc (scene, 2) && has_disc (scene, 3);
}

/* Around the data area there is paper. */
static gboolean
has_paper (const Scene *scene)
{
  for (int i = 0; i < 12; i++)
    {
      int x = g_test_rand_int_range (0, scene->canvas->width);
      int y = g_test_rand_int_range (0, scene->canvas->height);

      if (!scene_is_in_area (scene, x, y) && !scene_is_covered (scene, 0, x, y)
          && canvas_pixel (scene->canvas, x, y) != scene_colour (scene, HP_COLOUR_PAPER))
        return FALSE;
    }
  return TRUE;
}

static const struct
{
  const char *name;
  gboolean (*holds) (const Scene *);
} CHECKS[] = {
  { "kind", has_kind },   { "ends", has_ends }, { "arrow", has_arrow }, { "planes", has_planes },
  { "edges", has_edges }, { "line", has_line }, { "discs", has_discs }, { "paper", has_paper },
};

static void
check_setting (Canvas *canvas, HpTheme theme, HpNeuron neuron)
{
  HpView view = {
    .names = HP_NAMES_USUAL,
    .state = { .neuron = neuron, .target = draw_target () },
    .theme = theme,
    .width = canvas->width,
    .height = canvas->height,
    .scale = 1,
    .row = g_test_rand_int_range (HP_NO_ROW, HP_N_ROWS),
    .equation = g_test_rand_int_range (0, 8) == 0, /* seldom: a text that is new takes time */
  };
  Scene scene;

  scene_draw (&scene, canvas, &view);
  for (guint i = 0; i < G_N_ELEMENTS (CHECKS); i++)
    if (!CHECKS[i].holds (&scene))
      scene_fail (&scene, CHECKS[i].name);
}

typedef struct
{
  const SettingKind *kind;
  HpTheme theme;
} Row;

/* Each test starts the same random numbers: this goes to other ones for each theme. */
static void
skip_ahead (HpTheme theme)
{
  for (int i = theme * 1000003; i > 0; i--)
    g_test_rand_int ();
}

/* Most pictures are small, which is quicker; the four themes together draw the usual kind 16,000
 * times and each other kind 500 times. */
static void
test_setting (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (Canvas) small = canvas_new (260, 300), large = canvas_new (600, 640);
  int count = draw_count (row->kind->usual ? 4000 : 125);

  skip_ahead (row->theme);
  n_probes = n_drawn = 0;
  for (int i = 0; i < count; i++)
    check_setting (i % 50 ? small : large, row->theme, row->kind->draw ());
  g_test_message ("%d pictures, %d pixels of the planes", count, n_probes);
  g_assert_cmpint (n_probes, >, n_drawn / 4);
}

int
main (int argc, char *argv[])
{
  static Row rows[HP_N_THEMES][N_SETTING_KINDS];

  g_test_init (&argc, &argv, NULL);
  for (int theme = 0; theme < HP_N_THEMES; theme++)
    for (int kind = 0; kind < N_SETTING_KINDS; kind++)
      {
        g_autofree char *path = g_strdup_printf ("/boundary-view/%s/%s", THEMES[theme],
                                                 SETTING_KINDS[kind].name);

        rows[theme][kind] = (Row) { &SETTING_KINDS[kind], (HpTheme) theme };
        g_test_add_data_func (path, &rows[theme][kind], test_setting);
      }
  return g_test_run ();
}
