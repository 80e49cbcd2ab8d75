/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An answer is looked for among all neurons on the grid, so that "there is none" is a proof.
 */
#include "help.h"
#include "hint.h"

#include <stdlib.h>

/* Following the hints arrives within so many moves, or will not: see tests/core/test-hint.c. */
#define MOST_MOVES 1000

typedef struct
{
  HpHundredths low, high;
} Range;

static HpHundredths
clamp (HpHundredths value, Range range)
{
  return value < range.low ? range.low : value > range.high ? range.high : value;
}

static Range
intersect (Range one, Range other)
{
  return (Range) { one.low > other.low ? one.low : other.low,
                   one.high < other.high ? one.high : other.high };
}

/* The values of a parameter: all, or the one that is held. */
static Range
get_range (HpNeuron neuron, unsigned held, HpParameter parameter)
{
  HpHundredths value = neuron.value[parameter];

  return (held & 1u << parameter) != 0 ? (Range) { value, value } : (Range) { -HP_LIMIT, HP_LIMIT };
}

/* The values of a term for which a row has the output of the gate, with the rest of z - theta. */
static Range
get_wanted (HpNeuron neuron, HpGate gate, HpRow row, HpHundredths rest)
{
  HpHundredths least = (HpHundredths) neuron.rule - rest; /* that fires */

  return hp_gate_output (gate, row) ? (Range) { least, 4 * HP_LIMIT }
                                    : (Range) { -4 * HP_LIMIT, least - 1 };
}

/* The nearest neuron with a given w0 - theta: w1 and w2 as near as their rows allow, then moved for
 * the sake of row (1, 1). Returns false if there is none. */
static bool
find_weights (HpNeuron *neuron, HpGate gate, unsigned held, HpHundredths offset)
{
  Range w1 = intersect (get_range (*neuron, held, HP_W1), get_wanted (*neuron, gate, 2, offset));
  Range w2 = intersect (get_range (*neuron, held, HP_W2), get_wanted (*neuron, gate, 1, offset));
  Range both = get_wanted (*neuron, gate, 3, offset);
  HpHundredths *value = neuron->value;

  if (w1.low > w1.high || w2.low > w2.high || clamp (0, get_wanted (*neuron, gate, 0, offset)) != 0)
    return false;
  value[HP_W1] = clamp (value[HP_W1], w1);
  value[HP_W2] = clamp (value[HP_W2], w2);
  value[HP_W2] = clamp (clamp (value[HP_W1] + value[HP_W2], both) - value[HP_W1], w2);
  value[HP_W1] = clamp (clamp (value[HP_W1] + value[HP_W2], both) - value[HP_W2], w1);
  return clamp (value[HP_W1] + value[HP_W2], both) == value[HP_W1] + value[HP_W2];
}

static int
get_distance (HpNeuron one, HpNeuron other)
{
  int distance = 0;

  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    distance += abs (one.value[parameter] - other.value[parameter]);
  return distance;
}

/* Moves w0 to give the difference from theta and, where it can go no further, theta. */
static void
set_offset (HpNeuron *neuron, unsigned held, HpHundredths offset)
{
  HpHundredths *value = neuron->value;

  value[HP_W0] = clamp (value[HP_THETA] + offset, get_range (*neuron, held, HP_W0));
  value[HP_THETA] = clamp (value[HP_W0] - offset, get_range (*neuron, held, HP_THETA));
}

static bool
find_nearest (HpNeuron neuron, HpGate gate, unsigned held, HpNeuron *answer)
{
  int least = -1;

  for (HpHundredths offset = -2 * HP_LIMIT; offset <= 2 * HP_LIMIT; offset++)
    {
      HpNeuron at = neuron;

      set_offset (&at, held, offset);
      if (at.value[HP_W0] - at.value[HP_THETA] != offset
          || !find_weights (&at, gate, held, offset))
        continue;
      if (least < 0 || get_distance (at, neuron) < least)
        {
          least = get_distance (at, neuron);
          *answer = at;
        }
    }
  return least >= 0;
}

/* The parameters that the hints move: the weights, and theta instead of a bias that is held. */
static unsigned
get_followed (unsigned held)
{
  unsigned bias = (held & 1u << HP_W0) != 0 ? 1u << HP_THETA : 1u << HP_W0;

  return (1u << HP_W1 | 1u << HP_W2 | bias) & ~held;
}

static bool
follow (HpNeuron neuron, HpGate gate, unsigned held, HpNeuron *answer)
{
  *answer = neuron;
  for (int i = 0; i < MOST_MOVES && hp_neuron_gate (*answer) != gate; i++)
    *answer = hp_hint_follow (*answer, gate, get_followed (held));
  return hp_neuron_gate (*answer) == gate;
}

