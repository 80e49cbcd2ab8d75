/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nobody ends what another one began.
 */
#include "hp-own-gesture.h"

guint
hp_own_gesture_begin (HpModel *model)
{
  hp_model_begin_gesture (model);
  return hp_model_get_gesture (model);
}

gboolean
hp_own_gesture_is_on (HpModel *model, guint gesture)
{
  return gesture != 0 && gesture == hp_model_get_gesture (model);
}

void
hp_own_gesture_end (HpModel *model, guint *gesture)
{
  if (hp_own_gesture_is_on (model, *gesture))
    hp_model_end_gesture (model);
  *gesture = 0;
}

gboolean
hp_own_gesture_cancel (HpModel *model, guint gesture)
{
  if (!hp_own_gesture_is_on (model, gesture))
    return FALSE;
  hp_model_cancel_gesture (model);
  return TRUE;
}
