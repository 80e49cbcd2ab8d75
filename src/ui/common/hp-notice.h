/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sentence for the person, which lies over the lower part of the window until it is closed
 * or over. It is an overlay as large as the window, and is built when there is the first sentence.
 */
#pragma once

#include "model/hp-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_NOTICE (hp_notice_get_type ())
G_DECLARE_FINAL_TYPE (HpNotice, hp_notice, HP, NOTICE, GtkWidget)

/* Tells a sentence instead of the one before; NULL when it is over. */
void hp_notice_tell (HpNotice *self, const char *sentence);

/* Tells what a session complains of whenever there is nothing else to tell. */
void hp_notice_follow (HpNotice *self, HpSession *session);

G_END_DECLS
