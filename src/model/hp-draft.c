/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving in the background, as the session does. The file is a line with the current scene and the
 * path of the lesson's file, and the lesson as it would be saved.
 */
#include "hp-draft.h"
#include "hp-lesson-file.h"
#include "hp-safe-file.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include <stdlib.h>
#include <string.h>

/* The lesson and the line before it. */
#define LIMIT (HP_LESSON_FILE_LIMIT + 65536)

struct _HpDraft
{
  GObject parent_instance;

  HpPlayer *player;
  char *path;
  char *text; /* what the file holds or is to hold, or NULL without one */
  gboolean is_restored, writing;
  guint timer;
};

G_DEFINE_FINAL_TYPE (HpDraft, hp_draft, G_TYPE_OBJECT)

/* NULL without unsaved changes. */
static char *
write_draft (HpDraft *self)
{
  HpLesson *lesson = hp_player_get_lesson (self->player);
  const char *path = hp_player_get_path (self->player);
  g_autofree char *escaped = g_strescape (path != NULL ? path : "", NULL), *text = NULL;

  if (lesson == NULL || !hp_lesson_is_modified (lesson))
    return NULL;
  text = hp_lesson_file_write (lesson);
  return g_strdup_printf ("%d %s\n%s", hp_player_get_scene (self->player), escaped, text);
}

/* The data is a path and a text, which is left out if there is to be no file. A disk that is full
 * is reported when the session is saved. */
static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const GStrv job = data;
  g_autofree char *folder = g_path_get_dirname (job[0]);

  g_mkdir_with_parents (folder, 0700);
  if (job[1] != NULL)
    hp_safe_file_write (job[0], job[1], NULL);
  else
    g_unlink (job[0]);
  g_task_return_boolean (task, TRUE);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HpDraft) self = data;

  self->writing = FALSE;
  hp_draft_update (self);
}

static gboolean
timer_cb (gpointer data)
{
  HpDraft *self = data;
  g_autofree char *now = write_draft (self);
  GStrv job;

  if (self->writing)
    return G_SOURCE_CONTINUE;
  self->timer = 0;
  if (g_strcmp0 (self->text, now) == 0)
    return G_SOURCE_REMOVE;
  g_free (self->text);
  self->text = g_steal_pointer (&now);
  job = g_new0 (char *, 3);
  job[0] = g_strdup (self->path);
  job[1] = g_strdup (self->text);
  self->writing = TRUE;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, g_object_ref (self));
  g_task_set_task_data (task, job, (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, write_thread);
  return G_SOURCE_REMOVE;
}

void
hp_draft_update (HpDraft *self)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (HP_DRAFT_DELAY, timer_cb, self);
}

static gboolean
restore (HpDraft *self, char *text)
{
  char *line_end = strchr (text, '\n'), *rest;
  g_autofree char *path = NULL;
  g_autoptr (HpLesson) lesson = NULL, saved = NULL;
  int scene = (int) strtol (text, &rest, 10);

  if (line_end == NULL || *rest != ' ')
    return FALSE;
  *line_end = '\0';
  path = g_strcompress (rest + 1);
  saved = hp_lesson_file_read (line_end + 1, NULL);
  if (saved == NULL)
    return FALSE;
  lesson = hp_lesson_copy (saved); /* which counts as edited */
  hp_player_open (self->player, lesson, path[0] != '\0' ? path : NULL);
  hp_player_go (self->player, scene);
  return TRUE;
}

static void
hp_draft_finalize (GObject *object)
{
  HpDraft *self = HP_DRAFT (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->player);
  g_free (self->path);
  g_free (self->text);
  G_OBJECT_CLASS (hp_draft_parent_class)->finalize (object);
}

static void
hp_draft_class_init (HpDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hp_draft_finalize;
}

static void
hp_draft_init (HpDraft *self)
{
}

HpDraft *
hp_draft_new (HpPlayer *player, const char *path)
{
  static const char *const SIGNALS[] = { "edited", "entered", "notify::lesson" };
  HpDraft *self = g_object_new (HP_TYPE_DRAFT, NULL);
  g_autofree char *text = NULL;

  self->player = g_object_ref (player);
  self->path = g_strdup (path);
  hp_safe_file_sweep (path);
  text = g_file_test (path, G_FILE_TEST_EXISTS) ? hp_safe_file_read (path, LIMIT, NULL) : NULL;
  self->is_restored = text != NULL && restore (self, text);
  if (text != NULL && !self->is_restored)
    {
      g_autofree char *aside = g_strconcat (path, ".broken", NULL);

      g_rename (path, aside);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (SIGNALS); i++)
    g_signal_connect_object (player, SIGNALS[i], G_CALLBACK (hp_draft_update), self,
                             G_CONNECT_SWAPPED);
  return self;
}

gboolean
hp_draft_is_restored (HpDraft *self)
{
  return self->is_restored;
}

void
hp_draft_end (HpDraft *self)
{
  g_signal_handlers_disconnect_by_data (self->player, self);
  while (self->writing)
    g_main_context_iteration (NULL, TRUE);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_unlink (self->path);
}

char *
hp_draft_default_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "halfplane", "draft", NULL);
}
