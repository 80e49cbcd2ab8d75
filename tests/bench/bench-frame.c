/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Benchmark: a frame of a slider drag in the whole window, against a frame of the same window with
 * a blank plot and the panel at rest, taking turns within one run; and the minor page faults of a
 * frame. The blank plot is as large as the plot and repainted in each frame in one colour, which
 * changes: its pixels, too, go all the way to the screen. As "bench-frame count KIND FRAMES" it
 * draws so many frames of one kind, "whole", "blank" or, with H1 in hand, "three", at 1280x830, for
 * counting instructions.
 */
#include "bench.h"

#include "ui/plot/hp-boundary-plot.h"
#include "ui/window/hp-window.h"
#include "ui/application/hp-application.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum
{
  BLOCK = 40,     /* frames until plot and blank plot change places */
  SETTLE = 8,     /* the first frames of a block, which are not counted */
  N_BLOCKS = 16,
};

typedef struct
{
  HpModel *model;
  GtkWidget *window, *plot, *blank;
  int frames; /* painted */
} Bench;

/* The blank plot. */

#define TYPE_BLANK (blank_get_type ())
G_DECLARE_FINAL_TYPE (Blank, blank, BENCH, BLANK, GtkWidget)

struct _Blank
{
  GtkWidget parent_instance;
  int frame;
};

G_DEFINE_FINAL_TYPE (Blank, blank, GTK_TYPE_WIDGET)

static void
blank_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GdkRGBA colour = { 1, 1, BENCH_BLANK (widget)->frame++ % 2 ? 1.0f : 0.99f, 1 };

  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                  (float) gtk_widget_get_height (widget)));
}

static void
blank_class_init (BlankClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = blank_snapshot;
}

static void
blank_init (Blank *self)
{
}

static double
get_processor_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static long
count_faults (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_minflt;
}

/* Puts a blank plot in the same place. */
static GtkWidget *
put_over (GtkWidget *plot)
{
  GtkWidget *parent = gtk_widget_get_parent (plot), *blank = g_object_new (TYPE_BLANK, NULL);
  GtkWidget *overlay = gtk_overlay_new ();
  g_autoptr (GtkWidget) kept = g_object_ref (plot);

  gtk_box_remove (GTK_BOX (parent), plot);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), kept);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), blank);
  gtk_box_prepend (GTK_BOX (parent), overlay);
  gtk_widget_set_child_visible (blank, FALSE);
  return blank;
}

/* One step: of a drag of the bias, back and forth over the whole track, or of the blank plot. */
static void
before_paint_cb (GdkFrameClock *clock, Bench *bench)
{
  int step = bench->frames % 160;

  if (gtk_widget_get_child_visible (bench->plot))
    hp_model_set_value (bench->model, HP_W0, -200 + 5 * (step < 80 ? step : 160 - step));
  else
    gtk_widget_queue_draw (bench->blank);
}

static void
after_paint_cb (GdkFrameClock *clock, Bench *bench)
{
  bench->frames++;
}

static void
draw_frames (Bench *bench, int frames)
{
  int last = bench->frames + frames;

  while (bench->frames < last)
    g_main_context_iteration (NULL, TRUE);
}

static void
show_blank (Bench *bench, gboolean blank)
{
  gtk_widget_set_child_visible (bench->plot, !blank);
  gtk_widget_set_child_visible (bench->blank, blank);
}

static Bench *
open_window (int width, int height)
{
  Bench *bench = g_new0 (Bench, 1);
  GdkFrameClock *clock;

  bench->model = hp_model_new ();
  bench->window = GTK_WIDGET (hp_window_new (NULL, bench->model, NULL, NULL));
  hp_model_set_target (bench->model, HP_GATE_XOR);
  hp_model_begin_gesture (bench->model);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), width, height);
  gtk_window_present (GTK_WINDOW (bench->window));
  bench->plot = bench_find (bench->window, HP_TYPE_BOUNDARY_PLOT);
  bench->blank = put_over (bench->plot);
  clock = gtk_widget_get_frame_clock (bench->window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  gdk_frame_clock_begin_updating (clock);
  draw_frames (bench, 2 * BLOCK);
  return bench;
}

static void
close_window (Bench *bench)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (bench->window);

  gdk_frame_clock_end_updating (clock);
  g_signal_handlers_disconnect_by_data (clock, bench);
  gtk_window_destroy (GTK_WINDOW (bench->window));
  g_free (bench);
}

static void
measure (int width, int height)
{
  Bench *bench = open_window (width, height);
  double times[2][N_BLOCKS / 2], faults[N_BLOCKS / 2];

  for (int block = 0; block < N_BLOCKS; block++)
    {
      double start;
      long before;

      show_blank (bench, block % 2);
      draw_frames (bench, SETTLE);
      start = get_processor_time ();
      before = count_faults ();
      draw_frames (bench, BLOCK - SETTLE);
      times[block % 2][block / 2] = (get_processor_time () - start) / (BLOCK - SETTLE);
      if (block % 2 == 0)
        faults[block / 2] = (double) (count_faults () - before) / (BLOCK - SETTLE);
    }
  double whole = bench_median (times[0], N_BLOCKS / 2);
  double blank = bench_median (times[1], N_BLOCKS / 2);
  g_print ("frame    %4dx%-4d   blank  %6.3f ms   whole  %6.3f ms   ratio %.2f   faults %.0f\n",
           width, height, blank, whole, whole / blank, bench_median (faults, N_BLOCKS / 2));
  close_window (bench);
}

int
main (int argc, char **argv)
{
  hp_application_prepare ();
  gtk_init ();
  if (argc == 4)
    {
      Bench *bench = open_window (1280, 830);

      show_blank (bench, strcmp (argv[2], "blank") == 0);
      if (strcmp (argv[2], "three") == 0)
        hp_model_take (bench->model, HP_ROLE_H1);
      hp_model_begin_gesture (bench->model);
      draw_frames (bench, SETTLE + atoi (argv[3]));
      close_window (bench);
      return 0;
    }
  measure (1280, 830);
  measure (1920, 1080);
  measure (3840, 2160);
  return 0;
}
