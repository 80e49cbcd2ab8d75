/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One parameter: its symbol and name, hint, number, slider and gate strip.
 *
 * Property "parameter" (HpParameter as int, to be set before the model). If "brief", subscripts are
 * large.
 */
#pragma once

#include "ui/common/hp-panel.h"

G_BEGIN_DECLS

#define HP_TYPE_WEIGHT_ROW (hp_weight_row_get_type ())
G_DECLARE_FINAL_TYPE (HpWeightRow, hp_weight_row, HP, WEIGHT_ROW, HpPanel)

typedef enum
{
  HP_STRIP_SHOWN,
  HP_STRIP_HIDDEN, /* and keeps its space */
  HP_STRIP_GONE,
} HpStripPlace;

/* Shows or hides the gate strip under the slider, and the hint. */
void hp_weight_row_set_parts (HpWeightRow *self, HpStripPlace strip, gboolean hint);

G_END_DECLS
