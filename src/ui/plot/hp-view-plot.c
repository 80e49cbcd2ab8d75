/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widget draws its view with the one entry of it in plot, and turns pointer and keys into steps
 * of the model: inputs switched in the neuron, gates chosen on the map. The dot of weight space is
 * moved by hp-weight-hand.
 */
#include "hp-view-plot.h"

#include "hp-weight-hand.h"

#include "core/gate-map.h"
#include "plot/gate-map-view.h"
#include "plot/neuron-view.h"
#include "plot/view-kinds.h"
#include "plot/weight-view.h"
#include "ui/common/hp-appearance.h"
#include "ui/common/hp-gesture-handle.h"
#include "ui/common/hp-key-gesture.h"

#include <glib/gi18n.h>

#define SMALLEST_SIDE 240 /* pixels */

struct _HpViewPlot
{
  GtkWidget parent_instance;

  HpModel *model;
  int screen; /* its height while presenting, otherwise 0 */
  HpViewKind show;
  HpRow selected_row;
  gboolean has_cell_words;
  int focused_input;
  HpGate hovered_gate;
  guint gesture; /* of a click that may become a double one, or 0 */

  HpLettering *lettering; /* made when first needed */
};

enum
{
  PROP_0,
  PROP_SHOW,
  PROP_SELECTED_ROW,
  PROP_CELL_WORDS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HpViewPlot, hp_view_plot, GTK_TYPE_WIDGET)

static void
describe (HpViewPlot *self)
{
  HpView view = hp_view_plot_get_view (self);
  char words[HP_WORDS_SIZE];

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  hp_view_words (&view, words), -1);
}

static void
changed_cb (HpViewPlot *self)
{
  if (self->model != NULL)
    describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
hp_view_plot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HpViewPlot *self = HP_VIEW_PLOT (widget);
  HpView view = hp_view_plot_get_view (self);
  cairo_t *cr
      = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) view.width,
                                                                  (float) view.height));

  if (self->lettering == NULL)
    self->lettering = hp_lettering_new (gtk_widget_create_pango_context (widget));
  hp_view_draw (&view, self->lettering, cr);
  cairo_destroy (cr);
}

static void
hp_view_plot_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SMALLEST_SIDE;
}

static void
hp_view_plot_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (hp_view_plot_parent_class)->system_setting_changed (widget, setting);
  g_clear_pointer (&HP_VIEW_PLOT (widget)->lettering, hp_lettering_free);
  gtk_widget_queue_draw (widget);
}

/* What pointer and keys do. */

static gboolean
is_masked (HpViewPlot *self)
{
  HpView view = hp_view_plot_get_view (self);

  return hp_view_is_masked (&view);
}

static void
set_selected_row (HpViewPlot *self, HpRow row)
{
  if (self->selected_row == row)
    return;
  self->selected_row = row;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_ROW]);
  changed_cb (self);
}

static void
set_place (HpViewPlot *self, int input, HpGate gate)
{
  if (self->focused_input == input && self->hovered_gate == gate)
    return;
  self->focused_input = input;
  self->hovered_gate = gate;
  changed_cb (self);
}

static void
switch_input (HpViewPlot *self, int input)
{
  HpView view = hp_view_plot_get_view (self);

  if (input != 0)
    set_selected_row (self, hp_neuron_view_row (&view) ^ (input == HP_W1 ? 2 : 1));
}

/* The keys go on from there. */
static void
click_input (HpViewPlot *self, int input)
{
  if (input == 0)
    return;
  set_place (self, input, HP_GATE_NONE);
  switch_input (self, input);
}

static void
choose_gate (HpViewPlot *self, HpGate gate, gboolean with_weights)
{
  HpState state = hp_model_get_state (self->model);

  if (gate == HP_GATE_NONE)
    return;
  state = hp_state_with_target (state, gate);
  if (with_weights)
    state = hp_state_with_neuron (state, hp_gate_best_neuron (gate, state.neuron));
  hp_model_set_state (self->model, state);
}

/* The second click takes the gate's weights, too, and is one step of undo with the first. */
static void
click_gate (HpViewPlot *self, HpGate gate, int n_press)
{
  if (gate == HP_GATE_NONE)
    return;
  if (n_press == 1)
    self->gesture = hp_gesture_handle_begin (self->model);
  choose_gate (self, gate, n_press >= 2);
}

