/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the view of three neurons: its pixels against decisions of the tests' own, what lies
 * under the pointer, and that nothing masked is seen.
 */
#include "canvas.h"
#include "plot/network-view.h"
#include "settings.h"
#include "themes.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Settings. */

/* Parallel to another line, or the same line, from either side. */
static HpNeuron
draw_related (HpNeuron other)
{
  int sign = g_test_rand_bit () ? 1 : -1;

  for (int i = 0; i < HP_N_PARAMETERS; i++)
    other.value[i] *= sign;
  if (g_test_rand_bit ())
    other.value[HP_W0] = draw_number (HP_LIMIT, 1);
  return other;
}

/* Lines of every kind; now and then two that are related. */
static HpNetwork
draw_network (void)
{
  HpNetwork network = hp_network (HP_STATE_FRESH);

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    network.neuron[role] = hp_state_with_neuron (network.neuron[role], draw_setting ());
  if (g_test_rand_int_range (0, 4) == 0)
    network.neuron[HP_ROLE_H2].neuron = draw_related (network.neuron[HP_ROLE_H1].neuron);
  network.target = draw_target ();
  network.in_hand = (HpRole) g_test_rand_int_range (HP_ROLE_ONE, HP_N_ROLES);
  return network;
}

static HpView
make_view (const HpNetwork *network, HpTheme theme, double width, double height)
{
  HpView view = hp_view (HP_VIEW_NETWORK, network->neuron[HP_ROLE_ONE], theme, width, height);

  hp_view_set_network (&view, network);
  return view;
}

static void
swallow (void *data, cairo_t *cr, PangoLayout *layout, double across, double halo)
{
}

/* Draws a view, and lays it out once more to know where things are. */
static void
draw (Canvas *canvas, const HpView *view, HpNetworkLayout *layout)
{
  canvas_clear (canvas);
  hp_view_draw (view, canvas->lettering, canvas->cr);
  hp_network_layout_init (layout, view, canvas->lettering);
}

G_NORETURN static void
fail (const HpView *view, const char *check, int x, int y)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    {
      g_autofree char *setting
          = describe_setting (view->network.neuron[role].neuron, view->network.target);

      g_string_append_printf (text, "\n%s %s", HP_ROLE_NAMES[role], setting);
    }
  g_error ("%s at %d, %d: %g x %g, theme %d, in hand %d%s", check, x, y, view->width, view->height,
           view->theme, view->network.in_hand, text->str);
}

/* Decisions: the oracle. */

static gboolean
decide (const HpNetwork *network, HpRole role, gint64 excess)
{
  return network->neuron[role].neuron.rule == HP_RULE_EXCEEDS ? excess > 0 : excess >= 0;
}

/* z - theta times a scale, at inputs that are given times it. */
static gint64
excess_of (const HpNetwork *network, HpRole role, gint64 a, gint64 b, gint64 scale)
{
  const HpHundredths *v = network->neuron[role].neuron.value;

  return scale * (v[HP_W0] - v[HP_THETA]) + v[HP_W1] * a + v[HP_W2] * b;
}

static gboolean
fires_at (const HpNetwork *network, HpRole role, gint64 a, gint64 b, gint64 scale)
{
  return decide (network, role, excess_of (network, role, a, b, scale));
}

static gboolean
whole_fires_at (const HpNetwork *network, gint64 a, gint64 b, gint64 scale)
{
  return fires_at (network, HP_ROLE_Y, fires_at (network, HP_ROLE_H1, a, b, scale),
                   fires_at (network, HP_ROLE_H2, a, b, scale), 1);
}

static int
landing_of (const HpNetwork *network, HpRow row)
{
  return 2 * fires_at (network, HP_ROLE_H1, row / 2, row % 2, 1)
         + fires_at (network, HP_ROLE_H2, row / 2, row % 2, 1);
}

/* The grounds. */

static double
distance_from (HpPoint from, HpPoint to, double x, double y)
{
  double right = to.x - from.x, down = to.y - from.y, length = right * right + down * down;
  double share = length > 0 ? ((x - from.x) * right + (y - from.y) * down) / length : 0;

  share = CLAMP (share, 0, 1);
  return hypot (from.x + share * right - x, from.y + share * down - y);
}

