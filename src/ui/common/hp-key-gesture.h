/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A key that moves something and is held down repeats: from press to release it is one undo step.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How far an arrow and a page key move a number, in hundredths; with Shift by one hundredth. */
#define HP_ARROW_STEP 10
#define HP_PAGE_STEP 50

/* Makes arrow, page, home and end keys on the widget gestures of the model. */
void hp_key_gesture_add (GtkWidget *widget, HpModel *model);

G_END_DECLS
