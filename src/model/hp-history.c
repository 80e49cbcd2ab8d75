/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two stacks of states around the present one.
 */
#include "hp-history.h"

void
hp_history_init (HpHistory *self)
{
  self->past = g_array_new (FALSE, FALSE, sizeof (HpNetwork));
  self->future = g_array_new (FALSE, FALSE, sizeof (HpNetwork));
  hp_history_start (self, hp_network (HP_STATE_FRESH));
}

void
hp_history_clear (HpHistory *self)
{
  g_clear_pointer (&self->past, g_array_unref);
  g_clear_pointer (&self->future, g_array_unref);
}

void
hp_history_start (HpHistory *self, HpNetwork state)
{
  self->state = state;
  self->ghost = hp_network_state (&state).neuron;
  self->gesture = 0;
  g_array_set_size (self->past, 0);
  g_array_set_size (self->future, 0);
}

static void
remember (HpHistory *self, HpNetwork state)
{
  g_array_append_val (self->past, state);
  if (self->past->len > HP_HISTORY_MAX_UNDO)
    g_array_remove_index (self->past, 0);
  g_array_set_size (self->future, 0);
}

void
hp_history_take (HpHistory *self, HpRole role)
{
  if (self->state.in_hand == role)
    return;
  hp_history_end_gesture (self);
  self->state.in_hand = role;
  self->ghost = hp_network_state (&self->state).neuron;
}

/* How many steps of learning lead to another state; undo may change which neuron is in hand. */
static int
count_learnt (HpHistory *self, const HpNetwork *next)
{
  return hp_state_learning_steps (self->state.neuron[next->in_hand], hp_network_state (next));
}

/* A step of learning leaves the ghost of the step before it, even within a run; a drag leaves the
 * ghost of its beginning. A change that moves no line leaves the ghost alone. */
static void
change (HpHistory *self, HpNetwork next)
{
  HpNeuron before = self->state.neuron[next.in_hand].neuron;

  if (!hp_neuron_equal (hp_network_state (&next).neuron, before))
    self->ghost = self->gesture != 0 && count_learnt (self, &next) <= 0
                      ? hp_network_state (&self->before_gesture).neuron
                      : before;
  else if (next.in_hand != self->state.in_hand)
    self->ghost = before;
  self->state = next;
}

void
hp_history_go_to (HpHistory *self, HpNetwork state)
{
  if (hp_network_equal (&self->state, &state))
    return;
  if (self->is_run && count_learnt (self, &state) <= 0)
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
  if (hp_network_equal (&self->before_gesture, &self->state))
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
  HpNetwork next;

  if (from->len == 0)
    return;
  next = g_array_index (from, HpNetwork, from->len - 1);
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
