/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The panel shares the placeholder's properties.
 */
#include "hp-deferred.h"

struct _HpDeferred
{
  HpPanel parent_instance;

  GType type;
};

G_DEFINE_FINAL_TYPE (HpDeferred, hp_deferred, HP_TYPE_PANEL)

static void
hp_deferred_show (GtkWidget *widget)
{
  if (gtk_widget_get_first_child (widget) == NULL)
    {
      GtkWidget *panel = g_object_new (HP_DEFERRED (widget)->type, NULL);

      g_object_bind_property (widget, "model", panel, "model", G_BINDING_SYNC_CREATE);
      g_object_bind_property (widget, "brief", panel, "brief", G_BINDING_SYNC_CREATE);
      gtk_box_append (GTK_BOX (widget), panel);
    }
  GTK_WIDGET_CLASS (hp_deferred_parent_class)->show (widget);
}

static void
hp_deferred_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HP_DEFERRED (object)->type = g_value_get_gtype (value);
}

static void
hp_deferred_class_init (HpDeferredClass *klass)
{
  G_OBJECT_CLASS (klass)->set_property = hp_deferred_set_property;
  GTK_WIDGET_CLASS (klass)->show = hp_deferred_show;
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), 1,
      g_param_spec_gtype ("type", NULL, NULL, HP_TYPE_PANEL,
                          G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
}

static void
hp_deferred_init (HpDeferred *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Before the list is shown. GTK's own rows are those without a factory. */
static void
state_cb (GtkDropDown *drop_down, GtkStateFlags before, GtkWidget *button)
{
  if (gtk_widget_get_state_flags (button) & GTK_STATE_FLAG_CHECKED)
    gtk_drop_down_set_list_factory (drop_down, NULL);
}

void
hp_deferred_set_model (GtkDropDown *drop_down, GListModel *model)
{
  g_autoptr (GtkListItemFactory) empty = gtk_signal_list_item_factory_new ();

  gtk_drop_down_set_list_factory (drop_down, empty);
  gtk_drop_down_set_model (drop_down, model);
  g_signal_connect_swapped (gtk_widget_get_first_child (GTK_WIDGET (drop_down)),
                            "state-flags-changed", G_CALLBACK (state_cb), drop_down);
}
