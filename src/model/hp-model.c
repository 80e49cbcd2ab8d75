/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The model: every change goes through apply (), which stores, notifies and says "changed" once.
 */
#include "hp-model.h"
#include "hp-history.h"

/* What the person had before a lesson. */
typedef struct
{
  gboolean is_on;
  HpState state;
  HpHistory history;
  HpNeuron ghost;
} Visit;

struct _HpModel
{
  GObject parent_instance;

  HpState state;
  HpHundredths range;
  HpHistory history;
  HpState home;      /* where a reset leads */
  unsigned locked;   /* bits by HpLock */
  Visit before;      /* what waits while a scene is visited */
  guint n_visits;    /* scenes entered and left so far */
  gboolean could_undo, could_redo; /* as was told last */
  guint gesture, n_gestures; /* the number of the one under way, or 0; all so far */
  gboolean is_run; /* which is one of learning alone */
  HpState before_gesture;
  HpNeuron ghost, ghost_before_gesture;
};

enum
{
  PROP_0,
  PROP_W0, /* in the order of HpParameter */
  PROP_W1,
  PROP_W2,
  PROP_THETA,
  PROP_TARGET,
  PROP_RATE,
  PROP_LINKED,
  PROP_PREDICTING,
  PROP_RANGE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_LOCKED,
  N_PROPS,
};

G_STATIC_ASSERT (PROP_THETA - PROP_W0 == HP_THETA);

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

G_DEFINE_FINAL_TYPE (HpModel, hp_model, G_TYPE_OBJECT)

static void
notify_differences (HpModel *self, HpState before, HpHundredths range_before)
{
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    if (before.neuron.value[parameter] != self->state.neuron.value[parameter])
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_W0 + parameter]);
  if (before.target != self->state.target)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TARGET]);
  if (before.rate != self->state.rate)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RATE]);
  if (before.linked != self->state.linked)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINKED]);
  if (before.prediction.is_on != self->state.prediction.is_on)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREDICTING]);
  if (range_before != self->range)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RANGE]);
}

/* Stores the state and the range that goes with it, and tells of what differs, if anything does. */
static gboolean
apply (HpModel *self, HpState state)
{
  HpState before = self->state;
  HpHundredths range_before = self->range, needed = hp_state_range (state);

  self->state = state;
  self->range = self->gesture != 0 ? MAX (range_before, needed) : needed;
  if (hp_state_equal (before, state) && self->range == range_before)
    return FALSE;
  g_object_freeze_notify (G_OBJECT (self));
  notify_differences (self, before, range_before);
  g_object_thaw_notify (G_OBJECT (self));
  g_signal_emit (self, changed_signal, 0);
  return TRUE;
}

/* The same with a ghost, of which "changed" tells, too. */
static void
apply_with_ghost (HpModel *self, HpState state, HpNeuron ghost)
{
  gboolean is_other_ghost = !hp_neuron_equal (self->ghost, ghost);

  self->ghost = ghost;
  if (!apply (self, state) && is_other_ghost)
    g_signal_emit (self, changed_signal, 0);
}

