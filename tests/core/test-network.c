/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of three neurons, against an oracle of their own: a neuron is asked with any two numbers as
 * inputs, in whole hundredths times a scale.
 */
#include "core/gate-map.h"
#include "core/network.h"
#include "testing.h"

/* The points that are probed lie on a grid of so many a unit. */
#define GRID 64

static HpNetwork
network_of (const HpNeuron neurons[3])
{
  HpNetwork network = hp_network (HP_STATE_FRESH);

  for (int i = 0; i < 3; i++)
    network.neuron[HP_ROLE_H1 + i]
        = hp_state_with_neuron (network.neuron[HP_ROLE_H1 + i], neurons[i]);
  return network;
}

/* The oracle: z - theta at inputs a and b, all times GRID. */
static gint64
excess_at (const HpNeuron *neuron, gint64 a, gint64 b)
{
  const HpHundredths *v = neuron->value;

  return (gint64) (v[0] - v[3]) * GRID + v[1] * a + v[2] * b;
}

static int
decide (const HpNeuron *neuron, gint64 a, gint64 b)
{
  return decides (excess_at (neuron, a, b));
}

/* The output at a place of the plane of A and B. */
static int
decide_all (const HpNeuron neurons[3], gint64 a, gint64 b)
{
  return decide (&neurons[2], GRID * decide (&neurons[0], a, b), GRID * decide (&neurons[1], a, b));
}

static void
assert_table (const HpNetwork *network, const HpNeuron neurons[3])
{
  int gate = 0;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      gint64 a = row / 2 * GRID, b = row % 2 * GRID;
      int h1 = decide (&neurons[0], a, b), h2 = decide (&neurons[1], a, b);
      int y = decide_all (neurons, a, b);
      const HpHundredths *v = neurons[2].value;

      g_assert_cmpint (hp_network_landing (network, row), ==, 2 * h1 + h2);
      g_assert_cmpint (hp_network_sum (network, row), ==, v[0] + (h1 ? v[1] : 0) + (h2 ? v[2] : 0));
      g_assert_cmpint (hp_network_fires (network, row), ==, y);
      g_assert_cmpint (hp_network_error (network, row), ==,
                       network->target == HP_GATE_NONE ? 0
                                                       : (network->target >> (3 - row) & 1) - y);
      gate = 2 * gate + y;
    }
  g_assert_cmpint (hp_network_gate (network), ==, gate);
}

static void
test_begin (void)
{
  HpState one = hp_state_with_target (HP_STATE_FRESH, HP_GATE_NOR);
  HpNetwork network = hp_network (one);
  const HpGate gates[] = { HP_GATE_AND, HP_GATE_OR, HP_GATE_NAND, HP_GATE_AND };

  g_assert_true (hp_state_equal (network.neuron[HP_ROLE_ONE], one));
  for (int role = 0; role < HP_N_ROLES; role++)
    g_assert_cmpint (hp_neuron_gate (network.neuron[role].neuron), ==, gates[role]);
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    g_assert_cmpint (network.neuron[role].target, ==, gates[role]);
  g_assert_cmpint (hp_network_gate (&network), ==, HP_GATE_XOR);
  g_assert_cmpint (network.target, ==, HP_GATE_XOR);
}

/* Counts those of all triples of gates that make one gate, and the pairs of H1 and H2 in them,
 * whichever comes first. */
static void
count_triples (int wanted, int *n_triples, int *n_pairs)
{
  *n_triples = *n_pairs = 0;
  for (int h = 0; h < 256; h++)
    {
      int before = *n_triples;

      for (int y = 0; y < HP_N_GATES; y++)
        {
          const HpGate gates[] = { (HpGate) (h / 16), (HpGate) (h % 16), (HpGate) y };
          HpNeuron neurons[3];
          HpNetwork network;

          if (!hp_gate_is_reachable (gates[0]) || !hp_gate_is_reachable (gates[1])
              || !hp_gate_is_reachable (gates[2]))
            continue;
          for (int i = 0; i < 3; i++)
            neurons[i] = hp_gate_best_neuron (gates[i], HP_STATE_FRESH.neuron);
          network = network_of (neurons);
          assert_table (&network, neurons);
          *n_triples += hp_network_gate (&network) == (HpGate) wanted;
        }
      *n_pairs += *n_triples > before && h / 16 <= h % 16;
    }
}

static void
test_all_triples (void)
{
  int n_triples, n_pairs;

  count_triples (HP_GATE_XOR, &n_triples, &n_pairs);
  g_assert_cmpint (n_triples, ==, 16);
  g_assert_cmpint (n_pairs, ==, 8);
  count_triples (HP_GATE_XNOR, &n_triples, &n_pairs);
  g_assert_cmpint (n_triples, ==, 16);
}

static void
test_random (void)
{
  for (int i = draw_count (10000); i > 0; i--)
    {
      const HpNeuron neurons[] = { draw_neuron (), draw_neuron (), draw_neuron () };
      HpNetwork network = network_of (neurons);

      network.target = (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES);
      assert_table (&network, neurons);
    }
}

/* The plane. */

/* Neurons of every kind: without a line, with a level or an upright one, with one that runs along a
 * side, outside or through a corner; and the line of the other neuron, parallel to it or the same,
 * from either side. */
