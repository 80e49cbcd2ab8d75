/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences for a screen reader: what happened, and descriptions of widgets.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Has a screen reader say a sentence, which may have several lines; nothing if it is empty. The
 * widget is any part of the window in which something happened. Do not call it for every frame of
 * a drag or every row of a run. */
void hp_announce (gpointer widget, const char *sentence);

/* Sets the accessible name of a button or another control, over that of a label inside it. */
void hp_announce_name (gpointer widget, const char *name);

/* Corrects what a screen reader says about all buttons inside a widget. Call once, before they are
 * shown. Their names leave out the icons ("GtkImage Undo", before GTK 4.10), and toggle buttons say
 * whether they are pressed. Pages of stacks inside it get an empty name. */
void hp_announce_buttons (gpointer widget);

/* Names a drop-down and describes it by the selected string, as GTK gives no name to the button
 * inside, which has the focus. Call this after each selection. */
void hp_announce_drop_down (GtkDropDown *drop_down, const char *name);

/* Sets the accessible description of a widget that can have the focus, or none if it is NULL. An
 * announcement may take its place for a while. */
void hp_announce_describe (gpointer widget, const char *description);

G_END_DECLS
