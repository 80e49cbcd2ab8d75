/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list follows the model. As long as learning goes on from the same start, entries are only
 * added at the end, and Back takes off the last one. Anything else is reported as two changes, to
 * an empty list and back: when a change removes and adds at once, GTK asks for every item that it
 * adds, which takes a minute after forty million rows; and when a change removes many items at the
 * end of a long list, GTK 4.8 keeps rows for items that are gone.
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
  guint length;  /* as reported: shown.learning.n, or 0 on the way to another list */
  HpState near;  /* where the next entry begins, as most are asked for in their order */
  guint report;  /* the timer of a pending report, or 0 */
};

/* A list view makes up to 200 rows for each report, however many entries that adds. So a few new
 * entries are reported at once, but those of a run at full speed only a few times a second. */
#define FEW 8
#define REPORT_INTERVAL 500 /* milliseconds */

static GType
hp_ledger_get_item_type (GListModel *list)
{
  return HP_TYPE_LEDGER_ENTRY;
}

static guint
hp_ledger_get_n_items (GListModel *list)
{
  return HP_LEDGER (list)->length;
}

static gpointer
hp_ledger_get_item (GListModel *list, guint position)
{
  HpLedger *self = HP_LEDGER (list);
  HpLedgerEntry *entry;
  int before = (int) position;
  bool out_of_range;

  if (position >= self->length)
    return NULL;
  if (self->near.learning.n != before)
    self->near = hp_state_learned (self->shown, before);
  entry = g_object_new (HP_TYPE_LEDGER_ENTRY, NULL);
  entry->presentation
      = hp_state_present (&self->near, self->near.neuron, before + 1, &out_of_range);
  hp_state_take_step (&self->near);
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

static void
change_items (HpLedger *self, int position, int removed, int added)
{
  self->length += (guint) (added - removed);
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), (guint) position, (guint) removed,
                                (guint) added);
}

/* Reports what has changed since the last report. */
static void
report (HpLedger *self)
{
  HpState now = hp_model_get_state (self->model);
  int old = self->shown.learning.n, new = now.learning.n;

  g_clear_handle_id (&self->report, g_source_remove);
  if (!hp_state_same_learning (self->shown, now) || new < old - 1)
    {
      change_items (self, 0, old, 0);
      self->near = hp_state_learned (now, 0);
      old = 0;
    }
  self->shown = now;
  if (new < old)
    change_items (self, new, 1, 0);
  else
    change_items (self, old, 0, new - old);
}

static gboolean
report_cb (gpointer data)
{
  report (data);
  return G_SOURCE_REMOVE; /* its source is gone already */
}

static void
changed_cb (HpLedger *self)
{
  HpState now = hp_model_get_state (self->model);

  if (hp_model_get_gesture (self->model) == 0 || !hp_state_same_learning (self->shown, now)
      || now.learning.n <= self->shown.learning.n + FEW)
    report (self);
  else if (self->report == 0)
    self->report = g_timeout_add (REPORT_INTERVAL, report_cb, self);
}

static void
hp_ledger_dispose (GObject *object)
{
  HpLedger *self = HP_LEDGER (object);

  g_clear_handle_id (&self->report, g_source_remove);
  g_clear_object (&self->model);
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
  self->length = (guint) self->shown.learning.n;
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
