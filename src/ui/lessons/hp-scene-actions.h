/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The actions of a window on the scenes of the open lesson: they walk through the scenes, and store
 * the present state as the beginning of the current one.
 *
 * Actions, added to the window: next-scene, previous-scene, go-to-scene (index), edit-lesson,
 * take-state. Each is enabled only where it would do something.
 */
#pragma once

#include "hp-lesson-bar.h"

G_BEGIN_DECLS

#define HP_TYPE_SCENE_ACTIONS (hp_scene_actions_get_type ())
G_DECLARE_FINAL_TYPE (HpSceneActions, hp_scene_actions, HP, SCENE_ACTIONS, GObject)

/* For a window that takes actions and has a property "view", and its bar; both outlive this. */
HpSceneActions *hp_scene_actions_new (GtkWindow *window, HpPlayer *player, HpLessonBar *bar,
                                      HpModel *model);

/* The view that a window shows. */
HpViewKind hp_scene_actions_get_view (GtkWindow *window);

G_END_DECLS
