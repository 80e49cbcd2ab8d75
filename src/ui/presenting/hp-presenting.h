/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Presenting: the window fills the screen, everything in it grows so that a class reads it from the
 * back row, and a presenter's remote walks through the scenes.
 *
 * While presenting, the keys of hp-remote.h walk through the scenes, blank the screen and end it.
 * The pointer hides when it is still, and the screen stays on.
 *
 * Properties: "presenting" and "blank" (boolean, writable); "screen" (int): the window's height in
 * pixels while presenting, otherwise 0.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_PRESENTING (hp_presenting_get_type ())
G_DECLARE_FINAL_TYPE (HpPresenting, hp_presenting, HP, PRESENTING, GObject)

/* For a window, which outlives it, and its widget that hides all else while the screen is blank. */
HpPresenting *hp_presenting_new (GtkWindow *window, GtkWidget *blank_screen);

/* Tells how high the window is now, or how wide if that is less, in pixels. What follows from it is
 * done soon afterwards, and not while the window is being laid out. */
void hp_presenting_set_height (HpPresenting *self, int height);

int hp_presenting_get_screen (HpPresenting *self);

/* Returns whether the screen that is or would be filled is higher than wide. */
gboolean hp_presenting_is_upright (HpPresenting *self);

/* Measures the window, by the class that knows its contents. While presenting the window asks for
 * less space than it had before, whatever its contents ask for. NULL presents nothing. */
void hp_presenting_measure (HpPresenting *self, GtkWidget *window, GtkWidgetClass *contents,
                            GtkOrientation orientation, int for_size, int *minimum, int *natural);

G_END_DECLS
