/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The model: every change ends in tell (), which notifies what differs and emits "changed" once.
 */
#include "hp-model.h"
#include "hp-history.h"

/* The parts of the model that others can see. */
typedef struct
{
  HpNetwork network;
  HpNeuron ghost;
  HpHundredths range;
  unsigned locked; /* bits by HpLock */
  gboolean can_undo, can_redo;
} View;

struct _HpModel
{
  GObject parent_instance;

  HpHistory own, visited; /* the person's own state, and that in the scene visited */
  HpHistory *here;        /* the one of them that is shown */
  HpNetwork home;         /* where a reset leads */
  unsigned locked;
  guint n_visits, n_gestures; /* scenes entered and left, and gestures, so far */
  View told;                  /* what was told last */
};

typedef enum
{
  PROP_0,
  PROP_W0, /* in the order of HpParameter */
  PROP_W1,
  PROP_W2,
  PROP_THETA,
  PROP_TARGET,
  PROP_RATE,
  PROP_STRICT,
  PROP_FIXED_BIAS,
  PROP_ORDER,
  PROP_LINKED,
  PROP_PREDICTING,
  PROP_IN_HAND,
  PROP_RANGE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_LOCKED,
  N_PROPS,
} Property;

G_STATIC_ASSERT (PROP_THETA - PROP_W0 == HP_THETA);

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

G_DEFINE_FINAL_TYPE (HpModel, hp_model, G_TYPE_OBJECT)

/* The value of any property, as a number. */
static int
get_number (const View *view, guint id)
{
  const HpState *state = &view->network.neuron[view->network.in_hand];

  switch ((Property) id)
    {
    case PROP_TARGET:
      return state->target;
    case PROP_RATE:
      return state->rate;
    case PROP_STRICT:
      return state->neuron.rule == HP_RULE_EXCEEDS;
    case PROP_FIXED_BIAS:
      return state->fixed_bias;
    case PROP_ORDER:
      return state->order;
    case PROP_LINKED:
      return state->linked;
    case PROP_PREDICTING:
      return state->prediction.is_on;
    case PROP_IN_HAND:
      return view->network.in_hand;
    case PROP_RANGE:
      return view->range;
    case PROP_CAN_UNDO:
      return view->can_undo;
    case PROP_CAN_REDO:
      return view->can_redo;
    case PROP_LOCKED:
      return (int) view->locked;
    case PROP_W0:
    case PROP_W1:
    case PROP_W2:
    case PROP_THETA:
      return state->neuron.value[id - PROP_W0];
    case PROP_0:
    case N_PROPS:
      break;
    }
  g_assert_not_reached ();
}

/* The range does not shrink during a gesture. */
static View
look (HpModel *self)
{
  const HpHistory *here = self->here;
  HpHundredths range = hp_network_range (&here->state);

  return (View) {
    .network = here->state,
    .ghost = here->ghost,
    .range = here->gesture != 0 ? MAX (self->told.range, range) : range,
    .locked = self->locked,
    .can_undo = here->past->len > 0,
    .can_redo = here->future->len > 0,
  };
}

static void
tell (HpModel *self)
{
  const View before = self->told, now = look (self);

  self->told = now;
  g_object_freeze_notify (G_OBJECT (self));
  for (guint id = PROP_0 + 1; id < N_PROPS; id++)
    if (get_number (&before, id) != get_number (&now, id))
      g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
  g_object_thaw_notify (G_OBJECT (self));
  if (!hp_network_equal (&before.network, &now.network)
      || before.network.in_hand != now.network.in_hand
      || !hp_neuron_equal (before.ghost, now.ghost) || before.range != now.range)
    g_signal_emit (self, changed_signal, 0);
}

static void
hp_model_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  int number = get_number (&HP_MODEL (object)->told, id);

  if (G_VALUE_HOLDS_INT (value))
    g_value_set_int (value, number);
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, number);
  else
    g_value_set_uint (value, (guint) number);
}

