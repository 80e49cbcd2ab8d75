/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One step of learning, its ends, and Novikoff's bound.
 */
#include "learning.h"
#include "gate-map.h"

#include <math.h>
#include <stdlib.h>

HpLearning
hp_learning_begin (HpNeuron start)
{
  return (HpLearning) { .start = start, .epochs = hp_loop_begin (start) };
}

static inline bool
is_in_range (HpHundredths value)
{
  return value >= -HP_LIMIT && value <= HP_LIMIT;
}

/* Returns false and leaves the neuron as it is if a weight would go beyond HP_LIMIT. */
static inline bool
correct (HpNeuron *neuron, const HpTraining *training, HpRow row, int error)
{
  HpHundredths *value = neuron->value, change = training->rate * error;
  HpHundredths w0 = value[HP_W0] + (training->fixed_bias ? 0 : change);
  HpHundredths w1 = value[HP_W1] + change * hp_row_a (row);
  HpHundredths w2 = value[HP_W2] + change * hp_row_b (row);

  if (!is_in_range (w0) || !is_in_range (w1) || !is_in_range (w2))
    return false;
  value[HP_W0] = w0;
  value[HP_W1] = w1;
  value[HP_W2] = w2;
  return true;
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

  *out_of_range = !correct (&seen.after, training, row, seen.error);
  return seen;
}

/* The correction is taken back, and made again. */
HpPresentation
hp_learning_last (const HpLearning *learning, HpNeuron neuron, const HpTraining *training)
{
  HpRow row = hp_order_row (training->order, (learning->n - 1) % HP_N_ROWS);
  bool out_of_range;

  correct (&neuron, training, row, -learning->error);
  return hp_learning_present (neuron, training, learning->n, &out_of_range);
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
  int place = learning->n % HP_N_ROWS, error;
  HpRow row;

  if (!hp_learning_may_go_on (learning))
    return;
  row = hp_order_row (training->order, place);
  error = hp_neuron_error (*neuron, training->target, row);
  if (error != 0 && !correct (neuron, training, row, error))
    {
      learning->end = HP_LEARNING_OUT_OF_RANGE;
      return;
    }
  if (place == 0)
    learning->epoch_corrections = 0;
  learning->n++;
  learning->corrections += error != 0;
  learning->epoch_corrections += error != 0;
  learning->error = error;
  judge_epoch (learning, *neuron);
}

/* Called at the end of a round of a loop. Learns one more, and skips all complete ones up to n that
 * are like it. */
static void
skip_rounds (HpLearning *learning, HpNeuron *neuron, const HpTraining *training, int n)
{
  int length = learning->round * HP_N_ROWS, rounds = (n - learning->n) / length - 1;
  int before = learning->corrections;

  if (rounds < 1)
    return;
  for (int i = 0; i < length; i++)
    hp_learning_step (learning, neuron, training);
  learning->n += rounds * length;
  learning->corrections += rounds * (learning->corrections - before);
}

/* Returns whether a whole epoch lies before n and cannot leave the range. */
static bool
is_epoch_safe (const HpLearning *learning, HpNeuron neuron, const HpTraining *training, int n)
{
  HpHundredths most = HP_LIMIT - HP_N_ROWS * training->rate;

  return learning->end == HP_LEARNING_GOES_ON && learning->n % HP_N_ROWS == 0
         && learning->n + HP_N_ROWS <= n && abs (neuron.value[HP_W0]) <= most
         && abs (neuron.value[HP_W1]) <= most && abs (neuron.value[HP_W2]) <= most;
}

/* The same as a step for each row, in about half the time. */
static void
show_epoch (HpLearning *learning, HpNeuron *neuron, const HpTraining *training)
{
  HpNeuron at = *neuron;

  learning->epoch_corrections = 0;
  for (int place = 0; place < HP_N_ROWS; place++)
    {
      HpRow row = hp_order_row (training->order, place);
      int error = learning->error = hp_neuron_error (at, training->target, row);

      if (error != 0 && correct (&at, training, row, error))
        learning->epoch_corrections++;
    }
  learning->corrections += learning->epoch_corrections;
  learning->n += HP_N_ROWS;
  *neuron = at;
  judge_epoch (learning, at);
}

void
hp_learning_run (HpLearning *learning, HpNeuron *neuron, const HpTraining *training, int n)
{
  if (n > HP_LEARNING_MAX)
    n = HP_LEARNING_MAX;
  while (learning->n < n && hp_learning_may_go_on (learning))
    {
      if (is_epoch_safe (learning, *neuron, training, n))
        show_epoch (learning, neuron, training);
      else
        hp_learning_step (learning, neuron, training);
      if (learning->end == HP_LEARNING_LOOPS && learning->n % HP_N_ROWS == 0)
        skip_rounds (learning, neuron, training, n);
    }
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
