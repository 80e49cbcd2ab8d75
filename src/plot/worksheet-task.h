/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The part of a worksheet that a scene's numbers make: the numbers that are given, a table to fill
 * in, and a plot to draw the line into.
 */
#pragma once

#include "core/answer.h"
#include "sheet.h"
#include "view.h"

/* A scene on paper. The strings must outlive the worksheet. */
typedef struct
{
  const char *title, *text, *notes;
  HpNames meanings; /* as those of HpView */
  HpScene scene;
} HpTask;

/* Returns whether there is anything to work out in the scene. */
bool hp_task_has_table (const HpTask *task);

/* Its height, and its drawing with the upper edge at a place; filled in with an answer, or empty if
 * that is NULL. */
double hp_task_height (const HpTask *task);
void hp_task_draw (const HpTask *task, const HpSheet *sheet, cairo_t *cr, double y,
                   const HpNetwork *answer);
