/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One list, so that a word is explained alike wherever it stands.
 */
#include "terms.h"

#include <glib/gi18n.h>

static const struct
{
  const char *name, *sentence;
} TERMS[HP_N_TERMS] = {
  [HP_TERM_PERCEPTRON]
  = { N_ ("perceptron"),
      N_ ("A neuron like this one: it adds up its inputs, each times its weight, and "
          "compares the sum with a threshold.") },
  [HP_TERM_GATE]
  = { N_ ("gate"),
      N_ ("A function of two inputs that are 0 or 1, with outputs 0 or 1; one neuron can be "
          "14 of the 16 gates, but neither XOR nor XNOR.") },
  [HP_TERM_WEIGHT]
  = { N_ ("weights w\u2081, w\u2082"),
      N_ ("How much an input that is 1 adds to the sum: a positive weight speaks for firing, "
          "a negative one against it.") },
  [HP_TERM_W0]
  = { N_ ("bias w\u2080"),
      N_ ("The weight of an input that is always 1; only the difference w\u2080 \u2212 "
          "\u03b8 matters to the decision.") },
  [HP_TERM_Z]
  = { N_ ("weighted sum z"),
      N_ ("z = w\u2080 + w\u2081\u00b7A + w\u2082\u00b7B: the bias plus the weights of the "
          "inputs that are 1.") },
  [HP_TERM_THETA]
  = { N_ ("threshold \u03b8"),
      N_ ("The value that z is compared with: the neuron fires when z \u2265 \u03b8, or, by "
          "the rule of other textbooks, when z > \u03b8.") },
  [HP_TERM_THETA_AS_WEIGHT]
  = { N_ ("threshold as a weight"),
      N_ ("Some books learn the threshold as the weight of an input that is always \u22121: "
          "here that is the bias, w\u2080 = \u2212\u03b8, with 0 as the threshold.") },
  [HP_TERM_Y]
  = { N_ ("output y"),
      N_ ("What the neuron puts out: 1 if it fires, 0 if it is silent.") },
  [HP_TERM_BOUNDARY]
  = { N_ ("decision boundary"),
      N_ ("The line where z = \u03b8: on one side of it the neuron fires, on the other it is "
          "silent.") },
  [HP_TERM_TIE]
  = { N_ ("tie"),
      N_ ("A row with z = \u03b8, whose point is on the line: it fires by the rule z \u2265 "
          "\u03b8 and is silent by z > \u03b8.") },
  [HP_TERM_MARGIN]
  = { N_ ("margin"),
      N_ ("The distance between the line and the point nearest to it.") },
  [HP_TERM_STRIP]
  = { N_ ("gate strip"),
      N_ ("The bar under a slider: it shows which gate the neuron would be at each value, "
          "with a tick wherever an output changes.") },
  [HP_TERM_T]
  = { N_ ("target t"),
      N_ ("The output that is wanted for a row.") },
  [HP_TERM_E]
  = { N_ ("error e"),
      N_ ("e = t \u2212 y, the target minus the output: +1 if the output should be 1, "
          "\u22121 if it should be 0, 0 if the row is right.") },
  [HP_TERM_HINT]
  = { N_ ("hint"),
      N_ ("Beside a slider: whether the wrong rows together ask for more or for less of this "
          "weight, and how strongly: each triangle is a step of 0.05.") },
  [HP_TERM_CORRECTION]
  = { N_ ("correction"),
      N_ ("What learning does after a wrong row: each weight changes by \u03b7\u00b7e times "
          "its input, so only weights whose input is 1 change.") },
  [HP_TERM_ETA]
  = { N_ ("learning rate \u03b7"),
      N_ ("The amount by which a correction changes a weight.") },
  [HP_TERM_EPOCH]
  = { N_ ("epoch"),
      N_ ("One pass through all four rows.") },
  [HP_TERM_LEDGER]
  = { N_ ("ledger"),
      N_ ("The list of all rows that were shown to the neuron while it learned, each with "
          "its sum, error and correction.") },
  [HP_TERM_LOOP]
  = { N_ ("loop"),
      N_ ("Learning that came back to weights it had before, and so will repeat the same "
          "corrections forever.") },
  [HP_TERM_BOUND]
  = { N_ ("bound"),
      N_ ("The most corrections that learning can need from its start, as Novikoff proved "
          "for every gate that one neuron can be.") },
};

const char *
hp_term_name (HpTerm term)
{
  return _(TERMS[term].name);
}

const char *
hp_term_sentence (HpTerm term)
{
  return _(TERMS[term].sentence);
}
