/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A model with its session, at work in a test, and what the session's file holds.
 */
#pragma once

#include "folder.h"
#include "states.h"

#include "model/hp-session.h"

typedef struct
{
  HpModel *model;
  HpSession *session;
  int problems; /* notifications of the problem */
} Work;

/* A fresh model and the session kept in the file; work_end () makes sure that nothing holds either
 * any longer. */
void work_begin (Work *work, const char *path);
void work_end (Work *work);

/* Lets the main loop run for some microseconds. */
void run_for (gint64 microseconds);

/* Returns whether a file holds a state: now, or after some running of the loop, but soon. */
gboolean holds (const char *path, HpState state);
gboolean is_saved_soon (const char *path, HpState state);

/* The state that a file holds, which must be there and whole. */
HpState read_state (const char *path);
void write_state (const char *path, HpState state);

/* The number of a file, which tells it from another one of the same name. */
guint64 number_of (const char *path);
