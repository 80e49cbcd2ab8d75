/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A step of help stays on screen as long as it is right, even if the weights have moved.
 */
#include "hp-goal-help.h"

#include "words/words.h"

static HpHelp
get_help (const HpGoalHelp *self, HpPlayer *player, HpModel *model)
{
  const HpScene *scene = hp_player_get_current (player);

  return scene != NULL
             ? hp_help (scene, hp_model_get_network (model), hp_model_get_locked (model),
                        self->index > 0 ? &self->said : NULL)
             : (HpHelp) { .kind = HP_HELP_NONE };
}

gboolean
hp_goal_help_is_due (HpPlayer *player, HpModel *model)
{
  const HpScene *scene = hp_player_get_current (player);

  return scene != NULL && hp_help_is_due (scene, hp_model_get_network (model));
}

/* The next step is about the number that the one before it spoke of. */
void
hp_goal_help_press (HpGoalHelp *self, HpPlayer *player, HpModel *model)
{
  HpHelp now = get_help (self, player, model);

  if (self->index > 0)
    now.parameter = self->said.parameter;
  self->said = now;
  self->index++;
  if (self->index > hp_help_n_steps (&now))
    self->index = 0;
}

gboolean
hp_goal_help_check (HpGoalHelp *self, HpPlayer *player, HpModel *model)
{
  HpHelp now;

  if (self->index == 0)
    return FALSE;
  now = get_help (self, player, model);
  if (hp_help_holds (&self->said, hp_help_step (&self->said, self->index - 1), &now))
    return FALSE;
  self->index = 0;
  return TRUE;
}

char *
hp_goal_help_write (const HpGoalHelp *self, HpModel *model)
{
  return self->index > 0 ? hp_words_help (&self->said, self->index - 1,
                                          hp_model_get_state (model).linked)
                         : NULL;
}
