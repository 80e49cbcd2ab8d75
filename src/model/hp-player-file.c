/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file of a player's lesson. A stamp tells whether anyone else has written to it.
 */
#include "hp-player-private.h"

#include "hp-lesson-file.h"

#include <gio/gio.h>

/* Identifies the contents of a file by its time, its size and, since the time may be coarse, its
 * inode. NULL if there is no file. */
static char *
get_stamp (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info
      = g_file_query_info (file,
                           G_FILE_ATTRIBUTE_ETAG_VALUE "," G_FILE_ATTRIBUTE_STANDARD_SIZE
                           "," G_FILE_ATTRIBUTE_UNIX_INODE,
                           G_FILE_QUERY_INFO_NONE, NULL, NULL);

  if (info == NULL)
    return NULL;
  return g_strdup_printf ("%s %" G_GOFFSET_FORMAT " %" G_GUINT64_FORMAT,
                          g_file_info_get_etag (info), g_file_info_get_size (info),
                          g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE));
}

void
hp_player_set_path (HpPlayer *self, const char *path)
{
  char *own = g_strdup (path); /* it may be self->path */

  g_free (self->path);
  self->path = own;
  g_free (self->stamp);
  self->stamp = own != NULL ? get_stamp (own) : NULL;
}

gboolean
hp_player_open_file (HpPlayer *self, const char *path, GError **error)
{
  g_autoptr (HpLesson) lesson = hp_lesson_file_open (path, error);

  if (lesson == NULL)
    return FALSE;
  hp_player_open (self, lesson, path);
  return TRUE;
}

HpLesson *
hp_player_make_lesson (HpPlayer *self, HpViewKind view)
{
  HpScene scene = hp_scene (HP_STATE_FRESH);
  HpLesson *lesson = hp_lesson_new ();

  scene.network = *hp_model_get_network (self->model);
  scene.view = view;
  hp_lesson_insert (lesson, 0, &scene);
  return lesson;
}

gboolean
hp_player_save (HpPlayer *self, const char *path, GError **error)
{
  if (!hp_lesson_file_save (self->lesson, path, error))
    return FALSE;
  hp_player_set_path (self, path);
  return TRUE;
}

gboolean
hp_player_save_state (HpPlayer *self, HpViewKind view, const char *path, GError **error)
{
  g_autoptr (HpLesson) lesson = hp_player_make_lesson (self, view);

  return hp_lesson_file_save (lesson, path, error);
}

gboolean
hp_player_is_file_changed (HpPlayer *self)
{
  g_autofree char *stamp = self->path != NULL ? get_stamp (self->path) : NULL;

  return stamp != NULL && g_strcmp0 (stamp, self->stamp) != 0;
}

const char *
hp_player_get_path (HpPlayer *self)
{
  return self->path;
}
