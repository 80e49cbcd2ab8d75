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

/* "1*0.60" or "1*(-0.50)". */
static char *
print_product (int input, HpHundredths weight, char product[2 * HP_HUNDREDTHS_SIZE])
{
  char number[HP_HUNDREDTHS_SIZE];

  snprintf (product, 2 * HP_HUNDREDTHS_SIZE, weight < 0 ? "%d\u00b7(%s)" : "%d\u00b7%s", input,
            hp_words_number (weight, number));
  return product;
}

static void
print_products (HpNeuron neuron, HpRow row, char products[3][2 * HP_HUNDREDTHS_SIZE])
{
  for (int weight = HP_W0; weight <= HP_W2; weight++)
    print_product (hp_row_input (row, (HpParameter) weight), neuron.value[weight],
                   products[weight]);
}

char *
hp_words_written_out (HpNeuron neuron, HpRow row, char buffer[HP_WORDS_SIZE])
{
  const HpHundredths *w = neuron.value;
  char products[3][2 * HP_HUNDREDTHS_SIZE], z[HP_HUNDREDTHS_SIZE], theta[HP_HUNDREDTHS_SIZE];

  print_products (neuron, row, products);
  hp_words_number (hp_neuron_sum (neuron, row), z);
  hp_words_number (w[HP_THETA], theta);
  /* Translators: three products, their sum z and the threshold; then the output. */
  snprintf (buffer, HP_WORDS_SIZE,
            hp_neuron_is_tie (neuron, row)  ? _("%s + %s + %s = %s = %s, so 1")
            : hp_neuron_fires (neuron, row) ? _("%s + %s + %s = %s &gt; %s, so 1")
                                            : _("%s + %s + %s = %s &lt; %s, so 0"),
            products[0], products[1], products[2], z, theta);
  return buffer;
}

char *
hp_words_row_sum (HpNeuron neuron, HpRow row, char buffer[HP_WORDS_SIZE])
{
  char products[3][2 * HP_HUNDREDTHS_SIZE];
  char z[HP_HUNDREDTHS_SIZE], theta[HP_HUNDREDTHS_SIZE], end[3 * HP_HUNDREDTHS_SIZE];
  const char *sign = hp_neuron_is_tie (neuron, row)  ? "="
                     : hp_neuron_fires (neuron, row) ? ">"
                                                     : "<";

  snprintf (end, sizeof end, " = %s %s %s", hp_words_number (hp_neuron_sum (neuron, row), z), sign,
            hp_words_number (neuron.value[HP_THETA], theta));
  print_products (neuron, row, products);
  snprintf (buffer, HP_WORDS_SIZE, "%s + %s + %s", products[0], products[1], products[2]);
  if (g_utf8_strlen (buffer, -1) + g_utf8_strlen (end, -1) > ROW_SUM_LENGTH)
    hp_words_terms (neuron, row, buffer);
  g_strlcat (buffer, end, HP_WORDS_SIZE);
  return buffer;
}

char *
hp_words_pulls (HpNeuron neuron, HpGate gate, char buffer[HP_WORDS_SIZE])
{
  char first[HP_HUNDREDTHS_SIZE], rest[HP_N_ROWS][2 * HP_HUNDREDTHS_SIZE];
  char total[HP_HUNDREDTHS_SIZE];
  HpHundredths sum = hp_gate_pull (gate, neuron, 0);

  hp_words_number (sum, first);
  for (HpRow row = 1; row < HP_N_ROWS; row++)
    {
      hp_words_print_term (hp_gate_pull (gate, neuron, row), rest[row]);
      sum += hp_gate_pull (gate, neuron, row);
    }
  snprintf (buffer, HP_WORDS_SIZE, "%s%s%s%s = %s", first, rest[1], rest[2], rest[3],
            hp_words_number (sum, total));
  return buffer;
}

char *
hp_words_neuron_view (HpState state, HpRow row, char buffer[HP_WORDS_SIZE])
{
  char markup[HP_WORDS_SIZE];
  g_autofree char *sum = NULL;

  buffer[0] = '\0';
  if (hp_prediction_masks (&state.prediction, row))
    {
      hp_words_say (buffer, _("(%d, %d) is not revealed yet."), hp_row_a (row), hp_row_b (row));
      return buffer;
    }
  hp_words_written_out (state.neuron, row, markup);
  pango_parse_markup (markup, -1, 0, NULL, &sum, NULL, NULL); /* a description has no markup */
  /* Translators: two inputs, 0 or 1, and the sum written out, such as 0.10 < 0.50, so 0. */
  hp_words_say (buffer, _("A %d, B %d: %s."), hp_row_a (row), hp_row_b (row), sum);
  return buffer;
}

const char *
hp_words_mask (void)
{
  return _("Shown when all four outputs are revealed");
}

char *
hp_words_weight_view (HpState state, char buffer[HP_WORDS_SIZE])
{
  const HpHundredths *v = state.neuron.value;
  char w1[HP_HUNDREDTHS_SIZE], w2[HP_HUNDREDTHS_SIZE], c[HP_HUNDREDTHS_SIZE];

  buffer[0] = '\0';
  /* Translators: two weights, theta - w0, and the name of the gate. */
  hp_words_say (buffer, _("w1 %s, w2 %s, c %s: the region of %s."), hp_words_number (v[HP_W1], w1),
                hp_words_number (v[HP_W2], w2), hp_words_number (v[HP_THETA] - v[HP_W0], c),
                hp_gate_name (hp_neuron_gate (state.neuron)));
  return buffer;
}

char *
hp_words_gate_map (HpState state, char buffer[HP_WORDS_SIZE])
{
  HpGate gate = hp_neuron_gate (state.neuron);

  buffer[0] = '\0';
  /* Translators: five names of gates. */
  hp_words_say (buffer, _("%s now. One flip away: %s, %s, %s, %s."), hp_gate_name (gate),
                hp_gate_name (hp_gate_flipped (gate, 0)), hp_gate_name (hp_gate_flipped (gate, 1)),
                hp_gate_name (hp_gate_flipped (gate, 2)), hp_gate_name (hp_gate_flipped (gate, 3)));
  hp_words_say (buffer, "%s", _("XOR and XNOR are out of reach."));
  if (state.target != HP_GATE_NONE)
    /* Translators: the name of a gate. */
    hp_words_say (buffer, _("The target is %s."), hp_gate_name (state.target));
  return buffer;
}

char *
hp_words_xor_view (HpState state, HpGate gate, char buffer[HP_WORDS_SIZE])
{
  char pulls[HP_WORDS_SIZE];

  buffer[0] = '\0';
  /* Translators: XOR or XNOR, and four numbers with their sum. */
  hp_words_say (buffer, _("%s: %s."), hp_gate_name (gate),
                hp_words_pulls (state.neuron, gate, pulls));
  hp_words_say (buffer, "%s",
                _("The sum is always 0.00, so all four can never point up: three is the most."));
  return buffer;
}

void
hp_words_say_input (bool is_b, char buffer[HP_WORDS_SIZE])
{
  hp_words_say (buffer, is_b ? _("You are at input B.") : _("You are at input A."));
}

void
hp_words_say_gate (HpGate gate, char buffer[HP_WORDS_SIZE])
{
  /* Translators: the name of a gate. */
  hp_words_say (buffer, _("You are at %s."), hp_gate_name (gate));
}
