/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widget draws its view through the table of views, and hands pointer and keys to its class.
 */
#include "hp-plot.h"

#include "hp-plot-keys.h"
#include "ui/common/hp-announce.h"
#include "ui/common/hp-appearance.h"
#include "ui/common/hp-gesture.h"

/* Below this the points and their labels would run into each other; in pixels. A picture of a plot
 * that has no size yet is as large. */
#define SMALLEST_SIDE 200

typedef struct
{
  HpViewKind kind;
  HpModel *model;
  HpViewContext *context;
  HpLettering *lettering; /* made when first needed */
  char *words;            /* the description that a screen reader has, or NULL */
  HpSpot held, spot;      /* what is dragged; what pointer or keys are at */
  guint drag, presses;    /* gestures in progress, or 0 */
} HpPlotPrivate;

enum
{
  PROP_0,
  PROP_KIND,
  PROP_MODEL,
  PROP_CONTEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE_WITH_PRIVATE (HpPlot, hp_plot, GTK_TYPE_WIDGET)

static HpPlotPrivate *
get_private (HpPlot *self)
{
  return hp_plot_get_instance_private (self);
}

/* Drawing and describing. */

static void
forget (HpPlot *self)
{
  if (HP_PLOT_GET_CLASS (self)->forget != NULL)
    HP_PLOT_GET_CLASS (self)->forget (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Only a view that is seen is described: the others change with every step, too. */
static void
describe (HpPlot *self)
{
  HpPlotPrivate *priv = get_private (self);
  HpView view = hp_plot_get_view (self);
  g_autofree char *words = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  words = hp_view_words (&view);
  if (g_strcmp0 (words, priv->words) == 0)
    return;
  hp_announce_describe (self, words);
  g_free (priv->words);
  priv->words = g_steal_pointer (&words);
}

/* Rows and steps change often, and nothing that is kept depends on them. */
static void
context_cb (HpPlot *self, GParamSpec *pspec)
{
  if (g_str_has_suffix (pspec->name, "-row") || g_str_equal (pspec->name, "step"))
    hp_plot_refresh (self);
  else
    forget (self);
}

static void
hp_plot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HpPlot *self = HP_PLOT (widget);
  HpView view = hp_plot_get_view (self);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) view.width, (float) view.height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  hp_view_draw (&view, hp_plot_get_lettering (self), cr);
  cairo_destroy (cr);
}

static void
hp_plot_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                 int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SMALLEST_SIDE;
}

/* GTK says only with the next motion that the pointer is at another place now. */
static void
hp_plot_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  HpPlot *self = HP_PLOT (widget);

  hp_view_context_set_hovered_row (get_private (self)->context, HP_NO_ROW);
  forget (self);
}

static void
hp_plot_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (hp_plot_parent_class)->system_setting_changed (widget, setting);
  g_clear_pointer (&get_private (HP_PLOT (widget))->lettering, hp_lettering_free);
  forget (HP_PLOT (widget));
}

static void
hp_plot_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hp_plot_parent_class)->map (widget);
  describe (HP_PLOT (widget));
}

static void
hp_plot_unmap (GtkWidget *widget)
{
  get_private (HP_PLOT (widget))->spot = (HpSpot) { .kind = HP_SPOT_NONE };
  GTK_WIDGET_CLASS (hp_plot_parent_class)->unmap (widget);
}

/* The pointer. */

static HpHit
hit (HpPlot *self, double x, double y)
{
  HpView view = hp_plot_get_view (self);

  return hp_view_hit (&view, hp_plot_get_lettering (self), (HpPoint) { x, y });
}

static const char *
find_cursor (HpPlot *self)
{
  HpPlotPrivate *priv = get_private (self);

  if (priv->held.kind != HP_SPOT_NONE)
    return "grabbing";
  switch (priv->spot.kind)
    {
    case HP_SPOT_GRIP:
    case HP_SPOT_DOT:
      return "grab";
    case HP_SPOT_PLACE:
      return "crosshair";
    case HP_SPOT_INPUT:
    case HP_SPOT_GATE:
    case HP_SPOT_NEURON:
    case HP_SPOT_ROW:
    case HP_SPOT_PROGRAM:
      return "pointer";
    case HP_SPOT_NONE:
      break;
    }
  return hp_view_context_get_hovered_row (priv->context) != HP_NO_ROW ? "pointer" : NULL;
}

static void
motion_cb (HpPlot *self, double x, double y)
{
  HpHit found = hit (self, x, y);

  hp_view_context_set_hovered_row (get_private (self)->context, found.row);
  hp_plot_set_spot (self, found.spot);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), find_cursor (self));
}

static void
leave_cb (HpPlot *self)
{
  hp_view_context_set_hovered_row (get_private (self)->context, HP_NO_ROW);
  hp_plot_set_spot (self, (HpSpot) { .kind = HP_SPOT_NONE });
}

