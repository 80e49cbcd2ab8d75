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

/* Each neuron has numbers, target and learning of its own.
 *
 * Predicting concerns the output of the three in the four rows of A and B, so they share one
 * prediction: any change of one of them starts it again for all. While a row is masked, H1, H2, z
 * and y of that row are. A lock concerns the neuron in hand, whichever it is, and the one of the
 * target also that of the whole. */
typedef struct
{
  HpState neuron[HP_N_ROLES];
  HpGate target;  /* of the three as a whole, or HP_GATE_NONE */
  HpRole in_hand; /* the one that is shown and changed; three neurons are in use if it is one of
                   * them */
} HpNetwork;

/* The one neuron in a state, in hand, and the three as they begin: OR, NAND and the article's AND,
 * each with its gate as the target, and XOR as that of the whole. */
HpNetwork hp_network (HpState one);

/* The state of the neuron in hand, and the network with another one for it. */
HpState hp_network_state (const HpNetwork *network);
HpNetwork hp_network_with (HpNetwork network, HpState state);

/* Returns the state of the neuron in hand as views may show it. Y's rows are (H1, H2): while any
 * row of A and B is masked, all of Y's are, or it would be known where others land. */
HpState hp_network_shown_state (const HpNetwork *network);

/* Returns the network with those in use, the one neuron or the three, as they are in another. */
HpNetwork hp_network_reset (HpNetwork network, const HpNetwork *home);

/* Compares all neurons and the target; the one in hand does not count. */
bool hp_network_equal (const HpNetwork *one, const HpNetwork *other);

/* Half the length of the sliders' tracks: the smallest range that holds every parameter of all
 * neurons, so that none moves when another neuron is taken in hand. */
HpHundredths hp_network_range (const HpNetwork *network);

/* The role's name in files: "One", "H1", "H2" and "Y", to a NULL. */
extern const char *const HP_ROLE_NAMES[HP_N_ROLES + 1];

/* The row of Y's inputs to which a row of A and B leads: (H1, H2) as if it were (A, B). */
HpRow hp_network_landing (const HpNetwork *network, HpRow row);

/* For a row of A and B: Y's z, whether Y fires, and the error of the whole, as hp_neuron_error ()
 * counts it. */
HpHundredths hp_network_sum (const HpNetwork *network, HpRow row);
bool hp_network_fires (const HpNetwork *network, HpRow row);
int hp_network_error (const HpNetwork *network, HpRow row);

/* A state that stands for the three in one row of A and B: there its neuron has the sum, the
 * threshold and the output of Y, its target is that of the whole, and the prediction is theirs. */
HpState hp_network_row_state (const HpNetwork *network, HpRow row);

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
