/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared by the tests of core: tables with a test for each row, and neurons drawn at random.
 */
#pragma once

#include "core/neuron.h"

#include <glib.h>

/* Adds a test for each row of a table; a row has a name, which ends the test's path. */
#define ADD_ROWS(path, rows, test) \
  G_STMT_START \
  { \
    for (guint row_ = 0; row_ < G_N_ELEMENTS (rows); row_++) \
      { \
        g_autofree char *path_ = g_strconcat (path, (rows)[row_].name, NULL); \
        g_test_add_data_func (path_, &(rows)[row_], test); \
      } \
  } \
  G_STMT_END

/* Adds a test for each name of a list that ends with NULL; the name ends the test's path, and its
 * place in the list is the test's data. */
static inline void
add_names (const char *path, const char *const names[], GTestDataFunc test)
{
  for (int i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (path, names[i], NULL);

      g_test_add_data_func (name, GINT_TO_POINTER (i), test);
    }
}

/* Returns true in a long run (tests/run --long), which tries everything. */
static inline gboolean
is_long (void)
{
  return g_getenv ("HP_TEST_LONG") != NULL;
}

/* A short run draws the same in every run, so that what fails in it was changed; a long run draws
 * something else each time. */
__attribute__ ((constructor)) static void
choose_seed (void)
{
  if (!is_long ())
    g_random_set_seed (1);
}

/* How often a random check is repeated: a quarter of count in a short run, ten times in a long. */
static inline int
draw_count (int count)
{
  return is_long () ? 10 * count : (count + 3) / 4;
}

/* A number in -limit .. limit that is a multiple of step. */
static inline HpHundredths
draw_number (HpHundredths limit, HpHundredths step)
{
  return g_test_rand_int_range (-limit / step, limit / step + 1) * step;
}

/* The rule that is tested: every test of a view or of a decision runs once for each. */
static inline HpRule
tested_rule (void)
{
  return g_getenv ("HP_TEST_STRICT") != NULL ? HP_RULE_EXCEEDS : HP_RULE_REACHES;
}

/* The tests' own decision, from z - theta in any unit. */
static inline gboolean
decides (gint64 excess)
{
  return excess > 0 || (excess == 0 && tested_rule () == HP_RULE_REACHES);
}

/* A neuron of a table, by the rule that is tested. */
static inline HpNeuron
by_tested_rule (HpNeuron neuron)
{
  neuron.rule = tested_rule ();
  return neuron;
}

/* Half of the neurons come from the whole range, half from a coarse grid, where ties are common. */
static inline HpNeuron
draw_neuron (void)
{
  gboolean coarse = g_test_rand_bit ();
  HpNeuron neuron = { .rule = tested_rule () };

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    neuron.value[parameter] = coarse ? draw_number (200, 10) : draw_number (HP_LIMIT, 1);
  return neuron;
}
