/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two stacks of states.
 */
#include "hp-history.h"

void
hp_history_init (HpHistory *self)
{
  self->past = g_array_new (FALSE, FALSE, sizeof (HpState));
  self->future = g_array_new (FALSE, FALSE, sizeof (HpState));
}

void
hp_history_clear (HpHistory *self)
{
  g_clear_pointer (&self->past, g_array_unref);
  g_clear_pointer (&self->future, g_array_unref);
}

void
hp_history_forget (HpHistory *self)
{
  g_array_set_size (self->past, 0);
  g_array_set_size (self->future, 0);
}

void
hp_history_remember (HpHistory *self, HpState state, guint max)
{
  g_array_append_val (self->past, state);
  if (self->past->len > max)
    g_array_remove_index (self->past, 0);
  g_array_set_size (self->future, 0);
}

static gboolean
exchange (GArray *from, GArray *onto, HpState *state)
{
  HpState next;

  if (from->len == 0)
    return FALSE;
  next = g_array_index (from, HpState, from->len - 1);
  g_array_set_size (from, from->len - 1);
  g_array_append_val (onto, *state);
  *state = next;
  return TRUE;
}

gboolean
hp_history_undo (HpHistory *self, HpState *state)
{
  return exchange (self->past, self->future, state);
}

gboolean
hp_history_redo (HpHistory *self, HpState *state)
{
  return exchange (self->future, self->past, state);
}
