/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Undo gestures of the model, each started by one widget. A widget keeps a handle to the gesture
 * that it started, stale once another one replaces it: the gesture's number in the model, or 0 for
 * none.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How far an arrow and a page key move a number, in hundredths; with Shift by one hundredth. */
#define HP_ARROW_STEP 10
#define HP_PAGE_STEP 50

/* Starts a gesture and returns its handle. */
guint hp_gesture_begin (HpModel *model);

/* Returns whether the gesture is still in progress. */
gboolean hp_gesture_is_on (HpModel *model, guint gesture);

/* Ends the gesture if it is still in progress, and sets the handle to 0. */
void hp_gesture_end (HpModel *model, guint *gesture);

/* Undoes the gesture if it is still in progress, and returns whether it was. The handle stays as it
 * is, now stale, so that the rest of the drag, up to the release, changes nothing. */
gboolean hp_gesture_cancel (HpModel *model, guint gesture);

/* Makes one gesture, from press to release, of each arrow, page, Home or End key on the widget,
 * however often the key repeats. */
void hp_gesture_add_keys (GtkWidget *widget, HpModel *model);

G_END_DECLS
