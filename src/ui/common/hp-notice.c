/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A complaint of the session stays true until the session withdraws it, so it returns after others.
 */
#include "hp-notice.h"

#include "config.h"
#include "hp-announce.h"
#include "hp-focus.h"
#include "model/hp-visible.h"

#include <glib/gi18n.h>

/* In seconds: long enough to be read twice. */
#define PASSING_TIME 6

struct _HpNotice
{
  GtkBox parent_instance;

  char *complaint; /* of the session, or NULL */
  GtkLabel *label; /* NULL before the first sentence */
  guint passing;   /* the timer of a message that goes by itself, or 0 */
};

G_DEFINE_FINAL_TYPE (HpNotice, hp_notice, GTK_TYPE_BOX)

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hp_focus_set_visible (widget, FALSE, NULL);
}

static void
build (HpNotice *self)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE_PATH "/hp-notice.ui");

  self->label = GTK_LABEL (gtk_builder_get_object (builder, "label"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (gtk_builder_get_object (builder, "box")));
}

/* The notice is hidden and shown again even if it only changes: newer versions of GTK report an
 * alert to a screen reader when it is added, not when it changes. */
void
hp_notice_tell (HpNotice *self, const char *sentence)
{
  if (sentence == NULL)
    sentence = self->complaint;
  g_clear_handle_id (&self->passing, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (sentence == NULL)
    return;
  if (self->label == NULL)
    build (self);
  gtk_label_set_label (self->label, sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  hp_announce (self, sentence);
}

static gboolean
pass_cb (gpointer self)
{
  HP_NOTICE (self)->passing = 0;
  hp_notice_tell (self, NULL);
  return G_SOURCE_REMOVE;
}

void
hp_notice_say (HpNotice *self, const char *sentence)
{
  hp_notice_tell (self, sentence);
  self->passing = g_timeout_add_seconds (PASSING_TIME, pass_cb, self);
}

void
hp_notice_say_saved (HpNotice *self, const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = hp_visible_text (base);
  /* Translators: %s is the name of a file. */
  g_autofree char *sentence = g_strdup_printf (_("Saved as %s."), name);

  hp_notice_say (self, sentence);
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
hp_notice_finalize (GObject *object)
{
  g_clear_pointer (&HP_NOTICE (object)->complaint, g_free);
  g_clear_handle_id (&HP_NOTICE (object)->passing, g_source_remove);
  G_OBJECT_CLASS (hp_notice_parent_class)->finalize (object);
}

static void
hp_notice_class_init (HpNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = hp_notice_finalize;
  widget_class->contains = hp_notice_contains;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_install_action (widget_class, "notice.close", NULL, close_cb);
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
