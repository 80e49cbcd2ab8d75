/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Learning: step, epoch, run and back, the last step in words, how it stands, rate and speed, and
 * the chart of epochs. Until it is first used it is a single button, unless a scene shows it.
 *
 * Properties: "bound" and "chart" (boolean, writable): whether Novikoff's bound is shown, and the
 * chart, which keeps its space; "used" (boolean, writable): whether it was ever used; "context"
 * (HpViewContext, to be set once, before the model): gets the last step, and has its row selected.
 * If "brief", speed and chart are left out.
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
