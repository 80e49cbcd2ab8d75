/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ledger: a list of all presentations, each with its sum written out. Clicking one goes back to
 * the state after it.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_LEDGER_VIEW (hp_ledger_view_get_type ())
G_DECLARE_FINAL_TYPE (HpLedgerView, hp_ledger_view, HP, LEDGER_VIEW, GtkWidget)

/* To be called once, before the view, which is hidden at first, is shown: lists the learning of
 * this model from now on. */
void hp_ledger_view_bind (HpLedgerView *self, HpModel *model);

/* While presenting: the columns that a class can follow, in type that it can read. */
void hp_ledger_view_set_brief (HpLedgerView *self, gboolean brief);

G_END_DECLS
