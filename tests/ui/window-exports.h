/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that leaves a window by clipboard and file, for tests of what it gives away.
 */
#pragma once

#include "program-window.h"

/* Returns a new string with all that is copied and exported of a view, in lines without numbers. Of
 * the picture it has only the letters, unless all of it is wanted, which has no number then. */
char *window_exports (const ProgramWindow *window, HpViewKind kind, gboolean whole_picture);