bool
hp_help_find (HpNeuron neuron, HpGate gate, unsigned held, HpNeuron *answer)
{
  return hp_gate_is_reachable (gate)
         && (follow (neuron, gate, held, answer) || find_nearest (neuron, gate, held, answer));
}

/* One step of the hints if they lead to the answer, or else the way to it. */
static void
find_moves (HpHelp *help)
{
  HpNeuron unused, next = help->answer;

  if (follow (help->neuron, help->gate, help->held, &unused))
    next = hp_hint_follow (help->neuron, help->gate, get_followed (help->held));
  help->parameter = HP_W0;
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    {
      help->moves[parameter] = next.value[parameter] - help->neuron.value[parameter];
      if (abs (help->moves[parameter]) > abs (help->moves[help->parameter]))
        help->parameter = (HpParameter) parameter;
    }
}

/* Learning moves what is locked, and keeps to its way to the end. */
static bool
can_learn (HpState state, HpGate gate, unsigned locked)
{
  return (locked & 1u << HP_LOCK_LEARNING) == 0 && state.target == gate
         && hp_neuron_gate (hp_state_learned (state, HP_LEARNING_MAX).neuron) == gate;
}

static HpHelp
help_one (const HpNetwork *network, HpRole role, HpGate gate, unsigned locked)
{
  HpState state = network->neuron[role];
  HpHelp help = { .role = role, .gate = gate, .neuron = state.neuron,
                  .held = locked & ((1u << HP_N_PARAMETERS) - 1) };

  if (hp_help_find (state.neuron, gate, help.held, &help.answer))
    {
      help.kind = network->in_hand == role ? HP_HELP_CHANGE : HP_HELP_TAKE;
      find_moves (&help);
    }
  else
    help.kind = can_learn (state, gate, locked) ? HP_HELP_LEARN : HP_HELP_IMPOSSIBLE;
  return help;
}

/* Three neurons. */

/* How much speaks against a gate for one of them: least if it is this gate, then if it is its
 * target; -1 if it cannot become this gate. */
static int
get_cost (const HpNetwork *network, HpRole role, HpGate gate, unsigned locked)
{
  HpHelp help;

  if (hp_neuron_gate (network->neuron[role].neuron) == gate)
    return 0;
  help = help_one (network, role, gate, locked);
  if (help.kind == HP_HELP_IMPOSSIBLE)
    return -1;
  return network->neuron[role].target == gate ? 1 : 4;
}

/* The gate of three gates. */
static HpGate
combine (HpGate h1, HpGate h2, HpGate y)
{
  int outputs = 0;

  for (HpRow row = 0; row < HP_N_ROWS; row++)
    outputs = 2 * outputs
              + hp_gate_output (y, 2 * hp_gate_output (h1, row) + hp_gate_output (h2, row));
  return (HpGate) outputs;
}

static bool
is_other (const HpHelp *given, HpRole role, HpGate gate)
{
  return given != NULL && given->role == role && given->gate != gate;
}

/* The gates that make the goal at the least cost; one of them may be given. */
static bool
find_plan (const HpNetwork *network, HpGate goal, unsigned locked, const HpHelp *given,
           HpGate plan[HP_N_ROLES])
{
  int costs[HP_N_ROLES][HP_N_GATES], least = -1;

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    for (int gate = 0; gate < HP_N_GATES; gate++)
      costs[role][gate] = is_other (given, (HpRole) role, (HpGate) gate)
                              ? -1
                              : get_cost (network, (HpRole) role, (HpGate) gate, locked);
  for (int code = 0; code < HP_N_GATES * HP_N_GATES * HP_N_GATES; code++)
    {
      int h1 = code / HP_N_GATES / HP_N_GATES, h2 = code / HP_N_GATES % HP_N_GATES;
      int y = code % HP_N_GATES;
      int cost = costs[HP_ROLE_H1][h1] + costs[HP_ROLE_H2][h2] + costs[HP_ROLE_Y][y];

      if (costs[HP_ROLE_H1][h1] < 0 || costs[HP_ROLE_H2][h2] < 0 || costs[HP_ROLE_Y][y] < 0
          || combine ((HpGate) h1, (HpGate) h2, (HpGate) y) != goal
          || (least >= 0 && cost >= least))
        continue;
      least = cost;
      plan[HP_ROLE_H1] = (HpGate) h1;
      plan[HP_ROLE_H2] = (HpGate) h2;
      plan[HP_ROLE_Y] = (HpGate) y;
    }
  return least >= 0;
}

