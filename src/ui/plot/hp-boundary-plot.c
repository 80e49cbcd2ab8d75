/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widget hands the picture's pieces to GTK, each as a node of its own size. What stays the same
 * from frame to frame is kept: the surroundings of the data area as one node, and each point as an
 * image. Drags are those of core/drag.h.
 */
#include "hp-boundary-plot.h"

#include "hp-plane-nodes.h"
#include "ui/common/hp-explain.h"
#include "ui/common/hp-kept-image.h"

#include <math.h>
#include <string.h>

/* A point as it was drawn last. */
typedef struct
{
  GskRenderNode *node; /* or NULL */
  int scale;           /* pixels of the screen to one of the program */
  gboolean fires, is_masked;
  HpRings rings;
} KeptPoint;

struct _HpBoundaryPlot
{
  HpPlot parent_instance;

  GskRenderNode *mount; /* frame, paper and axes, or NULL to make them again */
  KeptPoint points[HP_N_ROWS];
  HpDrag drag; /* in progress, if something is held */
};

G_DEFINE_FINAL_TYPE (HpBoundaryPlot, hp_boundary_plot, HP_TYPE_PLOT)

static void
append_piece (GtkSnapshot *snapshot, const HpBoundaryPicture *picture, const HpPiece *piece)
{
  graphene_rect_t bounds = hp_rect_to_graphene (hp_rect_grown (piece->bounds, 1));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  hp_boundary_picture_draw_piece (picture, cr, piece);
  cairo_destroy (cr);
}

static void
append_mount (HpBoundaryPlot *self, GtkSnapshot *snapshot, const HpBoundaryPicture *picture)
{
  if (self->mount == NULL)
    {
      GtkSnapshot *mount = gtk_snapshot_new ();

      hp_plane_nodes_append_mount (mount, picture);
      for (int i = 0; i < picture->n_pieces; i++)
        if (picture->pieces[i].kind == HP_PIECE_AXIS)
          append_piece (mount, picture, &picture->pieces[i]);
      self->mount = gtk_snapshot_free_to_node (mount);
    }
  gtk_snapshot_append_node (snapshot, self->mount);
}

typedef struct
{
  const HpBoundaryPicture *picture;
  const HpPiece *piece;
} Drawing;

static void
draw_piece (cairo_t *cr, gconstpointer data)
{
  const Drawing *drawing = data;

  hp_boundary_picture_draw_piece (drawing->picture, cr, drawing->piece);
}

static gboolean
looks_the_same (const KeptPoint *one, const KeptPoint *other)
{
  return one->scale == other->scale && one->fires == other->fires
         && one->is_masked == other->is_masked
         && memcmp (&one->rings, &other->rings, sizeof one->rings) == 0;
}

static void
append_point (HpBoundaryPlot *self, GtkSnapshot *snapshot, const HpBoundaryPicture *picture,
              const HpPiece *piece)
{
  const HpState *state = &picture->view.state;
  HpRow row = (HpRow) piece->index;
  KeptPoint *kept = &self->points[row];
  KeptPoint point = { kept->node, hp_kept_image_get_scale (GTK_WIDGET (self)),
                      hp_neuron_fires (state->neuron, row),
                      hp_prediction_masks (&state->prediction, row), picture->rings[row] };

  if (point.scale == 0)
    {
      append_piece (snapshot, picture, piece);
      return;
    }
  if (kept->node == NULL || !looks_the_same (kept, &point))
    {
      g_clear_pointer (&kept->node, gsk_render_node_unref);
      *kept = point;
      kept->node = hp_kept_image_new (hp_rect_to_graphene (hp_rect_grown (piece->bounds, 1)),
                                      point.scale, draw_piece, &(Drawing) { picture, piece });
    }
  gtk_snapshot_append_node (snapshot, kept->node);
}

static gboolean
is_ground (HpPieceKind kind)
{
  return kind == HP_PIECE_PLANES || kind == HP_PIECE_GRID || kind == HP_PIECE_AXIS
         || kind == HP_PIECE_GHOST || kind == HP_PIECE_LINE;
}

static void
append_pieces (HpBoundaryPlot *self, GtkSnapshot *snapshot)
{
  HpBoundaryPicture picture;

  hp_boundary_plot_get_picture (self, &picture);
  hp_plane_nodes_append (snapshot, &picture);
  append_mount (self, snapshot, &picture);
  for (int i = 0; i < picture.n_pieces; i++)
    if (picture.pieces[i].kind == HP_PIECE_POINT)
      append_point (self, snapshot, &picture, &picture.pieces[i]);
    else if (!is_ground (picture.pieces[i].kind))
      append_piece (snapshot, &picture, &picture.pieces[i]);
}

/* Only the cairo renderer makes the edges of turned boxes smooth in every version of GTK. */
static void
hp_boundary_plot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));

  if (GSK_IS_CAIRO_RENDERER (renderer))
    append_pieces (HP_BOUNDARY_PLOT (widget), snapshot);
  else
    GTK_WIDGET_CLASS (hp_boundary_plot_parent_class)->snapshot (widget, snapshot);
}

