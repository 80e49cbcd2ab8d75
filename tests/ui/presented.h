/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Checks that a class can read from the back row everything a window shows while presenting.
 */
#pragma once

#include "ui/window/hp-window.h"

/* Finds out for all that is on screen in a window that fills it; each complaint fails the test and
 * begins with where. */
void presented_check (HpWindow *window, GdkRectangle screen, const char *where);
