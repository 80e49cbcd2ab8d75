/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages are kinds of views, chosen by the window's action for these. With little space the
 * target stands below them.
 */
#include "hp-network-bar.h"

#include "core/scene.h"
#include "hp-target-chooser.h"
#include "ui/common/hp-announce.h"

#include <glib/gi18n.h>

struct _HpNetworkBar
{
  HpPanel parent_instance;

  GtkFlowBox *parts;
  GtkWidget *target; /* NULL until it is needed */
};

G_DEFINE_FINAL_TYPE (HpNetworkBar, hp_network_bar, HP_TYPE_PANEL)

static void
hp_network_bar_class_init (HpNetworkBarClass *klass)
{
}

/* Large text needs two lines. */
static void
add_page (GtkBox *pages, HpViewKind kind, const char *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.view");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", HP_VIEW_NAMES[kind]);
  gtk_box_append (pages, button);
}

static void
add_part (HpNetworkBar *self, GtkWidget *part)
{
  gtk_flow_box_append (self->parts, part);
  gtk_widget_set_focusable (gtk_widget_get_parent (part), FALSE);
}

static void
hp_network_bar_init (HpNetworkBar *self)
{
  GtkWidget *pages = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->parts = g_object_new (GTK_TYPE_FLOW_BOX, "selection-mode", GTK_SELECTION_NONE,
                              "max-children-per-line", 2, "column-spacing", 10, "row-spacing", 5,
                              "hexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->parts));
  gtk_widget_add_css_class (pages, "linked");
  add_page (GTK_BOX (pages), HP_VIEW_XOR, _("Why Not One"));
  add_page (GTK_BOX (pages), HP_VIEW_NETWORK, _("Three Neurons"));
  hp_announce_buttons (pages);
  add_part (self, pages);
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
  add_part (self, self->target);
}
