/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the model with four neurons: the one in hand, undo, the ghost, reset, locks, predicting;
 * and what files keep.
 */
#include "model/hp-lesson-file.h"
#include "model/hp-runner.h"
#include "model/hp-state-file.h"
#include "lessons.h"
#include "work.h"

#include <string.h>

/* A file is read back as it was, and written again byte for byte. */
static void
test_files (void)
{
  for (int i = draw_count (2000); i > 0; i--)
    {
      HpNetwork network = draw_network (), found;
      g_autofree char *text = hp_state_file_write (&network), *again = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (hp_state_file_read (text, &found, &error));
      g_assert_no_error (error);
      assert_same_network (&found, &network);
      again = hp_state_file_write (&found);
      g_assert_cmpstr (again, ==, text);
    }
}

/* The version is the lowest that serves, and what is as it begins is not written. */
static void
test_version (void)
{
  HpNetwork network = hp_network (hp_state_with_value (HP_STATE_FRESH, HP_W0, 123));
  g_autofree char *one = hp_state_file_write (&network), *two = NULL, *three = NULL;

  g_assert_true (g_str_has_prefix (one, "[Halfplane]\nVersion=1\n"));
  g_assert_null (strstr (one, "H1"));
  g_assert_null (strstr (one, "Network"));
  network.in_hand = HP_ROLE_H2;
  two = hp_state_file_write (&network);
  g_assert_true (g_str_has_prefix (two, "[Halfplane]\nVersion=2\n"));
  g_assert_nonnull (strstr (two, "\nInHand=H2\n"));
  g_assert_null (strstr (two, "[Scene 1 "));
  network.in_hand = HP_ROLE_ONE;
  network.neuron[HP_ROLE_H1].rate = 7;
  three = hp_state_file_write (&network);
  g_assert_true (g_str_has_prefix (three, "[Halfplane]\nVersion=2\n"));
  g_assert_nonnull (strstr (three, "\n[Scene 1 H1]\n"));
  g_assert_null (strstr (three, "InHand"));
  g_assert_null (strstr (three, "[Scene 1 H2]"));
}

/* Its comments stay with the scene. */
static void
test_comments (void)
{
  const char *text = "[Halfplane]\nVersion=2\n\n# one\n[Scene 1]\nW0=1\nW1=1\nW2=1\nTheta=1\n"
                     "Target=none\n# two\n[Scene 1 Y]\nW0=1\nW1=1\nW2=1\nTheta=1\nTarget=none\n"
                     "# three\n[Scene 1 H1]\nW0=1\nW1=1\nW2=1\nTheta=1\nTarget=none\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (HpLesson) lesson = hp_lesson_file_read (text, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (hp_lesson_get_comment (lesson, 0), ==, "# one\n# two\n# three\n");
  written = hp_lesson_file_write (lesson);
  g_assert_true (g_str_has_prefix (strstr (written, "# three\n"), "# three\n[Scene 1]\n"));
}

/* The session keeps all neurons and which one is in hand, even if nothing else changed. */
static void
test_session (void)
{
  g_auto (Place) place = place_new ();

  for (int i = is_long () ? 10000 : 20; i > 0; i--)
    {
      HpNetwork network = draw_network ();
      Work work;

      work_begin (&work, place.path);
      hp_model_set_network (work.model, &network);
      hp_session_flush (work.session);
      hp_model_take (work.model, HP_ROLE_H1);
      hp_session_flush (work.session);
      work_end (&work);
      network.in_hand = HP_ROLE_H1;
      work_begin (&work, place.path);
      assert_same_network (hp_model_get_network (work.model), &network);
      g_assert_false (hp_model_can_undo (work.model));
      work_end (&work);
    }
}

/* The model's properties are those of the neuron in hand. */
static void
assert_shows (HpModel *model, HpRole role)
{
  const HpNetwork *network = hp_model_get_network (model);
  int in_hand, target;

  g_object_get (model, "in-hand", &in_hand, "target", &target, NULL);
  g_assert_cmpint (in_hand, ==, role);
  g_assert_cmpint (target, ==, network->neuron[role].target);
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      int value;

      g_object_get (model, hp_model_property ((HpParameter) parameter), &value, NULL);
      g_assert_cmpint (value, ==, network->neuron[role].neuron.value[parameter]);
    }
}

static void
count_cb (int *count)
{
  ++*count;
}

