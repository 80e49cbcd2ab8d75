/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Benchmark: processor time of a frame of a run in the whole window, with the ledger shown against
 * without; and of going back after forty million rows, against after a thousand.
 */
#include "bench.h"

#include "ui/application/hp-application.h"
#include "ui/learning/hp-learning-panel.h"
#include "ui/window/hp-window.h"

#include <time.h>

#define FRAMES 400

/* Places in the panel's list of speeds. */
static const struct
{
  const char *name;
  guint place;
} SPEEDS[] = { { "20 a second", 3 }, { "60 a second", 4 }, { "full speed", 5 } };
#define N_SPEEDS G_N_ELEMENTS (SPEEDS)

typedef struct
{
  HpModel *model;
  GtkWidget *window;
  int frames; /* still to come */
} Bench;

static double
get_processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static void
learn (Bench *bench, int n)
{
  hp_model_set_state (bench->model, hp_state_learned (hp_model_get_state (bench->model), n));
}

static void
after_paint_cb (GdkFrameClock *clock, Bench *bench)
{
  bench->frames--;
}

/* Milliseconds of the processor for some frames. */
static double
run_frames (Bench *bench, int frames)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (bench->window);
  double start = get_processor_time ();

  bench->frames = frames;
  gdk_frame_clock_begin_updating (clock);
  while (bench->frames > 0)
    g_main_context_iteration (NULL, TRUE);
  gdk_frame_clock_end_updating (clock);
  return get_processor_time () - start;
}

/* A run by the panel; the first frames are not counted. */
static double
measure_run (Bench *bench, guint speed)
{
  GtkWidget *panel = bench_find (bench->window, HP_TYPE_LEARNING_PANEL);
  double time;

  learn (bench, 1000); /* in a loop */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (bench_find (panel, GTK_TYPE_DROP_DOWN)), speed);
  gtk_widget_activate_action (panel, "learning.run", NULL);
  run_frames (bench, FRAMES / 4);
  time = run_frames (bench, FRAMES) / FRAMES;
  gtk_widget_activate_action (panel, "learning.run", NULL);
  return time;
}

/* Before the ledger is shown for the first time, and after. */
static void
measure_runs (Bench *bench)
{
  double without[N_SPEEDS], with[N_SPEEDS];

  for (guint i = 0; i < N_SPEEDS; i++)
    without[i] = measure_run (bench, SPEEDS[i].place);
  gtk_widget_activate_action (bench->window, "win.ledger", NULL);
  for (guint i = 0; i < N_SPEEDS; i++)
    {
      with[i] = measure_run (bench, SPEEDS[i].place);
      g_print ("%-12s   without  %6.3f ms   ledger   %6.3f ms   ratio %.2f\n", SPEEDS[i].name,
               without[i], with[i], with[i] / without[i]);
    }
}

static void
go_back (Bench *bench)
{
  learn (bench, hp_model_get_state (bench->model).learning.n - 1);
}

static void
go_back_far (Bench *bench)
{
  learn (bench, hp_model_get_state (bench->model).learning.n - 500);
}

static void
restart (Bench *bench)
{
  learn (bench, 0);
}

static void
undo (Bench *bench)
{
  hp_model_undo (bench->model);
}

static double
measure_act (Bench *bench, void (*act) (Bench *), int n)
{
  double start, time = 0;

  for (int i = 0; i < 8; i++)
    {
      learn (bench, n);
      run_frames (bench, 10);
      start = get_processor_time ();
      act (bench);
      time += get_processor_time () - start;
      time += run_frames (bench, 5);
    }
  return time / 8;
}

static void
measure_acts (Bench *bench)
{
  static const struct
  {
    const char *name;
    void (*act) (Bench *);
  } ACTS[] = { { "back", go_back }, { "choose", go_back_far }, { "restart", restart },
               { "undo", undo } };

  for (gsize i = 0; i < G_N_ELEMENTS (ACTS); i++)
    {
      double few = measure_act (bench, ACTS[i].act, 1000);
      double many = measure_act (bench, ACTS[i].act, 40000000);

      g_print ("%-12s   1000     %6.3f ms   40000000 %6.3f ms   ratio %.2f\n", ACTS[i].name, few,
               many, many / few);
    }
}

int
main (void)
{
  Bench bench = { .model = hp_model_new () };

  hp_application_prepare ();
  gtk_init ();
  hp_model_set_target (bench.model, HP_GATE_XOR);
  bench.window = GTK_WIDGET (hp_window_new (NULL, bench.model, NULL, NULL));
  gtk_window_set_default_size (GTK_WINDOW (bench.window), 1280, 830);
  gtk_window_present (GTK_WINDOW (bench.window));
  g_signal_connect (gtk_widget_get_frame_clock (bench.window), "after-paint",
                    G_CALLBACK (after_paint_cb), &bench);
  measure_runs (&bench);
  measure_acts (&bench);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  return 0;
}