static HpSpot
spot_at (HpViewPlot *self, double x, double y)
{
  HpView view = hp_view_plot_get_view (self);

  return hp_view_spot_at (&view, self->lettering, (HpPoint) { x, y });
}

static void
pressed_cb (HpViewPlot *self, int n_press, double x, double y)
{
  HpSpot spot = spot_at (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (spot.kind == HP_SPOT_INPUT)
    click_input (self, spot.index);
  else if (spot.kind == HP_SPOT_GATE)
    click_gate (self, (HpGate) spot.index, n_press);
}

/* No further click belongs to the last one. */
static void
stopped_cb (HpViewPlot *self)
{
  hp_gesture_handle_end (self->model, &self->gesture);
}

static void
motion_cb (HpViewPlot *self, double x, double y)
{
  static const char *const CURSORS[] = { [HP_SPOT_NONE] = NULL, [HP_SPOT_INPUT] = "pointer",
                                         [HP_SPOT_DOT] = "grab", [HP_SPOT_GATE] = "pointer" };
  HpSpot spot = spot_at (self, x, y);

  set_place (self, self->focused_input,
             spot.kind == HP_SPOT_GATE ? (HpGate) spot.index : HP_GATE_NONE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), CURSORS[spot.kind]);
}

static void
leave_cb (HpViewPlot *self)
{
  set_place (self, self->focused_input, HP_GATE_NONE);
}

/* An arrow key: another input, weights by a step in hundredths, another gate. If there is nothing
 * to move, the key is free for others. */
static gboolean
arrow_cb (GtkWidget *widget, GVariant *way, gpointer data)
{
  HpViewPlot *self = HP_VIEW_PLOT (widget);
  HpNeuron neuron = hp_model_get_state (self->model).neuron;
  HpGate gate = self->hovered_gate != HP_GATE_NONE ? self->hovered_gate : hp_neuron_gate (neuron);
  int right, up, step;

  g_variant_get (way, "(iii)", &right, &up, &step);
  if (is_masked (self) || self->show == HP_VIEW_XOR)
    return FALSE;
  if (self->show == HP_VIEW_NEURON)
    set_place (self, right > 0 || up < 0 ? HP_W2 : HP_W1, HP_GATE_NONE);
  else if (self->show == HP_VIEW_WEIGHTS)
    hp_weight_hand_move (self, self->model, neuron.value[HP_W1] + right * step,
                         neuron.value[HP_W2] + up * step);
  else if (self->show == HP_VIEW_GATES)
    set_place (self, self->focused_input, hp_gate_map_view_step (gate, right, up));
  return TRUE;
}

static gboolean
choose_cb (GtkWidget *widget, GVariant *with_weights, gpointer data)
{
  HpViewPlot *self = HP_VIEW_PLOT (widget);

  if (self->show == HP_VIEW_NEURON)
    switch_input (self, self->focused_input);
  else if (!is_masked (self) && self->show == HP_VIEW_GATES)
    choose_gate (self, self->hovered_gate, g_variant_get_boolean (with_weights));
  else
    return FALSE;
  return TRUE;
}

/* Object. */

static void
hp_view_plot_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HpViewPlot *self = HP_VIEW_PLOT (object);

  if (id == PROP_SHOW)
    g_value_set_int (value, self->show);
  else if (id == PROP_SELECTED_ROW)
    g_value_set_int (value, self->selected_row);
  else if (id == PROP_CELL_WORDS)
    g_value_set_boolean (value, self->has_cell_words);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_show (HpViewPlot *self, HpViewKind show)
{
  self->show = show;
  self->hovered_gate = HP_GATE_NONE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hp_view_title (show), -1);
  changed_cb (self);
}

static void
hp_view_plot_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpViewPlot *self = HP_VIEW_PLOT (object);

  if (id == PROP_SHOW)
    set_show (self, (HpViewKind) g_value_get_int (value));
  else if (id == PROP_SELECTED_ROW)
    set_selected_row (self, g_value_get_int (value));
  else if (id == PROP_CELL_WORDS)
    self->has_cell_words = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
hp_view_plot_dispose (GObject *object)
{
  HpViewPlot *self = HP_VIEW_PLOT (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->lettering, hp_lettering_free);
  G_OBJECT_CLASS (hp_view_plot_parent_class)->dispose (object);
}

