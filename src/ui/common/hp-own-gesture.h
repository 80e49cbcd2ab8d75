/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A gesture of the model that one widget began, told from those of others by its number, or 0 for
 * none: any other may have taken its place meanwhile.
 */
#pragma once

#include "model/hp-model.h"

G_BEGIN_DECLS

/* Begins one; gives its number. */
guint hp_own_gesture_begin (HpModel *model);

/* Whether it is still the one under way. */
gboolean hp_own_gesture_is_on (HpModel *model, guint gesture);

/* Ends it if it is, and makes the number 0. */
void hp_own_gesture_end (HpModel *model, guint *gesture);

/* Puts back what it did, if it is, and gives whether it was. The number stays: it tells the rest of
 * the gesture, until the button is let go, that there is nothing more to do. */
gboolean hp_own_gesture_cancel (HpModel *model, guint gesture);

G_END_DECLS
