/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The truth table: a heading and four rows to point at or to select.
 *
 * gtk_widget_grab_focus () gives the focus to the first row.
 *
 * Property "context" (HpViewContext, to be set once, before the model): has the rows pointed at and
 * selected.
 */
#pragma once

#include "ui/common/hp-panel.h"
#include "ui/common/hp-view-context.h"

G_BEGIN_DECLS

#define HP_TYPE_TRUTH_TABLE (hp_truth_table_get_type ())
G_DECLARE_FINAL_TYPE (HpTruthTable, hp_truth_table, HP, TRUTH_TABLE, HpPanel)

/* While one predicts: 0 and 1 say the output of the row in hand, Enter reveals it, and the next
 * masked row is in hand. Returns FALSE for any other key and at any other time. */
gboolean hp_truth_table_predict (HpTruthTable *self, guint key);

G_END_DECLS
