/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lessons drawn at random, with texts that a file may stumble over, and the tests' own idea of when
 * two are the same.
 */
#pragma once

#include "model/hp-lesson.h"
#include "states.h"

/* Any text: all planes, controls, combining marks, what a key file takes for something of its own.
 * A new string. */
char *draw_text (void);

/* A state that a person can come to, with a prediction half of the time, or learning that has come
 * to an end of any kind. */
HpState draw_any_state (void);

/* One to four scenes with all that they can have. */
HpLesson *draw_lesson (void);

/* Fails the test unless they are the same, text by text and number by number. */
void assert_same_lesson (HpLesson *one, HpLesson *other);
