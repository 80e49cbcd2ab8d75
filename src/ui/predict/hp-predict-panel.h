/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a class predicts: four rows to commit to and to reveal. It is seen only while the outputs
 * are being predicted.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_PREDICT_PANEL (hp_predict_panel_get_type ())
G_DECLARE_FINAL_TYPE (HpPredictPanel, hp_predict_panel, HP, PREDICT_PANEL, GtkBox)

/* Shows and edits the model's prediction from now on. */
void hp_predict_panel_bind (HpPredictPanel *self, HpModel *model);

G_END_DECLS
