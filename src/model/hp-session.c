/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Saving in the background. A change starts a timer unless one is running; when it fires, a thread
 * writes the state of that moment, so that a drag never waits for the disk. Writes never overlap: a
 * timer that finds one under way starts over. After a write that failed, the timer is a longer one.
 *
 * A change after a while of quiet is saved soon. While changes go on, as in a run of learning, the
 * disk is written at intervals just short enough to keep the promise.
 *
 *     change .. change .. change .. change .. change .. change .. change
 *       |- delay -| write |                  | write |
 *                 |-------- interval --------|
 */
#include "hp-session.h"
#include "hp-safe-file.h"
#include "hp-state-file.h"
#include "hp-visible.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

struct _HpSession
{
  GObject parent_instance;

  HpModel *model;
  char *path;
  char *problem;
  HpNetwork saved;       /* what the file holds, as far as is known */
  HpNetwork being_saved; /* or saved last */
  gboolean has_file;
  gboolean writing;
  gboolean save_failed; /* and the problem says so */
  gboolean saves;       /* FALSE if the file is broken and can't be set aside */
  guint timer;
  gint64 begun, due; /* monotonic times: when the last write began, when the next one may */
};

static GParamSpec *problem_property;

G_DEFINE_FINAL_TYPE (HpSession, hp_session, G_TYPE_OBJECT)

static void
set_problem (HpSession *self, char *problem)
{
  g_autofree char *before = g_steal_pointer (&self->problem);

  self->problem = problem;
  if (g_strcmp0 (before, problem) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), problem_property);
}

static gboolean
write_text (const char *path, const char *text, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  return hp_safe_file_write (path, text, error);
}

static void start_timer (HpSession *self, guint delay);

static void
note_result (HpSession *self, GError *error)
{
  if (error != NULL)
    {
      self->save_failed = TRUE;
      start_timer (self, HP_SESSION_RETRY_DELAY);
      /* Translators: %s is the reason, which names the file. */
      set_problem (self, g_strdup_printf (_("Your work is not being saved. %s"), error->message));
      return;
    }
  if (self->save_failed)
    set_problem (self, NULL);
  self->save_failed = FALSE;
  self->saved = self->being_saved;
  self->has_file = TRUE;
}

static gboolean
is_saved (HpSession *self)
{
  const HpNetwork *now = hp_model_get_own_network (self->model);

  return self->has_file && hp_network_equal (&self->saved, now)
         && self->saved.in_hand == now->in_hand;
}

/* The data is a path and a text, which nobody else touches. */
static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const GStrv job = data;
  GError *error = NULL;

  if (write_text (job[0], job[1], &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The time from a change now until it is saved, in milliseconds. */
static guint
get_delay (HpSession *self)
{
  gint64 rest = (self->due - g_get_monotonic_time ()) / 1000;

  return (guint) MAX (rest, HP_SESSION_DELAY);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HpSession) self = data;
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  self->writing = FALSE;
  /* On a slow disk the next write begins earlier, to end in time. */
  self->due = 2 * self->begun + HP_SESSION_INTERVAL * 1000 - g_get_monotonic_time ();
  note_result (self, error);
  if (error == NULL && !is_saved (self))
    start_timer (self, get_delay (self));
}

static gboolean
timer_cb (gpointer data)
{
  HpSession *self = data;
  GStrv job;

  if (self->writing)
    return G_SOURCE_CONTINUE;
  self->timer = 0;
  if (is_saved (self))
    return G_SOURCE_REMOVE;
  self->being_saved = *hp_model_get_own_network (self->model);
  job = g_new0 (char *, 3);
  job[0] = g_strdup (self->path);
  job[1] = hp_state_file_write (&self->being_saved);
  self->writing = TRUE;
  self->begun = g_get_monotonic_time ();
  /* The thread might drop the last reference to a task's source, and finalize it there. */
  g_autoptr (GTask) task = g_task_new (NULL, NULL, written_cb, g_object_ref (self));
  g_task_set_task_data (task, job, (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, write_thread);
  return G_SOURCE_REMOVE;
}

static void
start_timer (HpSession *self, guint delay)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (delay, timer_cb, self);
}

static void
changed_cb (HpSession *self)
{
  start_timer (self, get_delay (self));
}

/* Broken files are kept, since they may still be worth something to the person. */
static gboolean
put_aside (const char *path)
{
  for (int i = 1; i <= HP_SESSION_MAX_BROKEN; i++)
    {
      g_autofree char *aside = i > 1 ? g_strdup_printf ("%s.broken-%d", path, i)
                                     : g_strconcat (path, ".broken", NULL);
      GStatBuf status;

      if (g_lstat (aside, &status) != 0)
        return g_rename (path, aside) == 0;
    }
  return FALSE;
}

static void
give_up_file (HpSession *self, const char *reason)
{
  self->saves = put_aside (self->path);
  if (self->saves)
    /* Translators: %s is the reason, which names the file. */
    set_problem (self, g_strdup_printf (_("The last session could not be read, so this one starts "
                                          "with AND. %s"), reason));
  else
    /* Translators: %s is the reason, which names the file. */
    set_problem (self, g_strdup_printf (_("The last session could be neither read nor set aside, "
                                          "so this one starts with AND, and your work is not being "
                                          "saved. %s"), reason));
}

static void
restore (HpSession *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  HpNetwork network;

  if (!g_file_test (self->path, G_FILE_TEST_EXISTS))
    return;
  text = hp_safe_file_read (self->path, HP_STATE_FILE_LIMIT, &error);
  if (text != NULL && !hp_state_file_read (text, &network, &error))
    hp_visible_prefix (&error, self->path);
  if (error != NULL)
    {
      give_up_file (self, error->message);
      return;
    }
  self->saved = network;
  self->has_file = TRUE;
  hp_model_start_with (self->model, &network);
}

static void
hp_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, HP_SESSION (object)->problem);
}

static void
hp_session_finalize (GObject *object)
{
  HpSession *self = HP_SESSION (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->model);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->problem, g_free);
  G_OBJECT_CLASS (hp_session_parent_class)->finalize (object);
}

static void
hp_session_class_init (HpSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hp_session_get_property;
  object_class->finalize = hp_session_finalize;
  problem_property = g_param_spec_string ("problem", NULL, NULL, NULL,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, 1, problem_property);
}

static void
hp_session_init (HpSession *self)
{
  self->saves = TRUE;
}

HpSession *
hp_session_new (HpModel *model, const char *path)
{
  HpSession *self = g_object_new (HP_TYPE_SESSION, NULL);

  self->model = g_object_ref (model);
  self->path = g_strdup (path);
  hp_safe_file_sweep (path);
  restore (self);
  if (self->saves)
    g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

gboolean
hp_session_flush (HpSession *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_clear_handle_id (&self->timer, g_source_remove);
  while (self->writing)
    g_main_context_iteration (NULL, TRUE);
  g_clear_handle_id (&self->timer, g_source_remove);
  if (is_saved (self) || !self->saves)
    return TRUE;
  self->being_saved = *hp_model_get_own_network (self->model);
  text = hp_state_file_write (&self->being_saved);
  write_text (self->path, text, &error);
  note_result (self, error);
  return error == NULL;
}

const char *
hp_session_get_problem (HpSession *self)
{
  return self->problem;
}

char *
hp_session_default_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "halfplane", "session.halfplane", NULL);
}
