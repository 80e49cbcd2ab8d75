/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of neurons as Python programs: run by python3, they print the truth table.
 */
#include "testing.h"
#include "words/python.h"
#include "words/table.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_SETTINGS 10000

/* Ties in any row are as common as settings without. */
static HpState
draw_state (void)
{
  HpState state = { .neuron = draw_neuron (), .rate = 10,
                    .target = (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES) };
  HpHundredths *v = state.neuron.value;
  HpRow row = g_test_rand_int_range (0, HP_N_ROWS);
  int z = v[HP_W0] + (row >= 2 ? v[HP_W1] : 0) + (row % 2 == 1 ? v[HP_W2] : 0);

  if (g_test_rand_bit () && ABS (z) <= HP_LIMIT)
    v[HP_THETA] = z;
  return state;
}

static void
append_number (GString *text, int hundredths)
{
  g_string_append_printf (text, "%s%d.%02d", hundredths < 0 ? "-" : "", ABS (hundredths) / 100,
                          ABS (hundredths) % 100);
}

/* The table as this test works it out. */
static void
append_table (GString *text, HpState state)
{
  const HpHundredths *v = state.neuron.value;

  g_string_append_printf (text, "A\tB\tz\ty%s\n",
                          state.target == HP_GATE_NONE ? "" : "\ttarget\terror");
  for (int row = 0; row < 4; row++)
    {
      int z = v[HP_W0] + (row >= 2 ? v[HP_W1] : 0) + (row % 2 == 1 ? v[HP_W2] : 0);
      int y = decides (z - v[HP_THETA]), t = state.target >> (3 - row) & 1;

      g_string_append_printf (text, "%d\t%d\t", row / 2, row % 2);
      append_number (text, z);
      g_string_append_printf (text, "\t%d", y);
      if (state.target != HP_GATE_NONE)
        g_string_append_printf (text, "\t%d\t%d", t, t - y);
      g_string_append_c (text, '\n');
    }
}

static char *
run_python (const char *first, const char *second)
{
  const char *const arguments[] = { "python3", "-I", first, second, NULL };
  g_autofree char *output = NULL, *errors = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, &errors,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (errors, ==, "");
  g_assert_cmpint (status, ==, 0);
  return g_steal_pointer (&output);
}

/* Each line of one text is that of the other; says for which program it is not. */
static void
compare (const char *found, const char *expected)
{
  g_auto (GStrv) found_lines = NULL, expected_lines = NULL;

  if (strcmp (found, expected) == 0)
    return;
  found_lines = g_strsplit (found, "\n", -1);
  expected_lines = g_strsplit (expected, "\n", -1);
  for (guint i = 0; expected_lines[i] != NULL && found_lines[i] != NULL; i++)
    if (strcmp (found_lines[i], expected_lines[i]) != 0)
      g_error ("line %u is \"%s\", not \"%s\"", i + 1, found_lines[i], expected_lines[i]);
  g_error ("%u lines, not %u", g_strv_length (found_lines), g_strv_length (expected_lines));
}

/* Runs programs that are separated by form feeds in one process, each in a world of its own. */
static void
run_all (const GString *programs, const GString *expected)
{
  g_autofree char *folder = g_dir_make_tmp ("halfplane-XXXXXX", NULL), *output = NULL;
  g_autofree char *path = g_build_filename (folder, "programs", NULL);
  g_autofree char *runner = g_build_filename (folder, "runner.py", NULL);

  g_assert_true (g_file_set_contents (path, programs->str, -1, NULL));
  g_assert_true (g_file_set_contents (
      runner, "import sys\nfor program in open(sys.argv[1]).read().split('\\f'):\n"
              "    exec(program, {})\n", -1, NULL));
  output = run_python (runner, path);
  compare (output, expected->str);
  g_assert_cmpint (g_remove (path) | g_remove (runner) | g_rmdir (folder), ==, 0);
}

