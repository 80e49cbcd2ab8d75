/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lesson files with something wrong in them, made by hand, and what must be said of each.
 */
#pragma once

#include "folder.h"

typedef struct
{
  const char *name;
  const char *text;                /* what is in the file, unless there is a maker */
  const char *says[3];             /* what the error must name: group, key, reason */
  int status;                      /* of the program that is asked to read it; 0 stands for 2 */
  gboolean (*make) (const char *path); /* puts a file there; FALSE if it cannot be made here */
  gboolean takes_long; /* seconds to read, with the sanitizers */
} BadLesson;

extern const BadLesson BAD_LESSONS[];
extern const int N_BAD_LESSONS;

/* Makes the file; FALSE if it cannot be made here. */
gboolean bad_lesson_make (const BadLesson *bad, const char *path);
