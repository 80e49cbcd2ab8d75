/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A label that wraps and is always as high as the highest of the texts that it may ever show, so
 * that nothing below it moves when its text changes. Its width comes from its parent.
 */
#pragma once

#include "hp-text.h"

G_BEGIN_DECLS

#define HP_TYPE_STEADY_LABEL (hp_steady_label_get_type ())
G_DECLARE_FINAL_TYPE (HpSteadyLabel, hp_steady_label, HP, STEADY_LABEL, HpText)

/* Shows a text, with its formulas tied (hp_formulas_tie ()). It may be empty, and then keeps its
 * space. */
void hp_steady_label_set_text (HpSteadyLabel *self, const char *text);

/* Reserves space for this text, too. */
void hp_steady_label_add_sample (HpSteadyLabel *self, const char *text);

/* Cuts texts that need more lines than this, with dots at the end. Call this before the label is
 * shown. */
void hp_steady_label_set_lines (HpSteadyLabel *self, int lines);

G_END_DECLS
