/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of scenes in the model: what is entered, what is locked, where a reset and undo lead, and
 * that leaving restores what was there before.
 */
#include "lessons.h"
#include "model/hp-model.h"
#include "model/hp-runner.h"

/* The model's own states, and those that undo and redo lead to. */
typedef struct
{
  HpState state;
  HpNeuron ghost;
  int n_past, n_future;
  HpState past[8], future[8];
} Memory;

static int
walk (HpModel *model, gboolean (*can) (HpModel *), void (*step) (HpModel *), HpState *states)
{
  int n = 0;

  for (; can (model); n++)
    {
      step (model);
      states[n] = hp_model_get_state (model);
    }
  return n;
}

/* Looks by undoing and redoing all, and comes back to where it was. */
static Memory
remember (HpModel *model)
{
  Memory memory = { .state = hp_model_get_state (model), .ghost = hp_model_get_ghost (model) };

  memory.n_past = walk (model, hp_model_can_undo, hp_model_undo, memory.past);
  for (int i = 0; i < memory.n_past; i++)
    hp_model_redo (model);
  memory.n_future = walk (model, hp_model_can_redo, hp_model_redo, memory.future);
  for (int i = 0; i < memory.n_future; i++)
    hp_model_undo (model);
  return memory;
}

static void
assert_same_memory (const Memory *one, const Memory *other)
{
  assert_same_state (one->state, other->state);
  g_assert_cmpint (one->n_past, ==, other->n_past);
  g_assert_cmpint (one->n_future, ==, other->n_future);
  for (int i = 0; i < one->n_past; i++)
    assert_same_state (one->past[i], other->past[i]);
  for (int i = 0; i < one->n_future; i++)
    assert_same_state (one->future[i], other->future[i]);
}

/* Some steps there, and fewer back. */
static void
wander (HpModel *model)
{
  int steps = g_test_rand_int_range (0, 6);

  for (int i = 0; i < steps; i++)
    hp_model_set_state (model, draw_any_state ());
  for (int i = g_test_rand_int_range (0, steps + 1); i > 0; i--)
    hp_model_undo (model);
}

/* Through some scenes and out again, whatever is done there. */
static void
test_visit (void)
{
  for (int i = draw_count (400); i > 0; i--)
    {
      g_autoptr (HpModel) model = hp_model_new ();
      Memory before, after;

      wander (model);
      before = remember (model);
      before.ghost = hp_model_get_ghost (model);
      for (int scenes = g_test_rand_int_range (1, 4); scenes > 0; scenes--)
        {
          HpScene scene = hp_scene (draw_any_state ());

          hp_model_enter_scene (model, &scene);
          assert_same_state (hp_model_get_state (model), scene.network.neuron[HP_ROLE_ONE]);
          g_assert_false (hp_model_can_undo (model));
          g_assert_false (hp_model_can_redo (model));
          wander (model);
          if (g_test_rand_bit ())
            hp_model_begin_gesture (model);
        }
      hp_model_leave_scenes (model);
      g_assert_false (hp_model_get_gesture (model) != 0);
      g_assert_true (hp_neuron_equal (hp_model_get_ghost (model), before.ghost));
      after = remember (model);
      assert_same_memory (&after, &before);
    }
}

static void
count_cb (int *count)
{
  ++*count;
}

static void
left_cb (HpModel *model, int *count)
{
  ++*count;
  g_assert_cmpuint (hp_model_get_locked (model), ==, 0);
  g_assert_true (hp_model_can_undo (model));
}

/* How often the model emits changed when a scene with changes is left. */
static int
count_changes (HpState state, HpParameter parameter, HpHundredths value)
{
  g_autoptr (HpModel) model = hp_model_new ();
  HpScene scene = hp_scene (state);
  int count = 0;

  scene.locked = 1 << HP_LOCK_TARGET;
  g_object_set (model, "rate", 20, NULL);
  hp_model_enter_scene (model, &scene);
  hp_model_set_value (model, parameter, value);
  g_signal_connect (model, "changed", G_CALLBACK (left_cb), &count);
  hp_model_leave_scenes (model);
  hp_model_leave_scenes (model);
  return count;
}

/* Once if there is anything new to be seen, be it the ghost alone, and then all of it is there. */
static void
test_leaving_tells_once (void)
{
  HpState same = hp_state_with_rate (HP_STATE_FRESH, 20);
  HpState other = hp_state_with_value (same, HP_W0, 5);

  g_assert_cmpint (count_changes (same, HP_W0, same.neuron.value[HP_W0]), ==, 0);
  g_assert_cmpint (count_changes (same, HP_W0, 5), ==, 1);
  g_assert_cmpint (count_changes (same, HP_W0, 500), ==, 1);
  g_assert_cmpint (count_changes (other, HP_W1, 5), ==, 1);
  g_assert_cmpint (count_changes (other, HP_W0, same.neuron.value[HP_W0]), ==, 1);
}

