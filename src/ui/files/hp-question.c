/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-question.h"

#include "config.h"

struct _HpQuestion
{
  GtkWindow parent_instance;

  HpAnswered answered;
  gpointer data;
  GtkLabel *question_label;
  GtkBox *answers;
};

G_DEFINE_FINAL_TYPE (HpQuestion, hp_question, GTK_TYPE_WINDOW)

static void
answer (HpQuestion *self, int place)
{
  HpAnswered answered = g_steal_pointer (&self->answered);
  gpointer data = self->data;

  gtk_window_destroy (GTK_WINDOW (self));
  if (answered != NULL)
    answered (data, place);
}

static void
clicked_cb (GtkWidget *button)
{
  int place = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "answer"));

  answer (HP_QUESTION (gtk_widget_get_root (button)), place);
}

static gboolean
hp_question_close_request (GtkWindow *window)
{
  answer (HP_QUESTION (window), 0);
  return TRUE;
}

static void
hp_question_class_init (HpQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_WINDOW_CLASS (klass)->close_request = hp_question_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-question.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT_DIALOG);
  gtk_widget_class_bind_template_child (widget_class, HpQuestion, question_label);
  gtk_widget_class_bind_template_child (widget_class, HpQuestion, answers);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
hp_question_init (HpQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_answer (HpQuestion *self, const char *label, int place)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_object_set_data (G_OBJECT (button), "answer", GINT_TO_POINTER (place));
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), NULL);
  /* Named by what is seen, not by the label as it is written, underline and all, too. */
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (self->answers, button);
  gtk_window_set_focus (GTK_WINDOW (self), button);
}

void
hp_question_ask (GtkWindow *parent, const char *question, const char *const *answers,
                 HpAnswered answered, gpointer data)
{
  HpQuestion *self = g_object_new (HP_TYPE_QUESTION, "transient-for", parent, NULL);

  self->answered = answered;
  self->data = data;
  gtk_label_set_label (self->question_label, question);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, question,
                                  -1);
  for (int place = 0; answers[place] != NULL; place++)
    add_answer (self, answers[place], place);
  gtk_window_present (GTK_WINDOW (self));
}
