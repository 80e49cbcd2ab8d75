/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of distances as they are printed: rounded to hundredths, halves up, without a double.
 */
#include "core/boundary.h"
#include "testing.h"

/* By the definition of rounding, squared: k - 1/2 <= d < k + 1/2. */
static gboolean
is_rounded (HpNeuron neuron, HpRow row, long long k)
{
  long long w1 = neuron.value[HP_W1], w2 = neuron.value[HP_W2], square = w1 * w1 + w2 * w2;
  long long excess = neuron.value[HP_W0] + w1 * (row / 2) + w2 * (row % 2) - neuron.value[HP_THETA];
  long long most = 40000 * excess * excess;

  if (k > 0 && (2 * k - 1) * (2 * k - 1) * square > most)
    return FALSE;
  return k >= 0 && (2 * k + 1) * (2 * k + 1) * square > most;
}

static void
check_rows (HpNeuron neuron)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    g_assert_true (is_rounded (neuron, row, hp_boundary_rounded_distance (neuron, row)));
}

typedef struct
{
  const char *name;
  HpNeuron neuron;
  HpRow row;
  HpHundredths distance;
} RoundedRow;

/* A double has 0.5749999 for 23 / 40. */
static const RoundedRow ROUNDED_ROWS[] = {
  { "half", { { 23, 40, 0, 0 } }, 0, 58 },
  { "half-silent", { { -23, 40, 0, 0 } }, 0, 58 },
  { "half-of-3-4-5", { { 1, 24, 32, 0 } }, 0, 3 },
  { "below-half", { { 1, 24, 33, 0 } }, 0, 2 },
  { "one-half-hundredth", { { 1, 200, 0, 0 } }, 0, 1 },
  { "just-below", { { 1, 201, 0, 0 } }, 0, 0 },
  { "on-the-line", { { 50, -60, -60, 50 } }, 0, 0 },
  { "article", { { -50, 60, 60, 50 } }, 3, 24 },
  { "farthest", { { 1000, 1, 0, -1000 } }, 2, 200100 },
};

static void
test_rounded (gconstpointer data)
{
  const RoundedRow *row = data;

  g_assert_cmpint (hp_boundary_rounded_distance (row->neuron, row->row), ==, row->distance);
}

/* Small weights, where halves are frequent. */
static void
test_small (void)
{
  for (int excess = 0; excess <= 60; excess++)
    for (int w1 = 0; w1 <= 60; w1++)
      for (int w2 = w1 == 0; w2 <= 60; w2++)
        check_rows ((HpNeuron) { { excess, w1, w2, 0 } });
}

static void
test_best_margin (void)
{
  g_assert_cmpint (hp_boundary_best_margin (HP_GATE_A), ==, 50);
  g_assert_cmpint (hp_boundary_best_margin (HP_GATE_NOT_B), ==, 50);
  g_assert_cmpint (hp_boundary_best_margin (HP_GATE_AND), ==, 35);
  g_assert_cmpint (hp_boundary_best_margin (HP_GATE_NAND), ==, 35);
  g_assert_cmpint (hp_boundary_best_margin (HP_GATE_XOR), ==, 0);
  g_assert_cmpint (hp_boundary_best_margin (HP_GATE_TRUE), ==, -1);
}

static void
test_random (void)
{
  for (int i = draw_count (50000); i > 0; i--)
    {
      HpNeuron neuron = draw_neuron ();

      if (neuron.value[HP_W1] != 0 || neuron.value[HP_W2] != 0)
        check_rows (neuron);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/distance/rounded/", ROUNDED_ROWS, test_rounded);
  g_test_add_func ("/distance/small", test_small);
  g_test_add_func ("/distance/random", test_random);
  g_test_add_func ("/distance/best-margin", test_best_margin);
  return g_test_run ();
}
