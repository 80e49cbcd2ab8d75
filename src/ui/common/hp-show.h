/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Showing and hiding a part of a window, and what becomes of the focus.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Before a part is hidden, the focus in it goes to the heir, or with NULL to what comes next. GTK
 * 4.8 would have a field that is hidden go on blinking, and leave the focus to some container. */
void hp_show (GtkWidget *part, gboolean shown, GtkWidget *heir);

/* Likewise, but a part that is hidden keeps its space, so that nothing else moves. The part must be
 * a child of a GtkBox or a GtkOverlay, or of a widget with a box's layout. */
void hp_show_in_place (GtkWidget *part, gboolean shown);

/* The same before a part becomes insensitive. */
void hp_show_sensitive (GtkWidget *part, gboolean sensitive);

/* Moves the focus out of a part, if it is there, to what comes next in the order of Tab. While
 * presenting it goes nowhere: the remote's keys are not to be typed into a field. */
void hp_show_pass_focus_on (GtkWidget *part);

G_END_DECLS
