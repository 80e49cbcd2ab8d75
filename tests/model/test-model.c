/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the model: what it tells of a change, gestures, and the history, which thousands of
 * random steps hold against a plain list of states.
 */
#include "watch.h"

static void
test_new (void)
{
  Watch watch;

  watch_begin (&watch);
  watch_look (&watch);
  watch_end (&watch);
}

/* A step with the model and with the list. */

static void
set_state (Watch *watch, HpState state)
{
  hp_model_set_state (watch->model, state);
  watch_expect_set (watch, state);
}

static void
set_neuron (Watch *watch)
{
  set_state (watch, hp_state_with_neuron (watch->state, draw_neuron ()));
}

/* Not in the midst of a gesture, which never jumps to a state learnt elsewhere. */
static void
set_any (Watch *watch)
{
  if (watch->in_gesture)
    set_neuron (watch);
  else
    set_state (watch, draw_state ());
}

/* Now and then a value that is out of range and changes nothing. */
static void
set_value (Watch *watch)
{
  HpParameter parameter = (HpParameter) g_test_rand_int_range (0, HP_N_PARAMETERS);
  HpHundredths value = draw_number (g_test_rand_bit () ? 300 : HP_LIMIT + 100, 1);

  hp_model_set_value (watch->model, parameter, value);
  watch_expect_set (watch, hp_state_with_value (watch->state, parameter, value));
}

static void
set_property (Watch *watch)
{
  HpParameter parameter = (HpParameter) g_test_rand_int_range (0, HP_N_PARAMETERS);
  HpHundredths value = draw_number (HP_LIMIT, 50);

  g_object_set (watch->model, hp_model_property (parameter), value, NULL);
  watch_expect_set (watch, hp_state_with_value (watch->state, parameter, value));
}

/* The same values come often. */
static void
set_target (Watch *watch)
{
  HpGate target = (HpGate) g_test_rand_int_range (HP_GATE_NONE, 2);

  if (g_test_rand_bit ())
    hp_model_set_target (watch->model, target);
  else
    g_object_set (watch->model, "target", target, NULL);
  watch_expect_set (watch, hp_state_with_target (watch->state, target));
}

static void
set_rate (Watch *watch)
{
  HpHundredths rate = g_test_rand_int_range (HP_RATE_MIN, 5);

  if (g_test_rand_bit ())
    g_object_set (watch->model, "rate", rate, NULL);
  else
    g_object_set (watch->model, "rate", rate, NULL);
  watch_expect_set (watch, hp_state_with_rate (watch->state, rate));
}

static void
set_linked (Watch *watch)
{
  gboolean linked = g_test_rand_bit ();

  if (g_test_rand_bit ())
    g_object_set (watch->model, "linked", linked, NULL);
  else
    g_object_set (watch->model, "linked", linked, NULL);
  watch_expect_set (watch, hp_state_with_link (watch->state, linked));
}

static void
set_rule (Watch *watch)
{
  gboolean is_strict = g_test_rand_bit ();
  HpRule rule = is_strict ? HP_RULE_EXCEEDS : HP_RULE_REACHES;

  g_object_set (watch->model, "strict", is_strict, NULL);
  watch_expect_set (watch, hp_state_with_rule (watch->state, rule));
}

static void
set_fixed_bias (Watch *watch)
{
  gboolean fixed_bias = g_test_rand_bit ();

  g_object_set (watch->model, "fixed-bias", fixed_bias, NULL);
  watch_expect_set (watch, hp_state_with_fixed_bias (watch->state, fixed_bias));
}

static void
set_order (Watch *watch)
{
  HpOrder order = g_test_rand_int_range (0, 3);

  g_object_set (watch->model, "order", order, NULL);
  watch_expect_set (watch, hp_state_with_order (watch->state, order));
}

/* The next step of learning finds that a weight can't go on. */
static void
stand_at_limit (Watch *watch)
{
  HpNeuron neuron = { { -HP_LIMIT, 0, 0, -HP_LIMIT } };

  set_state (watch, hp_state_with_target (hp_state_with_neuron (watch->state, neuron),
                                          HP_GATE_AND));
}

static void
learn (Watch *watch)
{
  set_state (watch, learn_steps (watch->state, 1));
}

static void
go_back (Watch *watch)
{
  int n = g_test_rand_int_range (0, watch->state.learning.n + 1);

  set_state (watch, hp_state_learned (watch->state, n));
}

static void
start_from (Watch *watch)
{
  HpState state = draw_state ();

  hp_model_start_from (watch->model, state);
  watch_expect_start (watch, state);
}

static void
begin_gesture (Watch *watch)
{
  hp_model_begin_gesture (watch->model);
  watch_expect_begin (watch);
}

