/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prediction.h"

HpPrediction
hp_prediction_begin (void)
{
  return (HpPrediction) { .is_on = true };
}

bool
hp_prediction_masks (const HpPrediction *prediction, HpRow row)
{
  return prediction->is_on && !prediction->revealed[row];
}

int
hp_prediction_revealed (const HpPrediction *prediction)
{
  int n = 0;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    n += prediction->revealed[row];
  return n;
}

int
hp_prediction_right (const HpPrediction *prediction, HpGate outputs)
{
  int n = 0;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpCommit output = hp_gate_output (outputs, row) ? HP_COMMIT_1 : HP_COMMIT_0;

      n += prediction->revealed[row] && prediction->commits[row] == output;
    }
  return n;
}

int
hp_prediction_wrong (const HpPrediction *prediction, HpGate outputs)
{
  HpGate opposite = (HpGate) (HP_N_GATES - 1 - (int) outputs);

  return hp_prediction_right (prediction, opposite);
}

bool
hp_prediction_is_complete (const HpPrediction *prediction)
{
  bool is_complete = prediction->is_on;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    is_complete = is_complete && prediction->revealed[row]
                  && prediction->commits[row] != HP_COMMIT_NONE;
  return is_complete;
}

bool
hp_prediction_equal (const HpPrediction *one, const HpPrediction *other)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if (one->commits[row] != other->commits[row] || one->revealed[row] != other->revealed[row])
      return false;
  return one->is_on == other->is_on;
}
