/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The model as it should be: a list of states, a place in it, and a gesture that may be under way.
 */
#include "watch.h"

#include <string.h>

static const char *const NAMES[N_WATCHED]
    = { "w0", "w1", "w2", "theta", "target", "rate", "linked", "strict", "fixed-bias", "order",
        "range", "can-undo", "can-redo" };

#define RANGE 10 /* the place of "range" above; the two after it are boolean */

static void
changed_cb (HpModel *model, Watch *watch)
{
  watch->changes++;
  watch->seen = hp_model_get_state (model);
}

static void
notify_cb (HpModel *model, GParamSpec *pspec, Watch *watch)
{
  for (int i = 0; i < N_WATCHED; i++)
    if (g_str_equal (pspec->name, NAMES[i]))
      {
        watch->notified[i]++;
        return;
      }
  g_error ("a property that is not known: %s", pspec->name);
}

static HpState
listed (Watch *watch)
{
  return g_array_index (watch->list, HpState, watch->place);
}

/* The sliders' range that a state needs. */
static HpHundredths
range_of (HpState state)
{
  HpHundredths widest = 0;

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    widest = MAX (widest, ABS (state.neuron.value[parameter]));
  return widest <= 200 ? 200 : widest <= 500 ? 500 : 1000;
}

static void
expect_properties (Watch *watch, int values[N_WATCHED])
{
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    values[parameter] = watch->state.neuron.value[parameter];
  values[HP_N_PARAMETERS] = watch->state.target;
  values[HP_N_PARAMETERS + 1] = watch->state.rate;
  values[HP_N_PARAMETERS + 2] = watch->state.linked;
  values[HP_N_PARAMETERS + 3] = watch->state.neuron.rule;
  values[HP_N_PARAMETERS + 4] = watch->state.fixed_bias;
  values[HP_N_PARAMETERS + 5] = watch->state.order;
  values[RANGE] = watch->range;
  values[RANGE + 1] = watch->place > 0;
  values[RANGE + 2] = watch->place + 1 < watch->list->len;
}

/* The next look compares with the present. */
static void
restart (Watch *watch)
{
  watch->changes = 0;
  memset (watch->notified, 0, sizeof watch->notified);
  watch->state_before = watch->state;
  watch->ghost_before = watch->ghost;
  expect_properties (watch, watch->properties_before);
}

void
watch_begin (Watch *watch)
{
  *watch = (Watch) { .model = hp_model_new (), .state = HP_STATE_FRESH };
  watch->range = range_of (watch->state);
  watch->ghost = watch->state.neuron;
  watch->list = g_array_new (FALSE, FALSE, sizeof (HpState));
  g_array_append_val (watch->list, watch->state);
  g_signal_connect (watch->model, "changed", G_CALLBACK (changed_cb), watch);
  g_signal_connect (watch->model, "notify", G_CALLBACK (notify_cb), watch);
  restart (watch);
}

void
watch_end (Watch *watch)
{
  g_assert_finalize_object (watch->model);
  g_clear_pointer (&watch->list, g_array_unref);
}

static void
check_properties (Watch *watch)
{
  int wanted[N_WATCHED];

  expect_properties (watch, wanted);
  for (int i = 0; i < N_WATCHED; i++)
    {
      int found = 0;

      g_object_get (watch->model, NAMES[i], &found, NULL);
      if (found != wanted[i])
        g_error ("%s is %d, not %d", NAMES[i], found, wanted[i]);
      if (watch->notified[i] != (found != watch->properties_before[i]))
        g_error ("%s was %d, is %d: told %d times", NAMES[i], watch->properties_before[i], found,
                 watch->notified[i]);
    }
}

static void
check_changes (Watch *watch)
{
  gboolean differs = !states_are_same (watch->state_before, watch->state)
                     || !hp_neuron_equal (watch->ghost_before, watch->ghost)
                     || watch->range != watch->properties_before[RANGE];

  g_assert_cmpint (watch->changes, ==, differs);
  if (watch->changes > 0)
    assert_same_state (watch->seen, watch->state);
}

