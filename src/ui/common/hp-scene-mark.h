/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A padlock or an eye beside something that a scene can lock or hide: a button with the window's
 * action of its name, seen only while that action is enabled, which is while a lesson is edited.
 *
 * Property "mark" (string, write-only): "lock-" and a name of HP_LOCK_NAMES, or "hide-" and one of
 * HP_PART_NAMES.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_SCENE_MARK (hp_scene_mark_get_type ())
G_DECLARE_FINAL_TYPE (HpSceneMark, hp_scene_mark, HP, SCENE_MARK, GtkToggleButton)

G_END_DECLS
