/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A model under watch: what it told, and beside it what it should be, kept as a plain list of
 * states.
 */
#pragma once

#include "model/hp-history.h"
#include "model/hp-model.h"
#include "states.h"

#define N_WATCHED 13 /* properties */

typedef struct
{
  HpModel *model;
  int changes;             /* "changed" signals since the last look */
  int notified[N_WATCHED]; /* notifications of each property since then */
  HpState seen;            /* the state at the last "changed" */

  GArray *list; /* of HpState: all that undo and redo could come to */
  guint place;  /* of the present one, leaving out a gesture under way */
  HpState state;
  HpHundredths range;
  gboolean in_gesture, in_run;
  HpNeuron ghost, ghost_before_gesture;

  HpState state_before;  /* at the last look */
  HpNeuron ghost_before; /* the same */
  int properties_before[N_WATCHED];
} Watch;

/* A new model in the fresh state; watch_end () makes sure that nothing holds it any longer. */
void watch_begin (Watch *watch);
void watch_end (Watch *watch);

/* Ends the test unless the model is what it should be, and told of just what has changed since the
 * last look. */
void watch_look (Watch *watch);

/* The expected results of each step. */
void watch_expect_set (Watch *watch, HpState state);
void watch_expect_start (Watch *watch, HpState state);
void watch_expect_begin (Watch *watch);
void watch_expect_run (Watch *watch);
void watch_expect_end (Watch *watch);
void watch_expect_cancel (Watch *watch);
void watch_expect_undo (Watch *watch);
void watch_expect_redo (Watch *watch);
void watch_expect_reset (Watch *watch);
