/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kinds of neurons. Most special cases come from a line forced through some place.
 */
#include "settings.h"

/* In halves: the corners of the data area are -1 and 3, the points of the rows 0 and 2. */
typedef struct
{
  int x, y;
} Place;

static HpNeuron
draw_horizontal (void)
{
  return hp_neuron_with (draw_neuron (), HP_W1, 0);
}

static HpNeuron
draw_vertical (void)
{
  return hp_neuron_with (draw_neuron (), HP_W2, 0);
}

/* Half of them are ties everywhere. */
static HpNeuron
draw_flat (void)
{
  HpNeuron neuron = hp_neuron_with (draw_horizontal (), HP_W2, 0);

  if (g_test_rand_bit ())
    neuron.value[HP_THETA] = neuron.value[HP_W0];
  return neuron;
}

/* Small weights and a large theta keep the line far off. */
static HpNeuron
draw_outside (void)
{
  HpHundredths theta = g_test_rand_bit () ? HP_LIMIT : -HP_LIMIT;

  return (HpNeuron) { { draw_number (100, 1), draw_number (100, 1), draw_number (100, 1), theta },
                      tested_rule () };
}

/* Sets theta so that the line goes through the place; weights are made even, so that theta is
 * whole, and drawn again until it is in range. */
static HpNeuron
through (HpNeuron (*draw) (void), Place place)
{
  for (;;)
    {
      HpNeuron neuron = draw ();
      HpHundredths *v = neuron.value;

      v[HP_W1] -= v[HP_W1] % 2;
      v[HP_W2] -= v[HP_W2] % 2;
      v[HP_THETA] = v[HP_W0] + v[HP_W1] / 2 * place.x + v[HP_W2] / 2 * place.y;
      if (ABS (v[HP_THETA]) < HP_LIMIT)
        return neuron;
    }
}

static Place
draw_corner (void)
{
  return (Place) { g_test_rand_bit () ? -1 : 3, g_test_rand_bit () ? -1 : 3 };
}

static HpNeuron
draw_through_corner (void)
{
  return through (draw_neuron, draw_corner ());
}

/* A hundredth too far or too near. */
static HpNeuron
draw_beside_corner (void)
{
  HpNeuron neuron = draw_through_corner ();

  neuron.value[HP_THETA] += g_test_rand_bit () ? 1 : -1;
  return neuron;
}

static HpNeuron
draw_along_side (void)
{
  return through (g_test_rand_bit () ? draw_horizontal : draw_vertical, draw_corner ());
}

/* Through a side far from its ends, and nearly along it. */
static HpNeuron
draw_level (void)
{
  return hp_neuron_with (draw_neuron (), HP_W1, draw_number (60, 2));
}

static HpNeuron
draw_upright (void)
{
  return hp_neuron_with (draw_neuron (), HP_W2, draw_number (60, 2));
}

static HpNeuron
draw_slight (void)
{
  int side = g_test_rand_bit () ? -1 : 3, along = g_test_rand_int_range (0, 3);

  return g_test_rand_bit () ? through (draw_upright, (Place) { side, along })
                            : through (draw_level, (Place) { along, side });
}

static HpNeuron
draw_through_point (void)
{
  Place point = { g_test_rand_bit () ? 0 : 2, g_test_rand_bit () ? 0 : 2 };

  return through (draw_neuron, point);
}

/* Through two opposite corners. */
static HpNeuron
draw_diagonal (void)
{
  HpHundredths weight = draw_number (HP_LIMIT / 2, 1);
  gboolean falling = g_test_rand_bit ();

  return (HpNeuron) { { 0, weight, falling ? weight : -weight, falling ? weight : 0 },
                      tested_rule () };
}

const SettingKind SETTING_KINDS[N_SETTING_KINDS] = {
  { "any", draw_neuron, TRUE },
  { "horizontal", draw_horizontal, FALSE },
  { "vertical", draw_vertical, FALSE },
  { "flat", draw_flat, FALSE },
  { "outside", draw_outside, FALSE },
  { "through-corner", draw_through_corner, FALSE },
  { "beside-corner", draw_beside_corner, FALSE },
  { "along-side", draw_along_side, FALSE },
  { "slight-slope", draw_slight, FALSE },
  { "through-point", draw_through_point, FALSE },
  { "diagonal", draw_diagonal, FALSE },
};

HpNeuron
draw_setting (void)
{
  return SETTING_KINDS[g_test_rand_int_range (0, N_SETTING_KINDS)].draw ();
}

char *
describe_setting (HpNeuron neuron, HpGate target)
{
  const HpHundredths *v = neuron.value;

  return g_strdup_printf ("w0 %d, w1 %d, w2 %d, theta %d, target %d", v[HP_W0], v[HP_W1], v[HP_W2],
                          v[HP_THETA], target);
}

int
excess_of_row (HpNeuron neuron, HpRow row)
{
  const HpHundredths *v = neuron.value;

  return v[HP_W0] + (row >= 2 ? v[HP_W1] : 0) + (row % 2 == 1 ? v[HP_W2] : 0) - v[HP_THETA];
}

HpGate
draw_target (void)
{
  return (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES);
}
