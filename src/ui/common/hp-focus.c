/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The focus moves while the part can still have it.
 */
#include "hp-focus.h"

gboolean
hp_focus_is_inside (GtkWidget *part)
{
  GtkRoot *root = gtk_widget_get_root (part);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == part || gtk_widget_is_ancestor (focus, part));
}

/* Goes around once at most, as there may be nothing else to focus. */
static void
tab_on (GtkWidget *part, GtkRoot *root)
{
  GtkWidget *first = gtk_root_get_focus (root);

  do
    if (!gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD))
      break;
  while (hp_focus_is_inside (part) && gtk_root_get_focus (root) != first);
  if (hp_focus_is_inside (part))
    gtk_root_set_focus (root, NULL);
}

void
hp_focus_pass_on (GtkWidget *part)
{
  GtkRoot *root = gtk_widget_get_root (part);

  if (!hp_focus_is_inside (part))
    return;
  /* Before the first layout GTK, which goes by places, could pass it on to anything. */
  if (gtk_widget_has_css_class (GTK_WIDGET (root), "presenting")
      || gtk_widget_get_width (GTK_WIDGET (root)) == 0)
    gtk_root_set_focus (root, NULL);
  else
    tab_on (part, root);
}

void
hp_focus_set_visible (GtkWidget *part, gboolean shown, GtkWidget *heir)
{
  GtkRoot *root = gtk_widget_get_root (part);

  if (!shown && heir != NULL && hp_focus_is_inside (part))
    gtk_root_set_focus (root, heir);
  else if (!shown)
    hp_focus_pass_on (part);
  gtk_widget_set_visible (part, shown);
}

void
hp_focus_set_sensitive (GtkWidget *part, gboolean sensitive)
{
  if (!sensitive)
    hp_focus_pass_on (part);
  gtk_widget_set_sensitive (part, sensitive);
}

void
hp_focus_measure_again (GtkWidget *part)
{
  gtk_widget_queue_resize (part);
  for (GtkWidget *child = gtk_widget_get_first_child (part); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    hp_focus_measure_again (child);
}

/* GTK forgets which of a part's widgets need an allocation if they asked for it while the part was
 * not mapped, such as a slider whose value changed. The box around the part, which allocates space
 * to it whether it is mapped or not, is redrawn, as GTK does not pass on a request by a child that
 * was never drawn. */
void
hp_focus_set_child_visible (GtkWidget *part, gboolean shown)
{
  if (!shown)
    hp_focus_pass_on (part);
  if (shown && !gtk_widget_get_child_visible (part))
    hp_focus_measure_again (part);
  gtk_widget_set_child_visible (part, shown);
  if (gtk_widget_get_parent (part) != NULL)
    gtk_widget_queue_draw (gtk_widget_get_parent (part));
  gtk_accessible_update_state (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}
