/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The focus is at the button that is its first child; newer versions of GTK report it at the
 * drop-down.
 */
#include "hp-drop-down-name.h"

#include "hp-announce.h"

static void
name (GtkWidget *widget, const char *text, const char *value)
{
  hp_announce_name (widget, text);
  hp_announce_describe (widget, value);
}

void
hp_drop_down_name (GtkDropDown *drop_down, const char *text)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (drop_down);

  name (GTK_WIDGET (drop_down), text, gtk_string_object_get_string (chosen));
  name (gtk_widget_get_first_child (GTK_WIDGET (drop_down)), text,
        gtk_string_object_get_string (chosen));
}
