/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-predict-panel.h"

#include "config.h"
#include "ui/common/hp-announce.h"
#include "ui/common/hp-focus.h"

struct _HpPredictPanel
{
  HpPanel parent_instance;
};

G_DEFINE_FINAL_TYPE (HpPredictPanel, hp_predict_panel, HP_TYPE_PANEL)

/* Whatever was said or not. */
static void
reveal_all_cb (HpPredictPanel *self)
{
  HpState state = hp_panel_get_state (self);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    state = hp_state_with_row_revealed (state, row);
  hp_panel_set_state (self, state);
}

static void
again_cb (HpPredictPanel *self)
{
  hp_panel_set_state (self, hp_state_with_prediction (hp_panel_get_state (self), true));
}

static void
end_cb (HpPredictPanel *self)
{
  hp_focus_pass_on (GTK_WIDGET (self));
  hp_model_set_predicting (hp_panel_get_model (self), FALSE);
}

static void
hp_predict_panel_class_init (HpPredictPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-predict-panel.ui");
  gtk_widget_class_bind_template_callback (widget_class, reveal_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_cb);
}

static void
hp_predict_panel_init (HpPredictPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hp_announce_buttons (self);
}
