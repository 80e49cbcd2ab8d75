/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three neurons: the plane of A and B, in which H1 and H2 are lines and every region has the output
 * of Y there; the plane of H1 and H2 with Y's line and the places where the rows land; the network
 * for the row pointed at; and the table of the whole. Masked rows show nothing of H1, H2 and Y.
 */
#pragma once

#include "network-layout.h"

/* For the table of views. */
void hp_network_view_draw (const HpPen *pen);
char *hp_network_view_words (const HpView *view);
HpHit hp_network_view_hit (const HpView *view, HpLettering *lettering, HpPoint pixel);

/* The data coordinates of a pixel in the plane of a neuron's line. */
HpPoint hp_network_view_to_data (const HpView *view, HpLettering *lettering, HpRole role,
                                 HpPoint pixel);

/* The parts of the picture. */
void hp_network_draw_planes (const HpPen *pen, const HpNetworkLayout *layout);
void hp_network_write_planes (const HpPen *pen, const HpNetworkLayout *layout);
void hp_network_draw_figure (const HpPen *pen, const HpNetworkLayout *layout);
void hp_network_draw_table (const HpPen *pen, const HpNetworkLayout *layout);

/* Draws the circle of an output, full for 1 and hollow for 0, alone or with the digit in it, which
 * is a question mark if the output is masked. */
void hp_network_draw_disc (const HpPen *pen, HpPoint middle, double radius, bool fires,
                           bool masked);
void hp_network_draw_output (const HpPen *pen, HpPoint middle, double radius, bool fires,
                             bool masked);
