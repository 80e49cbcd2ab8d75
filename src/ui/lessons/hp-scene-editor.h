/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields for the title, text and goal of the current scene, and for the lesson's own title; and
 * buttons to add, move and remove scenes.
 */
#pragma once

#include "model/hp-player.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_SCENE_EDITOR (hp_scene_editor_get_type ())
G_DECLARE_FINAL_TYPE (HpSceneEditor, hp_scene_editor, HP, SCENE_EDITOR, GtkBox)

HpSceneEditor *hp_scene_editor_new (HpPlayer *player);

/* Moves the focus to the field for the scene's title. */
void hp_scene_editor_focus_title (HpSceneEditor *self);

G_END_DECLS