static HpNeuron
draw_kind (const HpNeuron *other)
{
  HpNeuron neuron = draw_neuron ();
  HpHundredths *v = neuron.value;
  int sign = g_test_rand_bit () ? 1 : -1;

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      v[HP_W1] = v[HP_W2] = 0;
      break;
    case 1:
      v[HP_W0] = v[HP_THETA];
      v[HP_W1] = v[HP_W2] = 0;
      break;
    case 2:
      v[HP_W1] = 0;
      break;
    case 3:
      v[HP_W2] = 0;
      break;
    case 4:
      v[HP_W1] = 2 * draw_number (200, 1);
      v[HP_W2] = 0;
      v[HP_W0] = v[HP_THETA] - v[HP_W1] / 2 * g_test_rand_int_range (-1, 4);
      break;
    case 5:
      for (int i = 0; i < HP_N_PARAMETERS; i++)
        v[i] = sign * other->value[i];
      break;
    case 6:
      v[HP_W1] = sign * other->value[HP_W1];
      v[HP_W2] = sign * other->value[HP_W2];
      break;
    default:
      break;
    }
  return neuron;
}

/* Returns whether a place lies in a region or on its edge. */
static gboolean
holds (const HpPolygon *polygon, double x, double y)
{
  for (int i = 0; i < polygon->n_corners; i++)
    {
      HpPoint from = polygon->corners[i], to = polygon->corners[(i + 1) % polygon->n_corners];

      if ((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) < -1e-9)
        return FALSE;
    }
  return TRUE;
}

/* On a line any neighbour may have the place, as it has no area; elsewhere the one that has it
 * decides as the neurons do. */
static void
probe (const HpNeuron neurons[3], const HpNetworkRegion *regions, int n_regions)
{
  int a = g_test_rand_int_range (-GRID / 2, 3 * GRID / 2 + 1);
  int b = g_test_rand_int_range (-GRID / 2, 3 * GRID / 2 + 1);
  gboolean is_on_line = FALSE, is_found = FALSE;

  for (int i = 0; i < 2; i++)
    is_on_line |= (neurons[i].value[HP_W1] != 0 || neurons[i].value[HP_W2] != 0)
                  && excess_at (&neurons[i], a, b) == 0;
  for (int i = 0; i < n_regions; i++)
    if (holds (&regions[i].polygon, (double) a / GRID, (double) b / GRID))
      {
        is_found = TRUE;
        if (is_on_line)
          continue;
        g_assert_cmpint (regions[i].landing, ==,
                         2 * decide (&neurons[0], a, b) + decide (&neurons[1], a, b));
        g_assert_cmpint (regions[i].fires, ==, decide_all (neurons, a, b));
      }
  g_assert_true (is_found);
}

static double
area_of (const HpPolygon *polygon)
{
  double twice = 0;

  for (int i = 0; i < polygon->n_corners; i++)
    {
      HpPoint from = polygon->corners[i], to = polygon->corners[(i + 1) % polygon->n_corners];

      twice += from.x * to.y - from.y * to.x;
    }
  return twice / 2;
}

/* They fill the frame and do not overlap. */
static void
test_regions (void)
{
  for (int i = draw_count (2000); i > 0; i--)
    {
      HpNeuron h1 = draw_neuron (), neurons[] = { draw_kind (&h1), h1, draw_kind (&h1) };
      HpNetwork network;
      HpNetworkRegion regions[HP_MAX_NETWORK_REGIONS];
      double area = 0;
      int n;

      neurons[1] = draw_kind (&neurons[0]);
      network = network_of (neurons);
      n = hp_network_regions (&network, HP_UNIT_FRAME, regions);
      for (int j = 0; j < n; j++)
        {
          g_assert_cmpfloat (area_of (&regions[j].polygon), >, 0);
          g_assert_true (j == 0 || regions[j].landing > regions[j - 1].landing);
          area += area_of (&regions[j].polygon);
        }
      g_assert_cmpfloat_with_epsilon (area, 4, 1e-6);
      for (int j = 0; j < 100; j++)
        probe (neurons, regions, n);
    }
}

/* Two lines that are one leave no sliver between them, however they are rounded. */
static void
test_same_line (void)
{
  for (int i = draw_count (2000); i > 0; i--)
    {
      HpNeuron neuron = draw_neuron (), other = neuron;
      int sign = i % 2 ? 1 : -1;
      HpNetworkRegion regions[HP_MAX_NETWORK_REGIONS];
      HpNetwork network;
      int n;

      for (int j = 0; j < HP_N_PARAMETERS; j++)
        {
          neuron.value[j] /= 3;
          other.value[j] = sign * g_test_rand_int_range (1, 2) * neuron.value[j];
        }
      if (neuron.value[HP_W1] == 0 && neuron.value[HP_W2] == 0)
        continue;
      network = network_of ((const HpNeuron[3]) { neuron, other, neuron });
      n = hp_network_regions (&network, HP_UNIT_FRAME, regions);
      g_assert_cmpint (n, <=, 2);
      for (int j = 0; j < n; j++)
        g_assert_true (sign > 0 ? regions[j].landing == 0 || regions[j].landing == 3
                                : regions[j].landing == 1 || regions[j].landing == 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/begin", test_begin);
  g_test_add_func ("/network/all-triples", test_all_triples);
  g_test_add_func ("/network/random", test_random);
  g_test_add_func ("/network/regions", test_regions);
  g_test_add_func ("/network/same-line", test_same_line);
  return g_test_run ();
}
