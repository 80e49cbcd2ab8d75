/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The answers that the command line prints or draws without a window.
 */
#include "hp-command-line.h"

#include "config.h"
#include "model/hp-lesson-file.h"
#include "ui/common/hp-appearance.h"
#include "ui/export/hp-picture-file.h"
#include "words/table.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>

/* Without --target and a file there is no target: what is printed depends on the command alone.
 * Nothing in it is masked. */
static HpNetwork
get_printed_network (const HpCommandLine *options)
{
  HpNetwork network = options->base.network;

  for (int role = 0; role < HP_N_ROLES; role++)
    network.neuron[role] = hp_state_with_prediction (network.neuron[role], false);
  return hp_command_line_apply (options, network);
}

static HpState
get_printed_state (const HpCommandLine *options)
{
  HpNetwork network = get_printed_network (options);

  return hp_network_state (&network);
}

static gboolean
check_scene (const HpCommandLine *options, HpLesson *lesson, GError **error)
{
  int n_scenes = (int) hp_lesson_get_n_scenes (lesson);
  g_autofree char *reason = NULL;

  if (options->scene <= n_scenes)
    return TRUE;
  reason = g_strdup_printf (_("the last scene of this lesson is %d"), n_scenes);
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--scene=%d: %s", options->scene,
               reason);
  return FALSE;
}

static gboolean
read_file (HpCommandLine *options, GError **error)
{
  g_autoptr (HpLesson) lesson = hp_lesson_file_open (options->file, error);

  if (lesson == NULL || !check_scene (options, lesson, error))
    return FALSE;
  options->base = *hp_lesson_get_scene (lesson, (guint) MAX (options->scene - 1, 0));
  if (options->view == HP_VIEW_ANY)
    options->view = options->base.view;
  return TRUE;
}

gboolean
hp_command_line_complete (HpCommandLine *options, GError **error)
{
  if (options->file != NULL && !read_file (options, error))
    return FALSE;
  if (!options->learn || get_printed_state (options).target != HP_GATE_NONE)
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, _("--learn requires --target"));
  return FALSE;
}

static char *
make_ledger (HpState state)
{
  g_autofree char *ledger = NULL, *end = NULL;

  state.learning = hp_learning_begin (state.neuron);
  while (state.learning.end == HP_LEARNING_GOES_ON)
    state = hp_state_learn_step (state);
  ledger = hp_ledger_text (state, &HP_TABLE_PLAIN);
  end = hp_ledger_end_text (state);
  return g_strconcat (ledger, end, NULL);
}

/* The text that is asked for, to be freed, or NULL. */
static char *
make_text (const HpCommandLine *options)
{
  HpNetwork network = get_printed_network (options);

  if (options->help)
    return hp_command_line_help ();
  if (options->version)
    return g_strdup ("halfplane " VERSION "\n");
  if (options->table && network.in_hand != HP_ROLE_ONE)
    return hp_network_table_text (&network, &HP_TABLE_PLAIN);
  if (options->table)
    return hp_table_text (get_printed_state (options), &HP_TABLE_PLAIN);
  return options->learn ? make_ledger (get_printed_state (options)) : NULL;
}

/* The smaller side of a window's picture, in pixels: a picture of any size has the proportions of
 * one in a window. */
#define USUAL_SIDE 720.0

/* Returns the exit status. Without a desktop its preference is not known, so the theme "system" is
 * light. */
static int
export_picture (const HpCommandLine *options)
{
  g_autoptr (GError) error = NULL;
  double zoom = MIN (options->width, options->height) / USUAL_SIDE;
  HpNetwork network = get_printed_network (options);
  HpView view = hp_view ((HpViewKind) MAX (options->view, HP_VIEW_BOUNDARY),
                         hp_network_state (&network),
                         hp_appearance_get_theme_of (options->theme, FALSE, FALSE),
                         options->width / zoom, options->height / zoom);

  hp_view_set_network (&view, &network);
  hp_view_show_scene (&view, &options->base);
  if (hp_picture_file_write (&view, options->export_path, zoom, "Sans", &error))
    return 0;
  g_printerr ("halfplane: %s\n", error->message);
  return 1;
}

static int
print (const char *text)
{
  if (fputs (text, stdout) >= 0 && fflush (stdout) == 0)
    return 0;
  if (errno != EPIPE) /* nobody reads any more, and the signal for it is ignored */
    fprintf (stderr, "halfplane: %s: %s\n", _("standard output"), g_strerror (errno));
  return 1;
}

gboolean
hp_command_line_answer (const HpCommandLine *options, int *status)
{
  g_autofree char *text = make_text (options);

  if (text != NULL)
    *status = print (text);
  else if (options->export_path != NULL)
    *status = export_picture (options);
  else
    return FALSE;
  return TRUE;
}
