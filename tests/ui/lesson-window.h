/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A whole window of the program for tests of lessons and predicting, and ways to look around in it.
 */
#pragma once

#include "model/hp-player.h"
#include "testing.h"

typedef struct
{
  HpModel *model;
  GtkWindow *window;
} LessonWindow;

/* Starts GTK and an application that keeps its session in a folder of its own; ends both after the
 * tests, which are added in between, and gives their status. */
int lesson_window_main (int argc, char **argv, void (*add_tests) (void));

/* A window on screen. Taking it away fails the test if something holds it. */
LessonWindow lesson_window_new (int width, int height);
LessonWindow lesson_window_new_remembering (int width, int height, GSettings *settings);
void lesson_window_close (LessonWindow *window);

/* Does what a menu or a key does: "win.next-scene". format and what follows are for
 * g_variant_new (), or NULL. Comes back when it is drawn. */
void lesson_window_do (const LessonWindow *window, const char *action, const char *format, ...);

/* Whether an action can be done now. */
gboolean lesson_window_can (const LessonWindow *window, const char *name);

/* The first label on screen with this text, its formulas tied, or NULL; a button with it, on screen
 * or not. */
GtkWidget *lesson_window_find_label (gpointer widget, const char *text);
GtkWidget *lesson_window_find_button (gpointer widget, const char *label);

/* The question that is asked over any window, or NULL. */
GtkWindow *lesson_window_find_question (void);

/* Answers it by the label of a button, and waits until it is gone. */
void lesson_window_answer (const char *label);