static void
note_ability (HpModel *self, gboolean *told, gboolean can, int property)
{
  if (*told == can)
    return;
  *told = can;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
notify_history (HpModel *self)
{
  note_ability (self, &self->could_undo, hp_model_can_undo (self), PROP_CAN_UNDO);
  note_ability (self, &self->could_redo, hp_model_can_redo (self), PROP_CAN_REDO);
}

static void
remember (HpModel *self, HpState state)
{
  hp_history_remember (&self->history, state, HP_MODEL_MAX_UNDO);
  notify_history (self);
}

static gboolean
is_step_of_learning (HpState before, HpState next)
{
  return hp_state_learning_steps (before, next) > 0;
}

/* A step of learning leaves the ghost of the step before, even while it runs as one gesture; a drag
 * leaves that of its beginning. What moves no line leaves it alone. */
static void
note_ghost (HpModel *self, HpState next)
{
  gboolean is_learnt = is_step_of_learning (self->state, next);

  if (!hp_neuron_equal (next.neuron, self->state.neuron))
    self->ghost = self->gesture != 0 && !is_learnt ? self->before_gesture.neuron
                                                   : self->state.neuron;
}

static void
step_through_history (HpModel *self, gboolean (*step) (HpHistory *, HpState *))
{
  HpState state;

  hp_model_end_gesture (self);
  state = self->state;
  if (!step (&self->history, &state))
    return;
  note_ghost (self, state);
  apply (self, state);
  notify_history (self);
}

static void
hp_model_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HpModel *self = HP_MODEL (object);

  switch (id)
    {
    case PROP_W0:
    case PROP_W1:
    case PROP_W2:
    case PROP_THETA:
      g_value_set_int (value, self->state.neuron.value[id - PROP_W0]);
      break;
    case PROP_TARGET:
      g_value_set_int (value, self->state.target);
      break;
    case PROP_RATE:
      g_value_set_int (value, self->state.rate);
      break;
    case PROP_LINKED:
      g_value_set_boolean (value, self->state.linked);
      break;
    case PROP_PREDICTING:
      g_value_set_boolean (value, self->state.prediction.is_on);
      break;
    case PROP_RANGE:
      g_value_set_int (value, self->range);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, hp_model_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, hp_model_can_redo (self));
      break;
    case PROP_LOCKED:
      g_value_set_uint (value, self->locked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hp_model_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HpModel *self = HP_MODEL (object);

  switch (id)
    {
    case PROP_W0:
    case PROP_W1:
    case PROP_W2:
    case PROP_THETA:
      hp_model_set_value (self, (HpParameter) (id - PROP_W0), g_value_get_int (value));
      break;
    case PROP_TARGET:
      hp_model_set_target (self, (HpGate) g_value_get_int (value));
      break;
    case PROP_RATE:
      hp_model_set_rate (self, g_value_get_int (value));
      break;
    case PROP_LINKED:
      hp_model_set_linked (self, g_value_get_boolean (value));
      break;
    case PROP_PREDICTING:
      hp_model_set_predicting (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hp_model_finalize (GObject *object)
{
  HpModel *self = HP_MODEL (object);

  hp_history_clear (&self->history);
  hp_history_clear (&self->before.history);
  G_OBJECT_CLASS (hp_model_parent_class)->finalize (object);
}

static void
hp_model_class_init (HpModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

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
  properties[PROP_LINKED] = g_param_spec_boolean ("linked", NULL, NULL, FALSE, writable);
  properties[PROP_PREDICTING] = g_param_spec_boolean ("predicting", NULL, NULL, FALSE, writable);
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
  self->state = HP_STATE_FRESH;
  self->ghost = self->state.neuron;
  self->range = hp_state_range (self->state);
  self->home = self->state;
  hp_history_init (&self->history);
  hp_history_init (&self->before.history);
}

HpModel *
hp_model_new (void)
{
  return g_object_new (HP_TYPE_MODEL, NULL);
}

HpState
hp_model_get_state (HpModel *self)
{
  return self->state;
}

HpState
hp_model_get_own_state (HpModel *self)
{
  return self->before.is_on ? self->before.state : self->state;
}

/* One step of history, or part of the gesture. */
static void
go_to (HpModel *self, HpState state)
{
  if (hp_state_equal (self->state, state))
    return;
  if (self->is_run && !is_step_of_learning (self->state, state))
    hp_model_end_gesture (self);
  if (self->gesture == 0)
    remember (self, self->state);
  note_ghost (self, state);
  apply (self, state);
}

void
hp_model_set_state (HpModel *self, HpState state)
{
  if (hp_locks_refuse (self->locked, self->state, state) == HP_LOCK_NONE)
    go_to (self, state);
}

void
hp_model_start_from (HpModel *self, HpState state)
{
  self->gesture = 0;
  hp_history_forget (&self->history);
  apply_with_ghost (self, state, state.neuron);
  notify_history (self);
}

static void
set_locked (HpModel *self, unsigned locked)
{
  if (self->locked == locked)
    return;
  self->locked = locked;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOCKED]);
}

void
hp_model_enter_scene (HpModel *self, const HpScene *scene)
{
  hp_model_end_gesture (self);
  if (!self->before.is_on)
    {
      Visit visit = { TRUE, self->state, self->history, self->ghost };

      self->history = self->before.history;
      self->before = visit;
    }
  self->n_visits++;
  set_locked (self, scene->locked);
  self->home = scene->state;
  hp_model_start_from (self, scene->state);
}

/* The history of the visit is emptied, and waits for the next one. */
static void
get_history_back (HpModel *self)
{
  HpHistory visited = self->history;

  hp_history_forget (&visited);
  self->history = self->before.history;
  self->before.history = visited;
}

/* All is in its place before anyone is told. */
void
hp_model_leave_scenes (HpModel *self)
{
  if (!self->before.is_on)
    return;
  self->gesture = 0;
  self->n_visits++;
  self->home = HP_STATE_FRESH;
  self->before.is_on = FALSE;
  get_history_back (self);
  set_locked (self, 0);
  apply_with_ghost (self, self->before.state, self->before.ghost);
  notify_history (self);
}

guint
hp_model_get_n_visits (HpModel *self)
{
  return self->n_visits;
}

void
hp_model_set_home (HpModel *self, HpState home)
{
  self->home = home;
}

unsigned
hp_model_get_locked (HpModel *self)
{
  return self->locked;
}

HpHundredths
hp_model_get_range (HpModel *self)
{
  return self->range;
}

void
hp_model_begin_gesture (HpModel *self)
{
  hp_model_end_gesture (self);
  self->is_run = FALSE;
  self->gesture = ++self->n_gestures;
  self->before_gesture = self->state;
  self->ghost_before_gesture = self->ghost;
}

void
hp_model_begin_run (HpModel *self)
{
  hp_model_begin_gesture (self);
  self->is_run = TRUE;
}

void
hp_model_end_gesture (HpModel *self)
{
  if (self->gesture != 0 && hp_state_equal (self->before_gesture, self->state))
    hp_model_cancel_gesture (self);
  if (self->gesture == 0)
    return;
  self->gesture = 0;
  remember (self, self->before_gesture);
  apply (self, self->state);
}

void
hp_model_interrupt (HpModel *self)
{
  if (!self->is_run)
    hp_model_end_gesture (self);
}

void
hp_model_cancel_gesture (HpModel *self)
{
  if (self->gesture == 0)
    return;
  self->gesture = 0;
  apply_with_ghost (self, self->before_gesture, self->ghost_before_gesture);
}

guint
hp_model_get_gesture (HpModel *self)
{
  return self->gesture;
}

HpNeuron
hp_model_get_ghost (HpModel *self)
{
  return self->ghost;
}

gboolean
hp_model_can_undo (HpModel *self)
{
  return self->history.past->len > 0;
}

gboolean
hp_model_can_redo (HpModel *self)
{
  return self->history.future->len > 0;
}

void
hp_model_undo (HpModel *self)
{
  step_through_history (self, hp_history_undo);
}

void
hp_model_redo (HpModel *self)
{
  step_through_history (self, hp_history_redo);
}

void
hp_model_reset (HpModel *self)
{
  hp_model_end_gesture (self);
  go_to (self, self->home);
}
