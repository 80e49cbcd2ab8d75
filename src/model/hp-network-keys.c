/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each of the three is written as a state of its own.
 */
#include "hp-network-keys.h"
#include "core/scene.h"
#include "hp-state-keys.h"

#include <glib/gi18n.h>
#include <string.h>

#define IN_HAND "InHand"
#define TARGET "NetworkTarget"
#define NO_TARGET "none"
#define MASKED "Masked"

const char *const HP_NETWORK_KEYS[] = { IN_HAND, TARGET, NULL };

/* Only Y's group has the prediction. */
static HpState
get_written_state (const HpNetwork *network, HpRole role)
{
  HpState state = network->neuron[role];

  return role == HP_ROLE_Y ? state : hp_state_with_prediction (state, false);
}

static gboolean
is_group_needed (const HpNetwork *network, HpRole role)
{
  HpNetwork fresh = hp_network (HP_STATE_FRESH);

  return !hp_state_equal (get_written_state (network, role), fresh.neuron[role]);
}

gboolean
hp_network_keys_needed (const HpNetwork *network)
{
  gboolean is_needed = network->in_hand != HP_ROLE_ONE || network->target != HP_GATE_XOR;

  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    is_needed |= is_group_needed (network, (HpRole) role);
  return is_needed;
}

void
hp_network_keys_write (GString *text, const HpNetwork *network)
{
  if (network->in_hand != HP_ROLE_ONE)
    hp_key_append (text, IN_HAND, HP_ROLE_NAMES[network->in_hand]);
  if (network->target != HP_GATE_XOR)
    hp_key_append (text, TARGET,
                   network->target == HP_GATE_NONE ? NO_TARGET : hp_gate_name (network->target));
}

void
hp_network_groups_write (GString *text, const HpNetwork *network, guint scene)
{
  for (int role = HP_ROLE_H1; role < HP_N_ROLES; role++)
    if (is_group_needed (network, (HpRole) role))
      {
        g_string_append_printf (text, "\n[Scene %u %s]\n", scene, HP_ROLE_NAMES[role]);
        hp_state_keys_write (text, get_written_state (network, (HpRole) role));
      }
}

static gboolean
read_in_hand (const HpKeyGroup *group, HpNetwork *network, GError **error)
{
  const char *name = hp_key_get (group, IN_HAND);
  int role = name != NULL ? hp_name_find (HP_ROLE_NAMES, name) : HP_ROLE_ONE;

  if (role < 0)
    return hp_key_refuse_name (group, IN_HAND, HP_ROLE_NAMES, error);
  network->in_hand = (HpRole) role;
  return TRUE;
}

gboolean
hp_network_keys_read (const HpKeyGroup *group, HpNetwork *network, GError **error)
{
  const char *target = hp_key_get (group, TARGET);

  if (target != NULL)
    network->target = hp_gate_from_name (target);
  if (target != NULL && network->target == HP_GATE_NONE && strcmp (target, NO_TARGET) != 0)
    return hp_key_refuse (group, TARGET, _("not the name of a gate"), error);
  return read_in_hand (group, network, error);
}

gboolean
hp_network_group_read (const HpKeyGroup *group, HpRole role, HpNetwork *network, GError **error)
{
  static const char *const *const KNOWN[] = { HP_STATE_KEYS, HP_STATE_KEYS_2, NULL };
  static const char *const NO_TEXTS[] = { NULL };
  HpState state;

  if (!hp_key_group_has_only (group, KNOWN, NO_TEXTS, error)
      || !hp_state_keys_read (group, &state, error))
    return FALSE;
  if (role != HP_ROLE_Y && state.prediction.is_on)
    return hp_key_refuse (group, MASKED, _("only allowed for Y"), error);
  state.prediction = role == HP_ROLE_Y ? state.prediction : network->neuron[role].prediction;
  network->neuron[role] = state;
  network->neuron[HP_ROLE_H1].prediction = network->neuron[HP_ROLE_Y].prediction;
  network->neuron[HP_ROLE_H2].prediction = network->neuron[HP_ROLE_Y].prediction;
  return TRUE;
}

HpRole
hp_network_group_role (const HpKeyGroup *group, guint scene)
{
  for (int role = HP_ROLE_H1; role < HP_N_ROLES && scene > 0; role++)
    {
      g_autofree char *expected = g_strdup_printf ("Scene %u %s", scene, HP_ROLE_NAMES[role]);

      if (strcmp (group->name, expected) == 0)
        return (HpRole) role;
    }
  return HP_ROLE_ONE;
}
