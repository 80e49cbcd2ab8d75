/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All texts of a window, for tests of what it gives away.
 */
#pragma once

#include "program-window.h"

/* All that is on screen, tooltips and titles included, with the classes that decide how it looks,
 * and all that a screen reader is told of it, in lines. Returns a new string. */
char *window_texts (const ProgramWindow *window);

/* Returns the texts with # for each number of two places; their signs, and the brackets around
 * them, are left out. */
char *texts_without_numbers (const char *texts);

/* Fails the test, and names a line that only one of them has. */
void assert_same_texts (const char *one, const char *other);
