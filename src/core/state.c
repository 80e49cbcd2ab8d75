/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "state.h"
#include "hint.h"

#include <stdlib.h>

#define FRESH                                                                                      \
  {                                                                                                \
    .value = { [HP_W0] = -50, [HP_W1] = 60, [HP_W2] = 60, [HP_THETA] = 50 }                        \
  }

const HpState HP_STATE_FRESH = {
  .neuron = FRESH,
  .target = HP_GATE_AND,
  .rate = HP_RATE_FRESH,
  .learning = { .start = FRESH, .epochs = { .last = FRESH, .mark = FRESH } },
};

static const HpHundredths RANGES[] = { 200, 500, HP_LIMIT };

/* Starts predicting again if the weights changed. */
static void
ask_again_if_changed (HpState *state, const HpNeuron *before)
{
  if (state->prediction.is_on && !hp_neuron_equal (*before, state->neuron))
    state->prediction = hp_prediction_begin ();
}

static HpTraining
get_training (const HpState *state)
{
  return (HpTraining) { state->target, state->rate, state->fixed_bias, state->order };
}

/* All but the target. */
static bool
is_same_way (const HpState *one, const HpState *other)
{
  return one->fixed_bias == other->fixed_bias && one->order == other->order;
}

/* After a change by the user learning would start here; if nothing changed, it continues. */
static HpState
begin_learning_if_changed (HpState before, HpState state)
{
  if (!hp_neuron_equal (before.neuron, state.neuron) || before.target != state.target
      || before.rate != state.rate || !is_same_way (&before, &state))
    state.learning = hp_learning_begin (state.neuron);
  ask_again_if_changed (&state, &before.neuron);
  return state;
}

HpState
hp_state_with_neuron (HpState state, HpNeuron neuron)
{
  HpState before = state;

  state.neuron = neuron;
  return begin_learning_if_changed (before, state);
}

static bool
moves_another (HpState state, HpParameter parameter)
{
  return state.linked && (parameter == HP_W0 || parameter == HP_THETA);
}

void
hp_state_value_range (HpState state, HpParameter parameter, HpHundredths limit,
                      HpHundredths *lowest, HpHundredths *highest)
{
  HpParameter other = parameter == HP_W0 ? HP_THETA : HP_W0;
  int ahead = moves_another (state, parameter)
                  ? state.neuron.value[parameter] - state.neuron.value[other]
                  : 0;

  *lowest = -limit + (ahead > 0 ? ahead : 0);
  *highest = limit + (ahead < 0 ? ahead : 0);
}

HpStrip
hp_state_strip (HpState state, HpParameter parameter, HpHundredths lowest, HpHundredths highest)
{
  if (hp_state_masks_any (state))
    return (HpStrip) { .n_segments = 0 };
  if (moves_another (state, parameter))
    return (HpStrip) { .n_segments = 1,
                       .segments = { { lowest, highest, hp_neuron_gate (state.neuron) } } };
  return hp_strip (state.neuron, parameter, lowest, highest);
}

/* Moves w0 and theta by the same amount, limited so that both stay in range. */
static HpState
move_together (HpState state, HpParameter parameter, HpHundredths value)
{
  HpNeuron neuron = state.neuron;
  HpHundredths lowest, highest, before = neuron.value[parameter];

  hp_state_value_range (state, parameter, HP_LIMIT, &lowest, &highest);
  value = value < lowest ? lowest : value > highest ? highest : value;
  neuron.value[HP_W0] += value - before;
  neuron.value[HP_THETA] += value - before;
  return hp_state_with_neuron (state, neuron);
}

HpState
hp_state_with_value (HpState state, HpParameter parameter, HpHundredths value)
{
  if (value < -HP_LIMIT || value > HP_LIMIT)
    return state;
  if (moves_another (state, parameter))
    return move_together (state, parameter, value);
  return hp_state_with_neuron (state, hp_neuron_with (state.neuron, parameter, value));
}

HpState
hp_state_with_link (HpState state, bool linked)
{
  state.linked = linked;
  return state;
}

HpState
hp_state_with_target (HpState state, HpGate target)
{
  HpState before = state;

  state.target = target;
  return begin_learning_if_changed (before, state);
}

HpState
hp_state_with_hints_followed (HpState state)
{
  if (hp_state_masks_any (state))
    return state;
  return hp_state_with_neuron (
      state, hp_hint_follow (state.neuron, state.target, HP_HINTS_OF_WEIGHTS));
}

HpState
hp_state_with_rate (HpState state, HpHundredths rate)
{
  HpState before = state;

  if (rate >= HP_RATE_MIN && rate <= HP_RATE_MAX)
    state.rate = rate;
  return begin_learning_if_changed (before, state);
}

HpState
hp_state_with_rule (HpState state, HpRule rule)
{
  HpNeuron neuron = state.neuron;

  neuron.rule = rule;
  return hp_state_with_neuron (state, neuron);
}

HpState
hp_state_with_fixed_bias (HpState state, bool fixed_bias)
{
  HpState before = state;

  state.fixed_bias = fixed_bias;
  return begin_learning_if_changed (before, state);
}

HpState
hp_state_with_order (HpState state, HpOrder order)
{
  HpState before = state;

  state.order = order;
  return begin_learning_if_changed (before, state);
}

