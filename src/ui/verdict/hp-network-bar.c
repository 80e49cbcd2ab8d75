/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages are kinds of views, chosen by the window's action for these.
 */
#include "hp-network-bar.h"

#include "config.h"
#include "core/scene.h"
#include "hp-target-chooser.h"

#include <glib/gi18n.h>

struct _HpNetworkBar
{
  HpPanel parent_instance;

  GtkWidget *target; /* NULL until it is needed */
};

G_DEFINE_FINAL_TYPE (HpNetworkBar, hp_network_bar, HP_TYPE_PANEL)

static void
hp_network_bar_class_init (HpNetworkBarClass *klass)
{
}

static void
add_page (GtkBox *pages, HpViewKind kind, const char *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.view");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", HP_VIEW_NAMES[kind]);
  gtk_box_append (pages, button);
}

static void
hp_network_bar_init (HpNetworkBar *self)
{
  GtkWidget *pages = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (pages, "linked");
  add_page (GTK_BOX (pages), HP_VIEW_XOR, _("Why Not One"));
  add_page (GTK_BOX (pages), HP_VIEW_NETWORK, _("Three Neurons"));
  gtk_box_append (GTK_BOX (self), pages);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "network-bar");
}

void
hp_network_bar_add_target (HpNetworkBar *self)
{
  if (self->target != NULL)
    return;
  self->target = g_object_new (HP_TYPE_TARGET_CHOOSER, "whole", TRUE, "model",
                               hp_panel_get_model (self), "hexpand", TRUE, "halign", GTK_ALIGN_END,
                               NULL);
  gtk_box_append (GTK_BOX (self), self->target);
}
