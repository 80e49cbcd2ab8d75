/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of editing a lesson: nothing is locked for the one who edits, what they set belongs to the
 * scene at once, and undo leads through all of it.
 */
#include "lessons.h"
#include "model/hp-lesson-file.h"
#include "model/hp-player.h"

#include <string.h>

typedef struct
{
  HpModel *model;
  HpPlayer *player;
  HpLesson *lesson;
} Fixture;

/* Three scenes; the second one locks, hides and masks all that it can. */
static Fixture
set_up (void)
{
  Fixture fixture = { .model = hp_model_new () };
  g_autoptr (HpLesson) lesson = hp_lesson_new ();

  for (guint i = 0; i < 3; i++)
    {
      HpScene scene
          = hp_scene (hp_state_with_prediction (HP_STATE_FRESH, i == 1));

      scene.locked = i == 1 ? (1u << HP_N_LOCKS) - 1 : 0;
      scene.hidden = i == 1 ? (1u << HP_N_PARTS) - 1 : 0;
      hp_lesson_insert (lesson, i, &scene);
    }
  hp_lesson_set_unmodified (lesson);
  fixture.player = hp_player_new (fixture.model);
  hp_player_open (fixture.player, lesson, NULL);
  fixture.lesson = lesson;
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  g_assert_finalize_object (fixture->player);
  g_assert_finalize_object (fixture->model);
}

static const HpScene *
get_scene (const Fixture *fixture, guint index)
{
  return hp_lesson_get_scene (fixture->lesson, index);
}

static HpState
get_one (const Fixture *fixture, guint index)
{
  return get_scene (fixture, index)->network.neuron[HP_ROLE_ONE];
}

static void
test_unlocked (void)
{
  Fixture fixture = set_up ();
  const unsigned locked = (1u << HP_N_LOCKS) - 1, hidden = (1u << HP_N_PARTS) - 1;

  hp_player_go (fixture.player, 1);
  hp_model_set_value (fixture.model, HP_W1, 99);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W1), ==, 60);
  hp_player_set_editing (fixture.player, TRUE);
  g_assert_cmpuint (hp_model_get_locked (fixture.model), ==, 0);
  g_assert_cmpuint (hp_player_get_hidden (fixture.player), ==, 0);
  g_assert_false (hp_state_masks_any (hp_model_get_state (fixture.model)));
  g_assert_true (hp_player_is_predicting (fixture.player));
  g_assert_false (hp_lesson_is_modified (fixture.lesson));
  hp_model_set_value (fixture.model, HP_W1, 99);
  hp_player_go (fixture.player, 2);
  hp_player_go (fixture.player, 1);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W1), ==, 99);
  g_assert_cmpint (get_one (&fixture, 1).neuron.value[HP_W1], ==, 99);
  g_assert_true (get_one (&fixture, 1).prediction.is_on);
  g_assert_cmpuint (get_scene (&fixture, 1)->locked, ==, locked);
  g_assert_cmpuint (get_scene (&fixture, 1)->hidden, ==, hidden);
  g_assert_true (hp_state_equal (get_one (&fixture, 0), HP_STATE_FRESH));
  hp_player_set_editing (fixture.player, FALSE);
  g_assert_cmpuint (hp_model_get_locked (fixture.model), ==, locked);
  g_assert_cmpuint (hp_player_get_hidden (fixture.player), ==, hidden);
  g_assert_true (hp_state_masks_any (hp_model_get_state (fixture.model)));
  tear_down (&fixture);
}

/* A scene is not changed by a class that works in it. */
static void
test_not_editing (void)
{
  Fixture fixture = set_up ();
  HpScene scene = hp_scene (HP_STATE_FRESH);

  hp_model_set_value (fixture.model, HP_W1, 99);
  hp_player_set_predicting (fixture.player, TRUE);
  hp_player_edit (fixture.player, &scene);
  g_assert_false (hp_lesson_is_modified (fixture.lesson));
  g_assert_true (hp_model_get_state (fixture.model).prediction.is_on);
  hp_player_set_editing (fixture.player, TRUE);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W1), ==, 60);
  g_assert_false (hp_lesson_is_modified (fixture.lesson));
  tear_down (&fixture);
}

/* Predictions are asked for without being masked for the one who edits; those of three neurons
 * concern all three. Commits stay as long as the neurons do. */
