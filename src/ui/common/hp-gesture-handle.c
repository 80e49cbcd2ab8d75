/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No widget ends a gesture that another one started.
 */
#include "hp-gesture-handle.h"

guint
hp_gesture_handle_begin (HpModel *model)
{
  hp_model_begin_gesture (model);
  return hp_model_get_gesture (model);
}

gboolean
hp_gesture_handle_is_on (HpModel *model, guint gesture)
{
  return gesture != 0 && gesture == hp_model_get_gesture (model);
}

void
hp_gesture_handle_end (HpModel *model, guint *gesture)
{
  if (hp_gesture_handle_is_on (model, *gesture))
    hp_model_end_gesture (model);
  *gesture = 0;
}

gboolean
hp_gesture_handle_cancel (HpModel *model, guint gesture)
{
  if (!hp_gesture_handle_is_on (model, gesture))
    return FALSE;
  hp_model_cancel_gesture (model);
  return TRUE;
}
