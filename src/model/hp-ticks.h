/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Remembers the scenes whose goals a person has reached. A lesson is known by the name that it has
 * in the program, or by the path of its file, which begins with a slash.
 *
 * Property "list" (GStrv, writable): the scenes of the program's own lessons, such as "2-and/3", in
 * order, to be kept in the settings. Notified of whichever lesson has changed.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HP_TYPE_TICKS (hp_ticks_get_type ())
G_DECLARE_FINAL_TYPE (HpTicks, hp_ticks, HP, TICKS, GObject)

HpTicks *hp_ticks_new (void);

/* Scenes are counted from 0. */
void hp_ticks_add (HpTicks *self, const char *lesson, guint scene);
gboolean hp_ticks_has (HpTicks *self, const char *lesson, guint scene);
gboolean hp_ticks_is_empty (HpTicks *self);

/* Forget a lesson, or all of them. */
void hp_ticks_forget_lesson (HpTicks *self, const char *lesson);
void hp_ticks_forget (HpTicks *self);

G_END_DECLS
