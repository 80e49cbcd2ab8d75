/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the session complains of is true until it says otherwise, whatever was told meanwhile.
 */
#include "hp-notice.h"

#include "config.h"
#include "hp-focus.h"

struct _HpNotice
{
  GtkWidget parent_instance;

  char *complaint; /* of the session, or NULL */
  GtkLabel *label; /* NULL before the first sentence */
};

G_DEFINE_FINAL_TYPE (HpNotice, hp_notice, GTK_TYPE_WIDGET)

static void
close_cb (HpNotice *self)
{
  hp_focus_set_visible (GTK_WIDGET (self), FALSE, NULL);
}

/* Each one comes anew, even in the place of another: newer versions of GTK tell a screen reader of
 * an alert that is added, not of one that has changed. */
void
hp_notice_tell (HpNotice *self, const char *sentence)
{
  if (sentence == NULL)
    sentence = self->complaint;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (sentence == NULL)
    return;
  if (self->label == NULL)
    gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->label, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/* The end of a problem hides what was said of it, and nothing else. */
static void
problem_cb (HpNotice *self, GParamSpec *pspec, HpSession *session)
{
  g_autofree char *before = g_steal_pointer (&self->complaint);

  self->complaint = g_strdup (hp_session_get_problem (session));
  if (self->complaint != NULL
      || (before != NULL && g_strcmp0 (before, gtk_label_get_label (self->label)) == 0))
    hp_notice_tell (self, self->complaint);
}

/* The pointer reaches the widgets below, except at the box. */
static gboolean
hp_notice_contains (GtkWidget *widget, double x, double y)
{
  return FALSE;
}

static void
hp_notice_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&HP_NOTICE (object)->complaint, g_free);
  G_OBJECT_CLASS (hp_notice_parent_class)->dispose (object);
}

static void
hp_notice_class_init (HpNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hp_notice_dispose;
  widget_class->contains = hp_notice_contains;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, HpNotice, label);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
hp_notice_init (HpNotice *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
hp_notice_follow (HpNotice *self, HpSession *session)
{
  g_signal_connect_object (session, "notify::problem", G_CALLBACK (problem_cb), self,
                           G_CONNECT_SWAPPED);
  problem_cb (self, NULL, session);
}
