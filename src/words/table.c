/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of the truth table and of the ledger.
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

/* What may not be seen yet is a question mark. */
static char *
print_masked_row (HpState state, HpRow row, char line[HP_TABLE_LINE_SIZE])
{
  int length = snprintf (line, HP_TABLE_LINE_SIZE, "%d\t%d\t?\t?", hp_row_a (row),
                         hp_row_b (row));

  if (state.target != HP_GATE_NONE)
    snprintf (line + length, (size_t) (HP_TABLE_LINE_SIZE - length), "\t%d\t?",
              hp_gate_output (state.target, row));
  return line;
}

char *
hp_table_row (HpState state, HpRow row, char line[HP_TABLE_LINE_SIZE])
{
  char z[HP_HUNDREDTHS_SIZE];

  if (hp_prediction_masks (&state.prediction, row))
    return print_masked_row (state, row, line);
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

char *
hp_ledger_heading (char line[HP_TABLE_LINE_SIZE])
{
  snprintf (line, HP_TABLE_LINE_SIZE, "n\tepoch\tA\tB\tz\ty\ttarget\terror\tw0\tw1\tw2");
  return line;
}

char *
hp_ledger_entry (const HpPresentation *seen, char line[HP_TABLE_LINE_SIZE])
{
  char z[HP_HUNDREDTHS_SIZE], w[3][HP_HUNDREDTHS_SIZE];

  hp_hundredths_print (seen->z, &HP_NUMERALS_PLAIN, z);
  for (int weight = HP_W0; weight <= HP_W2; weight++)
    hp_hundredths_print (seen->after.value[weight], &HP_NUMERALS_PLAIN, w[weight]);
  snprintf (line, HP_TABLE_LINE_SIZE, "%d\t%d\t%d\t%d\t%s\t%d\t%d\t%d\t%s\t%s\t%s", seen->n,
            seen->epoch, hp_row_a (seen->row), hp_row_b (seen->row), z, seen->output, seen->target,
            seen->error, w[HP_W0], w[HP_W1], w[HP_W2]);
  return line;
}

char *
hp_ledger_end (HpState state, char line[HP_TABLE_LINE_SIZE])
{
  const HpLearning *learning = &state.learning;
  const char *end = learning->end == HP_LEARNING_CONVERGED ? "converged"
                    : learning->end == HP_LEARNING_LOOPS   ? "loop"
                                                           : "range";
  int length = snprintf (line, HP_TABLE_LINE_SIZE, "# %s epochs=%d corrections=%d", end,
                         hp_learning_epochs (learning), learning->corrections);

  if (learning->end == HP_LEARNING_CONVERGED)
    snprintf (line + length, (size_t) (HP_TABLE_LINE_SIZE - length), " bound=%d",
              hp_learning_bound (learning->start, state.target, state.rate));
  return line;
}
