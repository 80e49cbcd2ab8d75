/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The node paints an image surface, and does not copy it as a texture would.
 */
#include "hp-kept-image.h"

#include <math.h>

int
hp_kept_image_get_scale (GtkWidget *widget)
{
#if GTK_CHECK_VERSION(4, 12, 0)
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (widget));
  double scale;

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS /* GTK says so of what is newer than the oldest supported */
  scale = gdk_surface_get_scale (surface);
  G_GNUC_END_IGNORE_DEPRECATIONS
  return scale == floor (scale) ? (int) scale : 0;
#else
  return gtk_widget_get_scale_factor (widget);
#endif
}

static void
paint_image (cairo_t *cr, graphene_rect_t bounds, int scale, HpKeptImageDraw draw,
             gconstpointer data)
{
  cairo_surface_t *image = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, (int) bounds.size.width * scale, (int) bounds.size.height * scale);
  cairo_t *image_cr;

  cairo_surface_set_device_scale (image, scale, scale);
  cairo_surface_set_device_offset (image, -bounds.origin.x * scale, -bounds.origin.y * scale);
  image_cr = cairo_create (image);
  draw (image_cr, data);
  cairo_destroy (image_cr);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (image);
}

GskRenderNode *
hp_kept_image_new (graphene_rect_t bounds, int scale, HpKeptImageDraw draw, gconstpointer data)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  if (scale > 0)
    paint_image (cr, bounds, scale, draw, data);
  else
    draw (cr, data);
  cairo_destroy (cr);
  return gtk_snapshot_free_to_node (snapshot);
}