static bool
must_change (const HpNetwork *network, const HpGate plan[HP_N_ROLES], HpRole role)
{
  return role != HP_ROLE_ONE && hp_neuron_gate (network->neuron[role].neuron) != plan[role];
}

/* The gate that was named stays the one to make: on the way there a neuron may become another one
 * that would do as well. */
static const HpHelp *
keep_gate (const HpNetwork *network, const HpHelp *said)
{
  return said != NULL && said->kind == HP_HELP_CHANGE && said->is_part
                 && said->role == network->in_hand
                 && hp_neuron_gate (network->neuron[said->role].neuron) != said->gate
             ? said
             : NULL;
}

static HpHelp
help_three (const HpNetwork *network, HpGate goal, unsigned locked, const HpHelp *said)
{
  HpGate plan[HP_N_ROLES];
  HpRole role = network->in_hand;
  HpHelp help = { .kind = HP_HELP_IMPOSSIBLE, .role = role, .gate = goal };

  if (find_plan (network, goal, locked, keep_gate (network, said), plan)
      || find_plan (network, goal, locked, NULL, plan))
    {
      if (!must_change (network, plan, role))
        role = HP_ROLE_H1;
      while (!must_change (network, plan, role))
        role++;
      help = help_one (network, role, plan[role], locked);
    }
  help.is_part = true;
  return help;
}

static bool
is_masked (const HpNetwork *network, HpRole role)
{
  return hp_state_masks_any (network->neuron[role])
         || hp_state_masks_any (hp_network_state (network));
}

/* The gate that the neuron in hand at the start still has to become, or HP_GATE_NONE. */
static HpGate
get_goal (const HpScene *scene, const HpNetwork *network)
{
  HpState state = network->neuron[scene->network.in_hand];
  HpGate goal = scene->goal == HP_GOAL_TARGET     ? state.target
                : scene->goal < (HpGoal) HP_N_GATES ? (HpGate) scene->goal
                                                    : HP_GATE_NONE;

  return hp_neuron_gate (state.neuron) != goal ? goal : HP_GATE_NONE;
}

bool
hp_help_is_due (const HpScene *scene, const HpNetwork *network)
{
  if (get_goal (scene, network) != HP_GATE_NONE)
    return !is_masked (network, scene->network.in_hand);
  return scene->network_goal != HP_GATE_NONE && !is_masked (network, HP_ROLE_Y)
         && hp_network_gate (network) != scene->network_goal;
}

HpHelp
hp_help (const HpScene *scene, const HpNetwork *network, unsigned locked, const HpHelp *said)
{
  HpGate goal = get_goal (scene, network);

  if (!hp_help_is_due (scene, network))
    return (HpHelp) { .kind = HP_HELP_NONE };
  return goal != HP_GATE_NONE ? help_one (network, scene->network.in_hand, goal, locked)
                              : help_three (network, scene->network_goal, locked, said);
}

/* Steps. */

static int
get_first_step (const HpHelp *help)
{
  return help->is_part ? HP_HELP_STEP_GATE : HP_HELP_STEP_WHICH;
}

int
hp_help_n_steps (const HpHelp *help)
{
  return help->kind == HP_HELP_NONE     ? 0
         : help->kind == HP_HELP_CHANGE ? HP_HELP_STEP_ANSWER + 1 - get_first_step (help)
                                        : 1;
}

HpHelpStep
hp_help_step (const HpHelp *help, int index)
{
  return (HpHelpStep) (get_first_step (help) + index);
}

static bool
is_same_way (HpHundredths one, HpHundredths other)
{
  return (one > 0) == (other > 0) && (one < 0) == (other < 0);
}

static bool
is_held_alike (const HpHelp *one, const HpHelp *other)
{
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    if ((one->held & 1u << parameter) != 0
        && one->neuron.value[parameter] != other->neuron.value[parameter])
      return false;
  return one->held == other->held && one->neuron.rule == other->neuron.rule;
}

bool
hp_help_holds (const HpHelp *said, HpHelpStep step, const HpHelp *now)
{
  if (said->kind != now->kind || said->role != now->role || said->gate != now->gate
      || said->is_part != now->is_part)
    return false;
  if (said->kind != HP_HELP_CHANGE || step == HP_HELP_STEP_GATE)
    return true;
  if (step == HP_HELP_STEP_ANSWER)
    return is_held_alike (said, now);
  if (step != HP_HELP_STEP_STRENGTH)
    return is_same_way (said->moves[said->parameter], now->moves[said->parameter]);
  for (int parameter = 0; parameter < HP_N_PARAMETERS; parameter++)
    if (said->moves[parameter] != now->moves[parameter])
      return false;
  return true;
}
