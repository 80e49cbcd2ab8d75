/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the state as a line of text: known lines, those that people write, and what is refused.
 */
#include "model/hp-state-line.h"
#include "states.h"

#include <string.h>

#define ARTICLE "w=-0.50,0.60,0.60 theta=0.50 rate=0.10 target=AND"

/* A line changes this state only in the parts that it names. */
static HpState
make_other (void)
{
  HpState state = hp_state_with_neuron (HP_STATE_FRESH,
                                        (HpNeuron) { { 11, 22, 33, 44 }, HP_RULE_EXCEEDS });

  state = hp_state_with_target (state, HP_GATE_XOR);
  state = hp_state_with_rate (state, 55);
  return hp_state_with_order (hp_state_with_fixed_bias (state, true), 7);
}

static void
assert_read (const char *text, HpState wanted)
{
  HpNetwork network = hp_network (make_other ());
  g_autofree char *reason = hp_state_line_read (text, &network);

  g_assert_cmpstr (reason, ==, NULL);
  g_assert_cmpint (network.in_hand, ==, HP_ROLE_ONE);
  assert_same_state (hp_network_state (&network), wanted);
}

static char *
line_of (HpState state)
{
  HpNetwork network = hp_network (state);

  return hp_state_line_write (&network);
}

typedef struct
{
  const char *name, *text;
  HpNeuron neuron;
  HpGate target;
  HpHundredths rate;
  gboolean fixed_bias;
  HpOrder order;
} LineRow;

static const LineRow LINE_ROWS[] = {
  { "article", ARTICLE, { { -50, 60, 60, 50 } }, HP_GATE_AND, 10 },
  { "without-bias", "w=0.30,-0.10 theta=0.20 rate=0.10 target=AND", { { 0, 30, -10, 20 } },
    HP_GATE_AND, 10 },
  { "all", ARTICLE " strict fixed-bias order=11,10,01,00",
    { { -50, 60, 60, 50 }, HP_RULE_EXCEEDS }, HP_GATE_AND, 10, TRUE, 23 },
  { "other-order", "order=11,10,01,00 strict target=A AND NOT B w=1,2,3",
    { { 100, 200, 300, 44 }, HP_RULE_EXCEEDS }, HP_GATE_A_AND_NOT_B, 55, FALSE, 23 },
  { "one-by-one", " w1 = 0.3; w2 = -0.1,\tw0=0\n", { { 0, 30, -10, 44 } }, HP_GATE_XOR, 55 },
  { "letters", "w\u2080=1, w\u2081=2, w\u2082=3, \u03b8=4, \u03b7=0.5",
    { { 100, 200, 300, 400 } }, HP_GATE_XOR, 50 },
  { "options", "--weights=0,0.3,\u22120.1 --threshold=0.2 --target='nor' --rate=0.1 --strict",
    { { 0, 30, -10, 20 }, HP_RULE_EXCEEDS }, HP_GATE_NOR, 10 },
  { "capitals", "W: 0.3, -0.1; Theta: 0.2; ETA: 0.1; Target: none", { { 0, 30, -10, 20 } },
    HP_GATE_NONE, 10 },
};

static void
test_line (gconstpointer data)
{
  const LineRow *row = data;
  HpState wanted = hp_state_with_neuron (HP_STATE_FRESH, row->neuron);

  wanted = hp_state_with_rate (hp_state_with_target (wanted, row->target), row->rate);
  wanted = hp_state_with_order (hp_state_with_fixed_bias (wanted, row->fixed_bias), row->order);
  assert_read (row->text, wanted);
}

/* A copy equals the original, but for what was learnt. */
static void
test_round_trip (void)
{
  g_autofree char *article = line_of (HP_STATE_FRESH);

  g_assert_cmpstr (article, ==, ARTICLE);
  for (int i = draw_count (3000); i > 0; i--)
    {
      HpState state = draw_state ();
      g_autofree char *line = line_of (state);

      g_assert_null (strchr (line, '\n'));
      state.linked = false;
      state.learning = hp_learning_begin (state.neuron);
      assert_read (line, state);
    }
}

/* Draws three neurons as a line keeps them: without learning, link and prediction. */
static HpNetwork
draw_three (void)
{
  HpNetwork network = draw_network ();

  network.in_hand = (HpRole) g_test_rand_int_range (HP_ROLE_H1, HP_N_ROLES);
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    {
      HpState *state = &network.neuron[role];

      state->linked = false;
      state->prediction = HP_STATE_FRESH.prediction;
      state->learning = hp_learning_begin (state->neuron);
    }
  return network;
}

static void
test_three_round_trip (void)
{
  for (int i = draw_count (3000); i > 0; i--)
    {
      HpNetwork network = draw_three (), found = hp_network (make_other ()), wanted = network;
      g_autofree char *line = hp_state_line_write (&network), *reason = NULL;

      g_assert_null (strchr (line, '\n'));
      found.in_hand = (HpRole) g_test_rand_int_range (HP_ROLE_ONE, HP_N_ROLES);
      wanted.neuron[HP_ROLE_ONE] = make_other ();
      wanted.in_hand = found.in_hand != HP_ROLE_ONE ? found.in_hand : HP_ROLE_H1;
      reason = hp_state_line_read (line, &found);
      g_assert_cmpstr (reason, ==, NULL);
      assert_same_network (&found, &wanted);
    }
}

typedef struct
{
  const char *name, *text;
  HpNeuron neurons[3];
  HpGate targets[3], target;
  HpHundredths rate;
  HpOrder order;
} ThreeRow;

