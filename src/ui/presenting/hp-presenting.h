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

/* For a window, which outlives it, and the widget that covers all else when the screen is
 * blank. */
HpPresenting *hp_presenting_new (GtkWindow *window, GtkWidget *cover);

/* Tells how high the window is now, in pixels. What follows from it is done soon afterwards, and
 * not while the window is being laid out. */
void hp_presenting_set_height (HpPresenting *self, int height);

int hp_presenting_get_screen (HpPresenting *self);

/* The width below which the window's height need not be asked for: while presenting that of the
 * screen, which it fills, otherwise 0. */
int hp_presenting_get_least_width (HpPresenting *self);

G_END_DECLS
