/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of how fast a run is, and that one without end takes no memory and leaves the main loop to
 * others.
 */
#include "runs.h"

#include <malloc.h>

/* Speed, by a clock of the test's own: no main loop runs, so that nothing else makes it tick. */

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct
{
  const char *name;
  int speed;
  gint64 frame;   /* microseconds from tick to tick, or 0 for any, up to a tenth of a second */
  gint64 seconds; /* how long it runs */
  int rows;       /* the first one at once, and those of that time */
} SpeedRow;

static const SpeedRow SPEED_ROWS[] = {
  { "1", 1, 16000, 5, 6 },
  { "1-busy", 1, 97000, 5, 6 },
  { "5", 5, 16000, 5, 26 },
  { "60", 60, 16000, 5, 301 },
  { "60-with-20-ms-of-work", 60, 36000, 5, 301 },
  { "60-with-100-ms-of-work", 60, 116000, 5, 301 },
  { "60-at-144-hertz", 60, 6944, 5, 301 },
  { "60-any-frames", 60, 0, 60, 3601 },
  { "1000-any-frames", 1000, 0, 60, 60001 },
};

static gint64
draw_frame (const SpeedRow *row)
{
  return row->frame > 0 ? row->frame : g_test_rand_int_range (1, 100000);
}

/* Ticks from a time to another, the last one at its very end. */
static void
tick_through (const Run *run, const SpeedRow *row, gint64 from, gint64 end)
{
  for (gint64 now = from; now < end; now += draw_frame (row))
    hp_runner_tick (run->runner, now);
  hp_runner_tick (run->runner, end);
}

/* Shown by this run. */
static int
count_rows (const Run *run)
{
  return run_n (run) - RUN_ROWS_TO_LOOP;
}

static void
test_speed (gconstpointer data)
{
  const SpeedRow *row = data;
  Run run;

  run_set_up (&run, run_in_loop (), row->speed);
  hp_runner_start (run.runner);
  tick_through (&run, row, SECOND, (1 + row->seconds) * SECOND);
  g_assert_cmpint (count_rows (&run), ==, row->rows);
  run_tear_down (&run);
}

/* The timer of the runner's own shows the first row, too. */
static void
test_first_row (void)
{
  Run run;

  run_set_up (&run, run_in_loop (), 1);
  hp_runner_start (run.runner);
  run_wait_for_rows (&run, RUN_ROWS_TO_LOOP + 1);
  run_tear_down (&run);
}

/* As many rows a frame, however short or long it is. */
static void
test_full_speed (void)
{
  Run run;

  run_set_up (&run, run_in_loop (), HP_RUNNER_FULL_SPEED);
  hp_runner_start (run.runner);
  for (int frame = 1; frame <= 20; frame++)
    {
      hp_runner_tick (run.runner, frame * frame * SECOND / 100);
      g_assert_cmpint (count_rows (&run), ==, frame * HP_RUNNER_BATCH);
    }
  run_tear_down (&run);
}

/* An hour's sleep is not made up for. */
static void
test_stall (void)
{
  Run run;

  run_set_up (&run, run_in_loop (), 60);
  hp_runner_start (run.runner);
  hp_runner_tick (run.runner, SECOND);
  hp_runner_tick (run.runner, 3601 * SECOND);
  g_assert_cmpint (count_rows (&run), ==, 61);
  hp_runner_tick (run.runner, 3602 * SECOND);
  g_assert_cmpint (count_rows (&run), ==, 121);
  run_tear_down (&run);
}

/* The time between two runs is none of theirs, and a runner that does not run shows nothing. */
static void
test_pause (void)
{
  Run run;

  run_set_up (&run, run_in_loop (), 60);
  hp_runner_tick (run.runner, SECOND);
  g_assert_cmpint (count_rows (&run), ==, 0);
  hp_runner_start (run.runner);
  hp_runner_tick (run.runner, SECOND);
  hp_runner_pause (run.runner);
  hp_runner_tick (run.runner, 2 * SECOND);
  g_assert_cmpint (count_rows (&run), ==, 1);
  hp_runner_start (run.runner);
  hp_runner_tick (run.runner, 3 * SECOND);
  g_assert_cmpint (count_rows (&run), ==, 2);
  run_tear_down (&run);
}

static void
test_speed_changes (void)
{
  const SpeedRow *row = &SPEED_ROWS[4];
  Run run;

  run_set_up (&run, run_in_loop (), 1);
  hp_runner_start (run.runner);
  tick_through (&run, row, SECOND, 3 * SECOND);
  g_assert_cmpint (count_rows (&run), ==, 3);
  g_object_set (run.runner, "speed", 60, NULL);
  tick_through (&run, row, 3 * SECOND, 8 * SECOND);
  g_assert_cmpint (count_rows (&run), ==, 303);
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
  int seconds = is_long () ? 60 : 2, n;
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
  assert_same_state (run_state (&run), run_in_loop ());
  g_assert_false (hp_model_can_undo (run.model));
  run_tear_down (&run);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/runner-speed/", SPEED_ROWS, test_speed);
  g_test_add_func ("/runner-speed/first-row", test_first_row);
  g_test_add_func ("/runner-speed/full", test_full_speed);
  g_test_add_func ("/runner-speed/stall", test_stall);
  g_test_add_func ("/runner-speed/pause", test_pause);
  g_test_add_func ("/runner-speed/changes", test_speed_changes);
  g_test_add_func ("/runner-speed/endless", test_endless);
  return g_test_run ();
}
