/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Learning: step, epoch, run and back, rate and speed, how it stands, and the chart of epochs.
 *
 * Property "bound" (boolean, writable): whether Novikoff's bound is told.
 */
#pragma once

#include "model/hp-runner.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HP_TYPE_LEARNING_PANEL (hp_learning_panel_get_type ())
G_DECLARE_FINAL_TYPE (HpLearningPanel, hp_learning_panel, HP, LEARNING_PANEL, GtkWidget)

/* To be called once: shows the learning of this model and runs it from now on. */
void hp_learning_panel_bind (HpLearningPanel *self, HpModel *model, HpRunner *runner);

/* Without speed and chart, where there is little room. */
void hp_learning_panel_set_brief (HpLearningPanel *self, gboolean brief);

G_END_DECLS
