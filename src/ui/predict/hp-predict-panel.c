/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three buttons for all rows at once.
 */
#include "hp-predict-panel.h"

#include "config.h"
#include "ui/common/hp-focus.h"

struct _HpPredictPanel
{
  GtkBox parent_instance;

  HpModel *model;
};

G_DEFINE_FINAL_TYPE (HpPredictPanel, hp_predict_panel, GTK_TYPE_BOX)

/* Whatever was said or not. */
static void
reveal_all_cb (HpPredictPanel *self)
{
  HpState state = hp_model_get_state (self->model);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    state = hp_state_with_row_revealed (state, row);
  hp_model_set_state (self->model, state);
}

static void
again_cb (HpPredictPanel *self)
{
  hp_model_set_state (self->model,
                      hp_state_with_prediction (hp_model_get_state (self->model), true));
}

static void
end_cb (HpPredictPanel *self)
{
  hp_focus_pass_on (GTK_WIDGET (self));
  hp_model_set_predicting (self->model, FALSE);
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
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-predict-panel.ui");
  gtk_widget_class_bind_template_callback (widget_class, reveal_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_cb);
}

static void
hp_predict_panel_init (HpPredictPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hp_predict_panel_bind (HpPredictPanel *self, HpModel *model)
{
  self->model = g_object_ref (model);
}
