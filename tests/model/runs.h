/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared by the tests of the runner: a run, and waiting for it.
 */
#pragma once

#include "model/hp-runner.h"
#include "states.h"

typedef struct
{
  HpModel *model;
  HpRunner *runner;
  int notified; /* how often "running" was told */
} Run;

/* A model and its runner, which does not run yet. */
void run_set_up (Run *run, HpState state, int speed);
void run_tear_down (Run *run);

/* A run at full speed on XOR that has gone round its loop some times, and will go on. */
void run_begin_endless (Run *run);

HpState run_state (const Run *run);

/* How many rows have been shown. */
int run_n (const Run *run);

/* Waits for some frames of a clock of the test's own, which is as fast as the runner's and on a
 * busy machine as slow. */
void run_wait (int frames);

/* Waits until so many rows have been shown, or until the run ends; that must be before long. */
void run_wait_for_rows (const Run *run, int n);
void run_wait_for_end (const Run *run);

/* A state from which to learn; from zero with theta 0 and eta 0.10. */
HpState run_from (HpNeuron start, HpGate target, HpHundredths rate);
HpState run_from_zero (HpGate target);

/* XOR from zero after so many rows, when it has gone into its loop. */
#define RUN_ROWS_TO_LOOP 12
HpState run_in_loop (void);
