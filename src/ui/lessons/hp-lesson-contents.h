/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scenes of the open lesson as a list of buttons. It fills the side of the window in a scene
 * that shows nothing else there.
 */
#pragma once

#include "model/hp-player.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The mark beside a scene of the player's lesson: a circle if it has a goal, a tick if that has
 * been reached, or "". */
const char *hp_lesson_contents_mark (HpPlayer *player, guint scene);

/* Fills a box with the scenes of the player's lesson as they are now, and marks the current one.
 * With no lesson it is empty. */
void hp_lesson_contents_fill (GtkBox *box, HpPlayer *player);

G_END_DECLS
