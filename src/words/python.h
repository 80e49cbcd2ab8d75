/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The neuron as a Python program, in the article's form. It computes with decimals, not floats, so
 * that it decides as the neuron does, ties included. Its output is that of hp_table_text () in the
 * plain form.
 */
#pragma once

#include "core/network.h"

/* Returns a new string. */
char *hp_python_text (HpState state);

/* Three neurons as such a program of three functions, whose output is that of
 * hp_network_table_text (). Returns a new string. */
char *hp_python_network_text (const HpNetwork *network);
