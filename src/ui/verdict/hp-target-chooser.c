/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A drop-down whose first entry is "none"; then come the gates in their order.
 */
#include "hp-target-chooser.h"

#include "config.h"
#include "ui/common/hp-announce.h"
#include "ui/common/hp-deferred.h"
#include "ui/common/hp-focus.h"

#include <glib/gi18n.h>

struct _HpTargetChooser
{
  HpPanel parent_instance;

  gboolean is_whole;
  GtkLabel *label;
  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (HpTargetChooser, hp_target_chooser, HP_TYPE_PANEL)

G_STATIC_ASSERT (HP_GATE_NONE == -1);

static GListModel *
make_names (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("none"));
  for (int gate = 0; gate < HP_N_GATES; gate++)
    gtk_string_list_append (names, hp_gate_name ((HpGate) gate));
  return G_LIST_MODEL (names);
}

static HpGate
get_target (HpTargetChooser *self)
{
  return self->is_whole ? hp_model_get_network (hp_panel_get_model (self))->target
                        : hp_panel_get_state (self).target;
}

static void
hp_target_chooser_refresh (HpPanel *panel)
{
  HpTargetChooser *self = HP_TARGET_CHOOSER (panel);
  gboolean is_locked = hp_model_is_locked (hp_panel_get_model (panel), HP_LOCK_TARGET);

  gtk_widget_set_visible (GTK_WIDGET (self->label),
                          !self->is_whole || !hp_panel_is_brief (panel));
  hp_focus_set_sensitive (GTK_WIDGET (self->drop_down), !is_locked);
  gtk_drop_down_set_selected (self->drop_down, (guint) (get_target (self) + 1));
  hp_announce_drop_down (self->drop_down, self->is_whole ? _("Target of the three") : _("Target"));
}

/* Shows the old target again if the model refuses the new one. */
static void
selected_cb (HpTargetChooser *self)
{
  HpModel *model = hp_panel_get_model (self);
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  if (model == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (self->is_whole)
    hp_model_set_network_target (model, (HpGate) ((int) selected - 1));
  else
    hp_model_set_target (model, (HpGate) ((int) selected - 1));
  hp_panel_refresh (self);
}

static void
hp_target_chooser_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpTargetChooser *self = HP_TARGET_CHOOSER (object);

  self->is_whole = g_value_get_boolean (value);
  if (!self->is_whole)
    return;
  gtk_label_set_label (self->label, _("Target of the three"));
  gtk_widget_add_css_class (GTK_WIDGET (self), "whole");
}

static void
hp_target_chooser_class_init (HpTargetChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = hp_target_chooser_set_property;
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), 1,
      g_param_spec_boolean ("whole", NULL, NULL, FALSE,
                            G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  HP_PANEL_CLASS (klass)->refresh = hp_target_chooser_refresh;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH
                                               "/hp-target-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, HpTargetChooser, label);
  gtk_widget_class_bind_template_child (widget_class, HpTargetChooser, drop_down);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
hp_target_chooser_init (HpTargetChooser *self)
{
  g_autoptr (GListModel) names = make_names ();

  gtk_widget_init_template (GTK_WIDGET (self));
  hp_deferred_set_model (self->drop_down, names);
}

void
hp_target_chooser_open (HpTargetChooser *self)
{
  gtk_widget_activate (GTK_WIDGET (self->drop_down));
}
