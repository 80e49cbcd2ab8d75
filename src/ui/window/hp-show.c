/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The focus is moved while the part is still to be seen.
 */
#include "hp-show.h"

static gboolean
has_focus (GtkWidget *part, GtkRoot *root)
{
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == part || gtk_widget_is_ancestor (focus, part));
}

void
hp_show (GtkWidget *part, gboolean shown, GtkWidget *heir)
{
  GtkRoot *root = gtk_widget_get_root (part);

  if (!shown && has_focus (part, root))
    gtk_root_set_focus (root, heir);
  gtk_widget_set_visible (part, shown);
}
