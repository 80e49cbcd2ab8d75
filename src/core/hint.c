/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The errors of the rows, summed for each parameter.
 */
#include "hint.h"

HpHint
hp_hint (HpNeuron neuron, HpGate target, HpParameter parameter)
{
  int sum = 0, asking = 0, wrong = 0;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      int error = hp_neuron_error (neuron, target, row);
      int asked = error * hp_row_input (row, parameter);

      wrong += error != 0;
      asking += asked != 0;
      sum += asked;
    }
  if (wrong == 0)
    return HP_HINT_NONE;
  if (asking == 0)
    return HP_HINT_KEEP;
  return sum > 0 ? HP_HINT_RAISE : sum < 0 ? HP_HINT_LOWER : HP_HINT_CANCEL;
}
