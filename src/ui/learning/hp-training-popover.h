/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The choices between textbooks' ways to learn: whether the bias is learnt, and the order in which
 * the rows are shown.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives a menu button the popover when it is first opened; for
 * gtk_menu_button_set_create_popup_func (). The data is the HpModel. */
void hp_training_popover_open (GtkMenuButton *button, gpointer data);

G_END_DECLS
