/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The input that keys would switch is marked while the plot has the focus.
 */
#include "hp-plot-kinds.h"

#include "plot/neuron-view.h"

struct _HpNeuronPlot
{
  HpPlot parent_instance;

  int input; /* the one that keys would switch: HP_W1 or HP_W2 */
};

G_DEFINE_FINAL_TYPE (HpNeuronPlot, hp_neuron_plot, HP_TYPE_PLOT)

static void
go_to (HpNeuronPlot *self, int input)
{
  self->input = input;
  hp_plot_refresh (HP_PLOT (self));
}

static void
switch_input (HpPlot *plot, int input)
{
  HpView view = hp_plot_get_view (plot);

  hp_view_context_set_selected_row (hp_plot_get_context (plot),
                                    hp_neuron_view_row (&view) ^ (input == HP_W1 ? 2 : 1));
}

/* The keys go on from there. */
static void
press (HpPlot *plot, HpHit hit, int n_press)
{
  if (hit.spot.kind == HP_SPOT_PROGRAM)
    gtk_widget_activate_action (GTK_WIDGET (plot), "win.copy-python", NULL);
  if (hit.spot.kind != HP_SPOT_INPUT)
    return;
  go_to (HP_NEURON_PLOT (plot), hit.spot.index);
  switch_input (plot, hit.spot.index);
}

static gboolean
move (HpPlot *plot, int right, int up, GdkModifierType modifiers)
{
  HpView view = hp_plot_get_view (plot);

  if (modifiers & GDK_CONTROL_MASK || hp_neuron_view_is_cell (&view))
    return FALSE;
  go_to (HP_NEURON_PLOT (plot), right > 0 || up < 0 ? HP_W2 : HP_W1);
  return TRUE;
}

static gboolean
choose (HpPlot *plot, gboolean with_control)
{
  HpView view = hp_plot_get_view (plot);

  if (!hp_neuron_view_is_cell (&view))
    switch_input (plot, HP_NEURON_PLOT (plot)->input);
  return TRUE;
}

static HpSpot
get_spot (HpPlot *plot)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (plot)))
    return (HpSpot) { .kind = HP_SPOT_NONE };
  return (HpSpot) { HP_SPOT_INPUT, HP_NEURON_PLOT (plot)->input };
}

static void
hp_neuron_plot_class_init (HpNeuronPlotClass *klass)
{
  HpPlotClass *plot_class = HP_PLOT_CLASS (klass);

  plot_class->press = press;
  plot_class->move = move;
  plot_class->choose = choose;
  plot_class->get_spot = get_spot;
}

static void
hp_neuron_plot_init (HpNeuronPlot *self)
{
  self->input = HP_W1;
}
