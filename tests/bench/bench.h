/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared by the benchmarks.
 */
#pragma once

#include <gtk/gtk.h>
#include <time.h>

static inline int
bench_compare (gconstpointer one, gconstpointer other)
{
  double a = *(const double *) one, b = *(const double *) other;

  return (a > b) - (a < b);
}

/* The CPU time of this process in microseconds: what else runs on the machine does not count. */
static inline double
bench_cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e6 + (double) time.tv_nsec / 1e3;
}

/* Sorts the numbers, of which there is at least one. */
static inline double
bench_median (double *numbers, guint count)
{
  qsort (numbers, count, sizeof *numbers, bench_compare);
  return numbers[count / 2];
}

/* The first of a type among the widget and its descendants, or NULL. */
static inline GtkWidget *
bench_find (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = bench_find (child, type);
  return found;
}
