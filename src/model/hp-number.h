/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the numbers of files and of the command line, and the orders and targets among them, and
 * explains why one is refused.
 */
#pragma once

#include "core/hundredths.h"
#include "core/order.h"

/* Takes a text, sets *value in hundredths and returns NULL; or leaves *value alone and returns the
 * reason for refusing it, translated and static. */
typedef const char *(*HpNumberParse) (const char *text, HpHundredths *value);

/* A weight, the bias or the threshold, -10.00 .. 10.00. */
const char *hp_number_parse_parameter (const char *text, HpHundredths *value);

/* w0, w1 and w2 in this range, separated by commas. On failure some of them may be set. */
const char *hp_number_parse_weights (const char *text, HpHundredths weights[3]);

/* w0, w1, w2 and theta likewise. */
const char *hp_number_parse_neuron (const char *text, HpHundredths values[4]);

/* H1, H2 and Y likewise, separated by slashes. */
const char *hp_number_parse_network (const char *text, HpHundredths values[3][4]);

/* A learning rate, 0.01 .. 1.00. */
const char *hp_number_parse_rate (const char *text, HpHundredths *value);

/* An order of the rows, such as "11,10,01,00". */
const char *hp_number_parse_order (const char *text, HpOrder *order);

/* The name of a gate, or "none". On failure the target is none. */
const char *hp_number_parse_target (const char *text, HpGate *target);
