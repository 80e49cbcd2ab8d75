/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one window: header, plot, and the side with target, verdict, sliders and truth table.
 *
 * Property "view" (string, writable): the name of the view; setting it is the person's choice. In a
 * wide window the boundary view stays beside most others. Its parts are bound to "model" (HpModel,
 * construct-only), "context" (HpViewContext) and "brief" (boolean, whether a class watches), both
 * read-only.
 */
#pragma once

#include "model/hp-session.h"
#include "plot/view.h"
#include "ui/lessons/hp-lesson-actions.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_WINDOW (hp_window_get_type ())
G_DECLARE_FINAL_TYPE (HpWindow, hp_window, HP, WINDOW, GtkApplicationWindow)

/* Owned by the window. */
HpLessonActions *hp_window_get_lesson_actions (HpWindow *self);

/* session and settings may be NULL: then nothing is said of saving, or remembered. */
HpWindow *hp_window_new (GtkApplication *application,
                         HpModel *model,
                         HpSession *session,
                         GSettings *settings);

/* Shows a view for now: the one that the person chose stays remembered. */
void hp_window_show_view (HpWindow *self, HpViewKind view);

/* The view that is chosen, as it is shown but for pointer and keys. */
HpView hp_window_get_view (HpWindow *self);

G_END_DECLS
