/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every output comes from hp_neuron_fires ().
 */
#include "network.h"

#include <math.h>
#include <stddef.h>

const char *const HP_ROLE_NAMES[] = { "One", "H1", "H2", "Y", [HP_N_ROLES] = NULL };

/* A neuron with the gate that it computes as its target. */
static HpState
begin (HpHundredths w0, HpHundredths w1, HpHundredths w2, HpHundredths theta)
{
  const HpNeuron neuron = { { [HP_W0] = w0, [HP_W1] = w1, [HP_W2] = w2, [HP_THETA] = theta } };
  HpState state = hp_state_with_neuron (HP_STATE_FRESH, neuron);

  return hp_state_with_target (state, hp_neuron_gate (neuron));
}

HpNetwork
hp_network (HpState one)
{
  return (HpNetwork) {
    .neuron = { [HP_ROLE_ONE] = one,
                [HP_ROLE_H1] = begin (0, 60, 60, 50),
                [HP_ROLE_H2] = begin (140, -60, -60, 50),
                [HP_ROLE_Y] = HP_STATE_FRESH },
    .target = HP_GATE_XOR,
  };
}

HpState
hp_network_state (const HpNetwork *network)
{
  return network->neuron[network->in_hand];
}

HpNetwork
hp_network_with (HpNetwork network, HpState state)
{
  network.neuron[network.in_hand] = state;
  for (int role = HP_ROLE_H1; role < HP_N_ROLES && network.in_hand != HP_ROLE_ONE; role++)
    network.neuron[role].prediction = state.prediction;
  return network;
}

HpState
hp_network_shown_state (const HpNetwork *network)
{
  HpState state = hp_network_state (network);

  if (network->in_hand == HP_ROLE_Y && hp_state_masks_any (state))
    state.prediction = hp_prediction_begin ();
  return state;
}

HpNetwork
hp_network_reset (HpNetwork network, const HpNetwork *home)
{
  HpNetwork reset = *home;

  if (network.in_hand == HP_ROLE_ONE)
    {
      network.neuron[HP_ROLE_ONE] = home->neuron[HP_ROLE_ONE];
      return network;
    }
  reset.neuron[HP_ROLE_ONE] = network.neuron[HP_ROLE_ONE];
  reset.in_hand = network.in_hand;
  return reset;
}

bool
hp_network_equal (const HpNetwork *one, const HpNetwork *other)
{
  for (int role = 0; role < HP_N_ROLES; role++)
    if (!hp_state_equal (one->neuron[role], other->neuron[role]))
      return false;
  return one->target == other->target;
}

HpHundredths
hp_network_range (const HpNetwork *network)
{
  HpHundredths range = 0;

  for (int role = 0; role < HP_N_ROLES; role++)
    {
      HpHundredths needed = hp_state_range (network->neuron[role]);

      range = needed > range ? needed : range;
    }
  return range;
}

HpRow
hp_network_landing (const HpNetwork *network, HpRow row)
{
  return 2 * hp_neuron_fires (network->neuron[HP_ROLE_H1].neuron, row)
         + hp_neuron_fires (network->neuron[HP_ROLE_H2].neuron, row);
}

HpHundredths
hp_network_sum (const HpNetwork *network, HpRow row)
{
  return hp_neuron_sum (network->neuron[HP_ROLE_Y].neuron, hp_network_landing (network, row));
}

bool
hp_network_fires (const HpNetwork *network, HpRow row)
{
  return hp_neuron_fires (network->neuron[HP_ROLE_Y].neuron, hp_network_landing (network, row));
}

int
hp_network_error (const HpNetwork *network, HpRow row)
{
  if (network->target == HP_GATE_NONE)
    return 0;
  return hp_gate_output (network->target, row) - hp_network_fires (network, row);
}

HpState
hp_network_row_state (const HpNetwork *network, HpRow row)
{
  HpState state = network->neuron[HP_ROLE_Y];

  state.neuron.value[HP_W0] = hp_network_sum (network, row);
  state.neuron.value[HP_W1] = state.neuron.value[HP_W2] = 0;
  state.target = network->target;
  return state;
}

HpGate
hp_network_gate (const HpNetwork *network)
{
  int outputs = 0;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    outputs = outputs * 2 + hp_network_fires (network, row);
  return (HpGate) outputs;
}

/* Rounding leaves slivers along two lines that are one. The smallest part that has an area is far
 * larger: no corner is nearer to a line than weights and coordinates on their grids allow. */
#define LEAST_AREA 1e-12

static double
get_area (const HpPolygon *polygon)
{
  double area = 0;

  for (int i = 0; i < polygon->n_corners; i++)
    {
      HpPoint from = polygon->corners[i], to = polygon->corners[(i + 1) % polygon->n_corners];

      area += (from.x * to.y - to.x * from.y) / 2;
    }
  return fabs (area);
}

/* The part of a polygon in which a neuron has an output. */
static HpPolygon
cut (HpPolygon polygon, HpNeuron neuron, bool fires)
{
  const HpHundredths *v = neuron.value;
  int sign = fires ? 1 : -1;
  bool is_everywhere = v[HP_W1] == 0 && v[HP_W2] == 0;

  if (!is_everywhere)
    polygon = hp_polygon_cut (polygon, sign * v[HP_W1], sign * v[HP_W2],
                              sign * (v[HP_W0] - v[HP_THETA]), NULL);
  if ((is_everywhere && hp_neuron_fires (neuron, 0) != fires) || get_area (&polygon) < LEAST_AREA)
    polygon.n_corners = 0;
  return polygon;
}

int
hp_network_regions (const HpNetwork *network, HpFrame frame,
                    HpNetworkRegion regions[HP_MAX_NETWORK_REGIONS])
{
  const HpPolygon whole = { 4,
                            { { frame.left, frame.bottom },
                              { frame.right, frame.bottom },
                              { frame.right, frame.top },
                              { frame.left, frame.top } } };
  int n_regions = 0;

  for (HpRow landing = 0; landing < HP_N_ROWS; landing++)
    {
      HpPolygon part = cut (whole, network->neuron[HP_ROLE_H1].neuron, hp_row_a (landing));

      part = cut (part, network->neuron[HP_ROLE_H2].neuron, hp_row_b (landing));
      if (part.n_corners > 0)
        regions[n_regions++] = (HpNetworkRegion) {
          landing, hp_neuron_fires (network->neuron[HP_ROLE_Y].neuron, landing), part
        };
    }
  return n_regions;
}
