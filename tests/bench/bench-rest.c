/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Benchmark: what the program does while nobody touches it: frames, wake-ups of its main loop and
 * layouts of texts in ten seconds; and the layouts that it makes when the model says "changed" and
 * all texts stay the same.
 */
#include "bench.h"

#include "ui/application/hp-application.h"
#include "ui/window/hp-window.h"

#include <dlfcn.h>

enum
{
  SETTLE = 5, /* seconds */
  REST = 10,
  N_CHANGES = 20,
};

static int wakeups, frames, layouts, layouts_of_start;

/* Stands before Pango's own. */
PangoLayout *
pango_layout_new (PangoContext *context)
{
  PangoLayout *(*make) (PangoContext *) = NULL;

  *(void **) &make = dlsym (RTLD_NEXT, "pango_layout_new");
  layouts++;
  return make (context);
}

static gint
poll_counted (GPollFD *fds, guint n_fds, gint timeout)
{
  gint ready = g_poll (fds, n_fds, timeout);

  wakeups += timeout != 0;
  return ready;
}

static void
painted_cb (void)
{
  frames++;
}

static void
forget_counts (void)
{
  wakeups = frames = layouts = 0;
}

static void
draw_frames (int count)
{
  int last = frames + count;

  while (frames < last)
    g_main_context_iteration (NULL, TRUE);
}

/* Each change is drawn. */
static gboolean
measure_changes_cb (gpointer window)
{
  g_autoptr (HpModel) model = NULL;

  /* The timer that ends the rest wakes up, too. */
  g_print ("rest     %d s: frames %d   wake-ups %d   layouts %d   (%d at the start)\n", REST,
           frames, wakeups - 1, layouts, layouts_of_start);
  g_object_get (window, "model", &model, NULL);
  forget_counts ();
  for (int i = 0; i < N_CHANGES; i++)
    {
      g_signal_emit_by_name (model, "changed");
      draw_frames (1);
    }
  g_print ("changed  texts stay the same: %d layouts in %d frames\n", layouts, N_CHANGES);
  gtk_window_destroy (window);
  return G_SOURCE_REMOVE;
}

static gboolean
begin_rest_cb (gpointer window)
{
  layouts_of_start = layouts;
  forget_counts ();
  g_timeout_add_seconds (REST, measure_changes_cb, window);
  return G_SOURCE_REMOVE;
}

static void
mapped_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", painted_cb, NULL);
  g_timeout_add_seconds (SETTLE, begin_rest_cb, window);
}

static void
window_added_cb (GtkApplication *application, GtkWindow *window)
{
  g_signal_connect (window, "map", G_CALLBACK (mapped_cb), NULL);
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = NULL;

  hp_application_prepare ();
  application = GTK_APPLICATION (hp_application_new ());
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
  g_main_context_set_poll_func (NULL, poll_counted);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