/* From the line as far as it goes, which its width also shows beyond its ends. */
static double
distance_from_line (const HpPlaneLine *line, double x, double y)
{
  HpPoint from = line->ends[0], to = line->ends[1];
  double right = to.x - from.x, down = to.y - from.y;

  return fabs (right * (y - from.y) - down * (x - from.x)) / hypot (right, down);
}

/* Returns whether a mark may cover a pixel: a point with its rings, a line with its arrow, grips
 * and name, or the grid. */
static gboolean
may_be_covered (const HpNetworkLayout *layout, int index, int x, int y)
{
  const HpPlane *plane = &layout->planes[index];
  double radius = hp_plane_stroke (plane, HP_STROKE_POINT_RADIUS);
  double thick = 2 * hp_plane_stroke (plane, HP_STROKE_LINE) + 2;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpPoint point = hp_plane_point (plane, row);

      if (hypot (point.x - x, point.y - y) < (index == 1 ? 2.6 : 1.6) * radius
          || fabs (point.x - x) <= 3 || fabs (point.y - y) <= 3)
        return TRUE;
    }
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    {
      const HpPlaneLine *line = &layout->lines[role];

      if (HP_NETWORK_PLANE (role) != index || line->boundary.kind != HP_BOUNDARY_CROSSES)
        continue;
      if (distance_from_line (line, x, y) < thick
          || distance_from (line->arrow[0], line->arrow[1], x, y) < thick + 10
          || hypot (layout->names[role].x - x, layout->names[role].y - y)
                 < 1.3 * layout->name_radius + 2
          || hypot (hp_plane_grip (line, HP_GRIP_FIRST).x - x,
                    hp_plane_grip (line, HP_GRIP_FIRST).y - y) < 20
          || hypot (hp_plane_grip (line, HP_GRIP_LAST).x - x,
                    hp_plane_grip (line, HP_GRIP_LAST).y - y) < 20)
        return TRUE;
    }
  return FALSE;
}

/* A pixel has the colour of what comes out there, or that of a mark, if one is near. On a line that
 * is exact for the pixel's middle, whichever side that lies on. */
static void
probe (const Canvas *canvas, const HpView *view, const HpNetworkLayout *layout, int index)
{
  Box area = box_of (layout->planes[index].viewport.area);
  int x = g_test_rand_int_range (area.left, area.right), side = area.right - area.left;
  int y = g_test_rand_int_range (area.top, area.bottom);
  gint64 a = 4 * (x - area.left) + 2 - side, b = 3 * side - 4 * (y - area.top) - 2;
  gboolean fires = index == 0 ? whole_fires_at (&view->network, a, b, 2 * side)
                              : fires_at (&view->network, HP_ROLE_Y, a, b, 2 * side);
  guint32 found = canvas_pixel (canvas, x, y);
  guint32 right = opaque (view->theme, fires ? HP_COLOUR_PLANE_FIRES : HP_COLOUR_PLANE_SILENT);

  if (found != right && !may_be_covered (layout, index, x, y))
    fail (view, index == 0 ? "plane of A and B" : "plane of H1 and H2", x, y);
}

/* Short runs draw some of what long runs draw: 5,000 settings with 400 pixels of each plane. */
static void
test_regions (gconstpointer data)
{
  HpTheme theme = (HpTheme) GPOINTER_TO_INT (data);
  g_autoptr (Canvas) canvas = canvas_new (700, 560);

  hp_lettering_set_sink (canvas->lettering, swallow, NULL);
  for (int i = is_long () ? 5000 : 50; i > 0; i--)
    {
      HpNetwork network = draw_network ();
      HpView view = make_view (&network, theme, 700, 560);
      HpNetworkLayout layout;

      view.interaction.is_on = i % 2;
      draw (canvas, &view, &layout);
      for (int j = 0; j < 400; j++)
        {
          probe (canvas, &view, &layout, 0);
          probe (canvas, &view, &layout, 1);
        }
    }
}

