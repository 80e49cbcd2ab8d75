/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pointer and keys share one place on the map. Most steps of a drag change nothing in it, so its
 * image is kept from frame to frame.
 */
#include "hp-plot-kinds.h"

#include "core/gate-map.h"
#include "plot/gate-map-view.h"
#include "ui/common/hp-kept-image.h"

struct _HpGateMapPlot
{
  HpPlot parent_instance;
  HpView drawn;        /* as which the node was drawn, and at which scale */
  int scale;
  GskRenderNode *node; /* or NULL to draw it again */
};

G_DEFINE_FINAL_TYPE (HpGateMapPlot, hp_gate_map_plot, HP_TYPE_PLOT)

/* Drawing. */

/* Compares what the map shows of two requests, but for what is kept until forget (). */
static gboolean
is_same_map (const HpView *one, const HpView *other)
{
  const HpInteraction *at = &one->interaction, *other_at = &other->interaction;

  return hp_view_is_masked (one) == hp_view_is_masked (other)
         && hp_neuron_gate (one->state.neuron) == hp_neuron_gate (other->state.neuron)
         && one->state.target == other->state.target && at->locked == other_at->locked
         && at->at.kind == other_at->at.kind && at->at.index == other_at->at.index;
}

static void
forget (HpPlot *plot)
{
  g_clear_pointer (&HP_GATE_MAP_PLOT (plot)->node, gsk_render_node_unref);
}

typedef struct
{
  HpView view;
  HpLettering *lettering;
} Drawing;

static void
draw (cairo_t *cr, gconstpointer data)
{
  const Drawing *drawing = data;

  hp_view_draw (&drawing->view, drawing->lettering, cr);
}

static void
hp_gate_map_plot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HpGateMapPlot *self = HP_GATE_MAP_PLOT (widget);
  Drawing map = { hp_plot_get_view (HP_PLOT (self)), hp_plot_get_lettering (HP_PLOT (self)) };
  graphene_rect_t bounds
      = GRAPHENE_RECT_INIT (0, 0, (float) map.view.width, (float) map.view.height);
  int scale = hp_kept_image_get_scale (widget);

  if (self->node == NULL || self->scale != scale || !is_same_map (&self->drawn, &map.view))
    {
      forget (HP_PLOT (self));
      self->drawn = map.view;
      self->scale = scale;
      self->node = hp_kept_image_new (bounds, scale, draw, &map);
    }
  gtk_snapshot_append_node (snapshot, self->node);
}

/* Pointer and keys. */

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
hp_gate_map_plot_dispose (GObject *object)
{
  forget (HP_PLOT (object));
  G_OBJECT_CLASS (hp_gate_map_plot_parent_class)->dispose (object);
}

static void
hp_gate_map_plot_class_init (HpGateMapPlotClass *klass)
{
  HpPlotClass *plot_class = HP_PLOT_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hp_gate_map_plot_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = hp_gate_map_plot_snapshot;
  plot_class->forget = forget;
  plot_class->press = press;
  plot_class->move = move;
  plot_class->choose = choose;
}

static void
hp_gate_map_plot_init (HpGateMapPlot *self)
{
}
