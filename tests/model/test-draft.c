/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the draft: a crash at any moment of editing loses less than a second of it, the next
 * start opens the lesson as it was, and nothing is left once the person has decided.
 *
 * With HP_TEST_LONG in the environment there are 200 kills.
 */
#include "folder.h"
#include "lessons.h"
#include "model/hp-draft.h"
#include "model/hp-lesson-file.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define STEP 5       /* milliseconds from change to change */
#define N_STEPS 900  /* more than there will be */
#define N_EDITORS 10 /* at the same time */

/* A second, and some time for a busy machine, where a writer must wait for others. */
#define ALLOWED (G_USEC_PER_SEC * 3 / 2)

typedef struct
{
  HpModel *model;
  HpPlayer *player;
  HpDraft *draft;
} Fixture;

static Fixture
set_up (const char *path)
{
  Fixture fixture = { .model = hp_model_new () };

  fixture.player = hp_player_new (fixture.model);
  fixture.draft = hp_draft_new (fixture.player, path);
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  hp_draft_end (fixture->draft);
  g_assert_finalize_object (fixture->draft);
  g_assert_finalize_object (fixture->player);
  g_assert_finalize_object (fixture->model);
}

/* As if the program had crashed: what is in the file stays there. */
static void
crash (Fixture *fixture, const char *path)
{
  g_autofree char *text = get_text (path);

  tear_down (fixture);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
wait_for_file (const char *path, gboolean is_wanted)
{
  while (is_there (path) != is_wanted)
    g_main_context_iteration (NULL, TRUE);
}

/* Any lesson comes back with its path and its current scene, and counts as edited. */
static void
test_restored (void)
{
  g_auto (Place) place = place_new ();
  g_autofree char *file = beside (&place, "a \t\n\"\xc3\xa9.halfplane");

  for (int i = draw_count (3); i > 0; i--)
    {
      Fixture fixture = set_up (place.path), next;
      g_autoptr (HpLesson) lesson = draw_lesson ();
      int scene = g_test_rand_int_range (0, (int) hp_lesson_get_n_scenes (lesson));
      const char *path = g_test_rand_bit () ? file : NULL;

      g_assert_false (hp_draft_is_restored (fixture.draft));
      hp_player_open (fixture.player, lesson, path);
      hp_player_go (fixture.player, scene);
      wait_for_file (place.path, TRUE);
      crash (&fixture, place.path);
      next = set_up (place.path);
      g_assert_true (hp_draft_is_restored (next.draft));
      assert_same_lesson (hp_player_get_lesson (next.player), lesson);
      g_assert_true (hp_lesson_is_modified (hp_player_get_lesson (next.player)));
      g_assert_cmpint (hp_player_get_scene (next.player), ==, scene);
      g_assert_cmpstr (hp_player_get_path (next.player), ==, path);
      tear_down (&next);
      g_assert_false (is_there (place.path));
    }
}

/* Without unsaved changes there is no file: none before an edit, and none after saving. */
static void
test_saved (void)
{
  g_auto (Place) place = place_new ();
  Fixture fixture = set_up (place.path);
  g_autoptr (HpLesson) lesson = draw_lesson ();

  hp_lesson_set_unmodified (lesson);
  hp_player_open (fixture.player, lesson, NULL);
  hp_player_set_editing (fixture.player, TRUE);
  for (gint64 end = g_get_monotonic_time () + 2000 * HP_DRAFT_DELAY;
       g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  g_assert_false (is_there (place.path));
  hp_model_set_value (fixture.model, HP_W0, 123);
  wait_for_file (place.path, TRUE);
  hp_lesson_set_unmodified (lesson);
  hp_draft_update (fixture.draft);
  wait_for_file (place.path, FALSE);
  hp_model_set_value (fixture.model, HP_W0, 124);
  wait_for_file (place.path, TRUE);
  hp_player_leave (fixture.player);
  wait_for_file (place.path, FALSE);
  tear_down (&fixture);
}

static void
test_broken (void)
{
  static const char *const TEXTS[] = { "", "x", "1 /a", "1 /a\n[Halfplane]\n", "0\n[Halfplane]\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    {
      g_auto (Place) place = place_new ();
      g_autofree char *aside = g_strconcat (place.path, ".broken", NULL);
      Fixture fixture;

      g_assert_true (g_file_set_contents (place.path, TEXTS[i], -1, NULL));
      fixture = set_up (place.path);
      g_assert_false (hp_draft_is_restored (fixture.draft));
      g_assert_null (hp_player_get_lesson (fixture.player));
      g_assert_true (is_there (aside));
      tear_down (&fixture);
    }
}

/* Shared between two processes: change n was made at when[n], 1 .. n_changes. */
typedef struct
{
  gint64 when[N_STEPS + 2];
  int n_changes;
} Record;

typedef struct
{
  Place place;
  Record *record;
  HpModel *model; /* in the child */
  pid_t child;
  gint64 life; /* in microseconds */
} Editor;

static gboolean
change_cb (gpointer data)
{
  Editor *editor = data;
  int next = editor->record->n_changes + 1;

  if (next > N_STEPS)
    return G_SOURCE_REMOVE;
  editor->record->when[next] = g_get_monotonic_time ();
  __atomic_store_n (&editor->record->n_changes, next, __ATOMIC_SEQ_CST);
  hp_model_set_value (editor->model, HP_W1, next);
  return G_SOURCE_CONTINUE;
}

G_NORETURN static void
edit_for_ever (Editor *editor)
{
  Fixture fixture = set_up (editor->place.path);
  g_autoptr (HpLesson) lesson = hp_lesson_new ();
  HpScene scene = hp_scene (hp_state_with_value (HP_STATE_FRESH, HP_W1, 0));

  hp_lesson_insert (lesson, 0, &scene);
  hp_player_open (fixture.player, lesson, NULL);
  hp_player_set_editing (fixture.player, TRUE);
  editor->model = fixture.model;
  alarm (30); /* if the test fails and nobody kills it */
  g_timeout_add (STEP, change_cb, editor);
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}

static void
start_editor (Editor *editor)
{
  editor->place = place_new ();
  editor->life = g_test_rand_int_range (100, 2400) * 1000;
  editor->record = mmap (NULL, sizeof *editor->record, PROT_READ | PROT_WRITE,
                         MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (editor->record != MAP_FAILED);
  editor->child = fork ();
  g_assert_cmpint (editor->child, >=, 0);
  if (editor->child == 0)
    edit_for_ever (editor);
}

static int
by_life (gconstpointer one, gconstpointer other)
{
  return ((const Editor *) one)->life < ((const Editor *) other)->life ? -1 : 1;
}

/* Kills the one who edits, and holds what comes back against what they did. */
static void
end_editor (Editor *editor)
{
  int status, saved = 0;
  Fixture next;
  gint64 now;

  g_assert_cmpint (kill (editor->child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (editor->child, &status, 0), ==, editor->child);
  now = g_get_monotonic_time ();
  next = set_up (editor->place.path);
  if (hp_draft_is_restored (next.draft))
    saved = hp_model_get_value (next.model, HP_W1);
  g_assert_cmpint (saved, <=, editor->record->n_changes);
  if (saved < editor->record->n_changes)
    g_assert_cmpint (now - editor->record->when[saved + 1], <, ALLOWED);
  tear_down (&next);
  munmap (editor->record, sizeof *editor->record);
  place_clear (&editor->place);
}

static void
test_killed (void)
{
  for (int i = is_long () ? 20 : 1; i > 0; i--)
    {
      Editor editors[N_EDITORS];
      gint64 begin = g_get_monotonic_time ();

      for (int j = 0; j < N_EDITORS; j++)
        start_editor (&editors[j]);
      qsort (editors, N_EDITORS, sizeof *editors, by_life);
      for (int j = 0; j < N_EDITORS; j++)
        {
          gint64 left = begin + editors[j].life - g_get_monotonic_time ();

          if (left > 0)
            g_usleep ((gulong) left);
          end_editor (&editors[j]);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/killed", test_killed);
  g_test_add_func ("/draft/restored", test_restored);
  g_test_add_func ("/draft/saved", test_saved);
  g_test_add_func ("/draft/broken", test_broken);
  return g_test_run ();
}