/* The points. */

/* The middle of a point without its digit: full if it fires. */
static void
assert_disc (const Canvas *canvas, const HpView *view, HpPoint point, gboolean fires)
{
  guint32 right = opaque (view->theme, fires ? HP_COLOUR_FIRES : HP_COLOUR_PAPER);

  if (canvas_pixel_at (canvas, point) != right)
    fail (view, "point", (int) point.x, (int) point.y);
}

static void
check_points (const Canvas *canvas, const HpView *view, const HpNetworkLayout *layout)
{
  const HpNetwork *network = &view->network;
  HpRow shown = view->row != HP_NO_ROW ? view->row : HP_N_ROWS - 1;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      int place = landing_of (network, row);

      assert_disc (canvas, view, hp_plane_point (&layout->planes[0], row),
                   whole_fires_at (network, row / 2, row % 2, 1));
      assert_disc (canvas, view, hp_plane_point (&layout->planes[1], place),
                   fires_at (network, HP_ROLE_Y, place / 2, place % 2, 1));
    }
  if (network->in_hand == HP_ROLE_Y)
    return;
  for (int role = HP_ROLE_H1; role <= HP_ROLE_H2; role++)
    assert_disc (canvas, view, layout->nodes[role],
                 fires_at (network, (HpRole) role, shown / 2, shown % 2, 1));
  assert_disc (canvas, view, layout->nodes[HP_ROLE_Y],
               whole_fires_at (network, shown / 2, shown % 2, 1));
  assert_disc (canvas, view, layout->inputs[0], shown / 2);
  assert_disc (canvas, view, layout->inputs[1], shown % 2);
}

static void
test_points (void)
{
  g_autoptr (Canvas) canvas = canvas_new (700, 560);

  hp_lettering_set_sink (canvas->lettering, swallow, NULL);
  for (int i = draw_count (300); i > 0; i--)
    {
      HpNetwork network = draw_network ();
      HpView view = make_view (&network, (HpTheme) (i % HP_N_THEMES), 700, 560);
      HpNetworkLayout layout;

      view.row = g_test_rand_int_range (HP_NO_ROW, HP_N_ROWS);
      draw (canvas, &view, &layout);
      check_points (canvas, &view, &layout);
    }
}

/* Texts. */

static void
note_text (void *data, cairo_t *cr, PangoLayout *layout, double across, double halo)
{
  if (halo == 0)
    g_string_append_printf (data, "%s\n", pango_layout_get_text (layout));
}

static char *
read_texts (const HpView *view)
{
  g_autoptr (Canvas) canvas = canvas_new ((int) view->width, (int) view->height);
  GString *texts = g_string_new ("\n");

  hp_lettering_set_sink (canvas->lettering, note_text, texts);
  hp_view_draw (view, canvas->lettering, canvas->cr);
  return g_string_free (texts, FALSE);
}

typedef struct
{
  const char *name;
  HpNeuron neurons[3];
  HpGate target;
  const char *wanted[10];
} TextRow;

#define OR { { 0, 60, 60, 50 } }
#define NAND { { 140, -60, -60, 50 } }
#define AND { { -50, 60, 60, 50 } }

static const TextRow TEXT_ROWS[] = {
  { "xor", { OR, NAND, AND }, HP_GATE_XOR,
    { "\nThese three neurons compute XOR\n", "All four rows match XOR\n", "\n2 rows\n",
      "\n(0, 1), (1, 0)\n", "\nno row\n", "\nH1 = 0\nH2 = 1\n", "\nH1 = 1\nH2 = 0\n",
      "\nH2: NAND\n", "\nbias 1.40\n" } },
  { "wrong", { OR, NAND, OR }, HP_GATE_XOR,
    { "\nThese three neurons compute TRUE\n", "\n2 of 4 rows match XOR\n", "\n(0, 0) \u2717\n",
      "\n(1, 1) \u2717\n", "\n\u25bc \u22121\n" } },
  { "three-on-one", { AND, AND, OR }, HP_GATE_AND,
    { "\n3 rows\n", "\n(0, 0), (0, 1), (1, 0)\n", "\nH1 = 0\nH2 = 0\n", "\nH1 = 1\nH2 = 1\n" } },
  { "all-on-one", { { { 100, 0, 0, 50 } }, { { 0, 0, 0, 50 } }, AND }, HP_GATE_NONE,
    { "\n4 rows\n", "\n(0, 0), (0, 1), (1, 0), (1, 1)\n", "\nH1: always 1, no line\n",
      "\nH2: always 0, no line\n" } },
  { "out-of-view", { { { 0, 10, 10, 900 } }, NAND, { { -50, 0, 0, 50 } } }, HP_GATE_NONE,
    { "\nH1: the line is out of view\n", "\nY: always 0, no line\n" } },
};

