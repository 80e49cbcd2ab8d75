/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All views of a window share one context: the hovered and the selected row, the marks that are
 * shown, and the screen on which they are presented.
 *
 * Properties, all writable: "hovered-row" and "selected-row" (HpRow as int, -1 for none); "screen"
 * (int, while presenting the height of the screen in pixels, otherwise 0); "step" (int, the number
 * of the last step of learning if a person can see it, otherwise 0); "equation", "ruler", "ghost",
 * "cell", "cell-alone" and "program" (boolean, as in HpView); "meanings" (what A, B and the output
 * stand for, three strings that may be empty, or NULL if no scene of the lesson says so).
 */
#pragma once

#include "plot/view.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define HP_TYPE_VIEW_CONTEXT (hp_view_context_get_type ())
G_DECLARE_FINAL_TYPE (HpViewContext, hp_view_context, HP, VIEW_CONTEXT, GObject)

HpViewContext *hp_view_context_new (void);

/* Writes all of this into a view that has its state. The line before the step that is seen is shown
 * as its ghost. */
void hp_view_context_fill (HpViewContext *self, HpView *view);

HpRow hp_view_context_get_hovered_row (HpViewContext *self);
void hp_view_context_set_hovered_row (HpViewContext *self, HpRow row);
HpRow hp_view_context_get_selected_row (HpViewContext *self);
void hp_view_context_set_selected_row (HpViewContext *self, HpRow row);
int hp_view_context_get_step (HpViewContext *self);
int hp_view_context_get_screen (HpViewContext *self);

G_END_DECLS