static void
begin_run (Watch *watch)
{
  hp_model_begin_run (watch->model);
  watch_expect_run (watch);
}

static void
end_gesture (Watch *watch)
{
  hp_model_end_gesture (watch->model);
  watch_expect_end (watch);
}

/* Of a drag; and in a run, which goes on. */
static void
interrupt_hand (Watch *watch)
{
  hp_model_interrupt (watch->model);
  watch_expect_end (watch);
}

static void
interrupt_run (Watch *watch)
{
  hp_model_interrupt (watch->model);
}

static void
cancel_gesture (Watch *watch)
{
  hp_model_cancel_gesture (watch->model);
  watch_expect_cancel (watch);
}

static void
undo (Watch *watch)
{
  hp_model_undo (watch->model);
  watch_expect_undo (watch);
}

static void
redo (Watch *watch)
{
  hp_model_redo (watch->model);
  watch_expect_redo (watch);
}

static void
reset (Watch *watch)
{
  hp_model_reset (watch->model);
  watch_expect_reset (watch);
}

typedef void (*Step) (Watch *);

/* The steps that a person may take, with their weights: together 100. */
static const struct
{
  Step step;
  int weight;
} STEPS[] = {
  { set_any, 3 },        { set_neuron, 6 }, { set_value, 14 },    { set_property, 6 },
  { set_target, 6 },     { set_rate, 4 },   { set_linked, 2 },    { learn, 6 },
  { begin_run, 2 },      { set_rule, 2 },   { set_fixed_bias, 2 }, { set_order, 2 },
  { go_back, 2 },        { start_from, 1 }, { reset, 2 },         { begin_gesture, 6 },
  { cancel_gesture, 2 }, { undo, 16 },      { redo, 11 },         { end_gesture, 5 },
};

static Step
draw_step (void)
{
  int number = g_test_rand_int_range (0, 100), i = 0;

  while (number >= STEPS[i].weight)
    number -= STEPS[i++].weight;
  return STEPS[i].step;
}

static void
test_random_steps (void)
{
  for (int run = draw_count (400); run > 0; run--)
    {
      Watch watch;

      watch_begin (&watch);
      for (int i = 0; i < 500; i++)
        {
          draw_step () (&watch);
          watch_look (&watch);
        }
      watch_end (&watch);
    }
}

/* Known rows of steps, with a look after each. */
typedef struct
{
  const char *name;
  Step steps[12];
} StepsRow;

static const StepsRow STEPS_ROWS[] = {
  { "undo-nothing", { undo, redo, undo } },
  { "undo-and-redo", { set_neuron, set_neuron, undo, undo, undo, redo, redo, redo } },
  { "change-after-undo", { set_neuron, set_neuron, undo, set_neuron, redo, undo, undo } },
  { "gesture-is-one-step", { begin_gesture, set_value, set_value, set_value, end_gesture, undo,
                             redo } },
  { "empty-gesture", { set_neuron, begin_gesture, end_gesture, undo, begin_gesture, end_gesture,
                       redo } },
  { "gesture-in-gesture", { begin_gesture, set_neuron, begin_gesture, set_neuron, end_gesture, undo,
                            undo } },
  { "undo-in-gesture", { begin_gesture, set_neuron, undo, end_gesture, redo } },
  { "cancelled", { set_neuron, begin_gesture, set_neuron, cancel_gesture, undo, redo } },
  { "cancel-nothing", { cancel_gesture, set_neuron, cancel_gesture, undo } },
  { "reset", { set_any, reset, reset, undo, redo } },
  { "reset-in-gesture", { begin_gesture, set_neuron, reset, undo, undo } },
  { "start-from", { set_neuron, begin_gesture, set_neuron, start_from, undo, end_gesture } },
  { "run", { set_any, begin_run, learn, learn, learn, end_gesture, undo, redo } },
  { "change-in-run", { set_any, begin_run, learn, learn, set_neuron, learn, undo, undo, undo } },
  { "back-in-run", { set_any, begin_run, learn, learn, learn, go_back, end_gesture, undo, undo } },
  { "target-in-run", { reset, begin_run, learn, set_target, end_gesture, undo, undo } },
  { "change-at-limit", { stand_at_limit, begin_run, learn, set_linked, end_gesture, undo, undo } },
  { "textbooks", { set_any, learn, set_rule, learn, set_fixed_bias, learn, set_order, undo, undo,
                   undo, redo } },
  { "interrupted", { begin_gesture, set_value, set_value, interrupt_hand, set_value, undo, undo } },
  { "interrupt-nothing", { set_value, interrupt_hand, undo } },
  { "interrupted-run", { set_any, begin_run, learn, interrupt_run, learn, end_gesture, undo } },
  { "run-cancelled", { set_any, begin_run, learn, learn, cancel_gesture, set_neuron, undo } },
  { "start-in-run", { begin_run, learn, start_from, set_neuron, set_neuron, undo, undo } },
  { "learn-in-gesture", { reset, set_any, begin_gesture, learn, learn, learn, end_gesture, undo } },
};