static void
test_texts (gconstpointer data)
{
  const TextRow *row = data;
  HpNetwork network = hp_network (HP_STATE_FRESH);
  g_autofree char *texts = NULL;
  HpView view;

  for (int i = 0; i < 3; i++)
    network.neuron[HP_ROLE_H1 + i].neuron = row->neurons[i];
  network.target = row->target;
  network.in_hand = HP_ROLE_H1;
  view = make_view (&network, HP_THEME_LIGHT, 860, 770);
  texts = read_texts (&view);
  for (int i = 0; row->wanted[i] != NULL; i++)
    if (strstr (texts, row->wanted[i]) == NULL)
      g_error ("no \"%s\" in: %s", row->wanted[i], texts);
}

/* Notes that are there are whole, and whatever the size, the last one is. */
static void
test_notes (void)
{
  static const struct
  {
    const char *beginning, *note;
  } NOTES[] = {
    { "Each region", "Each region on the left is one point on the right." },
    { "The three learn", "The three learn one by one, each towards its own target." },
    { "How all", "How all three learn at once is not the step function's business." },
  };
  static const int SIZES[][2] = { { 606, 554 }, { 886, 701 }, { 973, 640 }, { 1500, 900 } };

  for (guint i = 0; i < G_N_ELEMENTS (SIZES); i++)
    {
      HpNetwork network = hp_network (HP_STATE_FRESH);
      HpView view = make_view (&network, HP_THEME_LIGHT, SIZES[i][0], SIZES[i][1]);
      g_autofree char *texts = g_strdelimit (read_texts (&view), "\n", ' ');

      for (int note = 0; note < 3; note++)
        if (note == 2 || strstr (texts, NOTES[note].beginning) != NULL)
          g_assert_nonnull (strstr (texts, NOTES[note].note));
    }
}

/* The inputs have the names of the lesson, whoever is in hand. */
static void
test_names (void)
{
  HpNetwork network = hp_network (HP_STATE_FRESH);

  for (int role = HP_ROLE_ONE; role < HP_N_ROLES; role++)
    {
      HpView view = hp_view (HP_VIEW_NETWORK, HP_STATE_FRESH, HP_THEME_LIGHT, 860, 770);
      g_autofree char *texts = NULL;

      network.in_hand = (HpRole) role;
      view.names = (HpNames) { "rain", "wind", "stay" };
      hp_view_set_network (&view, &network);
      texts = read_texts (&view);
      g_assert_nonnull (strstr (texts, "\nrain\n"));
      g_assert_nonnull (strstr (texts, "\nwind\n"));
    }
}

/* Pointing. */

static HpHit
hit_at (const Canvas *canvas, const HpView *view, HpPoint place)
{
  return hp_view_hit (view, canvas->lettering, place);
}

/* The row in the side that stands for a row of A and B. */
static HpRow
side_row (const HpView *view, HpRow row)
{
  return view->network.in_hand == HP_ROLE_Y ? landing_of (&view->network, row) : row;
}

