/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The half-planes as GTK nodes: the fast road to the screen for the one large thing in the picture.
 */
#pragma once

#include "plot/boundary-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Appends the planes as boxes of colour, and the grid. Along the line, where a box would not do,
 * wedges are left out: their rectangles, on whole pixels, go to wedges, of which there may be
 * max_wedges. Returns their number. */
int hp_plane_nodes_append (GtkSnapshot *snapshot,
                           const HpBoundaryPicture *picture,
                           HpRect *wedges,
                           int max_wedges);

/* Appends the frame and the paper around it, over whatever was drawn beyond the data area. */
void hp_plane_nodes_append_mount (GtkSnapshot *snapshot, const HpBoundaryPicture *picture);

G_END_DECLS
