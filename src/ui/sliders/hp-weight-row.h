/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One parameter: its symbol and name, hint, number, slider and gate strip.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_WEIGHT_ROW (hp_weight_row_get_type ())
G_DECLARE_FINAL_TYPE (HpWeightRow, hp_weight_row, HP, WEIGHT_ROW, GtkWidget)

/* To be called once: the row is this parameter of the model from now on. */
void hp_weight_row_bind (HpWeightRow *self, HpModel *model, HpParameter parameter);

/* Whether the track, the gate strip under it and the hint are shown. */
void hp_weight_row_set_parts (HpWeightRow *self, gboolean track, gboolean strip, gboolean hint);

/* Whether the indices in what it says about the link are nearly as large as letters. */
void hp_weight_row_set_large_indices (HpWeightRow *self, gboolean large);

G_END_DECLS