static void
test_predicting (void)
{
  Fixture fixture = set_up ();
  HpScene scene;

  hp_player_set_editing (fixture.player, TRUE);
  hp_player_set_predicting (fixture.player, TRUE);
  g_assert_true (get_one (&fixture, 0).prediction.is_on);
  g_assert_false (hp_model_get_state (fixture.model).prediction.is_on);
  scene = *get_scene (&fixture, 0);
  scene.network.neuron[HP_ROLE_ONE]
      = hp_state_with_commit (scene.network.neuron[HP_ROLE_ONE], 1, HP_COMMIT_1);
  hp_player_edit (fixture.player, &scene);
  hp_model_take (fixture.model, HP_ROLE_H1);
  g_assert_false (hp_player_is_predicting (fixture.player));
  g_assert_cmpint (get_one (&fixture, 0).prediction.commits[1], ==, HP_COMMIT_1);
  hp_player_set_predicting (fixture.player, TRUE);
  for (int role = 0; role < HP_N_ROLES; role++)
    g_assert_true (get_scene (&fixture, 0)->network.neuron[role].prediction.is_on);
  hp_model_set_value (fixture.model, HP_W0, 7);
  g_assert_cmpint (get_one (&fixture, 0).prediction.commits[1], ==, HP_COMMIT_NONE);
  hp_player_set_predicting (fixture.player, FALSE);
  g_assert_false (get_scene (&fixture, 0)->network.neuron[HP_ROLE_Y].prediction.is_on);
  g_assert_true (get_one (&fixture, 0).prediction.is_on);
  tear_down (&fixture);
}

/* A new scene is like the one it comes from, but for what is to be reached and read there. */
static void
test_new_scene (void)
{
  Fixture fixture = set_up ();
  HpScene scene;

  hp_player_go (fixture.player, 1);
  hp_player_set_editing (fixture.player, TRUE);
  scene = *get_scene (&fixture, 1);
  scene.goal = HP_GOAL_PREDICTED;
  scene.row = 2;
  hp_player_edit (fixture.player, &scene);
  hp_lesson_edit_text (fixture.lesson, 1, HP_LESSON_TITLE, "title");
  hp_lesson_edit_text (fixture.lesson, 1, HP_LESSON_NOTES, "notes");
  hp_lesson_edit_text (fixture.lesson, 1, HP_LESSON_NAME_A, "rain");
  g_assert_true (hp_player_add_state (fixture.player, HP_VIEW_NEURON));
  g_assert_cmpint (hp_player_get_scene (fixture.player), ==, 2);
  scene.goal = HP_GATE_NONE;
  scene.view = HP_VIEW_NEURON;
  g_assert_true (hp_scene_equal (get_scene (&fixture, 2), &scene));
  g_assert_cmpstr (hp_lesson_read (fixture.lesson, 2, HP_LESSON_TITLE), ==, "");
  g_assert_cmpstr (hp_lesson_read (fixture.lesson, 2, HP_LESSON_NOTES), ==, "");
  g_assert_cmpstr (hp_lesson_read (fixture.lesson, 2, HP_LESSON_NAME_A), ==, "rain");
  tear_down (&fixture);
}

/* One step of a person who edits, whatever it is. */
static void
edit_once (const Fixture *fixture)
{
  guint index = (guint) hp_player_get_scene (fixture->player);
  HpScene scene = *hp_player_get_current (fixture->player);
  HpLessonText kind = (HpLessonText) g_test_rand_int_range (0, HP_N_LESSON_TEXTS);

  switch (g_test_rand_int_range (0, 9))
    {
    case 0:
      hp_player_add_state (fixture->player, HP_VIEW_XOR);
      break;
    case 1:
      hp_player_remove_scene (fixture->player);
      break;
    case 2:
      hp_player_move_scene (fixture->player, g_test_rand_bit () ? 1 : -1);
      break;
    case 3:
      scene.locked ^= 1u << g_test_rand_int_range (0, HP_N_LOCKS);
      hp_player_edit (fixture->player, &scene);
      break;
    case 4:
      hp_player_set_predicting (fixture->player, g_test_rand_bit ());
      break;
    case 5:
      hp_model_set_value (fixture->model, HP_W0, g_test_rand_int_range (-200, 200));
      break;
    case 6:
      hp_model_begin_gesture (fixture->model);
      for (int i = 0; i < 5; i++)
        hp_model_set_value (fixture->model, HP_W1, g_test_rand_int_range (-200, 200));
      if (g_test_rand_bit ())
        hp_model_end_gesture (fixture->model);
      else
        hp_model_cancel_gesture (fixture->model);
      break;
    case 7:
      hp_model_take (fixture->model, (HpRole) g_test_rand_int_range (0, HP_N_ROLES));
      break;
    default:
      for (int i = 0; i < 3; i++)
        {
          g_autofree char *text = g_strdup_printf ("%d", g_test_rand_int ());

          hp_lesson_edit_text (fixture->lesson, index, kind, text);
        }
    }
}

