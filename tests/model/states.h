/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * States drawn at random, and the tests' own idea of when two are the same.
 */
#pragma once

#include "core/state.h"
#include "testing.h"

/* Any state that a person can come to; half of them have learnt for some steps. */
HpState draw_state (void);

/* The state after some steps of learning, fewer if it ends before. */
HpState learn_steps (HpState state, int steps);

gboolean states_are_same (HpState one, HpState other);

/* Fails the test unless they are the same. */
void assert_same_state (HpState one, HpState other);
