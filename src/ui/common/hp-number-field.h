/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A number of the model as text to type: what is no number in range is refused in place.
 *
 * Property "refusal" (string): why the last text was not taken, or "".
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_NUMBER_FIELD (hp_number_field_get_type ())
G_DECLARE_FINAL_TYPE (HpNumberField, hp_number_field, HP, NUMBER_FIELD, GtkEntry)

/* To be called once: shows a property of the model, in hundredths, from now on, and sets it within
 * its range. property is a static string; name is what a screen reader says. */
void hp_number_field_bind (HpNumberField *self,
                           HpModel *model,
                           const char *property,
                           const char *name,
                           HpHundredths lowest,
                           HpHundredths highest);

/* What is taken from now on: lowest .. highest, in hundredths. */
void hp_number_field_set_range (HpNumberField *self, HpHundredths lowest, HpHundredths highest);

G_END_DECLS
