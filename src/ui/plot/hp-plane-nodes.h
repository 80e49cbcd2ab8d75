/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ground of the boundary view as GTK nodes, which its cairo renderer fills right on the screen:
 * the fast road for the one large thing in the picture.
 */
#pragma once

#include "plot/boundary-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The same rectangle for GTK. */
graphene_rect_t hp_rect_to_graphene (HpRect rect);

/* Appends the planes, the grid, the ghost and the line. They go a little beyond the data area. */
void hp_plane_nodes_append (GtkSnapshot *snapshot, const HpBoundaryPicture *picture);

/* Appends the frame and the paper around it, over whatever was drawn beyond the data area. */
void hp_plane_nodes_append_mount (GtkSnapshot *snapshot, const HpBoundaryPicture *picture);

G_END_DECLS
