/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-plot-kinds.h"

#include "plot/weight-view.h"

#include <math.h>

/* In hundredths. */
#define NOTCH 5

struct _HpWeightPlot
{
  HpPlot parent_instance;

  HpPoint offset; /* from the pointer to the dot in a drag, in hundredths */
};

G_DEFINE_FINAL_TYPE (HpWeightPlot, hp_weight_plot, HP_TYPE_PLOT)

static HpPoint
to_weights (HpPlot *plot, HpPoint at)
{
  HpView view = hp_plot_get_view (plot);
  HpViewport viewport = hp_weight_view_viewport (&view);

  return hp_viewport_to_data (&viewport, at);
}

/* Moves the dot as far as it stays in view. A locked weight stays, and the other one follows. */
static void
move_to (HpPlot *plot, double w1, double w2)
{
  HpModel *model = hp_plot_get_model (plot);
  HpView view = hp_plot_get_view (plot);
  double range = hp_weight_view_range (&view);
  HpNeuron neuron = view.state.neuron;

  if (!hp_model_is_locked (model, HP_LOCK_W1))
    neuron = hp_neuron_with (neuron, HP_W1, (int) lround (CLAMP (w1, -range, range)));
  if (!hp_model_is_locked (model, HP_LOCK_W2))
    neuron = hp_neuron_with (neuron, HP_W2, (int) lround (CLAMP (w2, -range, range)));
  hp_model_set_state (model, hp_state_with_neuron (view.state, neuron));
}

/* A click puts the dot to the nearest place that the sliders' notches have. */
static gboolean
take (HpPlot *plot, HpSpot spot, HpPoint at)
{
  const HpHundredths *v = hp_model_get_state (hp_plot_get_model (plot)).neuron.value;
  HpPoint pointed = to_weights (plot, at), dot = { v[HP_W1], v[HP_W2] };

  if (spot.kind == HP_SPOT_PLACE)
    dot = (HpPoint) { NOTCH * round (pointed.x / NOTCH), NOTCH * round (pointed.y / NOTCH) };
  HP_WEIGHT_PLOT (plot)->offset = (HpPoint) { dot.x - pointed.x, dot.y - pointed.y };
  return TRUE;
}

static void
drag (HpPlot *plot, HpPoint at)
{
  HpPoint pointed = to_weights (plot, at), offset = HP_WEIGHT_PLOT (plot)->offset;

  move_to (plot, pointed.x + offset.x, pointed.y + offset.y);
}

static gboolean
move (HpPlot *plot, int right, int up, GdkModifierType modifiers)
{
  HpNeuron neuron = hp_model_get_state (hp_plot_get_model (plot)).neuron;
  int step = modifiers & GDK_SHIFT_MASK ? 1 : 10;

  if (modifiers & GDK_CONTROL_MASK)
    return FALSE;
  move_to (plot, neuron.value[HP_W1] + right * step, neuron.value[HP_W2] + up * step);
  return TRUE;
}

static void
hp_weight_plot_class_init (HpWeightPlotClass *klass)
{
  HpPlotClass *plot_class = HP_PLOT_CLASS (klass);

  plot_class->take = take;
  plot_class->drag = drag;
  plot_class->move = move;
}

static void
hp_weight_plot_init (HpWeightPlot *self)
{
}
