/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the ledger as a list: its items against a record that is kept while learning, and a copy
 * of the list that is kept by what it tells of its changes.
 */
#include "model/hp-ledger.h"
#include "states.h"

/* The record: what one row does, worked out here. */

static HpPresentation
present (HpState state, int n)
{
  char order[HP_ORDER_SIZE];
  const char *inputs = hp_order_print (state.order, order) + (n - 1) % 4 * 3;
  int x[] = { 1, inputs[0] - '0', inputs[1] - '0' }, row = 2 * x[1] + x[2], z = 0;
  const HpHundredths *w = state.neuron.value;
  HpPresentation seen = { .n = n, .epoch = (n + 3) / 4, .row = row };

  for (int i = 0; i < 3; i++)
    z += w[i] * x[i];
  seen.z = z;
  seen.output = state.neuron.rule == HP_RULE_REACHES ? z >= w[3] : z > w[3];
  seen.target = hp_gate_output (state.target, row);
  seen.error = seen.target - seen.output;
  seen.before = seen.after = state.neuron;
  for (int i = state.fixed_bias ? 1 : 0; i < 3; i++)
    seen.after.value[i] += state.rate * seen.error * x[i];
  return seen;
}

/* All presentations of the learning under way, as a new array. */
static GArray *
record (HpState state)
{
  GArray *seen = g_array_new (FALSE, FALSE, sizeof (HpPresentation));
  HpState at = state;

  at.neuron = state.learning.start;
  for (int n = 1; n <= state.learning.n; n++)
    {
      HpPresentation one = present (at, n);

      g_array_append_val (seen, one);
      at.neuron = one.after;
    }
  return seen;
}

static void
assert_presentation (const HpPresentation *found, const HpPresentation *wanted)
{
  g_assert_cmpint (found->n, ==, wanted->n);
  g_assert_cmpint (found->epoch, ==, wanted->epoch);
  g_assert_cmpint (found->row, ==, wanted->row);
  g_assert_cmpint (found->z, ==, wanted->z);
  g_assert_cmpint (found->output, ==, wanted->output);
  g_assert_cmpint (found->target, ==, wanted->target);
  g_assert_cmpint (found->error, ==, wanted->error);
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      g_assert_cmpint (found->before.value[parameter], ==, wanted->before.value[parameter]);
      g_assert_cmpint (found->after.value[parameter], ==, wanted->after.value[parameter]);
    }
}

static HpPresentation
get_presentation (GListModel *list, guint position)
{
  g_autoptr (HpLedgerEntry) entry = g_list_model_get_item (list, position);

  g_assert_true (HP_IS_LEDGER_ENTRY (entry));
  return *hp_ledger_entry_get (entry);
}

static void
assert_item (GListModel *list, GArray *seen, guint position)
{
  HpPresentation found = get_presentation (list, position);

  assert_presentation (&found, &g_array_index (seen, HpPresentation, position));
}

/* A model with its list, and the copy. */

typedef struct
{
  HpModel *model;
  GListModel *list;
  GArray *copy; /* of HpPresentation */
  int changes;  /* reported by the list since the last look */
} Fixture;

static void
items_changed_cb (GListModel *list, guint position, guint removed, guint added, Fixture *fixture)
{
  g_assert_cmpuint (position + removed, <=, fixture->copy->len);
  g_assert_true (removed == 0 || added == 0); /* or a list view asks for all that is added */
  g_assert_true (removed <= 1 || removed == fixture->copy->len);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, fixture->copy->len - removed + added);
  g_array_remove_range (fixture->copy, position, removed);
  for (guint i = position; i < position + added; i++)
    {
      HpPresentation seen = get_presentation (list, i);

      g_array_insert_val (fixture->copy, i, seen);
    }
  fixture->changes++;
}

static void
set_up (Fixture *fixture, HpState state)
{
  *fixture = (Fixture) { .model = hp_model_new () };
  hp_model_start_from (fixture->model, state);
  fixture->list = G_LIST_MODEL (hp_ledger_new (fixture->model));
  fixture->copy = record (state);
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture)
{
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->model);
  g_clear_pointer (&fixture->copy, g_array_unref);
}

