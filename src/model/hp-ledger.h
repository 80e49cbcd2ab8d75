/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ledger as a list: one item for each presentation of the learning under way, worked out when
 * it is looked at. Nothing is stored, so its length costs no memory.
 */
#pragma once

#include "hp-model.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* One presentation. */
#define HP_TYPE_LEDGER_ENTRY (hp_ledger_entry_get_type ())
G_DECLARE_FINAL_TYPE (HpLedgerEntry, hp_ledger_entry, HP, LEDGER_ENTRY, GObject)

const HpPresentation *hp_ledger_entry_get (HpLedgerEntry *self);

/* A GListModel of HpLedgerEntry. */
#define HP_TYPE_LEDGER (hp_ledger_get_type ())
G_DECLARE_FINAL_TYPE (HpLedger, hp_ledger, HP, LEDGER, GObject)

HpLedger *hp_ledger_new (HpModel *model);

G_END_DECLS
