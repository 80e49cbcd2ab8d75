/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ledger as a list with an item for each presentation of the learning under way. Items are
 * computed when they are looked at; nothing is stored, so a long list costs no memory.
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
