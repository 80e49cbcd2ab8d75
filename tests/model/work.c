/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sessions at work in tests.
 */
#include "work.h"

#include "model/hp-state-file.h"

#include <glib/gstdio.h>

#define SOON (20 * G_USEC_PER_SEC) /* far more than it should take, for a busy machine */

static void
problem_cb (HpSession *session, GParamSpec *pspec, Work *work)
{
  work->problems++;
}

void
work_begin (Work *work, const char *path)
{
  *work = (Work) { .model = hp_model_new () };
  work->session = hp_session_new (work->model, path);
  g_signal_connect (work->session, "notify::problem", G_CALLBACK (problem_cb), work);
}

void
work_end (Work *work)
{
  g_assert_finalize_object (work->session);
  g_assert_finalize_object (work->model);
}

HpState
read_state (const char *path)
{
  g_autofree char *text = get_text (path);
  g_autoptr (GError) error = NULL;
  HpState state = HP_STATE_FRESH;

  read_one (text, &state, &error);
  g_assert_no_error (error);
  return state;
}

gboolean
holds (const char *path, HpState state)
{
  return is_there (path) && states_are_same (read_state (path), state);
}

void
write_state (const char *path, HpState state)
{
  g_autofree char *text = write_one (state);

  put_text (path, text);
}

static gboolean
ring_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
run_for (gint64 microseconds)
{
  gint64 end = g_get_monotonic_time () + microseconds;
  guint ring = g_timeout_add (5, ring_cb, NULL);

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (ring);
}

gboolean
is_saved_soon (const char *path, HpState state)
{
  gint64 end = g_get_monotonic_time () + SOON;

  while (!holds (path, state) && g_get_monotonic_time () < end)
    run_for (20000);
  return holds (path, state);
}

guint64
number_of (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_ino;
}
