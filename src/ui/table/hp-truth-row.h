/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the truth table.
 */
#pragma once

#include "core/state.h"
#include "ui/predict/hp-predict-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A, B, H1, H2, z, whether on the line, y, target, error. */
#define HP_TRUTH_COLUMNS 9
#define HP_TRUTH_HIDDEN_COLUMN 2 /* this and the next one only of three neurons as a whole */
#define HP_TRUTH_Z_COLUMN 4      /* not while the three are predicted, whose sum has z */
#define HP_TRUTH_TIE_COLUMN 5    /* not while one predicts, and empty of three */
#define HP_TRUTH_OUTPUT_COLUMN 6
#define HP_TRUTH_TARGET_COLUMN 7 /* from here on only with a target, and not while one predicts */

#define HP_TYPE_TRUTH_ROW (hp_truth_row_get_type ())
G_DECLARE_FINAL_TYPE (HpTruthRow, hp_truth_row, HP, TRUTH_ROW, GtkListBoxRow)

/* Shows a row of the neuron in hand, or of three as a whole, updating only what differs. A row on
 * the line says tie. */
void hp_truth_row_show (HpTruthRow *self, const HpNetwork *network, gboolean is_whole, HpRow row,
                        const char *tie);

/* Returns the words for a row on the line: "on the line" or, if brief, "= theta". */
const char *hp_truth_row_tie_words (gboolean is_brief);

/* Adds the widget that replaces the output while predicting. Call once. */
void hp_truth_row_add_prediction (HpTruthRow *self, HpPredictRow *prediction);
HpPredictRow *hp_truth_row_get_prediction (HpTruthRow *self);

/* The cell of a column. */
GtkWidget *hp_truth_row_get_cell (HpTruthRow *self, int column);

G_END_DECLS
