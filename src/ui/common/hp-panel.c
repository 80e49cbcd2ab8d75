/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whatever a panel shows follows from the state, the locks and "brief".
 */
#include "hp-panel.h"

typedef struct
{
  HpModel *model;
  gboolean is_brief;
} HpPanelPrivate;

enum
{
  PROP_0,
  PROP_MODEL,
  PROP_BRIEF,
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HpPanel, hp_panel, GTK_TYPE_BOX)

static HpPanelPrivate *
get_private (gpointer self)
{
  return hp_panel_get_instance_private (self);
}

static void
set_model (HpPanel *self, const GValue *value)
{
  HpPanelPrivate *private = get_private (self);

  if (!hp_panel_set_model (self, value, &private->model, hp_panel_refresh))
    return;
  g_signal_connect_object (private->model, "notify::locked", G_CALLBACK (hp_panel_refresh), self,
                           G_CONNECT_SWAPPED);
  if (HP_PANEL_GET_CLASS (self)->attach != NULL)
    HP_PANEL_GET_CLASS (self)->attach (self, private->model);
  hp_panel_refresh (self);
}

static void
set_brief (HpPanel *self, gboolean is_brief)
{
  HpPanelPrivate *private = get_private (self);

  if (private->is_brief == is_brief)
    return;
  private->is_brief = is_brief;
  g_object_notify (G_OBJECT (self), "brief");
  hp_panel_refresh (self);
}

static void
hp_panel_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MODEL)
    g_value_set_object (value, get_private (object)->model);
  else
    g_value_set_boolean (value, get_private (object)->is_brief);
}

static void
hp_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MODEL)
    set_model (HP_PANEL (object), value);
  else
    set_brief (HP_PANEL (object), g_value_get_boolean (value));
}

static void
hp_panel_finalize (GObject *object)
{
  g_clear_object (&get_private (object)->model);
  G_OBJECT_CLASS (hp_panel_parent_class)->finalize (object);
}

/* GTK draws only the rectangles of a window that changed; but all of it once there are more than
 * thirty. So a panel is one: an invisible box in another colour each time makes all of it count as
 * changed. */
static void
hp_panel_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static guint n_snapshots;
  GdkRGBA invisible = { (float) (n_snapshots++ % 256) / 256, 0, 0, 0 };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));

  gtk_snapshot_append_color (snapshot, &invisible, &bounds);
  GTK_WIDGET_CLASS (hp_panel_parent_class)->snapshot (widget, snapshot);
}

static void
hp_panel_class_init (HpPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hp_panel_get_property;
  object_class->set_property = hp_panel_set_property;
  object_class->finalize = hp_panel_finalize;
  GTK_WIDGET_CLASS (klass)->snapshot = hp_panel_snapshot;
  g_object_class_install_property (
      object_class, PROP_MODEL,
      g_param_spec_object ("model", NULL, NULL, HP_TYPE_MODEL,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
      object_class, PROP_BRIEF,
      g_param_spec_boolean ("brief", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
}

static void
hp_panel_init (HpPanel *self)
{
}

HpModel *
hp_panel_get_model (gpointer self)
{
  return get_private (self)->model;
}

HpState
hp_panel_get_state (gpointer self)
{
  return hp_model_get_state (get_private (self)->model);
}

void
hp_panel_set_state (gpointer self, HpState state)
{
  hp_model_set_state (get_private (self)->model, state);
}

gboolean
hp_panel_is_brief (gpointer self)
{
  return get_private (self)->is_brief;
}

gboolean
hp_panel_shows_whole (gpointer self)
{
  const HpNetwork *network = hp_model_get_network (get_private (self)->model);

  return network->in_hand != HP_ROLE_ONE
         && (get_private (self)->is_brief || hp_network_state (network).prediction.is_on);
}

void
hp_panel_refresh (gpointer self)
{
  if (get_private (self)->model != NULL && HP_PANEL_GET_CLASS (self)->refresh != NULL)
    HP_PANEL_GET_CLASS (self)->refresh (self);
}

void
hp_panel_install_model (GObjectClass *klass, guint id)
{
  g_object_class_install_property (
      klass, id,
      g_param_spec_object ("model", NULL, NULL, HP_TYPE_MODEL,
                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

/* A binding first sets NULL, as templates are built before their window has a model. */
gboolean
hp_panel_set_model (gpointer widget, const GValue *value, HpModel **model,
                    void (*changed) (gpointer widget))
{
  if (*model != NULL || g_value_get_object (value) == NULL)
    return FALSE;
  *model = g_value_dup_object (value);
  g_signal_connect_object (*model, "changed", G_CALLBACK (changed), widget, G_CONNECT_SWAPPED);
  return TRUE;
}