static char *
write_all (const Fixture *fixture)
{
  g_autofree char *text = hp_lesson_file_write (fixture->lesson);

  return g_strdup_printf ("%d\n%s", hp_player_get_scene (fixture->player), text);
}

/* The lesson without the number of the current scene. */
static const char *
get_text (gpointer all)
{
  return strchr (all, '\n');
}

/* Each step leads back to what was there before it, in the scene where it was made, and forth
 * again. */
static void
test_undo (void)
{
  for (int run = draw_count (20); run > 0; run--)
    {
      Fixture fixture = set_up ();
      g_autoptr (GPtrArray) moments = g_ptr_array_new_with_free_func (g_free);
      guint n;

      hp_player_set_editing (fixture.player, TRUE);
      g_ptr_array_add (moments, write_all (&fixture));
      for (int i = 0; i < 60; i++)
        {
          g_autofree char *now = NULL;

          hp_player_go (fixture.player, g_test_rand_int_range (0, 3));
          hp_player_go (fixture.player, hp_player_get_scene (fixture.player));
          g_free (moments->pdata[moments->len - 1]);
          moments->pdata[moments->len - 1] = write_all (&fixture);
          edit_once (&fixture);
          now = write_all (&fixture);
          if (strcmp (moments->pdata[moments->len - 1], now) != 0)
            g_ptr_array_add (moments, g_steal_pointer (&now));
        }
      n = moments->len - 1;
      for (guint i = n; i-- > 0;)
        {
          g_autofree char *now = NULL;
          gboolean can_undo;

          hp_player_undo (fixture.player);
          now = write_all (&fixture);
          g_assert_cmpstr (get_text (now), ==, get_text (moments->pdata[i]));
          g_object_get (fixture.player, "can-undo", &can_undo, NULL);
          g_assert_cmpint (can_undo, ==, i > 0);
        }
      for (guint i = 1; i <= n; i++)
        {
          g_autofree char *now = NULL;

          hp_player_redo (fixture.player);
          now = write_all (&fixture);
          g_assert_cmpstr (get_text (now), ==, get_text (moments->pdata[i]));
        }
      tear_down (&fixture);
    }
}

/* The scene in which something was edited is current again. */
static void
test_undo_elsewhere (void)
{
  Fixture fixture = set_up ();

  hp_player_set_editing (fixture.player, TRUE);
  hp_model_set_value (fixture.model, HP_W0, 11);
  hp_player_go (fixture.player, 2);
  hp_model_set_value (fixture.model, HP_W0, 22);
  hp_player_go (fixture.player, 1);
  hp_player_undo (fixture.player);
  g_assert_cmpint (hp_player_get_scene (fixture.player), ==, 2);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W0), ==, -50);
  hp_player_undo (fixture.player);
  g_assert_cmpint (hp_player_get_scene (fixture.player), ==, 0);
  hp_player_redo (fixture.player);
  g_assert_cmpint (hp_player_get_scene (fixture.player), ==, 0);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W0), ==, 11);
  hp_player_redo (fixture.player);
  g_assert_cmpint (hp_player_get_scene (fixture.player), ==, 2);
  g_assert_cmpint (hp_model_get_value (fixture.model, HP_W0), ==, 22);
  tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lesson-edit/unlocked", test_unlocked);
  g_test_add_func ("/lesson-edit/not-editing", test_not_editing);
  g_test_add_func ("/lesson-edit/predicting", test_predicting);
  g_test_add_func ("/lesson-edit/new-scene", test_new_scene);
  g_test_add_func ("/lesson-edit/undo", test_undo);
  g_test_add_func ("/lesson-edit/undo-elsewhere", test_undo_elsewhere);
  return g_test_run ();
}
