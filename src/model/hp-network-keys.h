/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three neurons in a lesson file, from version 2 on: keys of a scene,
 *
 *     InHand=H1            (One if missing)
 *     NetworkTarget=XOR    (or none; XOR if missing)
 *
 * and, after the scene's group, a group for each of the three that has changed, with the keys of a
 * state: [Scene 1 H1], [Scene 1 H2] and [Scene 1 Y]. The three share one prediction, which is in
 * the group of Y.
 */
#pragma once

#include "core/network.h"

#include "hp-key-file.h"

G_BEGIN_DECLS

/* The names of the keys of a scene; the list ends with NULL. */
extern const char *const HP_NETWORK_KEYS[];

/* Returns whether a network needs any of these keys and groups. */
gboolean hp_network_keys_needed (const HpNetwork *network);

/* Append the keys of a scene, and the groups that follow it. Scenes are counted from 1. */
void hp_network_keys_write (GString *text, const HpNetwork *network);
void hp_network_groups_write (GString *text, const HpNetwork *network, guint scene);

/* Read the keys of a scene, and the group of a role. Return FALSE with an error that names line,
 * group, key, value and reason. */
gboolean hp_network_keys_read (const HpKeyGroup *group, HpNetwork *network, GError **error);
gboolean
hp_network_group_read (const HpKeyGroup *group, HpRole role, HpNetwork *network, GError **error);

/* Returns the role whose group this is in a scene, counted from 1, or HP_ROLE_ONE if it is that of
 * none. */
HpRole hp_network_group_role (const HpKeyGroup *group, guint scene);

G_END_DECLS
