/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the neuron computes, and how well that matches the target.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_VERDICT (hp_verdict_get_type ())
G_DECLARE_FINAL_TYPE (HpVerdict, hp_verdict, HP, VERDICT, GtkBox)

/* To be called once: speaks of this model from now on. */
void hp_verdict_bind (HpVerdict *self, HpModel *model);

G_END_DECLS
