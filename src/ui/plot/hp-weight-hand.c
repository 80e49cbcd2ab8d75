/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between places in the picture and weights.
 */
#include "hp-weight-hand.h"

#include "hp-plot-hand.h"
#include "plot/view-kinds.h"
#include "plot/weight-view.h"

#include <math.h>

static HpPoint
to_weights (HpViewPlot *plot, HpPoint at)
{
  HpView view = hp_view_plot_get_view (plot);
  HpViewport viewport = hp_weight_view_viewport (&view);

  return hp_viewport_to_data (&viewport, at);
}

gboolean
hp_weight_hand_can_take (HpViewPlot *plot, HpModel *model, HpPoint pixel)
{
  HpView view = hp_view_plot_get_view (plot);

  return view.kind == HP_VIEW_WEIGHTS
         && hp_view_spot_at (&view, NULL, pixel).kind == HP_SPOT_DOT;
}

void
hp_weight_hand_move (HpViewPlot *plot, HpModel *model, double w1, double w2)
{
  HpView view = hp_view_plot_get_view (plot);
  double range = hp_weight_view_range (&view);
  HpNeuron neuron = view.state.neuron;

  if (!hp_model_is_locked (model, HP_LOCK_W1))
    neuron = hp_neuron_with (neuron, HP_W1, (int) lround (CLAMP (w1, -range, range)));
  if (!hp_model_is_locked (model, HP_LOCK_W2))
    neuron = hp_neuron_with (neuron, HP_W2, (int) lround (CLAMP (w2, -range, range)));
  hp_model_set_state (model, hp_state_with_neuron (view.state, neuron));
}

/* Held is the way from the pointer to the dot, in hundredths. */
static gboolean
take (gpointer plot, HpModel *model, HpPoint at, gpointer held)
{
  HpNeuron neuron = hp_model_get_state (model).neuron;
  HpPoint pointed = to_weights (plot, at);

  if (!hp_weight_hand_can_take (plot, model, at))
    return FALSE;
  *(HpPoint *) held
      = (HpPoint) { neuron.value[HP_W1] - pointed.x, neuron.value[HP_W2] - pointed.y };
  return TRUE;
}

static void
move (gpointer plot, HpModel *model, HpPoint at, gconstpointer held)
{
  const HpPoint *way = held;
  HpPoint pointed = to_weights (plot, at);

  hp_weight_hand_move (plot, model, pointed.x + way->x, pointed.y + way->y);
}

void
hp_weight_hand_add (HpViewPlot *plot, HpModel *model)
{
  static const HpPlotHand KIND = { sizeof (HpPoint), take, move, NULL };

  hp_plot_hand_add (plot, model, &KIND);
}
