/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The truth table: a heading and four rows to point at or to select.
 */
#pragma once

#include "model/hp-model.h"
#include "ui/common/hp-view-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_TRUTH_TABLE (hp_truth_table_get_type ())
G_DECLARE_FINAL_TYPE (HpTruthTable, hp_truth_table, HP, TRUTH_TABLE, GtkWidget)

/* Shows the rows of this model; the context has the rows pointed at and selected. Call once. */
void hp_truth_table_bind (HpTruthTable *self, HpModel *model, HpViewContext *context);

/* Whether the rows are brief, for large type. */
void hp_truth_table_set_brief (HpTruthTable *self, gboolean brief);

G_END_DECLS
