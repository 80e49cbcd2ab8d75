/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An entry for one numeric property of the model. Invalid or out-of-range input is rejected inline.
 *
 * Properties: "refusal" (string, read-only), why the last text was rejected, or ""; "model", see
 * hp-panel.h.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_NUMBER_FIELD (hp_number_field_get_type ())
G_DECLARE_FINAL_TYPE (HpNumberField, hp_number_field, HP, NUMBER_FIELD, GtkEntry)

/* Call this before the field has a model. property is a static string, the range is in hundredths,
 * and name is what a screen reader says. */
void hp_number_field_set_up (HpNumberField *self,
                             const char *property,
                             const char *name,
                             HpHundredths lowest,
                             HpHundredths highest);

/* Sets the range that is accepted from now on, in hundredths. */
void hp_number_field_set_range (HpNumberField *self, HpHundredths lowest, HpHundredths highest);

G_END_DECLS
