/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Truth table and ledger as text for programs: tab-separated, numbers with point, sign only if
 * negative. No line has an end of its own.
 */
#pragma once

#include "core/state.h"

/* Enough for any line below, end mark included. */
#define HP_TABLE_LINE_SIZE 160

/* The heading: "A B z y target error", tab-separated; the last two columns
 * only with a target. Gives back the line. */
char *hp_table_heading (HpState state, char line[HP_TABLE_LINE_SIZE]);

/* One row of the truth table in the same columns; "?" for z, y and error of a masked row. */
char *hp_table_row (HpState state, HpRow row, char line[HP_TABLE_LINE_SIZE]);

/* The ledger's heading: "n epoch A B z y target error w0 w1 w2". */
char *hp_ledger_heading (char line[HP_TABLE_LINE_SIZE]);

/* An entry of the ledger; the weights are those after the row. */
char *hp_ledger_entry (const HpPresentation *seen, char line[HP_TABLE_LINE_SIZE]);

/* How learning ended: "# converged epochs=E corrections=K bound=N", "# loop epochs=E corrections=K"
 * or "# range epochs=E corrections=K" where the next correction would leave the range. */
char *hp_ledger_end (HpState state, char line[HP_TABLE_LINE_SIZE]);