#define OR { { 0, 60, 60, 50 } }
#define NAND { { 140, -60, -60, 50 } }
#define AND { { -50, 60, 60, 50 } }
#define STRICT(w0, w1, w2, theta) { { w0, w1, w2, theta }, HP_RULE_EXCEEDS }
#define GATES { HP_GATE_OR, HP_GATE_NAND, HP_GATE_AND }

static const ThreeRow THREE_ROWS[] = {
  { "option", "--network=1,2,3,4/5,6,7,8/-1,-2,-3,\u22124 --target=XNOR",
    { { { 100, 200, 300, 400 } }, { { 500, 600, 700, 800 } }, { { -100, -200, -300, -400 } } },
    GATES, HP_GATE_XNOR, 10, 0 },
  { "option-for-all", "Network: 1,2,3,4/5,6,7,8/0,0,0,0; strict; rate=0.5, order=11,10,01,00",
    { STRICT (100, 200, 300, 400), STRICT (500, 600, 700, 800), STRICT (0, 0, 0, 0) }, GATES,
    HP_GATE_XOR, 50, 23 },
  { "later-option", "target=none --network=0,0,0,0/0,0,0,0/0,0,0,0",
    { { { 0 } }, { { 0 } }, { { 0 } } }, GATES, HP_GATE_NONE, 10, 0 },
  { "one-part", "h2 w=1,2,3", { OR, { { 100, 200, 300, 50 } }, AND }, GATES, HP_GATE_XOR, 10, 0 },
  { "target-alone-changes", "Y: target=NOR / target = OR", { OR, NAND, AND },
    { HP_GATE_OR, HP_GATE_NAND, HP_GATE_NOR }, HP_GATE_OR, 10, 0 },
};

/* Lines as people write them for three neurons. */
static void
test_three (gconstpointer data)
{
  const ThreeRow *row = data;
  HpNetwork network = hp_network (make_other ()), wanted = network;
  g_autofree char *reason = hp_state_line_read (row->text, &network);

  g_assert_cmpstr (reason, ==, NULL);
  for (int i = 0; i < 3; i++)
    {
      HpState state = hp_state_with_neuron (wanted.neuron[HP_ROLE_H1 + i], row->neurons[i]);

      state = hp_state_with_rate (hp_state_with_target (state, row->targets[i]), row->rate);
      wanted.neuron[HP_ROLE_H1 + i] = hp_state_with_order (state, row->order);
    }
  wanted.target = row->target;
  wanted.in_hand = HP_ROLE_H1;
  assert_same_network (&network, &wanted);
}

static const struct
{
  const char *name, *text, *says;
} BAD_ROWS[] = {
  { "empty", "", "The clipboard holds no line such as " ARTICLE },
  { "prose", "take w=0.3,0.4", "holds no line" },
  { "number", "0.30", "holds no line" },
  { "python", "    w0 = Decimal('-0.50')\n    w1 = Decimal('0.60')\n", "w0=Decimal(" },
  { "letters", "w=1,2,x theta=1", "w=1,2,x: expected three numbers" },
  { "one-weight", "w=0.3", "w=0.3: expected three numbers" },
  { "too-fine", "w1=0.555", "w1=0.555: more than two decimal places" },
  { "too-large", "w=-30,20,20", "w=-30,20,20: not between -10.00 and 10.00; a tenth of all four" },
  { "rate", "w=0,0,0 rate=2", "rate=2: not between 0.01 and 1.00" },
  { "target", "target=ANDOR theta=1", "target=ANDOR: not the name of a gate" },
  { "order", "order=11,10", "order=11,10: expected the four rows" },
  { "two-neurons", "network=0,0,0,0/0,0,0,0",
    "network=0,0,0,0/0,0,0,0: expected three neurons separated by slashes" },
  { "network-number", "--network=0,0,0,0/0,0,x,0/0,0,0,0", "expected four numbers" },
  { "network-and-weights", "network=0,0,0,0/0,0,0,0/0,0,0,0 w=1,2,3",
    "w=1,2,3: --network cannot be combined with --weights" },
  { "network-in-part", "H1:network=0,0,0,0/0,0,0,0/0,0,0,0", "holds no line" },
  { "part", "H1: w=1,2,3 / H3: w=1,2,3", "holds no line" },
  { "part-of-prose", "Y is it", "holds no line" },
  { "number-in-part", "H1: w=1,2,3 / H2: w=1,x,3", "w=1,x,3: expected three numbers" },
  { "whole-target", "H1: w=1,2,3 / target=X", "target=X: not the name of a gate" },
  { "strict", "strict yes w=0,0,0", "strict=yes: this option takes no value" },
};

static void
test_bad (gconstpointer data)
{
  int row = GPOINTER_TO_INT (data);
  HpNetwork network = hp_network (make_other ()), before = network;
  g_autofree char *reason = hp_state_line_read (BAD_ROWS[row].text, &network);

  g_assert_nonnull (reason);
  if (strstr (reason, BAD_ROWS[row].says) == NULL)
    g_error ("\"%s\" does not say \"%s\"", reason, BAD_ROWS[row].says);
  assert_same_network (&network, &before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_ROWS ("/state-line/known/", LINE_ROWS, test_line);
  g_test_add_func ("/state-line/round-trip", test_round_trip);
  ADD_ROWS ("/state-line/three/", THREE_ROWS, test_three);
  g_test_add_func ("/state-line/three-round-trip", test_three_round_trip);
  for (guint i = 0; i < G_N_ELEMENTS (BAD_ROWS); i++)
    {
      g_autofree char *path = g_strconcat ("/state-line/bad/", BAD_ROWS[i].name, NULL);

      g_test_add_data_func (path, GINT_TO_POINTER (i), test_bad);
    }
  return g_test_run ();
}
