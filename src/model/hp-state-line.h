/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The neuron and how it learns as one line of text, to copy and to paste:
 *
 *     w=-0.50,0.60,0.60 theta=0.50 rate=0.10 target=AND strict fixed-bias order=11,10,01,00
 *
 * The last three only stand where they are not as in the article. Three neurons are a line with
 * such a part for each, and their target as a whole:
 *
 *     H1: w=... target=OR / H2: w=... target=NAND / Y: w=... target=AND / target=XOR
 */
#pragma once

#include "core/network.h"

#include <glib.h>

G_BEGIN_DECLS

/* Returns a new string: the one neuron or, if one of the three is in hand, all three. */
char *hp_state_line_write (const HpNetwork *network);

/* Reads such a line, or one that people write: "w1 = 0.3; w2 = -0.1", two weights without a bias,
 * which is then 0, the options of the command line, letters for theta and eta. A line of one neuron
 * is for the one in hand; after a line of three, one of them is. What is missing stays as it is in
 * *network, but for the last three. Returns NULL, or a new string that says what is wrong and
 * where; then *network stays as it was. */
char *hp_state_line_read (const char *text, HpNetwork *network);

G_END_DECLS
