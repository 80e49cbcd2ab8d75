/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A view on screen. This class draws and describes a view of any kind and knows what lies under the
 * pointer. A view in which something can be dragged or chosen has a small class of its own.
 *
 * Properties, all given at construction: "kind" (HpViewKind as int), "model" (HpModel) and
 * "context" (HpViewContext).
 */
#pragma once

#include "model/hp-model.h"
#include "plot/view-kinds.h"
#include "ui/common/hp-view-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_PLOT (hp_plot_get_type ())
G_DECLARE_DERIVABLE_TYPE (HpPlot, hp_plot, HP, PLOT, GtkWidget)

/* Places are in pixels of the widget. Any of these may be NULL. */
struct _HpPlotClass
{
  GtkWidgetClass parent_class;

  /* Takes what lies at a place, to be dragged; returns FALSE if it cannot be. A whole drag is one
   * step of undo, and Escape undoes it. */
  gboolean (*take) (HpPlot *self, HpSpot spot, HpPoint at);
  void (*drag) (HpPlot *self, HpPoint at);

  /* A press, whether or not something was taken; n_press counts those that follow each other. */
  void (*press) (HpPlot *self, HpHit hit, int n_press);

  /* An arrow key, one of right and up being -1 or 1, with Shift, Control or both; and Return or
   * Space, with Control or without. They return FALSE to leave the key to others. */
  gboolean (*move) (HpPlot *self, int right, int up, GdkModifierType modifiers);
  gboolean (*choose) (HpPlot *self, gboolean with_control);

  /* Returns the thing to show as held or pointed at; by default the one that is. */
  HpSpot (*get_spot) (HpPlot *self);

  /* Drops what is kept from frame to frame, since more has changed than the neuron. */
  void (*forget) (HpPlot *self);
};

/* Returns the view as it would be drawn now, in the widget's pixels. */
HpView hp_plot_get_view (HpPlot *self);

/* For the classes of single views. */
HpModel *hp_plot_get_model (HpPlot *self);
HpViewContext *hp_plot_get_context (HpPlot *self);
HpLettering *hp_plot_get_lettering (HpPlot *self);

/* The thing held, or else the one that pointer or keys are at; and moves the keys to another. */
HpSpot hp_plot_get_spot (HpPlot *self);
void hp_plot_set_spot (HpPlot *self, HpSpot spot);

/* Describes and draws the view again. */
void hp_plot_refresh (HpPlot *self);

/* Has a screen reader say the view's title and description. */
void hp_plot_announce (HpPlot *self);

/* Makes this press and the ones that follow it one step of undo. */
void hp_plot_join_presses (HpPlot *self);

G_END_DECLS
