/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The truth table as text for programs: tab-separated, numbers with point, sign only if negative.
 */
#pragma once

#include "state.h"

/* Enough for any line below, end mark included. */
#define HP_TABLE_LINE_SIZE 64

/* The heading, without a line's end: "A B z y target error", tab-separated; the last two columns
 * only with a target. Gives back the line. */
char *hp_table_heading (HpState state, char line[HP_TABLE_LINE_SIZE]);

/* One row in the same columns. */
char *hp_table_row (HpState state, HpRow row, char line[HP_TABLE_LINE_SIZE]);
