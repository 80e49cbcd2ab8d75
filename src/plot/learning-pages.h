/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A run of learning on paper, one page a step: the boundary with the row marked and the line as it
 * was before, the sentence of the step, and the weights.
 */
#pragma once

#include "pages.h"
#include "view.h"

/* More steps than these are not shown, and the last page says so. */
#define HP_MOST_LEARNING_PAGES 200

typedef struct HpLearningPages HpLearningPages;

/* The run of a view's state, which has shown one row at least; names are those of the view, and
 * the ground is white. */
HpLearningPages *hp_learning_pages_new (const HpView *view, HpPaper paper, const char *family);
void hp_learning_pages_free (HpLearningPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HpLearningPages, hp_learning_pages_free)

/* Its pages, to print or to write; they belong to it. */
HpPages hp_learning_pages (HpLearningPages *self);

/* "The last 20 of 220 steps are left out.", a new string, or NULL if there are not so many. */
char *hp_learning_pages_limit (HpState state);