static void
test_random (void)
{
  g_autoptr (GString) programs = g_string_new (NULL), expected = g_string_new (NULL);

  for (int i = 0; i < N_SETTINGS; i++)
    {
      HpState state = draw_state ();
      g_autofree char *program = hp_python_text (state);

      g_string_append_printf (programs, "%s%s", i > 0 ? "\f" : "", program);
      append_table (expected, state);
    }
  run_all (programs, expected);
}

/* Three neurons. */

/* The oracle: whether one fires, with its z. */
static int
decide (HpNeuron neuron, int a, int b, int *z)
{
  const HpHundredths *v = neuron.value;

  *z = v[HP_W0] + a * v[HP_W1] + b * v[HP_W2];
  return neuron.rule == HP_RULE_EXCEEDS ? *z > v[HP_THETA] : *z >= v[HP_THETA];
}

static void
append_network_table (GString *text, const HpNetwork *network)
{
  g_string_append_printf (text, "A\tB\tH1\tH2\tz\ty%s\n",
                          network->target == HP_GATE_NONE ? "" : "\ttarget\terror");
  for (int a = 0; a < 2; a++)
    for (int b = 0; b < 2; b++)
      {
        int z, h1 = decide (network->neuron[HP_ROLE_H1].neuron, a, b, &z);
        int h2 = decide (network->neuron[HP_ROLE_H2].neuron, a, b, &z);
        int y = decide (network->neuron[HP_ROLE_Y].neuron, h1, h2, &z);
        int t = network->target >> (3 - 2 * a - b) & 1;

        g_string_append_printf (text, "%d\t%d\t%d\t%d\t", a, b, h1, h2);
        append_number (text, z);
        g_string_append_printf (text, "\t%d", y);
        if (network->target != HP_GATE_NONE)
          g_string_append_printf (text, "\t%d\t%d", t, t - y);
        g_string_append_c (text, '\n');
      }
}

static void
test_network (void)
{
  g_autoptr (GString) programs = g_string_new (NULL), expected = g_string_new (NULL);

  for (int i = 0; i < N_SETTINGS / 2; i++)
    {
      HpNetwork network = hp_network (HP_STATE_FRESH);
      g_autofree char *program = NULL, *table = NULL;
      gsize begin = expected->len;

      for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
        {
          network.neuron[role] = draw_state ();
          network.neuron[role].neuron.rule = g_test_rand_bit () ? HP_RULE_EXCEEDS : HP_RULE_REACHES;
        }
      network.target = (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES);
      program = hp_network_python_text (&network);
      table = hp_network_table_text (&network, &HP_TABLE_PLAIN);
      g_string_append_printf (programs, "%s%s", i > 0 ? "\f" : "", program);
      append_network_table (expected, &network);
      g_assert_cmpstr (table, ==, expected->str + begin);
    }
  run_all (programs, expected);
}

/* The form that people read. */
static void
test_network_alone (void)
{
  HpNetwork network = hp_network (HP_STATE_FRESH);
  g_autofree char *program = hp_network_python_text (&network), *output = NULL;

  g_assert_nonnull (strstr (program, "def h1_perceptron(x1, x2):\n    w0 = Decimal('0.00')\n"));
  g_assert_nonnull (strstr (program, "def h2_perceptron(x1, x2):\n    w0 = Decimal('1.40')\n"));
  g_assert_nonnull (strstr (program, "def y_perceptron(h1, h2):\n    w0 = Decimal('-0.50')\n"));
  output = run_python ("-c", program);
  g_assert_cmpstr (output, ==,
                   "A\tB\tH1\tH2\tz\ty\ttarget\terror\n"
                   "0\t0\t0\t1\t0.10\t0\t0\t0\n"
                   "0\t1\t1\t1\t0.70\t1\t1\t0\n"
                   "1\t0\t1\t1\t0.70\t1\t1\t0\n"
                   "1\t1\t1\t0\t0.10\t0\t0\t0\n");
}

typedef struct
{
  const char *name;
  HpNeuron neuron;
  HpGate target;
  const char *function;
} AloneRow;

