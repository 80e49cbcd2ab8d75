/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys of every plot: arrows that move what can be dragged, and those that choose.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Binds the keys in a class: move gets (iiu), notches to the right and up and the modifiers; choose
 * gets b, whether Control is down. */
void hp_plot_keys_add (GtkWidgetClass *klass, GtkShortcutFunc move, GtkShortcutFunc choose);

G_END_DECLS
