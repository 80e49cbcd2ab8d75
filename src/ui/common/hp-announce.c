/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GTK can announce a sentence from 4.14 on. Before, a screen reader is only told of changes to the
 * control that has the focus, so the sentence becomes its description until the focus moves on.
 */
#include "hp-announce.h"

/* From 4.10 on GTK has a button labelled by its own label, which takes precedence. */
void
hp_announce_name (gpointer widget, const char *name)
{
  gtk_accessible_reset_relation (widget, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

#if !GTK_CHECK_VERSION(4, 10, 0)
static void
show_checked_cb (GtkToggleButton *button)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_toggle_button_get_active (button), -1);
}
#endif

/* Before 4.10 GTK has no role for toggle buttons, and a screen reader does not say whether a mere
 * button is pressed. Those inside menu buttons and drop-downs are not for toggling. */
static void
announce_toggle (GtkWidget *button)
{
#if !GTK_CHECK_VERSION(4, 10, 0)
  GtkWidget *parent = gtk_widget_get_parent (button);

  if (GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent))
    return;
  g_object_set (button, "accessible-role", GTK_ACCESSIBLE_ROLE_CHECKBOX, NULL);
  g_signal_connect (button, "toggled", G_CALLBACK (show_checked_cb), NULL);
  show_checked_cb (GTK_TOGGLE_BUTTON (button));
#endif
}

/* Before 4.10 the panel of a page without a name is called "GtkStackPage". */
static void
announce_pages (GtkStack *stack)
{
#if !GTK_CHECK_VERSION(4, 10, 0)
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (stack);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (GtkAccessible) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      gtk_accessible_update_property (page, GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
    }
#endif
}

void
hp_announce_buttons (gpointer widget)
{
  if (GTK_IS_STACK (widget))
    announce_pages (widget);
  if (GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (widget) != NULL)
    gtk_accessible_reset_relation (widget, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  if (GTK_IS_TOGGLE_BUTTON (widget))
    announce_toggle (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    hp_announce_buttons (child);
}

static void
set_description (GtkAccessible *control, const char *description)
{
  if (description != NULL)
    gtk_accessible_update_property (control, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  else
    gtk_accessible_reset_property (control, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

#if GTK_CHECK_VERSION(4, 14, 0)

static void
announce (GtkWindow *window, const char *sentence)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS /* GTK says so of what is newer than the oldest supported */
  gtk_accessible_announce (GTK_ACCESSIBLE (window), sentence,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
}

void
hp_announce_describe (gpointer widget, const char *description)
{
  set_description (widget, description);
}

#else

/* The description of its own. */
static GQuark
get_key (void)
{
  return g_quark_from_static_string ("hp-description");
}

static void
focus_moved_cb (GtkAccessible *control, GParamSpec *pspec, GtkWindow *window)
{
  g_signal_handlers_disconnect_by_func (window, focus_moved_cb, control);
  set_description (control, g_object_get_qdata (G_OBJECT (control), get_key ()));
}

/* The focus of an entry is in the text inside it. */
static void
announce (GtkWindow *window, const char *sentence)
{
  GtkWidget *control = gtk_window_get_focus (window);

  if (control == NULL)
    control = GTK_WIDGET (window);
  else if (GTK_IS_TEXT (control))
    control = gtk_widget_get_parent (control);
  set_description (GTK_ACCESSIBLE (control), sentence);
  g_signal_handlers_disconnect_by_func (window, focus_moved_cb, control);
  g_signal_connect_object (window, "notify::focus-widget", G_CALLBACK (focus_moved_cb), control,
                           G_CONNECT_SWAPPED);
}

void
hp_announce_describe (gpointer widget, const char *description)
{
  g_object_set_qdata_full (widget, get_key (), g_strdup (description), g_free);
  set_description (widget, description);
}

#endif

void
hp_announce (gpointer widget, const char *sentence)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root) && sentence[0] != '\0')
    announce (GTK_WINDOW (root), sentence);
}

/* The focus is on the drop-down's first child; newer versions of GTK report it on the drop-down. */
void
hp_announce_drop_down (GtkDropDown *drop_down, const char *name)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (drop_down);
  GtkWidget *widgets[]
      = { GTK_WIDGET (drop_down), gtk_widget_get_first_child (GTK_WIDGET (drop_down)) };

  for (gsize i = 0; i < G_N_ELEMENTS (widgets); i++)
    {
      hp_announce_name (widgets[i], name);
      hp_announce_describe (widgets[i], gtk_string_object_get_string (chosen));
    }
}