static HpState
get_state (const Fixture *fixture)
{
  return hp_model_get_state (fixture->model);
}

static HpState
from_zero (HpGate target)
{
  return hp_state_with_target (hp_state_with_neuron (HP_STATE_FRESH, (HpNeuron) { { 0 } }), target);
}

static void
test_create_and_destroy (void)
{
  Fixture fixture;

  set_up (&fixture, HP_STATE_FRESH);
  g_assert_true (g_list_model_get_item_type (fixture.list) == HP_TYPE_LEDGER_ENTRY);
  g_assert_cmpuint (g_list_model_get_n_items (fixture.list), ==, 0);
  tear_down (&fixture);
}

/* Forwards, backwards, and from anywhere to anywhere. */
static void
test_access (void)
{
  for (int run = draw_count (100); run > 0; run--)
    {
      HpState state = learn_steps (draw_state (), 40);
      guint n = (guint) state.learning.n;
      g_autoptr (GArray) seen = record (state);
      Fixture fixture;

      set_up (&fixture, state);
      g_assert_cmpuint (g_list_model_get_n_items (fixture.list), ==, n);
      for (guint i = 0; i < n; i++)
        assert_item (fixture.list, seen, i);
      for (guint i = n; i-- > 0;)
        assert_item (fixture.list, seen, i);
      for (int i = 0; i < 100 && n > 0; i++)
        assert_item (fixture.list, seen, (guint) g_test_rand_int_range (0, (int) n));
      tear_down (&fixture);
    }
}

static void
test_out_of_range (void)
{
  const guint AT[] = { 0, 1, 2, 100, G_MAXINT, (guint) G_MAXINT + 1, G_MAXUINT };

  for (int n = 0; n <= 7; n += 7)
    {
      Fixture fixture;

      set_up (&fixture, learn_steps (from_zero (HP_GATE_AND), n));
      g_assert_null (g_list_model_get_item (fixture.list, (guint) n));
      for (guint i = 0; i < G_N_ELEMENTS (AT); i++)
        if (AT[i] >= (guint) n)
          g_assert_null (g_list_model_get_item (fixture.list, AT[i]));
      tear_down (&fixture);
    }
}

/* An item stays valid for its holder, whatever happens to the list. */
static void
test_kept_item (void)
{
  HpState state = learn_steps (from_zero (HP_GATE_AND), 9);
  HpPresentation wanted;
  Fixture fixture;
  g_autoptr (HpLedgerEntry) entry = NULL;

  set_up (&fixture, state);
  wanted = g_array_index (fixture.copy, HpPresentation, 6);
  entry = g_list_model_get_item (fixture.list, 6);
  hp_model_set_value (fixture.model, HP_W0, 100);
  tear_down (&fixture);
  assert_presentation (hp_ledger_entry_get (entry), &wanted);
}

/* Any steps. */

static void
learn (Fixture *fixture)
{
  hp_model_set_state (fixture->model, hp_state_learn_step (get_state (fixture)));
}

static void
learn_some (Fixture *fixture)
{
  int steps = g_test_rand_int_range (1, 30);

  hp_model_set_state (fixture->model, learn_steps (get_state (fixture), steps));
}

static void
go_back (Fixture *fixture)
{
  HpState state = get_state (fixture);
  int n = g_test_rand_int_range (0, state.learning.n + 1);

  hp_model_set_state (fixture->model, hp_state_learned (state, n));
}

static void
go_back_one (Fixture *fixture)
{
  HpState state = get_state (fixture);

  hp_model_set_state (fixture->model, hp_state_learned (state, MAX (0, state.learning.n - 1)));
}

static void
restart (Fixture *fixture)
{
  hp_model_set_state (fixture->model, hp_state_learned (get_state (fixture), 0));
}

static void
set_value (Fixture *fixture)
{
  hp_model_set_value (fixture->model, (HpParameter) g_test_rand_int_range (0, HP_N_PARAMETERS),
                      draw_number (200, 50));
}

static void
set_target (Fixture *fixture)
{
  hp_model_set_target (fixture->model,
                       (HpGate) g_test_rand_int_range (HP_GATE_NONE, HP_N_GATES));
}

