/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Views in which nothing can be dragged or chosen are not in the table.
 */
#include "hp-plot-kinds.h"

#include "hp-boundary-plot.h"
#include "hp-network-plot.h"

HpPlot *
hp_plot_new (HpViewKind kind, HpModel *model, HpViewContext *context)
{
  static GType (*const TYPES[HP_N_VIEWS]) (void) = {
    [HP_VIEW_BOUNDARY] = hp_boundary_plot_get_type,
    [HP_VIEW_NEURON] = hp_neuron_plot_get_type,
    [HP_VIEW_WEIGHTS] = hp_weight_plot_get_type,
    [HP_VIEW_GATES] = hp_gate_map_plot_get_type,
    [HP_VIEW_NETWORK] = hp_network_plot_get_type,
  };

  return g_object_new (TYPES[kind] != NULL ? TYPES[kind] () : HP_TYPE_PLOT, "kind", kind, "model",
                       model, "context", context, NULL);
}
