/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Marks that few fonts have - tick, cross and triangles - are drawn: for each font of a text Pango
 * would look for another one that has them, which takes as long as all else of the text.
 */
#pragma once

#include <gtk/gtk.h>

/* Sets the text of a layout, with spaces in the marks' places, which suit a font size in pixels.
 * The layout keeps its attributes. */
void hp_marks_set_text (PangoLayout *layout, double font_size, const char *text);

/* Draws the marks of a widget's layout, whose top left corner is at the snapshot's origin. */
void hp_marks_snapshot (GtkWidget *widget, GtkSnapshot *snapshot, PangoLayout *layout,
                        const GdkRGBA *colour);
