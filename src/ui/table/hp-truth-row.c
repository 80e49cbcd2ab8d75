/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row says everything twice: output and error by digit, by shape and by colour.
 */
#include "hp-truth-row.h"

#include "config.h"
#include "hp-fixed-label.h"
#include "ui/common/hp-appearance.h"
#include "words/words.h"

#include <glib/gi18n.h>

struct _HpTruthRow
{
  GtkListBoxRow parent_instance;

  GtkBox *lines, *cells;
  HpText *a_label, *b_label;
  HpText *h1_label, *h2_label;
  HpText *z_label;
  GtkLabel *tie_label;
  HpText *output_label;
  HpText *target_label;
  HpText *error_label;
  HpRule rule;              /* by which a tie fires or not */
  HpPredictRow *prediction; /* NULL until one predicts, and so is the label */
  GtkLabel *sum_label;
};

G_DEFINE_FINAL_TYPE (HpTruthRow, hp_truth_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
query_tie_cb (HpTruthRow *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, hp_words_tie (self->rule));
  return gtk_label_get_label (self->tie_label)[0] != '\0';
}

static void
show_output (HpTruthRow *self, gboolean fires)
{
  hp_text_set_text (self->output_label, fires ? "\u25cf 1" : "\u25cb 0");
  hp_appearance_set_class (self->output_label, "fires", fires);
  hp_appearance_set_class (self->output_label, "silent", !fires);
}

static void
show_error (HpTruthRow *self, HpState state, HpRow row)
{
  static const char *const ERRORS[] = { "\u25bc \u22121", "\u2713", "\u25b2 +1" };
  gboolean has_target = state.target != HP_GATE_NONE && !state.prediction.is_on;
  int error = has_target ? hp_neuron_error (state.neuron, state.target, row) : 0;

  gtk_widget_set_visible (GTK_WIDGET (self->target_label), has_target);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), has_target);
  hp_appearance_set_class (self, "wrong", error != 0);
  if (!has_target)
    return;
  hp_text_set_text (self->target_label, hp_gate_output (state.target, row) ? "1" : "0");
  hp_text_set_text (self->error_label, ERRORS[error + 1]);
}

/* The outputs of H1 and H2 for the row of A and B. */
static void
show_landing (HpTruthRow *self, const HpNetwork *network, gboolean is_whole, HpRow row,
              gboolean masked)
{
  HpRow landing = hp_network_landing (network, row);

  gtk_widget_set_visible (GTK_WIDGET (self->h1_label), is_whole);
  gtk_widget_set_visible (GTK_WIDGET (self->h2_label), is_whole);
  hp_text_set_text (self->h1_label, masked ? "?" : hp_row_a (landing) ? "1" : "0");
  hp_text_set_text (self->h2_label, masked ? "?" : hp_row_b (landing) ? "1" : "0");
}

/* Takes the sum, which has its space from the start. */
static void
show_prediction (HpTruthRow *self, HpState state, HpRow row, char *sum)
{
  g_autofree char *owned = sum;
  gboolean predicts = state.prediction.is_on;
  gboolean masked = hp_prediction_masks (&state.prediction, row);
  HpCommit output = hp_neuron_fires (state.neuron, row) ? HP_COMMIT_1 : HP_COMMIT_0;
  HpCommit said = masked || !predicts ? HP_COMMIT_NONE : state.prediction.commits[row];

  if (self->prediction == NULL)
    return;
  gtk_label_set_label (self->sum_label, predicts && !masked ? sum : "");
  gtk_widget_set_visible (GTK_WIDGET (self->prediction), predicts);
  gtk_widget_set_visible (GTK_WIDGET (self->sum_label), predicts);
  hp_appearance_set_class (self, "predicted-right", said != HP_COMMIT_NONE && said == output);
  hp_appearance_set_class (self, "predicted-wrong", said != HP_COMMIT_NONE && said != output);
}

