/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three neurons laid out, for drawing and for the pointer alike:
 *
 *     +-----------+   +-----------+
 *     |  A and B  |   | H1 and H2 |     the plane that H1 and H2 see, and the one that Y sees
 *     +-----------+   +-----------+
 *     (A)--(H1)         verdict
 *        x      (Y)     table           the network, and the table of the whole, which makes room
 *     (B)--(H2)         notes           for the network while presenting
 */
#pragma once

#include "plane.h"

/* The usual size of the picture, see hp_view_unit (). */
#define HP_NETWORK_VIEW_SIZE 700.0

typedef struct
{
  const HpView *view;
  double unit;         /* of text in pixels */
  bool masked;         /* an output is masked, and so the lines */
  HpRow row;           /* the row of A and B to mark, or HP_NO_ROW */
  HpRow landing;       /* the place in the second plane to mark, or HP_NO_ROW */
  HpPlane planes[2];
  HpPlaneLine lines[HP_N_ROLES]; /* by role; none of the one neuron */
  HpPoint names[HP_N_ROLES];     /* where the name stands on the line */
  double name_radius;
  HpPoint inputs[2], nodes[HP_N_ROLES]; /* in the figure; no node of the one neuron */
  double node_radius;
  bool is_roomy; /* there is space for a third line of text about each node */
  HpRect figure, table; /* the table has no height where there is no space for it, and
                         * while presenting */
} HpNetworkLayout;

/* Rows that land on one place are discs one behind the other, each shifted to the right and to the
 * middle of the plane by this share of the radius. */
#define HP_NETWORK_PILE 0.3

/* The plane that a neuron's line lies in. */
#define HP_NETWORK_PLANE(role) ((role) == HP_ROLE_Y ? 1 : 0)

void hp_network_layout_init (HpNetworkLayout *layout, const HpView *view, HpLettering *lettering);

/* Returns whether a row of A and B is masked, or known to be wrong. */
bool hp_network_layout_masks (const HpNetworkLayout *layout, HpRow row);
bool hp_network_layout_is_wrong (const HpNetworkLayout *layout, HpRow row);

/* How many rows are known to land on a place of the second plane. */
int hp_network_layout_count (const HpNetworkLayout *layout, HpRow place);

/* Returns whether a line can be seen. */
bool hp_network_layout_has_line (const HpNetworkLayout *layout, HpRole role);

/* The rectangle of a line of the table: 0 is the heading, and rows follow. */
HpRect hp_network_layout_table_row (const HpNetworkLayout *layout, int index);
