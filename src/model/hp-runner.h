/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Runs learning by itself, at a speed, until it ends, is paused, or a person changes something.
 *
 * Properties: "running" (boolean), "speed" (int, presentations a second, or HP_RUNNER_FULL_SPEED;
 * writable).
 */
#pragma once

#include "hp-model.h"

G_BEGIN_DECLS

#define HP_TYPE_RUNNER (hp_runner_get_type ())
G_DECLARE_FINAL_TYPE (HpRunner, hp_runner, HP, RUNNER, GObject)

/* As fast as a window stays responsive: HP_RUNNER_BATCH presentations a frame. Any other speed is
 * kept by the clock, however long a frame takes. */
#define HP_RUNNER_FULL_SPEED 0
#define HP_RUNNER_BATCH 250

/* The highest speed at which a person can follow the single steps. */
#define HP_RUNNER_SEEN_SPEED 20

HpRunner *hp_runner_new (HpModel *model);

/* A run is one undo step, from start to pause. Starting does nothing if there is nothing to learn.
 * A run ends where a loop is found; one that starts in a loop keeps going round. */
void hp_runner_start (HpRunner *self);
void hp_runner_pause (HpRunner *self);

/* While running, shows the rows that are due at a time of g_get_monotonic_time (); a timer of the
 * runner's own calls this about once a frame. The first row is due at the first call. After a
 * longer stall, such as a suspend, only HP_RUNNER_CATCH_UP microseconds are made up for. */
#define HP_RUNNER_CATCH_UP G_USEC_PER_SEC
void hp_runner_tick (HpRunner *self, gint64 now);

gboolean hp_runner_is_running (HpRunner *self);

/* Returns whether a person can see each step: there is no run, or it is slow enough. */
gboolean hp_runner_shows_steps (HpRunner *self);

/* Returns whether a run would learn anything: learning may go on and is not locked. */
gboolean hp_runner_can_run (HpRunner *self);

G_END_DECLS
