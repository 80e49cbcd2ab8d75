/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Learning: step, epoch, run and back, rate and speed, how it stands, and the chart of epochs.
 *
 * Properties "bound" and "chart" (boolean, writable): whether Novikoff's bound is shown, and the
 * chart, which keeps its space. If "brief", speed and chart are left out.
 */
#pragma once

#include "model/hp-runner.h"
#include "ui/common/hp-panel.h"

G_BEGIN_DECLS

#define HP_TYPE_LEARNING_PANEL (hp_learning_panel_get_type ())
G_DECLARE_FINAL_TYPE (HpLearningPanel, hp_learning_panel, HP, LEARNING_PANEL, HpPanel)

/* Returns what runs the learning; NULL before there is a model. */
HpRunner *hp_learning_panel_get_runner (HpLearningPanel *self);

G_END_DECLS
