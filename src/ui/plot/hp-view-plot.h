/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The other views of the neuron on screen: the neuron itself, weight space, the map of gates, why
 * not XOR. One widget, which shows one of them at a time.
 *
 * Properties: "show" (HpViewKind as int, not HP_VIEW_BOUNDARY), "selected-row" (HpRow as int: whose
 * inputs are shown), "cell-words" (boolean: the parts of a nerve cell named, too); all writable.
 */
#pragma once

#include "model/hp-model.h"
#include "plot/view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_VIEW_PLOT (hp_view_plot_get_type ())
G_DECLARE_FINAL_TYPE (HpViewPlot, hp_view_plot, HP, VIEW_PLOT, GtkWidget)

/* To be called once: shows this model from now on. */
void hp_view_plot_bind (HpViewPlot *self, HpModel *model);

/* The same as the property. */
HpViewKind hp_view_plot_get_show (HpViewPlot *self);

/* What would be drawn now, in the widget's pixels. */
HpView hp_view_plot_get_view (HpViewPlot *self);

/* While presenting the height of the screen in pixels, otherwise 0. */
void hp_view_plot_set_screen (HpViewPlot *self, int screen);

G_END_DECLS
