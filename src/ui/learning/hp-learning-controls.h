/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the learning panel has once it is used: buttons, the last step in words, how learning
 * stands, rate and speed, and the chart of epochs. If "brief", speed and chart are left out.
 */
#pragma once

#include "model/hp-runner.h"
#include "ui/common/hp-panel.h"

G_BEGIN_DECLS

#define HP_TYPE_LEARNING_CONTROLS (hp_learning_controls_get_type ())
G_DECLARE_FINAL_TYPE (HpLearningControls, hp_learning_controls, HP, LEARNING_CONTROLS, HpPanel)

/* What does not follow from the state alone. */
typedef struct
{
  HpAnew anew;         /* why learning begins again */
  gboolean shows_step; /* the last one, in words */
  gboolean shows_bound, shows_chart;
} HpLearningLook;

/* The runner gets the speed that is chosen. The buttons are actions of the parent. */
HpLearningControls *hp_learning_controls_new (HpRunner *runner);

void hp_learning_controls_show (HpLearningControls *self, const HpLearningLook *look);

/* Whether the runner is running. */
void hp_learning_controls_show_running (HpLearningControls *self);

void hp_learning_controls_set_locked (HpLearningControls *self, gboolean is_locked);

/* Focuses the first button that can be used. */
void hp_learning_controls_grab_focus (HpLearningControls *self);

G_END_DECLS
