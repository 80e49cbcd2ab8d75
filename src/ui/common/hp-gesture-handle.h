/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A handle to the undo gesture that this widget started, stale once another one replaces it: the
 * gesture's number in the model, or 0 for none.
 */
#pragma once

#include "model/hp-model.h"

G_BEGIN_DECLS

/* Starts a gesture and returns its handle. */
guint hp_gesture_handle_begin (HpModel *model);

/* Returns whether the gesture is still in progress. */
gboolean hp_gesture_handle_is_on (HpModel *model, guint gesture);

/* Ends the gesture if it is still in progress, and sets the handle to 0. */
void hp_gesture_handle_end (HpModel *model, guint *gesture);

/* Undoes the gesture if it is still in progress, and returns whether it was. The handle stays as it
 * is, now stale, so that the rest of the drag, up to the release, changes nothing. */
gboolean hp_gesture_handle_cancel (HpModel *model, guint gesture);

G_END_DECLS
