/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three neurons as one network: H1 and H2 see A and B, and Y sees H1 and H2.
 */
#pragma once

#include "boundary.h"
#include "state.h"

/* The neurons there are. */
typedef enum
{
  HP_ROLE_ONE, /* the one neuron, which is no part of the network */
  HP_ROLE_H1,
  HP_ROLE_H2,
  HP_ROLE_Y,
  HP_N_ROLES,
} HpRole;

typedef struct
{
  HpState neuron[HP_N_ROLES];
  HpGate target; /* of the three as a whole, or HP_GATE_NONE */
} HpNetwork;

/* The one neuron in a state, and the three as they begin: OR, NAND and the article's AND, each with
 * its gate as the target, and XOR as that of the whole. */
HpNetwork hp_network (HpState one);

/* The row of Y's inputs to which a row of A and B leads: (H1, H2) as if it were (A, B). */
HpRow hp_network_landing (const HpNetwork *network, HpRow row);

/* For a row of A and B: Y's z, whether Y fires, and the error of the whole, as hp_neuron_error ()
 * counts it. */
HpHundredths hp_network_sum (const HpNetwork *network, HpRow row);
bool hp_network_fires (const HpNetwork *network, HpRow row);
int hp_network_error (const HpNetwork *network, HpRow row);

/* The gate that the three compute. */
HpGate hp_network_gate (const HpNetwork *network);

/* A part of the plane of A and B in which neither H1 nor H2 changes its output. */
typedef struct
{
  HpRow landing; /* its outputs, as a row of Y */
  bool fires;    /* the output of Y there */
  HpPolygon polygon;
} HpNetworkRegion;

#define HP_MAX_NETWORK_REGIONS 4

/* Cuts a frame along the lines of H1 and H2; returns how many regions there are, in the order of
 * their landings. A neuron without a line (w1 = w2 = 0) cuts nothing. What lies on a line belongs
 * to the side that the neuron's decision puts it on, but has no area, and parts without area are
 * left out. */
int hp_network_regions (const HpNetwork *network, HpFrame frame,
                        HpNetworkRegion regions[HP_MAX_NETWORK_REGIONS]);