static void
check_rows (const Canvas *canvas, const HpView *view, const HpNetworkLayout *layout)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      int place = landing_of (&view->network, row);
      HpRect line = hp_network_layout_table_row (layout, row + 1);
      HpHit first = hit_at (canvas, view, hp_plane_point (&layout->planes[0], row));
      HpHit second = hit_at (canvas, view, hp_plane_point (&layout->planes[1], place));
      HpHit third = hit_at (canvas, view, (HpPoint) { line.x + line.width / 2,
                                                      line.y + line.height / 2 });

      g_assert_cmpint (first.row, ==, side_row (view, row));
      g_assert_cmpint (landing_of (&view->network, row), ==, place);
      g_assert_cmpint (second.row, !=, HP_NO_ROW);
      g_assert_cmpint (view->network.in_hand == HP_ROLE_Y ? second.row
                                                          : landing_of (&view->network, second.row),
                       ==, place);
      g_assert_cmpint (third.row, ==, side_row (view, row));
    }
}

static gboolean
is_near (HpPoint one, HpPoint other, double reach)
{
  return hypot (one.x - other.x, one.y - other.y) < reach;
}

/* Returns whether something else may lie over a grip: a point, a name, or another line. */
static gboolean
is_contested (const HpNetworkLayout *layout, HpRole role, HpPoint grip)
{
  int index = HP_NETWORK_PLANE (role);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if (is_near (grip, hp_plane_point (&layout->planes[index], row), 40))
      return TRUE;
  for (int other = HP_ROLE_H1; other < HP_N_ROLES; other++)
    if (HP_NETWORK_PLANE (other) == index
        && (is_near (grip, layout->names[other], 30)
            || (other != (int) role
                && (distance_from (layout->lines[other].ends[0], layout->lines[other].ends[1],
                                   grip.x, grip.y) < 30
                    || is_near (grip, layout->lines[other].arrow[1], 30)))))
      return TRUE;
  return FALSE;
}

static void
check_grips (const Canvas *canvas, const HpView *view, const HpNetworkLayout *layout)
{
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    for (int grip = HP_GRIP_FIRST; grip <= HP_GRIP_LAST; grip++)
      {
        const HpPlaneLine *line = &layout->lines[role];
        HpPoint place = hp_plane_grip (line, (HpGrip) grip);
        HpHit hit;

        if (line->boundary.kind != HP_BOUNDARY_CROSSES
            || is_near (line->ends[0], line->ends[1], 120)
            || is_near (place, line->arrow[1], 30)
            || is_contested (layout, (HpRole) role, place))
          continue;
        hit = hit_at (canvas, view, place);
        if (hit.spot.kind != HP_SPOT_GRIP || hit.spot.index != grip
            || hit.spot.role != (HpRole) role)
          fail (view, "grip", (int) place.x, (int) place.y);
      }
}

static void
test_hits (void)
{
  g_autoptr (Canvas) canvas = canvas_new (860, 770);

  for (int i = draw_count (200); i > 0; i--)
    {
      HpNetwork network = draw_network ();
      HpView view = make_view (&network, HP_THEME_LIGHT, 860, 770);
      HpNetworkLayout layout;

      view.interaction.is_on = TRUE;
      hp_network_layout_init (&layout, &view, canvas->lettering);
      check_rows (canvas, &view, &layout);
      check_grips (canvas, &view, &layout);
      for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
        {
          HpHit hit = hit_at (canvas, &view, layout.nodes[role]);

          g_assert_cmpint (hit.spot.kind, ==, HP_SPOT_NEURON);
          g_assert_cmpint (hit.spot.index, ==, role);
        }
    }
}

/* Of two lines that lie on each other, the one in hand is taken. */
static void
test_same_line (void)
{
  g_autoptr (Canvas) canvas = canvas_new (860, 770);
  HpNetwork network = hp_network (HP_STATE_FRESH);

  network.neuron[HP_ROLE_H2].neuron = network.neuron[HP_ROLE_H1].neuron;
  for (int role = HP_ROLE_H1; role <= HP_ROLE_H2; role++)
    {
      HpNetworkLayout layout;
      HpView view;
      HpHit hit;

      network.in_hand = (HpRole) role;
      view = make_view (&network, HP_THEME_LIGHT, 860, 770);
      hp_network_layout_init (&layout, &view, canvas->lettering);
      hit = hit_at (canvas, &view, hp_plane_grip (&layout.lines[HP_ROLE_H1], HP_GRIP_FIRST));
      g_assert_cmpint (hit.spot.kind, ==, HP_SPOT_GRIP);
      g_assert_cmpint (hit.spot.role, ==, role);
    }
}