static void
pressed_cb (HpPlot *self, int n_press, double x, double y)
{
  if (HP_PLOT_GET_CLASS (self)->press != NULL)
    HP_PLOT_GET_CLASS (self)->press (self, hit (self, x, y), n_press);
}

/* No further press belongs to the last one. */
static void
stopped_cb (HpPlot *self)
{
  hp_gesture_end (get_private (self)->model, &get_private (self)->presses);
}

static void
set_held (HpPlot *self, HpSpot spot)
{
  get_private (self)->held = spot;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), find_cursor (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_begin_cb (HpPlot *self, double x, double y)
{
  HpPlotPrivate *priv = get_private (self);
  HpPlotClass *klass = HP_PLOT_GET_CLASS (self);
  HpSpot spot;

  priv->drag = 0;
  gtk_widget_grab_focus (GTK_WIDGET (self)); /* first: a field takes what is typed there */
  spot = hit (self, x, y).spot;
  if (spot.kind == HP_SPOT_NONE || klass->take == NULL
      || !klass->take (self, spot, (HpPoint) { x, y }))
    return;
  set_held (self, spot);
  priv->drag = hp_gesture_begin (priv->model);
  if (spot.kind == HP_SPOT_PLACE) /* something is put there at once */
    klass->drag (self, (HpPoint) { x, y });
}

static void
drag_update_cb (HpPlot *self, double right, double down, GtkGestureDrag *drag)
{
  HpPlotPrivate *priv = get_private (self);
  double x, y;

  if (!hp_gesture_is_on (priv->model, priv->drag))
    return;
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  HP_PLOT_GET_CLASS (self)->drag (self, (HpPoint) { x + right, y + down });
}

static void
drag_end_cb (HpPlot *self)
{
  hp_gesture_end (get_private (self)->model, &get_private (self)->drag);
  set_held (self, (HpSpot) { .kind = HP_SPOT_NONE });
}

static gboolean
key_pressed_cb (HpPlot *self, guint key)
{
  HpPlotPrivate *priv = get_private (self);

  if (key != GDK_KEY_Escape || !hp_gesture_cancel (priv->model, priv->drag))
    return GDK_EVENT_PROPAGATE;
  set_held (self, (HpSpot) { .kind = HP_SPOT_NONE });
  return GDK_EVENT_STOP;
}

/* The object. */

static void
hp_plot_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpPlotPrivate *priv = get_private (HP_PLOT (object));

  if (id == PROP_KIND)
    priv->kind = (HpViewKind) g_value_get_int (value);
  else if (id == PROP_MODEL)
    priv->model = g_value_dup_object (value);
  else
    priv->context = g_value_dup_object (value);
}

/* Calls back with the plot first, but no more when it is finalized: GTK stops the gestures. */
static void
listen (HpPlot *self, gpointer controller, const char *signal, gpointer callback)
{
  g_signal_connect_object (controller, signal, G_CALLBACK (callback), self, G_CONNECT_SWAPPED);
}

static void
add_controllers (HpPlot *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new (), *drag = gtk_gesture_drag_new ();

  listen (self, motion, "motion", motion_cb);
  listen (self, motion, "leave", leave_cb);
  listen (self, click, "pressed", pressed_cb);
  listen (self, click, "stopped", stopped_cb);
  listen (self, keys, "key-pressed", key_pressed_cb);
  listen (self, drag, "drag-begin", drag_begin_cb);
  listen (self, drag, "drag-update", drag_update_cb);
  listen (self, drag, "drag-end", drag_end_cb);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

static void
hp_plot_constructed (GObject *object)
{
  HpPlot *self = HP_PLOT (object);
  HpPlotPrivate *priv = get_private (self);

  G_OBJECT_CLASS (hp_plot_parent_class)->constructed (object);
  listen (self, priv->model, "changed", hp_plot_refresh);
  listen (self, priv->model, "notify::locked", hp_plot_refresh);
  listen (self, priv->context, "notify", context_cb);
  listen (self, hp_appearance_get_default (), "notify::theme", forget);
  hp_gesture_add_keys (GTK_WIDGET (self), priv->model);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  hp_view_title (priv->kind), -1);
}

/* The window may close before a double click is ruled out. */
static void
hp_plot_dispose (GObject *object)
{
  stopped_cb (HP_PLOT (object));
  G_OBJECT_CLASS (hp_plot_parent_class)->dispose (object);
}

/* Not sooner: a drag may end when the widget is taken apart. */
static void
hp_plot_finalize (GObject *object)
{
  HpPlotPrivate *priv = get_private (HP_PLOT (object));

  g_clear_object (&priv->model);
  g_clear_object (&priv->context);
  g_clear_pointer (&priv->lettering, hp_lettering_free);
  g_free (priv->words);
  G_OBJECT_CLASS (hp_plot_parent_class)->finalize (object);
}