static void
check_getters (Watch *watch)
{
  HpNeuron ghost = hp_model_get_ghost (watch->model);

  assert_same_state (hp_model_get_state (watch->model), watch->state);
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      g_assert_cmpint (hp_model_get_value (watch->model, (HpParameter) parameter), ==,
                       watch->state.neuron.value[parameter]);
      g_assert_cmpint (ghost.value[parameter], ==, watch->ghost.value[parameter]);
    }
  g_assert_cmpint (hp_model_get_range (watch->model), ==, watch->range);
  g_assert_cmpint (hp_model_can_undo (watch->model), ==, watch->place > 0);
  g_assert_cmpint (hp_model_can_redo (watch->model), ==, watch->place + 1 < watch->list->len);
  g_assert_cmpint (hp_model_get_gesture (watch->model) != 0, ==, watch->in_gesture);
  g_assert_cmpint (hp_model_get_gesture (watch->model) != 0, ==, watch->in_gesture);
}

void
watch_look (Watch *watch)
{
  check_properties (watch);
  check_changes (watch);
  check_getters (watch);
  restart (watch);
}

static void
expect_range (Watch *watch)
{
  HpHundredths needed = range_of (watch->state);

  watch->range = watch->in_gesture ? MAX (watch->range, needed) : needed;
}

static void
expect_listed (Watch *watch, HpState state)
{
  g_array_set_size (watch->list, watch->place + 1);
  g_array_append_val (watch->list, state);
  if (watch->list->len > HP_HISTORY_MAX_UNDO + 1)
    g_array_remove_index (watch->list, 0);
  watch->place = watch->list->len - 1;
}

/* Another state leaves a ghost if the line moves: of the step before when learning, otherwise of
 * the gesture's beginning. */
static void
expect_state (Watch *watch, HpState state)
{
  gboolean is_learnt = state.learning.n > watch->state.learning.n;

  if (!hp_neuron_equal (state.neuron, watch->state.neuron))
    watch->ghost = watch->in_gesture && !is_learnt ? listed (watch).neuron : watch->state.neuron;
  watch->state = state;
  expect_range (watch);
}

/* A run of learning may do this; in these tests, only such a step makes a state that has learnt
 * more. */
static gboolean
is_step_of_learning (Watch *watch, HpState state)
{
  return state.learning.n > watch->state.learning.n
         || states_are_same (learn_steps (watch->state, 1), state);
}

void
watch_expect_set (Watch *watch, HpState state)
{
  if (states_are_same (watch->state, state))
    return;
  if (watch->in_run && !is_step_of_learning (watch, state))
    watch_expect_end (watch);
  expect_state (watch, state);
  if (!watch->in_gesture)
    expect_listed (watch, state);
}

void
watch_expect_start (Watch *watch, HpState state)
{
  watch->in_gesture = watch->in_run = FALSE;
  g_array_set_size (watch->list, 0);
  g_array_append_val (watch->list, state);
  watch->place = 0;
  watch->state = state;
  watch->ghost = state.neuron;
  expect_range (watch);
}

void
watch_expect_end (Watch *watch)
{
  if (!watch->in_gesture)
    return;
  watch->in_gesture = watch->in_run = FALSE;
  if (states_are_same (listed (watch), watch->state))
    watch->ghost = watch->ghost_before_gesture; /* nothing has been done */
  else
    expect_listed (watch, watch->state);
  expect_range (watch);
}

void
watch_expect_begin (Watch *watch)
{
  watch_expect_end (watch);
  watch->in_gesture = TRUE;
  watch->ghost_before_gesture = watch->ghost;
}

void
watch_expect_run (Watch *watch)
{
  watch_expect_begin (watch);
  watch->in_run = TRUE;
}

/* As if the gesture had not been. */
void
watch_expect_cancel (Watch *watch)
{
  if (!watch->in_gesture)
    return;
  watch->in_gesture = watch->in_run = FALSE;
  watch->state = listed (watch);
  watch->ghost = watch->ghost_before_gesture;
  expect_range (watch);
}

void
watch_expect_undo (Watch *watch)
{
  watch_expect_end (watch);
  if (watch->place > 0)
    {
      watch->place--;
      expect_state (watch, listed (watch));
    }
}

void
watch_expect_redo (Watch *watch)
{
  watch_expect_end (watch);
  if (watch->place + 1 < watch->list->len)
    {
      watch->place++;
      expect_state (watch, listed (watch));
    }
}

void
watch_expect_reset (Watch *watch)
{
  watch_expect_end (watch);
  watch_expect_set (watch, HP_STATE_FRESH);
}