static void
hp_model_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpModel *self = HP_MODEL (object);

  if (id == PROP_TARGET)
    hp_model_set_target (self, (HpGate) g_value_get_int (value));
  else if (id == PROP_RATE)
    hp_model_set_state (self,
                        hp_state_with_rate (hp_model_get_state (self), g_value_get_int (value)));
  else if (id == PROP_STRICT)
    hp_model_set_state (
        self, hp_state_with_rule (hp_model_get_state (self), g_value_get_boolean (value)
                                                                 ? HP_RULE_EXCEEDS
                                                                 : HP_RULE_REACHES));
  else if (id == PROP_FIXED_BIAS)
    hp_model_set_state (
        self, hp_state_with_fixed_bias (hp_model_get_state (self), g_value_get_boolean (value)));
  else if (id == PROP_ORDER)
    hp_model_set_state (self,
                        hp_state_with_order (hp_model_get_state (self), g_value_get_int (value)));
  else if (id == PROP_LINKED)
    hp_model_set_state (
        self, hp_state_with_link (hp_model_get_state (self), g_value_get_boolean (value)));
  else if (id == PROP_PREDICTING)
    hp_model_set_predicting (self, g_value_get_boolean (value));
  else if (id == PROP_IN_HAND)
    hp_model_take (self, (HpRole) g_value_get_int (value));
  else
    hp_model_set_value (self, (HpParameter) (id - PROP_W0), g_value_get_int (value));
}

static void
hp_model_finalize (GObject *object)
{
  HpModel *self = HP_MODEL (object);

  hp_history_clear (&self->own);
  hp_history_clear (&self->visited);
  G_OBJECT_CLASS (hp_model_parent_class)->finalize (object);
}

