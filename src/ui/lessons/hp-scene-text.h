/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text of a scene in a space of fixed height. A text that is too long for the space is set in
 * smaller type, down to the size of the type around it, then with lines closer together. If it
 * still does not fit, a title is set in two lines and ends in an ellipsis, and a text becomes
 * higher than the space, so that its parent has to scroll it.
 */
#pragma once

#include "ui/common/hp-text.h"

G_BEGIN_DECLS

#define HP_TYPE_SCENE_TEXT (hp_scene_text_get_type ())
G_DECLARE_FINAL_TYPE (HpSceneText, hp_scene_text, HP, SCENE_TEXT, HpText)

/* The property "lines" (int, default 1, write-only) is the height of the space, in lines of type of
 * full size, each 1.4 times as high as its font. One line means a title. */

/* Shows a text. Large subscripts are those of presenting, see hp-subscripts.h. */
void hp_scene_text_set_text (HpSceneText *self, const char *text, gboolean large_subscripts);

G_END_DECLS
