/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A drawing kept as an image in a render node: it takes GTK's cairo renderer a tenth of the time of
 * the circles and letters in it.
 */
#pragma once

#include <gtk/gtk.h>

/* Returns the number of screen pixels to a pixel of the program, or 0 if it is not whole. */
int hp_kept_image_get_scale (GtkWidget *widget);

typedef void (*HpKeptImageDraw) (cairo_t *cr, gconstpointer data);

/* Returns a new node. The image covers bounds, which lie on whole pixels. With a scale of 0 there
 * is no image: the node is the drawing itself. */
GskRenderNode *hp_kept_image_new (graphene_rect_t bounds,
                                  int scale,
                                  HpKeptImageDraw draw,
                                  gconstpointer data);
