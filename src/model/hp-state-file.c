/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-state-file.h"
#include "hp-lesson-file.h"

#include <glib/gi18n.h>

char *
hp_state_file_write (const HpNetwork *network)
{
  g_autoptr (HpLesson) lesson = hp_lesson_new ();
  HpScene scene = hp_scene (HP_STATE_FRESH);

  scene.network = *network;
  hp_lesson_insert (lesson, 0, &scene);
  return hp_lesson_file_write (lesson);
}

gboolean
hp_state_file_read (const char *text, HpNetwork *network, GError **error)
{
  g_autoptr (HpLesson) lesson = hp_lesson_file_read (text, error);

  if (lesson == NULL)
    return FALSE;
  if (hp_lesson_get_n_scenes (lesson) > 1)
    {
      g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_GROUP_NOT_FOUND, "[Scene 2]: %s",
                   _("unknown group; a session has one scene"));
      return FALSE;
    }
  *network = hp_lesson_get_scene (lesson, 0)->network;
  return TRUE;
}
