/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Formulas and descriptions of the views other than the boundary view.
 */
#include "words.h"
#include "core/gate-map.h"

#include <glib/gi18n.h>
#include <pango/pango.h>
#include <stdio.h>

/* The characters of the smallest type that fit into a row of the table while presenting. */
#define ROW_SUM_LENGTH 50

/* "1*0.60" or "1*(-0.50)", for each weight. */
static void
print_products (HpNeuron neuron, HpRow row, char products[3][2 * HP_HUNDREDTHS_SIZE])
{
  char number[HP_HUNDREDTHS_SIZE];

  for (int weight = HP_W0; weight <= HP_W2; weight++)
    snprintf (products[weight], sizeof products[weight],
              neuron.value[weight] < 0 ? "%d\u00b7(%s)" : "%d\u00b7%s",
              hp_row_input (row, (HpParameter) weight),
              hp_words_number (neuron.value[weight], number));
}

char *
hp_words_written_out (HpNeuron neuron, HpRow row)
{
  bool fires = hp_neuron_fires (neuron, row);
  char products[3][2 * HP_HUNDREDTHS_SIZE], z[HP_HUNDREDTHS_SIZE], theta[HP_HUNDREDTHS_SIZE];

  print_products (neuron, row, products);
  /* Translators: three products, their sum z and the threshold; then the output. */
  return g_strdup_printf (!hp_neuron_is_tie (neuron, row)
                              ? fires ? _("%s + %s + %s = %s &gt; %s, so 1")
                                      : _("%s + %s + %s = %s &lt; %s, so 0")
                          : fires ? _("%s + %s + %s = %s = %s, so 1")
                                  : _("%s + %s + %s = %s = %s, so 0"),
                          products[0], products[1], products[2],
                          hp_words_number (hp_neuron_sum (neuron, row), z),
                          hp_words_number (neuron.value[HP_THETA], theta));
}

char *
hp_words_row_sum (HpNeuron neuron, HpRow row)
{
  char products[3][2 * HP_HUNDREDTHS_SIZE], z[HP_HUNDREDTHS_SIZE], theta[HP_HUNDREDTHS_SIZE];
  const char *sign = hp_neuron_is_tie (neuron, row)  ? "="
                     : hp_neuron_fires (neuron, row) ? ">"
                                                     : "<";
  g_autofree char *terms = hp_words_terms (neuron, row), *whole = NULL;

  hp_words_number (hp_neuron_sum (neuron, row), z);
  hp_words_number (neuron.value[HP_THETA], theta);
  print_products (neuron, row, products);
  whole = g_strdup_printf ("%s + %s + %s = %s %s %s", products[0], products[1], products[2], z,
                           sign, theta);
  return g_utf8_strlen (whole, -1) <= ROW_SUM_LENGTH
             ? g_steal_pointer (&whole)
             : g_strdup_printf ("%s = %s %s %s", terms, z, sign, theta);
}

char *
hp_words_pulls (HpNeuron neuron, HpGate gate)
{
  GString *words = g_string_new (NULL);
  HpHundredths sum = 0;
  char number[2 * HP_HUNDREDTHS_SIZE];

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpHundredths pull = hp_gate_pull (gate, neuron, row);

      if (row == 0)
        hp_words_number (pull, number);
      else
        hp_words_print_term (pull, number);
      g_string_append (words, number);
      sum += pull;
    }
  g_string_append_printf (words, " = %s", hp_words_number (sum, number));
  return g_string_free (words, FALSE);
}

char *
hp_words_neuron_view (HpState state, HpRow row, HpParameter at, HpRole role)
{
  GString *words = g_string_new (NULL);
  g_autofree char *markup = hp_words_written_out (state.neuron, row), *sum = NULL;

  if (at != HP_W0)
    hp_words_say (words, "%s",
                  role == HP_ROLE_Y
                      ? (at == HP_W2 ? _("You are at input H2.") : _("You are at input H1."))
                      : (at == HP_W2 ? _("You are at input B.") : _("You are at input A.")));
  pango_parse_markup (markup, -1, 0, NULL, &sum, NULL, NULL); /* a description has no markup */
  if (hp_prediction_masks (&state.prediction, row))
    hp_words_say (words, _("(%d, %d) is not revealed yet."), hp_row_a (row), hp_row_b (row));
  else
    /* Translators: two inputs, 0 or 1, and the sum written out, such as 0.10 < 0.50, so 0. */
    hp_words_say (words, role == HP_ROLE_Y ? _("H1 %d, H2 %d: %s.") : _("A %d, B %d: %s."),
                  hp_row_a (row), hp_row_b (row), sum);
  if (!hp_prediction_masks (&state.prediction, row) && hp_neuron_is_tie (state.neuron, row))
    hp_words_say (words, "%s", hp_words_tie (state.neuron.rule));
  return g_string_free (words, FALSE);
}

const char *
hp_words_mask (void)
{
  return _("Shown when all four outputs are revealed");
}

char *
hp_words_weight_view (HpState state)
{
  const HpHundredths *v = state.neuron.value;
  char w1[HP_HUNDREDTHS_SIZE], w2[HP_HUNDREDTHS_SIZE], c[HP_HUNDREDTHS_SIZE];
  GString *words = g_string_new (NULL);

  /* Translators: two weights, theta - w0, and the name of the gate. */
  hp_words_say (words, _("w1 %s, w2 %s, c %s: the region of %s."), hp_words_number (v[HP_W1], w1),
                hp_words_number (v[HP_W2], w2), hp_words_number (v[HP_THETA] - v[HP_W0], c),
                hp_gate_name (hp_neuron_gate (state.neuron)));
  hp_words_say_match (words, state);
  return g_string_free (words, FALSE);
}

char *
hp_words_gate_map (HpState state, HpGate at)
{
  GString *words = g_string_new (NULL);
  HpGate gate = hp_neuron_gate (state.neuron), said = at != HP_GATE_NONE ? at : gate;

  if (at != HP_GATE_NONE)
    /* Translators: the name of a gate, or of one of three neurons. */
    hp_words_say (words, _("You are at %s."), hp_gate_name (at));
  /* Translators: four outputs, 0 or 1. */
  hp_words_say (words, _("Outputs %d %d %d %d."), hp_gate_output (said, 0),
                hp_gate_output (said, 1), hp_gate_output (said, 2), hp_gate_output (said, 3));
  /* Translators: five names of gates. */
  hp_words_say (words, _("%s now. One flip away: %s, %s, %s, %s."), hp_gate_name (gate),
                hp_gate_name (hp_gate_flipped (gate, 0)), hp_gate_name (hp_gate_flipped (gate, 1)),
                hp_gate_name (hp_gate_flipped (gate, 2)), hp_gate_name (hp_gate_flipped (gate, 3)));
  hp_words_say (words, "%s", _("XOR and XNOR are out of reach."));
  if (state.target != HP_GATE_NONE)
    /* Translators: the name of a gate. */
    hp_words_say (words, _("The target is %s."), hp_gate_name (state.target));
  return g_string_free (words, FALSE);
}

char *
hp_words_xor_view (HpState state, HpGate gate)
{
  g_autofree char *pulls = hp_words_pulls (state.neuron, gate);
  GString *words = g_string_new (NULL);

  /* Translators: XOR or XNOR, and four numbers with their sum. */
  hp_words_say (words, _("%s: %s."), hp_gate_name (gate), pulls);
  hp_words_say (words, "%s",
                _("The sum is always 0.00, so all four can never point up: three is the most."));
  return g_string_free (words, FALSE);
}
