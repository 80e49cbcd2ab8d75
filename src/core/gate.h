/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The truth table's four rows and the 16 functions of two inputs.
 */
#pragma once

#include <stdbool.h>

/* A row of the truth table, 0 .. 3, in the order (0,0), (0,1), (1,0), (1,1). */
typedef int HpRow;
#define HP_N_ROWS 4
#define HP_NO_ROW (-1)

/* The inputs A and B of a row, each 0 or 1. */
static inline int
hp_row_a (HpRow row)
{
  return row >> 1;
}

static inline int
hp_row_b (HpRow row)
{
  return row & 1;
}

/* A function of two inputs. Its number, written in binary, is its outputs in the order of the rows:
 * AND is 0001, so 1. */
typedef enum
{
  HP_GATE_NONE = -1, /* no gate; as a target: no target */
  HP_GATE_FALSE,
  HP_GATE_AND,
  HP_GATE_A_AND_NOT_B,
  HP_GATE_A,
  HP_GATE_B_AND_NOT_A,
  HP_GATE_B,
  HP_GATE_XOR,
  HP_GATE_OR,
  HP_GATE_NOR,
  HP_GATE_XNOR,
  HP_GATE_NOT_B,
  HP_GATE_A_OR_NOT_B,
  HP_GATE_NOT_A,
  HP_GATE_B_OR_NOT_A,
  HP_GATE_NAND,
  HP_GATE_TRUE,
  HP_N_GATES,
} HpGate;

/* The gate's name, such as "A AND NOT B": one spelling everywhere and in every language. Takes one
 * of the 16 gates; the string is static. */
const char *hp_gate_name (HpGate gate);

/* The gate of that name, in upper or lower case; HP_GATE_NONE if there is none. */
HpGate hp_gate_from_name (const char *name);

/* The output, 0 or 1, of one of the 16 gates for a row. */
static inline int
hp_gate_output (HpGate gate, HpRow row)
{
  return ((int) gate >> (HP_N_ROWS - 1 - row)) & 1;
}

/* Returns whether a single neuron can compute this gate: true for all but XOR and XNOR. */
bool hp_gate_is_reachable (HpGate gate);

/* In how many rows, 0 .. 4, two of the 16 gates have the same output; with HP_GATE_TRUE: in how
 * many rows a gate fires. */
int hp_gate_matches (HpGate gate, HpGate other);
