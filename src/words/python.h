/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Neurons as a Python program, in the article's form. It computes with decimals, not floats, so
 * that it decides as the neurons do, ties included. Its output is that of hp_table_text (), or of
 * hp_network_table_text (), in the plain form.
 */
#pragma once

#include "core/network.h"

/* Both return a new string. Three neurons are three functions, and one that calls them. */
char *hp_python_text (HpState state);
char *hp_network_python_text (const HpNetwork *network);

/* The lines of the function alone. */
enum
{
  HP_PYTHON_HEAD,
  HP_PYTHON_W0, /* the weights, in the order of HpParameter */
  HP_PYTHON_Z = HP_PYTHON_W0 + 3,
  HP_PYTHON_THRESHOLD,
  HP_PYTHON_RETURN,
};

/* The function of the neuron in hand, line by line; a new array with a NULL at its end. */
char **hp_python_function_lines (const HpNetwork *network);
