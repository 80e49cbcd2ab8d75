/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK has separate functions to add and to remove a class.
 */
#include "hp-style-class.h"

void
hp_style_class_set (gpointer widget, const char *name, gboolean has_it)
{
  if (has_it)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}
