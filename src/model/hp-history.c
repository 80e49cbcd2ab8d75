/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two stacks of states around the present one.
 */
#include "hp-history.h"

void
hp_history_init (HpHistory *self)
{
  self->past = g_array_new (FALSE, FALSE, sizeof (HpState));
  self->future = g_array_new (FALSE, FALSE, sizeof (HpState));
  hp_history_start (self, HP_STATE_FRESH);
}

void
hp_history_clear (HpHistory *self)
{
  g_clear_pointer (&self->past, g_array_unref);
  g_clear_pointer (&self->future, g_array_unref);
}

void
hp_history_start (HpHistory *self, HpState state)
{
  self->state = state;
  self->ghost = state.neuron;
  self->gesture = 0;
  g_array_set_size (self->past, 0);
  g_array_set_size (self->future, 0);
}

static void
remember (HpHistory *self, HpState state)
{
  g_array_append_val (self->past, state);
  if (self->past->len > HP_HISTORY_MAX_UNDO)
    g_array_remove_index (self->past, 0);
  g_array_set_size (self->future, 0);
}

/* A step of learning leaves the ghost of the step before it, even within a run; a drag leaves the
 * ghost of its beginning. A change that moves no line leaves the ghost alone. */
static void
change (HpHistory *self, HpState next)
{
  gboolean is_step = hp_state_learning_steps (self->state, next) > 0;

  if (!hp_neuron_equal (next.neuron, self->state.neuron))
    self->ghost = self->gesture != 0 && !is_step ? self->before_gesture.neuron
                                                 : self->state.neuron;
  self->state = next;
}

void
hp_history_go_to (HpHistory *self, HpState state)
{
  if (hp_state_equal (self->state, state))
    return;
  if (self->is_run && hp_state_learning_steps (self->state, state) <= 0)
    hp_history_end_gesture (self);
  if (self->gesture == 0)
    remember (self, self->state);
  change (self, state);
}

void
hp_history_begin_gesture (HpHistory *self, guint number, gboolean is_run)
{
  hp_history_end_gesture (self);
  self->gesture = number;
  self->is_run = is_run;
  self->before_gesture = self->state;
  self->ghost_before_gesture = self->ghost;
}

void
hp_history_end_gesture (HpHistory *self)
{
  if (self->gesture == 0)
    return;
  if (hp_state_equal (self->before_gesture, self->state))
    {
      hp_history_cancel_gesture (self);
      return;
    }
  self->gesture = 0;
  remember (self, self->before_gesture);
}

void
hp_history_cancel_gesture (HpHistory *self)
{
  if (self->gesture == 0)
    return;
  self->gesture = 0;
  self->state = self->before_gesture;
  self->ghost = self->ghost_before_gesture;
}

/* Moves a state from one stack to the other by way of the present. */
static void
step (HpHistory *self, GArray *from, GArray *onto)
{
  HpState next;

  if (from->len == 0)
    return;
  next = g_array_index (from, HpState, from->len - 1);
  g_array_set_size (from, from->len - 1);
  g_array_append_val (onto, self->state);
  change (self, next);
}

void
hp_history_undo (HpHistory *self)
{
  hp_history_end_gesture (self);
  step (self, self->past, self->future);
}

void
hp_history_redo (HpHistory *self)
{
  hp_history_end_gesture (self);
  step (self, self->future, self->past);
}
