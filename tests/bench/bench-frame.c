/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Benchmark: a frame of a slider drag in the whole window, against the same window with a blank
 * plot, taking turns within one run; and the minor page faults of a frame. The blank plot is as
 * large as the plot and repainted in each frame in one colour, which changes: its pixels, too, go
 * all the way to the screen.
 */
#include "bench.h"

#include "ui/plot/hp-boundary-plot.h"
#include "ui/window/hp-window.h"
#include "ui/application/hp-application.h"

#include <sys/resource.h>

enum
{
  BLOCK = 40,     /* frames until plot and blank plot change places */
  SETTLE = 8,     /* the first frames of a block, which are not counted */
  N_BLOCKS = 16,
};

typedef struct
{
  HpModel *model;
  GtkWidget *plot, *blank;
  GMainLoop *loop;
  int frame;
  gint64 start;
  long faults;
  GArray *times[2], *fault_counts[2]; /* of the plot, of the blank plot */
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
median_of (GArray *numbers)
{
  return bench_median ((double *) (gpointer) numbers->data, numbers->len);
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

/* One step of a drag of the bias: back and forth over the whole track. */
static void
drag (Bench *bench)
{
  int step = bench->frame % 160;

  hp_model_set_value (bench->model, HP_W0, -200 + 5 * (step < 80 ? step : 160 - step));
  gtk_widget_queue_draw (bench->blank);
}

static void
before_paint_cb (GdkFrameClock *clock, Bench *bench)
{
  bench->start = g_get_monotonic_time ();
  bench->faults = count_faults ();
  drag (bench);
}

static void
after_paint_cb (GdkFrameClock *clock, Bench *bench)
{
  double time = (double) (g_get_monotonic_time () - bench->start);
  double faults = (double) (count_faults () - bench->faults);
  int block = bench->frame / BLOCK, blank = block % 2;

  if (bench->frame % BLOCK >= SETTLE && block >= 2)
    {
      g_array_append_val (bench->times[blank], time);
      g_array_append_val (bench->fault_counts[blank], faults);
    }
  bench->frame++;
  gtk_widget_set_child_visible (bench->plot, bench->frame / BLOCK % 2 == 0);
  gtk_widget_set_child_visible (bench->blank, bench->frame / BLOCK % 2 != 0);
  if (bench->frame == BLOCK * N_BLOCKS)
    g_main_loop_quit (bench->loop);
}

static void
measure (int width, int height)
{
  Bench bench = { .model = hp_model_new (), .loop = g_main_loop_new (NULL, FALSE) };
  GtkWidget *window = GTK_WIDGET (hp_window_new (NULL, bench.model, NULL, NULL));
  GdkFrameClock *clock;

  for (int i = 0; i < 2; i++)
    {
      bench.times[i] = g_array_new (FALSE, FALSE, sizeof (double));
      bench.fault_counts[i] = g_array_new (FALSE, FALSE, sizeof (double));
    }
  hp_model_begin_gesture (bench.model);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  bench.plot = bench_find (window, HP_TYPE_BOUNDARY_PLOT);
  bench.blank = put_over (bench.plot);
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), &bench);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), &bench);
  gdk_frame_clock_begin_updating (clock);
  g_main_loop_run (bench.loop);
  double plot = median_of (bench.times[0]), blank = median_of (bench.times[1]);
  g_print ("frame    %4dx%-4d   blank  %6.3f ms   plot %6.3f ms   ratio %.2f   faults %.0f\n",
           width, height, blank / 1000, plot / 1000, plot / blank,
           median_of (bench.fault_counts[0]));
  gdk_frame_clock_end_updating (clock);
  g_signal_handlers_disconnect_by_data (clock, &bench);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  hp_application_prepare ();
  gtk_init ();
  measure (1280, 830);
  measure (1920, 1080);
  measure (3840, 2160);
  return 0;
}