static void
hp_model_class_init (HpModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = readable | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = hp_model_get_property;
  object_class->set_property = hp_model_set_property;
  object_class->finalize = hp_model_finalize;

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    properties[PROP_W0 + parameter]
        = g_param_spec_int (hp_model_property ((HpParameter) parameter), NULL, NULL, -HP_LIMIT,
                            HP_LIMIT, 0, writable);
  properties[PROP_TARGET]
      = g_param_spec_int ("target", NULL, NULL, HP_GATE_NONE, HP_N_GATES - 1, 0, writable);
  properties[PROP_RATE] = g_param_spec_int ("rate", NULL, NULL, HP_RATE_MIN, HP_RATE_MAX,
                                            HP_RATE_FRESH, writable);
  properties[PROP_STRICT] = g_param_spec_boolean ("strict", NULL, NULL, FALSE, writable);
  properties[PROP_FIXED_BIAS] = g_param_spec_boolean ("fixed-bias", NULL, NULL, FALSE, writable);
  properties[PROP_ORDER] = g_param_spec_int ("order", NULL, NULL, 0, HP_N_ORDERS - 1, 0, writable);
  properties[PROP_LINKED] = g_param_spec_boolean ("linked", NULL, NULL, FALSE, writable);
  properties[PROP_PREDICTING] = g_param_spec_boolean ("predicting", NULL, NULL, FALSE, writable);
  properties[PROP_IN_HAND]
      = g_param_spec_int ("in-hand", NULL, NULL, 0, HP_N_ROLES - 1, 0, writable);
  properties[PROP_RANGE] = g_param_spec_int ("range", NULL, NULL, 0, HP_LIMIT, 0, readable);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, readable);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, readable);
  properties[PROP_LOCKED] = g_param_spec_uint ("locked", NULL, NULL, 0, G_MAXUINT, 0, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  changed_signal = g_signal_new ("changed", HP_TYPE_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
hp_model_init (HpModel *self)
{
  self->home = hp_network (HP_STATE_FRESH);
  hp_history_init (&self->own);
  hp_history_init (&self->visited);
  self->here = &self->own;
  self->told = look (self);
}

HpModel *
hp_model_new (void)
{
  return g_object_new (HP_TYPE_MODEL, NULL);
}

HpState
hp_model_get_state (HpModel *self)
{
  return hp_network_state (&self->here->state);
}

const HpNetwork *
hp_model_get_network (HpModel *self)
{
  return &self->here->state;
}

const HpNetwork *
hp_model_get_own_network (HpModel *self)
{
  return &self->own.state;
}

void
hp_model_set_state (HpModel *self, HpState state)
{
  HpNetwork network = hp_network_with (self->here->state, state);

  if (hp_locks_refuse (self->locked, hp_model_get_state (self), state) == HP_LOCK_NONE)
    hp_model_set_network (self, &network);
}

void
hp_model_set_network (HpModel *self, const HpNetwork *network)
{
  hp_history_go_to (self->here, *network);
  tell (self);
}

void
hp_model_set_network_target (HpModel *self, HpGate target)
{
  HpNetwork network = self->here->state;

  network.target = target;
  if (!hp_model_is_locked (self, HP_LOCK_TARGET))
    hp_model_set_network (self, &network);
}

void
hp_model_take (HpModel *self, HpRole role)
{
  hp_history_take (self->here, role);
  tell (self);
}

void
hp_model_start_from (HpModel *self, HpState state)
{
  HpNetwork network = hp_network (state);

  hp_model_start_with (self, &network);
}

void
hp_model_start_with (HpModel *self, const HpNetwork *network)
{
  hp_history_start (self->here, *network);
  tell (self);
}

void
hp_model_enter_scene (HpModel *self, const HpScene *scene)
{
  hp_history_end_gesture (self->here);
  self->here = &self->visited;
  self->n_visits++;
  self->locked = scene->locked;
  self->home = scene->network;
  hp_model_start_with (self, &scene->network);
}

void
hp_model_leave_scenes (HpModel *self)
{
  if (self->here == &self->own)
    return;
  self->here = &self->own;
  self->n_visits++;
  self->locked = 0;
  self->home = hp_network (HP_STATE_FRESH);
  tell (self);
}

guint
hp_model_get_n_visits (HpModel *self)
{
  return self->n_visits;
}

unsigned
hp_model_get_locked (HpModel *self)
{
  return self->locked;
}

gboolean
hp_model_is_locked (HpModel *self, HpLock lock)
{
  return (self->locked & 1u << lock) != 0;
}

HpHundredths
hp_model_get_value (HpModel *self, HpParameter parameter)
{
  return hp_model_get_state (self).neuron.value[parameter];
}

void
hp_model_set_value (HpModel *self, HpParameter parameter, HpHundredths value)
{
  hp_model_set_state (self, hp_state_with_value (hp_model_get_state (self), parameter, value));
}

void
hp_model_set_target (HpModel *self, HpGate target)
{
  hp_model_set_state (self, hp_state_with_target (hp_model_get_state (self), target));
}

void
hp_model_set_predicting (HpModel *self, gboolean predicting)
{
  HpState state = hp_model_get_state (self);

  if (state.prediction.is_on != predicting)
    hp_model_set_state (self, hp_state_with_prediction (state, predicting));
}

gboolean
hp_model_can_follow_hints (HpModel *self)
{
  HpState state = hp_model_get_state (self), next = hp_state_with_hints_followed (state);

  return !hp_neuron_equal (state.neuron, next.neuron)
         && hp_locks_refuse (self->locked, state, next) == HP_LOCK_NONE;
}

void
hp_model_follow_hints (HpModel *self)
{
  hp_model_set_state (self, hp_state_with_hints_followed (hp_model_get_state (self)));
}

HpHundredths
hp_model_get_range (HpModel *self)
{
  return self->told.range;
}

static void
begin_gesture (HpModel *self, gboolean is_run)
{
  hp_model_end_gesture (self); /* after which the range may shrink */
  hp_history_begin_gesture (self->here, ++self->n_gestures, is_run);
}

void
hp_model_begin_gesture (HpModel *self)
{
  begin_gesture (self, FALSE);
}

void
hp_model_begin_run (HpModel *self)
{
  begin_gesture (self, TRUE);
}

void
hp_model_end_gesture (HpModel *self)
{
  hp_history_end_gesture (self->here);
  tell (self);
}

void
hp_model_interrupt (HpModel *self)
{
  if (!self->here->is_run)
    hp_model_end_gesture (self);
}

void
hp_model_cancel_gesture (HpModel *self)
{
  hp_history_cancel_gesture (self->here);
  tell (self);
}

guint
hp_model_get_gesture (HpModel *self)
{
  return self->here->gesture;
}

HpNeuron
hp_model_get_ghost (HpModel *self)
{
  return self->here->ghost;
}

gboolean
hp_model_can_undo (HpModel *self)
{
  return self->here->past->len > 0;
}

gboolean
hp_model_can_redo (HpModel *self)
{
  return self->here->future->len > 0;
}

void
hp_model_undo (HpModel *self)
{
  hp_history_undo (self->here);
  tell (self);
}

void
hp_model_redo (HpModel *self)
{
  hp_history_redo (self->here);
  tell (self);
}

void
hp_model_reset (HpModel *self)
{
  gboolean is_visit = self->here == &self->visited;

  hp_history_end_gesture (self->here);
  hp_history_go_to (self->here, is_visit ? self->home
                                         : hp_network_reset (self->here->state, &self->home));
  tell (self);
}

const char *
hp_model_property (HpParameter parameter)
{
  static const char *const NAMES[HP_N_PARAMETERS] = { "w0", "w1", "w2", "theta" };

  return NAMES[parameter];
}