static void
set_rate (Fixture *fixture)
{
  g_object_set (fixture->model, "rate", g_test_rand_int_range (HP_RATE_MIN, 30), NULL);
}

static void
set_any (Fixture *fixture)
{
  hp_model_set_state (fixture->model, draw_state ());
}

/* Leaps to other learning that has the same start, or the same target and rate. */

static void
leap_to_rate (Fixture *fixture)
{
  HpState state = hp_state_learned (get_state (fixture), 0);

  state = hp_state_with_rate (state, g_test_rand_int_range (HP_RATE_MIN, 30));
  hp_model_set_state (fixture->model, learn_steps (state, 12));
}

static void
leap_to_target (Fixture *fixture)
{
  HpState state = hp_state_learned (get_state (fixture), 0);

  state = hp_state_with_target (state, (HpGate) g_test_rand_int_range (0, HP_N_GATES));
  hp_model_set_state (fixture->model, learn_steps (state, 12));
}

static void
leap_to_start (Fixture *fixture)
{
  HpState state = hp_state_with_neuron (get_state (fixture), draw_neuron ());

  hp_model_set_state (fixture->model, learn_steps (state, 12));
}

static void
undo (Fixture *fixture)
{
  hp_model_undo (fixture->model);
}

static void
redo (Fixture *fixture)
{
  hp_model_redo (fixture->model);
}

static void
peek (Fixture *fixture)
{
  guint n = g_list_model_get_n_items (fixture->list);

  if (n > 0)
    assert_item (fixture->list, fixture->copy, (guint) g_test_rand_int_range (0, (int) n));
}

static void (*const STEPS[]) (Fixture *) = {
  learn, learn, learn_some, learn_some, peek, peek, go_back, go_back_one, restart, set_value,
  set_target, set_rate, set_any, leap_to_rate, leap_to_target, leap_to_start, undo, redo,
};

/* A list that grew, or lost its last entry, has reported that alone; any other is one that was
 * emptied and filled. */
static int
count_changes (HpState before, HpState now)
{
  int old = before.learning.n, new = now.learning.n;

  if (hp_neuron_equal (before.learning.start, now.learning.start) && before.target == now.target
      && before.rate == now.rate && new >= old - 1)
    return new != old;
  return (old > 0) + (new > 0);
}

/* The copy is the record. */
static void
look (Fixture *fixture, HpState before)
{
  HpState now = get_state (fixture);
  g_autoptr (GArray) seen = record (now);

  g_assert_cmpuint (g_list_model_get_n_items (fixture->list), ==, seen->len);
  g_assert_cmpuint (fixture->copy->len, ==, seen->len);
  for (guint i = 0; i < seen->len; i++)
    assert_presentation (&g_array_index (fixture->copy, HpPresentation, i),
                         &g_array_index (seen, HpPresentation, i));
  g_assert_cmpint (fixture->changes, ==, count_changes (before, now));
  fixture->changes = 0;
}

static void
test_random_steps (void)
{
  for (int run = draw_count (100); run > 0; run--)
    {
      Fixture fixture;

      set_up (&fixture, draw_state ());
      for (int i = 0; i < 100; i++)
        {
          HpState before = get_state (&fixture);

          STEPS[g_test_rand_int_range (0, G_N_ELEMENTS (STEPS))] (&fixture);
          look (&fixture, before);
        }
      tear_down (&fixture);
    }
}

/* A run, which adds many entries in each frame. */

static void
begin_run (Fixture *fixture)
{
  set_up (fixture, from_zero (HP_GATE_XOR));
  hp_model_begin_run (fixture->model);
}

static void
run_a_frame (Fixture *fixture, int rows)
{
  HpState state = get_state (fixture);

  hp_model_set_state (fixture->model, hp_state_learned (state, state.learning.n + rows));
}

/* Entry by entry at once. */
static void
test_slow_run (void)
{
  Fixture fixture;

  begin_run (&fixture);
  for (int frame = 0; frame < 20; frame++)
    {
      HpState before = get_state (&fixture);

      run_a_frame (&fixture, 1 + frame % 3);
      look (&fixture, before);
    }
  tear_down (&fixture);
}