HpState
hp_state_with_prediction (HpState state, bool is_on)
{
  state.prediction = is_on ? hp_prediction_begin () : (HpPrediction) { .is_on = false };
  return state;
}

HpState
hp_state_with_commit (HpState state, HpRow row, HpCommit commit)
{
  if (hp_prediction_masks (&state.prediction, row))
    state.prediction.commits[row] = commit;
  return state;
}

HpState
hp_state_with_row_revealed (HpState state, HpRow row)
{
  if (hp_prediction_masks (&state.prediction, row))
    state.prediction.revealed[row] = true;
  return state;
}

bool
hp_state_masks_any (HpState state)
{
  return state.prediction.is_on && hp_prediction_revealed (&state.prediction) < HP_N_ROWS;
}

bool
hp_state_shows_tie (const HpState *state)
{
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    if (!hp_prediction_masks (&state->prediction, row) && hp_neuron_is_tie (state->neuron, row))
      return true;
  return false;
}

void
hp_state_take_step (HpState *state)
{
  HpNeuron before = state->neuron;
  HpTraining training = get_training (state);

  if (state->target != HP_GATE_NONE)
    hp_learning_step (&state->learning, &state->neuron, &training);
  ask_again_if_changed (state, &before);
}

HpState
hp_state_learn_step (HpState state)
{
  hp_state_take_step (&state);
  return state;
}

HpState
hp_state_learn_epoch (HpState state)
{
  int before;

  do
    {
      before = state.learning.n;
      hp_state_take_step (&state);
    }
  while (state.learning.n != before && state.learning.n % HP_N_ROWS != 0);
  return state;
}

bool
hp_state_can_learn (HpState state)
{
  return state.target != HP_GATE_NONE && hp_learning_may_go_on (&state.learning);
}

HpPresentation
hp_state_present (const HpState *state, HpNeuron neuron, int n, bool *out_of_range)
{
  HpTraining training = get_training (state);

  return hp_learning_present (neuron, &training, n, out_of_range);
}

HpPresentation
hp_state_last_presentation (const HpState *state)
{
  HpTraining training = get_training (state);

  return hp_learning_last (&state->learning, state->neuron, &training);
}

int
hp_state_learning_bound (const HpState *state)
{
  return state->fixed_bias
             ? -1
             : hp_learning_bound (state->learning.start, state->target, state->rate);
}

bool
hp_state_same_learning (HpState one, HpState other)
{
  return hp_neuron_equal (one.learning.start, other.learning.start) && one.target == other.target
         && one.rate == other.rate && is_same_way (&one, &other);
}

static int
count_steps (const HpLearning *learning)
{
  return learning->n + (learning->end == HP_LEARNING_OUT_OF_RANGE);
}

int
hp_state_learning_steps (HpState from, HpState to)
{
  return hp_state_same_learning (from, to)
             ? count_steps (&to.learning) - count_steps (&from.learning)
             : 0;
}

HpAnew
hp_state_why_anew (HpState before, HpState after)
{
  if (before.learning.n == 0 || after.learning.n > 0 || hp_state_same_learning (before, after))
    return HP_ANEW_NOT;
  if (before.target != after.target)
    return HP_ANEW_TARGET;
  if (before.rate != after.rate)
    return HP_ANEW_RATE;
  return is_same_way (&before, &after) ? HP_ANEW_NEURON : HP_ANEW_WAY;
}

/* That learning is out of range was found in a further step, which is no presentation. Going to the
 * last one must not forget it. */
HpState
hp_state_learned (HpState state, int n)
{
  HpNeuron before = state.neuron;
  HpTraining training = get_training (&state);

  if (n == state.learning.n && state.learning.end == HP_LEARNING_OUT_OF_RANGE)
    return state;
  state.neuron = state.learning.start;
  state.learning = hp_learning_begin (state.neuron);
  if (state.target != HP_GATE_NONE)
    hp_learning_run (&state.learning, &state.neuron, &training, n);
  ask_again_if_changed (&state, &before);
  return state;
}

int
hp_state_epoch_corrections (HpState state, int epoch, int max, int *counts)
{
  HpState at = hp_state_learned (state, (epoch - 1) * HP_N_ROWS);
  int n_counts = 0;

  for (; n_counts < max && at.learning.n < state.learning.n; n_counts++)
    {
      for (int row = 0; row < HP_N_ROWS && at.learning.n < state.learning.n; row++)
        hp_state_take_step (&at);
      counts[n_counts] = at.learning.epoch_corrections;
    }
  return n_counts;
}

bool
hp_state_equal (HpState one, HpState other)
{
  return hp_neuron_equal (one.neuron, other.neuron) && one.target == other.target
         && one.rate == other.rate && is_same_way (&one, &other) && one.linked == other.linked
         && hp_prediction_equal (&one.prediction, &other.prediction)
         && hp_neuron_equal (one.learning.start, other.learning.start)
         && one.learning.n == other.learning.n && one.learning.end == other.learning.end;
}

HpHundredths
hp_range_of (int value)
{
  const HpHundredths *range = RANGES;

  while (*range < HP_LIMIT && abs (value) > *range)
    range++;
  return *range;
}

HpHundredths
hp_state_range (HpState state)
{
  HpHundredths range = 0;

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      HpHundredths needed = hp_range_of (state.neuron.value[parameter]);

      range = needed > range ? needed : range;
    }
  return range;
}
