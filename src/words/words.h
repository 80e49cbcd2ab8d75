/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers and sentences about the neuron, in the person's language.
 */
#pragma once

#include "core/state.h"

/* How numbers are written for people: the true minus, and the language's decimal point. */
HpNumerals hp_numerals (void);

/* hp_hundredths_print () for people. */
char *hp_words_number (HpHundredths value, char buffer[HP_HUNDREDTHS_SIZE]);

/* Enough for any text below, end mark included. */
#define HP_WORDS_SIZE 512

/* "This neuron computes AND"; a question while an output is masked. */
char *hp_words_verdict (HpState state, char buffer[HP_WORDS_SIZE]);

/* "2 of 4 rows match OR"; says plainly when all four do; "" without a target. While predicting, the
 * tally. */
char *hp_words_match (HpState state, char buffer[HP_WORDS_SIZE]);

/* z written out with the live numbers, as Pango markup: "z = -0.50 + 0.60*A + 0.60*B", with proper
 * signs, and the condition to fire. */
char *hp_words_sum (HpNeuron neuron, char buffer[HP_WORDS_SIZE]);
char *hp_words_condition (HpNeuron neuron, char buffer[HP_WORDS_SIZE]);

/* "margin 0.24, best 0.35": the distance of the nearest point, and the best for this gate if there
 * is one. */
char *hp_words_margin (HpNeuron neuron, char buffer[HP_WORDS_SIZE]);

/* The boundary view described for one who can't see it: the gate, where the line runs, the nearest
 * point, the match with the target. */
char *hp_words_boundary (HpState state, char buffer[HP_WORDS_SIZE]);

/* The sum of a row written out to its end: "1*(-0.50) + 1*0.60 + 0*0.60 = 0.10 < 0.50, so 0", as
 * Pango markup with proper signs. */
char *hp_words_written_out (HpNeuron neuron, HpRow row, char buffer[HP_WORDS_SIZE]);

/* The same as plain text without its end, for a row of a table: at most 50 characters. A sum of
 * longer numbers leaves out the inputs: "-9.99 - 9.99 - 9.99 = -29.97 < -9.99". */
char *hp_words_row_sum (HpNeuron neuron, HpRow row, char buffer[HP_WORDS_SIZE]);

/* How learning stands: "Epoch 3, 7 corrections.", how and why it ended, or, before its first step,
 * why it begins anew. */
char *hp_words_learning (HpState state, HpAnew anew, char buffer[HP_WORDS_SIZE]);

/* Novikoff's bound in words: "At most 27 corrections from this start.", or that there is none. */
char *hp_words_bound (HpState state, char buffer[HP_WORDS_SIZE]);

/* z of a presentation written out: "-0.50 + 0.60 = 0.10", only the weights that are switched on. */
char *hp_words_presented_sum (const HpPresentation *seen, char buffer[HP_WORDS_SIZE]);

/* What a presentation changed: "w0 -0.10, w2 -0.10" with true minus signs, or a dash. */
char *hp_words_change (const HpPresentation *seen, char buffer[HP_WORDS_SIZE]);

/* What stands in the place of a view that would tell a masked output. */
const char *hp_words_mask (void);

/* The other views described for one who can't see them. */
char *hp_words_neuron_view (HpState state, HpRow row, char buffer[HP_WORDS_SIZE]);
char *hp_words_weight_view (HpState state, char buffer[HP_WORDS_SIZE]);
char *hp_words_gate_map (HpState state, char buffer[HP_WORDS_SIZE]);
char *hp_words_xor_view (HpState state, HpGate gate, char buffer[HP_WORDS_SIZE]);

/* Appends where the keys are, "You are at input A.", or keys or pointer, "You are at OR." */
void hp_words_say_input (bool is_b, char buffer[HP_WORDS_SIZE]);
void hp_words_say_gate (HpGate gate, char buffer[HP_WORDS_SIZE]);

/* The four signed distances of XOR or XNOR and their sum: "0.60 - 0.10 - 0.10 - 0.40 = 0.00". */
char *hp_words_pulls (HpNeuron neuron, HpGate gate, char buffer[HP_WORDS_SIZE]);

/* Pieces to make such texts of: " + 0.60" or, negative, sign and size apart, " - 0.60"; and a
 * space, unless at the beginning, with a printed sentence appended. */
void hp_words_print_term (HpHundredths value, char term[2 * HP_HUNDREDTHS_SIZE]);
void hp_words_say (char buffer[HP_WORDS_SIZE], const char *format, ...)
    __attribute__ ((format (printf, 2, 3)));

/* How the class does: "2 of 3 predicted right", or what to do first; "" if nobody predicts. */
char *hp_words_tally (HpState state, char buffer[HP_WORDS_SIZE]);

/* The four outputs after a change: "Outputs 0 0 0 1: AND."; none while one is masked. */
char *hp_words_outputs (HpState state, char buffer[HP_WORDS_SIZE]);
