/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random states, made by the steps that a person has.
 */
#include "states.h"
#include "model/hp-state-file.h"

HpState
learn_steps (HpState state, int steps)
{
  for (int i = 0; i < steps; i++)
    state = hp_state_learn_step (state);
  return state;
}

HpState
draw_state (void)
{
  HpGate target = (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES);
  HpState state = hp_state_with_neuron (HP_STATE_FRESH, draw_neuron ());

  state = hp_state_with_rule (state, (HpRule) g_test_rand_int_range (0, HP_N_RULES));
  state = hp_state_with_target (state, target);
  state = hp_state_with_rate (state, g_test_rand_int_range (HP_RATE_MIN, HP_RATE_MAX + 1));
  state = hp_state_with_link (state, g_test_rand_bit ());
  state = hp_state_with_fixed_bias (state, g_test_rand_bit ());
  state = hp_state_with_order (state, g_test_rand_int_range (0, HP_N_ORDERS));
  return g_test_rand_bit () ? learn_steps (state, g_test_rand_int_range (0, 60)) : state;
}

static gboolean
neurons_are_same (HpNeuron one, HpNeuron other)
{
  return one.value[HP_W0] == other.value[HP_W0] && one.value[HP_W1] == other.value[HP_W1]
         && one.value[HP_W2] == other.value[HP_W2] && one.value[HP_THETA] == other.value[HP_THETA]
         && one.rule == other.rule;
}

gboolean
states_are_same (HpState one, HpState other)
{
  return neurons_are_same (one.neuron, other.neuron) && one.target == other.target
         && one.rate == other.rate && one.linked == other.linked
         && one.fixed_bias == other.fixed_bias && one.order == other.order
         && neurons_are_same (one.learning.start, other.learning.start)
         && neurons_are_same (one.learning.epochs.last, other.learning.epochs.last)
         && one.learning.n == other.learning.n
         && one.learning.corrections == other.learning.corrections
         && one.learning.epoch_corrections == other.learning.epoch_corrections
         && one.learning.end == other.learning.end;
}

void
assert_same_state (HpState one, HpState other)
{
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    g_assert_cmpint (one.neuron.value[parameter], ==, other.neuron.value[parameter]);
  g_assert_cmpint (one.target, ==, other.target);
  g_assert_cmpint (one.rate, ==, other.rate);
  g_assert_cmpint (one.linked, ==, other.linked);
  g_assert_cmpint (one.neuron.rule, ==, other.neuron.rule);
  g_assert_cmpint (one.fixed_bias, ==, other.fixed_bias);
  g_assert_cmpint (one.order, ==, other.order);
  g_assert_cmpint (one.learning.n, ==, other.learning.n);
  g_assert_true (states_are_same (one, other));
}

char *
write_one (HpState state)
{
  HpNetwork network = hp_network (state);

  return hp_state_file_write (&network);
}

gboolean
read_one (const char *text, HpState *state, GError **error)
{
  HpNetwork network = hp_network (*state);
  gboolean is_read = hp_state_file_read (text, &network, error);

  *state = network.neuron[HP_ROLE_ONE];
  return is_read;
}

HpNetwork
draw_network (void)
{
  HpNetwork network = hp_network (draw_state ());
  HpRole in_hand = (HpRole) g_test_rand_int_range (0, HP_N_ROLES);
  HpState state;

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    if (g_test_rand_int_range (0, 4) > 0)
      network.neuron[role] = draw_state ();
  network.target = (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES);
  network.in_hand = HP_ROLE_Y;
  state = hp_state_with_prediction (hp_network_state (&network), g_test_rand_bit ());
  for (HpRow row = 0; row < HP_N_ROWS; row++)
    {
      state = hp_state_with_commit (state, row, (HpCommit) g_test_rand_int_range (0, 3));
      if (g_test_rand_bit ())
        state = hp_state_with_row_revealed (state, row);
    }
  network = hp_network_with (network, state);
  network.in_hand = in_hand;
  return network;
}

void
assert_same_network (const HpNetwork *one, const HpNetwork *other)
{
  for (int role = 0; role < HP_N_ROLES; role++)
    {
      assert_same_state (one->neuron[role], other->neuron[role]);
      for (HpRow row = 0; row < HP_N_ROWS; row++)
        {
          const HpPrediction *a = &one->neuron[role].prediction;
          const HpPrediction *b = &other->neuron[role].prediction;

          g_assert_cmpint (a->is_on, ==, b->is_on);
          g_assert_cmpint (a->commits[row], ==, b->commits[row]);
          g_assert_cmpint (a->revealed[row], ==, b->revealed[row]);
        }
    }
  g_assert_cmpint (one->target, ==, other->target);
  g_assert_cmpint (one->in_hand, ==, other->in_hand);
}
