/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys of every plot: arrows that move what can be dragged, and those that choose.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void hp_plot_keys_add (GtkWidgetClass *klass);

G_END_DECLS
