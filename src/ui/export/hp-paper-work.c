/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "hp-paper-work.h"

#include "model/hp-safe-file.h"
#include "model/hp-visible.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

const char *const HP_PAPER_NAMES[] = { "a4", "letter", NULL };

HpPaper
hp_paper_of_name (const char *name)
{
  if (name != NULL)
    return g_str_equal (name, HP_PAPER_NAMES[0]) ? HP_PAPER_A4 : HP_PAPER_LETTER;
  return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? HP_PAPER_LETTER
                                                                            : HP_PAPER_A4;
}

HpNames
hp_lesson_meanings (HpLesson *lesson, guint scene)
{
  return (HpNames) { hp_lesson_read (lesson, scene, HP_LESSON_NAME_A),
                     hp_lesson_read (lesson, scene, HP_LESSON_NAME_B),
                     hp_lesson_read (lesson, scene, HP_LESSON_NAME_Y) };
}

static HpTask
get_task (HpLesson *lesson, guint scene)
{
  return (HpTask) {
    .title = hp_lesson_read (lesson, scene, HP_LESSON_TITLE),
    .text = hp_lesson_read (lesson, scene, HP_LESSON_TEXT),
    .notes = hp_lesson_read (lesson, scene, HP_LESSON_NOTES),
    .meanings = hp_lesson_meanings (lesson, scene),
    .scene = *hp_lesson_get_scene (lesson, scene),
  };
}

HpWorksheet *
hp_worksheet_of_lesson (HpLesson *lesson, int scene, HpPaper paper, const char *family)
{
  guint first = (guint) MAX (scene, 0);
  int n_tasks = scene < 0 ? (int) hp_lesson_get_n_scenes (lesson) : 1;
  g_autofree HpTask *tasks = g_new (HpTask, n_tasks);

  for (int i = 0; i < n_tasks; i++)
    tasks[i] = get_task (lesson, first + (guint) i);
  return hp_worksheet_new (hp_lesson_read (lesson, HP_LESSON_HEAD, HP_LESSON_TITLE), tasks, n_tasks,
                           paper, family);
}

HpWorksheet *
hp_worksheet_of_network (const HpNetwork *network, HpPaper paper, const char *family)
{
  HpTask task = { .title = network->in_hand == HP_ROLE_ONE ? _("One neuron") : _("Three neurons"),
                  .text = "", .scene = hp_scene (hp_network_state (network)) };

  task.scene.network = *network;
  return hp_worksheet_new (_("Worksheet"), &task, 1, paper, family);
}

HpNetwork
hp_network_learnt (const HpNetwork *network)
{
  HpState state = hp_network_state (network);

  if (state.learning.n > 0)
    return *network;
  state.learning = hp_learning_begin (state.neuron);
  while (state.target != HP_GATE_NONE && state.learning.end == HP_LEARNING_GOES_ON)
    hp_state_take_step (&state);
  return hp_network_with (*network, state);
}

/* Fails, too, if the drawing did. */
static gboolean
write_bytes (const HpBytes *bytes, const char *path, GError **error)
{
  if (bytes->status == CAIRO_STATUS_SUCCESS)
    return hp_safe_file_write_bytes (path, bytes->array->data, bytes->array->len, error);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                       cairo_status_to_string (bytes->status));
  hp_visible_prefix (error, path);
  return FALSE;
}

gboolean
hp_pages_write_file (const HpPages *pages, const char *path, GError **error)
{
  g_auto (HpBytes) bytes = hp_pages_write_pdf (pages);

  return write_bytes (&bytes, path, error);
}

gboolean
hp_view_write_file (const HpView *view, const char *path, double zoom, const char *family,
                    GError **error)
{
  g_auto (HpBytes) bytes = hp_export (view, hp_format_from_name (path), zoom, family);

  return write_bytes (&bytes, path, error);
}
