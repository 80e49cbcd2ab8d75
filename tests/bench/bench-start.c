/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Benchmark: from the start of the process to the first painted frame, by turns for the program,
 * for an empty window of GTK as GTK starts it, and for one with the program's choice of a renderer.
 * Without an argument it runs itself as each of them.
 */
#include "bench.h"

#include "ui/application/hp-application.h"

#include "config.h"

#include <stdlib.h>
#include <string.h>

enum
{
  N_RUNS = 15,
};

static void
painted_cb (GdkFrameClock *clock, gpointer application)
{
  gint64 started = g_ascii_strtoll (g_getenv ("BENCH_STARTED"), NULL, 10);

  if (started == 0)
    return;
  g_print ("%" G_GINT64_FORMAT "\n", g_get_monotonic_time () - started);
  exit (0);
}

static void
mapped_cb (GtkWidget *window, gpointer application)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted_cb),
                    application);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window)
{
  g_signal_connect (window, "map", G_CALLBACK (mapped_cb), application);
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = gtk_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 830);
  gtk_window_present (GTK_WINDOW (window));
}

/* As if called without arguments. */
static int
run_one (char **argv)
{
  const char *which = argv[1];
  char *alone[] = { argv[0], NULL };
  GtkApplication *application;

  if (strcmp (which, "plain") != 0)
    hp_application_prepare ();
  if (strcmp (which, "program") == 0)
    application = GTK_APPLICATION (hp_application_new ());
  else
    {
      application = gtk_application_new (APP_ID, G_APPLICATION_NON_UNIQUE);
      g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
    }
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, alone);
}

/* In milliseconds. A process that ends without a picture ends the benchmark, too. */
static double
time_one (const char *self, const char *which)
{
  const char *arguments[] = { self, which, NULL };
  g_autofree char *output = NULL;
  g_autofree char *started = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());

  g_setenv ("BENCH_STARTED", started, TRUE);
  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output,
                     NULL, NULL, NULL)
      || output[0] == '\0')
    g_error ("\"%s\" has shown no window", which);
  return g_ascii_strtod (output, NULL) / 1000;
}

int
main (int argc, char **argv)
{
  static const char *const kinds[] = { "plain", "empty", "program" };
  double times[G_N_ELEMENTS (kinds)][N_RUNS];
  double plain, empty, program;

  if (argc == 2)
    return run_one (argv);
  for (int run = -1; run < N_RUNS; run++) /* the first one warms up */
    for (gsize kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
      times[kind][MAX (run, 0)] = time_one (argv[0], kinds[kind]);
  plain = bench_median (times[0], N_RUNS);
  empty = bench_median (times[1], N_RUNS);
  program = bench_median (times[2], N_RUNS);
  g_print ("start    GTK's renderer   empty  %6.1f ms   program %6.1f ms   ratio %.2f\n", plain,
           program, program / plain);
  g_print ("start    the same one     empty  %6.1f ms   program %6.1f ms   ratio %.2f\n", empty,
           program, program / empty);
  return 0;
}
