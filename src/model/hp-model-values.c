/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The model's values one by one: each change is the whole state with one of them changed.
 */
#include "hp-model.h"

HpHundredths
hp_model_get_value (HpModel *self, HpParameter parameter)
{
  return hp_model_get_state (self).neuron.value[parameter];
}

void
hp_model_set_value (HpModel *self, HpParameter parameter, HpHundredths value)
{
  hp_model_set_state (self, hp_state_with_value (hp_model_get_state (self), parameter, value));
}

void
hp_model_set_target (HpModel *self, HpGate target)
{
  hp_model_set_state (self, hp_state_with_target (hp_model_get_state (self), target));
}

void
hp_model_set_rate (HpModel *self, HpHundredths rate)
{
  hp_model_set_state (self, hp_state_with_rate (hp_model_get_state (self), rate));
}

void
hp_model_set_linked (HpModel *self, gboolean linked)
{
  hp_model_set_state (self, hp_state_with_link (hp_model_get_state (self), linked));
}

void
hp_model_set_predicting (HpModel *self, gboolean predicting)
{
  HpState state = hp_model_get_state (self);

  if (state.prediction.is_on != predicting)
    hp_model_set_state (self, hp_state_with_prediction (state, predicting));
}

gboolean
hp_model_is_locked (HpModel *self, HpLock lock)
{
  return (hp_model_get_locked (self) & 1u << lock) != 0;
}

const char *
hp_model_property (HpParameter parameter)
{
  static const char *const NAMES[HP_N_PARAMETERS] = { "w0", "w1", "w2", "theta" };

  return NAMES[parameter];
}
