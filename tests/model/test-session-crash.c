/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests that a crash at any moment of an unbroken stream of changes loses less than a second of
 * work: the file always holds a state that the model had not more than a second before. And that
 * it is not written more often than that takes.
 */
#include "model/hp-session.h"
#include "model/hp-state-file.h"
#include "folder.h"
#include "states.h"
#include "testing.h"

#include <glib/gstdio.h>

#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define STEP 5       /* milliseconds from change to change */
#define N_STEPS 600  /* more than there will be */
#define N_WRITERS 12 /* at the same time */

/* A second, and some time for a busy machine, where a writer must wait for others. */
#define ALLOWED (G_USEC_PER_SEC * 3 / 2)

/* Shared between two processes: change n was made at when[n], 1 .. n_changes. */
typedef struct
{
  gint64 when[N_STEPS + 2];
  int n_changes;
} Record;

typedef struct
{
  HpModel *model;
  Record *record;
} Stream;

/* The time stands there before the change is made. */
static gboolean
change_cb (gpointer data)
{
  Stream *stream = data;
  int next = stream->record->n_changes + 1;

  if (next > N_STEPS)
    return G_SOURCE_REMOVE;
  stream->record->when[next] = g_get_monotonic_time ();
  __atomic_store_n (&stream->record->n_changes, next, __ATOMIC_SEQ_CST);
  hp_model_set_value (stream->model, HP_W1, next);
  return G_SOURCE_CONTINUE;
}

/* The number of the change that a file holds; 0 if there is no file. */
static int
saved_change (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  HpState state = HP_STATE_FRESH;

  if (!is_there (path))
    return 0;
  text = get_text (path);
  read_one (text, &state, &error);
  g_assert_no_error (error);
  return state.neuron.value[HP_W1];
}

/* The state saved was left for the next one, if at all, not long before. */
static void
check_age (const Record *record, int saved, gint64 now)
{
  g_assert_cmpint (saved, <=, record->n_changes);
  if (saved == record->n_changes)
    return;
  g_assert_cmpint (now - record->when[saved + 1], <, ALLOWED);
}

static guint64
number_of (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? status.st_ino : 0;
}

/* The file is looked at all the time while the changes go on; each save makes it another one. */
static void
test_stream (void)
{
  g_auto (Place) place = place_new ();
  HpModel *model = hp_model_new ();
  HpSession *session = hp_session_new (model, place.path);
  Record record = { .n_changes = 0 };
  Stream stream = { model, &record };
  guint source = g_timeout_add (STEP, change_cb, &stream);
  gint64 begin = g_get_monotonic_time (), now = begin;
  guint64 number = 0;
  int n_saves = 0;

  while (now < begin + 5 * G_USEC_PER_SEC / 2)
    {
      g_main_context_iteration (NULL, TRUE);
      now = g_get_monotonic_time ();
      check_age (&record, saved_change (place.path), now);
      n_saves += number_of (place.path) != number;
      number = number_of (place.path);
    }
  g_source_remove (source);
  /* Half of the interval is the least from save to save, where the disk is as slow as that. */
  g_assert_cmpint (n_saves, <=, 2 + (now - begin) / (HP_SESSION_INTERVAL * 500));
  g_assert_cmpint (saved_change (place.path), >, 50);
  hp_session_flush (session);
  g_assert_cmpint (saved_change (place.path), ==, record.n_changes);
  g_assert_finalize_object (session);
  g_assert_finalize_object (model);
}

/* A process that is to be killed. */
typedef struct
{
  Place place;
  Record *record;
  pid_t child;
  gint64 life; /* in microseconds */
} Writer;

G_NORETURN static void
write_for_ever (Writer *writer)
{
  HpModel *model = hp_model_new ();
  HpSession *session = hp_session_new (model, writer->place.path);
  Stream stream = { model, writer->record };

  alarm (30); /* if the test fails and nobody kills it */
  g_timeout_add (STEP, change_cb, &stream);
  while (hp_session_get_problem (session) == NULL)
    g_main_context_iteration (NULL, TRUE);
  _exit (1);
}

static void
start_writer (Writer *writer)
{
  writer->place = place_new ();
  writer->life = g_test_rand_int_range (100, 2400) * 1000;
  writer->record = mmap (NULL, sizeof *writer->record, PROT_READ | PROT_WRITE,
                         MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  g_assert_true (writer->record != MAP_FAILED);
  writer->child = fork ();
  g_assert_cmpint (writer->child, >=, 0);
  if (writer->child == 0)
    write_for_ever (writer);
}

static int
by_life (gconstpointer one, gconstpointer other)
{
  return ((const Writer *) one)->life < ((const Writer *) other)->life ? -1 : 1;
}

/* Kills the writer and holds what it left against what it did. */
static void
end_writer (Writer *writer)
{
  gint64 now;
  int status;

  g_assert_cmpint (kill (writer->child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (writer->child, &status, 0), ==, writer->child);
  now = g_get_monotonic_time ();
  g_assert_true (WIFSIGNALED (status));
  check_age (writer->record, saved_change (writer->place.path), now);
  munmap (writer->record, sizeof *writer->record);
  place_clear (&writer->place);
}

static void
test_killed (void)
{
  Writer writers[N_WRITERS];
  gint64 begin = g_get_monotonic_time ();

  for (int i = 0; i < N_WRITERS; i++)
    start_writer (&writers[i]);
  qsort (writers, N_WRITERS, sizeof *writers, by_life);
  for (int i = 0; i < N_WRITERS; i++)
    {
      gint64 left = begin + writers[i].life - g_get_monotonic_time ();

      if (left > 0)
        g_usleep ((gulong) left);
      end_writer (&writers[i]);
    }
}

static void
test_killed_many_times (void)
{
  for (int i = draw_count (2); i > 0; i--)
    test_killed ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session-crash/killed", test_killed_many_times);
  g_test_add_func ("/session-crash/stream", test_stream);
  return g_test_run ();
}
