/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tests of the model: what it tells of a change, gestures, and the history, which thousands of
 * random steps hold against a plain list of states.
 */
#include "model/hp-model.h"
#include "states.h"

static const char *const NAMES[]
    = { "w0", "w1", "w2", "theta", "target", "rate", "range", "can-undo", "can-redo" };

#define N_NAMES G_N_ELEMENTS (NAMES)

/* A model, what it told since the last look, and what it should be. */
typedef struct
{
  HpModel *model;
  int changes;            /* "changed" signals */
  int notified[N_NAMES];  /* of each property */
  HpState seen;           /* the state at the last "changed" */

  GArray *list;           /* of HpState, all that undo and redo could come to */
  guint place;            /* of the present one, but for a gesture under way */
  HpState state;
  HpHundredths range;
  gboolean in_gesture;
  HpNeuron ghost, ghost_before_gesture;
} Watch;

static void
changed_cb (HpModel *model, Watch *watch)
{
  watch->changes++;
  watch->seen = hp_model_get_state (model);
}

static void
notify_cb (HpModel *model, GParamSpec *pspec, Watch *watch)
{
  for (guint i = 0; i < N_NAMES; i++)
    if (g_str_equal (pspec->name, NAMES[i]))
      {
        watch->notified[i]++;
        return;
      }
  g_error ("a property that is not known: %s", pspec->name);
}

static HpState
listed (Watch *watch, guint place)
{
  return g_array_index (watch->list, HpState, place);
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
watch_begin (Watch *watch)
{
  *watch = (Watch) { .model = hp_model_new (), .state = HP_STATE_FRESH };
  watch->range = range_of (watch->state);
  watch->ghost = watch->state.neuron;
  watch->list = g_array_new (FALSE, FALSE, sizeof (HpState));
  g_array_append_val (watch->list, watch->state);
  g_signal_connect (watch->model, "changed", G_CALLBACK (changed_cb), watch);
  g_signal_connect (watch->model, "notify", G_CALLBACK (notify_cb), watch);
}

static void
watch_end (Watch *watch)
{
  g_assert_finalize_object (watch->model);
  g_array_unref (watch->list);
}

/* The values of the properties in the order of NAMES, of the model or as they should be. */
static void
read_properties (HpModel *model, int values[N_NAMES])
{
  gboolean can_undo, can_redo;

  g_object_get (model, NAMES[0], &values[0], NAMES[1], &values[1], NAMES[2], &values[2], NAMES[3],
                &values[3], NAMES[4], &values[4], NAMES[5], &values[5], NAMES[6], &values[6],
                NAMES[7], &can_undo, NAMES[8], &can_redo, NULL);
  values[7] = can_undo;
  values[8] = can_redo;
}

static void
expect_properties (Watch *watch, int values[N_NAMES])
{
  const HpState *state = &watch->state;

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    values[parameter] = state->neuron.value[parameter];
  values[4] = state->target;
  values[5] = state->rate;
  values[6] = watch->range;
  values[7] = watch->place > 0;
  values[8] = watch->place + 1 < watch->list->len;
}

/* What the model is, and that it told of each difference once and of nothing else. */
static void
check_told (Watch *watch, HpState before, const int properties_before[N_NAMES])
{
  int wanted[N_NAMES], found[N_NAMES];
  gboolean differs;

  expect_properties (watch, wanted);
  read_properties (watch->model, found);
  for (guint i = 0; i < N_NAMES; i++)
    {
      if (found[i] != wanted[i])
        g_error ("%s is %d, not %d", NAMES[i], found[i], wanted[i]);
      if (watch->notified[i] != (found[i] != properties_before[i]))
        g_error ("%s was %d, is %d: told %d times", NAMES[i], properties_before[i], found[i],
                 watch->notified[i]);
    }
  differs = !states_are_same (before, watch->state) || properties_before[6] != wanted[6];
  g_assert_cmpint (watch->changes, ==, differs);
  if (differs)
    assert_same_state (watch->seen, watch->state);
}

static void
check_getters (Watch *watch)
{
  HpModel *model = watch->model;
  HpNeuron ghost = hp_model_get_ghost (model);

  assert_same_state (hp_model_get_state (model), watch->state);
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      g_assert_cmpint (hp_model_get_value (model, parameter), ==,
                       watch->state.neuron.value[parameter]);
      g_assert_cmpint (ghost.value[parameter], ==, watch->ghost.value[parameter]);
    }
  g_assert_cmpint (hp_model_get_range (model), ==, watch->range);
  g_assert_cmpint (hp_model_can_undo (model), ==, watch->place > 0);
  g_assert_cmpint (hp_model_can_redo (model), ==, watch->place + 1 < watch->list->len);
  g_assert_cmpint (hp_model_in_gesture (model), ==, watch->in_gesture);
  g_assert_cmpint (hp_model_get_gesture (model) != 0, ==, watch->in_gesture);
}

/* What should come of each step. */

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
  if (watch->list->len > HP_MODEL_MAX_UNDO + 1)
    g_array_remove_index (watch->list, 0);
  watch->place = watch->list->len - 1;
}

/* The present state becomes another one, which leaves a ghost if the line moves. */
static void
expect_state (Watch *watch, HpState state)
{
  gboolean is_learnt = state.learning.n > watch->state.learning.n;

  if (!hp_neuron_equal (state.neuron, watch->state.neuron))
    watch->ghost = watch->in_gesture && !is_learnt ? listed (watch, watch->place).neuron
                                                   : watch->state.neuron;
  watch->state = state;
  expect_range (watch);
}

static void
expect_set (Watch *watch, HpState state)
{
  if (states_are_same (watch->state, state))
    return;
  if (!watch->in_gesture)
    expect_listed (watch, state);
  expect_state (watch, state);
}

static void
expect_end (Watch *watch)
{
  if (!watch->in_gesture)
    return;
  watch->in_gesture = FALSE;
  if (!states_are_same (listed (watch, watch->place), watch->state))
    expect_listed (watch, watch->state);
  expect_range (watch);
}

static void
expect_begin (Watch *watch)
{
  expect_end (watch);
  watch->in_gesture = TRUE;
  watch->ghost_before_gesture = watch->ghost;
}

/* As if the gesture had not been. */
static void
expect_cancel (Watch *watch)
{
  if (!watch->in_gesture)
    return;
  watch->in_gesture = FALSE;
  watch->state = listed (watch, watch->place);
  watch->ghost = watch->ghost_before_gesture;
  expect_range (watch);
}

static void
expect_step (Watch *watch, int direction)
{
  expect_end (watch);
  if ((direction < 0 && watch->place == 0)
      || (direction > 0 && watch->place + 1 == watch->list->len))
    return;
  watch->place += (guint) direction;
  expect_state (watch, listed (watch, watch->place));
}

static void
expect_start (Watch *watch, HpState state)
{
  watch->in_gesture = FALSE;
  g_array_set_size (watch->list, 0);
  g_array_append_val (watch->list, state);
  watch->place = 0;
  watch->state = state;
  watch->ghost = state.neuron;
  expect_range (watch);
}
