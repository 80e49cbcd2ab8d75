/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Four rows, and beginning again.
 */
#include "hp-predict-panel.h"

#include "config.h"
#include "hp-predict-row.h"
#include "ui/window/hp-show.h"

struct _HpPredictPanel
{
  GtkBox parent_instance;

  HpModel *model;
  GtkBox *rows;
};

G_DEFINE_FINAL_TYPE (HpPredictPanel, hp_predict_panel, GTK_TYPE_BOX)

static void
again_cb (HpPredictPanel *self)
{
  hp_model_set_state (self->model,
                      hp_state_with_prediction (hp_model_get_state (self->model), true));
}

static void
end_cb (HpPredictPanel *self)
{
  hp_show_pass_focus_on (GTK_WIDGET (self));
  hp_model_set_predicting (self->model, FALSE);
}

/* Most people never see it, and it is much to build. */
static void
hp_predict_panel_show (GtkWidget *widget)
{
  HpPredictPanel *self = HP_PREDICT_PANEL (widget);

  GTK_WIDGET_CLASS (hp_predict_panel_parent_class)->show (widget);
  if (self->rows != NULL)
    return;
  gtk_widget_init_template (widget);
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    gtk_box_append (self->rows, GTK_WIDGET (hp_predict_row_new (self->model, row)));
}

static void
hp_predict_panel_dispose (GObject *object)
{
  g_clear_object (&HP_PREDICT_PANEL (object)->model);
  G_OBJECT_CLASS (hp_predict_panel_parent_class)->dispose (object);
}

static void
hp_predict_panel_class_init (HpPredictPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hp_predict_panel_dispose;
  widget_class->show = hp_predict_panel_show;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-predict-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, HpPredictPanel, rows);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_cb);
}

static void
hp_predict_panel_init (HpPredictPanel *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
hp_predict_panel_bind (HpPredictPanel *self, HpModel *model)
{
  self->model = g_object_ref (model);
  g_object_bind_property (model, "predicting", self, "visible", G_BINDING_SYNC_CREATE);
}
