/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the session: what was there comes back, and work is saved soon and on its own.
 */
#include "work.h"

static void
test_new (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = beside (&place, "folder/in/folder/session");
  Work work;

  work_begin (&work, path);
  g_assert_null (hp_session_get_problem (work.session));
  assert_same_state (hp_model_get_state (work.model), HP_STATE_FRESH);
  run_for (2 * HP_SESSION_DELAY * 1000);
  g_assert_cmpint (count_files (place.folder), ==, 0);
  work_end (&work);
}

/* Without a flush, folders made on the way. */
static void
test_saved_soon (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *path = beside (&place, "folder/in/folder/session");
  Work work;

  work_begin (&work, path);
  for (int i = 0; i < 5; i++)
    {
      hp_model_set_state (work.model, draw_state ());
      g_assert_true (is_saved_soon (path, hp_model_get_state (work.model)));
    }
  g_assert_null (hp_session_get_problem (work.session));
  hp_session_flush (work.session); /* nothing writes any longer */
  work_end (&work);
}

static void
test_comes_back (void)
{
  g_auto (Place) place = place_new ();

  for (int i = 0; i < 20; i++)
    {
      HpState state = draw_state ();
      Work work;

      work_begin (&work, place.path);
      hp_model_set_state (work.model, state);
      hp_session_flush (work.session);
      g_assert_true (holds (place.path, state));
      work_end (&work);
      work_begin (&work, place.path);
      assert_same_state (hp_model_get_state (work.model), state);
      g_assert_false (hp_model_can_undo (work.model));
      g_assert_null (hp_session_get_problem (work.session));
      work_end (&work);
    }
  g_assert_cmpint (count_files (place.folder), ==, 1);
}

/* A state that is already saved is not written again. */
static void
test_no_needless_write (void)
{
  g_auto (Place) place = place_new ();
  guint64 before;
  Work work;

  write_state (place.path, HP_STATE_FRESH);
  before = number_of (place.path);
  work_begin (&work, place.path);
  hp_session_flush (work.session);
  hp_model_set_value (work.model, HP_W0, 100);
  hp_model_undo (work.model);
  run_for (2 * HP_SESSION_DELAY * 1000);
  hp_session_flush (work.session);
  g_assert_cmpuint (number_of (place.path), ==, before);
  work_end (&work);
}

/* Whatever is done in a lesson, the file keeps what leaving it restores: on its own, as a kill
 * would find it, and at the end. */
static void
test_lesson (void)
{
  g_auto (Place) place = place_new ();
  HpScene scene = hp_scene (draw_state ());
  HpState before = draw_state (), later;
  Work work;

  work_begin (&work, place.path);
  hp_model_set_state (work.model, before);
  hp_model_enter_scene (work.model, &scene); /* before anything was saved */
  hp_model_set_state (work.model, draw_state ());
  g_assert_true (is_saved_soon (place.path, before));
  hp_model_set_state (work.model, draw_state ());
  run_for (2 * HP_SESSION_DELAY * 1000);
  g_assert_true (holds (place.path, before));
  hp_session_flush (work.session);
  g_assert_true (holds (place.path, before));
  hp_model_leave_scenes (work.model);
  later = draw_state ();
  hp_model_set_state (work.model, later);
  g_assert_true (is_saved_soon (place.path, later));
  hp_session_flush (work.session);
  work_end (&work);
}

static gboolean
change_cb (gpointer model)
{
  hp_model_set_value (model, HP_W2, 321);
  return G_SOURCE_REMOVE;
}

/* A flush that waits for a writer lets the loop run, in which the state may change once more. */
static void
test_flush_while_writing (void)
{
  g_auto (Place) place = place_new ();
  Work work;

  work_begin (&work, place.path);
  hp_model_set_value (work.model, HP_W2, 123);
  g_usleep (HP_SESSION_DELAY * 1000 + 50000);
  g_main_context_iteration (NULL, FALSE);
  g_timeout_add_full (G_PRIORITY_HIGH, 0, change_cb, work.model, NULL);
  g_usleep (1000);
  hp_session_flush (work.session);
  g_assert_true (holds (place.path, hp_model_get_state (work.model)));
  work_end (&work);
}

/* Let go of with a change not yet saved, and in the midst of writing: nothing breaks. */
static void
test_let_go (void)
{
  g_auto (Place) place = place_new ();
  Work work;

  work_begin (&work, place.path);
  hp_model_set_value (work.model, HP_W0, 100);
  work_end (&work);
  run_for (2 * HP_SESSION_DELAY * 1000);
  g_assert_false (is_there (place.path));

  work_begin (&work, place.path);
  hp_model_set_value (work.model, HP_W0, 100);
  g_usleep (HP_SESSION_DELAY * 1000 + 50000);
  g_main_context_iteration (NULL, FALSE);
  gpointer gone = work.session;
  g_object_add_weak_pointer (G_OBJECT (work.session), &gone);
  g_clear_object (&work.session);
  while (gone != NULL) /* as long as the writing takes */
    run_for (10000);
  g_assert_finalize_object (work.model);
  g_assert_cmpint (read_state (place.path).neuron.value[HP_W0], ==, 100);
}

#define CROWD 100

/* Once what was written is known, the thread that wrote it holds the session no longer: else that
 * thread might be the one to finalize it. */
static void
test_let_go_when_written (void)
{
  g_auto (Place) place = place_new ();
  Work works[CROWD];

  for (int i = 0; i < CROWD; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s-%d", place.path, i);

      work_begin (&works[i], path);
      hp_model_set_value (works[i].model, HP_W0, 100);
    }
  g_usleep (HP_SESSION_DELAY * 1000 + 50000);
  g_main_context_iteration (NULL, FALSE);
  for (int i = 0; i < CROWD; i++)
    {
      hp_session_flush (works[i].session);
      work_end (&works[i]);
    }
}

static void
test_default_path (void)
{
  g_autofree char *path = hp_session_default_path ();

  g_assert_true (g_str_has_prefix (path, g_get_user_state_dir ()));
  g_assert_true (g_str_has_suffix (path, "/halfplane/session.halfplane"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/new", test_new);
  g_test_add_func ("/session/saved-soon", test_saved_soon);
  g_test_add_func ("/session/comes-back", test_comes_back);
  g_test_add_func ("/session/no-needless-write", test_no_needless_write);
  g_test_add_func ("/session/lesson", test_lesson);
  g_test_add_func ("/session/flush-while-writing", test_flush_while_writing);
  g_test_add_func ("/session/let-go", test_let_go);
  g_test_add_func ("/session/let-go-when-written", test_let_go_when_written);
  g_test_add_func ("/session/default-path", test_default_path);
  return g_test_run ();
}
