/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The terms that the window uses, each with one sentence that explains it: for tooltips where the
 * word stands, and for the page that lists them all.
 */
#pragma once

/* In the order of the page: the neuron, then its decision, then learning. */
typedef enum
{
  HP_TERM_PERCEPTRON,
  HP_TERM_GATE,
  HP_TERM_WEIGHT, /* w1 and w2 */
  HP_TERM_W0,
  HP_TERM_Z,
  HP_TERM_THETA,
  HP_TERM_THETA_AS_WEIGHT,
  HP_TERM_Y,
  HP_TERM_BOUNDARY,
  HP_TERM_TIE,
  HP_TERM_MARGIN,
  HP_TERM_STRIP,
  HP_TERM_T,
  HP_TERM_E,
  HP_TERM_HINT,
  HP_TERM_CORRECTION,
  HP_TERM_ETA,
  HP_TERM_EPOCH,
  HP_TERM_LEDGER,
  HP_TERM_LOOP,
  HP_TERM_BOUND,
  HP_N_TERMS,
} HpTerm;

/* Both return text in the user's language, not to be freed: "bias w0", with the digit as a
 * subscript, and its sentence. */
const char *hp_term_name (HpTerm term);
const char *hp_term_sentence (HpTerm term);
