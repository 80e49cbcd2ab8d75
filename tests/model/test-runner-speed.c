/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of how fast a run is, and that one without end takes no memory and leaves the main loop to
 * others.
 */
#include "runs.h"

#include <malloc.h>

/* Speed, by the test's own clock. */

typedef struct
{
  const char *name;
  int speed, frames, least, most;
} SpeedRow;

static const SpeedRow SPEED_ROWS[] = {
  { "first-row-at-once", 1, 20, 1, 1 },
  { "5", 5, 50, 3, 9 },
  { "20", 20, 50, 9, 34 },
  { "60", 60, 50, 25, 98 },
  { "1000", 1000, 25, 200, 800 },
  { "full", HP_RUNNER_FULL_SPEED, 25, 2500, 12500 },
};

static void
assert_speed (const Run *run, const SpeedRow *row)
{
  int before = run_n (run);

  run_wait (row->frames);
  g_assert_cmpint (run_n (run) - before, >=, row->least);
  g_assert_cmpint (run_n (run) - before, <=, row->most);
}

static void
test_speed (gconstpointer data)
{
  const SpeedRow *row = data;
  Run run;

  run_set_up (&run, run_from_zero (HP_GATE_XOR), row->speed, TRUE);
  hp_runner_start (run.runner);
  assert_speed (&run, row);
  run_tear_down (&run);
}

static void
test_speed_changes (void)
{
  Run run;

  run_set_up (&run, run_from_zero (HP_GATE_XOR), 1, TRUE);
  hp_runner_start (run.runner);
  run_wait (2);
  g_object_set (run.runner, "speed", SPEED_ROWS[3].speed, NULL);
  assert_speed (&run, &SPEED_ROWS[3]);
  run_tear_down (&run);
}

/* A run without end. */

size_t __sanitizer_get_current_allocated_bytes (void) __attribute__ ((weak));

/* Bytes allocated and not freed. */
static gint64
measure_memory (void)
{
  if (__sanitizer_get_current_allocated_bytes != NULL)
    return (gint64) __sanitizer_get_current_allocated_bytes ();
  return (gint64) mallinfo2 ().uordblks;
}

static gboolean
count_cb (gpointer count)
{
  ++*(int *) count;
  return G_SOURCE_CONTINUE;
}

static void
changed_cb (HpModel *model, int *changes)
{
  ++*changes;
}

/* Frames of a run of some seconds, with something else that wants a turn. */
static void
run_on (Run *run, int seconds)
{
  int turns = 0, changes = 0;
  guint other = g_idle_add (count_cb, &turns);
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;

  g_signal_connect (run->model, "changed", G_CALLBACK (changed_cb), &changes);
  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (other);
  g_signal_handlers_disconnect_by_data (run->model, &changes);
  g_assert_cmpint (changes, >, 5 * seconds);
  g_assert_cmpint (turns, >, changes);
}

static void
test_endless (void)
{
  int seconds = g_getenv ("HP_TEST_LONG") != NULL ? 60 : 2, n;
  gint64 memory;
  Run run;

  run_begin_endless (&run);
  run_on (&run, 1);
  n = run_n (&run);
  memory = measure_memory ();
  run_on (&run, seconds);
  g_assert_cmpint (measure_memory () - memory, <, 1024);
  g_assert_true (hp_runner_is_running (run.runner));
  g_assert_cmpint (run_n (&run) - n, >, 1000 * seconds);
  hp_runner_pause (run.runner);
  hp_model_undo (run.model);
  assert_same_state (run_state (&run), run_from_zero (HP_GATE_XOR));
  g_assert_false (hp_model_can_undo (run.model));
  run_tear_down (&run);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/runner-speed/", SPEED_ROWS, test_speed);
  g_test_add_func ("/runner-speed/changes", test_speed_changes);
  g_test_add_func ("/runner-speed/endless", test_endless);
  return g_test_run ();
}
