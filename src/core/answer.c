/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The answer for one neuron is the one that help on demand ends with.
 */
#include "answer.h"
#include "gate-map.h"
#include "help.h"

#define ALL ((1u << HP_N_PARAMETERS) - 1)

HpGate
hp_scene_asked_gate (const HpScene *scene)
{
  if (scene->goal == HP_GOAL_TARGET)
    return scene->network.neuron[scene->network.in_hand].target;
  return scene->goal == HP_GOAL_PREDICTED ? HP_GATE_NONE : (HpGate) scene->goal;
}

/* Those that a person may move; w0 and theta do not count if they are linked, as moving both
 * changes nothing. */
static unsigned
get_free (const HpScene *scene, HpRole role)
{
  unsigned free = ~scene->locked & ALL;

  if (scene->network.neuron[role].linked)
    free &= ~(1u << HP_W0 | 1u << HP_THETA);
  return free;
}

unsigned
hp_scene_asked_parameters (const HpScene *scene)
{
  HpNeuron neuron = scene->network.neuron[scene->network.in_hand].neuron;
  HpGate gate = hp_scene_asked_gate (scene);

  return gate == HP_GATE_NONE || hp_neuron_gate (neuron) == gate
             ? 0
             : get_free (scene, scene->network.in_hand);
}

/* A neuron that makes a gate within the locks: as it is, or with the widest margin, or any. */
static bool
find_neuron (const HpScene *scene, const HpNetwork *network, HpRole role, HpGate gate,
             HpNeuron *found)
{
  HpNeuron neuron = network->neuron[role].neuron;
  unsigned free = get_free (scene, role);
  bool keeps = true;

  *found = neuron;
  if (hp_neuron_gate (neuron) == gate)
    return true;
  *found = hp_gate_best_neuron (gate, neuron);
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    keeps = keeps && (free & 1u << parameter || found->value[parameter] == neuron.value[parameter]);
  if (keeps && hp_neuron_gate (*found) == gate)
    return true;
  return hp_help_find (neuron, gate, ALL & ~free, found);
}

/* Of all triples of gates that make the wanted one, the one that leaves most neurons alone. */
static bool
find_network (const HpScene *scene, HpNetwork *network)
{
  HpNeuron neurons[HP_N_ROLES][HP_N_GATES];
  bool can[HP_N_ROLES][HP_N_GATES];
  HpNetwork best = *network;
  int fewest = 4;

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    for (int gate = 0; gate < HP_N_GATES; gate++)
      can[role][gate] = find_neuron (scene, network, (HpRole) role, (HpGate) gate,
                                     &neurons[role][gate]);
  for (int triple = 0; triple < HP_N_GATES * HP_N_GATES * HP_N_GATES; triple++)
    {
      HpNetwork next = *network;
      bool is_possible = true;
      int n_changed = 0;

      for (int role = HP_ROLE_H1, rest = triple; role < HP_N_ROLES; role++, rest /= HP_N_GATES)
        {
          const HpNeuron *neuron = &neurons[role][rest % HP_N_GATES];

          is_possible = is_possible && can[role][rest % HP_N_GATES];
          n_changed += !hp_neuron_equal (next.neuron[role].neuron, *neuron);
          next.neuron[role] = hp_state_with_neuron (next.neuron[role], *neuron);
        }
      if (is_possible && n_changed < fewest && hp_network_gate (&next) == scene->network_goal)
        {
          fewest = n_changed;
          best = next;
        }
    }
  *network = best;
  return fewest < 4;
}

bool
hp_scene_answer (const HpScene *scene, HpNetwork *answer)
{
  HpState *state;
  HpNeuron found;
  HpGate gate = hp_scene_asked_gate (scene);

  *answer = scene->network;
  state = &answer->neuron[answer->in_hand];
  if (gate != HP_GATE_NONE && hp_neuron_gate (state->neuron) == gate)
    gate = HP_GATE_NONE;
  if (gate != HP_GATE_NONE
      && !hp_help_find (state->neuron, gate, ALL & ~get_free (scene, answer->in_hand), &found))
    return false;
  if (gate != HP_GATE_NONE)
    *state = hp_state_with_neuron (*state, found);
  return scene->network_goal == HP_GATE_NONE || find_network (scene, answer);
}
