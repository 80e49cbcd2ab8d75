/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window binds its parts to the model and offers what can be done as actions.
 */
#include "hp-window.h"

#include "config.h"
#include "model/hp-runner.h"
#include "ui/export/hp-output.h"
#include "ui/learning/hp-learning-panel.h"
#include "ui/learning/hp-ledger-view.h"
#include "ui/plot/hp-boundary-plot.h"
#include "ui/plot/hp-view-plot.h"
#include "ui/sliders/hp-weight-row.h"
#include "ui/table/hp-truth-table.h"
#include "ui/verdict/hp-target-chooser.h"
#include "ui/verdict/hp-verdict.h"

#include <glib/gi18n.h>
#include <string.h>

struct _HpWindow
{
  GtkApplicationWindow parent_instance;

  HpModel *model;
  int view;         /* a place in VIEWS */
  gboolean is_wide; /* there is room for two views */

  HpBoundaryPlot *plot;
  HpViewPlot *view_plot;
  GtkWidget *view_buttons;
  HpTargetChooser *target_chooser;
  HpVerdict *verdict;
  HpWeightRow *w0_row;
  HpWeightRow *w1_row;
  HpWeightRow *w2_row;
  HpWeightRow *theta_row;
  HpTruthTable *table;
  HpLearningPanel *learning;
  HpLedgerView *ledger;
  GtkRevealer *notice;
  GtkLabel *notice_label;
  GtkMenuButton *menu_button;
};

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* The boundary view, then those of HpViewKind in its order. */
static const char *const VIEWS[] = { "boundary", "neuron", "weights", "gates", "xor" };
G_STATIC_ASSERT (G_N_ELEMENTS (VIEWS) == HP_N_VIEWS + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (VIEWS) == HP_N_PICTURES);

/* From this width on there is room for two views, and for the buttons that choose one; in
 * pixels. */
#define WIDE 1500
#define ROOM_FOR_BUTTONS 940

G_DEFINE_FINAL_TYPE (HpWindow, hp_window, GTK_TYPE_APPLICATION_WINDOW)

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hp_model_undo (HP_WINDOW (widget)->model);
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hp_model_redo (HP_WINDOW (widget)->model);
}

static void
reset_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hp_model_reset (HP_WINDOW (widget)->model);
}

static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (HP_WINDOW (widget)->menu_button);
}

static void
close_notice_cb (HpWindow *self)
{
  gtk_revealer_set_reveal_child (self->notice, FALSE);
}

static void
history_cb (HpWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "win.undo", hp_model_can_undo (self->model));
  gtk_widget_action_set_enabled (widget, "win.redo", hp_model_can_redo (self->model));
}

static void
problem_cb (HpWindow *self, GParamSpec *pspec, HpSession *session)
{
  const char *problem = hp_session_get_problem (session);

  if (problem != NULL)
    gtk_label_set_label (self->notice_label, problem);
  gtk_revealer_set_reveal_child (self->notice, problem != NULL);
}

/* The view that is chosen; in a wide window the boundary view beside another one. */
static void
show_views (HpWindow *self)
{
  gboolean is_boundary = self->view == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->plot), is_boundary || self->is_wide);
  gtk_widget_set_visible (GTK_WIDGET (self->view_plot), !is_boundary || self->is_wide);
  if (!is_boundary)
    g_object_set (self->view_plot, "kind", self->view - 1, NULL);
}

static void
set_view (HpWindow *self, const char *name)
{
  for (gsize view = 0; view < G_N_ELEMENTS (VIEWS); view++)
    if (g_strcmp0 (VIEWS[view], name) == 0 && self->view != (int) view)
      {
        self->view = (int) view;
        show_views (self);
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
        return;
      }
}

/* Before the window is laid out in a new size. */
static void
layout_cb (HpWindow *self, int width, int height)
{
  gboolean is_wide = width >= WIDE;

  gtk_widget_set_visible (self->view_buttons, width >= ROOM_FOR_BUTTONS);
  if (self->is_wide == is_wide)
    return;
  self->is_wide = is_wide;
  show_views (self);
}

static void
hp_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hp_window_parent_class)->realize (widget);
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "layout",
                           G_CALLBACK (layout_cb), widget, G_CONNECT_SWAPPED);
}

static void
hp_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW)
    g_value_set_string (value, VIEWS[HP_WINDOW (object)->view]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hp_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW)
    set_view (HP_WINDOW (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hp_window_dispose (GObject *object)
{
  g_clear_object (&HP_WINDOW (object)->model);
  G_OBJECT_CLASS (hp_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, HpWindow, plot);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, view_plot);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, view_buttons);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, target_chooser);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, verdict);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, w0_row);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, w1_row);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, w2_row);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, theta_row);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, table);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, learning);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, ledger);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, notice_label);
  gtk_widget_class_bind_template_child (widget_class, HpWindow, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, close_notice_cb);
}

