/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lessons that come with the program; data/lessons has them.
 */
#pragma once

#include "model/hp-player.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Their names in the order in which a class takes them, to a NULL. */
const char *const *hp_builtin_lessons_get_names (void);

/* A new lesson of one of these names, or NULL if there is none of that name. */
HpLesson *hp_builtin_lessons_open (const char *name);

/* Returns the name of the lesson that the player's last scene leads to; NULL in another scene,
 * after the last lesson, in a lesson from a file and while one is edited. */
const char *hp_builtin_lessons_find_next (HpPlayer *player);

/* The title of the player's lesson or, in the last scene of one that comes with the program, that
 * of the next one; free the text. */
char *hp_builtin_lessons_describe (HpPlayer *player);

/* A new menu of them; each has the action "win.open-builtin" with its name. To one who is new here
 * the first says that it is the one to begin with. One whose goals have all been reached is
 * ticked. */
GMenuModel *hp_builtin_lessons_make_menu (gboolean is_new, HpTicks *ticks);

G_END_DECLS
