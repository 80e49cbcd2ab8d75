/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the runner: where a run ends, what pauses it, and its one step of undo.
 */
#include "runs.h"

static void
test_create_and_destroy (void)
{
  Run run;

  run_set_up (&run, HP_STATE_FRESH, 5);
  g_assert_false (hp_runner_is_running (run.runner));
  run_tear_down (&run);
}

/* The ends of runs. */

typedef struct
{
  const char *name;
  HpNeuron start;
  HpGate target;
  HpLearningEnd end;
  int n, corrections;
  HpNeuron learned;
} EndRow;

static const EndRow END_ROWS[] = {
  { "and", { { 0, 0, 0, -10 } }, HP_GATE_AND, HP_LEARNING_CONVERGED, 28, 14,
    { { -40, 20, 10, -10 } } },
  { "true", { { 0 } }, HP_GATE_TRUE, HP_LEARNING_CONVERGED, 4, 0, { { 0 } } },
  { "xor", { { 0 } }, HP_GATE_XOR, HP_LEARNING_LOOPS, 12, 10, { { 0, -10, 0, 0 } } },
  { "xnor", { { 0 } }, HP_GATE_XNOR, HP_LEARNING_LOOPS, 12, 9, { { -10, 10, 0, 0 } } },
  { "out-of-range", { { -1000, 0, 0, -1000 } }, HP_GATE_FALSE, HP_LEARNING_OUT_OF_RANGE, 0, 0,
    { { -1000, 0, 0, -1000 } } },
};

static void
assert_end (const Run *run, const EndRow *row)
{
  HpState state = run_state (run);

  g_assert_cmpint (state.learning.end, ==, row->end);
  g_assert_cmpint (state.learning.n, ==, row->n);
  g_assert_cmpint (state.learning.corrections, ==, row->corrections);
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    g_assert_cmpint (state.neuron.value[parameter], ==, row->learned.value[parameter]);
}

/* By itself, at any speed, and as one step of undo. */
static void
test_end (gconstpointer data)
{
  const EndRow *row = data;
  HpState start = run_from (row->start, row->target, 10);

  for (int speed = HP_RUNNER_FULL_SPEED; speed <= 1000; speed += 500)
    {
      Run run;

      run_set_up (&run, start, speed);
      hp_runner_start (run.runner);
      g_assert_true (hp_runner_is_running (run.runner));
      run_wait_for_end (&run);
      assert_end (&run, row);
      g_assert_false (hp_model_get_gesture (run.model) != 0);
      g_assert_cmpint (run.notified, ==, 2);
      hp_model_undo (run.model);
      assert_same_state (run_state (&run), start);
      g_assert_false (hp_model_can_undo (run.model));
      hp_model_redo (run.model);
      assert_end (&run, row);
      run_tear_down (&run);
    }
}

/* A run stops at its loop; another one goes round it until it is paused. */
static void
test_keep_looping (void)
{
  Run run;
  int n;

  run_set_up (&run, run_from_zero (HP_GATE_XOR), HP_RUNNER_FULL_SPEED);
  hp_runner_start (run.runner);
  run_wait_for_end (&run);
  assert_same_state (run_state (&run), run_in_loop ());
  g_assert_true (hp_runner_can_run (run.runner));
  hp_runner_start (run.runner);
  run_wait_for_rows (&run, 1000);
  g_assert_cmpint (run_state (&run).learning.end, ==, HP_LEARNING_LOOPS);
  g_assert_true (hp_runner_is_running (run.runner));
  n = run_n (&run);
  hp_runner_pause (run.runner);
  run_wait (4);
  g_assert_cmpint (run_n (&run), ==, n);
  hp_model_set_state (run.model, run_from_zero (HP_GATE_XOR));
  hp_runner_start (run.runner);
  run_wait_for_end (&run);
  assert_same_state (run_state (&run), run_in_loop ());
  run_tear_down (&run);
}

