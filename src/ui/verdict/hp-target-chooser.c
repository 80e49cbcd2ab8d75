/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A drop-down whose first entry is "none"; then come the gates in their order.
 */
#include "hp-target-chooser.h"

#include "config.h"
#include "ui/common/hp-drop-down-name.h"
#include "ui/common/hp-focus.h"

#include <glib/gi18n.h>

struct _HpTargetChooser
{
  GtkWidget parent_instance;

  HpModel *model;
  GtkDropDown *drop_down;
};

G_DEFINE_FINAL_TYPE (HpTargetChooser, hp_target_chooser, GTK_TYPE_WIDGET)

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

static void
locked_cb (HpTargetChooser *self)
{
  gboolean locked = hp_model_is_locked (self->model, HP_LOCK_TARGET);

  hp_focus_set_sensitive (GTK_WIDGET (self->drop_down), !locked);
}

static void
refresh (HpTargetChooser *self)
{
  gtk_drop_down_set_selected (self->drop_down,
                              (guint) (hp_model_get_state (self->model).target + 1));
  hp_drop_down_name (self->drop_down, _("Target"));
}

/* What the model does not take is not left standing. */
static void
selected_cb (HpTargetChooser *self)
{
  guint selected = gtk_drop_down_get_selected (self->drop_down);

  if (self->model == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  hp_model_set_target (self->model, (HpGate) ((int) selected - 1));
  refresh (self);
}

static void
hp_target_chooser_dispose (GObject *object)
{
  HpTargetChooser *self = HP_TARGET_CHOOSER (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (hp_target_chooser_parent_class)->dispose (object);
}

static void
hp_target_chooser_class_init (HpTargetChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hp_target_chooser_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH
                                               "/hp-target-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, HpTargetChooser, drop_down);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
hp_target_chooser_init (HpTargetChooser *self)
{
  g_autoptr (GListModel) names = make_names ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_down_set_model (self->drop_down, names);
}

void
hp_target_chooser_bind (HpTargetChooser *self, HpModel *model)
{
  self->model = g_object_ref (model);
  refresh (self);
  locked_cb (self);
  g_signal_connect_object (model, "notify::target", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "notify::locked", G_CALLBACK (locked_cb), self,
                           G_CONNECT_SWAPPED);
}
