/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One step of learning, its ends, and Novikoff's bound.
 */
#include "learning.h"
#include "gate-map.h"

#include <math.h>

HpLearning
hp_learning_begin (HpNeuron start)
{
  return (HpLearning) { .start = start, .epochs = hp_loop_begin (start) };
}

HpPresentation
hp_learning_present (HpNeuron neuron, const HpTraining *training, int n, bool *out_of_range)
{
  HpRow row = hp_order_row (training->order, (n - 1) % HP_N_ROWS);
  HpPresentation seen = {
    .n = n,
    .epoch = (n - 1) / HP_N_ROWS + 1,
    .row = row,
    .z = hp_neuron_sum (neuron, row),
    .output = hp_neuron_fires (neuron, row),
    .target = hp_gate_output (training->target, row),
    .error = hp_neuron_error (neuron, training->target, row),
    .before = neuron,
    .after = neuron,
  };

  *out_of_range = false;
  for (int weight = training->fixed_bias ? HP_W1 : HP_W0; weight <= HP_W2; weight++)
    {
      HpHundredths *value = &seen.after.value[weight];

      *value += training->rate * seen.error * hp_row_input (row, (HpParameter) weight);
      if (*value < -HP_LIMIT || *value > HP_LIMIT)
        *out_of_range = true;
    }
  if (*out_of_range)
    seen.after = neuron;
  return seen;
}

/* At the end of an epoch: was there no correction, or is it a loop? A neuron that comes again is a
 * proof, as epochs show the same rows in the same order and nothing is rounded. */
static void
judge_epoch (HpLearning *learning, HpNeuron neuron)
{
  if (learning->n % HP_N_ROWS != 0 || learning->end == HP_LEARNING_LOOPS)
    return;
  learning->round = hp_loop_see (&learning->epochs, neuron);
  if (learning->epoch_corrections == 0)
    learning->end = HP_LEARNING_CONVERGED;
  else if (learning->round > 0)
    learning->end = HP_LEARNING_LOOPS;
}

bool
hp_learning_may_go_on (const HpLearning *learning)
{
  bool has_ended = learning->end == HP_LEARNING_CONVERGED
                   || learning->end == HP_LEARNING_OUT_OF_RANGE;

  return !has_ended && learning->n < HP_LEARNING_MAX;
}

void
hp_learning_step (HpLearning *learning, HpNeuron *neuron, const HpTraining *training)
{
  bool out_of_range;
  HpPresentation seen;

  if (!hp_learning_may_go_on (learning))
    return;
  seen = hp_learning_present (*neuron, training, learning->n + 1, &out_of_range);
  if (out_of_range)
    {
      learning->end = HP_LEARNING_OUT_OF_RANGE;
      return;
    }
  if (learning->n % HP_N_ROWS == 0)
    learning->epoch_corrections = 0;
  *neuron = seen.after;
  learning->n++;
  learning->corrections += seen.error != 0;
  learning->epoch_corrections += seen.error != 0;
  judge_epoch (learning, *neuron);
}

int
hp_learning_epochs (const HpLearning *learning)
{
  return learning->n / HP_N_ROWS + (learning->n % HP_N_ROWS != 0);
}

static double
dot (const double one[3], const double other[3])
{
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}

int
hp_learning_bound (HpNeuron start, HpGate target, HpHundredths rate)
{
  const double inputs_squared = 3; /* R^2, of the row (1, 1, 1) */
  const HpHundredths *w = start.value;

  if (target == HP_GATE_NONE || !hp_gate_is_reachable (target))
    return -1;
  const int *best = hp_gate_best_direction (target);
  double direction[3] = { best[0], best[1], best[2] };
  double v[3] = { w[HP_W0] - w[HP_THETA], w[HP_W1], w[HP_W2] }; /* in hundredths, like eta */
  double gamma = 1 / sqrt (dot (direction, direction));
  double along = dot (direction, v) * gamma; /* a = u.v0 */
  double linear = rate * inputs_squared - 2 * along * gamma;
  double across = fmax (0, dot (v, v) - along * along); /* B^2 - a^2 */
  double root = sqrt (linear * linear + 4 * gamma * gamma * across);

  return (int) floor ((linear + root) / (2 * rate * gamma * gamma) + 1e-9);
}
