/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-role-chooser.h"

#include "hp-target-chooser.h"
#include "ui/common/hp-announce.h"

#include <glib/gi18n.h>

struct _HpRoleChooser
{
  HpPanel parent_instance;

  GtkWidget *target; /* NULL until a class watches */
};

G_DEFINE_FINAL_TYPE (HpRoleChooser, hp_role_chooser, HP_TYPE_PANEL)

static void
hp_role_chooser_refresh (HpPanel *panel)
{
  HpRoleChooser *self = HP_ROLE_CHOOSER (panel);

  if (!hp_panel_is_brief (panel) || self->target != NULL)
    return;
  self->target = g_object_new (HP_TYPE_TARGET_CHOOSER, "whole", TRUE, "brief", TRUE, "hexpand",
                               FALSE, "model", hp_panel_get_model (panel), NULL);
  gtk_box_append (GTK_BOX (panel), self->target);
}

static void
hp_role_chooser_class_init (HpRoleChooserClass *klass)
{
  HP_PANEL_CLASS (klass)->refresh = hp_role_chooser_refresh;
}

static void
add_button (GtkBox *buttons, HpRole role)
{
  const char *label = role == HP_ROLE_ONE ? _("One neuron") : HP_ROLE_NAMES[role];
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.in-hand");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) role);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (buttons, button);
}

static void
hp_role_chooser_init (HpRoleChooser *self)
{
  GtkWidget *buttons = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                     "hexpand", TRUE, NULL);

  gtk_widget_add_css_class (buttons, "linked");
  gtk_widget_add_css_class (buttons, "roles");
  gtk_accessible_update_property (GTK_ACCESSIBLE (buttons), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Neuron in hand"), -1);
  for (int role = 0; role < HP_N_ROLES; role++)
    add_button (GTK_BOX (buttons), (HpRole) role);
  hp_announce_buttons (buttons);
  gtk_box_append (GTK_BOX (self), buttons);
  gtk_box_set_spacing (GTK_BOX (self), 10);
}
