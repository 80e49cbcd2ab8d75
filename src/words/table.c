/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables are written with tabs and points first, and then brought into their form.
 */
#include "table.h"

#include <glib.h>

const HpTableForm HP_TABLE_PLAIN = { '\t', '.', "\n" };
static const HpTableForm TABS_COMMA = { '\t', ',', "\n" };
static const HpTableForm CSV_POINT = { ',', '.', "\r\n" };
static const HpTableForm CSV_COMMA = { ';', ',', "\r\n" };

const HpTableForm *
hp_table_form_csv (const char *decimal_point)
{
  return g_str_equal (decimal_point, ",") ? &CSV_COMMA : &CSV_POINT;
}

const HpTableForm *
hp_table_form_tabs (const char *decimal_point)
{
  return g_str_equal (decimal_point, ",") ? &TABS_COMMA : &HP_TABLE_PLAIN;
}

/* A tab is always a separator, and a point always that of a number. Frees the plain text. */
static char *
bring_into_form (GString *plain, const HpTableForm *form)
{
  g_strdelimit (plain->str, "\t", form->separator);
  g_strdelimit (plain->str, ".", form->point);
  return g_string_free (plain, FALSE);
}

/* The cells of a row from z on. */
static void
append_output (GString *text, bool masked, HpHundredths z, bool fires, HpGate target, HpRow row)
{
  char number[HP_HUNDREDTHS_SIZE];

  hp_hundredths_print (z, &HP_NUMERALS_PLAIN, number);
  g_string_append_printf (text, "\t%s\t%s", masked ? "?" : number,
                          masked  ? "?"
                          : fires ? "1"
                                  : "0");
  if (target == HP_GATE_NONE)
    return;
  g_string_append_printf (text, "\t%d\t", hp_gate_output (target, row));
  if (masked)
    g_string_append_c (text, '?');
  else
    g_string_append_printf (text, "%d", hp_gate_output (target, row) - fires);
}

static GString *
begin_table (const char *heading, HpGate target, const HpTableForm *form)
{
  GString *text = g_string_new (heading);

  g_string_append (text, target == HP_GATE_NONE ? "" : "\ttarget\terror");
  return g_string_append (text, form->end);
}

char *
hp_table_text (HpState state, const HpTableForm *form)
{
  GString *text = begin_table ("A\tB\tz\ty", state.target, form);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      g_string_append_printf (text, "%d\t%d", hp_row_a (row), hp_row_b (row));
      append_output (text, hp_prediction_masks (&state.prediction, row),
                     hp_neuron_sum (state.neuron, row), hp_neuron_fires (state.neuron, row),
                     state.target, row);
      g_string_append (text, form->end);
    }
  return bring_into_form (text, form);
}

char *
hp_network_table_text (const HpNetwork *network, const HpTableForm *form)
{
  GString *text = begin_table ("A\tB\tH1\tH2\tz\ty", network->target, form);

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      HpRow landing = hp_network_landing (network, row);
      bool masked = hp_prediction_masks (&network->neuron[HP_ROLE_Y].prediction, row);

      g_string_append_printf (text, masked ? "%d\t%d\t?\t?" : "%d\t%d\t%d\t%d", hp_row_a (row),
                              hp_row_b (row), hp_row_a (landing), hp_row_b (landing));
      append_output (text, masked, hp_network_sum (network, row), hp_network_fires (network, row),
                     network->target, row);
      g_string_append (text, form->end);
    }
  return bring_into_form (text, form);
}

static void
append_entry (GString *text, const HpPresentation *seen)
{
  char z[HP_HUNDREDTHS_SIZE], w[3][HP_HUNDREDTHS_SIZE];

  hp_hundredths_print (seen->z, &HP_NUMERALS_PLAIN, z);
  for (int weight = HP_W0; weight <= HP_W2; weight++)
    hp_hundredths_print (seen->after.value[weight], &HP_NUMERALS_PLAIN, w[weight]);
  g_string_append_printf (text, "%d\t%d\t%d\t%d\t%s\t%d\t%d\t%d\t%s\t%s\t%s", seen->n, seen->epoch,
                          hp_row_a (seen->row), hp_row_b (seen->row), z, seen->output,
                          seen->target, seen->error, w[HP_W0], w[HP_W1], w[HP_W2]);
}

char *
hp_ledger_text (HpState state, const HpTableForm *form)
{
  GString *text = g_string_new ("n\tepoch\tA\tB\tz\ty\ttarget\terror\tw0\tw1\tw2");
  HpNeuron neuron = state.learning.start;

  g_string_append (text, form->end);
  for (int n = 1; n <= state.learning.n && !hp_state_masks_any (state); n++)
    {
      bool out_of_range;
      HpPresentation seen = hp_state_present (&state, neuron, n, &out_of_range);

      append_entry (text, &seen);
      g_string_append (text, form->end);
      neuron = seen.after;
    }
  return bring_into_form (text, form);
}

char *
hp_ledger_end_text (HpState state)
{
  static const char *const ENDS[] = { [HP_LEARNING_CONVERGED] = "converged",
                                      [HP_LEARNING_LOOPS] = "loop",
                                      [HP_LEARNING_OUT_OF_RANGE] = "range" };
  const HpLearning *learning = &state.learning;
  GString *text = g_string_new (NULL);
  int bound = hp_state_learning_bound (&state);

  g_string_append_printf (text, "# %s epochs=%d corrections=%d", ENDS[learning->end],
                          hp_learning_epochs (learning), learning->corrections);
  if (learning->end == HP_LEARNING_CONVERGED && bound >= 0)
    g_string_append_printf (text, " bound=%d", bound);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}