/* A scene that looks like what was there has no ghost, and says so. */
static void
test_entering_tells_of_the_ghost (void)
{
  g_autoptr (HpModel) model = hp_model_new ();
  const HpScene scene = hp_scene (HP_STATE_FRESH);
  int count = 0;

  hp_model_enter_scene (model, &scene);
  hp_model_set_value (model, HP_W0, 5);
  hp_model_undo (model);
  g_assert_cmpint (hp_model_get_ghost (model).value[HP_W0], ==, 5);
  g_signal_connect_swapped (model, "changed", G_CALLBACK (count_cb), &count);
  hp_model_enter_scene (model, &scene);
  g_assert_true (hp_neuron_equal (hp_model_get_ghost (model), HP_STATE_FRESH.neuron));
  g_assert_cmpint (count, ==, 1);
  hp_model_enter_scene (model, &scene);
  g_assert_cmpint (count, ==, 1);
}

/* A gesture under way when the lesson begins is a step that can be taken back after it. */
static void
test_gesture_before (void)
{
  g_autoptr (HpModel) model = hp_model_new ();
  HpScene scene = hp_scene (HP_STATE_FRESH);

  hp_model_begin_gesture (model);
  hp_model_set_value (model, HP_W0, 5);
  hp_model_enter_scene (model, &scene);
  g_assert_false (hp_model_get_gesture (model) != 0);
  hp_model_leave_scenes (model);
  g_assert_cmpint (hp_model_get_value (model, HP_W0), ==, 5);
  hp_model_undo (model);
  g_assert_true (hp_state_equal (hp_model_get_state (model), HP_STATE_FRESH));
}

/* Undo and redo go through commits and reveals; another weight asks again. */
static void
test_predict_history (void)
{
  g_autoptr (HpModel) model = hp_model_new ();
  HpState states[6];
  int n = 0;

  states[n++] = hp_model_get_state (model);
  hp_model_set_predicting (model, TRUE);
  states[n++] = hp_model_get_state (model);
  hp_model_set_state (model, hp_state_with_commit (states[n - 1], 2, HP_COMMIT_1));
  states[n++] = hp_model_get_state (model);
  hp_model_set_state (model, hp_state_with_row_revealed (states[n - 1], 2));
  states[n++] = hp_model_get_state (model);
  hp_model_set_value (model, HP_W1, 61);
  states[n++] = hp_model_get_state (model);
  g_assert_true (hp_prediction_masks (&states[4].prediction, 2));
  g_assert_cmpint (states[4].prediction.commits[2], ==, HP_COMMIT_NONE);
  hp_model_set_predicting (model, FALSE);
  states[n++] = hp_model_get_state (model);
  for (int i = n - 2; i >= 0; i--)
    {
      hp_model_undo (model);
      g_assert_true (hp_state_equal (hp_model_get_state (model), states[i]));
    }
  g_assert_false (hp_model_can_undo (model));
  for (int i = 1; i < n; i++)
    {
      hp_model_redo (model);
      g_assert_true (hp_state_equal (hp_model_get_state (model), states[i]));
    }
  g_assert_false (hp_model_can_redo (model));
}

/* A locked value stays, whatever tries to change it; reset goes to the scene's beginning. */
static void
test_locks (void)
{
  for (unsigned locked = 0; locked < 1u << HP_N_LOCKS; locked++)
    {
      g_autoptr (HpModel) model = hp_model_new ();
      HpScene scene = hp_scene (hp_state_with_target (HP_STATE_FRESH, HP_GATE_NOR));

      scene.locked = locked;
      hp_model_enter_scene (model, &scene);
      g_assert_cmpuint (hp_model_get_locked (model), ==, locked);
      for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
        {
          HpHundredths before = scene.network.neuron[HP_ROLE_ONE].neuron.value[parameter];

          if (parameter % 2 == 0)
            hp_model_set_value (model, (HpParameter) parameter, 77);
          else
            g_object_set (model, hp_model_property ((HpParameter) parameter), 77, NULL);
          g_assert_cmpint (hp_model_get_value (model, (HpParameter) parameter), ==,
                           locked & 1u << parameter ? before : 77);
        }
      hp_model_set_target (model, HP_GATE_OR);
      g_assert_cmpint (hp_model_get_state (model).target, ==,
                       locked & 1u << HP_LOCK_TARGET ? HP_GATE_NOR : HP_GATE_OR);
      hp_model_reset (model);
      assert_same_state (hp_model_get_state (model), scene.network.neuron[HP_ROLE_ONE]);
      hp_model_set_state (model, hp_state_learn_step (scene.network.neuron[HP_ROLE_ONE]));
      g_assert_cmpint (hp_model_get_state (model).learning.n, ==,
                       locked & 1u << HP_LOCK_LEARNING ? 0 : 1);
      hp_model_leave_scenes (model);
      g_assert_cmpuint (hp_model_get_locked (model), ==, 0);
      hp_model_set_value (model, HP_W0, 77);
      g_assert_cmpint (hp_model_get_value (model, HP_W0), ==, 77);
      hp_model_reset (model);
      assert_same_state (hp_model_get_state (model), HP_STATE_FRESH);
    }
}

