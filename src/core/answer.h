/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One answer to the question that a scene asks.
 */
#pragma once

#include "scene.h"

/* The gate that a scene asks to reach with the neuron in hand, or HP_GATE_NONE. */
HpGate hp_scene_asked_gate (const HpScene *scene);

/* The parameters that are to be found: a bit (1u << HpParameter) for each that is not locked, if
 * there is a gate to reach that the scene does not begin with. */
unsigned hp_scene_asked_parameters (const HpScene *scene);

/* Sets the neurons to some that reach what the scene asks for within its locks; they are those of
 * the scene if it asks for nothing. Returns false if there is no answer. */
bool hp_scene_answer (const HpScene *scene, HpNetwork *answer);