/* The keys. While an output is masked, they do nothing. */

static gboolean
is_masked (HpPlot *self)
{
  HpView view = hp_plot_get_view (self);

  return hp_view_is_masked (&view);
}

static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  HpPlotClass *klass = HP_PLOT_GET_CLASS (widget);
  int right, up;
  guint modifiers;

  g_variant_get (arguments, "(iiu)", &right, &up, &modifiers);
  return klass->move != NULL && !is_masked (HP_PLOT (widget))
         && klass->move (HP_PLOT (widget), right, up, (GdkModifierType) modifiers);
}

static gboolean
choose_cb (GtkWidget *widget, GVariant *with_control, gpointer data)
{
  HpPlotClass *klass = HP_PLOT_GET_CLASS (widget);

  return klass->choose != NULL && !is_masked (HP_PLOT (widget))
         && klass->choose (HP_PLOT (widget), g_variant_get_boolean (with_control));
}

static void
hp_plot_class_init (HpPlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->set_property = hp_plot_set_property;
  object_class->constructed = hp_plot_constructed;
  object_class->dispose = hp_plot_dispose;
  object_class->finalize = hp_plot_finalize;
  widget_class->snapshot = hp_plot_snapshot;
  widget_class->measure = hp_plot_measure;
  widget_class->size_allocate = hp_plot_size_allocate;
  widget_class->system_setting_changed = hp_plot_system_setting_changed;
  widget_class->map = hp_plot_map;
  widget_class->unmap = hp_plot_unmap;
  klass->get_spot = hp_plot_get_spot;
  properties[PROP_KIND] = g_param_spec_int ("kind", NULL, NULL, 0, HP_N_VIEWS - 1, 0, flags);
  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, HP_TYPE_MODEL, flags);
  properties[PROP_CONTEXT]
      = g_param_spec_object ("context", NULL, NULL, HP_TYPE_VIEW_CONTEXT, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  hp_plot_keys_add (widget_class, move_cb, choose_cb);
  gtk_widget_class_set_css_name (widget_class, "plot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hp_plot_init (HpPlot *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (hp_plot_refresh), NULL);
  add_controllers (self);
}

HpView
hp_plot_get_view (HpPlot *self)
{
  HpPlotPrivate *priv = get_private (self);
  GtkWidget *widget = GTK_WIDGET (self);
  double resolution = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget));
  HpView view = hp_view (priv->kind, hp_model_get_state (priv->model),
                         hp_appearance_get_theme (hp_appearance_get_default ()),
                         MAX (SMALLEST_SIDE, gtk_widget_get_width (widget)),
                         MAX (SMALLEST_SIDE, gtk_widget_get_height (widget)));

  view.scale = resolution > 0 ? resolution / 96 : 1;
  view.ghost = hp_model_get_ghost (priv->model);
  view.interaction.is_on = true;
  view.interaction.locked = hp_model_get_locked (priv->model);
  view.interaction.at = HP_PLOT_GET_CLASS (self)->get_spot (self);
  hp_view_context_fill (priv->context, &view);
  hp_view_set_network (&view, hp_model_get_network (priv->model));
  view.range = hp_model_get_range (priv->model);
  return view;
}

HpModel *
hp_plot_get_model (HpPlot *self)
{
  return get_private (self)->model;
}

HpViewContext *
hp_plot_get_context (HpPlot *self)
{
  return get_private (self)->context;
}

HpLettering *
hp_plot_get_lettering (HpPlot *self)
{
  HpPlotPrivate *priv = get_private (self);

  if (priv->lettering == NULL)
    priv->lettering = hp_lettering_new (gtk_widget_create_pango_context (GTK_WIDGET (self)));
  return priv->lettering;
}

HpSpot
hp_plot_get_spot (HpPlot *self)
{
  HpPlotPrivate *priv = get_private (self);

  return priv->held.kind != HP_SPOT_NONE ? priv->held : priv->spot;
}

void
hp_plot_set_spot (HpPlot *self, HpSpot spot)
{
  HpPlotPrivate *priv = get_private (self);

  if (priv->spot.kind == spot.kind && priv->spot.index == spot.index
      && priv->spot.role == spot.role)
    return;
  priv->spot = spot;
  hp_plot_refresh (self);
}

void
hp_plot_refresh (HpPlot *self)
{
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
hp_plot_announce (HpPlot *self)
{
  HpView view = hp_plot_get_view (self);
  g_autofree char *words = hp_view_words (&view);
  g_autofree char *sentences = g_strconcat (hp_view_title (view.kind), "\n", words, NULL);

  hp_announce (self, sentences);
}

void
hp_plot_join_presses (HpPlot *self)
{
  get_private (self)->presses = hp_gesture_begin (get_private (self)->model);
}
