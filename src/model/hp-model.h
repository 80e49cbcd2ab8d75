/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one object around the state: it tells what changed, keeps history, and has no rules.
 *
 * Properties, int: "w0", "w1", "w2", "theta" and "rate" (hundredths), "target" (an HpGate), all
 * writable; "range" (half the sliders' length in hundredths). Boolean: "linked" and
 * "predicting" (writable), "can-undo", "can-redo". Unsigned: "locked" (a bit for each HpLock).
 * Signal "changed": emitted once after each change of the state or the range, and when the ghost
 * alone changes.
 */
#pragma once

#include "core/scene.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define HP_TYPE_MODEL (hp_model_get_type ())
G_DECLARE_FINAL_TYPE (HpModel, hp_model, HP, MODEL, GObject)

/* How many steps can be taken back; older ones are forgotten. */
#define HP_MODEL_MAX_UNDO 1000

/* A model in the fresh state, with no history. */
HpModel *hp_model_new (void);

HpState hp_model_get_state (HpModel *self);

/* Goes to a state: one undo step, or part of the gesture that is under way. */
void hp_model_set_state (HpModel *self, HpState state);

/* Goes to a state and forgets all history: where a session begins. */
void hp_model_start_from (HpModel *self, HpState state);

/* Visits a scene: goes to its state, with a history of its own, its locks, and a reset that leads
 * back there. What was there before waits until the scenes are left. A change that the locks don't
 * allow is not made. */
void hp_model_enter_scene (HpModel *self, const HpScene *scene);
void hp_model_leave_scenes (HpModel *self);

/* How often a scene has been entered or left so far: tells whether that happened in between. */
guint hp_model_get_n_visits (HpModel *self);

/* What leaving the scenes would give back; outside of any, the state. */
HpState hp_model_get_own_state (HpModel *self);

/* What is locked: a bit (1u << HpLock) for each. */
unsigned hp_model_get_locked (HpModel *self);
gboolean hp_model_is_locked (HpModel *self, HpLock lock);

HpHundredths hp_model_get_value (HpModel *self, HpParameter parameter);
void hp_model_set_value (HpModel *self, HpParameter parameter, HpHundredths value);
void hp_model_set_target (HpModel *self, HpGate target);
void hp_model_set_rate (HpModel *self, HpHundredths rate);
void hp_model_set_linked (HpModel *self, gboolean linked);
void hp_model_set_predicting (HpModel *self, gboolean predicting);

/* Half the length of the sliders' tracks, in hundredths. It does not shrink during a gesture, so
 * that no slider moves under the hand. */
HpHundredths hp_model_get_range (HpModel *self);

/* Everything between the two is one undo step. A second begin ends the gesture before it. */
void hp_model_begin_gesture (HpModel *self);
void hp_model_end_gesture (HpModel *self);

/* Ends the gesture of a hand, of which nothing more will be heard. A run of learning goes on. */
void hp_model_interrupt (HpModel *self);

/* A gesture of learning alone: any other change ends it, and is a step of its own. */
void hp_model_begin_run (HpModel *self);

/* Ends the gesture and goes back to where it began, as if it had not been. */
void hp_model_cancel_gesture (HpModel *self);

/* Each gesture has a number of its own; 0 where none is under way. */
guint hp_model_get_gesture (HpModel *self);

/* The neuron before the last change: before the gesture under way or done last, or before the last
 * step of learning. The same as the present one before anything has changed. */
HpNeuron hp_model_get_ghost (HpModel *self);

gboolean hp_model_can_undo (HpModel *self);
gboolean hp_model_can_redo (HpModel *self);
void hp_model_undo (HpModel *self);
void hp_model_redo (HpModel *self);

/* Back to the fresh state or the beginning of the scene, as a step that can be undone. */
void hp_model_reset (HpModel *self);

/* Has the scene that is visited begin elsewhere: where a reset leads from now on. */
void hp_model_set_home (HpModel *self, HpState home);

/* The name of the property of a parameter: "w0" .. "theta". */
const char *hp_model_property (HpParameter parameter);

G_END_DECLS
