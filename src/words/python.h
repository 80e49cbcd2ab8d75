/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The neuron as a Python program, in the article's form. It computes with decimals, not with
 * floating-point numbers, so that it decides as the neuron does, ties included; run, it prints the
 * lines of hp_table_heading () and hp_table_row ().
 */
#pragma once

#include "core/state.h"

/* Enough for any program, end mark included. */
#define HP_PYTHON_SIZE 1200

/* Gives back the buffer. */
char *hp_python_print (HpState state, char buffer[HP_PYTHON_SIZE]);
