/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the view of three neurons: its regions pixel by pixel, what can be taken where, and that
 * nothing of a masked row is seen.
 */
#include "canvas.h"
#include "plot/network-view.h"
#include "plot/view-kinds.h"
#include "testing.h"

#include <math.h>
#include <string.h>

#define WIDTH 700
#define HEIGHT 640
#define N_PROBES 400

/* Neurons of every kind: without a line, level, upright, parallel to another or the same line. */
static HpNeuron
draw_kind (HpNeuron other)
{
  HpNeuron neuron = draw_neuron ();
  int kind = g_test_rand_int_range (0, 7), sign = g_test_rand_bit () ? 1 : -1;

  if (kind == 0)
    neuron.value[HP_W1] = neuron.value[HP_W2] = 0;
  if (kind == 1)
    neuron.value[HP_W1] = 0;
  if (kind == 2)
    neuron.value[HP_W2] = 0;
  if (kind == 0 && sign > 0)
    neuron.value[HP_W0] = neuron.value[HP_THETA];
  for (int i = 0; i < HP_N_PARAMETERS && kind == 3; i++)
    neuron.value[i] = sign * other.value[i];
  for (int i = HP_W1; i <= HP_W2 && kind == 4; i++)
    neuron.value[i] = sign * other.value[i];
  neuron.rule = g_test_rand_bit () ? HP_RULE_EXCEEDS : HP_RULE_REACHES;
  return neuron;
}

static HpNetwork
draw_network (void)
{
  HpNetwork network = hp_network (HP_STATE_FRESH);
  HpNeuron neuron = draw_neuron ();

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    {
      neuron = draw_kind (neuron);
      network.neuron[role] = hp_state_with_neuron (network.neuron[role], neuron);
    }
  network.target = (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES);
  network.in_hand = (HpRole) g_test_rand_int_range (HP_ROLE_H1, HP_N_ROLES);
  return network;
}

static HpView
view_of (const HpNetwork *network, HpTheme theme)
{
  HpView view = hp_view (HP_VIEW_NETWORK, HP_STATE_FRESH, theme, WIDTH, HEIGHT);

  hp_view_set_network (&view, network);
  return view;
}

/* The oracle: z - theta at a place, as a sum of its own; how far that is from the line in pixels;
 * and the decision by the neuron's rule. */
static double
excess_at (HpNeuron neuron, double a, double b)
{
  const HpHundredths *v = neuron.value;

  return v[0] + v[1] * a + v[2] * b - v[3];
}

static gboolean
is_near_line (HpNeuron neuron, double a, double b, double unit)
{
  double size = hypot (neuron.value[1], neuron.value[2]);

  return size > 0 && fabs (excess_at (neuron, a, b)) / size * unit < 1.5;
}

static int
decide (HpNeuron neuron, double a, double b)
{
  double excess = excess_at (neuron, a, b);

  return neuron.rule == HP_RULE_EXCEEDS ? excess > 0 : excess >= 0;
}

static int
decide_all (const HpNetwork *network, int plane, double a, double b)
{
  HpNeuron y = network->neuron[HP_ROLE_Y].neuron;

  if (plane == 1)
    return decide (y, a, b);
  return decide (y, decide (network->neuron[HP_ROLE_H1].neuron, a, b),
                 decide (network->neuron[HP_ROLE_H2].neuron, a, b));
}

/* A pixel of a plane has the colour of its region, unless something is drawn over the ground there:
 * then it has neither of the two, or is near a mark; what counts is that it never has the other
 * one's. */
