/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The widget hands the plot's pieces to GTK, each as a node of its own size. What stays the same
 * from frame to frame, grid and axes, is kept as one node.
 */
#include "hp-boundary-plot.h"

#include "hp-line-hand.h"
#include "hp-plane-nodes.h"
#include "ui/common/hp-appearance.h"
#include "words/words.h"

#include <glib/gi18n.h>

/* Below this the points and their words would run into each other; in pixels. */
#define SMALLEST_SIDE 240

#define MAX_WEDGES 64

struct _HpBoundaryPlot
{
  GtkWidget parent_instance;

  HpModel *model;
  int screen; /* its height while presenting, otherwise 0 */
  HpRow hovered_row, selected_row;
  gboolean shows[3]; /* equation, ruler, ghost */
  HpGrip hovered_grip, held_grip;

  HpLettering *lettering; /* made when first needed */
  GskRenderNode *ground;  /* grid and axes, or NULL to make them anew */
  char *words;            /* the description that a screen reader has */
};

enum
{
  PROP_0,
  PROP_HOVERED_ROW,
  PROP_SELECTED_ROW,
  PROP_EQUATION, /* in the order of shows */
  PROP_RULER,
  PROP_GHOST,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HpBoundaryPlot, hp_boundary_plot, GTK_TYPE_WIDGET)

static void
forget_ground (HpBoundaryPlot *self)
{
  g_clear_pointer (&self->ground, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Text as large as the person set it for the desktop: 1 at 96 dots per inch. */
static double
get_text_scale (HpBoundaryPlot *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  double resolution = pango_cairo_context_get_resolution (context);

  return resolution > 0 ? resolution / 96 : 1;
}

static void
ensure_lettering (HpBoundaryPlot *self)
{
  if (self->lettering == NULL)
    self->lettering = hp_lettering_new (gtk_widget_create_pango_context (GTK_WIDGET (self)));
}

static graphene_rect_t
to_graphene (HpRect rect)
{
  return GRAPHENE_RECT_INIT ((float) rect.x, (float) rect.y, (float) rect.width,
                             (float) rect.height);
}

static void
append_piece (GtkSnapshot *snapshot, const HpBoundaryPicture *picture, const HpPiece *piece)
{
  graphene_rect_t bounds = to_graphene (piece->bounds);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  hp_boundary_picture_draw_piece (picture, cr, piece);
  cairo_destroy (cr);
}

/* All that lies under the points: planes, grid, ghost, line. */
static gboolean
is_under_points (HpPieceKind kind)
{
  return kind == HP_PIECE_PLANES || kind == HP_PIECE_GRID || kind == HP_PIECE_GHOST
         || kind == HP_PIECE_LINE;
}

static void
append_wedge (GtkSnapshot *snapshot, const HpBoundaryPicture *picture, HpRect wedge)
{
  graphene_rect_t bounds = to_graphene (wedge);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  cairo_rectangle (cr, wedge.x, wedge.y, wedge.width, wedge.height);
  cairo_clip (cr);
  for (int i = 0; i < picture->n_pieces; i++)
    if (is_under_points (picture->pieces[i].kind))
      hp_boundary_picture_draw_piece (picture, cr, &picture->pieces[i]);
  cairo_destroy (cr);
}

static gboolean
is_ground (HpPieceKind kind)
{
  return kind == HP_PIECE_GRID || kind == HP_PIECE_AXIS;
}

static void
append_ground (HpBoundaryPlot *self, GtkSnapshot *snapshot, const HpBoundaryPicture *picture)
{
  if (self->ground == NULL)
    {
      GtkSnapshot *ground = gtk_snapshot_new ();

      for (int i = 0; i < picture->n_pieces; i++)
        if (is_ground (picture->pieces[i].kind))
          append_piece (ground, picture, &picture->pieces[i]);
      self->ground = gtk_snapshot_free_to_node (ground);
    }
  gtk_snapshot_append_node (snapshot, self->ground);
}

static void
append_paper (GtkSnapshot *snapshot, const HpBoundaryPicture *picture)
{
  GdkRGBA paper = hp_appearance_get_colour (hp_appearance_get_default (), HP_COLOUR_PAPER);

  gtk_snapshot_append_color (snapshot, &paper,
                             &GRAPHENE_RECT_INIT (0, 0, (float) picture->view.width,
                                                  (float) picture->view.height));
}

static void
hp_boundary_plot_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HpBoundaryPlot *self = HP_BOUNDARY_PLOT (widget);
  HpBoundaryPicture picture;
  HpRect wedges[MAX_WEDGES];
  int n_wedges;

  hp_boundary_plot_get_picture (self, &picture);
  append_paper (snapshot, &picture);
  n_wedges = hp_plane_nodes_append (snapshot, &picture, wedges, MAX_WEDGES);
  append_ground (self, snapshot, &picture);
  for (int i = 0; i < picture.n_pieces; i++)
    if (picture.pieces[i].kind == HP_PIECE_GHOST)
      append_piece (snapshot, &picture, &picture.pieces[i]);
  for (int i = 0; i < n_wedges; i++)
    append_wedge (snapshot, &picture, wedges[i]);
  for (int i = 0; i < picture.n_pieces; i++)
    if (!is_ground (picture.pieces[i].kind) && !is_under_points (picture.pieces[i].kind))
      append_piece (snapshot, &picture, &picture.pieces[i]);
}

static void
hp_boundary_plot_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = SMALLEST_SIDE;
}

