/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pointer and keys share one place on the map.
 */
#include "hp-plot-kinds.h"

#include "core/gate-map.h"
#include "plot/gate-map-view.h"

struct _HpGateMapPlot
{
  HpPlot parent_instance;
};

G_DEFINE_FINAL_TYPE (HpGateMapPlot, hp_gate_map_plot, HP_TYPE_PLOT)

static void
choose_gate (HpPlot *plot, HpGate gate, gboolean with_weights)
{
  HpModel *model = hp_plot_get_model (plot);
  HpState state = hp_state_with_target (hp_model_get_state (model), gate);

  if (with_weights)
    state = hp_state_with_neuron (state, hp_gate_best_neuron (gate, state.neuron));
  hp_model_set_state (model, state);
}

/* The second press takes the gate's weights, too, and is one step of undo with the first. */
static void
press (HpPlot *plot, HpHit hit, int n_press)
{
  if (hit.spot.kind != HP_SPOT_GATE)
    return;
  if (n_press == 1)
    hp_plot_join_presses (plot);
  choose_gate (plot, (HpGate) hit.spot.index, n_press >= 2);
}

/* From where pointer or keys are, or else from the present gate. */
static gboolean
move (HpPlot *plot, int right, int up, GdkModifierType modifiers)
{
  HpSpot spot = hp_plot_get_spot (plot);
  HpGate gate = spot.kind == HP_SPOT_GATE
                    ? (HpGate) spot.index
                    : hp_neuron_gate (hp_model_get_state (hp_plot_get_model (plot)).neuron);

  if (modifiers & GDK_CONTROL_MASK)
    return FALSE;
  hp_plot_set_spot (plot, (HpSpot) { HP_SPOT_GATE, (int) hp_gate_map_view_step (gate, right, up) });
  return TRUE;
}

static gboolean
choose (HpPlot *plot, gboolean with_control)
{
  HpSpot spot = hp_plot_get_spot (plot);

  if (spot.kind == HP_SPOT_GATE)
    choose_gate (plot, (HpGate) spot.index, with_control);
  return TRUE;
}

static void
hp_gate_map_plot_class_init (HpGateMapPlotClass *klass)
{
  HpPlotClass *plot_class = HP_PLOT_CLASS (klass);

  plot_class->press = press;
  plot_class->move = move;
  plot_class->choose = choose;
}

static void
hp_gate_map_plot_init (HpGateMapPlot *self)
{
}
