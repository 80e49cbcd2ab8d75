/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A timer that fires about once a frame shows the rows that have fallen due by the clock, since it
 * fires later than asked for, and later still in a busy window. The run is a gesture of the model.
 * If another gesture has replaced it, or anyone else changes the model, a person has touched
 * something, and the run pauses.
 */
#include "hp-runner.h"

#define FRAME 16 /* milliseconds */

struct _HpRunner
{
  GObject parent_instance;

  HpModel *model;
  int speed;
  gboolean keeps_looping; /* the run began in a loop */
  guint timer;
  guint gesture;     /* the number of the gesture that is this run */
  gboolean stepping; /* the change under way is the run's own */
  gint64 last_tick;  /* its time, or 0 */
  gint64 due;        /* millionths of a row */
};

enum
{
  PROP_0,
  PROP_RUNNING,
  PROP_SPEED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (HpRunner, hp_runner, G_TYPE_OBJECT)

static gboolean
is_over (HpRunner *self, HpState state)
{
  return !hp_state_can_learn (state)
         || (state.learning.end == HP_LEARNING_LOOPS && !self->keeps_looping);
}

/* Returns how many rows are due. The fraction of a row that is left is kept, so that the speed
 * holds in the long run. */
static int
count_rows (HpRunner *self, gint64 now)
{
  gint64 elapsed = self->last_tick == 0 ? 0 : now - self->last_tick;
  gint64 rows;

  self->last_tick = now;
  if (self->speed == HP_RUNNER_FULL_SPEED)
    return HP_RUNNER_BATCH;
  self->due += MIN (elapsed, HP_RUNNER_CATCH_UP) * self->speed;
  rows = self->due / G_USEC_PER_SEC;
  self->due %= G_USEC_PER_SEC;
  return (int) rows;
}

static void
show_rows (HpRunner *self, int rows)
{
  HpState state = hp_model_get_state (self->model);

  for (; rows > 0 && !is_over (self, state); rows--)
    hp_state_take_step (&state);
  self->stepping = TRUE;
  hp_model_set_state (self->model, state);
  self->stepping = FALSE;
}

static gboolean
timer_cb (gpointer data)
{
  hp_runner_tick (data, g_get_monotonic_time ());
  return G_SOURCE_CONTINUE; /* if the run paused, its source is gone already */
}

static void
changed_cb (HpRunner *self)
{
  if (!self->stepping)
    hp_runner_pause (self);
}

static void
hp_runner_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HpRunner *self = HP_RUNNER (object);

  if (id == PROP_RUNNING)
    g_value_set_boolean (value, hp_runner_is_running (self));
  else
    g_value_set_int (value, self->speed);
}

static void
hp_runner_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HP_RUNNER (object)->speed = g_value_get_int (value);
}

static void
hp_runner_dispose (GObject *object)
{
  HpRunner *self = HP_RUNNER (object);

  hp_runner_pause (self); /* or its gesture would stay open for ever */
  g_clear_object (&self->model);
  G_OBJECT_CLASS (hp_runner_parent_class)->dispose (object);
}

static void
hp_runner_class_init (HpRunnerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hp_runner_get_property;
  object_class->set_property = hp_runner_set_property;
  object_class->dispose = hp_runner_dispose;
  properties[PROP_RUNNING] = g_param_spec_boolean ("running", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SPEED] = g_param_spec_int ("speed", NULL, NULL, HP_RUNNER_FULL_SPEED, 1000, 5,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
hp_runner_init (HpRunner *self)
{
  self->speed = 5;
}

HpRunner *
hp_runner_new (HpModel *model)
{
  HpRunner *self = g_object_new (HP_TYPE_RUNNER, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

void
hp_runner_start (HpRunner *self)
{
  if (self->timer != 0 || !hp_runner_can_run (self))
    return;
  self->keeps_looping = hp_model_get_state (self->model).learning.end == HP_LEARNING_LOOPS;
  hp_model_begin_run (self->model);
  self->gesture = hp_model_get_gesture (self->model);
  self->last_tick = 0;
  self->due = G_USEC_PER_SEC; /* the first row comes at once */
  self->timer = g_timeout_add (FRAME, timer_cb, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

void
hp_runner_pause (HpRunner *self)
{
  if (self->timer == 0)
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  if (hp_model_get_gesture (self->model) == self->gesture)
    hp_model_end_gesture (self->model);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RUNNING]);
}

void
hp_runner_tick (HpRunner *self, gint64 now)
{
  if (self->timer == 0)
    return;
  if (hp_model_get_gesture (self->model) == self->gesture)
    show_rows (self, count_rows (self, now));
  if (hp_model_get_gesture (self->model) != self->gesture
      || is_over (self, hp_model_get_state (self->model)))
    hp_runner_pause (self);
}

gboolean
hp_runner_is_running (HpRunner *self)
{
  return self->timer != 0;
}

gboolean
hp_runner_shows_steps (HpRunner *self)
{
  return self->timer == 0
         || (self->speed != HP_RUNNER_FULL_SPEED && self->speed <= HP_RUNNER_SEEN_SPEED);
}

gboolean
hp_runner_can_run (HpRunner *self)
{
  return !hp_model_is_locked (self->model, HP_LOCK_LEARNING)
         && hp_state_can_learn (hp_model_get_state (self->model));
}
