/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scene of the open lesson in words, above the plot: title, text, goal, and the way to the next
 * one; or, while it is edited, fields to change them. It is seen only while a lesson is open.
 *
 * Property "editing" (boolean, writable).
 */
#pragma once

#include "model/hp-player.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_LESSON_BAR (hp_lesson_bar_get_type ())
G_DECLARE_FINAL_TYPE (HpLessonBar, hp_lesson_bar, HP, LESSON_BAR, GtkBox)

void hp_lesson_bar_bind (HpLessonBar *self, HpPlayer *player);

/* While a class watches: without the editor and the buttons to edit and to leave, and with large
 * subscripts. */
void hp_lesson_bar_set_brief (HpLessonBar *self, gboolean brief);

/* Shows the fields, with the focus in that of the scene's title. */
void hp_lesson_bar_edit_title (HpLessonBar *self);

G_END_DECLS
