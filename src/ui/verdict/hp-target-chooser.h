/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The target: any of the 16 gates, or none.
 */
#pragma once

#include "model/hp-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_TARGET_CHOOSER (hp_target_chooser_get_type ())
G_DECLARE_FINAL_TYPE (HpTargetChooser, hp_target_chooser, HP, TARGET_CHOOSER, GtkWidget)

/* To be called once: shows and sets the target of this model from now on. */
void hp_target_chooser_bind (HpTargetChooser *self, HpModel *model);

G_END_DECLS
