/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drags are those of core/drag.h, in the plane of the line that is held.
 */
#include "hp-network-plot.h"

#include "hp-boundary-plot.h"
#include "plot/network-view.h"

struct _HpNetworkPlot
{
  HpPlot parent_instance;

  HpDrag drag; /* in progress, if something is held */
};

G_DEFINE_FINAL_TYPE (HpNetworkPlot, hp_network_plot, HP_TYPE_PLOT)

static HpPoint
to_data (HpPlot *plot, HpPoint at)
{
  HpView view = hp_plot_get_view (plot);

  return hp_network_view_to_data (&view, hp_plot_get_lettering (plot), view.network.in_hand, at);
}

static gboolean
take (HpPlot *plot, HpSpot spot, HpPoint at)
{
  HpModel *model = hp_plot_get_model (plot);

  if (spot.kind != HP_SPOT_GRIP)
    return FALSE;
  hp_model_take (model, spot.role);
  HP_NETWORK_PLOT (plot)->drag = hp_drag_begin (hp_model_get_state (model).neuron,
                                                (HpGrip) spot.index, to_data (plot, at));
  return TRUE;
}

static void
drag (HpPlot *plot, HpPoint at)
{
  HpModel *model = hp_plot_get_model (plot);
  HpNeuron neuron = hp_drag_to (&HP_NETWORK_PLOT (plot)->drag, to_data (plot, at));

  hp_model_set_state (model, hp_state_with_neuron (hp_model_get_state (model), neuron));
}

/* Taking a line keeps the selected row. */
static void
press (HpPlot *plot, HpHit hit, int n_press)
{
  if (hit.spot.kind == HP_SPOT_NEURON)
    hp_model_take (hp_plot_get_model (plot), (HpRole) hit.spot.index);
  else if (hit.spot.kind != HP_SPOT_GRIP)
    hp_view_context_set_selected_row (hp_plot_get_context (plot), hit.row);
}

static gboolean
move (HpPlot *plot, int right, int up, GdkModifierType modifiers)
{
  return hp_model_get_network (hp_plot_get_model (plot))->in_hand != HP_ROLE_ONE
         && hp_boundary_plot_move (plot, right, up, modifiers);
}

static gboolean
choose (HpPlot *plot, gboolean with_control)
{
  HpModel *model = hp_plot_get_model (plot);
  HpRole in_hand = hp_model_get_network (model)->in_hand;

  hp_model_take (model, in_hand == HP_ROLE_Y ? HP_ROLE_H1 : (HpRole) (in_hand + 1));
  return TRUE;
}

static void
hp_network_plot_class_init (HpNetworkPlotClass *klass)
{
  HpPlotClass *plot_class = HP_PLOT_CLASS (klass);

  plot_class->take = take;
  plot_class->drag = drag;
  plot_class->press = press;
  plot_class->move = move;
  plot_class->choose = choose;
}

static void
hp_network_plot_init (HpNetworkPlot *self)
{
}