/* All that many frames add is one change, a moment later. */
static void
test_fast_run (void)
{
  Fixture fixture;

  begin_run (&fixture);
  for (int frame = 0; frame < 20; frame++)
    run_a_frame (&fixture, 250);
  g_assert_cmpint (fixture.changes, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (fixture.list), ==, 0);
  while (fixture.changes == 0)
    g_main_context_iteration (NULL, TRUE);
  look (&fixture, from_zero (HP_GATE_XOR));
  tear_down (&fixture);
}

/* At most four changes a second; on a busy machine there are fewer. Few rows a frame, since each
 * change is compared row by row. */
static void
test_long_run (void)
{
  const gint64 interval = G_USEC_PER_SEC / 4, start = g_get_monotonic_time ();
  gint64 elapsed = 0;
  Fixture fixture;

  begin_run (&fixture);
  while (elapsed < 3 * interval)
    {
      run_a_frame (&fixture, 9);
      g_main_context_iteration (NULL, FALSE);
      elapsed = g_get_monotonic_time () - start;
      g_assert_cmpint (fixture.changes, <=, elapsed / interval);
    }
  tear_down (&fixture);
}

/* A change that a person makes while another one waits is reported at once with all before it;
 * nothing is reported later. */
static void
test_run_interrupted (void)
{
  void (*const ACTS[]) (Fixture *) = { go_back_one, restart, leap_to_rate, leap_to_target, undo,
                                      learn };

  for (guint i = 0; i < G_N_ELEMENTS (ACTS); i++)
    {
      Fixture fixture;

      begin_run (&fixture);
      run_a_frame (&fixture, 9);
      g_assert_cmpint (fixture.changes, ==, 0);
      hp_model_end_gesture (fixture.model);
      ACTS[i] (&fixture);
      look (&fixture, from_zero (HP_GATE_XOR));
      g_assert_null (g_main_context_find_source_by_user_data (NULL, fixture.list));
      tear_down (&fixture);
    }
}

/* Deep in a loop, which from zero is the third epoch over and over. */

#define DEEP HP_LEARNING_MAX

static void
assert_deep (GListModel *list, GArray *seen, guint position)
{
  HpPresentation found = get_presentation (list, position);
  HpPresentation wanted
      = g_array_index (seen, HpPresentation, position < 12 ? position : 8 + position % 4);

  wanted.n = (int) position + 1;
  wanted.epoch = (int) position / 4 + 1;
  assert_presentation (&found, &wanted);
}

static void
test_deep (void)
{
  HpState state = learn_steps (from_zero (HP_GATE_XOR), 12);
  g_autoptr (GArray) seen = record (state);
  Fixture fixture;

  set_up (&fixture, state);
  g_signal_handlers_disconnect_by_data (fixture.list, &fixture); /* too long to copy */
  hp_model_set_state (fixture.model, hp_state_learned (state, DEEP));
  g_assert_cmpuint (g_list_model_get_n_items (fixture.list), ==, DEEP);
  for (guint i = 0; i < 500; i++)
    {
      assert_deep (fixture.list, seen, (guint) g_test_rand_int_range (0, DEEP));
      assert_deep (fixture.list, seen, i);
      assert_deep (fixture.list, seen, DEEP - 1 - i);
    }
  g_assert_null (g_list_model_get_item (fixture.list, DEEP));
  g_assert_cmpint (hp_state_learned (state, DEEP + 5).learning.n, ==, DEEP);
  tear_down (&fixture);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ledger-list/create-and-destroy", test_create_and_destroy);
  g_test_add_func ("/ledger-list/access", test_access);
  g_test_add_func ("/ledger-list/out-of-range", test_out_of_range);
  g_test_add_func ("/ledger-list/kept-item", test_kept_item);
  g_test_add_func ("/ledger-list/random-steps", test_random_steps);
  g_test_add_func ("/ledger-list/run/slow", test_slow_run);
  g_test_add_func ("/ledger-list/run/fast", test_fast_run);
  g_test_add_func ("/ledger-list/run/long", test_long_run);
  g_test_add_func ("/ledger-list/run/interrupted", test_run_interrupted);
  g_test_add_func ("/ledger-list/deep", test_deep);
  return g_test_run ();
}
