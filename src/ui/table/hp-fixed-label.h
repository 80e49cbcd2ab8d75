/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A cell whose width is fixed by a sample, so that changing its number during a drag redraws it
 * without a new layout of the row. Its text is set by hp_text_set_text ().
 *
 * Properties: "sample" (string), the widest text that it must hold; "xalign" (float, 0.5), where
 * the text stands, from the left end (0) to the right (1).
 */
#pragma once

#include "ui/common/hp-text.h"

G_BEGIN_DECLS

#define HP_TYPE_FIXED_LABEL (hp_fixed_label_get_type ())
G_DECLARE_FINAL_TYPE (HpFixedLabel, hp_fixed_label, HP, FIXED_LABEL, HpText)

G_END_DECLS
