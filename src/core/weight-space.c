/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "weight-space.h"

/* The part of a polygon where a row of the truth table has this output. */
static HpPolygon
cut_by_row (HpPolygon polygon, HpRow row, int output, HpHundredths c)
{
  int sign = output ? 1 : -1;

  return hp_polygon_cut (polygon, sign * hp_row_a (row), sign * hp_row_b (row), -sign * c,
                         NULL);
}

int
hp_weight_space_regions (HpNeuron neuron, HpHundredths range, HpRegion regions[HP_MAX_REGIONS])
{
  const HpPolygon square
      = { 4, { { -range, -range }, { range, -range }, { range, range }, { -range, range } } };
  HpHundredths c = neuron.value[HP_THETA] - neuron.value[HP_W0];
  int n_regions = 0, first = hp_neuron_fires (neuron, 0);

  for (int outputs = 0; outputs < HP_MAX_REGIONS; outputs++)
    {
      HpRegion region = { (HpGate) (first * HP_MAX_REGIONS + outputs), square };

      for (HpRow row = 1; row < HP_N_ROWS; row++)
        region.polygon = cut_by_row (region.polygon, row, hp_gate_output (region.gate, row), c);
      if (region.polygon.n_corners > 0)
        regions[n_regions++] = region;
    }
  return n_regions;
}
