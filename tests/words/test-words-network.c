/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of what a screen reader says of three neurons, against sentences made of decisions
 * of the tests' own.
 */
#include "core/network.h"
#include "testing.h"
#include "words/words.h"

#include <string.h>

static int
decide (const HpNetwork *network, HpRole role, int a, int b)
{
  const HpNeuron neuron = network->neuron[role].neuron;
  const HpHundredths *v = neuron.value;
  int z = v[HP_W0] + a * v[HP_W1] + b * v[HP_W2];

  return neuron.rule == HP_RULE_EXCEEDS ? z > v[HP_THETA] : z >= v[HP_THETA];
}

static const char *
name_gate (int outputs)
{
  static const char *const NAMES[]
      = { "FALSE", "AND", "A AND NOT B", "A", "B AND NOT A", "B", "XOR", "OR", "NOR", "XNOR",
          "NOT B", "A OR NOT B", "NOT A", "B OR NOT A", "NAND", "TRUE" };

  return NAMES[outputs];
}

static int
outputs_of (const HpNetwork *network, HpRole role)
{
  int outputs = 0;

  for (int row = 0; row < 4; row++)
    outputs = 2 * outputs + decide (network, role, row / 2, row % 2);
  return outputs;
}

static int
landing_of (const HpNetwork *network, int row)
{
  return 2 * decide (network, HP_ROLE_H1, row / 2, row % 2)
         + decide (network, HP_ROLE_H2, row / 2, row % 2);
}

static int
output_of (const HpNetwork *network, int row)
{
  int landing = landing_of (network, row);

  return decide (network, HP_ROLE_Y, landing / 2, landing % 2);
}

static HpNetwork
draw_network (void)
{
  HpNetwork network = hp_network (HP_STATE_FRESH);

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    network.neuron[role] = hp_state_with_neuron (network.neuron[role], draw_neuron ());
  network.in_hand = (HpRole) g_test_rand_int_range (HP_ROLE_ONE, HP_N_ROLES);
  network.target = (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES);
  return network;
}

static void
assert_has (const char *words, const char *sentence)
{
  if (strstr (words, sentence) == NULL)
    g_error ("no \"%s\" in: %s", sentence, words);
}

/* "(0, 1), (1, 0)": the rows that land there and are not masked. */
static char *
list_rows (const HpNetwork *network, int landing, int revealed)
{
  GString *rows = g_string_new (NULL);

  for (int row = 0; row < 4; row++)
    if ((revealed & 1 << row) != 0 && landing_of (network, row) == landing)
      g_string_append_printf (rows, "%s(%d, %d)", rows->len > 0 ? ", " : "", row / 2, row % 2);
  return g_string_free (rows, FALSE);
}

static void
check_landings (const HpNetwork *network, const char *words, int revealed)
{
  int n = 0;

  for (int landing = 0; landing < 4; landing++)
    {
      g_autofree char *rows = list_rows (network, landing, revealed);
      g_autofree char *sentence
          = g_strdup_printf ("Rows at H1 %d, H2 %d: %s.", landing / 2, landing % 2, rows);

      if (rows[0] == '\0')
        continue;
      assert_has (words, sentence);
      n++;
    }
  for (const char *at = strstr (words, "Rows at"); at != NULL; at = strstr (at + 1, "Rows at"))
    n--;
  g_assert_cmpint (n, ==, 0);
}

static void
test_whole (void)
{
  for (int i = draw_count (2000); i > 0; i--)
    {
      HpNetwork network = draw_network ();
      g_autofree char *words = hp_words_network_view (&network), *whole = NULL, *hand = NULL;
      int outputs = 0;

      for (int row = 0; row < 4; row++)
        outputs = 2 * outputs + output_of (&network, row);
      whole = g_strdup_printf ("These three neurons compute %s.", name_gate (outputs));
      assert_has (words, whole);
      for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
        {
          g_autofree char *one = g_strdup_printf ("%s is %s.", HP_ROLE_NAMES[role],
                                                  name_gate (outputs_of (&network, role)));

          assert_has (words, one);
        }
      hand = g_strdup_printf ("In hand: %s.", HP_ROLE_NAMES[network.in_hand]);
      g_assert_cmpint (strstr (words, hand) != NULL, ==, network.in_hand != HP_ROLE_ONE);
      check_landings (&network, words, 15);
    }
}

/* Every region that a place lies in is told, with what comes out there. */
static void
test_regions (void)
{
  for (int i = draw_count (500); i > 0; i--)
    {
      HpNetwork network = draw_network ();
      g_autofree char *words = hp_words_network_view (&network);

      for (int j = 0; j < 50; j++)
        {
          double a = g_test_rand_double_range (-0.49, 1.49);
          double b = g_test_rand_double_range (-0.49, 1.49), least = 1;
          int h[2];
          g_autofree char *sentence = NULL;

          for (int k = 0; k < 2; k++)
            {
              const HpHundredths *v = network.neuron[HP_ROLE_H1 + k].neuron.value;
              double excess = v[HP_W0] - v[HP_THETA] + v[HP_W1] * a + v[HP_W2] * b;

              h[k] = v[HP_W1] == 0 && v[HP_W2] == 0
                         ? decide (&network, (HpRole) (HP_ROLE_H1 + k), 0, 0)
                         : excess > 0;
              least = v[HP_W1] == 0 && v[HP_W2] == 0 ? least : MIN (least, ABS (excess));
            }
          if (least < 1e-3)
            continue;
          sentence = g_strdup_printf ("Region H1 %d, H2 %d: output %d.", h[0], h[1],
                                      decide (&network, HP_ROLE_Y, h[0], h[1]));
          assert_has (words, sentence);
        }
    }
}

/* Of masked rows nothing is said but that they are. */
static void
test_masked (void)
{
  for (int i = draw_count (2000); i > 0; i--)
    {
      HpNetwork network = draw_network ();
      HpState *y = &network.neuron[HP_ROLE_Y];
      int revealed = g_test_rand_int_range (0, 15);
      g_autofree char *words = NULL;

      *y = hp_state_with_prediction (*y, true);
      for (int row = 0; row < 4; row++)
        if ((revealed & 1 << row) != 0)
          *y = hp_state_with_row_revealed (*y, row);
      words = hp_words_network_view (&network);
      check_landings (&network, words, revealed);
      g_assert_null (strstr (words, "Region"));
      g_assert_null (strstr (words, "compute "));
      g_assert_null (strstr (words, " is AND"));
      for (int row = 0; row < 4; row++)
        {
          g_autofree char *sentence
              = g_strdup_printf ("(%d, %d) is not revealed yet.", row / 2, row % 2);

          g_assert_cmpint (strstr (words, sentence) != NULL, ==, (revealed & 1 << row) == 0);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words-network/whole", test_whole);
  g_test_add_func ("/words-network/regions", test_regions);
  g_test_add_func ("/words-network/masked", test_masked);
  return g_test_run ();
}