static void
hp_truth_row_class_init (HpTruthRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HP_TYPE_FIXED_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/hp-truth-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HpTruthRow, lines);
  gtk_widget_class_bind_template_child (widget_class, HpTruthRow, cells);
  gtk_widget_class_bind_template_child (widget_class, HpTruthRow, a_label);
  gtk_widget_class_bind_template_child (widget_class, HpTruthRow, b_label);
  gtk_widget_class_bind_template_child (widget_class, HpTruthRow, h1_label);
  gtk_widget_class_bind_template_child (widget_class, HpTruthRow, h2_label);
  gtk_widget_class_bind_template_child (widget_class, HpTruthRow, z_label);
  gtk_widget_class_bind_template_child (widget_class, HpTruthRow, tie_label);
  gtk_widget_class_bind_template_callback (widget_class, query_tie_cb);
  gtk_widget_class_bind_template_child (widget_class, HpTruthRow, output_label);
  gtk_widget_class_bind_template_child (widget_class, HpTruthRow, target_label);
  gtk_widget_class_bind_template_child (widget_class, HpTruthRow, error_label);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
hp_truth_row_init (HpTruthRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

const char *
hp_truth_row_tie_words (gboolean is_brief)
{
  return is_brief ? "= \u03b8" : _("on the line");
}

void
hp_truth_row_show (HpTruthRow *self, const HpNetwork *network, gboolean is_whole, HpRow row,
                   const char *tie)
{
  HpState state = is_whole ? hp_network_row_state (network, row) : hp_network_state (network);
  gboolean predicts = state.prediction.is_on;
  gboolean masked = hp_prediction_masks (&state.prediction, row);
  g_autofree char *words = is_whole ? hp_words_network_row (network, row)
                                    : hp_words_row (state, row, network->in_hand);
  char z[HP_HUNDREDTHS_SIZE];

  hp_words_number (hp_neuron_sum (state.neuron, row), z);
  hp_text_set_text (self->a_label, hp_row_a (row) ? "1" : "0");
  hp_text_set_text (self->b_label, hp_row_b (row) ? "1" : "0");
  show_landing (self, network, is_whole, row, masked);
  hp_text_set_text (self->z_label, masked ? "?" : z);
  self->rule = state.neuron.rule;
  gtk_label_set_label (self->tie_label,
                       !masked && !is_whole && hp_neuron_is_tie (state.neuron, row) ? tie : "");
  gtk_widget_set_visible (GTK_WIDGET (self->z_label), !predicts || !is_whole);
  gtk_widget_set_visible (GTK_WIDGET (self->tie_label), !predicts);
  gtk_widget_set_visible (GTK_WIDGET (self->output_label), !predicts);
  if (!predicts)
    show_output (self, hp_neuron_fires (state.neuron, row));
  show_error (self, state, row);
  show_prediction (self, state, row,
                   is_whole ? hp_words_row_sum (network->neuron[HP_ROLE_Y].neuron,
                                                hp_network_landing (network, row))
                            : hp_words_row_sum (state.neuron, row));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

void
hp_truth_row_add_prediction (HpTruthRow *self, HpPredictRow *prediction)
{
  self->prediction = prediction;
  gtk_box_insert_child_after (self->cells, GTK_WIDGET (prediction), GTK_WIDGET (self->tie_label));
  self->sum_label = GTK_LABEL (gtk_label_new (""));
  gtk_widget_set_direction (GTK_WIDGET (self->sum_label), GTK_TEXT_DIR_LTR);
  gtk_widget_add_css_class (GTK_WIDGET (self->sum_label), "worked-out");
  gtk_box_append (self->lines, GTK_WIDGET (self->sum_label));
}

HpPredictRow *
hp_truth_row_get_prediction (HpTruthRow *self)
{
  return self->prediction;
}

GtkWidget *
hp_truth_row_get_cell (HpTruthRow *self, int column)
{
  GtkWidget *cells[HP_TRUTH_COLUMNS] = {
    GTK_WIDGET (self->a_label),      GTK_WIDGET (self->b_label),
    GTK_WIDGET (self->h1_label),     GTK_WIDGET (self->h2_label),
    GTK_WIDGET (self->z_label),      GTK_WIDGET (self->tie_label),
    GTK_WIDGET (self->output_label), GTK_WIDGET (self->target_label),
    GTK_WIDGET (self->error_label),
  };

  return cells[column];
}
