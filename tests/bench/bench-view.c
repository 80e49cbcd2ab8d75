/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Benchmark: views drawn on an image surface, against writing the same buffer once; and the
 * boundary while its size changes with every frame, against the same size all the time.
 */
#include "bench.h"

#include "plot/view-kinds.h"

#include <glib.h>
#include <string.h>

enum
{
  N_FRAMES = 300,
};

/* Each frame shows other numbers, as in a drag of the bias from end to end. */
static HpState
get_frame (int frame)
{
  return hp_state_with_value (HP_STATE_FRESH, HP_W0, -200 + 5 * (frame % 80));
}

/* In microseconds, the mean: what every few frames take longer counts. */
static double
draw_growing (HpLettering *lettering, cairo_t *cr, int growth)
{
  HpView view = { .names = HP_NAMES_USUAL,
                  .theme = HP_THEME_LIGHT, .scale = 1, .row = HP_NO_ROW,
                  .equation = true, .state = HP_STATE_FRESH };
  gint64 start = g_get_monotonic_time ();

  for (int frame = 0; frame < N_FRAMES; frame++)
    {
      view.width = 900 + growth * frame;
      view.height = 650 + growth * frame;
      hp_view_draw (&view, lettering, cr);
    }
  return (double) (g_get_monotonic_time () - start) / N_FRAMES;
}

static void
measure_resize (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1200, 950);
  cairo_t *cr = cairo_create (surface);
  HpLettering *lettering = hp_lettering_new_for_export ("Sans");

  draw_growing (lettering, cr, 0); /* warms up */
  double same = draw_growing (lettering, cr, 0), growing = draw_growing (lettering, cr, 1);

  g_print ("resize   900 to 1200   same   %6.3f ms   grown %6.3f ms   ratio %.2f\n", same / 1000,
           growing / 1000, growing / same);
  hp_lettering_free (lettering);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
measure (HpViewKind kind, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  HpLettering *lettering = hp_lettering_new_for_export ("Sans");
  HpView view = hp_view (kind, HP_STATE_FRESH, HP_THEME_LIGHT, width, height);
  unsigned char *data = cairo_image_surface_get_data (surface);
  gsize size = (gsize) cairo_image_surface_get_stride (surface) * (gsize) height;
  double drawn[N_FRAMES], written[N_FRAMES];

  for (int frame = -20; frame < N_FRAMES; frame++) /* the first twenty warm up */
    {
      double start = bench_cpu_time (), middle;

      memset (data, frame & 0xff, size);
      middle = bench_cpu_time ();
      view.state = get_frame (frame + 20);
      hp_view_draw (&view, lettering, cr);
      cairo_surface_flush (surface);
      written[MAX (frame, 0)] = middle - start;
      drawn[MAX (frame, 0)] = bench_cpu_time () - middle;
    }
  double view_time = bench_median (drawn, N_FRAMES), memset_time = bench_median (written, N_FRAMES);
  g_print ("%-8s %4dx%-4d   memset %6.3f ms   view %6.3f ms   ratio %.2f\n", HP_VIEW_NAMES[kind],
           width, height, memset_time / 1000, view_time / 1000, view_time / memset_time);
  hp_lettering_free (lettering);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (void)
{
  measure (HP_VIEW_BOUNDARY, 600, 600);
  for (int kind = 0; kind < HP_N_VIEWS; kind++)
    measure ((HpViewKind) kind, 1920, 1080);
  measure (HP_VIEW_BOUNDARY, 3840, 2160);
  measure_resize ();
  return 0;
}