static void
test_steps (gconstpointer data)
{
  const StepsRow *row = data;

  for (int run = 0; run < 50; run++)
    {
      Watch watch;

      watch_begin (&watch);
      for (const Step *step = row->steps; *step != NULL; step++)
        {
          (*step) (&watch);
          watch_look (&watch);
        }
      watch_end (&watch);
    }
}

/* Steps beyond the bound are forgotten, oldest first. */
static void
test_bound (void)
{
  g_autoptr (HpModel) model = hp_model_new ();
  int undone = 0;

  for (int i = 1; i <= HP_HISTORY_MAX_UNDO + 500; i++)
    hp_model_set_value (model, HP_W0, i % 2 ? -(i / 2 + 1) % 1000 : i / 2 % 1000);
  for (; hp_model_can_undo (model) && undone <= HP_HISTORY_MAX_UNDO; undone++)
    hp_model_undo (model);
  g_assert_cmpint (undone, ==, HP_HISTORY_MAX_UNDO);
  g_assert_cmpint (hp_model_get_value (model, HP_W0), ==, 250);
  for (undone = 0; hp_model_can_redo (model); undone++)
    hp_model_redo (model);
  g_assert_cmpint (undone, ==, HP_HISTORY_MAX_UNDO);
  g_assert_cmpint (hp_model_get_value (model, HP_W0), ==, 750);
}

/* The tracks grow during a drag, and shrink only at its end. */
static void
test_range (void)
{
  g_autoptr (HpModel) model = hp_model_new ();

  hp_model_begin_gesture (model);
  hp_model_set_value (model, HP_W1, 201);
  g_assert_cmpint (hp_model_get_range (model), ==, 500);
  hp_model_set_value (model, HP_W1, 501);
  g_assert_cmpint (hp_model_get_range (model), ==, 1000);
  hp_model_set_value (model, HP_W1, 100);
  g_assert_cmpint (hp_model_get_range (model), ==, 1000);
  hp_model_end_gesture (model);
  g_assert_cmpint (hp_model_get_range (model), ==, 200);
  hp_model_set_value (model, HP_THETA, -600);
  g_assert_cmpint (hp_model_get_range (model), ==, 1000);
  hp_model_undo (model);
  g_assert_cmpint (hp_model_get_range (model), ==, 200);
}

/* No two gestures have the same number. */
static void
test_gesture_numbers (void)
{
  g_autoptr (HpModel) model = hp_model_new ();
  guint before = 0;

  g_assert_cmpuint (hp_model_get_gesture (model), ==, 0);
  for (int i = 0; i < 10; i++)
    {
      hp_model_begin_gesture (model);
      g_assert_cmpuint (hp_model_get_gesture (model), >, before);
      before = hp_model_get_gesture (model);
      if (i % 2)
        hp_model_end_gesture (model);
    }
}

static void
change_again_cb (HpModel *model, gpointer data)
{
  hp_model_set_value (model, HP_W1, hp_model_get_value (model, HP_W0));
}

/* A handler that changes the model itself has its change made, told and undone like any other. */
static void
test_change_in_handler (void)
{
  Watch watch;

  watch_begin (&watch);
  g_signal_connect (watch.model, "changed", G_CALLBACK (change_again_cb), NULL);
  hp_model_set_value (watch.model, HP_W0, 130);
  g_assert_cmpint (hp_model_get_value (watch.model, HP_W1), ==, 130);
  g_assert_cmpint (watch.changes, ==, 2);
  g_signal_handlers_disconnect_by_func (watch.model, change_again_cb, NULL);
  hp_model_undo (watch.model);
  g_assert_cmpint (hp_model_get_value (watch.model, HP_W1), ==, 60);
  g_assert_cmpint (hp_model_get_value (watch.model, HP_W0), ==, 130);
  watch_end (&watch);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/new", test_new);
  ADD_ROWS ("/model/steps/", STEPS_ROWS, test_steps);
  g_test_add_func ("/model/random-steps", test_random_steps);
  g_test_add_func ("/model/bound", test_bound);
  g_test_add_func ("/model/range", test_range);
  g_test_add_func ("/model/gesture-numbers", test_gesture_numbers);
  g_test_add_func ("/model/change-in-handler", test_change_in_handler);
  return g_test_run ();
}
