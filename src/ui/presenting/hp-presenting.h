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

/* Presents a window, which must outlive the new object. The blank screen is the widget that covers
 * the window's contents. */
HpPresenting *hp_presenting_new (GtkWindow *window, GtkWidget *blank_screen);

/* Sets the window's height, or its width if that is less, in pixels. May be called during layout:
 * the type follows when that is over. */
void hp_presenting_set_height (HpPresenting *self, int height);

int hp_presenting_get_screen (HpPresenting *self);

/* Returns whether the screen that is or would be filled is higher than wide. */
gboolean hp_presenting_is_upright (HpPresenting *self);

/* Measures the window with the measure () of a class that knows its contents. While presenting, the
 * window never asks for more space than it had before. Without an object (NULL), nothing else is
 * done. */
void hp_presenting_measure (HpPresenting *self, GtkWidget *window, GtkWidgetClass *contents,
                            GtkOrientation orientation, int for_size, int *minimum, int *natural);

G_END_DECLS