/* Taking another one in hand is told, is no step, and changes nothing else. */
static void
test_take (void)
{
  g_autoptr (HpModel) model = hp_model_new ();
  HpNetwork network = draw_network ();
  int changes = 0;

  network.in_hand = HP_ROLE_ONE;
  hp_model_start_with (model, &network);
  g_signal_connect_swapped (model, "changed", G_CALLBACK (count_cb), &changes);
  for (int i = 1; i <= 8; i++)
    {
      HpRole role = (HpRole) (i % HP_N_ROLES);

      hp_model_take (model, role);
      hp_model_take (model, role);
      g_assert_cmpint (changes, ==, i);
      assert_shows (model, role);
      g_assert_true (hp_neuron_equal (hp_model_get_ghost (model),
                                      hp_model_get_state (model).neuron));
      g_assert_false (hp_model_can_undo (model));
      g_assert_true (hp_network_equal (hp_model_get_network (model), &network));
    }
}

/* Anything done to one neuron leaves the others alone, and undo takes it back with the neuron in
 * hand that was. */
static void
test_undo (void)
{
  for (int i = draw_count (100); i > 0; i--)
    {
      g_autoptr (HpModel) model = hp_model_new ();
      HpNetwork steps[12];

      for (int step = 0; step < 12; step++)
        {
          HpState state;

          hp_model_take (model, (HpRole) g_test_rand_int_range (0, HP_N_ROLES));
          steps[step] = *hp_model_get_network (model);
          do
            state = draw_state ();
          while (hp_state_equal (state, hp_model_get_state (model)));
          hp_model_set_state (model, state);
          for (int role = 0; role < HP_N_ROLES; role++)
            if (role != (int) steps[step].in_hand)
              assert_same_state (hp_model_get_network (model)->neuron[role],
                                 steps[step].neuron[role]);
          assert_same_state (hp_model_get_state (model), state);
        }
      for (int step = 11; step >= 0; step--)
        {
          hp_model_undo (model);
          assert_same_network (hp_model_get_network (model), &steps[step]);
          assert_shows (model, steps[step].in_hand);
        }
      g_assert_false (hp_model_can_undo (model));
      for (int step = 1; step < 12; step++)
        {
          hp_model_redo (model);
          g_assert_true (hp_network_equal (hp_model_get_network (model), &steps[step]));
        }
    }
}

/* A drag is one step; taking another neuron ends it, and a run of learning. */
static void
test_gestures (void)
{
  g_autoptr (HpModel) model = hp_model_new ();
  g_autoptr (HpRunner) runner = hp_runner_new (model);
  HpNetwork before;

  hp_model_take (model, HP_ROLE_H1);
  before = *hp_model_get_network (model);
  hp_model_begin_gesture (model);
  for (int value = 1; value < 9; value++)
    hp_model_set_value (model, HP_W0, value);
  g_assert_true (hp_neuron_equal (hp_model_get_ghost (model), before.neuron[HP_ROLE_H1].neuron));
  hp_model_take (model, HP_ROLE_H2);
  g_assert_cmpuint (hp_model_get_gesture (model), ==, 0);
  hp_model_undo (model);
  assert_same_network (hp_model_get_network (model), &before);
  g_assert_false (hp_model_can_undo (model));
  hp_model_set_value (model, HP_W0, -1000);
  hp_runner_start (runner);
  hp_runner_tick (runner, g_get_monotonic_time ());
  g_assert_true (hp_runner_is_running (runner));
  hp_model_take (model, HP_ROLE_Y);
  g_assert_false (hp_runner_is_running (runner));
  g_assert_cmpint (hp_model_get_network (model)->neuron[HP_ROLE_H1].learning.n, ==, 1);
}

/* The sliders keep their range when another neuron is taken. */
static void
test_range (void)
{
  g_autoptr (HpModel) model = hp_model_new ();

  g_assert_cmpint (hp_model_get_range (model), ==, 200);
  hp_model_take (model, HP_ROLE_Y);
  hp_model_set_value (model, HP_W2, -501);
  for (int role = 0; role < HP_N_ROLES; role++)
    {
      hp_model_take (model, (HpRole) role);
      g_assert_cmpint (hp_model_get_range (model), ==, 1000);
    }
}

