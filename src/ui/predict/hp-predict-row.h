/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stands in a row of the truth table instead of its output while one predicts: 0 and 1 to say,
 * a button that reveals the output, and then whether it was predicted.
 *
 * Signals: "saying" and "revealing": the row is about to be said or revealed, by its buttons or by
 * the functions below.
 */
#pragma once

#include "ui/common/hp-panel.h"

G_BEGIN_DECLS

#define HP_TYPE_PREDICT_ROW (hp_predict_row_get_type ())
G_DECLARE_FINAL_TYPE (HpPredictRow, hp_predict_row, HP, PREDICT_ROW, HpPanel)

HpPredictRow *hp_predict_row_new (HpModel *model, HpRow row);

/* Says 0 or 1, or takes it back if it was said before. Nothing happens once it is revealed. */
void hp_predict_row_say (HpPredictRow *self, HpCommit commit);

/* Reveals the row if something was said. */
void hp_predict_row_reveal (HpPredictRow *self);

G_END_DECLS