static int
probe (const Canvas *canvas, const HpView *view, const HpNetworkLayout *layout)
{
  int plane = g_test_rand_bit ();
  const HpViewport *viewport = &layout->planes[plane].viewport;
  int x = (int) viewport->area.x + g_test_rand_int_range (0, (int) viewport->area.width);
  int y = (int) viewport->area.y + g_test_rand_int_range (0, (int) viewport->area.height);
  HpPoint data = hp_viewport_to_data (viewport, (HpPoint) { x + 0.5, y + 0.5 });
  double unit = hp_viewport_unit (viewport);
  int fires = decide_all (&view->network, plane, data.x, data.y);
  unsigned seen = canvas_pixel (canvas, x, y) & 0xffffff;
  unsigned own = hp_theme_colour (view->theme, fires ? HP_COLOUR_PLANE_FIRES
                                                     : HP_COLOUR_PLANE_SILENT);
  unsigned other = hp_theme_colour (view->theme, fires ? HP_COLOUR_PLANE_SILENT
                                                       : HP_COLOUR_PLANE_FIRES);

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    if (HP_NETWORK_PLANE (role) == plane
        && is_near_line (view->network.neuron[role].neuron, data.x, data.y, unit))
      return 0;
  /* Halos have the colour of their text's middle. */
  if (seen == other)
    for (HpRow row = 0; row < HP_N_ROWS; row++)
      if (hypot (data.x - hp_row_a (row), data.y - hp_row_b (row)) < 0.5)
        return 0;
  if (seen == other)
    g_error ("plane %d at %.3f, %.3f: %06x, not %06x", plane, data.x, data.y, seen, own);
  return seen == own;
}

static void
test_regions (gconstpointer data)
{
  HpTheme theme = (HpTheme) GPOINTER_TO_INT (data);
  int n_right = 0, n = draw_count (40);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (Canvas) canvas = canvas_new (WIDTH, HEIGHT);
      HpNetwork network = draw_network ();
      HpView view = view_of (&network, theme);
      HpNetworkLayout layout;

      hp_view_draw (&view, canvas->lettering, canvas->cr);
      hp_network_layout_init (&layout, &view, canvas->lettering);
      for (int j = 0; j < N_PROBES; j++)
        n_right += probe (canvas, &view, &layout);
    }
  g_test_message ("%d of %d pixels are seen and right", n_right, n * N_PROBES);
  g_assert_cmpint (n_right, >, n * N_PROBES / 2);
}

/* The point of a row on a line, or of one that a tie decides, has the exact output. */
static void
test_ties (void)
{
  for (int i = draw_count (100); i > 0; i--)
    {
      g_autoptr (Canvas) canvas = canvas_new (WIDTH, HEIGHT);
      HpNetwork network = draw_network ();
      HpNetworkLayout layout;
      HpView view;

      for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
        for (int j = 0; j < HP_N_PARAMETERS; j++)
          network.neuron[role].neuron.value[j] = 50 * g_test_rand_int_range (-2, 3);
      view = view_of (&network, HP_THEME_LIGHT);
      view.row = HP_NO_ROW;
      hp_view_draw (&view, canvas->lettering, canvas->cr);
      hp_network_layout_init (&layout, &view, canvas->lettering);
      for (HpRow row = 0; row < HP_N_ROWS; row++)
        {
          HpPoint point = hp_plane_point (&layout.planes[0], row);
          double radius = hp_plane_stroke (&layout.planes[0], HP_STROKE_POINT_RADIUS);
          int fires = decide_all (&network, 0, hp_row_a (row), hp_row_b (row));
          unsigned edge = canvas_pixel (canvas, (int) point.x, (int) (point.y - 0.9 * radius));

          g_assert_cmphex (edge & 0xffffff, ==,
                           hp_theme_colour (HP_THEME_LIGHT, fires ? HP_COLOUR_FIRES
                                                                  : HP_COLOUR_SILENT));
        }
    }
}

/* Each line can be taken by its grips, which tell its neuron; names and nodes take theirs in hand.
 */