static const AloneRow ALONE_ROWS[] = {
  { "and", { { -50, 60, 60, 50 } }, HP_GATE_AND, "def and_perceptron(x1, x2):" },
  { "nor-by-a-tie", { { 50, -60, -60, 50 } }, HP_GATE_NONE, "def nor_perceptron(x1, x2):" },
  { "wrong-in-doubles", { { -180, 60, 170, 50 } }, HP_GATE_XOR, "def and_perceptron(x1, x2):" },
  { "longest-name", { { 0, -100, 100, 0 } }, HP_GATE_B_OR_NOT_A,
    "def b_or_not_a_perceptron(x1, x2):" },
  { "longest-numbers", { { -1000, -1000, -1000, -1000 } }, HP_GATE_A_OR_NOT_B,
    "def nor_perceptron(x1, x2):" },
  { "always", { { 0, 0, 0, 0 } }, HP_GATE_TRUE, "def true_perceptron(x1, x2):" },
};

/* As a person runs it, and in the article's form. */
static void
test_alone (gconstpointer data)
{
  const AloneRow *row = data;
  HpState state = { .neuron = by_tested_rule (row->neuron), .target = row->target };
  gboolean is_strict = tested_rule () == HP_RULE_EXCEEDS;
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *output = NULL, *program = hp_python_text (state);

  g_assert_nonnull (strstr (program, is_strict ? " if x > Decimal(" : " if x >= Decimal("));
  g_assert_true (is_strict || strstr (program, row->function) != NULL);
  g_assert_nonnull (strstr (program, "    z = w0 + w1 * x1 + w2 * x2\n"));
  output = run_python ("-c", program);
  append_table (expected, state);
  compare (output, expected->str);
}

/* While an output is to be predicted, the function's name does not tell the gate. */
static void
test_masked (void)
{
  HpState state = hp_state_with_prediction (HP_STATE_FRESH, true);
  g_autofree char *masked = hp_python_text (state), *revealed = NULL;

  g_assert_nonnull (strstr (masked, "def neuron_perceptron("));
  g_assert_null (strstr (masked, "and"));
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    state = hp_state_with_row_revealed (state, row);
  revealed = hp_python_text (state);
  g_assert_nonnull (strstr (revealed, "def and_perceptron("));
}

/* The lines of the function are those of the program, whichever neuron is in hand. */
static void
test_lines (void)
{
  for (int role = 0; role < HP_N_ROLES; role++)
    {
      HpNetwork network = hp_network (HP_STATE_FRESH);
      g_autofree char *program = NULL, *function = NULL;
      g_auto (GStrv) lines = NULL;

      network.in_hand = (HpRole) role;
      lines = hp_python_function_lines (&network);
      program = role == HP_ROLE_ONE ? hp_python_text (HP_STATE_FRESH)
                                    : hp_network_python_text (&network);
      function = g_strjoinv ("\n", lines);
      g_assert_cmpint (g_strv_length (lines), ==, HP_PYTHON_RETURN + 1);
      g_assert_nonnull (strstr (program, function));
      g_assert_true (g_str_has_prefix (lines[HP_PYTHON_W0 + HP_W2], "    w2 = Decimal('"));
      g_assert_true (g_str_has_prefix (lines[HP_PYTHON_Z], "    z = w0 + w1 * "));
      g_assert_nonnull (strstr (lines[HP_PYTHON_THRESHOLD], " 1 if x >= Decimal('"));
      g_assert_nonnull (strstr (lines[HP_PYTHON_HEAD],
                                role == HP_ROLE_Y ? "y_perceptron(h1, h2)" : "(x1, x2)"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/python/alone/", ALONE_ROWS, test_alone);
  g_test_add_func ("/python/masked", test_masked);
  g_test_add_func ("/python/random", test_random);
  g_test_add_func ("/python/network", test_network);
  g_test_add_func ("/python/network-alone", test_network_alone);
  g_test_add_func ("/python/lines", test_lines);
  return g_test_run ();
}
