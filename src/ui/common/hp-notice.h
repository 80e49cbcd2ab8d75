/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A message to the person over the lower part of the window, until it is closed or no longer true,
 * or for some seconds. The notice is an overlay as large as the window; its contents are built for
 * the first message.
 */
#pragma once

#include "model/hp-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_NOTICE (hp_notice_get_type ())
G_DECLARE_FINAL_TYPE (HpNotice, hp_notice, HP, NOTICE, GtkBox)

/* Shows a message in place of the last one; NULL if that is no longer true. */
void hp_notice_tell (HpNotice *self, const char *sentence);

/* Show a message that disappears after some seconds: a sentence, or that a file was saved. */
void hp_notice_say (HpNotice *self, const char *sentence);
void hp_notice_say_saved (HpNotice *self, const char *path);

/* Shows the problem of a session, if there is one, whenever there is no other message. */
void hp_notice_follow (HpNotice *self, HpSession *session);

G_END_DECLS
