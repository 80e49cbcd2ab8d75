/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shared by the files of HpPlayer, and used by nobody else.
 */
#pragma once

#include "hp-lesson-history.h"
#include "hp-player.h"

G_BEGIN_DECLS

struct _HpPlayer
{
  GObject parent_instance;

  HpModel *model;
  HpLesson *lesson;
  HpTicks *ticks;
  char *path;
  char *stamp; /* of the file when it was opened or saved */
  int scene;
  gboolean editing;
  gboolean is_restoring; /* undo or redo is under way */
  HpLessonHistory history;
  gboolean goal_met, predicting, can_undo, can_redo; /* as were notified last */
  unsigned hidden, locked;       /* by the scene, likewise */
};

/* Enter a scene of the open lesson, and notify of what belongs to the current scene. */
void hp_player_enter (HpPlayer *self, int index);
void hp_player_tell_scene (HpPlayer *self);

gboolean hp_player_has_scene (HpPlayer *self, int index);

/* Notes that the lesson's file is another one, or that it was just saved. */
void hp_player_set_path (HpPlayer *self, const char *path);

/* A new lesson of one scene, which begins with the present state. */
HpLesson *hp_player_make_lesson (HpPlayer *self, HpViewKind view);

G_END_DECLS
