/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The present state of all neurons with its history: what undo goes back to and redo brings back,
 * the gesture under way, and the ghost. It notifies nobody of changes; its owner does.
 */
#pragma once

#include "core/network.h"

#include <glib.h>

G_BEGIN_DECLS

/* How many steps can be undone; older ones are forgotten. */
#define HP_HISTORY_MAX_UNDO 1000

typedef struct
{
  HpNetwork state; /* the present one */
  HpNeuron ghost;  /* the neuron in hand before the last change, or the present one if there was
                    * none since it was taken */
  GArray *past;    /* of HpNetwork, the newest last */
  GArray *future;  /* of HpNetwork, the next one last */

  guint gesture;   /* the number of the gesture under way, or 0 */
  gboolean is_run; /* that gesture is a run of learning */
  HpNetwork before_gesture;
  HpNeuron ghost_before_gesture;
} HpHistory;

void hp_history_init (HpHistory *self);
void hp_history_clear (HpHistory *self);

/* Starts again from a state: no gesture, nothing to undo or redo. */
void hp_history_start (HpHistory *self, HpNetwork state);

/* Takes another neuron in hand, which is no step: ends the gesture and forgets the ghost. */
void hp_history_take (HpHistory *self, HpRole role);

/* Goes to a state: one step, or part of the gesture under way. A run of learning is ended by
 * anything but a step of learning. */
void hp_history_go_to (HpHistory *self, HpNetwork state);

/* Everything from begin to end is one step. A second begin ends the gesture before it. The number
 * is not 0. */
void hp_history_begin_gesture (HpHistory *self, guint number, gboolean is_run);
void hp_history_end_gesture (HpHistory *self);

/* Ends the gesture and goes back to where it began, as if it had never been. */
void hp_history_cancel_gesture (HpHistory *self);

/* Each ends the gesture, and goes one step back or forth if there is one. */
void hp_history_undo (HpHistory *self);
void hp_history_redo (HpHistory *self);

G_END_DECLS