/* A reset is of those in use, in one step; in a scene, of all. */
static void
test_reset (void)
{
  g_autoptr (HpModel) model = hp_model_new ();
  HpNetwork fresh = hp_network (HP_STATE_FRESH), network = draw_network ();
  HpScene scene = hp_scene (draw_state ());

  network.in_hand = HP_ROLE_H2;
  hp_model_start_with (model, &network);
  hp_model_reset (model);
  g_assert_cmpint (hp_model_get_network (model)->in_hand, ==, HP_ROLE_H2);
  assert_same_state (hp_model_get_network (model)->neuron[HP_ROLE_ONE],
                     network.neuron[HP_ROLE_ONE]);
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    assert_same_state (hp_model_get_network (model)->neuron[role], fresh.neuron[role]);
  g_assert_cmpint (hp_model_get_network (model)->target, ==, HP_GATE_XOR);
  hp_model_undo (model);
  assert_same_network (hp_model_get_network (model), &network);
  hp_model_take (model, HP_ROLE_ONE);
  hp_model_reset (model);
  assert_same_state (hp_model_get_state (model), HP_STATE_FRESH);
  assert_same_state (hp_model_get_network (model)->neuron[HP_ROLE_Y], network.neuron[HP_ROLE_Y]);
  scene.network = draw_network ();
  hp_model_enter_scene (model, &scene);
  assert_same_network (hp_model_get_network (model), &scene.network);
  hp_model_take (model, HP_ROLE_ONE);
  hp_model_set_state (model, draw_state ());
  hp_model_take (model, HP_ROLE_Y);
  hp_model_set_state (model, draw_state ());
  hp_model_reset (model);
  assert_same_network (hp_model_get_network (model), &scene.network);
  hp_model_leave_scenes (model);
  assert_same_state (hp_model_get_state (model), HP_STATE_FRESH);
}

/* A lock holds for whichever neuron is in hand, and that of the target for the whole, too. */
static void
test_locks (void)
{
  g_autoptr (HpModel) model = hp_model_new ();
  HpScene scene = hp_scene (HP_STATE_FRESH);

  scene.locked = 1u << HP_LOCK_W1 | 1u << HP_LOCK_TARGET;
  hp_model_enter_scene (model, &scene);
  for (int role = 0; role < HP_N_ROLES; role++)
    {
      HpState before;

      hp_model_take (model, (HpRole) role);
      before = hp_model_get_state (model);
      hp_model_set_value (model, HP_W1, 123);
      hp_model_set_target (model, HP_GATE_TRUE);
      hp_model_set_network_target (model, HP_GATE_TRUE);
      assert_same_state (hp_model_get_state (model), before);
      hp_model_set_value (model, HP_W2, 123);
      g_assert_cmpint (hp_model_get_value (model, HP_W2), ==, 123);
    }
  g_assert_cmpint (hp_model_get_network (model)->target, ==, HP_GATE_XOR);
  hp_model_leave_scenes (model);
  hp_model_set_network_target (model, HP_GATE_TRUE);
  g_assert_cmpint (hp_model_get_network (model)->target, ==, HP_GATE_TRUE);
  hp_model_undo (model);
  g_assert_cmpint (hp_model_get_network (model)->target, ==, HP_GATE_XOR);
}

/* The three predict together, and the one neuron by itself. A change of any of the three starts it
 * again. Y's rows are no rows of A and B, so none of them is shown before all are revealed. */
static void
test_predicting (void)
{
  g_autoptr (HpModel) model = hp_model_new ();
  const HpNetwork *network = hp_model_get_network (model);

  hp_model_take (model, HP_ROLE_H1);
  hp_model_set_predicting (model, TRUE);
  hp_model_set_state (model, hp_state_with_commit (hp_model_get_state (model), 2, HP_COMMIT_1));
  hp_model_set_state (model, hp_state_with_row_revealed (hp_model_get_state (model), 2));
  g_assert_false (network->neuron[HP_ROLE_ONE].prediction.is_on);
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    {
      HpState shown;

      hp_model_take (model, (HpRole) role);
      shown = hp_network_shown_state (network);
      g_assert_cmpint (network->neuron[role].prediction.commits[2], ==, HP_COMMIT_1);
      for (HpRow row = 0; row < HP_N_ROWS; row++)
        g_assert_cmpint (hp_prediction_masks (&shown.prediction, row), ==,
                         row != 2 || role == HP_ROLE_Y);
    }
  hp_model_set_value (model, HP_W0, 12);
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    {
      g_assert_true (hp_prediction_masks (&network->neuron[role].prediction, 2));
      g_assert_cmpint (network->neuron[role].prediction.commits[2], ==, HP_COMMIT_NONE);
    }
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    hp_model_set_state (model, hp_state_with_row_revealed (hp_model_get_state (model), row));
  g_assert_false (hp_state_masks_any (hp_network_shown_state (network)));
  hp_model_set_predicting (model, FALSE);
  g_assert_false (network->neuron[HP_ROLE_H2].prediction.is_on);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/network/files", test_files);
  g_test_add_func ("/network/version", test_version);
  g_test_add_func ("/network/comments", test_comments);
  g_test_add_func ("/network/session", test_session);
  g_test_add_func ("/network/take", test_take);
  g_test_add_func ("/network/undo", test_undo);
  g_test_add_func ("/network/gestures", test_gestures);
  g_test_add_func ("/network/range", test_range);
  g_test_add_func ("/network/reset", test_reset);
  g_test_add_func ("/network/locks", test_locks);
  g_test_add_func ("/network/predicting", test_predicting);
  return g_test_run ();
}