static void
add_keys (GtkWidgetClass *klass)
{
  const struct
  {
    guint key;
    int right, up;
  } ARROWS[] = {
    { GDK_KEY_Left, -1, 0 }, { GDK_KEY_KP_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 },
    { GDK_KEY_KP_Right, 1, 0 }, { GDK_KEY_Up, 0, 1 }, { GDK_KEY_KP_Up, 0, 1 },
    { GDK_KEY_Down, 0, -1 }, { GDK_KEY_KP_Down, 0, -1 },
  };
  const guint RETURNS[] = { GDK_KEY_Return, GDK_KEY_KP_Enter };

  for (gsize i = 0; i < G_N_ELEMENTS (ARROWS); i++)
    {
      gtk_widget_class_add_binding (klass, ARROWS[i].key, 0, arrow_cb, "(iii)", ARROWS[i].right,
                                    ARROWS[i].up, 10);
      gtk_widget_class_add_binding (klass, ARROWS[i].key, GDK_SHIFT_MASK, arrow_cb, "(iii)",
                                    ARROWS[i].right, ARROWS[i].up, 1);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (RETURNS); i++)
    {
      gtk_widget_class_add_binding (klass, RETURNS[i], 0, choose_cb, "b", FALSE);
      gtk_widget_class_add_binding (klass, RETURNS[i], GDK_CONTROL_MASK, choose_cb, "b", TRUE);
    }
  gtk_widget_class_add_binding (klass, GDK_KEY_space, 0, choose_cb, "b", FALSE);
}

static void
hp_view_plot_class_init (HpViewPlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hp_view_plot_get_property;
  object_class->set_property = hp_view_plot_set_property;
  object_class->dispose = hp_view_plot_dispose;
  widget_class->snapshot = hp_view_plot_snapshot;
  widget_class->measure = hp_view_plot_measure;
  widget_class->system_setting_changed = hp_view_plot_system_setting_changed;
  properties[PROP_SHOW]
      = g_param_spec_int ("show", NULL, NULL, HP_VIEW_NEURON, HP_VIEW_XOR, HP_VIEW_NEURON, flags);
  properties[PROP_SELECTED_ROW]
      = g_param_spec_int ("selected-row", NULL, NULL, HP_NO_ROW, HP_N_ROWS - 1, HP_NO_ROW,
                          flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_CELL_WORDS] = g_param_spec_boolean ("cell-words", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "plot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
add_controllers (HpViewPlot *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "stopped", G_CALLBACK (stopped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
hp_view_plot_init (HpViewPlot *self)
{
  self->show = HP_VIEW_NEURON;
  self->selected_row = HP_NO_ROW;
  self->hovered_gate = HP_GATE_NONE;
  self->focused_input = HP_W1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  add_controllers (self);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_object (hp_appearance_get_default (), "notify::theme",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
hp_view_plot_bind (HpViewPlot *self, HpModel *model)
{
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "notify::locked", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  hp_key_gesture_add (GTK_WIDGET (self), model);
  hp_weight_hand_add (self, model);
  set_show (self, self->show);
}

HpViewKind
hp_view_plot_get_show (HpViewPlot *self)
{
  return self->show;
}

HpView
hp_view_plot_get_view (HpViewPlot *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double resolution = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget));

  HpView view = hp_view (self->show, hp_model_get_state (self->model),
                         hp_appearance_get_theme (hp_appearance_get_default ()),
                         gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  view.scale = resolution > 0 ? resolution / 96 : 1;
  view.screen = self->screen;
  view.range = hp_model_get_range (self->model);
  view.row = self->selected_row;
  view.cell_words = self->has_cell_words;
  view.interaction = (HpInteraction) { .is_on = true,
                                       .locked = hp_model_get_locked (self->model) };
  if (self->show == HP_VIEW_NEURON && gtk_widget_has_focus (widget))
    view.interaction.at = (HpSpot) { HP_SPOT_INPUT, self->focused_input };
  if (self->show == HP_VIEW_GATES && self->hovered_gate != HP_GATE_NONE)
    view.interaction.at = (HpSpot) { HP_SPOT_GATE, (int) self->hovered_gate };
  return view;
}

void
hp_view_plot_set_screen (HpViewPlot *self, int screen)
{
  self->screen = screen;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
