/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A drawing kept as an image in a render node: it takes GTK's cairo renderer a tenth of the time of
 * the circles and letters in it.
 */
#pragma once

#include <gtk/gtk.h>

/* How many pixels of the screen there are to one of the program; 0 if they do not match. */
int hp_kept_image_get_scale (GtkWidget *widget);

typedef void (*HpKeptImageDraw) (cairo_t *cr, gconstpointer data);

/* The image covers bounds, which lie on whole pixels. At a scale of 0 it is none, but the drawing
 * itself. */
GskRenderNode *hp_kept_image_new (graphene_rect_t bounds,
                                  int scale,
                                  HpKeptImageDraw draw,
                                  gconstpointer data);
