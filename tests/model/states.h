/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * States drawn at random, and the tests' own idea of when two are the same.
 */
#pragma once

#include "core/network.h"
#include "testing.h"

/* Any state that a person can come to; half of them have learnt for some steps. */
HpState draw_state (void);

/* The state after some steps of learning, fewer if it ends before. */
HpState learn_steps (HpState state, int steps);

gboolean states_are_same (HpState one, HpState other);

/* Fails the test unless they are the same. */
void assert_same_state (HpState one, HpState other);

/* The file of a session with the one neuron in a state, and the three as they begin; and back. */
char *write_one (HpState state);
gboolean read_one (const char *text, HpState *state, GError **error);

/* Three neurons of which any may be in hand, drawn at random; they predict together or not. */
HpNetwork draw_network (void);

void assert_same_network (const HpNetwork *one, const HpNetwork *other);