/* Masks. */

/* A class that has seen some rows cannot tell networks apart that have the same landings and
 * outputs there. */
static gboolean
look_alike (const HpNetwork *one, const HpNetwork *other, int revealed)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if ((revealed & 1 << row) != 0
        && (landing_of (one, row) != landing_of (other, row)
            || whole_fires_at (one, row / 2, row % 2, 1)
                   != whole_fires_at (other, row / 2, row % 2, 1)
            || hp_network_sum (one, row) != hp_network_sum (other, row)))
      return FALSE;
  return TRUE;
}

static void
mask (HpNetwork *network, int revealed)
{
  HpState *y = &network->neuron[HP_ROLE_Y];

  *y = hp_state_with_prediction (*y, true);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if ((revealed & 1 << row) != 0)
      *y = hp_state_with_row_revealed (*y, row);
}

/* Everything but the weights in the figure, which a class predicts from. */
static void
assert_same (const Canvas *one, const Canvas *other, const HpView *view, const HpRect *figure)
{
  for (int y = 0; y < view->height; y++)
    for (int x = 0; x < view->width; x++)
      if (!hp_rect_has (hp_rect_grown (*figure, 1), (HpPoint) { x, y })
          && canvas_pixel (one, x, y) != canvas_pixel (other, x, y))
        fail (view, "given away", x, y);
}

static void
check_pair (Canvas *canvases[2], HpNetwork networks[2], int revealed, HpRow row, HpTheme theme)
{
  HpNetworkLayout layout;
  HpView views[2];
  g_autofree char *first = NULL, *second = NULL;
  char **words[] = { &first, &second };

  for (int i = 0; i < 2; i++)
    {
      mask (&networks[i], revealed);
      views[i] = make_view (&networks[i], theme, 600, 500);
      views[i].row = row;
      views[i].interaction.is_on = TRUE;
      draw (canvases[i], &views[i], &layout);
      *words[i] = hp_view_words (&views[i]);
    }
  assert_same (canvases[0], canvases[1], &views[0], &layout.figure);
  g_assert_cmpstr (first, ==, second);
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    for (int share = 0; share <= 4; share++)
      {
        const HpPoint *ends = layout.lines[role].ends;
        HpPoint place = { ends[0].x + share / 4.0 * (ends[1].x - ends[0].x),
                          ends[0].y + share / 4.0 * (ends[1].y - ends[0].y) };

        if (layout.lines[role].boundary.kind == HP_BOUNDARY_CROSSES)
          g_assert_cmpint (hit_at (canvases[1], &views[1], place).spot.kind, !=, HP_SPOT_GRIP);
      }
}

static void
test_masked (void)
{
  g_autoptr (Canvas) one = canvas_new (600, 500), other = canvas_new (600, 500);
  Canvas *canvases[] = { one, other };

  for (int i = draw_count (50); i > 0; i--)
    {
      int revealed = i % 3 == 0 ? 0 : g_test_rand_int_range (0, 15);
      HpNetwork networks[2] = { draw_network (), draw_network () };

      networks[1].target = networks[0].target;
      networks[1].in_hand = networks[0].in_hand;
      for (HpRow row = 0; row < HP_N_ROWS; row++)
        if (!look_alike (&networks[0], &networks[1], revealed & 1 << row))
          revealed &= ~(1 << row);
      check_pair (canvases, networks, revealed,
                  networks[0].in_hand == HP_ROLE_Y ? HP_NO_ROW
                                                   : g_test_rand_int_range (-1, HP_N_ROWS),
                  (HpTheme) (i % HP_N_THEMES));
    }
}

