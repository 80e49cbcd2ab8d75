/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Line after line.
 */
#include "hp-numbers.h"

#include <locale.h>

static void
append_line (GString *text, const HpCsv *csv, const char *tabbed)
{
  char line[HP_CSV_LINE_SIZE];

  g_string_append (text, hp_csv_line (csv, tabbed, line));
}

char *
hp_numbers_table (HpState state, const HpCsv *csv)
{
  GString *text = g_string_new (NULL);
  char line[HP_TABLE_LINE_SIZE];

  append_line (text, csv, hp_table_heading (state, line));
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    append_line (text, csv, hp_table_row (state, row, line));
  return g_string_free (text, FALSE);
}

char *
hp_numbers_ledger (HpState state, const HpCsv *csv)
{
  GString *text = g_string_new (NULL);
  HpNeuron neuron = state.learning.start;
  char line[HP_TABLE_LINE_SIZE];

  append_line (text, csv, hp_ledger_heading (line));
  for (int n = 1; n <= state.learning.n && !hp_state_masks_any (state); n++)
    {
      bool out_of_range;
      HpPresentation seen
          = hp_learning_present (neuron, state.target, state.rate, n, &out_of_range);

      append_line (text, csv, hp_ledger_entry (&seen, line));
      neuron = seen.after;
    }
  return g_string_free (text, FALSE);
}

const HpCsv *
hp_numbers_local_csv (void)
{
  return hp_csv_for_point (localeconv ()->decimal_point);
}

const HpCsv *
hp_numbers_local_tabs (void)
{
  return hp_tabs_for_point (localeconv ()->decimal_point);
}
