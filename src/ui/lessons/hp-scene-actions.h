/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The actions of a window on the scenes of the open lesson: they walk through the scenes, and from
 * the last one to the next lesson, move and remove them; and one that forgets which goals were
 * reached.
 *
 * Actions, added to the window: next-scene, previous-scene, go-to-scene (index), edit-lesson,
 * help-goal, forget-goals, move-scene-earlier, move-scene-later, remove-scene. Each is enabled only
 * if it would do something.
 */
#pragma once

#include "hp-lesson-bar.h"

G_BEGIN_DECLS

/* Adds the actions to the window of a bar, which has a model and a player, and outlives them. The
 * window has a property "view", and an action leave-lesson, which is enabled here, too. */
void hp_scene_actions_add (GtkWindow *window, HpLessonBar *bar);

/* The view that a window shows. */
HpViewKind hp_scene_actions_get_view (GtkWindow *window);

G_END_DECLS
