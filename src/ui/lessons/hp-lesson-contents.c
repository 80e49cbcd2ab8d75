/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The buttons are made again each time: the list is seldom shown and seldom long.
 */
#include "hp-lesson-contents.h"

#include "ui/common/hp-announce.h"

const char *
hp_lesson_contents_mark (HpPlayer *player, guint scene)
{
  if (!hp_scene_has_goal (hp_lesson_get_scene (hp_player_get_lesson (player), scene)))
    return "";
  return hp_player_was_goal_met (player, scene) ? "\u2713" : "\u25cb";
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static GtkWidget *
make_button (HpPlayer *player, guint scene)
{
  HpLesson *lesson = hp_player_get_lesson (player);
  const char *mark = hp_lesson_contents_mark (player, scene);
  g_autofree char *text
      = g_strdup_printf ("%u  %s", scene + 1, hp_lesson_read (lesson, scene, HP_LESSON_TITLE));
  g_autofree char *name = g_strdup_printf ("%s %s", text, mark);
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = make_label (text);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_label (mark));
  gtk_button_set_child (GTK_BUTTON (button), box);
  hp_announce_name (button, name);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to-scene");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) scene);
  if ((int) scene == hp_player_get_scene (player))
    gtk_widget_add_css_class (button, "is-on");
  return button;
}

void
hp_lesson_contents_fill (GtkBox *box, HpPlayer *player)
{
  HpLesson *lesson = hp_player_get_lesson (player);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  if (lesson == NULL)
    return;
  child = make_label (hp_lesson_read (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE));
  gtk_widget_add_css_class (child, "scene-title");
  gtk_box_append (box, child);
  for (guint scene = 0; scene < hp_lesson_get_n_scenes (lesson); scene++)
    gtk_box_append (box, make_button (player, scene));
}
