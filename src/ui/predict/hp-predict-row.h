/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row to predict: 0 or 1, a button to reveal it, and then its sum worked out.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_PREDICT_ROW (hp_predict_row_get_type ())
G_DECLARE_FINAL_TYPE (HpPredictRow, hp_predict_row, HP, PREDICT_ROW, GtkBox)

HpPredictRow *hp_predict_row_new (HpModel *model, HpRow row);

G_END_DECLS