static void
test_hits (void)
{
  HpNetwork network = hp_network (HP_STATE_FRESH);
  g_autoptr (Canvas) canvas = canvas_new (WIDTH, HEIGHT);
  HpNetworkLayout layout;
  HpView view;

  network.in_hand = HP_ROLE_H2;
  view = view_of (&network, HP_THEME_LIGHT);
  hp_network_layout_init (&layout, &view, canvas->lettering);
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    {
      for (int grip = HP_GRIP_FIRST; grip <= HP_GRIP_ARROW; grip++)
        {
          HpPoint at = hp_plane_grip (&layout.lines[role], (HpGrip) grip);
          HpSpot spot = hp_view_hit (&view, canvas->lettering, at).spot;

          g_assert_cmpint (spot.kind, ==, HP_SPOT_GRIP);
          g_assert_cmpint (spot.role, ==, role);
        }
      g_assert_cmpint (hp_view_hit (&view, canvas->lettering, layout.names[role]).spot.index, ==,
                       role);
      g_assert_cmpint (hp_view_hit (&view, canvas->lettering, layout.nodes[role]).spot.index, ==,
                       role);
      g_assert_cmpint (hp_view_hit (&view, canvas->lettering, layout.nodes[role]).spot.kind, ==,
                       HP_SPOT_NEURON);
    }
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpRect rect = hp_network_layout_table_row (&layout, row + 1);
      HpPoint middle = { rect.x + rect.width / 2, rect.y + rect.height / 2 };

      g_assert_cmpint (hp_view_hit (&view, canvas->lettering, middle).row, ==, row);
    }
  view.network.in_hand = HP_ROLE_Y;
  g_assert_cmpint (hp_view_hit (&view, canvas->lettering,
                                hp_plane_point (&layout.planes[0], 1)).row, ==, 3);
}

/* Two networks that agree in the rows revealed, and in the weights that the figure shows, differ in
 * those that are masked: their pictures and their words are the same. */
static void
mask (HpNetwork *network, unsigned revealed)
{
  HpState state = hp_state_with_prediction (hp_network_state (network), true);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if (revealed & 1u << row)
      state = hp_state_with_row_revealed (state, row);
  *network = hp_network_with (*network, state);
}

static gboolean
agree (const HpNetwork *one, const HpNetwork *other, unsigned revealed)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if (revealed & 1u << row
        && (hp_network_landing (one, row) != hp_network_landing (other, row)
            || hp_network_fires (one, row) != hp_network_fires (other, row)
            || hp_network_sum (one, row) != hp_network_sum (other, row)))
      return FALSE;
  return TRUE;
}

/* The second one has other thresholds, which the figure shows of no masked row. */
static void
test_masked (void)
{
  int n_pairs = 0;

  while (n_pairs < draw_count (50))
    {
      g_autoptr (Canvas) first = canvas_new (WIDTH, HEIGHT), second = canvas_new (WIDTH, HEIGHT);
      HpNetwork one = draw_network (), other = one;
      unsigned revealed = (unsigned) g_test_rand_int_range (0, 15);
      HpView views[2];
      g_autofree char *said = NULL, *said_of_other = NULL;

      for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
        other.neuron[role]
            = hp_state_with_value (other.neuron[role], HP_THETA, draw_number (HP_LIMIT, 10));
      if (!agree (&one, &other, revealed))
        revealed = 0;
      mask (&one, revealed);
      mask (&other, revealed);
      views[0] = view_of (&one, HP_THEME_LIGHT);
      views[1] = view_of (&other, HP_THEME_LIGHT);
      for (int i = 0; i < 2; i++)
        {
          views[i].row = HP_N_ROWS - 1;
          while (views[i].row > 0 && revealed & 1u << views[i].row)
            views[i].row--;
          if (revealed & 1u << views[i].row)
            views[i].row = HP_NO_ROW;
        }
      if (views[0].row == HP_NO_ROW)
        continue;
      hp_view_draw (&views[0], first->lettering, first->cr);
      hp_view_draw (&views[1], second->lettering, second->cr);
      for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
          if (canvas_pixel (first, x, y) != canvas_pixel (second, x, y))
            g_error ("pixel %d, %d tells them apart, revealed %x", x, y, revealed);
      said = hp_view_words (&views[0]);
      said_of_other = hp_view_words (&views[1]);
      g_assert_cmpstr (said, ==, said_of_other);
      n_pairs++;
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (int theme = 0; theme < HP_N_THEMES; theme++)
    {
      g_autofree char *path
          = g_strconcat ("/network-view/regions/", hp_theme_name ((HpTheme) theme), NULL);

      g_test_add_data_func (path, GINT_TO_POINTER (theme), test_regions);
    }
  g_test_add_func ("/network-view/ties", test_ties);
  g_test_add_func ("/network-view/hits", test_hits);
  g_test_add_func ("/network-view/masked", test_masked);
  return g_test_run ();
}
