/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-views.h"

#include "hp-plot-kinds.h"
#include "ui/common/hp-focus.h"

#include <string.h>

struct _HpViews
{
  GObject parent_instance;

  GtkBox *area;
  HpModel *model;
  HpViewContext *context;
  HpPlot *plots[HP_N_VIEWS]; /* in the area, or NULL until first shown */
  GSettings *settings;       /* or NULL */
  HpViewKind view;
  HpViewKind other;  /* the one that stands beside the boundary view */
  HpViewKind before; /* the visit; HP_VIEW_ANY outside of one */
  HpViewKind page;   /* the one of the two on XOR that was shown last */
  gboolean is_wide;
};

enum
{
  PROP_0,
  PROP_VIEW,
  PROP_BUTTON,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HpViews, hp_views, G_TYPE_OBJECT)

/* In a wide window the boundary view stays beside another one that lets it. */
static gboolean
is_pair (HpViews *self)
{
  switch (hp_view_beside (self->view))
    {
    case HP_BESIDE_ALWAYS:
      return self->is_wide;
    case HP_BESIDE_UNLESS_PRESENTED:
      return self->is_wide && hp_view_context_get_screen (self->context) == 0;
    case HP_BESIDE_NEVER:
      break;
    }
  return FALSE;
}

static gboolean
is_shown (HpViews *self, HpViewKind kind)
{
  return kind == self->view
         || (is_pair (self) && (kind == HP_VIEW_BOUNDARY || kind == self->other));
}

/* The boundary view comes first. */
static void
ensure_plot (HpViews *self, HpViewKind kind)
{
  if (self->plots[kind] != NULL)
    return;
  self->plots[kind] = hp_plot_new (kind, self->model, self->context);
  if (kind == HP_VIEW_BOUNDARY)
    gtk_box_prepend (self->area, GTK_WIDGET (self->plots[kind]));
  else
    gtk_box_append (self->area, GTK_WIDGET (self->plots[kind]));
}

static void
refresh (HpViews *self)
{
  GtkWidget *chosen;

  if (self->view != HP_VIEW_BOUNDARY)
    self->other = self->view;
  ensure_plot (self, self->view);
  chosen = GTK_WIDGET (self->plots[self->view]);
  gtk_widget_set_visible (chosen, TRUE);
  for (int kind = 0; kind < HP_N_VIEWS; kind++)
    if (is_shown (self, (HpViewKind) kind))
      {
        ensure_plot (self, (HpViewKind) kind);
        gtk_widget_set_visible (GTK_WIDGET (self->plots[kind]), TRUE);
      }
    else if (self->plots[kind] != NULL)
      hp_focus_set_visible (GTK_WIDGET (self->plots[kind]), FALSE, chosen);
}

static void
choose (HpViews *self, const char *name)
{
  HpViewKind view = name != NULL ? hp_view_kind_from_name (name) : HP_VIEW_ANY;

  if (view == HP_VIEW_ANY)
    return;
  if (view == HP_VIEW_NETWORK && hp_model_get_network (self->model)->in_hand == HP_ROLE_ONE)
    hp_model_take (self->model, HP_ROLE_H1);
  hp_views_show (self, view);
  hp_plot_announce (self->plots[view]);
  if (self->settings != NULL && self->before == HP_VIEW_ANY)
    g_settings_set_string (self->settings, "view", name);
}

/* The button in the header: three neurons are a page of XOR. */
static HpViewKind
get_button (HpViewKind view)
{
  return view == HP_VIEW_NETWORK ? HP_VIEW_XOR : view;
}

/* Shows the page of XOR that was shown last. */
static void
press (HpViews *self, const char *name)
{
  if (strcmp (name, HP_VIEW_NAMES[get_button (self->view)]) == 0)
    return;
  choose (self, strcmp (name, HP_VIEW_NAMES[HP_VIEW_XOR]) == 0 ? HP_VIEW_NAMES[self->page] : name);
}

static void
hp_views_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HpViewKind view = HP_VIEWS (object)->view;

  if (id == PROP_VIEW)
    g_value_set_string (value, HP_VIEW_NAMES[view]);
  else
    g_value_set_string (value, HP_VIEW_NAMES[get_button (view)]);
}

static void
hp_views_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW)
    choose (HP_VIEWS (object), g_value_get_string (value));
  else
    press (HP_VIEWS (object), g_value_get_string (value));
}

static void
hp_views_dispose (GObject *object)
{
  HpViews *self = HP_VIEWS (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->context);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (hp_views_parent_class)->dispose (object);
}

static void
hp_views_class_init (HpViewsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hp_views_get_property;
  object_class->set_property = hp_views_set_property;
  object_class->dispose = hp_views_dispose;
  properties[PROP_VIEW]
      = g_param_spec_string ("view", NULL, NULL, "boundary",
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_BUTTON]
      = g_param_spec_string ("button", NULL, NULL, "boundary",
                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hp_views_init (HpViews *self)
{
  self->view = HP_VIEW_BOUNDARY;
  self->other = HP_VIEW_NEURON;
  self->before = HP_VIEW_ANY;
  self->page = HP_VIEW_XOR;
}

HpViews *
hp_views_new (GtkBox *area, HpModel *model, HpViewContext *context)
{
  HpViews *self = g_object_new (HP_TYPE_VIEWS, NULL);

  self->area = area;
  self->model = g_object_ref (model);
  self->context = g_object_ref (context);
  g_signal_connect_object (context, "notify::screen", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  ensure_plot (self, HP_VIEW_BOUNDARY);
  refresh (self);
  return self;
}

void
hp_views_remember (HpViews *self, GSettings *settings)
{
  g_autofree char *name = g_settings_get_string (settings, "view");

  hp_views_show (self, hp_view_kind_from_name (name));
  g_set_object (&self->settings, settings);
}

void
hp_views_show (HpViews *self, HpViewKind view)
{
  if (view == HP_VIEW_ANY || view == self->view)
    return;
  self->view = view;
  if (get_button (view) == HP_VIEW_XOR)
    self->page = view;
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUTTON]);
}

void
hp_views_begin_visit (HpViews *self)
{
  if (self->before == HP_VIEW_ANY)
    self->before = self->view;
}

void
hp_views_end_visit (HpViews *self)
{
  hp_views_show (self, self->before);
  self->before = HP_VIEW_ANY;
}

/* Hides and shows nothing while the window is laid out, unless something changes. */
void
hp_views_set_wide (HpViews *self, gboolean is_wide)
{
  if (self->is_wide == is_wide)
    return;
  self->is_wide = is_wide;
  refresh (self);
}

HpViewKind
hp_views_get_kind (HpViews *self)
{
  return self->view;
}

HpView
hp_views_get_view (HpViews *self)
{
  HpView view = hp_plot_get_view (self->plots[self->view]);

  view.interaction = (HpInteraction) { 0 };
  return view;
}

void
hp_views_add_buttons (GtkBox *box)
{
  for (int kind = 0; kind < HP_N_VIEWS; kind++)
    {
      GtkWidget *button;

      if (get_button ((HpViewKind) kind) != (HpViewKind) kind)
        continue;
      button = gtk_toggle_button_new_with_label (hp_view_label ((HpViewKind) kind));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.view-button");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", HP_VIEW_NAMES[kind]);
      gtk_box_append (box, button);
    }
}
