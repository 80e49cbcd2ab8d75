/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A run and the frames that it takes.
 */
#include "runs.h"

static void
notify_cb (Run *run)
{
  run->notified++;
}

void
run_set_up (Run *run, HpState state, int speed)
{
  *run = (Run) { .model = hp_model_new () };
  hp_model_start_from (run->model, state);
  run->runner = hp_runner_new (run->model);
  g_object_set (run->runner, "speed", speed, NULL);
  g_signal_connect_swapped (run->runner, "notify::running", G_CALLBACK (notify_cb), run);
}

void
run_tear_down (Run *run)
{
  g_assert_finalize_object (run->runner);
  g_assert_finalize_object (run->model);
}

HpState
run_state (const Run *run)
{
  return hp_model_get_state (run->model);
}

int
run_n (const Run *run)
{
  return run_state (run).learning.n;
}

static gboolean
tick_cb (gpointer frames)
{
  return --*(int *) frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
run_wait (int frames)
{
  g_timeout_add (16, tick_cb, &frames);
  while (frames > 0)
    g_main_context_iteration (NULL, TRUE);
}

void
run_wait_for_rows (const Run *run, int n)
{
  for (int frames = 0; run_n (run) < n && frames < 600; frames++)
    run_wait (1);
  g_assert_cmpint (run_n (run), >=, n);
}

void
run_wait_for_end (const Run *run)
{
  for (int frames = 0; hp_runner_is_running (run->runner) && frames < 600; frames++)
    run_wait (1);
  g_assert_false (hp_runner_is_running (run->runner));
}

HpState
run_from (HpNeuron start, HpGate target, HpHundredths rate)
{
  HpState state = hp_state_with_neuron (HP_STATE_FRESH, start);

  return hp_state_with_rate (hp_state_with_target (state, target), rate);
}

HpState
run_from_zero (HpGate target)
{
  return run_from ((HpNeuron) { { 0 } }, target, 10);
}

HpState
run_in_loop (void)
{
  HpState state = hp_state_learned (run_from_zero (HP_GATE_XOR), RUN_ROWS_TO_LOOP);

  g_assert_cmpint (state.learning.end, ==, HP_LEARNING_LOOPS);
  return state;
}

void
run_begin_endless (Run *run)
{
  run_set_up (run, run_in_loop (), HP_RUNNER_FULL_SPEED);
  hp_runner_start (run->runner);
  run_wait_for_rows (run, 100);
}