static void
hp_boundary_plot_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  forget_ground (HP_BOUNDARY_PLOT (widget));
}

static void
hp_boundary_plot_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  HpBoundaryPlot *self = HP_BOUNDARY_PLOT (widget);

  GTK_WIDGET_CLASS (hp_boundary_plot_parent_class)->system_setting_changed (widget, setting);
  g_clear_pointer (&self->lettering, hp_lettering_free);
  forget_ground (self);
}

static void
describe (HpBoundaryPlot *self)
{
  char words[HP_WORDS_SIZE];

  hp_words_boundary (hp_model_get_state (self->model), words);
  if (g_strcmp0 (words, self->words) == 0)
    return;
  g_free (self->words);
  self->words = g_strdup (words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

static void
changed_cb (HpBoundaryPlot *self)
{
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Rows, pointed at and selected. */

static void
set_row (HpBoundaryPlot *self, HpRow *field, HpRow row, int property)
{
  if (*field == row)
    return;
  *field = row;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_cursor (HpBoundaryPlot *self)
{
  const char *cursor = NULL;

  if (self->held_grip != HP_GRIP_NONE)
    cursor = "grabbing";
  else if (self->hovered_grip == HP_GRIP_LINE)
    cursor = "move";
  else if (self->hovered_grip != HP_GRIP_NONE)
    cursor = "grab";
  else if (self->hovered_row != HP_NO_ROW)
    cursor = "pointer";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

static void
set_grip (HpBoundaryPlot *self, HpGrip *field, HpGrip grip)
{
  if (*field == grip)
    return;
  *field = grip;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (HpBoundaryPlot *self, double x, double y)
{
  HpBoundaryPicture picture;
  HpPoint pixel = { x, y };

  hp_boundary_plot_get_picture (self, &picture);
  set_row (self, &self->hovered_row, hp_boundary_picture_row_at (&picture, pixel),
           PROP_HOVERED_ROW);
  set_grip (self, &self->hovered_grip, hp_boundary_picture_grip_at (&picture, pixel));
  show_cursor (self);
}

static void
leave_cb (HpBoundaryPlot *self)
{
  set_row (self, &self->hovered_row, HP_NO_ROW, PROP_HOVERED_ROW);
  set_grip (self, &self->hovered_grip, HP_GRIP_NONE);
}

/* Whoever takes hold of the line goes on looking at the same row. */
static void
pressed_cb (HpBoundaryPlot *self, int n_press, double x, double y)
{
  HpBoundaryPicture picture;
  HpPoint pixel = { x, y };
  int row;

  hp_boundary_plot_get_picture (self, &picture);
  row = hp_boundary_picture_row_at (&picture, pixel);
  if (row != HP_NO_ROW || hp_boundary_picture_grip_at (&picture, pixel) == HP_GRIP_NONE)
    set_row (self, &self->selected_row, row, PROP_SELECTED_ROW);
}

static void
hp_boundary_plot_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HpBoundaryPlot *self = HP_BOUNDARY_PLOT (object);

  if (id == PROP_HOVERED_ROW)
    g_value_set_int (value, self->hovered_row);
  else if (id == PROP_SELECTED_ROW)
    g_value_set_int (value, self->selected_row);
  else if (id >= PROP_EQUATION && id <= PROP_GHOST)
    g_value_set_boolean (value, self->shows[id - PROP_EQUATION]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
set_shows (HpBoundaryPlot *self, guint property, gboolean shows)
{
  if (self->shows[property - PROP_EQUATION] == shows)
    return;
  self->shows[property - PROP_EQUATION] = shows;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
  forget_ground (self);
}

static void
hp_boundary_plot_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpBoundaryPlot *self = HP_BOUNDARY_PLOT (object);

  if (id == PROP_HOVERED_ROW)
    set_row (self, &self->hovered_row, g_value_get_int (value), PROP_HOVERED_ROW);
  else if (id == PROP_SELECTED_ROW)
    set_row (self, &self->selected_row, g_value_get_int (value), PROP_SELECTED_ROW);
  else if (id >= PROP_EQUATION && id <= PROP_GHOST)
    set_shows (self, id, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
hp_boundary_plot_dispose (GObject *object)
{
  HpBoundaryPlot *self = HP_BOUNDARY_PLOT (object);

  g_clear_object (&self->model);
  g_clear_pointer (&self->lettering, hp_lettering_free);
  g_clear_pointer (&self->ground, gsk_render_node_unref);
  g_clear_pointer (&self->words, g_free);
  G_OBJECT_CLASS (hp_boundary_plot_parent_class)->dispose (object);
}

static void
hp_boundary_plot_class_init (HpBoundaryPlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = hp_boundary_plot_get_property;
  object_class->set_property = hp_boundary_plot_set_property;
  object_class->dispose = hp_boundary_plot_dispose;
  widget_class->snapshot = hp_boundary_plot_snapshot;
  widget_class->measure = hp_boundary_plot_measure;
  widget_class->size_allocate = hp_boundary_plot_size_allocate;
  widget_class->system_setting_changed = hp_boundary_plot_system_setting_changed;
  properties[PROP_HOVERED_ROW]
      = g_param_spec_int ("hovered-row", NULL, NULL, HP_NO_ROW, HP_N_ROWS - 1, HP_NO_ROW, flags);
  properties[PROP_SELECTED_ROW]
      = g_param_spec_int ("selected-row", NULL, NULL, HP_NO_ROW, HP_N_ROWS - 1, HP_NO_ROW, flags);
  properties[PROP_EQUATION] = g_param_spec_boolean ("equation", NULL, NULL, TRUE, flags);
  properties[PROP_RULER] = g_param_spec_boolean ("ruler", NULL, NULL, FALSE, flags);
  properties[PROP_GHOST] = g_param_spec_boolean ("ghost", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  hp_line_hand_add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "plot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hp_boundary_plot_init (HpBoundaryPlot *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->hovered_row = self->selected_row = HP_NO_ROW;
  self->shows[0] = TRUE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (hp_appearance_get_default (), "notify::theme",
                           G_CALLBACK (forget_ground), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Decision boundary"), -1);
}

void
hp_boundary_plot_bind (HpBoundaryPlot *self, HpModel *model)
{
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "notify::locked", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  hp_line_hand_add (self, model);
  changed_cb (self);
}

void
hp_boundary_plot_get_picture (HpBoundaryPlot *self, HpBoundaryPicture *picture)
{
  HpGrip hot = self->held_grip != HP_GRIP_NONE ? self->held_grip : self->hovered_grip;
  HpView view = {
    .kind = HP_VIEW_BOUNDARY,
    .state = hp_model_get_state (self->model),
    .names = HP_NAMES_USUAL,
    .theme = hp_appearance_get_theme (hp_appearance_get_default ()),
    .width = gtk_widget_get_width (GTK_WIDGET (self)),
    .height = gtk_widget_get_height (GTK_WIDGET (self)),
    .scale = get_text_scale (self),
    .screen = self->screen,
    .range = hp_model_get_range (self->model),
    .row = self->selected_row,
    .equation = self->shows[PROP_EQUATION - PROP_EQUATION],
    .ruler = self->shows[PROP_RULER - PROP_EQUATION],
    .has_ghost = self->shows[PROP_GHOST - PROP_EQUATION],
    .ghost = hp_model_get_ghost (self->model),
    .interaction = { .is_on = true,
                     .locked = hp_model_get_locked (self->model),
                     .hovered = self->hovered_row + 1,
                     .at = { hot != HP_GRIP_NONE ? HP_SPOT_GRIP : HP_SPOT_NONE, hot } },
  };

  ensure_lettering (self);
  hp_boundary_picture_init (picture, &view, self->lettering);
}

HpModel *
hp_boundary_plot_get_model (HpBoundaryPlot *self)
{
  return self->model;
}

void
hp_boundary_plot_set_held (HpBoundaryPlot *self, HpGrip grip)
{
  set_grip (self, &self->held_grip, grip);
  show_cursor (self);
}

void
hp_boundary_plot_set_screen (HpBoundaryPlot *self, int screen)
{
  if (self->screen == screen)
    return;
  self->screen = screen;
  forget_ground (self);
}
