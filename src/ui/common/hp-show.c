/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The focus is moved while the part can still have it.
 */
#include "hp-show.h"

static gboolean
has_focus (GtkWidget *part, GtkRoot *root)
{
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == part || gtk_widget_is_ancestor (focus, part));
}

/* Once around at most: there may be nothing else. */
static void
tab_on (GtkWidget *part, GtkRoot *root)
{
  GtkWidget *first = gtk_root_get_focus (root);

  do
    if (!gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD))
      break;
  while (has_focus (part, root) && gtk_root_get_focus (root) != first);
  if (has_focus (part, root))
    gtk_root_set_focus (root, NULL);
}

void
hp_show_pass_focus_on (GtkWidget *part)
{
  GtkRoot *root = gtk_widget_get_root (part);

  if (!has_focus (part, root))
    return;
  if (gtk_widget_has_css_class (GTK_WIDGET (root), "presenting"))
    gtk_root_set_focus (root, NULL);
  else
    tab_on (part, root);
}

void
hp_show (GtkWidget *part, gboolean shown, GtkWidget *heir)
{
  GtkRoot *root = gtk_widget_get_root (part);

  if (!shown && heir != NULL && has_focus (part, root))
    gtk_root_set_focus (root, heir);
  else if (!shown)
    hp_show_pass_focus_on (part);
  gtk_widget_set_visible (part, shown);
}

void
hp_show_sensitive (GtkWidget *part, gboolean sensitive)
{
  if (!sensitive)
    hp_show_pass_focus_on (part);
  gtk_widget_set_sensitive (part, sensitive);
}

/* A box gives space to each child that is visible, whether it is mapped or not. One that was never
 * drawn asks for a drawing, which GTK would not pass on to the box. */
void
hp_show_in_place (GtkWidget *part, gboolean shown)
{
  if (!shown)
    hp_show_pass_focus_on (part);
  gtk_widget_set_child_visible (part, shown);
  if (gtk_widget_get_parent (part) != NULL)
    gtk_widget_queue_draw (gtk_widget_get_parent (part));
  gtk_accessible_update_state (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}
