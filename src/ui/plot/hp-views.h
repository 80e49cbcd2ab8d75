/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which view is seen: the one that the person chose, or for now the one that a lesson or the
 * command line asks for. Only a choice is remembered, and none that is made on a visit to a lesson.
 *
 * Properties, strings, writable: "view", the view shown, and "button", the one of the buttons for
 * it: "xor" for three neurons, too. Setting them is the person's choice.
 */
#pragma once

#include "hp-plot.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_VIEWS (hp_views_get_type ())
G_DECLARE_FINAL_TYPE (HpViews, hp_views, HP, VIEWS, GObject)

/* Fills an area of the window, which outlives the views. */
HpViews *hp_views_new (GtkBox *area, HpModel *model, HpViewContext *context);

/* Begins with the view that is remembered there, and remembers the choices to come. */
void hp_views_remember (HpViews *self, GSettings *settings);

/* Puts a button for each view into a box of the window. */
void hp_views_add_buttons (GtkBox *box);

/* Shows a view for now; HP_VIEW_ANY leaves the one that there is. */
void hp_views_show (HpViews *self, HpViewKind view);

/* A visit ends with the view that it began with. A second begin is part of the same visit. */
void hp_views_begin_visit (HpViews *self);
void hp_views_end_visit (HpViews *self);

/* The kind of the view shown. */
HpViewKind hp_views_get_kind (HpViews *self);

/* The view chosen, as it is shown but without pointer and keys. */
HpView hp_views_get_view (HpViews *self);

/* Says whether there is space for two views side by side. */
void hp_views_set_wide (HpViews *self, gboolean is_wide);

G_END_DECLS