/* In the figure a masked row shows neither outputs nor sums, and its gates are not named. */
static void
test_masked_figure (void)
{
  HpNetwork network = hp_network (HP_STATE_FRESH);
  g_autofree char *texts = NULL;
  HpView view;

  mask (&network, 1 | 2 | 4);
  view = make_view (&network, HP_THEME_LIGHT, 860, 770);
  view.row = 3;
  texts = read_texts (&view);
  g_assert_null (strstr (texts, "OR"));
  g_assert_null (strstr (texts, "AND"));
  g_assert_null (strstr (texts, "0.10 <"));
  g_assert_nonnull (strstr (texts, "\nz \u2265 0.50 ?\n"));
}

/* For a class. */

typedef struct
{
  const char *name;
  int width, height;
  double screen;
} ScreenRow;

static const ScreenRow SCREEN_ROWS[] = {
  { "1024x768", 506, 768, 768 },
  { "1280x720", 760, 720, 720 },
  { "1920x1080", 1160, 1080, 1080 },
  { "1080x1920", 1080, 1000, 1080 },
};

typedef struct
{
  double least;   /* size of a text that a class can read, in pixels */
  GString *small; /* the texts that are smaller */
} Sizes;

static void
note_size (void *data, cairo_t *cr, PangoLayout *layout, double across, double halo)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);
  Sizes *sizes = data;
  cairo_matrix_t matrix;
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  cairo_get_matrix (cr, &matrix);
  size *= hypot (matrix.xx, matrix.yx);
  if (size < sizes->least)
    g_string_append_printf (sizes->small, "%s: %g\n", pango_layout_get_text (layout), size);
}

/* How many pixels wide a line is drawn at a share of its length: the mean of those that are all its
 * own and of those that are in part. */
static double
measure_line_at (const Canvas *canvas, const HpView *view, const HpPlaneLine *line, double share)
{
  HpPoint from = line->ends[0], to = line->ends[1];
  double length = hypot (to.x - from.x, to.y - from.y);
  HpPoint normal = { (to.y - from.y) / length, (from.x - to.x) / length };
  HpPoint middle = { from.x + share * (to.x - from.x), from.y + share * (to.y - from.y) };
  int n = 0;

  for (int i = -75; i <= 75; i++)
    {
      guint32 found = canvas_pixel_at (canvas, (HpPoint) { middle.x + i / 5.0 * normal.x,
                                                           middle.y + i / 5.0 * normal.y });

      n += found == opaque (view->theme, HP_COLOUR_LINE);
      n += found != opaque (view->theme, HP_COLOUR_PLANE_FIRES)
           && found != opaque (view->theme, HP_COLOUR_PLANE_SILENT);
    }
  return n / 10.0;
}

static int
compare_doubles (gconstpointer one, gconstpointer other)
{
  double difference = *(const double *) one - *(const double *) other;

  return difference < 0 ? -1 : difference > 0;
}

/* Whatever is in the way at a place adds to it; at some places nothing is. */
static double
measure_line (const Canvas *canvas, const HpView *view, const HpPlaneLine *line)
{
  double widths[15];

  for (int i = 0; i < 15; i++)
    widths[i] = measure_line_at (canvas, view, line, (i + 1) / 16.0);
  qsort (widths, 15, sizeof *widths, compare_doubles);
  return widths[2];
}

static void
test_screen (gconstpointer data)
{
  const ScreenRow *row = data;
  g_autoptr (Canvas) canvas = canvas_new (row->width, row->height);

  for (int i = 0; i < 8; i++)
    {
      HpNetwork network = hp_network (HP_STATE_FRESH);
      g_autoptr (GString) small = g_string_new (NULL);
      Sizes sizes = { .small = small, .least = row->screen / 40 - 0.05 };
      HpNetworkLayout layout;
      HpView view;
      double widths[HP_N_ROLES];

      network.in_hand = (HpRole) (i % HP_N_ROLES);
      view = make_view (&network, (HpTheme) (i / 2), row->width, row->height);
      view.screen = row->screen;
      hp_lettering_set_sink (canvas->lettering, note_size, &sizes);
      draw (canvas, &view, &layout);
      g_assert_cmpstr (small->str, ==, "");
      for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
        {
          widths[role] = measure_line (canvas, &view, &layout.lines[role]);
          g_assert_cmpfloat (widths[role], >=, 0.005 * row->screen - 1);
        }
      for (int role = HP_ROLE_H1; role < HP_N_ROLES && network.in_hand != HP_ROLE_ONE; role++)
        if (role != (int) network.in_hand)
          g_assert_cmpfloat (widths[role], <, widths[network.in_hand]);
    }
}

