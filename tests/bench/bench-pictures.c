/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Compares the pictures of two builds: every view in every theme, with many settings each.
 *
 *     OLD/bench-pictures | NEW/bench-pictures compare
 *
 * Without an argument it writes the pixels of all pictures. With one it reads those of another
 * build, and prints how many pixels differ, and by how much at most.
 */
#include "plot/view-kinds.h"

#include <stdio.h>
#include <stdlib.h>

enum
{
  N_SETTINGS = 50,
  MARGIN = 7, /* of the pictures that do not begin at the surface's corner */
};

static const int SIZES[][2] = { { 960, 700 }, { 701, 613 }, { 420, 800 }, { 1280, 720 } };

static HpNeuron
draw_neuron (GRand *rand)
{
  HpNeuron neuron = HP_STATE_FRESH.neuron;
  int range = g_rand_int_range (rand, 0, 4) ? 41 : 9, step = range == 9 ? 25 : 5;

  for (int i = 0; i < HP_N_PARAMETERS; i++)
    neuron.value[i] = step * (g_rand_int_range (rand, 0, range) - range / 2);
  return neuron;
}

static HpView
draw_view (GRand *rand, HpViewKind kind, HpTheme theme, int setting)
{
  const int *size = SIZES[setting % (int) G_N_ELEMENTS (SIZES)];
  HpState state = hp_state_with_neuron (HP_STATE_FRESH, draw_neuron (rand));
  HpView view;
  HpNetwork network;

  state = hp_state_with_target (state, (HpGate) g_rand_int_range (rand, 0, HP_N_GATES));
  view = hp_view (kind, state, theme, size[0], size[1]);
  network = view.network;
  for (int role = HP_ROLE_H1; role < HP_N_ROLES && setting % 3; role++)
    network.neuron[role] = hp_state_with_neuron (network.neuron[role], draw_neuron (rand));
  hp_view_set_network (&view, &network);
  view.scale = setting % 5 == 4 ? 1.5 : 1;
  view.screen = setting % 10 == 9 ? 1080 : 0;
  view.row = (HpRow) g_rand_int_range (rand, -1, HP_N_ROWS);
  view.ruler = setting % 2;
  view.has_ghost = setting % 3 == 1;
  view.ghost = draw_neuron (rand);
  view.interaction.is_on = setting % 2;
  if (setting % 7 == 6)
    view.state = hp_state_with_prediction (view.state, true);
  return view;
}

/* Some are enlarged, and some begin inside the surface: neither is drawn pixel by pixel. */
static cairo_surface_t *
draw_picture (const HpView *view, HpLettering *lettering, int setting)
{
  double zoom = setting % 11 == 10 ? 1.25 : 1, origin = setting % 4 == 3 ? MARGIN : 0;
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) (view->width * zoom), (int) (view->height * zoom));
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, origin, origin);
  cairo_scale (cr, zoom, zoom);
  hp_view_draw (view, lettering, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static int
compare (const guint8 *one, const guint8 *other, gsize size, int *most)
{
  int n_different = 0;

  for (gsize pixel = 0; pixel < size; pixel += 4)
    {
      int difference = 0;

      for (gsize i = pixel; i < pixel + 3; i++)
        difference = MAX (difference, abs (one[i] - other[i]));
      n_different += difference > 0;
      *most = MAX (*most, difference);
    }
  return n_different;
}

/* Writes a picture, or compares it with the one that is read. */
static void
handle (cairo_surface_t *surface, gboolean is_compared, const char *name)
{
  guint8 *data = cairo_image_surface_get_data (surface);
  gsize size = (gsize) cairo_image_surface_get_stride (surface)
               * (gsize) cairo_image_surface_get_height (surface);
  g_autofree guint8 *other = g_malloc (size);
  int most = 0, n_different;

  if (!is_compared)
    {
      fwrite (data, 1, size, stdout);
      return;
    }
  if (fread (other, 1, size, stdin) != size)
    g_error ("%s: the other build has no such picture", name);
  n_different = compare (data, other, size, &most);
  if (n_different > 0)
    g_print ("%-24s %7d pixels differ, by %3d at most\n", name, n_different, most);
}

int
main (int argc, char **argv)
{
  HpLettering *lettering = hp_lettering_new_for_export ("Sans");

  for (int kind = 0; kind < HP_N_VIEWS; kind++)
    for (int theme = 0; theme < HP_N_THEMES; theme++)
      for (int setting = 0; setting < N_SETTINGS; setting++)
        {
          g_autofree char *name = g_strdup_printf ("%s %s %d", HP_VIEW_NAMES[kind],
                                                   hp_theme_name ((HpTheme) theme), setting);
          GRand *rand = g_rand_new_with_seed ((guint32) setting);
          HpView view = draw_view (rand, (HpViewKind) kind, (HpTheme) theme, setting);
          cairo_surface_t *surface = draw_picture (&view, lettering, setting);

          handle (surface, argc > 1, name);
          cairo_surface_destroy (surface);
          g_rand_free (rand);
        }
  hp_lettering_free (lettering);
  return 0;
}
