/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The states that can be gone back to, and those that were gone back from.
 */
#pragma once

#include "core/state.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  GArray *past;   /* of HpState, the newest last */
  GArray *future; /* of HpState, the next one last */
} HpHistory;

void hp_history_init (HpHistory *self);
void hp_history_clear (HpHistory *self);

/* Forgets everything. */
void hp_history_forget (HpHistory *self);

/* A state that is being left, with nothing to be redone any more; of more than max, the oldest is
 * forgotten. */
void hp_history_remember (HpHistory *self, HpState state, guint max);

/* Takes the newest state of the past, or of the future, into *state and puts what *state was on the
 * other side. FALSE if there is none. */
gboolean hp_history_undo (HpHistory *self, HpState *state);
gboolean hp_history_redo (HpHistory *self, HpState *state);

G_END_DECLS