static void
hp_window_class_init (HpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hp_window_dispose;
  G_OBJECT_CLASS (klass)->get_property = hp_window_get_property;
  G_OBJECT_CLASS (klass)->set_property = hp_window_set_property;
  widget_class->realize = hp_window_realize;
  properties[PROP_VIEW]
      = g_param_spec_string ("view", NULL, NULL, VIEWS[0],
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  g_type_ensure (HP_TYPE_BOUNDARY_PLOT);
  g_type_ensure (HP_TYPE_LEARNING_PANEL);
  g_type_ensure (HP_TYPE_LEDGER_VIEW);
  g_type_ensure (HP_TYPE_TARGET_CHOOSER);
  g_type_ensure (HP_TYPE_TRUTH_TABLE);
  g_type_ensure (HP_TYPE_VERDICT);
  g_type_ensure (HP_TYPE_VIEW_PLOT);
  g_type_ensure (HP_TYPE_WEIGHT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-window.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "win.reset", NULL, reset_cb);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, menu_cb);
  gtk_widget_class_install_property_action (widget_class, "win.view", "view");
  /* Not an accelerator of the application, which would take the key from whoever edits a text. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "win.copy", NULL);
}

/* What can be shown or hidden: the name of the action and of the setting that
 * remembers it, and the property of a part of the window that it sets. */
typedef struct
{
  const char *name;
  gpointer part;
  const char *property;
} Toggle;

enum
{
  N_TOGGLES = 6,
};

static void
get_toggles (HpWindow *self, Toggle toggles[N_TOGGLES])
{
  const Toggle all[N_TOGGLES] = {
    { "equation", self->plot, "equation" },  { "ruler", self->plot, "ruler" },
    { "ghost", self->plot, "ghost" },        { "ledger", self->ledger, "visible" },
    { "bound", self->learning, "bound" },    { "cell-words", self->view_plot, "cell-words" },
  };

  memcpy (toggles, all, sizeof all);
}

static void
hp_window_init (HpWindow *self)
{
  Toggle toggles[N_TOGGLES];

  gtk_widget_init_template (GTK_WIDGET (self));
  get_toggles (self, toggles);
  for (int i = 0; i < N_TOGGLES; i++)
    {
      g_autoptr (GPropertyAction) action
          = g_property_action_new (toggles[i].name, toggles[i].part, toggles[i].property);

      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
    }
  hp_output_add_actions (self);
}

static void
bind_model (HpWindow *self)
{
  g_autoptr (HpRunner) runner = hp_runner_new (self->model);

  hp_boundary_plot_bind (self->plot, self->model);
  hp_target_chooser_bind (self->target_chooser, self->model);
  hp_verdict_bind (self->verdict, self->model);
  hp_weight_row_bind (self->w0_row, self->model, HP_W0);
  hp_weight_row_bind (self->w1_row, self->model, HP_W1);
  hp_weight_row_bind (self->w2_row, self->model, HP_W2);
  hp_weight_row_bind (self->theta_row, self->model, HP_THETA);
  hp_view_plot_bind (self->view_plot, self->model);
  hp_truth_table_bind (self->table, self->model);
  hp_learning_panel_bind (self->learning, self->model, runner);
  hp_ledger_view_bind (self->ledger, self->model);
  g_signal_connect_object (self->model, "notify::can-undo", G_CALLBACK (history_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "notify::can-redo", G_CALLBACK (history_cb), self,
                           G_CONNECT_SWAPPED);
  history_cb (self);
}

static void
bind_session (HpWindow *self, HpSession *session)
{
  g_signal_connect_object (session, "notify::problem", G_CALLBACK (problem_cb), self,
                           G_CONNECT_SWAPPED);
  problem_cb (self, NULL, session);
}

static void
bind_settings (HpWindow *self, GSettings *settings)
{
  Toggle toggles[N_TOGGLES];

  get_toggles (self, toggles);
  for (int i = 0; i < N_TOGGLES; i++)
    g_settings_bind (settings, toggles[i].name, toggles[i].part, toggles[i].property,
                     G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "view", self, "view", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

/* A size remembered from a larger screen is cut to this one. */
static void
fit_monitor (HpWindow *self)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, 0);
  GdkRectangle room;
  int width, height;

  if (monitor == NULL)
    return;
  gdk_monitor_get_geometry (monitor, &room);
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), MIN (width, room.width),
                               MIN (height, room.height));
}

HpWindow *
hp_window_new (GtkApplication *application, HpModel *model, HpSession *session, GSettings *settings)
{
  HpWindow *self = g_object_new (HP_TYPE_WINDOW, "application", application, NULL);

  self->model = g_object_ref (model);
  bind_model (self);
  if (session != NULL)
    bind_session (self, session);
  if (settings != NULL)
    bind_settings (self, settings);
  fit_monitor (self);
  return self;
}

HpModel *
hp_window_get_model (HpWindow *self)
{
  return self->model;
}

void
hp_window_get_picture (HpWindow *self, HpPicture *picture)
{
  HpBoundaryPicture boundary;
  int selected_row;

  hp_boundary_plot_get_picture (self->plot, &boundary);
  g_object_get (self->plot, "selected-row", &selected_row, NULL);
  *picture = (HpPicture) { (HpPictureKind) self->view, boundary.view,
                           hp_view_plot_get_view (self->view_plot) };
  picture->boundary.marked = selected_row;
  picture->boundary.has_grips = false;
  picture->boundary.hot = HP_GRIP_NONE;
  picture->view.focused_input = HP_INPUT_NONE;
  picture->view.hovered_gate = HP_GATE_NONE;
}

void
hp_window_tell (HpWindow *self, const char *sentence)
{
  gtk_label_set_label (self->notice_label, sentence);
  gtk_revealer_set_reveal_child (self->notice, TRUE);
}

const char *
hp_window_find_view (const char *name)
{
  for (gsize view = 0; view < G_N_ELEMENTS (VIEWS); view++)
    if (g_strcmp0 (VIEWS[view], name) == 0)
      return VIEWS[view];
  return NULL;
}
