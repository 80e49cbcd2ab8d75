/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scene of the open lesson in words, above the plot: title, text, goal, and the way to the next
 * one; or, while it is edited, fields to change them. It is seen only while a lesson is open.
 *
 * Property "editing" (boolean, writable). If "brief", the editor and the buttons to edit and to
 * leave are left out, and subscripts are large.
 */
#pragma once

#include "model/hp-player.h"
#include "ui/common/hp-panel.h"

G_BEGIN_DECLS

#define HP_TYPE_LESSON_BAR (hp_lesson_bar_get_type ())
G_DECLARE_FINAL_TYPE (HpLessonBar, hp_lesson_bar, HP, LESSON_BAR, HpPanel)

/* Shows the player's lesson from now on. Call once. */
void hp_lesson_bar_follow (HpLessonBar *self, HpPlayer *player);

/* Returns the player, which belongs to the bar. */
HpPlayer *hp_lesson_bar_get_player (HpLessonBar *self);

/* Returns whether there is help on the way to the scene's goal; says its next step, in the place of
 * the scene's text, or shows the text again after the last one. */
gboolean hp_lesson_bar_can_help (HpLessonBar *self);
void hp_lesson_bar_help (HpLessonBar *self);

/* Shows the fields, with the focus in that of the scene's title. */
void hp_lesson_bar_edit_title (HpLessonBar *self);

G_END_DECLS
