/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A block for each correction, piled up by epoch; an epoch without any is a flat green line: done.
 *
 *     |  #
 *     |# # #
 *     |# # # # _
 *     +---------
 */
#include "hp-epoch-chart.h"

#include "ui/common/hp-appearance.h"
#include "ui/common/hp-panel.h"

#include <glib/gi18n.h>

/* In parts of the height, which grows with the text (see the style sheet). */
enum
{
  HEIGHT = 36,
  BAR = 8,
  BLOCK = 7,
  GAP = 2,
  FLOOR = 2, /* the height of an epoch without corrections */
};

#define MAX_BARS 256

struct _HpEpochChart
{
  GtkWidget parent_instance;

  HpModel *model;
  gboolean is_empty;
};

G_DEFINE_FINAL_TYPE (HpEpochChart, hp_epoch_chart, GTK_TYPE_WIDGET)

/* Pixels for each part of the height; the ground line is one pixel high. */
static float
get_unit (GtkWidget *widget)
{
  return (float) (gtk_widget_get_height (widget) - 1) / HEIGHT;
}

static void
append_bar (HpEpochChart *self, GtkSnapshot *snapshot, int place, int corrections)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float unit = get_unit (widget), height = corrections > 0 ? BLOCK : FLOOR;
  HpColour colour = corrections > 0 ? HP_COLOUR_CORRECTION : HP_COLOUR_GOOD;
  GdkRGBA rgba = hp_appearance_get_colour (hp_appearance_get_default (), colour);
  float x = (float) (place * (BAR + GAP)) * unit;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x = (float) gtk_widget_get_width (widget) - x - BAR * unit;
  for (int block = 0; block < MAX (corrections, 1); block++)
    {
      float y = HEIGHT - height - (float) (block * (BLOCK + GAP));

      gtk_snapshot_append_color (snapshot, &rgba,
                                 &GRAPHENE_RECT_INIT (x, y * unit, BAR * unit, height * unit));
    }
}

static void
hp_epoch_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  HpEpochChart *self = HP_EPOCH_CHART (widget);
  HpState state = hp_model_get_state (self->model);
  float unit = get_unit (widget);
  int room = (int) ((float) gtk_widget_get_width (widget) / ((BAR + GAP) * unit));
  int counts[MAX_BARS];
  int n_bars = CLAMP (room, 1, MAX_BARS);
  int first = MAX (1, hp_learning_epochs (&state.learning) - n_bars + 1);
  int n_counts = hp_state_epoch_corrections (state, first, n_bars, counts);
  GdkRGBA line = hp_appearance_get_colour (hp_appearance_get_default (), HP_COLOUR_FRAME);

  if (n_counts == 0)
    return;
  for (int i = 0; i < n_counts; i++)
    append_bar (self, snapshot, i, counts[i]);
  gtk_snapshot_append_color (
      snapshot, &line,
      &GRAPHENE_RECT_INIT (0, HEIGHT * unit, (float) gtk_widget_get_width (widget), 1));
}

/* The last few epochs in numbers, for a screen reader. */
static void
describe (HpEpochChart *self)
{
  HpState state = hp_model_get_state (self->model);
  int counts[8], first = MAX (1, hp_learning_epochs (&state.learning) - 7);
  int n_counts = hp_state_epoch_corrections (state, first, 8, counts);
  g_autoptr (GString) words = g_string_new (NULL);

  for (int i = 0; i < n_counts; i++)
    g_string_append_printf (words, "%s%d", i > 0 ? ", " : "", counts[i]);
  if (n_counts == 0)
    g_string_assign (words, _("No corrections yet"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words->str, -1);
}

/* A drag before any learning leaves the chart empty, and costs nothing. */
static void
changed_cb (gpointer widget)
{
  HpEpochChart *self = widget;
  gboolean was_empty = self->is_empty;

  self->is_empty = hp_model_get_state (self->model).learning.n == 0;
  if (was_empty && self->is_empty)
    return;
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
hp_epoch_chart_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  hp_panel_set_model (object, value, &HP_EPOCH_CHART (object)->model, changed_cb);
}

static void
hp_epoch_chart_dispose (GObject *object)
{
  g_clear_object (&HP_EPOCH_CHART (object)->model);
  G_OBJECT_CLASS (hp_epoch_chart_parent_class)->dispose (object);
}

static void
hp_epoch_chart_class_init (HpEpochChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = hp_epoch_chart_set_property;
  G_OBJECT_CLASS (klass)->dispose = hp_epoch_chart_dispose;
  hp_panel_install_model (G_OBJECT_CLASS (klass), 1);
  widget_class->snapshot = hp_epoch_chart_snapshot;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
hp_epoch_chart_init (HpEpochChart *self)
{
  hp_appearance_redraw (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _("Corrections in each epoch"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Corrections in each epoch"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _("No corrections yet"), -1);
}