/* At full speed and at 60 rows a second nobody can follow a step. */
static void
test_shows_steps (void)
{
  Run run;

  run_set_up (&run, run_in_loop (), HP_RUNNER_FULL_SPEED);
  g_assert_true (hp_runner_shows_steps (run.runner));
  hp_runner_start (run.runner);
  g_assert_false (hp_runner_shows_steps (run.runner));
  g_object_set (run.runner, "speed", 60, NULL);
  g_assert_false (hp_runner_shows_steps (run.runner));
  g_object_set (run.runner, "speed", 20, NULL);
  g_assert_true (hp_runner_shows_steps (run.runner));
  hp_runner_pause (run.runner);
  run_tear_down (&run);
}

/* A loop does not run forever either: there is a bound, from which one can go back. */
static void
test_bound (void)
{
  HpState deep = hp_state_learned (run_from_zero (HP_GATE_XOR), HP_LEARNING_MAX - 301);
  Run run;

  run_set_up (&run, deep, HP_RUNNER_FULL_SPEED);
  hp_runner_start (run.runner);
  run_wait_for_end (&run);
  g_assert_cmpint (run_n (&run), ==, HP_LEARNING_MAX);
  g_assert_false (hp_runner_can_run (run.runner));
  assert_same_state (hp_state_learn_step (run_state (&run)), run_state (&run));
  assert_same_state (hp_state_learn_epoch (run_state (&run)), run_state (&run));
  hp_model_undo (run.model);
  assert_same_state (run_state (&run), deep);
  hp_model_redo (run.model);
  hp_model_set_state (run.model, hp_state_learned (run_state (&run), HP_LEARNING_MAX - 1));
  g_assert_true (hp_runner_can_run (run.runner));
  run_tear_down (&run);
}

/* Nothing to learn. */

static void
assert_does_not_run (HpState state)
{
  Run run;

  run_set_up (&run, state, HP_RUNNER_FULL_SPEED);
  g_assert_false (hp_runner_can_run (run.runner));
  hp_runner_start (run.runner);
  g_assert_false (hp_runner_is_running (run.runner));
  g_assert_false (hp_model_get_gesture (run.model) != 0);
  run_wait (2);
  assert_same_state (run_state (&run), state);
  g_assert_cmpint (run.notified, ==, 0);
  run_tear_down (&run);
}

static void
test_nothing_to_learn (void)
{
  HpState stuck = run_from (END_ROWS[4].start, HP_GATE_FALSE, 10);

  assert_does_not_run (hp_state_with_target (HP_STATE_FRESH, HP_GATE_NONE));
  assert_does_not_run (learn_steps (run_from_zero (HP_GATE_AND), 400));
  assert_does_not_run (learn_steps (stuck, 1));
}

/* If the scene locks learning, a run would go on forever and change nothing. */
static void
test_locked (void)
{
  HpScene scene = hp_scene (run_from_zero (HP_GATE_AND));
  Run run;

  scene.locked = 1u << HP_LOCK_LEARNING;
  run_set_up (&run, HP_STATE_FRESH, HP_RUNNER_FULL_SPEED);
  hp_model_enter_scene (run.model, &scene);
  g_assert_false (hp_runner_can_run (run.runner));
  hp_runner_start (run.runner);
  g_assert_false (hp_runner_is_running (run.runner));
  run_tear_down (&run);
}

/* Steps that pause a run. */

typedef void (*Act) (HpModel *model);

static void
set_value (HpModel *model)
{
  hp_model_set_value (model, HP_W1, 155);
}

static void
set_theta (HpModel *model)
{
  g_object_set (model, "theta", -155, NULL);
}

static void
set_target (HpModel *model)
{
  hp_model_set_target (model, HP_GATE_OR);
}

static void
set_rate (HpModel *model)
{
  g_object_set (model, "rate", 77, NULL);
}

static void
go_back (HpModel *model)
{
  hp_model_set_state (model, hp_state_learned (hp_model_get_state (model), 3));
}

static void
start_from (HpModel *model)
{
  hp_model_start_from (model, HP_STATE_FRESH);
}

typedef struct
{
  const char *name;
  Act act;
} ActRow;

/* A person's changes, each a step of undo of its own. */
static const ActRow CHANGE_ROWS[] = {
  { "value", set_value }, { "theta", set_theta }, { "target", set_target },
  { "rate", set_rate },   { "back", go_back },    { "reset", hp_model_reset },
};

