/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one object around the state: it says what changed, keeps history, and has no rules. There are
 * the one neuron and three others (core/network.h), and all that is said of a state is about the
 * neuron in hand, unless it says otherwise.
 *
 * Properties, int: "w0", "w1", "w2", "theta" and "rate" (hundredths), "target" (an HpGate), "order"
 * (an HpOrder), all writable; "range" (half the length of the sliders' tracks in hundredths);
 * "in-hand" (an HpRole, writable). Boolean: "strict" (fires on z > theta only), "fixed-bias",
 * "linked" and "predicting" (writable), "can-undo", "can-redo". Unsigned: "locked" (a bit for each
 * HpLock).
 * Signal "changed": emitted once after each change of any neuron, the one in hand, the ghost or the
 * range.
 */
#pragma once

#include "core/scene.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define HP_TYPE_MODEL (hp_model_get_type ())
G_DECLARE_FINAL_TYPE (HpModel, hp_model, HP, MODEL, GObject)

/* Returns a new model in the fresh state, with no history. */
HpModel *hp_model_new (void);

HpState hp_model_get_state (HpModel *self);

/* Goes to a state, unless a lock refuses: one undo step, or part of the gesture under way. */
void hp_model_set_state (HpModel *self, HpState state);

/* Takes another neuron in hand. That is no step of undo, but undo goes back to the one that was in
 * hand then. */
void hp_model_take (HpModel *self, HpRole role);

/* Return all neurons, and set them, which counts as a change of the one in hand. */
const HpNetwork *hp_model_get_network (HpModel *self);
void hp_model_set_network (HpModel *self, const HpNetwork *network);

/* Sets the target of the three as a whole, unless the target is locked. */
void hp_model_set_network_target (HpModel *self, HpGate target);

/* Goes to a state and forgets all history, as a session does at its beginning; the first one goes
 * to the one neuron in a state, and the three as they begin. */
void hp_model_start_from (HpModel *self, HpState state);
void hp_model_start_with (HpModel *self, const HpNetwork *network);

/* Visits a scene: goes to its state, with a history of its own, its locks, and a reset that leads
 * back to it. The person's own state and history wait until the scenes are left. */
void hp_model_enter_scene (HpModel *self, const HpScene *scene);
void hp_model_leave_scenes (HpModel *self);

/* How often a scene has been entered or left so far, by which callers notice that one was. */
guint hp_model_get_n_visits (HpModel *self);

/* The state that leaving the scenes would return to; the present one if none is visited. */
const HpNetwork *hp_model_get_own_network (HpModel *self);

/* The locks of the scene: a bit (1u << HpLock) for each. */
unsigned hp_model_get_locked (HpModel *self);
gboolean hp_model_is_locked (HpModel *self, HpLock lock);

HpHundredths hp_model_get_value (HpModel *self, HpParameter parameter);
void hp_model_set_value (HpModel *self, HpParameter parameter, HpHundredths value);
void hp_model_set_target (HpModel *self, HpGate target);
void hp_model_set_predicting (HpModel *self, gboolean predicting);

/* Follows the hints of the three weights as one step, unless a lock refuses one of them: then none
 * moves. The first returns whether anything would change. */
gboolean hp_model_can_follow_hints (HpModel *self);
void hp_model_follow_hints (HpModel *self);

/* Half the length of the sliders' tracks, in hundredths. It never shrinks during a gesture, so that
 * no slider moves under the pointer. */
HpHundredths hp_model_get_range (HpModel *self);

/* Everything between the two is one undo step. A second begin ends the gesture before it. */
void hp_model_begin_gesture (HpModel *self);
void hp_model_end_gesture (HpModel *self);

/* Ends a drag whose end will never be reported. A run of learning goes on. */
void hp_model_interrupt (HpModel *self);

/* Begins a gesture of learning: any other change ends it, and is a step of its own. */
void hp_model_begin_run (HpModel *self);

/* Ends the gesture and goes back to where it began, as if it had never been. */
void hp_model_cancel_gesture (HpModel *self);

/* The number of the gesture under way, which no other gesture has; 0 if there is none. */
guint hp_model_get_gesture (HpModel *self);

/* The neuron before the last change: before the present or last gesture, or before the last step of
 * learning. The present neuron if nothing has changed yet. */
HpNeuron hp_model_get_ghost (HpModel *self);

gboolean hp_model_can_undo (HpModel *self);
gboolean hp_model_can_redo (HpModel *self);
void hp_model_undo (HpModel *self);
void hp_model_redo (HpModel *self);

/* Goes back to the beginning of the scene or, outside of one, to the fresh state of the neurons in
 * use, as a step that can be undone. */
void hp_model_reset (HpModel *self);

/* The name of a parameter's property: "w0" .. "theta". */
const char *hp_model_property (HpParameter parameter);

G_END_DECLS
