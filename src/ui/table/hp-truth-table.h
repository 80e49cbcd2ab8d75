/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The truth table: a heading and four rows to point at or to select.
 *
 * Properties: "hovered-row" and "selected-row" (HpRow as int, -1 for none), writable.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_TRUTH_TABLE (hp_truth_table_get_type ())
G_DECLARE_FINAL_TYPE (HpTruthTable, hp_truth_table, HP, TRUTH_TABLE, GtkWidget)

/* To be called once: shows the rows of this model from now on. */
void hp_truth_table_bind (HpTruthTable *self, HpModel *model);

/* Whether the rows are brief, for large type. */
void hp_truth_table_set_brief (HpTruthTable *self, gboolean brief);

G_END_DECLS
