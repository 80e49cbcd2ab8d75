/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list follows the model: as long as learning goes on from the same start, items are only added
 * at the end. When it goes back all are told as replaced: a list view of GTK 4.8 that loses most of
 * a long list at its end leaves rows standing for items that are no more.
 */
#include "hp-ledger.h"

struct _HpLedgerEntry
{
  GObject parent_instance;

  HpPresentation presentation;
};

G_DEFINE_FINAL_TYPE (HpLedgerEntry, hp_ledger_entry, G_TYPE_OBJECT)

static void
hp_ledger_entry_class_init (HpLedgerEntryClass *klass)
{
}

static void
hp_ledger_entry_init (HpLedgerEntry *self)
{
}

const HpPresentation *
hp_ledger_entry_get (HpLedgerEntry *self)
{
  return &self->presentation;
}

struct _HpLedger
{
  GObject parent_instance;

  HpModel *model;
  HpState shown; /* the state whose ledger this list is */
  HpState near;  /* a state of the same learning: most entries are asked for in their order */
};

static GType
hp_ledger_get_item_type (GListModel *list)
{
  return HP_TYPE_LEDGER_ENTRY;
}

static guint
hp_ledger_get_n_items (GListModel *list)
{
  return (guint) HP_LEDGER (list)->shown.learning.n;
}

static gpointer
hp_ledger_get_item (GListModel *list, guint position)
{
  HpLedger *self = HP_LEDGER (list);
  HpLedgerEntry *entry;
  int before = (int) position;
  bool out_of_range;

  if (position >= (guint) self->shown.learning.n)
    return NULL;
  if (self->near.learning.n != before)
    self->near = hp_state_learned (self->shown, before);
  entry = g_object_new (HP_TYPE_LEDGER_ENTRY, NULL);
  entry->presentation = hp_learning_present (self->near.neuron, self->near.target,
                                             self->near.rate, before + 1, &out_of_range);
  self->near = hp_state_learn_step (self->near);
  return entry;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = hp_ledger_get_item_type;
  interface->get_n_items = hp_ledger_get_n_items;
  interface->get_item = hp_ledger_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (HpLedger, hp_ledger, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static gboolean
is_same_learning (HpState one, HpState other)
{
  return hp_neuron_equal (one.learning.start, other.learning.start) && one.target == other.target
         && one.rate == other.rate;
}

static void
changed_cb (HpLedger *self)
{
  HpState before = self->shown, now = hp_model_get_state (self->model);
  int old = before.learning.n, new = now.learning.n;
  gboolean goes_on = is_same_learning (before, now);
  int kept = goes_on && new >= old ? old : 0; /* see the top of the file */

  self->shown = now;
  if (!goes_on)
    self->near = hp_state_learned (now, 0);
  if (kept != old || kept != new)
    g_list_model_items_changed (G_LIST_MODEL (self), (guint) kept, (guint) (old - kept),
                                (guint) (new - kept));
}

static void
hp_ledger_dispose (GObject *object)
{
  g_clear_object (&HP_LEDGER (object)->model);
  G_OBJECT_CLASS (hp_ledger_parent_class)->dispose (object);
}

static void
hp_ledger_class_init (HpLedgerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hp_ledger_dispose;
}

static void
hp_ledger_init (HpLedger *self)
{
}

HpLedger *
hp_ledger_new (HpModel *model)
{
  HpLedger *self = g_object_new (HP_TYPE_LEDGER, NULL);

  self->model = g_object_ref (model);
  self->shown = self->near = hp_model_get_state (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
