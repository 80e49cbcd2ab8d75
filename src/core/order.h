/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order in which learning shows the rows of the truth table.
 */
#pragma once

#include "gate.h"

/* An order, by its place in the ascending list of all 24: 0 is that of the truth table, and 23 is
 * (1,1), (1,0), (0,1), (0,0). */
typedef int HpOrder;
#define HP_N_ORDERS 24

/* The row at a place, 0 .. 3, of an order. */
HpRow hp_order_row (HpOrder order, int place);

/* Enough for an order as text, end mark included. */
#define HP_ORDER_SIZE 12

/* Writes an order as files and the command line have it, "11,10,01,00"; returns the buffer. */
char *hp_order_print (HpOrder order, char buffer[HP_ORDER_SIZE]);

/* Reads such a text, with or without spaces between. Returns -1 if it is anything but each of the
 * four rows once. */
HpOrder hp_order_parse (const char *text);
