/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The slider of one parameter: a GtkScale that snaps to the grid and makes a drag one undo step.
 *
 * Properties: "model" (see hp-panel.h) and "parameter" (HpParameter as int, to be set
 * first).
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_SLIDER (hp_slider_get_type ())
G_DECLARE_FINAL_TYPE (HpSlider, hp_slider, HP, SLIDER, GtkScale)

/* The grid that a drag snaps to, in hundredths; with Shift it is one hundredth. */
#define HP_DRAG_STEP 5

G_END_DECLS
