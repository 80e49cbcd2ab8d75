/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Help on demand in a scene with a goal: how far it has come, and its sentence. Each press leads
 * one step further; the last one puts it away.
 */
#pragma once

#include "core/help.h"
#include "model/hp-player.h"

G_BEGIN_DECLS

typedef struct
{
  int index;   /* of the step that is shown, counted from 1; 0 for none */
  HpHelp said; /* what it was made of */
} HpGoalHelp;

/* Returns whether there is help now. */
gboolean hp_goal_help_is_due (HpPlayer *player, HpModel *model);

void hp_goal_help_press (HpGoalHelp *self, HpPlayer *player, HpModel *model);

/* Puts away what is no longer right; returns whether it did. */
gboolean hp_goal_help_check (HpGoalHelp *self, HpPlayer *player, HpModel *model);

/* The sentence shown, to be freed; NULL if none is. */
char *hp_goal_help_write (const HpGoalHelp *self, HpModel *model);

G_END_DECLS
