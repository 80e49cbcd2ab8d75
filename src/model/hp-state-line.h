/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The neuron and how it learns as one line of text, to copy and to paste:
 *
 *     w=-0.50,0.60,0.60 theta=0.50 rate=0.10 target=AND strict fixed-bias order=11,10,01,00
 *
 * The last three only stand where they are not as in the article.
 */
#pragma once

#include "core/state.h"

#include <glib.h>

G_BEGIN_DECLS

/* Returns a new string. */
char *hp_state_line_write (HpState state);

/* Reads such a line, or one that people write: "w1 = 0.3; w2 = -0.1", two weights without a bias,
 * which is then 0, the options of the command line, letters for theta and eta. What is missing
 * stays as it is in *state, but for the last three. Returns NULL, or a new string that says what is
 * wrong and where; then *state stays as it was. */
char *hp_state_line_read (const char *text, HpState *state);

G_END_DECLS