static void
forget (HpPlot *plot)
{
  HpBoundaryPlot *self = HP_BOUNDARY_PLOT (plot);

  g_clear_pointer (&self->mount, gsk_render_node_unref);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    g_clear_pointer (&self->points[row].node, gsk_render_node_unref);
}

/* Pointer and keys. */

static HpPoint
to_data (HpPlot *plot, HpPoint at)
{
  HpBoundaryPicture picture;

  hp_boundary_plot_get_picture (HP_BOUNDARY_PLOT (plot), &picture);
  return hp_viewport_to_data (&picture.plane.viewport, at);
}

static void
set_neuron (HpPlot *plot, HpNeuron neuron)
{
  HpModel *model = hp_plot_get_model (plot);

  hp_model_set_state (model, hp_state_with_neuron (hp_model_get_state (model), neuron));
}

static gboolean
take (HpPlot *plot, HpSpot spot, HpPoint at)
{
  HP_BOUNDARY_PLOT (plot)->drag
      = hp_drag_begin (hp_model_get_state (hp_plot_get_model (plot)).neuron, (HpGrip) spot.index,
                       to_data (plot, at));
  return TRUE;
}

static void
drag (HpPlot *plot, HpPoint at)
{
  set_neuron (plot, hp_drag_to (&HP_BOUNDARY_PLOT (plot)->drag, to_data (plot, at)));
}

/* Taking the line keeps the selected row. */
static void
press (HpPlot *plot, HpHit hit, int n_press)
{
  if (hit.row != HP_NO_ROW || hit.spot.kind == HP_SPOT_NONE)
    hp_view_context_set_selected_row (hp_plot_get_context (plot), hit.row);
}

/* The ruler and the equation, where they are shown. */
static gboolean
hp_boundary_plot_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                GtkTooltip *tooltip)
{
  HpBoundaryPicture picture;
  const HpPiece *piece;

  hp_boundary_plot_get_picture (HP_BOUNDARY_PLOT (widget), &picture);
  for (piece = picture.pieces; piece < picture.pieces + picture.n_pieces; piece++)
    if (hp_rect_has (piece->bounds, (HpPoint) { x, y }))
      {
        if (piece->kind == HP_PIECE_RULER)
          return hp_explain_in_tooltip (tooltip, HP_TERM_MARGIN);
        if (piece->kind == HP_PIECE_EQUATION)
          return hp_explain_in_tooltip (tooltip, piece->index == 0 ? HP_TERM_Z : HP_TERM_THETA);
      }
  return FALSE;
}

static HpNeuron
turn (HpNeuron neuron, double degrees)
{
  return hp_drag_turned (neuron, hp_drag_pivot (neuron, HP_UNIT_FRAME), degrees * acos (-1) / 180);
}

gboolean
hp_boundary_plot_move (HpPlot *plot, int right, int up, GdkModifierType modifiers)
{
  HpState state = hp_model_get_state (hp_plot_get_model (plot));
  const HpHundredths *v = state.neuron.value;
  gboolean fine = (modifiers & GDK_SHIFT_MASK) != 0;
  double step = fine ? 0.01 : 0.05;

  if (hp_state_masks_any (state))
    return TRUE;
  if (!(modifiers & GDK_CONTROL_MASK))
    set_neuron (plot, hp_drag_shifted (state.neuron, right * step, up * step));
  else if (v[HP_W1] == 0 && v[HP_W2] == 0)
    return TRUE;
  else if (right != 0)
    set_neuron (plot, turn (state.neuron, right * (fine ? -1.0 : -5.0)));
  else
    set_neuron (plot, hp_drag_grown (state.neuron, up * (fine ? 0.02 : 0.1)));
  return TRUE;
}

static void
hp_boundary_plot_dispose (GObject *object)
{
  forget (HP_PLOT (object));
  G_OBJECT_CLASS (hp_boundary_plot_parent_class)->dispose (object);
}

static void
hp_boundary_plot_class_init (HpBoundaryPlotClass *klass)
{
  HpPlotClass *plot_class = HP_PLOT_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hp_boundary_plot_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = hp_boundary_plot_snapshot;
  GTK_WIDGET_CLASS (klass)->query_tooltip = hp_boundary_plot_query_tooltip;
  plot_class->take = take;
  plot_class->drag = drag;
  plot_class->press = press;
  plot_class->move = hp_boundary_plot_move;
  plot_class->forget = forget;
}

static void
hp_boundary_plot_init (HpBoundaryPlot *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

void
hp_boundary_plot_get_picture (HpBoundaryPlot *self, HpBoundaryPicture *picture)
{
  HpView view = hp_plot_get_view (HP_PLOT (self));

  hp_boundary_picture_init (picture, &view, hp_plot_get_lettering (HP_PLOT (self)));
}
