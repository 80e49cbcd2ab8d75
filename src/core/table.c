/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of the truth table.
 */
#include "table.h"

#include <stdio.h>

char *
hp_table_heading (HpState state, char line[HP_TABLE_LINE_SIZE])
{
  snprintf (line, HP_TABLE_LINE_SIZE, "A\tB\tz\ty%s",
            state.target == HP_GATE_NONE ? "" : "\ttarget\terror");
  return line;
}

char *
hp_table_row (HpState state, HpRow row, char line[HP_TABLE_LINE_SIZE])
{
  char z[HP_HUNDREDTHS_SIZE];
  int length = snprintf (
      line, HP_TABLE_LINE_SIZE, "%d\t%d\t%s\t%d", hp_row_a (row), hp_row_b (row),
      hp_hundredths_print (hp_neuron_sum (state.neuron, row), &HP_NUMERALS_PLAIN, z),
      hp_neuron_fires (state.neuron, row));

  if (state.target != HP_GATE_NONE)
    snprintf (line + length, (size_t) (HP_TABLE_LINE_SIZE - length), "\t%d\t%d",
              hp_gate_output (state.target, row),
              hp_neuron_error (state.neuron, state.target, row));
  return line;
}
