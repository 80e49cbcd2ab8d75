/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The buttons are made again each time: the list is seldom shown and seldom long.
 */
#include "hp-lesson-contents.h"

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

static GtkWidget *
make_button (HpLesson *lesson, guint scene, gboolean is_on)
{
  g_autofree char *text
      = g_strdup_printf ("%u  %s", scene + 1, hp_lesson_read (lesson, scene, HP_LESSON_TITLE));
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), make_label (text));
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to-scene");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) scene);
  if (is_on)
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
    gtk_box_append (box,
                    make_button (lesson, scene, (int) scene == hp_player_get_scene (player)));
}
