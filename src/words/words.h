/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers, formulas and sentences about the neuron, in the person's language.
 *
 * All of them return new strings, but for single numbers, which are printed into a buffer.
 */
#pragma once

#include "core/help.h"

#include <glib.h>

/* How numbers are written for people: with the true minus and the language's decimal point. */
HpNumerals hp_numerals (void);

/* hp_hundredths_print () for people. */
char *hp_words_number (HpHundredths value, char buffer[HP_HUNDREDTHS_SIZE]);

/* Formulas. Those with a z of their own are Pango markup. */

/* A further term of a sum, with its sign: " + 0.60" or " - 0.60". */
void hp_words_print_term (HpHundredths value, char term[2 * HP_HUNDREDTHS_SIZE]);

/* The weights of a row that are switched on: "-0.50 + 0.60". */
char *hp_words_terms (HpNeuron neuron, HpRow row);

/* The weighted sum of inputs named a and b, and the condition to fire, as markup:
 * "z = -0.50 + 0.60*A + 0.60*B" and "fires when z >= 0.50", or "z > 0.50" by the strict rule. */
char *hp_words_sum (HpNeuron neuron, const char *a, const char *b);
char *hp_words_condition (HpNeuron neuron);

/* The sum of a row with its decision, as markup: "1*(-0.50) + 1*0.60 + 0*0.60 = 0.10 < 0.50, so
 * 0". */
char *hp_words_written_out (HpNeuron neuron, HpRow row);

/* The same for a row of the table: plain text of at most 50 characters, without the output. If the
 * numbers are too long, the inputs are left out: "-9.99 - 9.99 - 9.99 = -29.97 < -9.99". */
char *hp_words_row_sum (HpNeuron neuron, HpRow row);

/* The four signed distances of XOR or XNOR and their sum: "0.60 - 0.10 - 0.10 - 0.40 = 0.00". */
char *hp_words_pulls (HpNeuron neuron, HpGate gate);

/* "margin 0.24, best 0.35": the distance of the nearest point, and the best that is possible for
 * this gate, if there is one. */
char *hp_words_margin (HpNeuron neuron);

/* Verdict and prediction. */

/* "This neuron computes AND", or a question while an output is masked. */
char *hp_words_verdict (HpState state);

/* "2 of 4 rows match OR", another sentence if all four do, or "" without a target; while
 * predicting, the tally. */
char *hp_words_gate_match (HpGate gate, HpGate target, const HpPrediction *prediction);

/* Appends the same as a sentence, of a state in which no row is masked. */
void hp_words_say_match (GString *words, HpState state);

/* How well the outputs were predicted: "2 of 3 predicted right", or what to do first; "" if not
 * predicting. */
char *hp_words_tally (const HpPrediction *prediction, HpGate outputs);

/* A row in words: "A 0, B 1: z 0.10, output 1. Matches the target.", or that it is not revealed.
 * The inputs of Y are H1 and H2. */
char *hp_words_row (HpState state, HpRow row, HpRole role);

/* "Outputs 0 0 0 1: AND.", or "" while one is masked. */
char *hp_words_outputs (HpState state);

/* A sentence for a row that is on the line: what a tie does by this rule, and that the other rule
 * is a click away. Not to be freed. */
const char *hp_words_tie (HpRule rule);

/* Three neurons. */

/* The verdict on the neuron in hand, such as "H2 computes NAND"; on the three as a whole, such as
 * "These three neurons compute XOR", or, short, "The three compute XOR"; and how well the whole
 * matches its target. */
char *hp_words_role_verdict (const HpNetwork *network);
char *hp_words_network_verdict (const HpNetwork *network);
char *hp_words_short_verdict (const HpNetwork *network);
char *hp_words_network_match (const HpNetwork *network);

/* A row of the three: "A 0, B 1: z 0.70, output 1. Matches the target. H1 1, H2 1." */
char *hp_words_network_row (const HpNetwork *network, HpRow row);

/* The rows of A and B that land on a row of Y and are not masked: "(0, 1), (1, 0)", or "". */
char *hp_words_landed_rows (const HpNetwork *network, HpRow landing);

/* Describes the view of the three: what they compute, the neuron in hand, the regions, and where
 * the rows land; nothing of a masked row. */
char *hp_words_network_view (const HpNetwork *network);

/* A step of help, by its index, such as "Help 2 of 4: Raise w1: the wrong rows together ask for
 * more."; linked w0 and theta have to be unlinked first. */
char *hp_words_help (const HpHelp *help, int index, bool is_linked);

/* Learning. */

/* The state of learning: "Epoch 3, 7 corrections.", how and why it ended, or, before its first
 * step, why it starts again. */
char *hp_words_learning (HpState state, HpAnew anew);

/* Says what the last step did: "(0, 1): wanted 0, got 1, so w0 and w2 -0.10.", or "" before the
 * first one. The inputs of Y are H1 and H2. */
char *hp_words_step (HpState state, HpRole role);

/* The differences from the article's way to learn, such as "Bias fixed, rows in the order 11, 10,
 * 01, 00.", or "" if there are none. */
char *hp_words_training (HpState state);

/* Novikoff's bound: "At most 27 corrections from this start.", or that there is none. */
char *hp_words_bound (HpState state);

/* The sum of a presentation: "-0.50 + 0.60 = 0.10", only the weights that are switched on. */
char *hp_words_presented_sum (const HpPresentation *seen);

/* Prints the change that a presentation made: "w0 -0.10, w2 -0.10" with true minus signs, or a
 * dash. */
char *hp_words_change (const HpPresentation *seen);

/* A screen reader's words for a change, or "". */

/* The step from one state to another, if it is one, and the state of learning. */
char *hp_words_learnt (HpState before, HpState after, HpRole role);

/* The rows that were predicted or revealed, and the tally; the gate once all are revealed. */
char *hp_words_predicted (const HpNetwork *before, const HpNetwork *after);

/* The goal of a scene: the name of a gate, or of what else is to be reached; static. */
const char *hp_words_goal (HpGoal goal);

/* Descriptions of the views, for people who cannot see them. */

/* The gate, where the line runs, the nearest point and the match with the target. */
char *hp_words_boundary (HpState state);

/* The others; those of all rows must not be told while an output is masked. At is the place of the
 * focus or the pointer: HP_W1 for input A, HP_W2 for input B, otherwise HP_W0; a gate, otherwise
 * HP_GATE_NONE. */
char *hp_words_neuron_view (HpState state, HpRow row, HpParameter at, HpRole role);
char *hp_words_weight_view (HpState state);
char *hp_words_gate_map (HpState state, HpGate at);
char *hp_words_xor_view (HpState state, HpGate gate);

/* Replaces a view, and its description, that would reveal a masked output. */
const char *hp_words_mask (void);

/* Appends a formatted sentence, after a space unless it is the first. */
void hp_words_say (GString *words, const char *format, ...) __attribute__ ((format (printf, 2, 3)));
