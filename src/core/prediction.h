/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Predicting: the outputs are masked, the class commits to 0 or 1 for each row, and the rows are
 * revealed one by one. A prediction is about one neuron: other weights start it again.
 */
#pragma once

#include "neuron.h"

/* The class's guess for a row before it is revealed. */
typedef enum
{
  HP_COMMIT_NONE,
  HP_COMMIT_0,
  HP_COMMIT_1,
} HpCommit;

typedef struct
{
  bool is_on;
  HpCommit commits[HP_N_ROWS];
  bool revealed[HP_N_ROWS];
} HpPrediction;

/* Four rows masked, nothing committed. */
HpPrediction hp_prediction_begin (void);

/* Returns whether the output of a row is still masked. Then nothing may be shown that reveals
 * it. */
bool hp_prediction_masks (const HpPrediction *prediction, HpRow row);

/* How many rows have been revealed, and how many of these the class predicted right and wrong. */
int hp_prediction_revealed (const HpPrediction *prediction);
int hp_prediction_right (const HpPrediction *prediction, HpGate outputs);
int hp_prediction_wrong (const HpPrediction *prediction, HpGate outputs);

/* Returns whether all four rows were committed to and revealed; "reveal all" alone is no
 * prediction. */
bool hp_prediction_is_complete (const HpPrediction *prediction);

bool hp_prediction_equal (const HpPrediction *one, const HpPrediction *other);
