/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Buttons of the window's action "in-hand". The verdict announces the change.
 */
#include "hp-role-chooser.h"

#include "config.h"
#include "core/network.h"

#include <glib/gi18n.h>

struct _HpRoleChooser
{
  HpPanel parent_instance;
};

G_DEFINE_FINAL_TYPE (HpRoleChooser, hp_role_chooser, HP_TYPE_PANEL)

static void
hp_role_chooser_class_init (HpRoleChooserClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_button (HpRoleChooser *self, HpRole role)
{
  const char *label = role == HP_ROLE_ONE ? _("One neuron") : HP_ROLE_NAMES[role];
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.in-hand");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) role);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (GTK_BOX (self), button);
}

static void
hp_role_chooser_init (HpRoleChooser *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_add_css_class (GTK_WIDGET (self), "roles");
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Neuron in hand"), -1);
  for (int role = 0; role < HP_N_ROLES; role++)
    add_button (self, (HpRole) role);
}
