/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A worksheet of the scenes of a lesson: for each its title, text, table, plot and lines to answer
 * on; then, on pages of their own, the answers and the notes for the teacher.
 */
#pragma once

#include "worksheet-task.h"

typedef struct HpWorksheet HpWorksheet;

/* Lays the pages out. The tasks are copied, their strings are not. */
HpWorksheet *hp_worksheet_new (const char *title, const HpTask *tasks, int n_tasks, HpPaper paper,
                               const char *family);
void hp_worksheet_free (HpWorksheet *worksheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HpWorksheet, hp_worksheet_free)

/* Its pages, to print or to write; they belong to the worksheet. */
HpPages hp_worksheet_pages (HpWorksheet *worksheet);