/* "locked" is told when it changes, and only then. */
static void
test_notify_locked (void)
{
  g_autoptr (HpModel) model = hp_model_new ();
  HpScene scene = hp_scene (HP_STATE_FRESH);
  int count = 0;

  g_signal_connect_swapped (model, "notify::locked", G_CALLBACK (count_cb), &count);
  hp_model_enter_scene (model, &scene);
  g_assert_cmpint (count, ==, 0);
  scene.locked = 3;
  hp_model_enter_scene (model, &scene);
  hp_model_enter_scene (model, &scene);
  g_assert_cmpint (count, ==, 1);
  hp_model_leave_scenes (model);
  g_assert_cmpint (count, ==, 2);
  hp_model_leave_scenes (model);
  g_assert_cmpint (count, ==, 2);
  g_signal_handlers_disconnect_by_data (model, &count);
}

/* Undo and redo are told of where the buttons would lie otherwise. */
static void
test_notify_history (void)
{
  g_autoptr (HpModel) model = hp_model_new ();
  HpScene scene = hp_scene (HP_STATE_FRESH);
  int undo = 0;

  hp_model_set_value (model, HP_W0, 1);
  g_signal_connect_swapped (model, "notify::can-undo", G_CALLBACK (count_cb), &undo);
  hp_model_enter_scene (model, &scene);
  g_assert_cmpint (undo, ==, 1);
  hp_model_leave_scenes (model);
  g_assert_cmpint (undo, ==, 2);
  g_assert_true (hp_model_can_undo (model));
  g_signal_handlers_disconnect_by_data (model, &undo);
}

/* A run ends where a scene begins, and one that is locked never changes anything. */
static void
test_run (void)
{
  g_autoptr (HpModel) model = hp_model_new ();
  g_autoptr (HpRunner) runner = hp_runner_new (model);
  HpScene scene = hp_scene (hp_state_with_target (HP_STATE_FRESH, HP_GATE_XOR));
  gint64 end;

  hp_model_enter_scene (model, &scene);
  hp_runner_start (runner);
  g_assert_true (hp_runner_is_running (runner));
  while (hp_model_get_state (model).learning.n < 2)
    g_main_context_iteration (NULL, TRUE);
  hp_model_enter_scene (model, &scene);
  g_assert_false (hp_runner_is_running (runner));
  assert_same_state (hp_model_get_state (model), scene.network.neuron[HP_ROLE_ONE]);
  scene.locked = 1u << HP_LOCK_LEARNING;
  hp_model_enter_scene (model, &scene);
  hp_runner_start (runner);
  end = g_get_monotonic_time () + G_USEC_PER_SEC / 4;
  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  assert_same_state (hp_model_get_state (model), scene.network.neuron[HP_ROLE_ONE]);
  hp_runner_pause (runner);
  hp_model_leave_scenes (model);
  assert_same_state (hp_model_get_state (model), HP_STATE_FRESH);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model-scenes/visit", test_visit);
  g_test_add_func ("/model-scenes/leaving-notifies-once", test_leaving_tells_once);
  g_test_add_func ("/model-scenes/entering-notifies-ghost", test_entering_tells_of_the_ghost);
  g_test_add_func ("/model-scenes/gesture-before", test_gesture_before);
  g_test_add_func ("/model-scenes/predict-history", test_predict_history);
  g_test_add_func ("/model-scenes/locks", test_locks);
  g_test_add_func ("/model-scenes/notify-locked", test_notify_locked);
  g_test_add_func ("/model-scenes/notify-history", test_notify_history);
  g_test_add_func ("/model-scenes/run", test_run);
  return g_test_run ();
}
