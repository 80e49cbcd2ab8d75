/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hiding or disabling a widget without losing the keyboard focus inside it.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns whether the keyboard focus is on a widget or inside it. */
gboolean hp_focus_is_inside (GtkWidget *part);

/* Before a part is hidden, the focus inside moves to the heir or, with NULL, to the next widget.
 * By itself GTK 4.8 leaves the cursor of the hidden field blinking, and the focus on some
 * container. */
void hp_focus_set_visible (GtkWidget *part, gboolean shown, GtkWidget *heir);

/* The same, but a hidden part keeps its space, so that nothing else moves. The part must be a child
 * of a GtkBox, a GtkOverlay or a widget with a box layout. */
void hp_focus_set_child_visible (GtkWidget *part, gboolean shown);

/* The same for a part that becomes insensitive. */
void hp_focus_set_sensitive (GtkWidget *part, gboolean sensitive);

/* If the focus is inside a part, moves it to the next widget in Tab order. Nothing gets it while
 * presenting, so that the remote's keys are not typed into a field, and before the first layout. */
void hp_focus_pass_on (GtkWidget *part);

/* Measures and allocates a part and everything in it again, whether it changed or not. */
void hp_focus_measure_again (GtkWidget *part);

G_END_DECLS