static const ActRow OTHER_ROWS[] = {
  { "undo", hp_model_undo },
  { "start-from", start_from },
  { "gesture", hp_model_begin_gesture },
  { "gesture-ended", hp_model_end_gesture },
};

/* Not one more row is shown, and a gesture that another began is left alone. */
static void
test_pauses (gconstpointer data)
{
  const ActRow *row = data;
  Run run;
  HpState left;
  guint gesture;
  int n;

  run_begin_endless (&run);
  n = run_n (&run);
  row->act (run.model);
  left = run_state (&run);
  gesture = hp_model_get_gesture (run.model);
  if (left.learning.n != n)
    g_assert_false (hp_runner_is_running (run.runner));
  run_wait (5);
  g_assert_false (hp_runner_is_running (run.runner));
  g_assert_cmpint (run.notified, ==, 2);
  assert_same_state (run_state (&run), left);
  g_assert_cmpuint (hp_model_get_gesture (run.model), ==, gesture);
  g_assert_cmpint (gesture != 0, ==, row->act == hp_model_begin_gesture);
  run_tear_down (&run);
}

/* Undo takes back first a person's step made during the run, then the run. */
static void
test_own_step (gconstpointer data)
{
  const ActRow *row = data;
  Run run;
  HpState before, after;

  run_begin_endless (&run);
  before = run_state (&run);
  row->act (run.model);
  after = run_state (&run);
  hp_model_undo (run.model);
  assert_same_state (run_state (&run), before);
  hp_model_undo (run.model);
  assert_same_state (run_state (&run), run_in_loop ());
  g_assert_false (hp_model_can_undo (run.model));
  hp_model_redo (run.model);
  hp_model_redo (run.model);
  assert_same_state (run_state (&run), after);
  run_tear_down (&run);
}

/* Paused before another row is shown; a second run goes on from there, as a second step. */
static void
test_pause (void)
{
  Run run;
  HpState paused;

  run_begin_endless (&run);
  hp_runner_start (run.runner); /* runs already */
  hp_runner_pause (run.runner);
  paused = run_state (&run);
  hp_runner_pause (run.runner);
  g_assert_false (hp_model_get_gesture (run.model) != 0);
  g_assert_cmpint (run.notified, ==, 2);
  run_wait (5);
  assert_same_state (run_state (&run), paused);
  hp_runner_start (run.runner);
  run_wait_for_rows (&run, paused.learning.n + 100);
  hp_model_undo (run.model);
  assert_same_state (run_state (&run), paused);
  run_tear_down (&run);
}

/* A runner that is gone shows nothing any more; what it has shown is a step of undo, and what comes
 * next another one. */
static void
test_destroy_running (void)
{
  Run run;
  HpState left;

  run_begin_endless (&run);
  left = run_state (&run);
  g_assert_finalize_object (run.runner);
  run_wait (5);
  assert_same_state (run_state (&run), left);
  g_assert_false (hp_model_get_gesture (run.model) != 0);
  hp_model_set_value (run.model, HP_W0, 123);
  hp_model_undo (run.model);
  assert_same_state (run_state (&run), left);
  hp_model_undo (run.model);
  assert_same_state (run_state (&run), run_in_loop ());
  g_assert_finalize_object (run.model);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/runner/create-and-destroy", test_create_and_destroy);
  ADD_ROWS ("/runner/end/", END_ROWS, test_end);
  g_test_add_func ("/runner/keep-looping", test_keep_looping);
  g_test_add_func ("/runner/bound", test_bound);
  g_test_add_func ("/runner/shows-steps", test_shows_steps);
  g_test_add_func ("/runner/nothing-to-learn", test_nothing_to_learn);
  g_test_add_func ("/runner/locked", test_locked);
  ADD_ROWS ("/runner/pauses/", CHANGE_ROWS, test_pauses);
  ADD_ROWS ("/runner/pauses/", OTHER_ROWS, test_pauses);
  ADD_ROWS ("/runner/own-step/", CHANGE_ROWS, test_own_step);
  g_test_add_func ("/runner/pause", test_pause);
  g_test_add_func ("/runner/destroy-running", test_destroy_running);
  return g_test_run ();
}
