/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ledger: a list of all presentations, each with its sum written out. Clicking one goes back to
 * the state after it. If "brief", it has only the columns that a class can follow.
 */
#pragma once

#include "ui/common/hp-panel.h"

G_BEGIN_DECLS

#define HP_TYPE_LEDGER_VIEW (hp_ledger_view_get_type ())
G_DECLARE_FINAL_TYPE (HpLedgerView, hp_ledger_view, HP, LEDGER_VIEW, HpPanel)

G_END_DECLS
