/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scenes of the open lesson as a list of buttons. It fills the side of the window in a scene
 * that shows nothing else there.
 */
#pragma once

#include "model/hp-player.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_LESSON_CONTENTS (hp_lesson_contents_get_type ())
G_DECLARE_FINAL_TYPE (HpLessonContents, hp_lesson_contents, HP, LESSON_CONTENTS, GtkBox)

/* Lists the scenes of the player's lesson as they are now, and marks the one that is on. With no
 * lesson the list is empty. */
void hp_lesson_contents_refresh (HpLessonContents *self, HpPlayer *player);

G_END_DECLS
