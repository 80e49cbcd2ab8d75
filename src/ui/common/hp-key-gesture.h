/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A key that is held down repeats. From press to release this is one undo step.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How far an arrow and a page key move a number, in hundredths; with Shift by one hundredth. */
#define HP_ARROW_STEP 10
#define HP_PAGE_STEP 50

/* Makes one gesture of the model of each press of an arrow, page, Home or End key on the widget. */
void hp_key_gesture_add (GtkWidget *widget, HpModel *model);

G_END_DECLS
