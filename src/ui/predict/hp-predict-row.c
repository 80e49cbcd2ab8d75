/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-predict-row.h"

#include "config.h"
#include "ui/common/hp-announce.h"
#include "ui/common/hp-appearance.h"

#include <glib/gi18n.h>

struct _HpPredictRow
{
  HpPanel parent_instance;

  HpRow row;

  GtkToggleButton *zero_button;
  GtkToggleButton *one_button;
  GtkStack *answer; /* as large as the larger of the two, so that nothing moves */
  GtkWidget *reveal_button;
  GtkWidget *result;
  GtkLabel *sign_label; /* whether it was predicted */
  GtkLabel *output_label;
};

static guint saying_signal, revealing_signal;

G_DEFINE_FINAL_TYPE (HpPredictRow, hp_predict_row, HP_TYPE_PANEL)

/* Of three neurons it is that of the whole. */
static gboolean
get_fires (HpPredictRow *self)
{
  const HpNetwork *network = hp_model_get_network (hp_panel_get_model (self));

  return network->in_hand == HP_ROLE_ONE
             ? hp_neuron_fires (hp_network_state (network).neuron, self->row)
             : hp_network_fires (network, self->row);
}

static void
show_result (HpPredictRow *self, HpCommit commit, HpCommit output)
{
  gboolean is_right = commit == output, is_wrong = !is_right && commit != HP_COMMIT_NONE;

  gtk_label_set_label (self->sign_label, is_right ? "\u2713" : is_wrong ? "\u2717" : "");
  hp_appearance_set_class (self->sign_label, "right", is_right);
  hp_appearance_set_class (self->sign_label, "wrong", is_wrong);
  gtk_label_set_label (self->output_label, output == HP_COMMIT_1 ? "\u25cf 1" : "\u25cb 0");
  hp_appearance_set_class (self->output_label, "fires", output == HP_COMMIT_1);
  hp_appearance_set_class (self->output_label, "silent", output == HP_COMMIT_0);
}

static void
show_toggle (GtkToggleButton *button, gboolean is_committed, gboolean masked)
{
  gtk_toggle_button_set_active (button, is_committed);
  gtk_widget_set_sensitive (GTK_WIDGET (button), masked);
}

/* A masked row has no result, not even where nobody sees it. */
static void
hp_predict_row_refresh (HpPanel *panel)
{
  HpPredictRow *self = HP_PREDICT_ROW (panel);
  HpState state = hp_panel_get_state (self);
  HpCommit commit = state.prediction.commits[self->row];
  gboolean masked = hp_prediction_masks (&state.prediction, self->row);

  if (!state.prediction.is_on)
    return;
  show_toggle (self->zero_button, commit == HP_COMMIT_0, masked);
  show_toggle (self->one_button, commit == HP_COMMIT_1, masked);
  gtk_widget_set_sensitive (self->reveal_button, commit != HP_COMMIT_NONE);
  gtk_stack_set_visible_child (self->answer, masked ? self->reveal_button : self->result);
  if (!masked)
    show_result (self, commit, get_fires (self) ? HP_COMMIT_1 : HP_COMMIT_0);
  else
    {
      gtk_label_set_label (self->sign_label, "");
      gtk_label_set_label (self->output_label, "");
    }
}

/* A second click on what is committed takes it back. */
static void
clicked_cb (HpPredictRow *self, GtkToggleButton *button)
{
  hp_predict_row_say (self, button == self->zero_button ? HP_COMMIT_0 : HP_COMMIT_1);
  hp_panel_refresh (self);
}

/* Enter on 0 or 1 reveals what was said; Space says it or takes it back. */
static gboolean
key_cb (HpPredictRow *self, guint key)
{
  HpPrediction prediction = hp_panel_get_state (self).prediction;

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
      || prediction.commits[self->row] == HP_COMMIT_NONE)
    return GDK_EVENT_PROPAGATE;
  hp_predict_row_reveal (self);
  return GDK_EVENT_STOP;
}

static void
name_button (gpointer button, const char *format, HpRow row)
{
  g_autofree char *name = g_strdup_printf (format, hp_row_a (row), hp_row_b (row));

  hp_announce_name (button, name);
}

static void
hp_predict_row_class_init (HpPredictRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  HP_PANEL_CLASS (klass)->refresh = hp_predict_row_refresh;
  saying_signal = g_signal_new ("saying", HP_TYPE_PREDICT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  revealing_signal = g_signal_new ("revealing", HP_TYPE_PREDICT_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-predict-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HpPredictRow, zero_button);
  gtk_widget_class_bind_template_child (widget_class, HpPredictRow, one_button);
  gtk_widget_class_bind_template_child (widget_class, HpPredictRow, answer);
  gtk_widget_class_bind_template_child (widget_class, HpPredictRow, reveal_button);
  gtk_widget_class_bind_template_child (widget_class, HpPredictRow, result);
  gtk_widget_class_bind_template_child (widget_class, HpPredictRow, sign_label);
  gtk_widget_class_bind_template_child (widget_class, HpPredictRow, output_label);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, hp_predict_row_reveal);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
hp_predict_row_init (HpPredictRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hp_announce_buttons (self);
}

HpPredictRow *
hp_predict_row_new (HpModel *model, HpRow row)
{
  HpPredictRow *self = g_object_new (HP_TYPE_PREDICT_ROW, NULL);

  self->row = row;
  /* Translators: the two inputs. */
  name_button (self->zero_button, _("Predict 0 for A %d, B %d"), row);
  /* Translators: the two inputs. */
  name_button (self->one_button, _("Predict 1 for A %d, B %d"), row);
  /* Translators: the two inputs. */
  name_button (self->reveal_button, _("Reveal A %d, B %d"), row);
  g_object_set (self, "model", model, NULL);
  return self;
}

void
hp_predict_row_say (HpPredictRow *self, HpCommit commit)
{
  HpState state = hp_panel_get_state (self);

  if (!hp_prediction_masks (&state.prediction, self->row))
    return;
  g_signal_emit (self, saying_signal, 0);
  if (commit == state.prediction.commits[self->row])
    commit = HP_COMMIT_NONE;
  hp_panel_set_state (self, hp_state_with_commit (state, self->row, commit));
}

void
hp_predict_row_reveal (HpPredictRow *self)
{
  HpState state = hp_panel_get_state (self);

  if (!hp_prediction_masks (&state.prediction, self->row)
      || state.prediction.commits[self->row] == HP_COMMIT_NONE)
    return;
  g_signal_emit (self, revealing_signal, 0);
  hp_panel_set_state (self, hp_state_with_row_revealed (state, self->row));
}
