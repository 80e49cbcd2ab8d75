/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A whole window of the program, and ways to look around in it.
 */
#pragma once

#include "model/hp-player.h"
#include "testing.h"

typedef struct
{
  HpModel *model;
  GtkWindow *window;
  int width, height; /* when it was first shown */
} ProgramWindow;

/* The application, which keeps its session in a folder of its own and does not look for another
 * instance. */
extern GtkApplication *application;

/* Starts GTK and the application, adds the tests and runs them. Returns their status. */
int program_main (int argc, char **argv, void (*add_tests) (void));

/* A window on screen. Closing it fails the test if something still holds it or its model. */
ProgramWindow program_window_new (int width, int height);
ProgramWindow program_window_new_remembering (int width, int height, GSettings *settings);
void program_window_close (ProgramWindow *window);

/* Does what a menu or a key does: "win.next-scene". format and what follows are for
 * g_variant_new (), or NULL. Comes back when it is drawn. */
void program_window_do (const ProgramWindow *window, const char *action, const char *format, ...);

/* Returns whether an action can be done now. */
gboolean program_window_can (const ProgramWindow *window, const char *name);

/* The question that is asked over any window, or NULL. */
GtkWindow *program_window_find_question (void);

/* Answers it by the label of a button, and waits until it is gone. */
void program_window_answer (const char *label);
