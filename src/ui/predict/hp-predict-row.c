/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row shows what the state says and turns clicks into steps of the model.
 */
#include "hp-predict-row.h"

#include "config.h"
#include "plot/formulas.h"
#include "plot/words.h"
#include "ui/window/hp-show.h"

#include <glib/gi18n.h>

struct _HpPredictRow
{
  GtkBox parent_instance;

  HpModel *model;
  HpRow row;

  GtkLabel *inputs_label;
  GtkToggleButton *zero_button;
  GtkToggleButton *one_button;
  GtkStack *answer; /* as large as the larger of the two, so that nothing moves */
  GtkWidget *reveal_button;
  GtkLabel *sum_label;
};

/* A sum takes two lines, one of them as high as the signs; before it is revealed, this keeps the
 * room for it, without being seen. */
#define ROOM_FOR_SUM "\u2713\u2717 \u20660\u2069\n0"

G_DEFINE_FINAL_TYPE (HpPredictRow, hp_predict_row, GTK_TYPE_BOX)

/* The sum, and before it whether it was predicted. */
static void
show_sum (HpPredictRow *self, HpState state)
{
  HpCommit output = hp_neuron_fires (state.neuron, self->row) ? HP_COMMIT_1 : HP_COMMIT_0;
  HpCommit commit = state.prediction.commits[self->row];
  const char *sign = commit == HP_COMMIT_NONE ? "" : commit == output ? "\u2713 " : "\u2717 ";
  char sum[HP_WORDS_SIZE];
  g_autofree char *marked_up = NULL, *text = NULL, *tied = NULL;

  hp_words_written_out (state.neuron, self->row, sum);
  marked_up = g_strdup_printf ("%s\u2066%s\u2069", sign, sum);
  pango_parse_markup (marked_up, -1, 0, NULL, &text, NULL, NULL);
  tied = hp_formulas_tie (text);
  gtk_label_set_text (self->sum_label, tied);
}

static void
show_toggle (GtkToggleButton *button, gboolean is_committed, gboolean masked)
{
  gtk_toggle_button_set_active (button, is_committed);
  gtk_widget_set_sensitive (GTK_WIDGET (button), masked);
}

static void
refresh (HpPredictRow *self)
{
  HpState state = hp_model_get_state (self->model);
  HpCommit commit = state.prediction.commits[self->row];
  gboolean masked = hp_prediction_masks (&state.prediction, self->row);

  show_toggle (self->zero_button, commit == HP_COMMIT_0, masked);
  show_toggle (self->one_button, commit == HP_COMMIT_1, masked);
  gtk_stack_set_visible_child (self->answer,
                               masked ? self->reveal_button : GTK_WIDGET (self->sum_label));
  if (masked || !state.prediction.is_on)
    gtk_label_set_label (self->sum_label, ROOM_FOR_SUM);
  else
    show_sum (self, state);
}

/* A second click on what is committed takes it back. */
static void
clicked_cb (HpPredictRow *self, GtkToggleButton *button)
{
  HpCommit commit = button == self->zero_button ? HP_COMMIT_0 : HP_COMMIT_1;

  if (!gtk_toggle_button_get_active (button))
    commit = HP_COMMIT_NONE;
  hp_model_set_state (self->model, hp_state_with_commit (hp_model_get_state (self->model),
                                                         self->row, commit));
  refresh (self);
}

/* The row after a widget, beginning anew after the last one. */
static HpPredictRow *
find_next (HpPredictRow *self)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (self));

  if (next == NULL)
    next = gtk_widget_get_first_child (gtk_widget_get_parent (GTK_WIDGET (self)));
  return HP_PREDICT_ROW (next);
}

/* To the next row that is not revealed, or out of the rows. */
static void
pass_focus_on (HpPredictRow *self)
{
  HpPrediction prediction = hp_model_get_state (self->model).prediction;
  HpPredictRow *next = find_next (self);

  while (next != self && !hp_prediction_masks (&prediction, next->row))
    next = find_next (next);
  if (next != self)
    gtk_widget_grab_focus (GTK_WIDGET (next->zero_button));
  else
    hp_show_pass_focus_on (gtk_widget_get_parent (GTK_WIDGET (self)));
}

static void
reveal_cb (HpPredictRow *self)
{
  pass_focus_on (self);
  hp_model_set_state (self->model, hp_state_with_row_revealed (hp_model_get_state (self->model),
                                                               self->row));
}

static void
name_button (GtkToggleButton *button, const char *format, HpRow row)
{
  g_autofree char *name = g_strdup_printf (format, hp_row_a (row), hp_row_b (row));

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
hp_predict_row_dispose (GObject *object)
{
  g_clear_object (&HP_PREDICT_ROW (object)->model);
  G_OBJECT_CLASS (hp_predict_row_parent_class)->dispose (object);
}

static void
hp_predict_row_class_init (HpPredictRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hp_predict_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-predict-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HpPredictRow, inputs_label);
  gtk_widget_class_bind_template_child (widget_class, HpPredictRow, zero_button);
  gtk_widget_class_bind_template_child (widget_class, HpPredictRow, one_button);
  gtk_widget_class_bind_template_child (widget_class, HpPredictRow, answer);
  gtk_widget_class_bind_template_child (widget_class, HpPredictRow, reveal_button);
  gtk_widget_class_bind_template_child (widget_class, HpPredictRow, sum_label);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, reveal_cb);
}

static void
hp_predict_row_init (HpPredictRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A comes before B in every language. */
  gtk_widget_set_direction (GTK_WIDGET (self->inputs_label), GTK_TEXT_DIR_LTR);
}

HpPredictRow *
hp_predict_row_new (HpModel *model, HpRow row)
{
  HpPredictRow *self = g_object_new (HP_TYPE_PREDICT_ROW, NULL);
  g_autofree char *inputs = g_strdup_printf ("(%d, %d)", hp_row_a (row), hp_row_b (row));
  /* Translators: the two inputs. */
  g_autofree char *reveal = g_strdup_printf (_("Reveal A %d, B %d"), hp_row_a (row),
                                             hp_row_b (row));

  self->model = g_object_ref (model);
  self->row = row;
  gtk_label_set_label (self->inputs_label, inputs);
  /* Translators: the two inputs. */
  name_button (self->zero_button, _("Predict 0 for A %d, B %d"), row);
  /* Translators: the two inputs. */
  name_button (self->one_button, _("Predict 1 for A %d, B %d"), row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reveal_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, reveal, -1);
  g_signal_connect_object (model, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  return self;
}
