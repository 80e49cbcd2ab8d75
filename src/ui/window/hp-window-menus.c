/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-window-menus.h"

#include "config.h"
#include "plot/view-kinds.h"
#include "ui/lessons/hp-builtin-lessons.h"

static void
add_item (GtkBuilder *builder, const char *menu, const char *label, const char *action,
          const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (G_MENU (gtk_builder_get_object (builder, menu)), item);
}

/* The views and the themes that can be chosen. */
static void
fill_menus (GtkBuilder *builder)
{
  for (int kind = 0; kind < HP_N_VIEWS; kind++)
    add_item (builder, "views", hp_view_label ((HpViewKind) kind), "win.view", HP_VIEW_NAMES[kind]);
  for (int theme = 0; theme < HP_N_THEMES; theme++)
    if (hp_theme_label ((HpTheme) theme) != NULL)
      add_item (builder, "themes", hp_theme_label ((HpTheme) theme), "app.theme",
                hp_theme_name ((HpTheme) theme));
}

/* The main menu or that of the views, by its name. An entry of a submenu would leave the focus
 * in the menu that is gone, and no key would reach the window any more (GTK 4.8). */
static void
open_main_cb (GtkMenuButton *button, gpointer name)
{
  g_autoptr (GtkBuilder) builder = NULL;

  if (gtk_menu_button_get_popover (button) != NULL)
    return;
  builder = gtk_builder_new_from_resource (RESOURCE_PATH "/main-menu.ui");
  fill_menus (builder);
  gtk_menu_button_set_menu_model (button,
                                  G_MENU_MODEL (gtk_builder_get_object (builder, name)));
  if (g_str_equal (name, "menu"))
    g_signal_connect_swapped (gtk_menu_button_get_popover (button), "closed",
                              G_CALLBACK (gtk_widget_grab_focus), button);
}

/* To a newcomer the button is marked, and so is the first lesson, until one has been opened. */
static gboolean
is_marked (gpointer button)
{
  return gtk_widget_has_css_class (button, "marked");
}

static void
open_lessons_cb (GtkMenuButton *button, gpointer data)
{
  HpPlayer *player = g_object_get_data (G_OBJECT (button), "player");
  g_autoptr (GtkBuilder) builder = NULL;
  g_autoptr (GMenuModel) lessons = NULL;

  if (gtk_menu_button_get_popover (button) != NULL
      && g_object_get_data (G_OBJECT (button), "is-stale") == NULL)
    return;
  g_object_set_data (G_OBJECT (button), "is-stale", NULL);
  builder = gtk_builder_new_from_resource (RESOURCE_PATH "/lessons-menu.ui");
  lessons = hp_builtin_lessons_make_menu (is_marked (button), hp_player_get_ticks (player));
  g_menu_append_section (G_MENU (gtk_builder_get_object (builder, "builtin_lessons")), NULL,
                         lessons);
  gtk_menu_button_set_menu_model (button,
                                  G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
}

void
hp_window_menus_add (GtkMenuButton *main, GtkMenuButton *lessons, GtkMenuButton *views)
{
  gtk_menu_button_set_create_popup_func (main, open_main_cb, "menu", NULL);
  gtk_menu_button_set_create_popup_func (lessons, open_lessons_cb, NULL, NULL);
  gtk_menu_button_set_create_popup_func (views, open_main_cb, "views", NULL);
}

/* When it is opened next: now the menu may be open. */
static void
make_menu_again (gpointer lessons)
{
  g_object_set_data (lessons, "is-stale", lessons);
}

static void
lesson_cb (gpointer lessons, GParamSpec *pspec, HpPlayer *player)
{
  GSettings *settings = g_object_get_data (G_OBJECT (lessons), "settings");

  if (hp_player_get_lesson (player) == NULL || !is_marked (lessons))
    return;
  gtk_widget_remove_css_class (lessons, "marked");
  make_menu_again (lessons);
  if (settings != NULL)
    g_settings_set_boolean (settings, "new-to-lessons", FALSE);
}

void
hp_window_menus_guide (GtkMenuButton *lessons, HpPlayer *player, GSettings *settings)
{
  g_object_set_data_full (G_OBJECT (lessons), "player", g_object_ref (player), g_object_unref);
  g_signal_connect_object (hp_player_get_ticks (player), "notify::list",
                           G_CALLBACK (make_menu_again), lessons, G_CONNECT_SWAPPED);
  if (settings != NULL && !g_settings_get_boolean (settings, "new-to-lessons"))
    return;
  gtk_widget_add_css_class (GTK_WIDGET (lessons), "marked");
  if (settings != NULL)
    g_object_set_data_full (G_OBJECT (lessons), "settings", g_object_ref (settings),
                            g_object_unref);
  g_signal_connect_object (player, "notify::lesson", G_CALLBACK (lesson_cb), lessons,
                           G_CONNECT_SWAPPED);
}