/* The names of rows. */

/* Keeps where the letters of a text are, if it names rows. */
static void
note_name (void *data, cairo_t *cr, PangoLayout *layout, double across, double halo)
{
  PangoRectangle ink;
  cairo_matrix_t matrix;
  HpRect rect;

  if (halo != 0 || pango_layout_get_text (layout)[0] != '(')
    return;
  cairo_get_matrix (cr, &matrix);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  rect = (HpRect) { matrix.x0 - CANVAS_MARGIN + matrix.xx * ink.x,
                    matrix.y0 - CANVAS_MARGIN + matrix.yy * ink.y, matrix.xx * ink.width,
                    matrix.yy * ink.height };
  g_array_append_val ((GArray *) data, rect);
}

/* Returns whether a text lies over a line or its arrow, whose tip it may touch in a small plane. */
static gboolean
lies_over_line (const HpNetworkLayout *layout, HpRect rect)
{
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    {
      HpPlaneLine line = layout->lines[role];

      line.arrow[1].x -= (line.arrow[1].x - line.arrow[0].x) / 4;
      line.arrow[1].y -= (line.arrow[1].y - line.arrow[0].y) / 4;
      if (hp_plane_line_meets (&line, rect))
        return TRUE;
    }
  return FALSE;
}

/* Of the network that people see first, every row is named in both planes, off lines and arrows,
 * whoever is in hand. */
static void
check_names (const ScreenRow *size)
{
  for (int i = 0; i < HP_N_ROLES; i++)
    {
      g_autoptr (Canvas) canvas = canvas_new (size->width, size->height);
      g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (HpRect));
      HpNetwork network = hp_network (HP_STATE_FRESH);
      HpNetworkLayout layout;
      HpView view;

      network.in_hand = (HpRole) i;
      view = make_view (&network, HP_THEME_LIGHT, size->width, size->height);
      view.screen = size->screen;
      hp_lettering_set_sink (canvas->lettering, note_name, names);
      draw (canvas, &view, &layout);
      g_assert_cmpint (names->len, ==, 4 + 3);
      for (guint j = 0; j < names->len; j++)
        if (lies_over_line (&layout, g_array_index (names, HpRect, j)))
          fail (&view, "a name over a line", (int) g_array_index (names, HpRect, j).x,
                (int) g_array_index (names, HpRect, j).y);
    }
}

static void
test_clear_names (void)
{
  static const ScreenRow WINDOWS[] = {
    { "1000x700", 606, 554, 0 }, { "1280x830", 886, 701, 0 }, { "export", 1200, 1200, 0 }
  };

  for (guint i = 0; i < G_N_ELEMENTS (SCREEN_ROWS); i++)
    check_names (&SCREEN_ROWS[i]);
  for (guint i = 0; i < G_N_ELEMENTS (WINDOWS); i++)
    check_names (&WINDOWS[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_names ("/network-view/regions/", THEMES, test_regions);
  g_test_add_func ("/network-view/points", test_points);
  ADD_ROWS ("/network-view/texts/", TEXT_ROWS, test_texts);
  g_test_add_func ("/network-view/notes", test_notes);
  g_test_add_func ("/network-view/names", test_names);
  g_test_add_func ("/network-view/hits", test_hits);
  g_test_add_func ("/network-view/same-line", test_same_line);
  g_test_add_func ("/network-view/masked", test_masked);
  g_test_add_func ("/network-view/masked-figure", test_masked_figure);
  ADD_ROWS ("/network-view/screen/", SCREEN_ROWS, test_screen);
  g_test_add_func ("/network-view/clear-names", test_clear_names);
  return g_test_run ();
}
