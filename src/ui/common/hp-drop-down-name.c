/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK has no function for the button; it is the drop-down's first child.
 */
#include "hp-drop-down-name.h"

#include "hp-announce.h"

void
hp_drop_down_name (GtkDropDown *drop_down, const char *name)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (drop_down);

  hp_announce_name (button, name);
  hp_announce_describe (button, gtk_string_object_get_string (chosen));
}
