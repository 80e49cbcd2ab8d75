/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One parameter: its symbol and name, hint, number, slider and gate strip.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_WEIGHT_ROW (hp_weight_row_get_type ())
G_DECLARE_FINAL_TYPE (HpWeightRow, hp_weight_row, HP, WEIGHT_ROW, GtkWidget)

/* To be called once: the row is this parameter of the model from now on. */
void hp_weight_row_bind (HpWeightRow *self, HpModel *model, HpParameter parameter);

typedef enum
{
  HP_STRIP_SHOWN,
  HP_STRIP_HIDDEN, /* and keeps its space */
  HP_STRIP_GONE,
} HpStripPlace;

/* Shows or hides the gate strip under the slider, and the hint. */
void hp_weight_row_set_parts (HpWeightRow *self, HpStripPlace strip, gboolean hint);

/* Shows the parameter's name and theta's link, or leaves them out where space is scarce. */
void hp_weight_row_set_complete (HpWeightRow *self, gboolean complete);

/* Whether the subscripts in the note about the link are large (hp_subscripts_set_text ()). */
void hp_weight_row_set_large_subscripts (HpWeightRow *self, gboolean large);

G_END_DECLS
