/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two plots, one of which shows all views but the boundary's.
 */
#include "hp-views.h"

#include "plot/view-kinds.h"
#include "ui/common/hp-focus.h"

struct _HpViews
{
  GObject parent_instance;

  GtkWidget *boundary;
  HpViewPlot *other;
  GSettings *settings; /* or NULL */
  HpViewKind view;
  HpViewKind before; /* the visit; HP_VIEW_ANY outside of one */
  gboolean is_wide, is_presented;
};

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HpViews, hp_views, G_TYPE_OBJECT)

/* In a wide window the boundary view stays beside another one that lets it. */
static gboolean
may_pair (HpViews *self)
{
  switch (hp_view_beside (self->view))
    {
    case HP_BESIDE_ALWAYS:
      return TRUE;
    case HP_BESIDE_UNLESS_PRESENTED:
      return !self->is_presented;
    case HP_BESIDE_NEVER:
      break;
    }
  return FALSE;
}

static void
refresh (HpViews *self)
{
  gboolean is_boundary = self->view == HP_VIEW_BOUNDARY;
  gboolean is_pair = self->is_wide && may_pair (self);
  GtkWidget *other = GTK_WIDGET (self->other);

  if (!is_boundary)
    g_object_set (other, "show", self->view, NULL);
  gtk_widget_set_visible (is_boundary ? self->boundary : other, TRUE);
  hp_focus_set_visible (self->boundary, is_boundary || is_pair, other);
  hp_focus_set_visible (other, !is_boundary || is_pair, self->boundary);
}

static void
choose (HpViews *self, const char *name)
{
  HpViewKind view = name != NULL ? hp_view_kind_from_name (name) : HP_VIEW_ANY;

  if (view == HP_VIEW_ANY)
    return;
  hp_views_show (self, view);
  if (self->settings != NULL && self->before == HP_VIEW_ANY)
    g_settings_set_string (self->settings, "view", name);
}

static void
hp_views_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW)
    g_value_set_string (value, hp_view_kind_name (HP_VIEWS (object)->view));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hp_views_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW)
    choose (HP_VIEWS (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hp_views_dispose (GObject *object)
{
  g_clear_object (&HP_VIEWS (object)->settings);
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
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hp_views_init (HpViews *self)
{
  self->view = HP_VIEW_BOUNDARY;
  self->before = HP_VIEW_ANY;
}

HpViews *
hp_views_new (GtkWidget *boundary, HpViewPlot *other)
{
  HpViews *self = g_object_new (HP_TYPE_VIEWS, NULL);

  self->boundary = boundary;
  self->other = other;
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

HpViewKind
hp_views_get_view (HpViews *self)
{
  return self->view;
}

void
hp_views_show (HpViews *self, HpViewKind view)
{
  if (view == HP_VIEW_ANY || view == self->view)
    return;
  self->view = view;
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
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

void
hp_views_set_presented (HpViews *self, gboolean is_presented)
{
  self->is_presented = is_presented;
  refresh (self);
}

void
hp_views_add_buttons (GtkBox *box)
{
  for (int kind = 0; kind < HP_N_VIEWS; kind++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (hp_view_label ((HpViewKind) kind));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.view");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                        hp_view_kind_name ((HpViewKind) kind));
      gtk_box_append (box, button);
    }
}
